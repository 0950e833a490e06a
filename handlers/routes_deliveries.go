package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/physician"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// lotRoutes are those of a council whose certificates are printed elsewhere, and brought by a courier; in another they are not there.
func lotRoutes(site fiber.Router, o *web.Office, h *staff.Handlers) {
	certifier, deliverers := o.Staff(council.Certifier), o.Staff(staff.DeliveryRoles()...)
	lots, ships, follows := o.Module((*council.Profile).Lots), o.Module((*council.Profile).Ships), o.Module((*council.Profile).Follows)
	papers := web.NewPapers(o, 4)
	site.Get("/consejo/lotes", lots, certifier, h.Lots)
	site.Post("/consejo/lotes", lots, certifier, h.SendLot)
	site.Get("/consejo/lotes/nuevo", lots, certifier, h.NewLot)
	site.Get("/consejo/lotes/:id", lots, certifier, h.Lot)
	site.Get("/consejo/lotes/:id/relacion.:format", lots, certifier, h.LotSheet)
	site.Post("/consejo/lotes/:id/paso", lots, certifier, h.StepLot)
	site.Post("/consejo/lotes/:id/estimacion", lots, certifier, h.ForecastLot)
	site.Post("/consejo/entregas/:id/paso", follows, certifier, h.StepDelivery)
	site.Post("/consejo/entregas/:id/envio", ships, certifier, h.EnterShipping(papers))
	site.Get("/consejo/entregas/:id/cedula", ships, deliverers, h.ShippingCopy)
	p := physician.Handlers{Office: o}
	site.Get("/entregas", follows, o.Physicians, p.Deliveries)
	site.Get("/entregas/:id", follows, o.Physicians, p.Delivery)
	site.Get("/entregas/:id/envio", ships, o.Physicians, p.Shipping)
	site.Post("/entregas/:id/envio", ships, o.Physicians, p.AskShipping(papers))
	site.Post("/entregas/:id/cancelacion", ships, o.Physicians, p.CancelShipping)
	site.Post("/entregas/:id/recogido", ships, o.Physicians, p.Collected)
}
