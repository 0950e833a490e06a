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
	desk, err := h.desk(c, h.screen(c, h.Say("desk.title")))
	if err != nil {
		return err
	}
	return web.Render(c, staff.Today(desk))
}

// desk gathers the figures of what waits.
func (h *Handlers) desk(c *fiber.Ctx, s staff.Screen) (staff.Desk, error) {
	waits, err := h.Store.Desk(c.UserContext(), s.Me)
	if err != nil {
		return staff.Desk{}, err
	}
	d := staff.Desk{Screen: s, Waits: waits}
	if d.Begin, err = h.beginning(c.UserContext(), s.Me); err != nil {
		return d, err
	}
	if s.Me.Is(council.Endorser, "") && s.Rules.Endorses() {
		counts, err := h.Store.EndorsementCounts(c.UserContext())
		if err != nil {
			return d, err
		}
		d.Events = staff.EndorsementDesk(counts)
		listed, err := h.Store.AttendanceCounts(c.UserContext())
		if err != nil {
			return d, err
		}
		d.Listed = staff.AttendanceDesk(listed)
	}
	d.Median, err = h.Store.MedianAnswer(c.UserContext())
	return d, err
}

// InboxRoles are those who have the list of requests.
func InboxRoles() []council.Role {
	return []council.Role{council.Evaluator, council.SecondReader, council.Coordinator, council.Certifier, council.Administrator}
}
