package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/physician"
	"vigencia/handlers/web"
)

// ledgerRoutes are a physician's activities for a renewal by points. Where the council has no such renewal they are not found.
func ledgerRoutes(site fiber.Router, o *web.Office) {
	ledger, h := o.Module((*council.Profile).Ledger), physician.Handlers{Office: o}
	e := physician.NewEvidence(h)
	site.Get("/puntaje", ledger, o.Physicians, h.Points)
	site.Get("/puntaje/traer", ledger, o.Physicians, h.AskCarry)
	site.Post("/puntaje/traer", ledger, o.Physicians, h.Carry)
	site.Get("/puntaje/envio", ledger, o.Physicians, h.ReviewLedger)
	site.Post("/puntaje/envio", ledger, o.Physicians, h.SendLedger)
	site.Get("/puntaje/actividades/nueva", ledger, o.Physicians, h.NewClaim)
	site.Post("/puntaje/actividades", ledger, o.Physicians, h.SaveClaim)
	site.Get("/puntaje/actividades/:id", ledger, o.Physicians, h.Claim)
	site.Post("/puntaje/actividades/:id", ledger, o.Physicians, h.SaveClaim)
	site.Post("/puntaje/actividades/:id/borrado", ledger, o.Physicians, h.RemoveClaim)
	site.Get("/puntaje/actividades/:id/constancia", ledger, o.Physicians, e.AskEvidence)
	site.Post("/puntaje/actividades/:id/constancia", ledger, o.Physicians, e.SendEvidence)
	site.Get("/puntaje/actividades/:id/constancia/archivo", ledger, o.Physicians, e.File)
}
