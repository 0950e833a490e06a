package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Inbox is GET /consejo/solicitudes: requests by state, office, kind, evaluator and term, or searched by number, physician's number or surname.
// As a fragment it is the list alone.
func (h *Handlers) Inbox(c *fiber.Ctx) error {
	by := web.Actor(c)
	f := inboxFilter(c, by)
	found, err := h.Store.Inbox(c.UserContext(), f)
	if err != nil {
		return err
	}
	evaluators, err := h.Store.Colleagues(c.UserContext(), council.Evaluator, "")
	if err != nil {
		return err
	}
	title := h.Say("inbox.title")
	page := staff.Inbox{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), Filter: f, Found: found, Offices: h.officesOf(by), Evaluators: evaluators}
	if web.Fragment(c) {
		return web.Render(c, staff.RequestList(page))
	}
	if page.Desk, err = h.desk(c, page.Screen); err != nil {
		return err
	}
	return web.Render(c, staff.Requests(page))
}

// inboxFilter reads the filters of the address; what is no filter is as if it were not there.
func inboxFilter(c *fiber.Ctx, by council.Actor) council.InboxFilter {
	f := council.InboxFilter{For: by, State: c.Query("estado"), Office: c.Query("consejo"), Kind: c.Query("tipo"), Due: c.Query("vence"), Search: c.Query("q"), After: c.Query("despues")}
	if f.State != council.AnyState && f.State != council.ToRead && !slices.Contains(council.RequestStatuses(), council.RequestStatus(f.State)) {
		f.State = council.AnyOpen
	}
	switch evaluator := c.Query("evalua"); evaluator {
	case "yo":
		f.Evaluator = by.Account
	case "nadie":
		f.Evaluator = council.Nobody
	default:
		if n, err := strconv.ParseInt(evaluator, 10, 64); err == nil && n > 0 {
			f.Evaluator = n
		}
	}
	return f
}

// officesOf lists the offices whose requests the actor sees.
func (h *Handlers) officesOf(by council.Actor) []council.Office {
	codes, all := by.Scope(council.RequestReaders()...)
	return slices.DeleteFunc(slices.Clone(h.Profile.Offices), func(o council.Office) bool { return !all && !slices.Contains(codes, o.Code) })
}
