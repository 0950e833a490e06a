package handlers

import (
	"github.com/gofiber/fiber/v2"
	"vigencia/db"
	"vigencia/handlers/public"
	"vigencia/handlers/web"
)

// signInRoutes are the way in and out, with the steps between.
func signInRoutes(site fiber.Router, o *web.Office) {
	h := public.Handlers{Office: o}
	site.Get("/ingresar", h.SignInPage)
	site.Post("/ingresar", h.SignIn)
	site.Post("/salir", h.SignOut)
	site.Get("/sesion", h.Extend)
	site.Get("/ingresar/segundo-factor", o.At(db.Enrol), h.EnrolPage)
	site.Post("/ingresar/segundo-factor", o.At(db.Enrol), h.Enrol)
	site.Get("/ingresar/codigo", o.At(db.SecondFactor), h.CodePage)
	site.Post("/ingresar/codigo", o.At(db.SecondFactor), h.Code)
	site.Get("/ingresar/codigos-de-respaldo", o.At(db.Full), h.RecoveryPage)
	site.Post("/ingresar/codigos-de-respaldo", o.At(db.Full), h.NoteRecovery)
	site.Get("/contrasena/olvido", h.ForgotPage)
	site.Post("/contrasena/olvido", h.Forgot)
	site.Get("/contrasena/olvido/enviado", h.ForgotDone)
	site.Get("/contrasena/restablecer", h.ResetPage)
	site.Post("/contrasena/restablecer", h.Reset)
	site.Get("/contrasena/cambiada", h.ResetDone)
	site.Get("/contrasena/nueva", o.At(db.Change), h.FirstPasswordPage)
	site.Post("/contrasena/nueva", o.At(db.Change), h.FirstPassword)
	site.Get("/contrasena", o.At(db.Full), h.PasswordPage)
	site.Post("/contrasena", o.At(db.Full), h.Password)
	site.Get("/contrasena/guardada", o.At(db.Full), h.PasswordDone)
	site.Get("/primer-administrador", h.FirstAdministratorPage)
	site.Post("/primer-administrador", h.FirstAdministrator)
	site.Get("/invitacion", h.InvitationPage)
	site.Post("/invitacion", h.Invitation)
	site.Get("/solicitar-ingreso", h.AskAccessPage)
	site.Post("/solicitar-ingreso", h.AskAccess)
	site.Get("/solicitar-ingreso/recibida", h.AccessReceived)
	site.Get("/solicitar-ingreso/no-fui-yo", h.DisownPage)
	site.Post("/solicitar-ingreso/no-fui-yo", h.Disown)
	site.Get("/solicitar-ingreso/cerrada", h.Disowned)
	site.Get("/correo/confirmar", h.ConfirmEmailPage)
	site.Post("/correo/confirmar", h.ConfirmEmail)
	site.Get("/correo/confirmado", h.EmailConfirmed)
	site.Get("/correo/detener", h.StopEmailPage)
	site.Post("/correo/detener", h.StopEmail)
	site.Get("/correo/detenido", h.EmailStopped)
}
