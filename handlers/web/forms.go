package web

import (
	"crypto/subtle"
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
)

// pageEnded is said of a form whose page outlived its session.
const pageEnded = "error.ended"

// TokenField is the hidden field that every form carries.
const TokenField = "_token"

// Forms refuses every unsafe request that did not come from a form of this site: by Sec-Fetch-Site and Origin, then by the token of the
// session or, for anyone, of a short-lived cookie.
func (o *Office) Forms(c *fiber.Ctx) error {
	token := o.formToken(c)
	switch c.Method() {
	case fiber.MethodGet, fiber.MethodHead, fiber.MethodOptions:
		return c.Next()
	}
	refused := council.Refuse(council.Forbidden, "error.forged")
	if site := c.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		return refused
	}
	if origin := c.Get(fiber.HeaderOrigin); origin != "" && origin != o.Origin() {
		return refused
	}
	sent := c.FormValue(TokenField)
	if sent == "" {
		sent = c.Get("X-Token")
	}
	if token == "" || subtle.ConstantTimeCompare([]byte(sent), []byte(token)) != 1 {
		if o.ended(c) {
			return council.Refuse(council.Forbidden, pageEnded)
		}
		return refused
	}
	return c.Next()
}

// formToken is what forms of this request have to carry. Anyone gets it by a cookie when a page with a form is drawn.
func (o *Office) formToken(c *fiber.Ctx) string {
	if session, ok := Session(c); ok {
		return session.Token
	}
	return c.Cookies(o.formCookie())
}

func (o *Office) formCookie() string {
	if o.Secure() {
		return "__Host-form"
	}
	return "form"
}

// Token gives the token for a form on the page being drawn. For anyone it sets the cookie that goes with it, for two hours.
func (o *Office) Token(c *fiber.Ctx) string {
	if token := o.formToken(c); token != "" {
		return token
	}
	if token, ok := c.Locals(formTokenKey).(string); ok {
		return token
	}
	token := db.NewSecret()
	c.Locals(formTokenKey, token)
	o.setCookie(c, o.formCookie(), token, time.Now().Add(2*time.Hour))
	return token
}

// OnceField is the hidden field of forms that make something: its value makes the act happen once, however often the button is pressed.
const OnceField = "vez"
