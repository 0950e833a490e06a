package council

import (
	"testing"
	"time"
)

// sent is a request with a ledger in the hands of its evaluator.
func sent(status RequestStatus) (Request, Facts) {
	r := inState(status)
	r.Kind, r.Table, r.Window = "points", "puntaje-1", Period{On(2022, 3, 15), On(2027, 3, 14)}
	f := givenFor(Observe, r)
	f.Rules = ledgerRules(gynaecology())
	f.Remarks, f.EFile = nil, nil
	return r, f
}

func of(r Request, activities []Activity, state ActivityState) []Activity {
	for i := range activities {
		activities[i].ID, activities[i].Request, activities[i].Round, activities[i].State = int64(i+1), r.ID, r.Round, state
	}
	return activities
}

func enough() []Activity {
	return joined(done("practice", 100, 8), done("prize", 100, 3), done("congress", 2000, 5), done("thesis", 100, 2), done("article", 100, 2))
}

func theEvaluator() Actor {
	return Actor{Account: evaluatorAccount, Grants: []Grant{{Role: Evaluator}}}
}

func TestR9_RefusedItemsOpenARemedyAndAcceptedOnesStay(t *testing.T) {
	r, f := sent(InReview)
	activities := of(r, enough(), ActivityAccepted)
	activities[0].State = Claimed
	f.Ledger = f.Rules.Ledger(Kind{Code: "points", Ledger: true}, gynaecology(), r.Window, activities, submitted)
	if _, err := r.Apply(Observe, theEvaluator(), f, midday()); said(err) != "ledger.refuse.undecided" {
		t.Error("observed with an item unread:", err)
	}
	if _, err := r.Apply(Propose, theEvaluator(), f, midday()); said(err) != "ledger.refuse.undecided" {
		t.Error("proposed with an item unread:", err)
	}
	activities[0].State, activities[0].Reason, activities[0].Note = ActivityRefused, "no_hours", "Falta la hoja dos"
	f.Ledger = f.Rules.Ledger(Kind{Code: "points", Ledger: true}, gynaecology(), r.Window, activities, submitted)
	out, err := r.Apply(Observe, theEvaluator(), f, midday())
	if err != nil {
		t.Fatal(err)
	}
	remark, ok := out.Changes[len(out.Changes)-1].(Remark)
	if !ok || remark.Activity != 1 || remark.Reason != "no_hours" || remark.Note != "practice. Falta la hoja dos" {
		t.Errorf("%+v", out.Changes)
	}

	observed, f := sent(Observed)
	f.Ledger = f.Rules.Ledger(Kind{Code: "points", Ledger: true}, gynaecology(), r.Window, activities, submitted)
	remark.ID, f.Remarks = 5, []Remark{remark}
	observed.Due = Deadline{}
	if err := activities[1].MayMend(observed); said(err) != "ledger.refuse.stays" {
		t.Error("an accepted item was mended:", err)
	}
	owner := Actor{Account: 1, Physician: observed.Physician}
	if _, err := observed.Apply(Remedy, owner, f, midday()); CodeOf(err) != Invalid {
		t.Error("sent without a mend or an answer:", err)
	}
	if err := activities[0].MayMend(observed); err != nil {
		t.Fatal(err)
	}
	activities[0] = activities[0].Mend(observed)
	f.Ledger = f.Rules.Ledger(Kind{Code: "points", Ledger: true}, gynaecology(), r.Window, activities, submitted)
	out, err = observed.Apply(Remedy, owner, f, midday())
	if err != nil {
		t.Fatal(err)
	}
	changed := 0
	for _, c := range out.Changes {
		if a, ok := c.(Activity); ok {
			changed++
			if a.ID != 1 || a.State != Claimed || a.Round != 2 {
				t.Errorf("%+v", a)
			}
		}
	}
	if changed != 1 {
		t.Errorf("%d activities changed", changed)
	}
}

func TestAVerdictIsOfTheRoundAndOfTheList(t *testing.T) {
	r, f := sent(InReview)
	a := of(r, done("course", 600, 1), Claimed)[0]
	for want, v := range map[string]Ruling{
		"request.refuse.reason":    {State: ActivityRefused, Reason: "invented"},
		"ledger.refuse.same_rule":  {State: ActivityMoved, Moved: Claim{"course", "", 600}},
		"activity.refuse.rule":     {State: ActivityMoved, Moved: Claim{"surf", "", 600}},
		"request.refuse.verdict":   {State: Claimed},
		"activity.refuse.quantity": {State: ActivityMoved, Moved: Claim{"practice", "", 0}},
	} {
		if _, err := r.Rule(a, v, theEvaluator(), f.Rules, midday()); said(err) != want {
			t.Errorf("%+v: %v, want %s", v, err, want)
		}
	}
	out, err := r.Rule(a, Ruling{State: ActivityMoved, Moved: Claim{"practice", "", 100}}, theEvaluator(), f.Rules, midday())
	if err != nil {
		t.Fatal(err)
	}
	moved := out.Changes[0].(Activity)
	if moved.Rule != "practice" || moved.Claimed != (Claim{"course", "", 600}) || !moved.Counts() {
		t.Errorf("%+v", moved)
	}
	if out, err = r.Rule(moved, Ruling{State: ActivityAccepted}, theEvaluator(), f.Rules, midday()); err != nil || out.Changes[0].(Activity).Rule != "course" {
		t.Errorf("accepted as claimed: %+v, %v", out.Changes, err)
	}
	r.Round = 2
	if _, err := r.Rule(moved, Ruling{State: ActivityAccepted}, theEvaluator(), f.Rules, midday()); said(err) != "ledger.refuse.stays" {
		t.Error("an item of an earlier round was judged again:", err)
	}
	if seen := r.Seen([]Activity{moved}); seen[0].State != ActivityMoved {
		t.Error("what was sent is hidden")
	}
	r.Round = 1
	if seen := r.Seen([]Activity{moved}); seen[0].State != Claimed || seen[0].Rule != "course" {
		t.Errorf("a verdict is told before it was sent: %+v", seen)
	}
}

func TestClaimsAreCheckedAgainstTheWindowAndTheirYears(t *testing.T) {
	rules, window := ledgerRules(gynaecology()), Period{On(2022, 3, 15), On(2027, 3, 14)}
	day := func(m time.Month) Date { return On(2024, m, 1) }
	for want, a := range map[string]Activity{
		"":                       {Rule: "practice", Title: "Consultorio", Quantity: 200, From: On(2021, 1, 1), To: On(2024, 3, 14)},
		"activity.refuse.span":   {Rule: "practice", Title: "Consultorio", Quantity: 300, From: On(2021, 1, 1), To: On(2024, 3, 14)},
		"activity.refuse.until":  {Rule: "practice", Title: "Consultorio", Quantity: 100, From: day(1)},
		"activity.refuse.future": {Rule: "congress", Title: "Congreso", Quantity: 2000, From: submitted.AddDays(1)},
		"activity.refuse.window": {Rule: "congress", Title: "Congreso", Quantity: 2000, From: On(2022, 3, 14)},
		"activity.refuse.date":   {Rule: "congress", Title: "Congreso", Quantity: 2000},
		"activity.refuse.title":  {Rule: "congress", Quantity: 2000, From: day(1)},
		"activity.refuse.rule":   {Rule: "surf", Title: "Olas", Quantity: 100, From: day(1)},
	} {
		if err := rules.CheckClaim(a, window, submitted); said(err) != want {
			t.Errorf("%+v: %v, want %q", a, err, want)
		}
	}
}

// said is the sentence of a refusal: of its first field, or its own.
func said(err error) string {
	e, ok := err.(*Error)
	if !ok {
		return ""
	}
	if len(e.Fields) > 0 {
		return e.Fields[0].Say
	}
	return e.Say
}
