package public

import (
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"github.com/skip2/go-qrcode"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/web"
	"vigencia/views/public"
	"vigencia/views/ui"
)

// EnrolPage is GET /ingresar/segundo-factor: the secret of the session's account as QR and as text.
func (h Handlers) EnrolPage(c *fiber.Ctx) error {
	e, err := h.enrol(c, h.gate(c, "factor.enrol_title"))
	if err != nil {
		return err
	}
	return web.Render(c, public.EnrolPage(e))
}

// Enrol is POST /ingresar/segundo-factor: the first code confirms the second factor; recovery codes follow.
func (h Handlers) Enrol(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	err := h.Store.ConfirmFactor(c.UserContext(), session.Account.ID, c.FormValue("codigo"), session.Hash)
	if err != nil {
		e, failed := h.enrol(c, h.gate(c, "factor.enrol_title"))
		if failed != nil {
			return failed
		}
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			e.Problems, e.HasErrors = problems, true
			return public.EnrolPage(e)
		})
	}
	if err := h.Promote(c, db.Full); err != nil {
		return err
	}
	return h.Go(c, withNext("/ingresar/codigos-de-respaldo", web.Local(c.FormValue("siguiente"), "")))
}

func (h Handlers) enrol(c *fiber.Ctx, g public.Gate) (public.Enrol, error) {
	session, _ := web.Session(c)
	secret, err := h.Store.NewFactor(c.UserContext(), session.Account.ID)
	if err != nil {
		return public.Enrol{}, err
	}
	issuer := h.Profile.Site.Short
	address := "otpauth://totp/" + url.PathEscape(issuer+":"+session.Account.User) + "?secret=" + secret + "&issuer=" + url.QueryEscape(issuer)
	png, err := qrcode.Encode(address, qrcode.Medium, -4)
	if err != nil {
		return public.Enrol{}, err
	}
	return public.Enrol{Gate: g, Secret: fours(secret), QR: "data:image/png;base64," + base64.StdEncoding.EncodeToString(png)}, nil
}

// fours writes a text in groups of four.
func fours(s string) string {
	var groups []string
	for len(s) > 4 {
		groups, s = append(groups, s[:4]), s[4:]
	}
	return strings.Join(append(groups, s), " ")
}

// CodePage is GET /ingresar/codigo: the second step of signing in.
func (h Handlers) CodePage(c *fiber.Ctx) error {
	return web.Render(c, public.CodePage(h.gate(c, "factor.title")))
}

// Code is POST /ingresar/codigo: a code, or a recovery code, each once.
func (h Handlers) Code(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	if err := h.Store.CheckFactor(c.UserContext(), session.Account.ID, c.FormValue("codigo")); err != nil {
		h.Log.Warn("second factor refused", "account", session.Account.ID, "address", c.IP(), "why", council.CodeOf(err))
		return h.Again(c, err, func(problems []ui.Problem) templ.Component {
			return public.CodePage(h.wrong(c, "factor.title", problems))
		})
	}
	stage := db.Full
	if session.Account.MustChange {
		stage = db.Change
	}
	if err := h.Promote(c, stage); err != nil {
		return err
	}
	return h.Go(c, h.onward(session.Account, stage, c.FormValue("siguiente")))
}

// RecoveryPage is GET /ingresar/codigos-de-respaldo: the new recovery codes, until they are noted.
func (h Handlers) RecoveryPage(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	codes, err := h.Store.RecoveryCodes(c.UserContext(), session.Hash)
	if err != nil {
		return err
	}
	g := h.gate(c, "factor.recovery_title")
	if len(codes) == 0 {
		return h.Go(c, h.onward(session.Account, db.Full, g.Next))
	}
	g.Page = h.Page(c, g.Title)
	return web.Render(c, public.RecoveryPage(public.Recovery{Gate: g, Codes: codes}))
}

// NoteRecovery is POST /ingresar/codigos-de-respaldo: the person has the codes, and they are shown no more.
func (h Handlers) NoteRecovery(c *fiber.Ctx) error {
	session, _ := web.Session(c)
	if err := h.Store.NoteRecovery(c.UserContext(), session.Hash); err != nil {
		return err
	}
	return h.Go(c, h.onward(session.Account, db.Full, c.FormValue("siguiente")))
}

func withNext(path, next string) string {
	if next == "" {
		return path
	}
	return path + "?siguiente=" + url.QueryEscape(next)
}
