package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/organiser"
	"vigencia/handlers/physician"
	"vigencia/handlers/public"
	"vigencia/handlers/staff"
	"vigencia/handlers/web"
)

// organiserRoutes are those of institutions that organise events: anyone signs one up, its people do the rest. A council that endorses nothing has none.
func organiserRoutes(site fiber.Router, o *web.Office) {
	events := o.Module((*council.Profile).Endorses)
	h := organiser.Handlers{Office: o}
	site.Get("/organizadores", events, h.Welcome)
	site.Get("/organizadores/registro", events, h.SignUpPage)
	site.Post("/organizadores/registro", events, h.SignUp)
	site.Get("/organizadores/registro/recibido", events, h.SignedUp)

	site.Get("/organizadores/inicio", events, o.Organisers, h.Home)
	site.Get("/organizadores/avales", events, o.Organisers, h.Endorsements)
	site.Post("/organizadores/avales", events, o.Organisers, h.Begin)
	site.Get("/organizadores/avales/:id", events, o.Organisers, h.Endorsement)
	site.Get("/organizadores/avales/:id/evento", events, o.Organisers, h.EventPage)
	site.Post("/organizadores/avales/:id/evento", events, o.Organisers, h.WriteEvent)
	site.Get("/organizadores/avales/:id/contenido", events, o.Organisers, h.ContentsPage)
	site.Post("/organizadores/avales/:id/contenido", events, o.Organisers, h.WriteContents)
	applicationRoutes(site, h, events, o.Organisers)
	attendanceRoutes(site, h, events, o.Organisers)
	site.Get("/organizadores/institucion", events, o.Organisers, h.Institution)
	site.Post("/organizadores/institucion", events, o.Organisers, h.WriteInstitution)
	site.Post("/organizadores/institucion/personas", events, o.Organisers, h.AddPerson)
	site.Post("/organizadores/institucion/personas/:person", events, o.Organisers, h.SetPerson)
}

// applicationRoutes are those of one application of an organiser, and of the endorsement that it becomes.
func applicationRoutes(site fiber.Router, h organiser.Handlers, events, own fiber.Handler) {
	files := organiser.NewProgrammes(h)
	site.Get("/organizadores/avales/:id/programa", events, own, h.ProgrammePage)
	site.Post("/organizadores/avales/:id/programa", events, own, h.WriteProgramme)
	site.Post("/organizadores/avales/:id/programa/archivo", events, own, files.SendProgramme)
	site.Get("/organizadores/avales/:id/programa.pdf", events, own, h.ProgrammeFile)
	site.Get("/organizadores/avales/:id/profesores", events, own, h.FacultyPage)
	site.Post("/organizadores/avales/:id/profesores", events, own, h.WriteFaculty)
	site.Get("/organizadores/avales/:id/revision", events, own, h.ReviewPage)
	site.Post("/organizadores/avales/:id/envio", events, own, h.Submit)
	site.Post("/organizadores/avales/:id/retiro", events, own, h.Withdraw)
	site.Post("/organizadores/avales/:id/subsanacion", events, own, h.Remedy)
	site.Get("/organizadores/avales/:id/aval.pdf", events, own, h.Paper)
	site.Get("/organizadores/avales/:id/puerta", events, own, h.Door)
	site.Get("/organizadores/avales/:id/cambio", events, own, h.AmendmentPage)
	site.Post("/organizadores/avales/:id/cambio", events, own, h.AskAmendment)
	site.Post("/organizadores/avales/:id/cambio/:amendment/retiro", events, own, h.WithdrawAmendment)
	site.Get("/organizadores/avales/:id/cancelacion", events, own, h.CancelPage)
	site.Post("/organizadores/avales/:id/cancelacion", events, own, h.Cancel)
}

// attendanceRoutes are those of the lists of attendance of an organiser's event.
func attendanceRoutes(site fiber.Router, h organiser.Handlers, events, own fiber.Handler) {
	site.Get("/organizadores/avales/:id/asistencia", events, own, h.Attendance)
	site.Post("/organizadores/avales/:id/asistencia", events, own, h.SendAttendance)
	site.Get("/organizadores/avales/:id/asistencia/plantilla.csv", events, own, h.AttendanceTemplate)
	site.Get("/organizadores/avales/:id/asistencia/:list", events, own, h.AttendanceList)
	site.Get("/organizadores/avales/:id/asistencia/:list/errores.csv", events, own, h.AttendanceFaults)
	site.Post("/organizadores/avales/:id/asistencia/:list/aplicacion", events, own, h.ConfirmAttendance)
	site.Post("/organizadores/avales/:id/asistencia/:list/descarte", events, own, h.DiscardAttendance)
}

// attendedRoutes are a physician's events: the key of a door, what waits, what was credited and its constancia.
func attendedRoutes(site fiber.Router, o *web.Office) {
	events, h := o.Module((*council.Profile).Endorses), physician.Handlers{Office: o}
	site.Get("/asistencias", events, o.Physicians, h.Attended)
	site.Post("/asistencias", events, o.Physicians, h.Arrive)
	site.Post("/asistencias/:id/constancia", events, o.Physicians, h.OrderAttendance)
	site.Get("/asistencias/:id/constancia.pdf", events, o.Physicians, h.AttendancePaper)
	site.Get("/asistencia/:key", events, o.Physicians, h.Door)
	site.Post("/asistencia/:key", events, o.Physicians, h.ArriveAtDoor)
}

// endorsementRoutes are for staff of events, of a council that endorses them. Elsewhere they are not found.
func endorsementRoutes(site fiber.Router, o *web.Office) {
	events, endorser := o.Module((*council.Profile).Endorses), o.Staff(council.Endorser)
	h := &staff.Handlers{Office: o}
	site.Get("/consejo/organizadores", events, endorser, h.Organisers)
	site.Get("/consejo/organizadores/:id", events, endorser, h.Organiser)
	site.Post("/consejo/organizadores/:id/admision", events, endorser, h.AdmitOrganiser)
	site.Post("/consejo/organizadores/:id/rechazo", events, endorser, h.RefuseOrganiser)
	site.Post("/consejo/organizadores/:id/pausa", events, endorser, h.HaltOrganiser)
	site.Get("/consejo/avales", events, endorser, h.Endorsements)
	site.Get("/consejo/avales/:id", events, endorser, h.Endorsement)
	site.Get("/consejo/avales/:id/programa.pdf", events, endorser, h.ProgrammeFile)
	site.Get("/consejo/avales/:id/documento.pdf", events, endorser, h.EndorsementPaper)
	site.Post("/consejo/avales/:id/toma", events, endorser, h.TakeEndorsement)
	site.Post("/consejo/avales/:id/devolucion", events, endorser, h.PassEndorsement)
	site.Post("/consejo/avales/:id/observaciones", events, endorser, h.ObserveEndorsement)
	site.Post("/consejo/avales/:id/otorgamiento", events, endorser, h.Endorse)
	site.Post("/consejo/avales/:id/negativa", events, endorser, h.DeclineEndorsement)
	site.Post("/consejo/avales/:id/cambios/:amendment", events, endorser, h.DecideAmendment)
	site.Get("/consejo/avales/:id/cancelacion", events, endorser, h.CancelForm)
	site.Post("/consejo/avales/:id/cancelacion", events, endorser, h.CancelEndorsement)
}

// catalogueRoutes are the endorsed events, for anyone. A council that endorses none has no catalogue.
func catalogueRoutes(site fiber.Router, o *web.Office) {
	h, endorses := public.Handlers{Office: o}, o.Module((*council.Profile).Endorses)
	site.Get("/eventos", endorses, h.Events)
	site.Get("/eventos.ics", endorses, h.EventsCalendar)
	site.Get("/eventos/:number.ics", endorses, h.EventCalendar)
	site.Get("/eventos/:number", endorses, h.Event)
	site.Get("/eventos/:number/programa.pdf", endorses, h.EventProgramme)
}
