package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// listRoutes are what lists of attendance ask of staff of events: who somebody is, what was found, later deadlines, and undoing by two persons.
func listRoutes(site fiber.Router, o *web.Office) {
	events, endorser := o.Module((*council.Profile).Endorses), o.Staff(council.Endorser)
	h := &staff.Handlers{Office: o}
	site.Get("/consejo/asistencia", events, endorser, h.Attendance)
	site.Get("/consejo/asistencia/fuera", events, endorser, h.Gone)
	site.Post("/consejo/asistencia/personas/:id", events, endorser, h.SettleAttendee)
	site.Post("/consejo/asistencia/personas/:id/conservar", events, endorser, h.KeepAttendee)
	site.Get("/consejo/asistencia/senales", events, endorser, h.Signals)
	site.Post("/consejo/asistencia/senales/:id", events, endorser, h.SettleSignal)
	site.Get("/consejo/asistencia/listas", events, endorser, h.LateLists)
	site.Get("/consejo/asistencia/cancelados", events, endorser, h.CancelledEvents)
	site.Get("/consejo/asistencia/anulaciones", events, endorser, h.Reversals)
	site.Get("/consejo/asistencia/anulaciones/:id", events, endorser, h.Reversal)
	site.Post("/consejo/asistencia/anulaciones/:id", events, endorser, h.DecideReversal)
	site.Get("/consejo/asistencia/creditos/:id/anulacion", events, endorser, h.UndoCreditForm)
	site.Post("/consejo/asistencia/creditos/:id/anulacion", events, endorser, h.UndoCredit)
	site.Get("/consejo/avales/:id/anulacion", events, endorser, h.UndoEventForm)
	site.Post("/consejo/avales/:id/anulacion", events, endorser, h.UndoEvent)
	site.Get("/consejo/avales/:id/plazo", events, endorser, h.ExtendForm)
	site.Post("/consejo/avales/:id/plazo", events, endorser, h.ExtendList)
}
