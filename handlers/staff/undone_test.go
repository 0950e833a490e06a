package staff_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// undoes lets two persons undo what a cancelled event gave.
func undoes(t *testing.T, o *testoffice.Office, e council.Endorsement, endorser council.Actor) {
	t.Helper()
	if err := o.Store.ActOnEndorsement(t.Context(), e.ID, council.CancelEndorsement, endorser, council.EndorsementFacts{Reason: "No se dio"}); err != nil {
		t.Fatal(err)
	}
	id, err := o.Store.AskReversal(t.Context(), e.ID, 0, "No se dio", endorser)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Store.DecideReversal(t.Context(), id, council.ConfirmReversal, "", o.Staff("Otra", council.Endorser).Actor()); err != nil {
		t.Fatal(err)
	}
}

// Issue 4, points 5 and 7: a credit is accepted when it is sent with a request, is gathered anew once when the request ends without a certificate, and when it is undone while a request
// waits it is refused there with a sentence.
func TestIssue4_7_WhatARequestCountedIsRefusedOrNamed(t *testing.T) {
	o, _, endorser, organiser := events(t, "cmgo")
	p := o.Renewer()
	o.Gathered(p)
	o.Sends(p, "certificate")
	e := o.Held(organiser, endorser)
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	ctx, by := t.Context(), o.ActorOf(p)
	counted := func(r int64) council.Activity {
		t.Helper()
		request, err := o.Store.Request(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		sheet, err := o.Store.RequestLedger(ctx, request)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range sheet.Activities {
			if a.Credit != 0 {
				return a
			}
		}
		t.Fatalf("the request %d does not have the credit", r)
		return council.Activity{}
	}
	r, err := o.Store.SubmitLedger(ctx, by, p.Registrations[0].ID, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	if a := counted(r.ID); a.State != council.ActivityAccepted {
		t.Errorf("sent as %s", a.State)
	}
	if _, err := o.Store.Act(ctx, r.ID, council.Withdraw, by, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	l, _, err := o.Store.Ledger(ctx, p.ID, p.Registrations[0].ID)
	n := 0
	for _, a := range l.Activities {
		if a.Credit != 0 {
			n++
		}
	}
	if err != nil || n != 1 {
		t.Fatalf("gathered anew %d times: %v", n, err)
	}
	if r, err = o.Store.SubmitLedger(ctx, by, p.Registrations[0].ID, "truth/1"); err != nil {
		t.Fatal(err)
	}
	undoes(t, o, e, endorser)
	if a := counted(r.ID); !a.Undone() || a.Refused != o.Say("ledger.undone") {
		t.Errorf("undone while it waits: %s %q", a.State, a.Refused)
	}
	if _, err := o.Store.Act(ctx, r.ID, council.Withdraw, by, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	if l, _, err = o.Store.Ledger(ctx, p.ID, p.Registrations[0].ID); err != nil {
		t.Fatal(err)
	}
	for _, a := range l.Activities {
		if a.Credit != 0 {
			t.Errorf("an undone credit is gathered anew: %+v", a)
		}
	}
}
