// Package public draws what anyone may see: the home, the way in, the register and the verification of certificates.
package public

import (
	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// Gate is what every screen on the way in has: its page, the words, and what was wrong with what was typed.
type Gate struct {
	layout.Page
	W        council.Words
	Problems []ui.Problem
	Next     string // where the person was going
}

// form is a form of this screen that goes to path.
func (g Gate) form(path string) ui.Action {
	return ui.Action{URL: g.Base.To(path), Token: g.Token, Card: true}
}

// field fills in the error of a field, and the words that show a password.
func (g Gate) field(f ui.Field) ui.Field {
	f.Error = ui.In(g.Problems, f.At())
	if f.Kind == ui.Password {
		f.Show, f.Hide = g.W.Say("password.show"), g.W.Say("password.hide")
	}
	return f
}

// to is a link of this site in the profile's words.
func (g Gate) to(path, word string, look ui.Look) ui.Link {
	return ui.Link{Href: g.Base.To(path), Label: g.W.Say(word), Look: look}
}

// SignIn is the card with which physicians and staff enter.
type SignIn struct {
	Gate
	User     string
	Remember bool
}

// Enrol is the screen on which staff set up a second factor.
type Enrol struct {
	Gate
	Secret string // in groups of four
	QR     string // data: address of the image
}

// Recovery is the screen that shows recovery codes once.
type Recovery struct {
	Gate
	Codes []string
}

// Password is a screen on which a password is chosen.
type Password struct {
	Gate
	Key   string // of the link in the mail
	User  string // for programs that keep passwords
	Name  string
	Email string

	Organiser bool // whose password it is works for an organiser: no second factor follows
}

func (p Password) invitationLead() string {
	if p.Organiser {
		return p.W.Say("invitation.organiser", "Name", p.Name)
	}
	return p.W.Say("invitation.lead", "Name", p.Name)
}

// Press is a screen with one button: a link in a mail opens it, and only the button acts (decision 2).
type Press struct {
	Gate
	Text   string
	Button string
	Path   string
	Key    string
}

// Done is a screen that says what was done and what comes next; it can be reloaded.
type Done struct {
	Gate
	Text string
	More string // a further paragraph
	Way  ui.Link
}
