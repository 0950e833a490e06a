package staff

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Reversals is GET /consejo/asistencia/anulaciones: what was asked to be undone, what waits first, as a fragment too.
func (h *Handlers) Reversals(c *fiber.Ctx) error {
	s, counts, err := h.attending(c, "attending.title")
	if err != nil {
		return err
	}
	rows, next, err := h.Store.Reversals(c.UserContext(), c.Query("despues"))
	if err != nil {
		return err
	}
	p := staff.ReversalList{Screen: s, Counts: counts, Rows: reversalRows(rows), Next: next}
	return web.Swap(c, staff.ReversalRows(p), staff.Reversals(p))
}

func reversalRows(rows []db.ReversalRow) []staff.ReversalRow {
	all := make([]staff.ReversalRow, len(rows))
	for i, r := range rows {
		all[i] = staff.ReversalRow(r)
	}
	return all
}

// Reversal is GET /consejo/asistencia/anulaciones/:id: what it undoes, and the second person's answer.
func (h *Handlers) Reversal(c *fiber.Ctx) error {
	p, err := h.reversal(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Reversal(p))
}

func (h *Handlers) reversal(c *fiber.Ctx) (staff.ReversalPage, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return staff.ReversalPage{}, err
	}
	r, err := h.Store.Reversal(c.UserContext(), id)
	if err != nil {
		return staff.ReversalPage{}, err
	}
	return h.reversalPage(c, staff.ReversalRow(r), "reversal.title")
}

func (h *Handlers) reversalPage(c *fiber.Ctx, r staff.ReversalRow, title string) (p staff.ReversalPage, err error) {
	path := staff.AttendanceRoot + staff.ReversalsPage
	p = staff.ReversalPage{Screen: h.screen(c, h.Say(title), h.crumb(ui.Link{Href: path, Label: h.Say("attending.title")}, ui.Link{Label: h.Say(title)})...), Reversal: r}
	if r.Credit != 0 {
		credit, err := h.Store.Credit(c.UserContext(), r.Credit)
		if err != nil {
			return p, err
		}
		p.Points = credit.Points
	}
	p.Facts, err = h.Store.ReversalFacts(c.UserContext(), r.Endorsement, r.Credit, p.Me)
	return p, err
}

// DecideReversal is POST /consejo/asistencia/anulaciones/:id: the second person confirms it, or it is refused with a reason.
func (h *Handlers) DecideReversal(c *fiber.Ctx) error {
	p, err := h.reversal(c)
	if err != nil {
		return err
	}
	action := map[string]council.ReversalAction{"confirmar": council.ConfirmReversal, "rechazar": council.RefuseReversal}[c.FormValue("accion")]
	if action == "" {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	p.Reason = typedReason(c)
	err = h.Store.DecideReversal(c.UserContext(), p.Reversal.ID, action, p.Reason, web.Actor(c))
	if err == nil {
		return h.Go(c, staff.AttendanceRoot+staff.ReversalsPage+"/"+strconv.FormatInt(p.Reversal.ID, 10))
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors = problems, true
		return staff.Reversal(p)
	})
}

// UndoEventForm is GET /consejo/avales/:id/anulacion: why all that a cancelled event gave is to be undone.
func (h *Handlers) UndoEventForm(c *fiber.Ctx) error { return h.askForm(c, h.undoingEvent) }

// UndoEvent is POST /consejo/avales/:id/anulacion: the first of two persons asks.
func (h *Handlers) UndoEvent(c *fiber.Ctx) error { return h.ask(c, h.undoingEvent) }

// UndoCreditForm is GET /consejo/asistencia/creditos/:id/anulacion: why what an event gave somebody in a role is to be undone.
func (h *Handlers) UndoCreditForm(c *fiber.Ctx) error { return h.askForm(c, h.undoingCredit) }

// UndoCredit is POST /consejo/asistencia/creditos/:id/anulacion: the first of two persons asks.
func (h *Handlers) UndoCredit(c *fiber.Ctx) error { return h.ask(c, h.undoingCredit) }

func (h *Handlers) undoingEvent(c *fiber.Ctx) (staff.ReversalPage, error) {
	e, err := h.endorsementOf(c)
	if err != nil {
		return staff.ReversalPage{}, err
	}
	p, err := h.reversalPage(c, staff.ReversalRow{Reversal: council.Reversal{Endorsement: e.ID}, Event: e}, "reversal.ask")
	p.Back = endorsementPath(e.ID)
	return p, err
}

func (h *Handlers) undoingCredit(c *fiber.Ctx) (staff.ReversalPage, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return staff.ReversalPage{}, err
	}
	ctx := c.UserContext()
	credit, err := h.Store.Credit(ctx, id)
	if err != nil {
		return staff.ReversalPage{}, err
	}
	e, err := h.Store.Endorsement(ctx, credit.Endorsement)
	if err != nil {
		return staff.ReversalPage{}, err
	}
	physician, err := h.Store.Physician(ctx, credit.Physician)
	if err != nil {
		return staff.ReversalPage{}, err
	}
	p, err := h.reversalPage(c, staff.ReversalRow{Reversal: council.Reversal{Endorsement: e.ID, Credit: id}, Event: e, Physician: physician, Role: credit.Role}, "reversal.ask")
	p.Back = staff.AttendanceRoot + staff.GonePage
	return p, err
}

// askForm draws the form; what does not count any more, or of an event that stands, has nothing to undo.
func (h *Handlers) askForm(c *fiber.Ctx, of func(*fiber.Ctx) (staff.ReversalPage, error)) error {
	p, err := of(c)
	if err != nil {
		return err
	}
	if p.Facts.Counting == 0 || p.Reversal.Credit == 0 && p.Reversal.Event.Status != council.EndorsementCancelled {
		return h.Go(c, p.Back)
	}
	return web.Render(c, staff.AskReversal(p))
}

func (h *Handlers) ask(c *fiber.Ctx, of func(*fiber.Ctx) (staff.ReversalPage, error)) error {
	p, err := of(c)
	if err != nil {
		return err
	}
	p.Reason = typedReason(c)
	id, err := h.Store.AskReversal(c.UserContext(), p.Reversal.Endorsement, p.Reversal.Credit, p.Reason, web.Actor(c))
	if err == nil {
		return h.Go(c, staff.AttendanceRoot+staff.ReversalsPage+"/"+strconv.FormatInt(id, 10))
	}
	return h.Again(c, err, func(problems []ui.Problem) templ.Component {
		p.Problems, p.Page.HasErrors = problems, true
		return staff.AskReversal(p)
	})
}
