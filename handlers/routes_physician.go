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
	site.Get("/certificados/:id/:kind.pdf", o.Physicians, h.CertificatePaper)
	site.Post("/certificados/:id/envio", o.Physicians, h.SendConstancia)
	u := physician.NewUploads(h)
	site.Get("/inicio", o.Physicians, h.Home)
	site.Post("/inicio", o.Physicians, h.UpdateContact)
	site.Get("/solicitudes", o.Physicians, h.Requests)
	site.Get("/solicitudes/nueva", o.Physicians, h.NewRequest)
	site.Post("/solicitudes/nueva", o.Physicians, h.SaveDraft)
	site.Get("/solicitudes/borrador/expediente", o.Physicians, h.EFile)
	site.Post("/solicitudes/borrador/expediente", o.Physicians, u.UploadEFile)
	site.Post("/solicitudes/borrador/expediente/mio", o.Physicians, h.OwnEFile)
	site.Get("/solicitudes/borrador/expediente.pdf", o.Physicians, h.DraftPDF)
	site.Get("/solicitudes/borrador/revisar", o.Physicians, h.ReviewDraft)
	site.Post("/solicitudes/borrador/revisar", o.Physicians, h.Submit)
	site.Get("/solicitudes/:number", o.Physicians, h.Request)
	site.Get("/solicitudes/:number/recibida", o.Physicians, h.Received)
	site.Get("/solicitudes/:number/expediente.pdf", o.Physicians, h.EFilePDF)
	site.Get("/solicitudes/:number/ficha.pdf", o.Physicians, h.FichaPDF)
	site.Get("/solicitudes/:number/retiro", o.Physicians, h.AskWithdrawal)
	site.Post("/solicitudes/:number/retiro", o.Physicians, h.Withdraw)
	site.Post("/solicitudes/:number/copia", o.Physicians, h.CopyRequest)
	site.Get("/solicitudes/:number/subsanacion", o.Physicians, h.Remedy)
	site.Post("/solicitudes/:number/subsanacion", o.Physicians, u.SaveRemedy)
	site.Post("/solicitudes/:number/subsanacion/mio", o.Physicians, h.OwnRemedyEFile)
	site.Get("/solicitudes/:number/subsanacion/revisar", o.Physicians, h.ReviewRemedy)
	site.Post("/solicitudes/:number/subsanacion/envio", o.Physicians, h.SendRemedy)
}
