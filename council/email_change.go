package council

import (
	"strings"
	"time"
)

// An EmailState is a stage of a changed address.
type EmailState string

// The stages of a changed address: asked for, held while the old address is told, and its end.
const (
	EmailAsked     EmailState = "asked"
	EmailHeld      EmailState = "held"
	EmailApplied   EmailState = "applied"
	EmailCancelled EmailState = "cancelled"
)

// An EmailChange is a physician's new address on its way: confirmed by a link in a mail to it, then held for the hours of the profile, in which
// the old address can stop it (decision 1). Access is the access request that it comes from, 0 = the physician's own Actualizar.
type EmailChange struct {
	ID        int64
	Physician int64
	Previous  string
	Email     string
	Access    int64
	State     EmailState
	AskedAt   time.Time
	AppliesAt time.Time
	EndedAt   time.Time
}

func (EmailChange) change() {}

// AskEmail begins a change of address. The outcome is the change, and a mail with the path confirm to the new address.
// An address that is none, or the one on file, is refused.
func (p Physician) AskEmail(email, confirm string, by Actor, due string, at time.Time) (Outcome, error) {
	address, _, problem := ParseEmail(email)
	if problem != "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "correo", Say: "problem.email"}}}
	}
	if strings.EqualFold(address, p.Email) {
		return Outcome{}, Refuse(Conflict, "email.refuse.same")
	}
	return Outcome{
		Changes: []Change{EmailChange{Physician: p.ID, Previous: p.Email, Email: address, State: EmailAsked, AskedAt: at}},
		Events:  []Event{{Subject: "physician", ID: p.ID, Action: "ask_email", By: by, At: at, Payload: map[string]string{"email": address}}},
		Mails: []MailOrder{{Key: "email_confirm/" + itoa(int(p.ID)) + "/" + itoa(int(at.UnixMilli())), Template: "email_confirm", To: address, Subject: "physician", ID: p.ID,
			Values: map[string]string{"Due": due}, Secret: map[string]string{"Link": confirm}}},
	}, nil
}

// Confirm is the press of the button in the mail to the new address. Where an old one is on file, it is told and the change waits.
func (c EmailChange) Confirm(rules Rules, p Physician, cancel string, at time.Time) (Outcome, error) {
	if c.State != EmailAsked {
		return Outcome{}, Refuse(Conflict, "email.refuse.over")
	}
	var out Outcome
	c.hold(&out, rules, p, cancel, at)
	return out, nil
}

// Hold makes a change that somebody else than the member asked for, or one whose old address is another by now, wait while the address on file is told.
func (c EmailChange) Hold(rules Rules, p Physician, cancel string, at time.Time) Outcome {
	var out Outcome
	c.hold(&out, rules, p, cancel, at)
	return out
}

// Stale says whether the address on file is no longer the one that was told of the change.
func (c EmailChange) Stale(p Physician) bool {
	return p.Email != "" && !strings.EqualFold(p.Email, c.Previous) && !strings.EqualFold(p.Email, c.Email)
}

// hold makes the change wait while the address now on file is told; without one it applies at once.
func (c EmailChange) hold(out *Outcome, rules Rules, p Physician, cancel string, at time.Time) {
	c.State, c.AppliesAt, c.Previous = EmailHeld, at, p.Email
	if c.Previous != "" {
		c.AppliesAt = at.Add(time.Duration(rules.Access.EmailHold) * time.Hour)
		out.Mails = append(out.Mails, MailOrder{Key: "email_changed_old/" + itoa(int(p.ID)) + "/" + itoa(int(at.UnixMilli())), Template: "email_changed_old", To: c.Previous,
			Physician: p.ID, Subject: "physician", ID: p.ID, Values: map[string]string{"Name": p.FullName(), "Address": c.Email, "Due": rules.Hour(c.AppliesAt)},
			Secret: map[string]string{"Link": cancel}})
	}
	out.Changes = append(out.Changes, c)
	out.Events = append(out.Events, Event{Subject: "physician", ID: p.ID, Action: "hold_email", By: Program(), At: at, Payload: map[string]string{"email": c.Email}})
}

// Hour writes a moment in the council's zone as mails do: "9 de noviembre de 2026, 12:30".
func (p *Profile) Hour(at time.Time) string {
	return p.Today(at).Long() + ", " + at.In(p.Zone).Format("15:04")
}
