package web

import (
	"time"

	"github.com/gofiber/fiber/v2"
	"vigencia/council"
	"vigencia/db"
)

type key int

const (
	sessionKey key = iota
	formTokenKey
)

// CookieName is the session's cookie; over TLS its prefix keeps other hosts and paths from setting it.
func (o *Office) CookieName() string {
	if o.Secure() {
		return "__Host-session"
	}
	return "session"
}

// Sessions finds out who is asking, before every page. An unknown or ended cookie means nobody.
func (o *Office) Sessions(c *fiber.Ctx) error {
	session, err := o.Store.SessionOf(c.UserContext(), c.Cookies(o.CookieName()))
	switch council.CodeOf(err) {
	case "":
		if err != nil {
			return err
		}
		if err := o.Store.Touch(c.UserContext(), session); council.CodeOf(err) == council.Unavailable {
			o.Log.Warn("session not lengthened", "err", err) // a full disk must not keep people from reading
		} else if err != nil {
			return err
		}
		c.Locals(sessionKey, session)
	case council.Unauthenticated:
		if c.Cookies(o.CookieName()) != "" {
			o.forget(c)
		}
	default:
		return err
	}
	return c.Next()
}

// Session gives the session of the one who asks; ok is false for anyone.
func Session(c *fiber.Ctx) (session db.Session, ok bool) {
	session, ok = c.Locals(sessionKey).(db.Session)
	return session, ok
}

// Actor is the one who asks, as one who acts. For anyone it is the empty actor, who may do nothing.
func Actor(c *fiber.Ctx) council.Actor {
	session, ok := Session(c)
	if !ok || session.Stage != db.Full {
		return council.Actor{}
	}
	return session.Account.Actor()
}

// SignIn opens a new session and sends its cookie; an older one of this browser ends.
func (o *Office) SignIn(c *fiber.Ctx, account int64, stage db.Stage) error {
	if old, ok := Session(c); ok {
		if err := o.Store.CloseSession(c.UserContext(), old.Hash); err != nil {
			return err
		}
	}
	cookie, err := o.Store.OpenSession(c.UserContext(), account, stage, c.IP(), trim(c.Get(fiber.HeaderUserAgent), 200))
	if err != nil {
		return err
	}
	o.setCookie(c, o.CookieName(), cookie, time.Time{})
	return nil
}

// SignOut ends the session and empties what the browser kept.
func (o *Office) SignOut(c *fiber.Ctx) error {
	if session, ok := Session(c); ok {
		if err := o.Store.CloseSession(c.UserContext(), session.Hash); err != nil {
			return err
		}
	}
	o.forget(c)
	if o.Secure() {
		c.Set("Clear-Site-Data", `"cache", "storage"`)
	}
	return nil
}

func (o *Office) forget(c *fiber.Ctx) { o.setCookie(c, o.CookieName(), "", time.Unix(1, 0)) }

// setCookie sends a cookie that scripts cannot read; expires zero = until the browser closes.
func (o *Office) setCookie(c *fiber.Ctx, name, value string, expires time.Time) {
	c.Cookie(&fiber.Cookie{Name: name, Value: value, Path: "/", Expires: expires, Secure: o.Secure(), HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode})
}

func trim(s string, limit int) string {
	if len(s) > limit {
		return s[:limit]
	}
	return s
}
