package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
)

// physicianRoutes are for physicians who have signed in. Look-ups start from their own record, so another's is not found.
func physicianRoutes(site fiber.Router, o *web.Office) {
}
