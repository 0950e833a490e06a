package testoffice

import (
	"context"

	"vigencia/council"
)

// CreditOf is a physician's newest credit.
func (o *Office) CreditOf(p council.Physician) council.Credit {
	o.t.Helper()
	all, _, err := o.Store.CreditsOf(context.Background(), p.ID, 0)
	must(o.t, err)
	if len(all) == 0 {
		o.t.Fatalf("%s has no credit", p.FullName())
	}
	return all[0].Credit
}

// Undone cancels an event, and two persons of the council undo all that it gave.
func (o *Office) Undone(e council.Endorsement) {
	o.t.Helper()
	ctx := context.Background()
	asks, does := o.Staff("Inés", council.Endorser).Actor(), o.Staff("Saúl", council.Endorser).Actor()
	must(o.t, o.Store.ActOnEndorsement(ctx, e.ID, council.CancelEndorsement, asks, council.EndorsementFacts{Reason: "No se realizó"}))
	id, err := o.Store.AskReversal(ctx, e.ID, 0, "No se realizó", asks)
	must(o.t, err)
	must(o.t, o.Store.DecideReversal(ctx, id, council.ConfirmReversal, "", does))
}
