package public

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/handlers/web"
	"vigencia/views/public"
	"vigencia/views/ui"
)

// AskAccessPage is GET /solicitar-ingreso: INGRESE SUS DATOS (step 4).
func (h Handlers) AskAccessPage(c *fiber.Ctx) error {
	return web.Render(c, public.AccessPage(h.accessForm(c, h.gate(c, "access_form.title"), council.AccessForm{})))
}

// AskAccess is POST /solicitar-ingreso. Its answer is the same for a member with an account, without one, and for a stranger.
func (h Handlers) AskAccess(c *fiber.Ctx) error {
	typed := accessTyped(c)
	a, err := typed.Read(h.Store.Rules())
	registered := false
	if err == nil {
		registered, err = h.Store.AskAccess(c.UserContext(), a, c.IP())
	}
	if err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.AccessPage(h.accessForm(c, h.wrong(c, "access_form.title", problems), typed))
		})
	}
	if !registered {
		return h.Go(c, "/solicitar-ingreso/recibida?padron=no")
	}
	return h.Go(c, "/solicitar-ingreso/recibida")
}

func accessTyped(c *fiber.Ctx) council.AccessForm {
	return council.AccessForm{
		Number: c.FormValue("numero"), DocumentKind: c.FormValue("tipo_documento"), Document: c.FormValue("documento"),
		Surname1: c.FormValue("apellido_paterno"), Surname2: c.FormValue("apellido_materno"), Names: c.FormValue("nombres"),
		Email: c.FormValue("correo"), Seen: c.FormValue("correo_visto"), Mobile: c.FormValue("celular"), Consent: c.FormValue("acepto") != "",
		State: c.FormValue("estado"), Specialty: c.FormValue("especialidad"),
	}
}

func (h Handlers) accessForm(c *fiber.Ctx, g public.Gate, typed council.AccessForm) public.Access {
	rules := h.Store.Rules()
	consent, _ := rules.Consent("data")
	return public.Access{Gate: g, Typed: typed, Number: rules.Numbers(), Mobile: rules.Mobile, Documents: rules.Documents, Consent: consent,
		Register: rules.Access.Register, States: rules.States, Specialties: rules.Specialties}
}

// AccessReceived is GET /solicitar-ingreso/recibida: what happens next and by when. It can be reloaded, and says of nobody whether there is an account;
// that a number is not in the public register it may say.
func (h Handlers) AccessReceived(c *fiber.Ctx) error {
	text := h.Say("access_done.text", "Days", strconv.Itoa(h.Profile.Terms.Access))
	d := h.done(c, h.Say("access_done.title"), text, "/ingresar", "sign_in.enter")
	if c.Query("padron") == "no" {
		d.More = h.Say("access_done.unknown", "Contact", h.Profile.Contact.Requests)
	}
	return web.Render(c, public.DonePage(d))
}

// DisownPage is GET /solicitar-ingreso/no-fui-yo?clave=…: it only asks.
func (h Handlers) DisownPage(c *fiber.Ctx) error {
	if err := h.Store.DisownLink(c.UserContext(), c.Query("clave")); err != nil {
		return err
	}
	return web.Render(c, public.PressPage(public.Press{Gate: h.gate(c, "disown.title"), Text: h.Say("disown.text"), Button: h.Say("disown.button"),
		Path: "/solicitar-ingreso/no-fui-yo", Key: c.Query("clave")}))
}

// Disown is POST /solicitar-ingreso/no-fui-yo: the access request of somebody else is closed.
func (h Handlers) Disown(c *fiber.Ctx) error {
	if err := h.Store.DisownAccess(c.UserContext(), c.FormValue("clave")); err != nil {
		return err
	}
	return h.Go(c, "/solicitar-ingreso/cerrada")
}

// Disowned is GET /solicitar-ingreso/cerrada.
func (h Handlers) Disowned(c *fiber.Ctx) error {
	return web.Render(c, public.DonePage(h.done(c, h.Say("disowned.title"), h.Say("disowned.text"), "/", "failure.home")))
}
