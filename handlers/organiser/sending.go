package organiser

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// ReviewPage is GET /organizadores/avales/:id/revision: all answers, what is missing, and the rules that are not met.
func (h Handlers) ReviewPage(c *fiber.Ctx) error {
	p, err := h.review(c)
	if err != nil {
		return err
	}
	return web.Render(c, organiser.ReviewPage(p))
}

func (h Handlers) review(c *fiber.Ctx) (organiser.Endorsement, error) {
	p, err := h.endorsement(c)
	if err != nil {
		return p, err
	}
	if p.Event.Status != council.EndorsementDraft {
		return p, council.Refuse(council.Conflict, "organise.closed")
	}
	title := h.Say("organise.review.title")
	p.Screen, p.Plea = h.screen(c, title, h.trail(p.Event, title)...), p.Event.Plea
	return p, nil
}

// Submit is POST /organizadores/avales/:id/envio. Pressed twice it sends once.
func (h Handlers) Submit(c *fiber.Ctx) error {
	e, err := h.own(c)
	if err != nil {
		return err
	}
	if e.Status == council.EndorsementSubmitted {
		return h.Go(c, path(e.ID))
	}
	p, err := h.review(c)
	if err != nil {
		return err
	}
	p.Plea = field(c, "motivo")
	if err := h.Store.ActOnOwnEndorsement(c.UserContext(), e.ID, council.SubmitEndorsement, web.Actor(c), council.EndorsementFacts{Plea: p.Plea}); err != nil {
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.ReviewPage(p) })
	}
	return h.Go(c, path(e.ID))
}

// Withdraw is POST /organizadores/avales/:id/retiro.
func (h Handlers) Withdraw(c *fiber.Ctx) error {
	return h.act(c, council.WithdrawEndorsement, council.EndorsementFacts{})
}

// Remedy is POST /organizadores/avales/:id/subsanacion: an answer to each remark of the round, and the application is sent again.
func (h Handlers) Remedy(c *fiber.Ctx) error {
	e, err := h.own(c)
	if err != nil {
		return err
	}
	f := council.EndorsementFacts{Plea: field(c, "motivo")}
	for i := range e.RemarksNow() {
		f.Answers = append(f.Answers, field(c, "respuesta-"+strconv.Itoa(i+1)))
	}
	return h.act(c, council.RemedyEndorsement, f)
}

// act does what is asked for on the endorsement's own page; refused, the page is drawn again with what was typed.
func (h Handlers) act(c *fiber.Ctx, action council.EndorsementAction, f council.EndorsementFacts) error {
	p, err := h.endorsement(c)
	if err != nil {
		return err
	}
	if err := h.Store.ActOnOwnEndorsement(c.UserContext(), p.Event.ID, action, web.Actor(c), f); err != nil {
		p.Answers, p.Plea = f.Answers, f.Plea
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.EndorsementPage(p) })
	}
	return h.Go(c, path(p.Event.ID))
}
