package staff

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
)

// SettleDispute is POST /consejo/expedientes/:number/disputa: whose the number is that a provisional record has and the register gives to somebody else.
func (h *Handlers) SettleDispute(c *fiber.Ctx) error {
	p, err := h.fileOwner(c)
	if err != nil {
		return err
	}
	err = h.Store.SettleDispute(c.UserContext(), p.ID, council.DisputeAction(c.FormValue("decision")), web.Actor(c), web.Trimmed(c.FormValue("nota"), 500))
	if err == nil {
		return h.Go(c, "/consejo/expedientes")
	}
	return h.afterFile(c, p, err)
}
