package physician

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// Deliveries is GET /entregas: one's own certificates on their way, each with what to do next.
func (h Handlers) Deliveries(c *fiber.Ctx) error {
	title := h.Say("deliveries.mine.title")
	p := physician.DeliveriesPage{Screen: h.screen(c, title, ui.Link{Href: "/inicio", Label: h.Say("crumb.home")}, ui.Link{Label: title})}
	rows, err := h.Store.DeliveriesOf(c.UserContext(), web.Actor(c).Physician)
	for _, r := range rows {
		p.Papers = append(p.Papers, physician.OwnPaper{Delivery: r.Delivery, Certificate: r.Certificate})
	}
	if err != nil {
		return err
	}
	return web.Render(c, physician.Deliveries(p))
}

// Delivery is GET /entregas/:id: where one's own paper is. Another's is not found.
func (h Handlers) Delivery(c *fiber.Ctx) error {
	p, err := h.delivery(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.Delivery(p))
}

func (h Handlers) delivery(c *fiber.Ctx) (physician.DeliveryPage, error) {
	var p physician.DeliveryPage
	row, err := h.ownPaper(c)
	if err != nil {
		return p, err
	}
	title := h.Say("deliveries.mine.page", "Number", row.Certificate.Number)
	p.Screen = h.screen(c, title, ui.Link{Href: "/inicio", Label: h.Say("crumb.home")}, ui.Link{Href: "/entregas", Label: h.Say("deliveries.mine.title")}, ui.Link{Label: title})
	p.OwnPaper = physician.OwnPaper{Delivery: row.Delivery, Certificate: row.Certificate}
	subject, err := h.Store.Physician(c.UserContext(), row.Certificate.Physician)
	if err != nil {
		return p, err
	}
	p.State = subject.State
	events, err := h.Store.Events(c.UserContext(), "certificate", row.Certificate.ID)
	for _, e := range events {
		if _, moved := council.DeliveryLifecycle()[council.DeliveryAction(e.Action)]; moved {
			p.Past = append(p.Past, e)
		}
	}
	return p, err
}

func (h Handlers) ownPaper(c *fiber.Ctx) (db.DeliveryRow, error) {
	id, err := web.ID(c, "id")
	if err != nil {
		return db.DeliveryRow{}, err
	}
	return h.Store.DeliveryOf(c.UserContext(), web.Actor(c).Physician, id)
}

// Shipping is GET /entregas/:id/envio: the form with which a physician of the interior asks for shipping (R16).
func (h Handlers) Shipping(c *fiber.Ctx) error {
	p, err := h.shipping(c)
	if err != nil {
		return err
	}
	return web.Render(c, physician.Shipping(p))
}

func (h Handlers) shipping(c *fiber.Ctx) (physician.ShippingPage, error) {
	var p physician.ShippingPage
	row, err := h.ownPaper(c)
	if err != nil {
		return p, err
	}
	title := h.Say("shipping.ask")
	p.Screen = h.screen(c, title, ui.Link{Href: "/inicio", Label: h.Say("crumb.home")}, ui.Link{Href: "/entregas", Label: h.Say("deliveries.mine.title")}, ui.Link{Label: title})
	p.OwnPaper = physician.OwnPaper{Delivery: row.Delivery, Certificate: row.Certificate}
	return p, nil
}

// AskShipping is POST /entregas/:id/envio: authorisation, branch and the copy of the licence, all or nothing.
func (h Handlers) AskShipping(papers web.Papers) fiber.Handler {
	return func(c *fiber.Ctx) error {
		p, err := h.shipping(c)
		if err != nil {
			return err
		}
		p.Branch, p.Authorised = web.Trimmed(c.FormValue("sucursal"), 200), c.FormValue("autorizacion") != ""
		err = h.askShipping(c, papers, p)
		if problems, ok := h.Problems(err); ok {
			p.Problems, p.Page.HasErrors = problems, true
			return web.RenderStatus(c, web.Status(err), physician.Shipping(p))
		}
		if err != nil {
			return err
		}
		return h.Go(c, "/entregas/"+strconv.FormatInt(p.Certificate.ID, 10))
	}
}

func (h Handlers) askShipping(c *fiber.Ctx, papers web.Papers, p physician.ShippingPage) error {
	ask := council.ShippingAsk{Way: council.ByPortal, Branch: p.Branch, Authorised: p.Authorised}
	paper, err := papers.Take(c, "cedula", h.Profile.Courier.MaxBytes)
	if err != nil {
		return ask.Without(err, h.Store.Rules())
	}
	defer paper.Discard()
	return h.Store.AskShipping(c.UserContext(), p.Certificate.ID, web.Actor(c), paper.TempFile, paper.Attachment, ask)
}

// Collected is POST /entregas/:id/recogido: "Ya lo recogí".
func (h Handlers) Collected(c *fiber.Ctx) error { return h.moveOwn(c, council.Collect) }

// CancelShipping is POST /entregas/:id/cancelacion: before it is sent, a request for shipping can be taken back.
func (h Handlers) CancelShipping(c *fiber.Ctx) error { return h.moveOwn(c, council.CancelShipping) }

func (h Handlers) moveOwn(c *fiber.Ctx, action council.DeliveryAction) error {
	p, err := h.delivery(c)
	if err != nil {
		return err
	}
	err = h.Store.Deliver(c.UserContext(), p.Certificate.ID, action, web.Actor(c), council.DeliveryFacts{})
	if problems, ok := h.Problems(err); ok {
		p.Problems, p.Page.HasErrors = problems, true
		return web.RenderStatus(c, web.Status(err), physician.Delivery(p))
	}
	if err != nil {
		return err
	}
	return h.Go(c, "/entregas/"+strconv.FormatInt(p.Certificate.ID, 10))
}
