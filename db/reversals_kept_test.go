package db_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 7: a decided request that counted what is undone is named, to both persons and on record, and stays as it was: in the council whose evaluators fill in sheets.
func TestADecidedRequestKeepsWhatItsSheetCounted(t *testing.T) {
	o := newSheetOffice(t)
	r := o.inHand("specialty")
	fatal(t, o.add(r))
	r = o.approve(r)
	other := o.inHand("general")
	kept(t, o.Office, o.e, r, func() council.Score { return o.sheet(r) })
	if len(o.sheet(other).Lines) != 0 {
		t.Error("another request changed")
	}
}

// Issue 4, point 7: and in the council whose physicians gather a ledger.
func TestADecidedRequestKeepsWhatItsLedgerCounted(t *testing.T) {
	o, ctx := testoffice.NewOf(t, "cmgo"), t.Context()
	endorser, evaluator := o.Staff("Eva", council.Endorser).Actor(), o.Staff("Elena", council.Evaluator).Actor()
	organiser, p := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Renewer()
	o.Gathered(p)
	o.Sends(p, "certificate")
	e := o.Held(organiser, endorser)
	attends(t, o, e, organiser, p)
	r, err := o.Store.SubmitLedger(ctx, o.ActorOf(p), p.Registrations[0].ID, "truth/1")
	fatal(t, err)
	act := func(action council.RequestAction, by council.Actor, f council.Facts) {
		t.Helper()
		r, err = o.Store.Act(ctx, r.ID, action, by, f)
		fatal(t, err)
	}
	act(council.Take, evaluator, council.Facts{})
	if _, err := o.Store.AddCredit(ctx, r.ID, evaluator, o.CreditOf(p).ID); said(err) != "request.refuse.table" {
		t.Errorf("a credit was added to a ledger: %v", err)
	}
	l, err := o.Store.RequestLedger(ctx, r)
	fatal(t, err)
	for _, a := range l.Activities {
		if a.State == council.Claimed {
			fatal(t, o.Store.RuleActivity(ctx, r.ID, evaluator, a.ID, council.Ruling{State: council.ActivityAccepted}))
		}
	}
	act(council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	act(council.Confirm, o.Staff("Saúl", council.SecondReader).Actor(), council.Facts{})
	kept(t, o, e, r, func() council.Score {
		l, err := o.Store.RequestLedger(ctx, r)
		fatal(t, err)
		return l.Sure
	})
}

// kept undoes all that an event gave and asks for the decided request that counted it, whose score stays as it was.
func kept(t *testing.T, o *testoffice.Office, e council.Endorsement, r council.Request, score func() council.Score) {
	t.Helper()
	ctx, by := t.Context(), o.Staff("Inés", council.Endorser).Actor()
	before := score().Total
	for _, credit := range []int64{0, 1} {
		f, err := o.Store.ReversalFacts(ctx, e.ID, credit, by)
		if err != nil || len(f.Kept) != 1 || f.Kept[0] != r.Number {
			t.Errorf("of credit %d: %v names %v, not %s", credit, err, f.Kept, r.Number)
		}
	}
	o.Undone(e)
	now, err := o.Store.Request(ctx, r.ID)
	fatal(t, err)
	if now.Status != council.Approved || score().Total != before || before == 0 {
		t.Errorf("decided, it is %s with %s, not %s", now.Status, score().Total, before)
	}
	counted := false
	for _, l := range score().Lines {
		counted = counted || l.Activity.Credit != 0 && l.Activity.Counts() && l.Counted > 0
	}
	if !counted {
		t.Error("what it counted is gone")
	}
	events, err := o.Store.Events(ctx, "endorsement", e.ID)
	fatal(t, err)
	named := 0
	for _, x := range events {
		if x.Payload["kept"] == r.Number+" " {
			named++
		}
	}
	if named != 2 {
		t.Errorf("%d of two acts name it on record", named)
	}
}
