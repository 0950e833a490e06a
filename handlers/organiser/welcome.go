package organiser

import (
	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/organiser"
)

// public begins a page for anyone.
func (h Handlers) public(c *fiber.Ctx, title string) organiser.Screen {
	return organiser.Screen{Page: h.PublicPage(c, h.Say(title)), W: h.Profile.Words, Rules: h.Store.Rules(), Today: h.Today()}
}

// Welcome is GET /organizadores: what an endorsement is and what it asks for. Somebody of an organiser who has signed in is led to his own pages.
func (h Handlers) Welcome(c *fiber.Ctx) error {
	if session, ok := web.Session(c); ok && session.Stage == db.Full && session.Account.Kind == council.OrganiserAccount {
		return h.Go(c, h.HomeOf(session.Account))
	}
	return web.Render(c, organiser.WelcomePage(h.public(c, "organise.welcome.title")))
}

// SignUpPage is GET /organizadores/registro.
func (h Handlers) SignUpPage(c *fiber.Ctx) error {
	return web.Render(c, organiser.SignUpPage(h.signUp(c, council.OrganiserForm{})))
}

func (h Handlers) signUp(c *fiber.Ctx, form council.OrganiserForm) organiser.SignUp {
	s := organiser.SignUp{Screen: h.public(c, "organise.sign_up.title"), Typed: form}
	s.NoIndex = true
	s.Consent, _ = s.Rules.Consent("organiser")
	return s
}

// SignUp is POST /organizadores/registro. Its answer is the same whether the address has an account or not.
func (h Handlers) SignUp(c *fiber.Ctx) error {
	form := council.OrganiserForm{Organiser: field(c, "institucion"), Type: c.FormValue("tipo"), Place: c.FormValue("lugar"), Town: field(c, "ciudad"), Phone: field(c, "telefono"),
		Name: field(c, "nombre"), Email: field(c, "correo"), Seen: c.FormValue("correo_visto"), Consent: c.FormValue("acepto") != ""}
	o, person, err := form.Read(h.Store.Rules())
	if err == nil {
		err = h.Store.SignUpOrganiser(c.UserContext(), o, person, c.IP())
	}
	if err != nil {
		p := h.signUp(c, form)
		return h.again(c, err, &p.Screen, func() templ.Component { return organiser.SignUpPage(p) })
	}
	return h.Go(c, "/organizadores/registro/recibido")
}

// SignedUp is GET /organizadores/registro/recibido: look at your mail. It can be reloaded, and says of nobody whether there is an account.
func (h Handlers) SignedUp(c *fiber.Ctx) error {
	s := h.public(c, "organise.signed_up.title")
	s.NoIndex = true
	return web.Render(c, organiser.SignedUpPage(s))
}
