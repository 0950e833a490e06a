package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// staffRoutes are for the council's office, each behind the roles that may use it.
func staffRoutes(site fiber.Router, o *web.Office) {
	h := &staff.Handlers{Office: o}
	site.Get("/consejo", o.Staff(), h.Desk)
	site.Get("/consejo/solicitudes", o.Staff(staff.InboxRoles()...), h.Inbox)
	site.Get("/consejo/solicitudes/:number", o.Staff(council.RequestReaders()...), h.Request)
	site.Post("/consejo/solicitudes/:number/toma", o.Staff(council.Evaluator), h.Take)
	site.Post("/consejo/solicitudes/:number/asignacion", o.Staff(council.Coordinator), h.Assign)
	site.Post("/consejo/solicitudes/:number/abstencion", o.Staff(council.Evaluator, council.SecondReader), h.Abstain)
	site.Post("/consejo/solicitudes/:number/reapertura", o.Staff(council.Coordinator, council.Administrator), h.Reopen)
	evaluationRoutes(site, o, h)
	certificateRoutes(site, o, h)
	lotRoutes(site, o, h)
}
