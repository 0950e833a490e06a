package staff

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// SaveActivity is POST /consejo/solicitudes/:number/actividades, and …/actividades/:id for one that stands on the sheet: the evaluator adds or corrects
// a line, or refuses it with a reason for which it does not count.
func (h *Handlers) SaveActivity(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	form := activityForm(c)
	activity, err := parseActivity(form)
	if err == nil {
		activity.ID, err = h.Store.SaveActivity(c.UserContext(), r.ID, web.Actor(c), activity)
	}
	return h.sheet(c, r, "actividad", activity.ID, err, func(e *staff.Evaluation) {
		if !e.IsCredit(form.ID) {
			e.Activity = form
		}
	})
}

// RemoveActivity is POST /consejo/solicitudes/:number/actividades/:id/borrado.
func (h *Handlers) RemoveActivity(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	err = h.Store.RemoveActivity(c.UserContext(), r.ID, web.Actor(c), idOf(c))
	return h.sheet(c, r, "actividad", 0, err, func(*staff.Evaluation) {})
}

// idOf is the id of the address; 0 when there is none, which no row has.
func idOf(c *fiber.Ctx) int64 {
	id, err := strconv.ParseInt(c.Params("id"), 10, 64)
	if err != nil {
		return 0
	}
	return id
}

func activityForm(c *fiber.Ctx) staff.ActivityForm {
	typed := func(name string) string { return strings.TrimSpace(c.FormValue(name)) }
	return staff.ActivityForm{ID: idOf(c), Rule: typed("rubro"), Title: typed("titulo"), Role: typed("rol"), Quantity: typed("cantidad"),
		From: typed("desde"), To: typed("hasta"), Page: typed("pagina"), Refused: typed("rechazo")}
}

// parseActivity reads what was typed; what the table says of it is asked later.
func parseActivity(f staff.ActivityForm) (council.Activity, error) {
	var c council.Check
	a := council.Activity{ID: f.ID, Rule: f.Rule, Title: f.Title, Role: f.Role, Refused: f.Refused}
	var err error
	if f.Quantity != "" {
		if a.Quantity, err = council.ParseQuantity(strings.Replace(f.Quantity, ",", ".", 1)); err != nil {
			c.Field("cantidad", "activity.refuse.typed")
		}
	}
	if f.From != "" {
		if a.From, err = council.ParseDay(f.From); err != nil {
			c.Field("desde", "activity.refuse.day")
		}
	}
	if f.To != "" {
		if a.To, err = council.ParseDay(f.To); err != nil {
			c.Field("hasta", "activity.refuse.day")
		}
	}
	a.Page = pageTyped(&c, f.Page)
	return a, c.Err()
}

func pageTyped(c *council.Check, typed string) int {
	if typed == "" {
		return 0
	}
	page, err := strconv.Atoi(typed)
	if err != nil {
		c.Field("pagina", "activity.refuse.typed")
	}
	return page
}
