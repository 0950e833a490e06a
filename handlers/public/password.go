package public

import (
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/public"
	"vigencia/views/ui"
)

// ForgotPage is GET /contrasena/olvido.
func (h Handlers) ForgotPage(c *fiber.Ctx) error {
	return web.Render(c, public.ForgotPage(public.SignIn{Gate: h.gate(c, "password.forgot_title"), User: h.Remembered(c)}))
}

// Forgot is POST /contrasena/olvido: the answer is the same whoever is asked for; the mail goes to the address on file only.
func (h Handlers) Forgot(c *fiber.Ctx) error {
	if err := h.Store.RequestReset(c.UserContext(), c.FormValue("usuario"), c.IP()); err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.ForgotPage(public.SignIn{Gate: h.wrong(c, "password.forgot_title", problems), User: c.FormValue("usuario")})
		})
	}
	return h.Go(c, "/contrasena/olvido/enviado")
}

// ForgotDone is GET /contrasena/olvido/enviado.
func (h Handlers) ForgotDone(c *fiber.Ctx) error {
	return web.Render(c, public.DonePage(h.done(c, h.Say("password.sent.title"), h.Say("password.sent.text", "Minutes", strconv.Itoa(h.Profile.Access.ResetMinutes)), "/ingresar", "sign_in.enter")))
}

// done is a page that says what was done, with a way on.
func (h Handlers) done(c *fiber.Ctx, title, text, path, way string) public.Done {
	return public.Done{Gate: h.titled(c, title), Text: text, Way: ui.Link{Href: h.Base().To(path), Label: h.Say(way), Look: ui.Primary}}
}

// ResetPage is GET /contrasena/restablecer?clave=…: it looks at the link and changes nothing (decision 2).
func (h Handlers) ResetPage(c *fiber.Ctx) error {
	a, err := h.Store.ResetLink(c.UserContext(), c.Query("clave"))
	if err != nil {
		return err
	}
	return web.Render(c, public.ResetPage(public.Password{Gate: h.gate(c, "password.reset_title"), Key: c.Query("clave"), User: a.User}))
}

// Reset is POST /contrasena/restablecer: uses the link once. Nobody is signed in by it.
func (h Handlers) Reset(c *fiber.Ctx) error {
	key := c.FormValue("clave")
	a, err := h.Store.ResetLink(c.UserContext(), key)
	if err != nil {
		return err
	}
	password, err := typedTwice(c)
	if err == nil {
		err = h.Store.ResetPassword(c.UserContext(), key, password)
	}
	if err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.ResetPage(public.Password{Gate: h.wrong(c, "password.reset_title", problems), Key: key, User: a.User})
		})
	}
	return h.Go(c, "/contrasena/cambiada")
}

// typedTwice is a new password that was typed the same twice; it is never trimmed.
func typedTwice(c *fiber.Ctx) (string, error) {
	if c.FormValue("nueva") != c.FormValue("repetida") {
		return "", &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "repetida", Say: "password.different"}}}
	}
	return c.FormValue("nueva"), nil
}

// ResetDone is GET /contrasena/cambiada.
func (h Handlers) ResetDone(c *fiber.Ctx) error {
	return web.Render(c, public.DonePage(h.done(c, h.Say("password.changed.title"), h.Say("password.changed.text"), "/ingresar", "sign_in.enter")))
}

// FirstPasswordPage is GET /contrasena/nueva: the step after the initial password.
func (h Handlers) FirstPasswordPage(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	return web.Render(c, public.FirstPasswordPage(public.Password{Gate: h.gate(c, "password.first_title"), User: session.Account.User}))
}

// FirstPassword is POST /contrasena/nueva: a password of one's own, and the session is a full one.
func (h Handlers) FirstPassword(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	password, err := typedTwice(c)
	if err == nil {
		err = h.Store.ChooseFirst(c.UserContext(), session, password)
	}
	if err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.FirstPasswordPage(public.Password{Gate: h.wrong(c, "password.first_title", problems), User: session.Account.User})
		})
	}
	if err := h.Promote(c, db.Full); err != nil {
		return err
	}
	return h.Go(c, h.onward(session.Account, db.Full, c.FormValue("siguiente")))
}

// PasswordPage is GET /contrasena: for those who are signed in.
func (h Handlers) PasswordPage(c *fiber.Ctx) error {
	return web.Render(c, public.ChangePasswordPage(h.ownPassword(c, nil)))
}

func (h Handlers) ownPassword(c *fiber.Ctx, problems []ui.Problem) public.Password {
	session, _ := web.Session(c)
	g := h.gate(c, "password.change_title")
	g.Page = h.Page(c, g.Title, ui.Link{Href: h.HomeOf(session.Account), Label: h.Say("crumb.home")}, ui.Link{Label: g.Title})
	g.Problems, g.HasErrors = problems, len(problems) > 0
	return public.Password{Gate: g, User: session.Account.User}
}

// Password is POST /contrasena: with the current one; other sessions end and the owner is told.
func (h Handlers) Password(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	password, err := typedTwice(c)
	if err == nil {
		err = h.Store.ChangePassword(c.UserContext(), session, c.FormValue("actual"), password)
	}
	if err != nil {
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.ChangePasswordPage(h.ownPassword(c, problems))
		})
	}
	if err := h.Promote(c, db.Full); err != nil {
		return err
	}
	return h.Go(c, "/contrasena/guardada")
}

// PasswordDone is GET /contrasena/guardada.
func (h Handlers) PasswordDone(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	return web.Render(c, public.DonePage(h.done(c, h.Say("password.kept.title"), h.Say("password.kept.text"), h.HomeOf(session.Account), "failure.back")))
}
