package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// staffRoutes are for the council's office, each behind the roles that may use it.
func staffRoutes(site fiber.Router, o *web.Office) {
	h := &staff.Handlers{Office: o}
	site.Get("/consejo", o.Staff(), h.Desk)
	site.Get("/consejo/solicitudes", o.Staff(staff.InboxRoles()...), h.Inbox)
}
