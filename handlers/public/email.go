package public

import (
	"strconv"

	"github.com/gofiber/fiber/v2"
	"vigencia/handlers/web"
	"vigencia/views/public"
)

// ConfirmEmailPage is GET /correo/confirmar?clave=…: what the mail to the new address opens.
func (h Handlers) ConfirmEmailPage(c *fiber.Ctx) error {
	change, err := h.Store.EmailLink(c.UserContext(), c.Query("clave"), false)
	if err != nil {
		return err
	}
	return web.Render(c, public.PressPage(public.Press{Gate: h.gate(c, "email.confirm.title"), Text: h.Say("email.confirm.text", "Email", change.Email),
		Button: h.Say("email.confirm.button"), Path: "/correo/confirmar", Key: c.Query("clave")}))
}

// ConfirmEmail is POST /correo/confirmar: the change is held while the old address is told.
func (h Handlers) ConfirmEmail(c *fiber.Ctx) error {
	change, err := h.Store.ConfirmEmail(c.UserContext(), c.FormValue("clave"))
	if err != nil {
		return err
	}
	if change.Previous == "" {
		return h.Go(c, "/correo/confirmado?ya=si")
	}
	return h.Go(c, "/correo/confirmado")
}

// EmailConfirmed is GET /correo/confirmado.
func (h Handlers) EmailConfirmed(c *fiber.Ctx) error {
	text := h.Say("email.confirmed.text", "Hours", strconv.Itoa(h.Profile.Access.EmailHold))
	if c.Query("ya") != "" {
		text = h.Say("email.confirmed.now")
	}
	return web.Render(c, public.DonePage(h.done(c, h.Say("email.confirmed.title"), text, "/ingresar", "sign_in.enter")))
}

// StopEmailPage is GET /correo/detener?clave=…: what the mail to the old address opens.
func (h Handlers) StopEmailPage(c *fiber.Ctx) error {
	change, err := h.Store.EmailLink(c.UserContext(), c.Query("clave"), true)
	if err != nil {
		return err
	}
	return web.Render(c, public.PressPage(public.Press{Gate: h.gate(c, "email.stop.title"), Text: h.Say("email.stop.text", "Email", change.Email),
		Button: h.Say("email.stop.button"), Path: "/correo/detener", Key: c.Query("clave")}))
}

// StopEmail is POST /correo/detener: the address on file stays.
func (h Handlers) StopEmail(c *fiber.Ctx) error {
	if _, err := h.Store.CancelEmail(c.UserContext(), c.FormValue("clave")); err != nil {
		return err
	}
	return h.Go(c, "/correo/detenido")
}

// EmailStopped is GET /correo/detenido.
func (h Handlers) EmailStopped(c *fiber.Ctx) error {
	return web.Render(c, public.DonePage(h.done(c, h.Say("email.stopped.title"), h.Say("email.stopped.text"), "/contrasena/olvido", "sign_in.forgot")))
}
