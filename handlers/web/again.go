package web

import (
	"net/http"
	"net/url"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
	"vigencia/views/ui"
)

// Again draws a refused form again with what is wrong: with the Status of the refusal. Any other error goes on to Refuse.
func (o *Office) Again(c *fiber.Ctx, err error, draw func([]ui.Problem) templ.Component) error {
	problems, ok := o.Problems(err)
	if !ok {
		return err
	}
	return RenderStatus(c, Status(err), draw(problems))
}

// Status is that of a form that came back: 422, but 429 when a limit was passed and 503 when nothing could be kept just now.
func Status(err error) int {
	switch code := council.CodeOf(err); code {
	case council.TooMany, council.Unavailable:
		return statuses[code]
	}
	return http.StatusUnprocessableEntity
}

// Promote moves the session that asks on to its next stage under a new cookie.
func (o *Office) Promote(c *fiber.Ctx, stage db.Stage) error {
	session, ok := Session(c)
	if !ok {
		return council.Refuse(council.Unauthenticated, "error.session")
	}
	cookie, err := o.Store.Promote(c.UserContext(), session.Hash, stage)
	if err != nil {
		return err
	}
	o.setCookie(c, o.CookieName(), cookie, time.Time{})
	return nil
}

// At is a guard for one step of signing in: a session of another stage is sent to its own step, and nobody to the door.
func (o *Office) At(stage db.Stage) fiber.Handler {
	return func(c *fiber.Ctx) error {
		session, ok := Session(c)
		if !ok {
			return council.Refuse(council.Unauthenticated, "error.session")
		}
		if session.Stage == stage {
			return c.Next()
		}
		if session.Stage == db.Full {
			return o.Go(c, o.HomeOf(session.Account))
		}
		return o.Go(c, StepOf(session.Stage))
	}
}

// Remember keeps the user name, never the session, in this browser for 90 days (¡Recordarme!); an empty one forgets it.
func (o *Office) Remember(c *fiber.Ctx, user string) {
	expires := o.Now().Add(90 * 24 * time.Hour)
	if user == "" {
		expires = time.Unix(1, 0)
	}
	o.setCookie(c, o.userCookie(), url.QueryEscape(trim(user, 200)), expires)
}

// Remembered is the user name that this browser keeps, or "".
func (o *Office) Remembered(c *fiber.Ctx) string {
	user, err := url.QueryUnescape(c.Cookies(o.userCookie()))
	if err != nil {
		return ""
	}
	return trim(user, 200)
}

func (o *Office) userCookie() string {
	if o.Secure() {
		return "__Host-user"
	}
	return "user"
}
