package organiser

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// change begins a page that changes an endorsed event; of any other it is refused.
func (h Handlers) change(c *fiber.Ctx, title string) (organiser.Change, error) {
	e, err := h.own(c)
	if err != nil {
		return organiser.Change{}, err
	}
	title = h.Say(title)
	p := organiser.Change{Screen: h.screen(c, title, h.trail(e, title)...), Event: e, Typed: e.Occasion.Form()}
	if e.Status != council.Endorsed {
		return p, council.Refuse(council.Conflict, "organise.not_endorsed")
	}
	return p, nil
}

// AmendmentPage is GET /organizadores/avales/:id/cambio: another date, venue or modality of an endorsed event.
func (h Handlers) AmendmentPage(c *fiber.Ctx) error {
	p, err := h.change(c, "organise.change.title")
	if err != nil {
		return err
	}
	return web.Render(c, organiser.AmendmentPage(p))
}

// AskAmendment is POST /organizadores/avales/:id/cambio: the change waits for staff; until then the event stays as it was.
func (h Handlers) AskAmendment(c *fiber.Ctx) error {
	p, err := h.change(c, "organise.change.title")
	if err != nil {
		return err
	}
	p.Typed, p.Why = occasion(c), field(c, "motivo")
	var check council.Check
	becomes := p.Typed.Read(&check)
	if err = check.Err(); err == nil {
		err = h.Store.AskAmendment(c.UserContext(), p.Event.ID, becomes, p.Why, web.Actor(c))
	}
	if err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.AmendmentPage(p) }, eventFields()...)
	}
	return h.Go(c, path(p.Event.ID))
}

// WithdrawAmendment is POST /organizadores/avales/:id/cambio/:amendment/retiro.
func (h Handlers) WithdrawAmendment(c *fiber.Ctx) error {
	p, err := h.endorsement(c)
	if err != nil {
		return err
	}
	id, err := web.ID(c, "amendment")
	if err != nil {
		return err
	}
	if err := h.Store.WithdrawAmendment(c.UserContext(), p.Event.ID, id, web.Actor(c)); err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.EndorsementPage(p) })
	}
	return h.Go(c, path(p.Event.ID))
}

// CancelPage is GET /organizadores/avales/:id/cancelacion: what comes of it, and why.
func (h Handlers) CancelPage(c *fiber.Ctx) error {
	p, err := h.change(c, "organise.cancel.title")
	if err != nil {
		return err
	}
	return web.Render(c, organiser.CancelPage(p))
}

// Cancel is POST /organizadores/avales/:id/cancelacion: an endorsed event that does not take place. Anybody reads the reason.
func (h Handlers) Cancel(c *fiber.Ctx) error {
	p, err := h.change(c, "organise.cancel.title")
	if err != nil {
		return err
	}
	p.Why = field(c, "motivo")
	if err := h.Store.ActOnOwnEndorsement(c.UserContext(), p.Event.ID, council.CancelEndorsement, web.Actor(c), council.EndorsementFacts{Reason: p.Why}); err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.CancelPage(p) })
	}
	return h.Go(c, path(p.Event.ID))
}
