package physician

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// screen begins a physician's screen.
func (h Handlers) screen(c *fiber.Ctx, title string, crumbs ...ui.Link) physician.Screen {
	return physician.Screen{Page: h.Page(c, title, crumbs...), W: h.Profile.Words, Rules: h.Store.Rules(), Today: h.Today()}
}

// trail is the way back from a page under Solicitudes; each last is the page itself.
func (h Handlers) trail(last ...string) []ui.Link {
	links := []ui.Link{{Href: "/inicio", Label: h.Say("crumb.home")}, {Href: "/solicitudes", Label: h.Say("crumb.requests")}}
	for _, l := range last {
		links = append(links, ui.Link{Href: "/solicitudes/" + l, Label: l})
	}
	return links
}

// own is the physician's own request of the address; another's is not found.
func (h Handlers) own(c *fiber.Ctx) (council.Request, error) {
	return h.Store.RequestOf(c.UserContext(), web.Actor(c).Physician, c.Params("number"))
}

// number reads a figure of a form; what is none is 0.
func number(c *fiber.Ctx, field string) int {
	n, err := strconv.Atoi(c.FormValue(field))
	if err != nil {
		return 0
	}
	return n
}

// contact reads the contact data of a form as typed.
func contact(c *fiber.Ctx) council.ContactData {
	return council.ContactData{Phone: c.FormValue("telefono"), Mobile: c.FormValue("celular"), Email: c.FormValue("correo"), Address: c.FormValue("direccion")}
}

// efileName is how the e-file of a request is kept and downloaded: CMP number and the year of its submission (step 8).
func (h Handlers) efileName(p council.Physician, r council.Request) string {
	year := h.Today().Year
	if !r.SubmittedAt.IsZero() {
		year = h.Profile.Today(r.SubmittedAt).Year
	}
	return council.Attachment{}.Name(p.Number, year)
}
