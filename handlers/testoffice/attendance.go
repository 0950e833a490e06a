package testoffice

import (
	"context"

	"vigencia/council"
)

// Credited gives a physician what a role at an event gives, as a list that names them would.
func (o *Office) Credited(e council.Endorsement, p council.Physician, role string) council.Credit {
	o.t.Helper()
	c := council.Credit{Endorsement: e.ID, Physician: p.ID, Role: role, Points: e.PointsOf(role), State: council.CreditCounted, CreditedAt: o.now()}
	must(o.t, o.Store.Order(context.Background(), council.Outcome{Changes: []council.Change{c}}))
	all, _, err := o.Store.CreditsOf(context.Background(), p.ID, 0)
	must(o.t, err)
	return all[0].Credit
}

// Undone takes a credit back.
func (o *Office) Undone(c council.Credit) {
	o.t.Helper()
	c.State, c.UndoneAt = council.CreditUndone, o.now()
	must(o.t, o.Store.Order(context.Background(), council.Outcome{Changes: []council.Change{c}}))
}
