package staff

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// RuleActivity is POST /consejo/solicitudes/:number/actividades/:id/veredicto: accepted, refused with a reason, or moved to another rubric. The next
// activity without a verdict follows.
func (h *Handlers) RuleActivity(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	typed := func(name string) string { return strings.TrimSpace(c.FormValue(name)) }
	form := staff.RulingForm{State: typed("veredicto"), Reason: typed("motivo"), Note: typed("nota"), Rubric: typed("rubro"), Quantity: typed("cantidad")}
	ruling, err := parseRuling(form)
	if err == nil {
		err = h.Store.RuleActivity(c.UserContext(), r.ID, web.Actor(c), idOf(c), ruling)
	}
	return h.sheet(c, r, "actividad", 0, err, func(e *staff.Evaluation) {
		if e.Ledgered() {
			e.Choose(idOf(c))
			e.Ruling = form
		}
	})
}

func parseRuling(f staff.RulingForm) (council.Ruling, error) {
	v := council.Ruling{State: council.ActivityState(f.State), Reason: f.Reason, Note: f.Note}
	if v.State != council.ActivityMoved {
		return v, nil
	}
	v.Moved.Rule, v.Moved.Role = council.ParseClaimValue(f.Rubric)
	quantity, err := council.ParseQuantity(strings.Replace(f.Quantity, ",", ".", 1))
	if err != nil {
		return v, &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "cantidad", Say: "activity.refuse.typed"}}}
	}
	v.Moved.Quantity = quantity
	return v, nil
}

// Evidence is GET /consejo/solicitudes/:number/actividades/:id/constancia: what shows an activity, for the viewer. The opening is on record.
func (h *Handlers) Evidence(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	file, err := h.Store.OpenEvidence(c.UserContext(), r, web.Actor(c), idOf(c))
	if err != nil {
		return err
	}
	subject, err := h.Store.Physician(c.UserContext(), r.Physician)
	if err != nil {
		return err
	}
	return h.SendPaper(c, file, subject.Number)
}
