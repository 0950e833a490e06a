package demo

import (
	"context"
	"fmt"
	"regexp"

	"vigencia/council"
	"vigencia/db"
)

// ask fills in INGRESE SUS DATOS for a member, as the roster has him but for what change changes.
func (o *Office) ask(ctx context.Context, p council.Physician, change func(*council.AccessForm)) error {
	f := council.AccessForm{Number: p.Number, DocumentKind: p.DocumentID.Kind, Document: p.DocumentID.Number, Surname1: p.Surname1, Surname2: p.Surname2,
		Names: p.Names, Email: p.Email, Seen: p.Email, Mobile: p.Mobile, Consent: true}
	f.State = p.State
	for _, s := range o.Profile.Specialties {
		for _, r := range p.Registrations {
			if r.Specialty == s.Name {
				f.Specialty = s.Code
			}
		}
	}
	if f.State == "" && len(o.Profile.States) > 0 {
		f.State = o.Profile.States[0].Code
	}
	if change != nil {
		change(&f)
	}
	asked, err := f.Read(o.Store.Rules())
	if err != nil {
		return fmt.Errorf("access of CMP %s: %w", p.Number, err)
	}
	_, err = o.Store.AskAccess(ctx, asked, "192.0."+p.Number[len(p.Number)-2:]+"."+p.Number[2:4])
	return err
}

var initialPassword = regexp.MustCompile("Contraseña inicial: *`?([^\\s`]+)")

// enter signs in with the initial password of the access mail and chooses one of one's own.
func (o *Office) enter(ctx context.Context, a *Account) error {
	initial, err := o.mailed(ctx, a.Email, initialPassword)
	if err != nil {
		return err
	}
	_, stage, err := o.Store.SignIn(ctx, a.User, initial, "192.0.2.1")
	if err != nil {
		return err
	}
	if stage != db.Change {
		return fmt.Errorf("an initial password leads to %s", stage)
	}
	cookie, err := o.Store.OpenSession(ctx, a.ID, stage, "192.0.2.1", "demo")
	if err != nil {
		return err
	}
	session, err := o.Store.SessionOf(ctx, cookie)
	if err != nil {
		return err
	}
	if err := o.Store.ChooseFirst(ctx, session, a.Password); err != nil {
		return err
	}
	return o.Store.CloseSession(ctx, session.Hash)
}
