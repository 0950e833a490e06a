package public

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	views "vigencia/views/public"
)

// Calculator is GET /puntos/calculadora?a[]=…&rubro=…&cantidad=…&fecha=…: points reckoned by anyone, before signing up (R9). What was reckoned lives in
// the address; nothing is kept.
func (h Handlers) Calculator(c *fiber.Ctx) error {
	rules := h.Store.Rules()
	kind, ledger := h.Profile.LedgerKind()
	table, ok := rules.Table(h.Today())
	if !ledger || !ok {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	p := views.CalculatorPage{Page: h.PublicPage(c, h.Say("calculator.title")), W: h.Profile.Words, Table: table}
	activities := web.Estimates(c, table)
	if rubric := field(c, "rubro"); rubric != "" || c.Query("cantidad") != "" {
		p.Rubric, p.Quantity, p.Ended = rubric, field(c, "cantidad"), field(c, "fecha")
		a, err := h.estimate(table, p)
		if problems, refused := h.Problems(err); refused {
			p.Problems, p.HasErrors = problems, true
		} else if len(activities) < council.MaxEstimate {
			activities, p.Rubric, p.Quantity, p.Ended = append(activities, a), "", "", ""
		}
	}
	p.Score = rules.ScoreLedger(table, activities, h.Today(), kind.Window(table, h.Today(), council.Date{}))
	if len(p.Problems) > 0 {
		if web.Fragment(c) {
			return web.RenderStatus(c, fiber.StatusUnprocessableEntity, views.Calculated(p))
		}
		return web.RenderStatus(c, fiber.StatusUnprocessableEntity, views.CalculatorScreen(p))
	}
	return web.Swap(c, views.Calculated(p), views.CalculatorScreen(p))
}

// estimate reads the activity that was typed; without a date it is of today.
func (h Handlers) estimate(table council.Table, p views.CalculatorPage) (council.Activity, error) {
	var c council.Check
	rubric, known := table.Rubric(p.Rubric)
	if !known {
		c.Field("rubro", "activity.refuse.rule")
	}
	quantity, day := council.Quantity(0), h.Today()
	var err error
	if p.Quantity != "" {
		quantity, err = council.ParseQuantity(strings.Replace(p.Quantity, ",", ".", 1))
	}
	if unit := rubric.Rule.Asks(); err != nil || quantity < 0 || known && unit != "" && quantity == 0 {
		c.Field("cantidad", "activity.refuse.quantity", "Unit", unit)
	}
	if p.Ended != "" {
		if day, err = council.ParseDay(p.Ended); err != nil {
			c.Field("fecha", "activity.refuse.day")
		}
	}
	if day.After(h.Today()) {
		c.Field("fecha", "activity.refuse.future")
	}
	return rubric.Estimate(quantity, day), c.Err()
}
