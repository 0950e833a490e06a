package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// certificateRoutes are for those who issue, print, send and hand over.
func certificateRoutes(site fiber.Router, o *web.Office, h *staff.Handlers) {
	certifiers, certifier, administrator := o.Staff(staff.Certifiers()...), o.Staff(council.Certifier), o.Staff(council.Administrator)
	site.Get("/consejo/certificados", certifiers, h.Certificates)
	site.Post("/consejo/certificados", certifier, h.Issue)
	site.Get("/consejo/certificados/series", certifiers, h.Series)
	site.Post("/consejo/certificados/series", administrator, h.SetSeries)
	site.Post("/consejo/certificados/documentos/:id", certifiers, h.RetryDocument)
	site.Get("/consejo/certificados/:id", certifiers, h.Certificate)
	site.Get("/consejo/certificados/:id/:kind.pdf", certifiers, h.CertificatePaper)
	site.Post("/consejo/certificados/:id/actos", certifiers, h.AskAct)
	site.Post("/consejo/certificados/:id/actos/:act", certifiers, h.DecideAct)
	deliverers := o.Staff(staff.DeliveryRoles()...)
	site.Get("/consejo/entregas", deliverers, h.Deliveries)
	site.Post("/consejo/entregas", deliverers, h.Move)
	site.Get("/consejo/entregas/relacion", deliverers, h.DeliverySheet)
	site.Get("/consejo/entregas/:id", deliverers, h.Delivery)
	site.Post("/consejo/entregas/:id/recojo", deliverers, h.HandOver)
	site.Post("/consejo/entregas/:id/anulacion", deliverers, h.UndoHandOver)
	members := o.Staff(staff.MemberReaders()...)
	site.Get("/consejo/medicos", members, h.Members)
	site.Get("/consejo/medicos/:number", members, h.Member)
}
