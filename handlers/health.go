package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
)

// healthRoutes are for the machine that watches: /healthz says that the process lives, /readyz that it can keep what it is sent.
func healthRoutes(site fiber.Router, o *web.Office) {
	site.Get("/healthz", func(c *fiber.Ctx) error { return c.SendString("ok\n") })
	site.Get("/readyz", func(c *fiber.Ctx) error {
		if err := o.Store.Ready(c.UserContext()); err != nil {
			o.Log.Error("not ready", "err", err)
			return c.Status(fiber.StatusServiceUnavailable).SendString("not ready\n")
		}
		return c.SendString("ready\n")
	})
}
