package staff

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// Decision is GET /consejo/solicitudes/:number/dictamen: the second reader sees proposal, sheet and e-file.
func (h *Handlers) Decision(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	page, err := h.evaluation(c, r)
	if err != nil {
		return err
	}
	page.Page.Title = h.Say("eval.decision_title", "Number", r.Number)
	return web.Render(c, staff.Evaluate(page))
}

// Confirm is POST /consejo/solicitudes/:number/dictamen: the proposal becomes the council's decision.
func (h *Handlers) Confirm(c *fiber.Ctx) error {
	return h.decide(c, council.Confirm, council.Facts{}, "devolucion", func(*staff.Evaluation) {})
}

// SendBack is POST /consejo/solicitudes/:number/devolucion: the proposal goes back to its evaluator with a note.
func (h *Handlers) SendBack(c *fiber.Ctx) error {
	note := strings.TrimSpace(c.FormValue("nota"))
	return h.decide(c, council.SendBack, council.Facts{Note: note}, "devolucion", func(e *staff.Evaluation) { e.Note = note })
}
