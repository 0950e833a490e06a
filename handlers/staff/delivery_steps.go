package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// StepDelivery is POST /consejo/entregas/:id/paso: one step of a paper's way, with what was typed for it.
func (h *Handlers) StepDelivery(c *fiber.Ctx) error {
	step := staff.DeliveryStep{Action: council.DeliveryAction(c.FormValue("accion")), Waybill: web.Trimmed(c.FormValue("guia"), 40), On: c.FormValue("fecha")}
	if !slices.Contains(staff.StepActions(), step.Action) {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	given := council.DeliveryFacts{Waybill: step.Waybill, On: web.DateOf(step.On), Note: web.Trimmed(c.FormValue("nota"), 500)}
	return h.stepped(c, step, given.Note, func(id int64) error {
		return h.Store.Deliver(c.UserContext(), id, step.Action, web.Actor(c), given)
	})
}

// EnterShipping is POST /consejo/entregas/:id/envio: staff enter a request for shipping that came by mail, in its own words.
func (h *Handlers) EnterShipping(papers web.Papers) fiber.Handler {
	return func(c *fiber.Ctx) error {
		step := staff.DeliveryStep{Action: council.AskShipping, Branch: web.Trimmed(c.FormValue("sucursal"), 200), Quoted: web.Trimmed(c.FormValue("autorizacion"), 1000)}
		return h.stepped(c, step, "", func(id int64) error {
			if _, err := h.Store.DeliveryFor(c.UserContext(), web.Actor(c), id); err != nil {
				return err
			}
			ask := council.ShippingAsk{Way: council.ByMail, Branch: step.Branch, Words: step.Quoted, Authorised: step.Quoted != ""}
			paper, err := papers.Take(c, "cedula", h.Profile.Courier.MaxBytes)
			if err != nil {
				return ask.Without(err, h.Store.Rules())
			}
			defer paper.Discard()
			return h.Store.AskShipping(c.UserContext(), id, web.Actor(c), paper.TempFile, paper.Attachment, ask)
		})
	}
}

// stepped does a step and goes back to the paper, or shows what was refused with what was typed.
func (h *Handlers) stepped(c *fiber.Ctx, step staff.DeliveryStep, note string, do func(id int64) error) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	err = do(id)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.delivery(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors, p.Step, p.Note = problems, true, step, note
		return web.RenderStatus(c, web.Status(err), staff.Delivery(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/entregas/"+strconv.FormatInt(id, 10))
}

// ShippingCopy is GET /consejo/entregas/:id/cedula: the copy of the licence that came with a request for shipping.
func (h *Handlers) ShippingCopy(c *fiber.Ctx) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	row, err := h.Store.DeliveryFor(c.UserContext(), web.Actor(c), id)
	if err != nil {
		return err
	}
	copied, err := h.Store.ShippingCopy(c.UserContext(), row.Delivery)
	if err != nil {
		return err
	}
	return h.SendPaper(c, copied, row.Holder.Number)
}

// candidates are the certificates that wait to be printed, as far as one lot can take them.
func (h *Handlers) candidates(c *fiber.Ctx, chosen []int64) ([]staff.LotCandidate, bool, error) {
	rows, _, more, err := h.Store.Deliveries(c.UserContext(), db.DeliveryFilter{State: council.ToPrint, Limit: most})
	if err != nil {
		return nil, false, err
	}
	photographs, err := h.Store.PhotographsOf(c.UserContext(), rows)
	var all []staff.LotCandidate
	for _, r := range rows {
		state := photographs[r.Certificate.Physician]
		all = append(all, staff.LotCandidate{DeliveryRow: deliveryRow(r), Photographs: state, Ready: state == "" || state == council.PhotographsReceived,
			Chosen: chosen == nil || slices.Contains(chosen, r.Certificate.ID)})
	}
	return all, more, err
}
