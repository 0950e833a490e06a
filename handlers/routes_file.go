package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/physician"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// fileRoutes are Mi Expediente, and the queue of those who look at its documents. A council without a checklist has none of them.
func fileRoutes(site fiber.Router, o *web.Office, papers web.Papers) {
	has := o.Module((*council.Profile).HasPapers)
	h := physician.Handlers{Office: o}
	u := physician.Papers{Handlers: h, Papers: papers}
	site.Get("/mi-expediente", has, o.Physicians, h.File)
	site.Post("/mi-expediente/estudios", has, o.Physicians, h.ChooseCase)
	site.Get("/mi-expediente/documentos/:slot", has, o.Physicians, h.FilePaper)
	site.Post("/mi-expediente/documentos/:slot", has, o.Physicians, u.SendPaper)
	site.Get("/mi-expediente/documentos/:slot/:version", has, o.Physicians, h.OwnPaper)
	s := &staff.Handlers{Office: o}
	registrar, office := o.Staff(council.Registrar), o.Staff(council.Registrar, council.Certifier)
	site.Get("/consejo/expedientes", has, registrar, s.Files)
	site.Get("/consejo/expedientes/:number", has, office, s.File)
	site.Get("/consejo/expedientes/:number/documentos/:id", has, registrar, s.PaperFile)
	site.Post("/consejo/expedientes/:number/documentos/:id/aceptacion", has, registrar, s.AcceptPaper)
	site.Post("/consejo/expedientes/:number/documentos/:id/rechazo", has, registrar, s.RefusePaper)
	site.Post("/consejo/expedientes/:number/disputa", has, registrar, s.SettleDispute)
	site.Post("/consejo/expedientes/:number/fotografias", has, office, s.RecordPhotographs)
}
