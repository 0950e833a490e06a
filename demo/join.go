package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// draw gives a physician of the register whom no other story has, and keeps her for this one.
func (o *Office) draw(fits func(council.Physician) bool) (council.Physician, error) {
	if o.busy == nil {
		o.busy = map[string]bool{}
	}
	for range 10_000 {
		p := pick(o.rnd, o.roster)
		if !o.busy[p.Number] && fits(p) {
			o.busy[p.Number] = true
			return p, nil
		}
	}
	return council.Physician{}, fmt.Errorf("nobody is left in the register for a story")
}

// join lets a physician of the register ask for access, take the mail and choose a password. about is a word key that tells the guide who she is;
// with "" the guide does not name her.
func (o *Office) join(ctx context.Context, number, about string) (council.Physician, *Account, error) {
	p, err := o.Store.PhysicianByNumber(ctx, number)
	if err != nil {
		return p, nil, err
	}
	if err := o.ask(ctx, p, nil); err != nil {
		return p, nil, err
	}
	me, err := o.welcomed(ctx, p.Number, about)
	return p, me, err
}

// welcomed takes the access mail that waits for a user name.
func (o *Office) welcomed(ctx context.Context, number, about string) (*Account, error) {
	made, err := o.Store.AccountByUser(ctx, number)
	if err != nil {
		return nil, err
	}
	me := &Account{Account: made}
	if about != "" {
		me.About, me.Password = o.Profile.Words.Say(about), Password
		o.people[number] = me
	}
	chosen := *me
	chosen.Password = Password
	return me, o.enter(ctx, &chosen)
}
