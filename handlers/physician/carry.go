package physician

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
)

// AskCarry is GET /puntaje/traer?a[]=…: what was reckoned before signing in, and one button to take it over.
func (h Handlers) AskCarry(c *fiber.Ctx) error {
	page, err := h.carried(c, queried(c, "registro"))
	if err != nil {
		return err
	}
	return web.Render(c, physician.CarryPage(page))
}

// Carry is POST /puntaje/traer: the activities are claimed, all or none, each still without its evidence.
func (h Handlers) Carry(c *fiber.Ctx) error {
	page, err := h.carried(c, int64(number(c, "registro")))
	if err != nil {
		return err
	}
	if _, err = h.Store.CarryClaims(c.UserContext(), web.Actor(c), page.Renewed.ID, page.Activities); err == nil {
		return h.Go(c, "/puntaje?registro="+strconv.FormatInt(page.Renewed.ID, 10)+"&hecho=traidas")
	}
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page.Problems, page.HasErrors = problems, true
	return web.RenderStatus(c, web.Status(err), physician.CarryPage(page))
}

func (h Handlers) carried(c *fiber.Ctx, registration int64) (physician.Carried, error) {
	points, err := h.points(c, registration)
	page := physician.Carried{Points: points}
	page.Title = h.Say("calculator.carry.title")
	if err == nil && points.Renewed.ID == 0 {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	page.Activities = web.Estimates(c, page.Ledger.Table)
	page.Score = page.Rules.ScoreLedger(page.Ledger.Table, page.Activities, page.Today, page.Ledger.Window)
	return page, err
}
