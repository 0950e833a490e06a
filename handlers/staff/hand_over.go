package staff

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Delivery is GET /consejo/entregas/:id: where one diploma is, and who takes it. Another office's is not found.
func (h *Handlers) Delivery(c *fiber.Ctx) error {
	p, err := h.delivery(c)
	if err != nil {
		return err
	}
	return web.Render(c, staff.Delivery(p))
}

func (h *Handlers) delivery(c *fiber.Ctx) (staff.DeliveryPage, error) {
	var p staff.DeliveryPage
	id, err := web.ID(c, "id")
	if err != nil {
		return p, err
	}
	row, err := h.Store.DeliveryFor(c.UserContext(), web.Actor(c), id)
	if err != nil {
		return p, err
	}
	title := h.Say("deliveries.page.title", "Number", row.Certificate.Number)
	p.Screen = h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/entregas", Label: h.Say("deliveries.title")}, ui.Link{Label: title})...)
	p.Row = deliveryRow(row)
	if p.Physician, err = h.Store.Physician(c.UserContext(), row.Certificate.Physician); err != nil {
		return p, err
	}
	p.Recipient = council.Recipient{Name: p.Physician.FullName()}
	if h.Profile.Official(p.Physician.DocumentID) {
		p.Recipient.Document = p.Physician.DocumentID
	}
	events, err := h.Store.Events(c.UserContext(), "certificate", id)
	for _, e := range events {
		if _, moved := council.DeliveryLifecycle()[council.DeliveryAction(e.Action)]; moved {
			p.Past = append(p.Past, e)
		}
	}
	return p, err
}

// HandOver is POST /consejo/entregas/:id/recojo: the diploma is given to its physician or, where the council lets it, to somebody with a carta poder.
func (h *Handlers) HandOver(c *fiber.Ctx) error {
	to := council.Recipient{Name: web.Trimmed(c.FormValue("recibe"), 120), Proxy: c.FormValue("quien") == "otra",
		Document: council.Document{Kind: c.FormValue("tipo"), Number: web.Trimmed(c.FormValue("documento"), 20)}}
	return h.deliver(c, council.HandOver, council.DeliveryFacts{Recipient: to})
}

// UndoHandOver is POST /consejo/entregas/:id/anulacion: a wrong hand-over is taken back, with its reason.
func (h *Handlers) UndoHandOver(c *fiber.Ctx) error {
	return h.deliver(c, council.UndoHandOver, council.DeliveryFacts{Note: web.Trimmed(c.FormValue("nota"), 500)})
}

func (h *Handlers) deliver(c *fiber.Ctx, action council.DeliveryAction, given council.DeliveryFacts) error {
	id, err := web.ID(c, "id")
	if err != nil {
		return err
	}
	err = h.Store.Deliver(c.UserContext(), id, action, web.Actor(c), given)
	if problems, ok := h.Problems(err); ok {
		p, failed := h.delivery(c)
		if failed != nil {
			return failed
		}
		p.Problems, p.Page.HasErrors, p.Note = problems, true, given.Note
		if action == council.HandOver {
			p.Recipient = given.Recipient
		}
		return web.RenderStatus(c, web.Status(err), staff.Delivery(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/consejo/entregas/"+strconv.FormatInt(id, 10))
}
