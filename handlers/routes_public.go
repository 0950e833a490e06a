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
	site.Get("/", h.Home)
	for _, m := range o.Profile.Moved {
		site.Get(m.From, h.Moved(m))
	}
	site.Get("/paginas/:name.pdf", h.TextPDF)
	site.Get("/paginas/:name", h.Text)
	site.Get("/robots.txt", h.Robots)
	site.Get("/favicon.ico", h.Favicon)
	site.Get("/documentos", h.Checklist)
	site.Get("/puntos", h.Catalogue)
	site.Get("/puntos/calculadora", h.Calculator)
	site.Get("/medicos", h.Physicians)
	site.Get("/medicos/:number", h.Physician)
}
