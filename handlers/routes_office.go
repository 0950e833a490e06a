package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// officeRoutes are the office's own tools: pages, roster, members, mails and rules.
func officeRoutes(site fiber.Router, o *web.Office) {
	h := staff.Handlers{Office: o}
	editors := o.Staff(council.Administrator, council.Registrar)
	site.Get("/consejo/paginas", editors, h.Pages)
	site.Post("/consejo/paginas", editors, h.PublishPage)
	site.Post("/consejo/paginas/:name/retiro", editors, h.TakeDownPage)
}
