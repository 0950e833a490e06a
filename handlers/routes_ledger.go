package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/physician"
	"vigencia/handlers/web"
)

// ledgerRoutes are a physician's activities for a renewal by points. Where the council has no such renewal they are not found.
func ledgerRoutes(site fiber.Router, o *web.Office) {
	h := physician.Handlers{Office: o}
	e := physician.NewEvidence(h)
	site.Get("/puntaje", o.Physicians, h.Points)
	site.Get("/puntaje/traer", o.Physicians, h.AskCarry)
	site.Post("/puntaje/traer", o.Physicians, h.Carry)
	site.Get("/puntaje/envio", o.Physicians, h.ReviewLedger)
	site.Post("/puntaje/envio", o.Physicians, h.SendLedger)
	site.Get("/puntaje/actividades/nueva", o.Physicians, h.NewClaim)
	site.Post("/puntaje/actividades", o.Physicians, h.SaveClaim)
	site.Get("/puntaje/actividades/:id", o.Physicians, h.Claim)
	site.Post("/puntaje/actividades/:id", o.Physicians, h.SaveClaim)
	site.Post("/puntaje/actividades/:id/borrado", o.Physicians, h.RemoveClaim)
	site.Get("/puntaje/actividades/:id/constancia", o.Physicians, e.AskEvidence)
	site.Post("/puntaje/actividades/:id/constancia", o.Physicians, e.SendEvidence)
	site.Get("/puntaje/actividades/:id/constancia/archivo", o.Physicians, e.File)
}
