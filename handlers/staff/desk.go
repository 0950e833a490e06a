package staff

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// screen begins a page of the office.
func (h *Handlers) screen(c *fiber.Ctx, title string, crumbs ...ui.Link) staff.Screen {
	return staff.Screen{Page: h.Page(c, title, crumbs...), W: h.Profile.Words, Rules: h.Store.Rules(), Today: h.Today(), Me: web.Actor(c)}
}

// crumb leads from the desk to a page of the office.
func (h *Handlers) crumb(links ...ui.Link) []ui.Link {
	return append([]ui.Link{{Href: "/consejo", Label: h.Say("crumb.council")}}, links...)
}

// Desk is GET /consejo: what to begin with today, and what waits by the roles held.
func (h *Handlers) Desk(c *fiber.Ctx) error {
	waits, err := h.Store.Desk(c.UserContext(), web.Actor(c))
	if err != nil {
		return err
	}
	median, err := h.Store.MedianAnswer(c.UserContext())
	if err != nil {
		return err
	}
	return web.Render(c, staff.Today(staff.Desk{Screen: h.screen(c, h.Say("desk.title")), Waits: waits, Median: median}))
}

// InboxRoles are those who have the list of requests.
func InboxRoles() []council.Role {
	return []council.Role{council.Evaluator, council.SecondReader, council.Coordinator, council.Certifier, council.Administrator}
}
