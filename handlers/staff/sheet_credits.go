package staff

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/staff"
)

// AddCredit is POST /consejo/solicitudes/:number/creditos/:id: the evaluator puts a credit of the physician on the sheet, as its event gave it.
func (h *Handlers) AddCredit(c *fiber.Ctx) error {
	r, err := h.readable(c)
	if err != nil {
		return err
	}
	line, err := h.Store.AddCredit(c.UserContext(), r.ID, web.Actor(c), idOf(c))
	return h.sheet(c, r, "actividad", line, err, func(*staff.Evaluation) {})
}

// creditsOf gathers the credits that stand on a sheet and, for who has it in hand, those that it lacks.
func (h *Handlers) creditsOf(c *fiber.Ctx, page *staff.Evaluation) error {
	on, err := h.Store.CreditsOn(c.UserContext(), page.Request.ID)
	if err != nil {
		return err
	}
	page.On = make(map[int64]staff.SheetCredit, len(on))
	for id, x := range on {
		page.On[id] = sheetCredit(x)
	}
	if !page.InHand {
		return nil
	}
	offered, err := h.Store.SheetCredits(c.UserContext(), page.Request, page.Score)
	for _, x := range offered {
		page.Credits = append(page.Credits, sheetCredit(x))
	}
	return err
}

func sheetCredit(x db.EventCredit) staff.SheetCredit {
	s := staff.SheetCredit{Credit: x.Credit, Event: x.Event}
	if x.Paper.Made() {
		s.Paper = x.Paper.Code
	}
	return s
}
