package db_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"vigencia/council"
)

// Issue 4, point 6: a credit stands on the sheet as its event gave it, whatever the table says; it is not edited, only taken off again.
func TestACreditStandsOnTheSheetAsItsEventGaveIt(t *testing.T) {
	o := newSheetOffice(t)
	r, ctx := o.inHand("specialty"), t.Context()
	if o.offered(r) != 1 {
		t.Fatal("it is not offered")
	}
	fatal(t, o.add(r))
	score := o.sheet(r)
	if l := score.Lines[0].Activity; len(score.Lines) != 1 || l.Credit != o.credit.ID || l.Given != o.credit.Points || !l.Proven() || l.State != council.ActivityAccepted || l.Title != o.e.Contents.Title {
		t.Fatalf("%+v", score.Lines)
	}
	worth, _ := o.Store.Rules().Worth(o.e)
	if score.Total != o.e.PointsOf("attendee") || score.Total == worth[0].Computed {
		t.Errorf("it counts %s; the endorsement gave %s, the table says %s", score.Total, o.e.PointsOf("attendee"), worth[0].Computed)
	}
	if said(o.add(r)) != "sheet.refuse.there" || o.offered(r) != 0 {
		t.Error("it is added twice, or offered again")
	}
	typed := council.Activity{ID: score.Lines[0].Activity.ID, Rule: "doctorate", Title: "Doctorado", From: council.On(2020, 1, 1), Quantity: 100, Page: 1}
	if _, err := o.Store.SaveActivity(ctx, r.ID, o.evaluator, typed); said(err) != "sheet.refuse.credited" {
		t.Errorf("edited: %v", err)
	}
	if now := o.sheet(r); len(now.Lines) != 1 || now.Total != score.Total {
		t.Errorf("after it: %+v", now.Lines)
	}
	fatal(t, o.Store.RemoveActivity(ctx, r.ID, o.evaluator, typed.ID))
	if o.offered(r) != 1 || len(o.sheet(r).Lines) != 0 {
		t.Error("it was not taken off")
	}
	events, err := o.Store.Events(ctx, "request", r.ID)
	fatal(t, err)
	if !slices.ContainsFunc(events, func(e council.Event) bool {
		return e.Action == "add_credit" && e.Payload["credit"] == fmt.Sprint(o.credit.ID)
	}) {
		t.Error("it is not on record")
	}
}

// Issue 4, point 6: nobody puts on a sheet what is another's, nor on one that another has in hand.
func TestOnlyThePhysiciansOwnCreditGoesOnASheetInHand(t *testing.T) {
	o := newSheetOffice(t)
	mine := o.inHand("specialty")
	o.p = o.Physician()
	if err := o.add(o.inHand("specialty")); council.CodeOf(err) != council.NotFound {
		t.Errorf("another's: %v", err)
	}
	if _, err := o.Store.AddCredit(t.Context(), mine.ID, o.Staff("Otra", council.Evaluator).Actor(), o.credit.ID); council.CodeOf(err) != council.Forbidden {
		t.Errorf("by another: %v", err)
	}
}

// Issue 4, point 6: a credit counts with one request at a time that is open or was approved; one that ended without a certificate leaves it free.
func TestACreditCountsWithOneRequestAtATime(t *testing.T) {
	o := newSheetOffice(t)
	first, second := o.inHand("specialty"), o.inHand("general")
	fatal(t, o.add(first))
	err := o.add(second)
	var refused *council.Error
	if !errors.As(err, &refused) || refused.Say != "sheet.refuse.elsewhere" || !slices.Contains(refused.Args, first.Number) || o.offered(second) != 0 {
		t.Fatalf("while it counts with another: %v", err)
	}
	o.act(first, council.Withdraw, o.ActorOf(o.p), council.Facts{})
	if o.offered(second) != 1 {
		t.Error("a request that was withdrawn keeps it")
	}
	fatal(t, o.add(second))
	if len(o.sheet(first).Lines) != 1 {
		t.Error("the one that was withdrawn forgot it")
	}
	o.deny(second)
	third := o.inHand("specialty")
	fatal(t, o.add(third))
	o.approve(third)
	if err := o.add(o.inHand("general")); said(err) != "sheet.refuse.elsewhere" {
		t.Errorf("an approved request does not keep it: %v", err)
	}
}

// Issue 4, point 6: a request that is reopened gets its credit back, unless it counts with another by now: then it says with which.
func TestAReopenedRequestTakesItsCreditBackOnceOnly(t *testing.T) {
	o := newSheetOffice(t)
	first := o.inHand("specialty")
	fatal(t, o.add(first))
	first = o.deny(first)
	first = o.reopen(first)
	if o.sheet(first).Total != o.credit.Points {
		t.Fatalf("reopened: %+v", o.sheet(first).Lines)
	}
	first = o.deny(first)
	second := o.inHand("general")
	fatal(t, o.add(second))
	first = o.reopen(first)
	line := o.sheet(first).Lines[0]
	if line.Counted != 0 || line.Activity.Refused != o.Say("ledger.elsewhere", "Number", second.Number) || o.sheet(second).Total != o.credit.Points {
		t.Fatalf("reopened beside another: %+v", line)
	}
	o.act(second, council.Withdraw, o.ActorOf(o.p), council.Facts{})
	fatal(t, o.Store.RemoveActivity(t.Context(), first.ID, o.evaluator, line.Activity.ID))
	fatal(t, o.add(first))
	if o.sheet(first).Total != o.credit.Points {
		t.Error("it does not count again")
	}
}

// Issue 4, point 7: what two persons undo no longer counts on the sheet of a request that waits, which says so, and it is added to no sheet.
func TestAnUndoneCreditCountsOnNoSheet(t *testing.T) {
	o := newSheetOffice(t)
	r := o.inHand("specialty")
	fatal(t, o.add(r))
	o.enough(r)
	before := o.sheet(r)
	o.Undone(o.e)
	after := o.sheet(r)
	line := after.Lines[0]
	if after.Total != before.Total-o.credit.Points || !line.Activity.Undone() || line.Activity.Refused != o.Say("ledger.undone") {
		t.Errorf("%s, before %s: %+v", after.Total, before.Total, line.Activity)
	}
	if err := o.add(o.inHand("general")); said(err) != "sheet.refuse.undone" {
		t.Errorf("added: %v", err)
	}
	fatal(t, o.Store.RemoveActivity(t.Context(), r.ID, o.evaluator, line.Activity.ID))
	if said(o.add(r)) != "sheet.refuse.undone" || o.offered(r) != 0 {
		t.Error("it is offered, or added, again")
	}
}

// Issue 4, point 7: a proposal that needs what was undone after it is not confirmed.
func TestAProposalThatNeedsAnUndoneCreditIsNotConfirmed(t *testing.T) {
	o := newSheetOffice(t)
	r := o.inHand("specialty")
	fatal(t, o.add(r))
	lacks := o.sheet(r).Missing
	for i, rule := range []string{"doctorate", "doctorate", "work"} {
		quantity := council.Quantity(100)
		if rule == "work" {
			quantity = council.Quantity(lacks - 1600)
		}
		_, err := o.Store.SaveActivity(t.Context(), r.ID, o.evaluator, council.Activity{Rule: rule, Title: fmt.Sprint("Actividad ", i), From: council.On(2025, 1, 1), Quantity: quantity, Page: 1})
		fatal(t, err)
	}
	if s := o.sheet(r); s.Missing != 0 || s.Excess != 0 {
		t.Fatalf("%s of %s", s.Total, s.Pass)
	}
	r = o.act(r, council.Propose, o.evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	o.Undone(o.e)
	if _, err := o.Store.Act(t.Context(), r.ID, council.Confirm, o.Staff("Saúl", council.SecondReader).Actor(), council.Facts{}); said(err) != "request.refuse.points_undone" {
		t.Errorf("%v", err)
	}
}
