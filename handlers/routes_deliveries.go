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
	lots, ships, follows := o.With(o.Profile.Lots()), o.With(o.Profile.Ships()), o.With(o.Profile.Follows())
	papers := web.NewPapers(o, 4)
	site.Get("/consejo/lotes", certifier, lots, h.Lots)
	site.Post("/consejo/lotes", certifier, lots, h.SendLot)
	site.Get("/consejo/lotes/nuevo", certifier, lots, h.NewLot)
	site.Get("/consejo/lotes/:id", certifier, lots, h.Lot)
	site.Get("/consejo/lotes/:id/relacion.:format", certifier, lots, h.LotSheet)
	site.Post("/consejo/lotes/:id/paso", certifier, lots, h.StepLot)
	site.Post("/consejo/lotes/:id/estimacion", certifier, lots, h.ForecastLot)
	site.Post("/consejo/entregas/:id/paso", certifier, follows, h.StepDelivery)
	site.Post("/consejo/entregas/:id/envio", certifier, ships, h.EnterShipping(papers))
	site.Get("/consejo/entregas/:id/cedula", deliverers, ships, h.ShippingCopy)
	p := physician.Handlers{Office: o}
	site.Get("/entregas", o.Physicians, follows, p.Deliveries)
	site.Get("/entregas/:id", o.Physicians, follows, p.Delivery)
	site.Get("/entregas/:id/envio", o.Physicians, ships, p.Shipping)
	site.Post("/entregas/:id/envio", o.Physicians, ships, p.AskShipping(papers))
	site.Post("/entregas/:id/cancelacion", o.Physicians, ships, p.CancelShipping)
	site.Post("/entregas/:id/recogido", o.Physicians, ships, p.Collected)
}
