package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
)

// publicRoutes are for anyone.
func publicRoutes(site fiber.Router, o *web.Office) {
}
