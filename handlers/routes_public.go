package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/public"
	"vigencia/handlers/web"
)

// publicRoutes are for anyone.
func publicRoutes(site fiber.Router, o *web.Office) {
	h := public.Handlers{Office: o}
	site.Get("/v/:code", h.Verify)
	site.Get("/verificar", h.AskCode)
}
