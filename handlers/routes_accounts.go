package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// accessRoutes are the registrar's queue, and what administrators do with staff accounts.
func accessRoutes(site fiber.Router, o *web.Office) {
	h := &staff.Handlers{Office: o}
	registrar := o.Staff(council.Registrar)
	site.Get("/consejo/ingresos", registrar, h.AccessRequests)
	site.Get("/consejo/ingresos/:id", registrar, h.AccessRequest)
	site.Post("/consejo/ingresos/:id/admision", registrar, h.AdmitAccess)
	site.Post("/consejo/ingresos/:id/acreditacion", registrar, h.AskAccessProof)
	site.Post("/consejo/ingresos/:id/rechazo", registrar, h.RejectAccess)
	accountRoutes(site, o, h)
}

// accountRoutes are of administrators; one's own account is of anyone on the staff.
func accountRoutes(site fiber.Router, o *web.Office, h *staff.Handlers) {
	administrator := o.Staff(council.Administrator)
	site.Get("/consejo/cuenta", o.Staff(), h.Own)
	site.Post("/consejo/cuenta/sesiones", o.Staff(), h.EndOwnSessions)
	site.Post("/consejo/cuenta/codigos", o.Staff(), h.RenewRecovery)
	site.Get("/consejo/cuentas", administrator, h.Accounts)
	site.Post("/consejo/cuentas", administrator, h.Invite)
	site.Get("/consejo/cuentas/:id", administrator, h.Account)
	site.Post("/consejo/cuentas/:id/funciones", administrator, h.AddGrant)
	site.Post("/consejo/cuentas/:id/funciones/retiro", administrator, h.RemoveGrant)
	site.Post("/consejo/cuentas/:id/registro", administrator, h.LinkRecord)
	site.Post("/consejo/cuentas/:id/invitacion", administrator, h.ResendInvitation)
	site.Post("/consejo/cuentas/:id/sesiones", administrator, h.EndSessions)
	site.Post("/consejo/cuentas/:id/segundo-factor", administrator, h.ResetFactor)
	site.Post("/consejo/cuentas/:id/desactivacion", administrator, h.Disable)
	site.Post("/consejo/cuentas/:id/activacion", administrator, h.Enable)
}
