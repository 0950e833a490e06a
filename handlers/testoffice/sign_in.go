package testoffice

import (
	"context"
	"strings"

	"github.com/pquerna/otp/totp"

	"vigencia/db"
)

// Passphrase is the password of everyone in a test who has one.
const Passphrase = "tres gatos en el tejado"

// GivePassword lets the account of user sign in with Passphrase, by the link that a forgotten password brings.
func (o *Office) GivePassword(user string) {
	o.t.Helper()
	must(o.t, o.Store.RequestReset(context.Background(), user, "192.0.2.200"))
	must(o.t, o.Store.ResetPassword(context.Background(), Key(o.Mail("password_reset")), Passphrase))
}

// Key is the one-time key in the link of a mail.
func Key(m db.Mail) string {
	_, key, _ := strings.Cut(m.Values["Link"], "clave=")
	return key
}

// Code is what a program for codes shows now for a secret, with or without spaces.
func (o *Office) Code(secret string) string {
	o.t.Helper()
	code, err := totp.GenerateCode(strings.ReplaceAll(secret, " ", ""), o.now())
	must(o.t, err)
	return code
}

// From makes the requests of a browser come from an address, through the proxy that test offices trust.
func (b *Browser) From(address string) *Browser {
	b.Headers["X-Forwarded-For"] = address
	return b
}

// Cookie is the value of a cookie that the browser holds, or "".
func (b *Browser) Cookie(name string) string {
	for _, c := range b.jar.Cookies(parse(Address)) {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}
