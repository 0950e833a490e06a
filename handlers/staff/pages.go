package staff

import (
	"maps"
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/intake"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// maxPagePDF is the most that an official PDF may weigh: what the server takes at once, less the form around it.
const maxPagePDF = 15 << 20

// Pages is GET /consejo/paginas: every page with its official PDF, all versions of it, and the form that uploads the next one.
func (h *Handlers) Pages(c *fiber.Ctx) error { return h.pages(c, fiber.StatusOK, "", nil) }

func (h *Handlers) pages(c *fiber.Ctx, status int, chosen string, problems []ui.Problem) error {
	files, err := h.Store.PageFiles(c.UserContext())
	if err != nil {
		return err
	}
	page := h.Page(c, h.Say("menu.staff.pages"), ui.Link{Href: "/consejo", Label: h.Say("crumb.council")}, ui.Link{Label: h.Say("menu.staff.pages")})
	page.HasErrors = len(problems) > 0
	p := staff.Pages{Page: page, W: h.Profile.Words, Chosen: chosen, Problems: problems, MaxBytes: maxPagePDF}
	for _, name := range slices.Sorted(maps.Keys(h.Profile.Pages)) {
		text := h.Profile.Pages[name]
		if text.Official || len(files[name]) > 0 {
			p.Rows = append(p.Rows, staff.PageRow{Text: text, Files: h.pageFiles(files[name])})
		}
	}
	return web.RenderStatus(c, status, staff.PagesPage(p))
}

func (h *Handlers) pageFiles(kept []db.PageFile) []staff.PageFile {
	var files []staff.PageFile
	for _, k := range kept {
		f := staff.PageFile{Version: k.Version, Size: web.Size(k.Size), When: h.Moment(k.ReceivedAt), By: k.ByName}
		if !k.TakenDown.IsZero() {
			f.Down = h.Say("pages.taken_down", "When", h.Moment(k.TakenDown), "By", k.DownBy)
		}
		files = append(files, f)
	}
	return files
}

// PublishPage is POST /consejo/paginas: the official PDF of a page, inspected in a child before anyone can open it.
func (h *Handlers) PublishPage(c *fiber.Ctx) error {
	name := c.FormValue("pagina")
	err := h.publish(c, name)
	if problems, ok := h.Problems(err); ok {
		return h.pages(c, web.Status(err), name, problems)
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/paginas")
}

func (h *Handlers) publish(c *fiber.Ctx, name string) error {
	if text, ok := h.Profile.Pages[name]; !ok || !text.Official {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "pagina", Say: "pages.refuse.page"}}}
	}
	file, sent, err := h.Receive(c, "archivo", maxPagePDF)
	if err != nil {
		return err
	}
	defer file.Discard()
	facts, err := h.Inspector.PDF(c.UserContext(), file.Path, intake.PDFRules{MaxBytes: maxPagePDF})
	if err != nil {
		return web.FileRefusal("archivo", err)
	}
	return h.Store.PublishPage(c.UserContext(), file, name, sent, facts.Pages, web.Actor(c))
}

// TakeDownPage is POST /consejo/paginas/:name/retiro: the page no longer shows its PDF; its versions stay on record.
func (h *Handlers) TakeDownPage(c *fiber.Ctx) error {
	if err := h.Store.TakeDownPage(c.UserContext(), c.Params("name"), web.Actor(c)); err != nil {
		return err
	}
	return h.Go(c, "/consejo/paginas")
}
