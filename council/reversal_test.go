package council

import (
	"strings"
	"testing"
)

func undoing() ReversalFacts {
	return ReversalFacts{Counting: 2, Why: "El evento no se dio", Reason: "Sí se dio"}
}

// TestTheLifeOfAReversal walks every state, action and role; testdata/reversal_lifecycle.golden says what comes of each.
func TestTheLifeOfAReversal(t *testing.T) {
	var b strings.Builder
	answers(&b, ReversalLifecycle(), ReversalStatuses(), func(state ReversalStatus, action ReversalAction, role Role) string {
		out, err := Reversal{ID: 1, Endorsement: 3, Status: state, AskedBy: 999}.Decide(action, as(role), undoing(), midday())
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(out.Changes[0].(Reversal).Status)
	})
	golden(t, "testdata/reversal_lifecycle.golden", b.String())
}

func TestUndoingTakesTwoPersonsAndNeitherWhoseCreditItIs(t *testing.T) {
	e, _ := applied(EndorsementCancelled)
	one := as(Endorser)
	out, err := e.AskReversal(Credit{}, one, undoing(), midday())
	if err != nil {
		t.Fatal(err)
	}
	r := out.Changes[0].(Reversal)
	if r.Status != ReversalAsked || r.AskedBy != one.Account || r.Credit != 0 || r.Endorsement != e.ID || r.Why == "" {
		t.Fatalf("%+v", r)
	}
	if _, err := r.Decide(ConfirmReversal, one, undoing(), midday()); CodeOf(err) != Forbidden {
		t.Errorf("who asked confirmed: %v", err)
	}
	if out, err := r.Decide(RefuseReversal, one, undoing(), midday()); err != nil || out.Changes[0].(Reversal).Status != ReversalRefused {
		t.Errorf("who asked cannot take it back: %v", err)
	}
	two := one
	two.Account++
	own := undoing()
	own.Own = true
	if _, err := r.Decide(ConfirmReversal, two, own, midday()); CodeOf(err) != Forbidden {
		t.Errorf("who has one of the credits confirmed: %v", err)
	}
	f := undoing()
	f.Kept = []string{"2026-000012"}
	out, err = r.Decide(ConfirmReversal, two, f, midday())
	if err != nil {
		t.Fatal(err)
	}
	if done := out.Changes[0].(Reversal); done.Status != ReversalDone || done.DecidedBy != two.Account || !strings.Contains(out.Events[0].Payload["kept"], "2026-000012") {
		t.Errorf("%+v", out)
	}
}

func TestAReversalIsAskedOnlyForWhatCanBeUndone(t *testing.T) {
	held, _ := applied(Endorsed)
	cancelled, _ := applied(EndorsementCancelled)
	for what, c := range map[string]struct {
		e      Endorsement
		credit Credit
		spoil  func(*ReversalFacts)
		by     Actor
		want   Code
	}{
		"of an event that stands":    {held, Credit{}, func(*ReversalFacts) {}, as(Endorser), Conflict},
		"one credit of it":           {held, Credit{ID: 8}, func(*ReversalFacts) {}, as(Endorser), ""},
		"of a cancelled event":       {cancelled, Credit{}, func(*ReversalFacts) {}, as(Endorser), ""},
		"by somebody else":           {cancelled, Credit{}, func(*ReversalFacts) {}, as(Certifier), Forbidden},
		"by who has a credit of it":  {cancelled, Credit{}, func(f *ReversalFacts) { f.Own = true }, as(Endorser), Forbidden},
		"without credits that count": {cancelled, Credit{}, func(f *ReversalFacts) { f.Counting = 0 }, as(Endorser), Conflict},
		"without a reason":           {cancelled, Credit{}, func(f *ReversalFacts) { f.Why = "" }, as(Endorser), Invalid},
	} {
		f := undoing()
		c.spoil(&f)
		if _, err := c.e.AskReversal(c.credit, c.by, f, midday()); CodeOf(err) != c.want {
			t.Errorf("%s: %v", what, err)
		}
	}
	r := Reversal{Status: ReversalAsked, AskedBy: 999}
	for what, f := range map[string]ReversalFacts{"nothing counts any more": {}, "no reason": {Counting: 1}} {
		action, want := ConfirmReversal, Conflict
		if what == "no reason" {
			action, want = RefuseReversal, Invalid
		}
		if _, err := r.Decide(action, as(Endorser), f, midday()); CodeOf(err) != want {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestAnUndoneCreditComesBackByNobodysAct(t *testing.T) {
	undone := Activity{ID: 5, Credit: 8, State: ActivityRefused, Refused: "anulado", Request: 1, Round: 1}
	claimed := Activity{ID: 6, State: ActivityRefused, Reason: "illegible", Request: 1, Round: 1}
	r := Request{ID: 1, Round: 1, Status: InReview, Evaluator: as(Evaluator).Account}
	if _, err := r.Rule(undone, Ruling{State: ActivityAccepted}, as(Evaluator), events(), midday()); CodeOf(err) != Conflict {
		t.Errorf("an evaluator accepted it again: %v", err)
	}
	remarks, err := r.refusals(Facts{Ledger: Ledger{Activities: []Activity{undone, claimed}}}, as(Evaluator), midday())
	if err != nil || len(remarks) != 1 || remarks[0].Activity != claimed.ID {
		t.Errorf("its physician is asked to remedy it: %+v %v", remarks, err)
	}
	var out Outcome
	r.Round = 2
	r.resend(&out, Ledger{Activities: []Activity{undone, claimed}})
	if len(out.Changes) != 1 || out.Changes[0].(Activity).ID != claimed.ID {
		t.Errorf("the remedy brought it back: %+v", out.Changes)
	}
}

func TestWhatWasProposedWithPointsThatWereUndoneIsNotConfirmed(t *testing.T) {
	r := inState(Proposed)
	r.Proposal = Proposal{Verdict: "approve", Points: 10000}
	f := givenFor(Confirm, r)
	f.Score = Score{Total: 9000, Missing: 1000}
	if _, err := r.Apply(Confirm, as(SecondReader), f, midday()); CodeOf(err) != Conflict {
		t.Errorf("confirmed with points that no longer count: %v", err)
	}
	f.Score = Score{Total: 9000, Enough: true}
	if _, err := r.Apply(Confirm, as(SecondReader), f, midday()); err != nil {
		t.Errorf("still enough, and not confirmed: %v", err)
	}
}

func TestTheDeadlineOfAListIsPutOffWithAReason(t *testing.T) {
	e, f := applied(Endorsed)
	f.Until, f.Reason = e.ListDue(f.Rules).AddDays(1), "Falta la firma"
	out, err := e.Apply(ExtendList, as(Endorser), f, midday())
	if err != nil {
		t.Fatal(err)
	}
	got := out.Changes[0].(Endorsement)
	if got.ListDue(f.Rules) != f.Until || got.Version != e.Version+1 || len(out.Mails) != 1 || out.Mails[0].Template != "list_extended" || out.Mails[0].Values["Date"] != f.Until.Long() {
		t.Errorf("%+v %+v", got.ListUntil, out.Mails)
	}
	for what, spoil := range map[string]func(*EndorsementFacts){
		"hasta: attendance.refuse.until":          func(f *EndorsementFacts) { f.Until = e.ListDue(f.Rules) },
		"hasta: attendance.refuse.until_far":      func(f *EndorsementFacts) { f.Until = f.Rules.Today(midday()).AddDays(MaxListDays + 1) },
		"motivo: endorsement.refuse.reason":       func(f *EndorsementFacts) { f.Reason = "" },
		"hasta: attendance.refuse.until; motivo:": func(f *EndorsementFacts) { f.Until, f.Reason = Date{}, "" },
	} {
		bad := f
		spoil(&bad)
		if _, err := e.Apply(ExtendList, as(Endorser), bad, midday()); CodeOf(err) != Invalid || !strings.Contains(err.Error(), what) {
			t.Errorf("%s: %v", what, err)
		}
	}
	due := e.ListDue(f.Rules)
	for what, c := range map[string]struct {
		applied, want bool
		today         Date
	}{"its last day": {false, false, due}, "the day after": {false, true, due.AddDays(1)}, "with a list": {true, false, due.AddDays(9)}} {
		if e.ListLate(f.Rules, c.applied, c.today) != c.want {
			t.Errorf("%s: late %v", what, !c.want)
		}
	}
}
