package staff

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Signals is GET /consejo/asistencia/senales: what was found in lists of attendance, open ones first, as a fragment too.
func (h *Handlers) Signals(c *fiber.Ctx) error {
	p, err := h.signals(c, c.Query("despues"))
	if err != nil {
		return err
	}
	return web.Swap(c, staff.SignalList(p), staff.Signals(p))
}

func (h *Handlers) signals(c *fiber.Ctx, after string) (staff.SignalPage, error) {
	s, counts, err := h.attending(c, "attending.title")
	p := staff.SignalPage{Screen: s, Counts: counts, After: after}
	if err != nil {
		return p, err
	}
	rows, next, err := h.Store.Signals(c.UserContext(), after)
	for _, r := range rows {
		p.Rows = append(p.Rows, staff.SignalRow(r))
	}
	p.Next = next
	return p, err
}

// SettleSignal is POST /consejo/asistencia/senales/:id: staff have looked into it, and say what they found.
func (h *Handlers) SettleSignal(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	note, after := web.Trimmed(c.FormValue("nota"), 2*council.MaxNote), c.FormValue("despues")
	err = h.Store.SettleSignal(c.UserContext(), id, note, web.Actor(c))
	if err == nil {
		return h.Go(c, staff.AttendanceRoot+staff.SignalsPage+onward(after))
	}
	p, failed := h.signals(c, after)
	if failed != nil {
		return failed
	}
	return h.Again(c, ofRow(err, id), func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors, p.Typed, p.Note = problems, true, id, note
		return staff.Signals(p)
	})
}

// LateLists is GET /consejo/asistencia/listas: the events whose list is overdue, the one that ended first first, as a fragment too.
func (h *Handlers) LateLists(c *fiber.Ctx) error {
	s, counts, err := h.attending(c, "attending.title")
	if err != nil {
		return err
	}
	rows, next, err := h.Store.ListsLate(c.UserContext(), c.Query("despues"))
	if err != nil {
		return err
	}
	p := staff.EventsPage{Screen: s, Counts: counts, At: staff.LatePage, Rows: endorsementRows(rows), Next: next}
	return web.Swap(c, staff.EventsToSeeList(p), staff.EventsToSee(p))
}

// CancelledEvents is GET /consejo/asistencia/cancelados: cancelled events whose credits still count, as a fragment too.
func (h *Handlers) CancelledEvents(c *fiber.Ctx) error {
	s, counts, err := h.attending(c, "attending.title")
	if err != nil {
		return err
	}
	before, _ := strconv.ParseInt(c.Query("despues"), 10, 64) // what is no number is the first page
	rows, next, err := h.Store.CancelledCounting(c.UserContext(), before)
	if err != nil {
		return err
	}
	p := staff.EventsPage{Screen: s, Counts: counts, At: staff.CancelledPage, Rows: endorsementRows(rows)}
	if next > 0 {
		p.Next = strconv.FormatInt(next, 10)
	}
	return web.Swap(c, staff.EventsToSeeList(p), staff.EventsToSee(p))
}

// ExtendForm is GET /consejo/avales/:id/plazo: until when the list of an event is taken.
func (h *Handlers) ExtendForm(c *fiber.Ctx) error {
	p, err := h.listTerm(c)
	if err != nil {
		return err
	}
	if p.Endorsement.Status != council.Endorsed {
		return h.Go(c, endorsementPath(p.Endorsement.ID))
	}
	return web.Render(c, staff.ExtendTerm(p))
}

func (h *Handlers) listTerm(c *fiber.Ctx) (staff.ListTerm, error) {
	e, err := h.endorsementOf(c)
	if err != nil {
		return staff.ListTerm{}, err
	}
	return staff.ListTerm{Screen: h.screen(c, h.Say("attending.extend"), h.crumb(ui.Link{Href: "/consejo/avales", Label: h.Say("events.endorsements")},
		ui.Link{Href: endorsementPath(e.ID), Label: e.Folio}, ui.Link{Label: h.Say("attending.extend")})...), Endorsement: e}, nil
}

// ExtendList is POST /consejo/avales/:id/plazo: a later day for the list, with a reason that the organiser is told.
func (h *Handlers) ExtendList(c *fiber.Ctx) error {
	p, err := h.listTerm(c)
	if err != nil {
		return err
	}
	p.Until, p.Reason = web.Trimmed(c.FormValue("hasta"), 20), typedReason(c)
	until, _ := council.ParseDay(p.Until) // what is no day is refused at its field
	err = h.Store.ActOnEndorsement(c.UserContext(), p.Endorsement.ID, council.ExtendList, web.Actor(c), council.EndorsementFacts{Until: until, Reason: p.Reason})
	if err == nil {
		return h.Go(c, endorsementPath(p.Endorsement.ID))
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors = problems, true
		return staff.ExtendTerm(p)
	})
}
