package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/physician"
	"vigencia/handlers/web"
)

// physicianRoutes are for physicians who have signed in. Look-ups start from their own record, so another's is not found.
func physicianRoutes(site fiber.Router, o *web.Office) {
	h := physician.Handlers{Office: o}
	site.Get("/certificados", o.Physicians, h.Certificates)
	site.Get("/certificados/:id/constancia.pdf", o.Physicians, h.Constancia)
	site.Post("/certificados/:id/envio", o.Physicians, h.SendConstancia)
}
