package physician

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/physician"
	"vigencia/views/ui"
)

// AskWithdrawal is GET /solicitudes/:number/retiro: one button. For htmx it stands in place of the list.
func (h Handlers) AskWithdrawal(c *fiber.Ctx) error {
	page, err := h.request(c)
	if err != nil {
		return err
	}
	return web.Swap(c, physician.Withdraw(page), physician.WithdrawPage(page))
}

// Withdraw is POST /solicitudes/:number/retiro. Pressed twice it withdraws once. For htmx the list comes back, with its address.
func (h Handlers) Withdraw(c *fiber.Ctx) error {
	r, err := h.own(c)
	if err != nil {
		return err
	}
	if r.Status != council.Withdrawn {
		if r, err = h.Store.Act(c.UserContext(), r.ID, council.Withdraw, web.Actor(c), council.Facts{}); err != nil {
			return h.refuseWithdrawal(c, err)
		}
	}
	if !web.Fragment(c) {
		return h.Go(c, "/solicitudes/"+r.Number+"?hecho=retiro")
	}
	list, err := h.list(c, "", "")
	if err != nil {
		return err
	}
	list.Notice = ui.Notice{Tone: ui.Good, Title: h.Say("physician.list.withdrawn", "Number", r.Number), Text: h.Say("physician.list.withdrawn_text"), Live: true}
	c.Set("HX-Push-Url", h.Base().To("/solicitudes"))
	return web.Render(c, physician.Requests(list))
}

func (h Handlers) refuseWithdrawal(c *fiber.Ctx, err error) error {
	problems, ok := h.Problems(err)
	if !ok {
		return err
	}
	page, failed := h.request(c)
	if failed != nil {
		return failed
	}
	page.Problems, page.HasErrors = problems, true
	shown := physician.WithdrawPage(page)
	if web.Fragment(c) {
		shown = physician.Withdraw(page)
	}
	return web.RenderStatus(c, web.Status(err), shown)
}
