package organiser

import (
	"slices"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// Home is GET /organizadores/inicio: what stands with the institution, what to do next, and the applications that wait for its people.
func (h Handlers) Home(c *fiber.Ctx) error {
	by := web.Actor(c)
	o, err := h.Store.Organiser(c.UserContext(), by.Organiser)
	if err != nil {
		return err
	}
	list, _, err := h.Store.EndorsementsOf(c.UserContext(), o.ID, 0)
	if err != nil {
		return err
	}
	p := organiser.Home{Screen: h.screen(c, h.Say("menu.organiser.home")), Organiser: o, Any: len(list) > 0}
	for _, e := range list {
		if slices.Contains([]council.EndorsementStatus{council.EndorsementDraft, council.EndorsementObserved}, e.Status) {
			p.Waiting = append(p.Waiting, e)
		}
	}
	if p.Awaited, err = h.Store.ListsAwaited(c.UserContext(), o.ID); err != nil {
		return err
	}
	return web.Render(c, organiser.HomePage(p))
}
