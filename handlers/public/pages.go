package public

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/assets"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/public"
)

// Text is GET /paginas/:name: what the council says, with its official PDF once staff have uploaded it.
func (h Handlers) Text(c *fiber.Ctx) error {
	text, ok := h.Profile.Pages[c.Params("name")]
	if !ok {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	t := public.Text{Page: h.PublicPage(c, text.Title), W: h.Profile.Words, Text: text}
	paper, ok, err := h.Store.PagePaper(c.UserContext(), text.Name)
	if err != nil {
		return err
	}
	if ok {
		t.Paper = public.Paper{Href: h.Base().To("/paginas/" + text.Name + ".pdf"), Size: web.Size(paper.Size), Date: h.Profile.Today(paper.ReceivedAt).Long()}
	}
	switch text.Shows {
	case "steps":
		t.Steps = h.Profile.Steps[text.Name]
	case "table":
		if table, ok := h.Store.Rules().Table(h.Today()); ok {
			t.Table = &table
		}
	case "calls":
		if t.Calls, err = h.calls(c); err != nil {
			return err
		}
	}
	return web.Render(c, public.TextPage(t))
}

// TextPDF is GET /paginas/:name.pdf: the official PDF of a page, as uploaded.
func (h Handlers) TextPDF(c *fiber.Ctx) error {
	name := c.Params("name")
	paper, ok, err := h.Store.PagePaper(c.UserContext(), name)
	if err != nil {
		return err
	}
	if _, known := h.Profile.Pages[name]; !ok || !known {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return h.showPDF(c, paper, name)
}

// showPDF sends a PDF that anyone may read, under our own name for it.
func (h Handlers) showPDF(c *fiber.Ctx, paper council.Attachment, name string) error {
	file, err := h.Store.File(paper.SHA256)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/pdf")
	c.Set(fiber.HeaderContentDisposition, `inline; filename="`+name+`.pdf"`)
	c.Set(fiber.HeaderETag, `"`+paper.SHA256+`"`)
	c.Set(fiber.HeaderCacheControl, "no-cache")
	return c.SendStream(file, int(paper.Size))
}

// Robots is GET /robots.txt: what is public may be searched; what belongs to people and the office may not. /v/ is not named: its pages say
// noindex, which only who may open them can read, and an address that is closed to it stands in a search all the same.
func (h Handlers) Robots(c *fiber.Ctx) error {
	text := "User-agent: *\n"
	for _, path := range []string{"/consejo", "/inicio", "/solicitudes", "/certificados", "/ingresar", "/contrasena", "/solicitar-ingreso"} {
		text += "Disallow: " + h.Base().To(path) + "\n"
	}
	return c.SendString(text)
}

// Favicon is GET /favicon.ico, for browsers that ask without looking: the mark of the site.
func (h Handlers) Favicon(c *fiber.Ctx) error {
	return c.Redirect(h.Base().To(assets.Favicon()), fiber.StatusMovedPermanently)
}
