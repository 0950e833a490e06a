package public

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/public"
)

// Home is GET /: the council's home with what its profile sets there: for the CMP the log-in and, in the guide's order, all links of step 2.
func (h Handlers) Home(c *fiber.Ctx) error {
	median, err := h.Store.MedianAnswer(c.UserContext())
	if err != nil {
		return err
	}
	figure := ""
	if median != nil {
		figure = h.Profile.Words.Count("home.figure", *median)
	}
	page := h.PublicPage(c, h.Say("home.title"))
	return web.Render(c, public.HomePage(public.Home{Page: page, Figure: figure, W: h.Profile.Words, SignIn: h.SignInCard(c), Home: h.Profile.Home}))
}

// Moved answers an address of the council's site of before (step 1: /sistcere-2/) with the way to the page that took its place.
func (h Handlers) Moved(m council.Moved) fiber.Handler {
	return func(c *fiber.Ctx) error { return c.Redirect(h.Base().To(m.To), fiber.StatusMovedPermanently) }
}
