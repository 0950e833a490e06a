// Package web is what every handler stands on: who is signed in, guards, forms that cannot be forged, pages and their fragments,
// and the one place where an error meets HTTP. It knows no rule of the council and writes no SQL.
package web

import (
	"log/slog"
	"net/url"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/intake"
	"vigencia/jobs"
	"vigencia/views/ui"
)

// An Office is all that handlers share: the store, the council, and how the site is reached.
type Office struct {
	Store     *db.Store
	Profile   *council.Profile
	Inspector *intake.Inspector
	Address   string // base URL without a final slash: "https://recertificacion.example.org/cmp"
	Now       func() time.Time
	Log       *slog.Logger
	Postman   *jobs.Postman // its Sender is nil while there is no mail server
	Demo      string        // sentence over every page of a demonstration; "" in a real office
}

// Base is the path under which the site stands, "" at the root.
func (o *Office) Base() ui.Base {
	u, err := url.Parse(o.Address)
	if err != nil {
		return ""
	}
	return ui.Base(strings.TrimSuffix(u.Path, "/"))
}

// Secure says whether people reach the site over TLS; cookies and HSTS follow it (decision 8).
func (o *Office) Secure() bool { return strings.HasPrefix(o.Address, "https://") }

// Origin is scheme and host of the base URL, as browsers send it with forms.
func (o *Office) Origin() string {
	u, err := url.Parse(o.Address)
	if err != nil {
		return ""
	}
	return u.Scheme + "://" + u.Host
}

// URL is the full address of a path, for mails and papers. It never comes from the request.
func (o *Office) URL(path string) string { return o.Address + path }

// Say is a sentence of the profile's words.
func (o *Office) Say(key string, pairs ...string) string { return o.Profile.Words.Say(key, pairs...) }

// Today is the civil date now, in the council's zone.
func (o *Office) Today() council.Date { return o.Profile.Today(o.Now()) }
