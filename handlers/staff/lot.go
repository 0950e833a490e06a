package staff

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// Lot is GET /consejo/lotes/:id: a lot's certificates, and what has come back of them.
func (h *Handlers) Lot(c *fiber.Ctx) error {
	p, err := h.lot(c)
	if err != nil {
		return err
	}
	if n, err := strconv.Atoi(c.Query("hechos")); err == nil && n > 0 {
		p.Done = n
	}
	return web.Render(c, staff.Lot(p))
}

func (h *Handlers) lot(c *fiber.Ctx) (staff.LotPage, error) {
	var p staff.LotPage
	id, err := web.ID(c, "id")
	if err != nil {
		return p, err
	}
	lot, rows, err := h.Store.Lot(c.UserContext(), id)
	if err != nil {
		return p, err
	}
	title := h.Say("lots.page", "Number", lot.Number)
	p = staff.LotPage{Screen: h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/lotes", Label: h.Say("lots.title")}, ui.Link{Label: title})...), Lot: lot}
	for _, r := range rows {
		p.Rows = append(p.Rows, deliveryRow(r))
	}
	maker, err := h.Store.Account(c.UserContext(), lot.MadeBy)
	p.Maker = maker.Name
	return p, err
}

// StepLot is POST /consejo/lotes/:id/paso: it notes that certificates of the lot came back, were signed or can be picked up: those that were ticked and
// those whose numbers were typed or whose QR was scanned. One that cannot is named; the others are done.
func (h *Handlers) StepLot(c *fiber.Ctx) error {
	action := council.DeliveryAction(c.FormValue("accion"))
	if !slices.Contains([]council.DeliveryAction{council.TakeIn, council.Sign, council.Announce}, action) {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	p, err := h.lot(c)
	if err != nil {
		return err
	}
	if p.Codes, err = h.Store.LotCodes(c.UserContext(), p.Lot.ID); err != nil {
		return err
	}
	p.Numbers = c.FormValue("numeros")
	ids, unknown := p.Chosen(selected(c))
	if len(unknown) > 0 {
		p.Problems = append(p.Problems, ui.Problem{Field: "numeros", Message: h.Say("lot.refuse.unknown", "Numbers", strings.Join(unknown, ", "))})
	}
	done, failed, err := h.step(c, ids, action)
	if err != nil {
		return err
	}
	p.Problems = append(p.Problems, failed...)
	if done == 0 && len(p.Problems) == 0 {
		p.Problems = []ui.Problem{{Field: "numeros", Message: h.Say("lot.refuse.none")}}
	}
	if len(p.Problems) == 0 {
		return h.Go(c, "/consejo/lotes/"+strconv.FormatInt(p.Lot.ID, 10)+"?hechos="+strconv.Itoa(done))
	}
	now, err := h.lot(c)
	if err != nil {
		return err
	}
	now.Problems, now.Page.HasErrors, now.Numbers, now.Done = p.Problems, true, strings.Join(unknown, "\n"), done
	return web.RenderStatus(c, fiber.StatusUnprocessableEntity, staff.Lot(now))
}

// step moves papers of a lot on, and gives how many it moved and why it did not move the others.
func (h *Handlers) step(c *fiber.Ctx, ids []int64, action council.DeliveryAction) (done int, failed []ui.Problem, err error) {
	for _, id := range ids {
		err := h.Store.Deliver(c.UserContext(), id, action, web.Actor(c), council.DeliveryFacts{})
		refused, ok := h.Refused(err)
		if err != nil && !ok {
			return done, failed, err
		}
		if err != nil {
			failed = append(failed, ui.Problem{Message: h.Say("deliveries.failed", "Number", h.diploma(c, id), "Why", refused)})
			continue
		}
		done++
	}
	return done, failed, nil
}

// ForecastLot is POST /consejo/lotes/:id/estimacion: a new date for all that is still at the printer, and a mail to each physician.
func (h *Handlers) ForecastLot(c *fiber.Ctx) error {
	p, err := h.lot(c)
	if err != nil {
		return err
	}
	p.Forecast = c.FormValue("fecha")
	for _, r := range p.Rows {
		if r.Delivery.State != council.InLot {
			continue
		}
		err := h.Store.Deliver(c.UserContext(), r.Certificate.ID, council.Forecast, web.Actor(c), council.DeliveryFacts{On: web.DateOf(p.Forecast)})
		if problems, ok := h.Problems(err); ok {
			p.Problems, p.Page.HasErrors = problems, true
			return web.RenderStatus(c, web.Status(err), staff.Lot(p))
		}
		if err != nil {
			return err
		}
	}
	return h.Go(c, "/consejo/lotes/"+strconv.FormatInt(p.Lot.ID, 10))
}
