package public

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/public"
	"vigencia/views/ui"
)

// SignInPage is GET /ingresar: the door. Somebody with a session goes on to where the session belongs.
func (h Handlers) SignInPage(c *fiber.Ctx) error {
	if session, ok := web.Session(c); ok {
		return h.Go(c, h.onward(session.Account, session.Stage, c.Query("siguiente")))
	}
	return web.Render(c, public.SignInPage(h.SignInCard(c)))
}

// SignInCard is what the card of the door shows, here and on the public home.
func (h Handlers) SignInCard(c *fiber.Ctx) public.SignIn {
	user := h.Remembered(c)
	g := h.gate(c, "sign_in.enter")
	return public.SignIn{Gate: g, User: user, Remember: user != ""}
}

// SignIn is POST /ingresar. Whatever does not fit is refused by the same page; a right password opens a new session.
func (h Handlers) SignIn(c *fiber.Ctx) error {
	user, next := c.FormValue("usuario"), c.FormValue("siguiente")
	err := typedAtTheDoor(user, c.FormValue("contrasena"))
	var a council.Account
	var stage db.Stage
	if err == nil {
		a, stage, err = h.Store.SignIn(c.UserContext(), user, c.FormValue("contrasena"), c.IP())
	}
	if err != nil {
		h.Log.Warn("sign-in refused", "address", c.IP(), "why", council.CodeOf(err))
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			s := public.SignIn{Gate: h.wrong(c, "sign_in.enter", problems), User: user, Remember: c.FormValue("recordarme") != ""}
			return public.SignInPage(s)
		})
	}
	if c.FormValue("recordarme") == "" {
		user = ""
	}
	h.Remember(c, user)
	if err := h.Office.SignIn(c, a.ID, stage); err != nil {
		return err
	}
	h.Log.Info("signed in", "account", a.ID, "stage", stage, "address", c.IP())
	return h.Go(c, h.onward(a, stage, next))
}

// typedAtTheDoor refuses what was left empty, which is no try.
func typedAtTheDoor(user, password string) error {
	var check council.Check
	if strings.TrimSpace(user) == "" {
		check.Field("usuario", "sign_in.write_user")
	}
	if password == "" {
		check.Field("contrasena", "sign_in.write_password")
	}
	return check.Err()
}

// SignOut is POST /salir.
func (h Handlers) SignOut(c *fiber.Ctx) error {
	if err := h.Office.SignOut(c); err != nil {
		return err
	}
	return h.Go(c, "/ingresar")
}

// Extend is GET /sesion: asking lengthens the session; the answer is its new end in Unix seconds.
func (h Handlers) Extend(c *fiber.Ctx) error {
	session, ok := web.Session(c)
	if !ok {
		return c.SendStatus(fiber.StatusUnauthorized)
	}
	fresh, err := h.Store.SessionOf(c.UserContext(), c.Cookies(h.CookieName()))
	if err != nil {
		fresh = session
	}
	return c.SendString(strconv.FormatInt(fresh.Expires().Unix(), 10))
}

// onward is where a session goes next: its missing step, or where the person was going, or the home of the account.
func (h Handlers) onward(a council.Account, stage db.Stage, next string) string {
	next = web.Local(next, "")
	if stage == db.Full {
		if next == "" {
			return h.HomeOf(a)
		}
		return next
	}
	if next == "" {
		return web.StepOf(stage)
	}
	return web.StepOf(stage) + "?siguiente=" + url.QueryEscape(next)
}

// gate begins a screen on the way in; its title is a word of the profile.
func (h Handlers) gate(c *fiber.Ctx, title string) public.Gate { return h.titled(c, h.Say(title)) }

func (h Handlers) titled(c *fiber.Ctx, title string) public.Gate {
	g := public.Gate{Page: h.PublicPage(c, title), W: h.Profile.Words}
	g.NoIndex = true
	g.Next = web.Local(c.Query("siguiente", c.FormValue("siguiente")), "")
	return g
}

// wrong is gate for a form that came back.
func (h Handlers) wrong(c *fiber.Ctx, title string, problems []ui.Problem) public.Gate {
	g := h.gate(c, title)
	g.Problems, g.HasErrors = problems, true
	return g
}
