package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// A house is an institution that organises events: its people, and how far staff have come with it.
type house struct {
	key, name, kind string
	place, town     string
	phone           string
	people          []person
	until           council.OrganiserStatus
	signed          int // working days ago
}

// A person works for a house; about is a word key that tells the guide who it is, "" for whom it does not name.
type person struct{ name, email, about string }

func (h house) first() person { return h.people[0] }

// organiserStories let institutions sign up, confirm their address, be admitted and invite colleagues.
func (o *Office) organiserStories(a *agenda) error {
	for _, h := range o.told.houses() {
		a.enter(o.ago(h.signed, 9, 40), func(ctx context.Context) error {
			if err := o.signUp(ctx, h); err != nil {
				return fmt.Errorf("organiser %s: %w", h.key, err)
			}
			return nil
		})
	}
	return nil
}

func (o *Office) signUp(ctx context.Context, h house) error {
	f := council.OrganiserForm{Organiser: h.name, Type: h.kind, Place: h.place, Town: h.town, Phone: h.phone, Name: h.first().name, Email: h.first().email, Seen: h.first().email, Consent: true}
	organiser, first, err := f.Read(o.Store.Rules())
	if err != nil {
		return err
	}
	if err := o.Store.SignUpOrganiser(ctx, organiser, first, fmt.Sprintf("198.51.100.%d", h.signed)); err != nil || h.until == council.OrganiserUnconfirmed {
		return err
	}
	me, err := o.confirmed(ctx, h.first())
	if err != nil || h.until == council.OrganiserWaiting {
		return err
	}
	steps := map[council.OrganiserStatus][]council.OrganiserAction{council.OrganiserAdmitted: {council.AdmitOrganiser}, council.OrganiserRefused: {council.RefuseOrganiser},
		council.OrganiserHalted: {council.AdmitOrganiser, council.HaltOrganiser}}[h.until]
	for _, action := range steps {
		reason := ""
		if action != council.AdmitOrganiser {
			reason = o.Profile.Words.Say("demo.note.organiser." + string(action))
		}
		if err := o.Store.ActOnOrganiser(ctx, me.Organiser, action, o.holding(council.Endorser), reason); err != nil {
			return err
		}
	}
	for _, p := range h.people[1:] {
		typed, err := council.OrganiserPerson(p.name, p.email, p.email)
		if err != nil {
			return err
		}
		if err := o.Store.AddPerson(ctx, typed, me.Actor()); err != nil {
			return err
		}
		if _, err := o.confirmed(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// confirmed follows the link of the mail and chooses the password.
func (o *Office) confirmed(ctx context.Context, p person) (*Account, error) {
	secret, err := o.mailed(ctx, p.email, invitationLink)
	if err != nil {
		return nil, err
	}
	a, err := o.Store.TakeInvitation(ctx, secret, Password)
	if err != nil {
		return nil, err
	}
	me := &Account{Account: a, Password: Password}
	if p.about != "" {
		me.About = o.Profile.Words.Say(p.about)
	}
	o.people[p.email] = me
	return me, nil
}
