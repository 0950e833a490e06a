package staff

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
	"vigencia/views/ui"
)

// DeliveryRoles are those who move the diplomas: who prints and sends them, and the offices where they are picked up.
func DeliveryRoles() []council.Role { return []council.Role{council.Certifier, council.RegionalOffice} }

// Deliveries is GET /consejo/entregas: papers by state and office, oldest first, as a fragment too. A regional office sees its own.
func (h *Handlers) Deliveries(c *fiber.Ctx) error {
	p, err := h.deliveries(c, c.Query("estado"), c.Query("consejo"), c.Query("despues"))
	if err != nil {
		return err
	}
	if n, err := strconv.Atoi(c.Query("hechos")); err == nil && n > 0 {
		p.Done = n
	}
	return web.Swap(c, staff.DeliveryList(p), staff.Deliveries(p))
}

func (h *Handlers) deliveries(c *fiber.Ctx, state, office, after string) (staff.DeliveriesPage, error) {
	by, title := web.Actor(c), h.Say("deliveries.title")
	p := staff.DeliveriesPage{Screen: h.screen(c, title, h.crumb(ui.Link{Label: title})...), State: council.DeliveryState(state), Office: office, Offices: h.pickups(by)}
	if !h.Profile.HasStage(p.State) {
		p.State = council.ToPrint
		if !by.Is(council.Certifier, "") {
			p.State = council.Available
		}
	}
	if err := h.stages(c, &p); err != nil {
		return p, err
	}
	f := db.DeliveryFilter{State: p.State, Offices: h.deliveryScope(by, office)}
	if n, err := strconv.ParseInt(after, 10, 64); err == nil && n > 0 {
		f.After = n
	}
	rows, count, more, err := h.Store.Deliveries(c.UserContext(), f)
	p.Count = count
	for _, r := range rows {
		p.Rows = append(p.Rows, deliveryRow(r))
	}
	if more {
		p.Next = rows[len(rows)-1].Delivery.Certificate
	}
	return p, err
}

// stages counts the papers at each stage, where there are terms to overstay.
func (h *Handlers) stages(c *fiber.Ctx, p *staff.DeliveriesPage) error {
	if !h.Profile.Follows() {
		return nil
	}
	counts, err := h.Store.StageCounts(c.UserContext(), h.deliveryScope(web.Actor(c), p.Office))
	for _, s := range counts {
		p.Stages = append(p.Stages, staff.StageLine{State: s.State, Count: s.Count, Late: s.Late})
	}
	return err
}

func deliveryRow(r db.DeliveryRow) staff.DeliveryRow {
	return staff.DeliveryRow{Delivery: r.Delivery, Certificate: r.Certificate, Holder: r.Holder.FullName(), Number: r.Holder.Number}
}

// deliveryScope is the offices whose papers the actor sees, narrowed to one when it was asked for; nil is all.
func (h *Handlers) deliveryScope(by council.Actor, office string) []string {
	offices, all := by.Offices(council.RegionalOffice)
	all = all || by.Is(council.Certifier, "")
	switch {
	case office != "" && (all || slices.Contains(offices, office)):
		return []string{office}
	case office != "":
		return []string{}
	case all:
		return nil
	}
	return append([]string{}, offices...)
}

// pickups are the offices that the actor can choose from.
func (h *Handlers) pickups(by council.Actor) []council.Office {
	scope := h.deliveryScope(by, "")
	return slices.DeleteFunc(slices.Clone(h.Profile.Offices), func(o council.Office) bool { return scope != nil && !slices.Contains(scope, o.Code) })
}

// Move is POST /consejo/entregas: it notes that a selection of papers was printed, sent or received.
func (h *Handlers) Move(c *fiber.Ctx) error {
	action := council.DeliveryAction(c.FormValue("accion"))
	if !slices.Contains(staff.BatchActions(), action) {
		return council.Refuse(council.Invalid, "error.bad_request")
	}
	done, problems, status := 0, []ui.Problem(nil), fiber.StatusUnprocessableEntity
	chosen := c.Context().PostArgs().PeekMulti("entrega[]")
	for _, value := range chosen[:min(len(chosen), most)] {
		id, err := strconv.ParseInt(string(value), 10, 64)
		if err != nil {
			continue
		}
		err = h.Store.Deliver(c.UserContext(), id, action, web.Actor(c), council.DeliveryFacts{})
		refused, ok := h.Refused(err)
		if err != nil && !ok {
			return err
		}
		if err != nil {
			problems = append(problems, ui.Problem{Message: h.Say("deliveries.failed", "Number", h.diploma(c, id), "Why", refused)})
			if status = web.Status(err); status == fiber.StatusServiceUnavailable {
				break // the next could not be kept either
			}
			continue
		}
		done++
	}
	if done == 0 && len(problems) == 0 {
		problems = []ui.Problem{{Message: h.Say("deliveries.choose")}}
	}
	state, office := c.FormValue("estado"), c.FormValue("consejo")
	if len(problems) == 0 {
		return h.Go(c, "/consejo/entregas?estado="+string(council.DeliveryLifecycle()[action].To)+"&consejo="+office+"&hechos="+strconv.Itoa(done))
	}
	p, err := h.deliveries(c, state, office, "")
	if err != nil {
		return err
	}
	p.Problems, p.Page.HasErrors, p.Done = problems, true, done
	return web.RenderStatus(c, status, staff.Deliveries(p))
}

// diploma is the number of a paper that the actor may see, or nothing.
func (h *Handlers) diploma(c *fiber.Ctx, id int64) string {
	row, err := h.Store.DeliveryFor(c.UserContext(), web.Actor(c), id)
	if err != nil {
		return ""
	}
	return row.Certificate.Number
}

// DeliverySheet is GET /consejo/entregas/relacion: the papers on their way to an office, to print and to sign at both ends.
func (h *Handlers) DeliverySheet(c *fiber.Ctx) error {
	office, ok := h.Profile.Office(c.Query("consejo"))
	scope := h.deliveryScope(web.Actor(c), office.Code)
	if !ok || len(scope) == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	rows, _, _, err := h.Store.Deliveries(c.UserContext(), db.DeliveryFilter{State: council.Sent, Offices: scope, Limit: council.CountCap})
	title := h.Say("deliveries.sheet.title")
	p := staff.DeliverySheet{Screen: h.screen(c, title, h.crumb(ui.Link{Href: "/consejo/entregas", Label: h.Say("deliveries.title")}, ui.Link{Label: title})...), Office: office}
	for _, r := range rows {
		p.Rows = append(p.Rows, deliveryRow(r))
	}
	if err != nil {
		return err
	}
	return web.Render(c, staff.DeliverySheetPage(p))
}
