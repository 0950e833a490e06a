package council

import (
	"errors"
	"testing"
	"time"
)

// sayOf is the sentence of a refusal; of a refused field, its sentence.
func sayOf(err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return ""
	}
	if len(e.Fields) > 0 {
		return e.Fields[0].Say
	}
	return e.Say
}

// Beyond the table: what each act asks for, and the refusal without it.
func TestWhatAnActAsksForBeyondTheTable(t *testing.T) {
	own := func(role Role) Actor {
		a := as(role)
		a.Physician = 7
		return a
	}
	both := Actor{Account: evaluatorAccount, Grants: []Grant{{Role: Evaluator}, {Role: SecondReader}}}
	ofArequipa := Actor{Account: evaluatorAccount, Grants: []Grant{{Role: Evaluator, Office: "V"}}}
	round2 := func(r *Request, _ *Facts) { r.Round = 2 }
	cases := []struct {
		name   string
		action RequestAction
		status RequestStatus
		by     Actor
		change func(*Request, *Facts)
		say    string
	}{
		{"own file, to take", Take, Submitted, own(Evaluator), nil, "request.refuse.own"},
		{"own file, to propose", Propose, InReview, own(Evaluator), nil, "request.refuse.own"},
		{"own file, to confirm", Confirm, Proposed, own(SecondReader), nil, "request.refuse.own"},
		{"own file, to issue", Issue, Approved, own(Certifier), nil, "request.refuse.own"},
		{"own file, to reopen", Reopen, Denied, own(Coordinator), nil, "request.refuse.own"},
		{"an evaluator of another office", Take, Submitted, ofArequipa, nil, "error.forbidden"},
		{"another evaluator observes", Observe, InReview, both, func(r *Request, _ *Facts) { r.Evaluator = 99 }, "request.refuse.not_yours"},
		{"another evaluator proposes", Propose, InReview, both, func(r *Request, _ *Facts) { r.Evaluator = 99 }, "request.refuse.not_yours"},
		{"the evaluator confirms", Confirm, Proposed, both, nil, "request.refuse.same_reader"},
		{"the evaluator sends back", SendBack, Proposed, both, nil, "request.refuse.same_reader"},
		{"a proposal that another reader has", Confirm, Proposed, as(SecondReader), func(r *Request, _ *Facts) { r.Reader = 99 }, "request.refuse.not_yours"},
		{"returned without a note", SendBack, Proposed, as(SecondReader), func(_ *Request, f *Facts) { f.Note = "" }, "request.refuse.note"},
		{"points missing", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Score = Score{Missing: 100} }, "request.refuse.points"},
		{"approved with remarks that wait", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Remarks = []Remark{{ID: 1}} }, "request.refuse.unsent_remarks"},
		{"no verdict", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Proposal = Proposal{} }, "request.refuse.verdict"},
		{"denied without a reason", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Proposal = Proposal{Verdict: "deny", Note: "n"} }, "request.refuse.reason"},
		{"denied for what can be remedied", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) {
			f.Proposal = Proposal{Verdict: "deny", Reason: "no_hours", Note: "n"}
		}, "request.refuse.remedy_first"},
		{"denied for it after a remedy", Propose, InReview, as(Evaluator), func(r *Request, f *Facts) {
			r.Round, f.Proposal = 2, Proposal{Verdict: "deny", Reason: "no_hours", Note: "n"}
		}, ""},
		{"denied for a final reason", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) {
			f.Proposal = Proposal{Verdict: "deny", Reason: "forged", Note: "n"}
		}, ""},
		{"denied without a note", Propose, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Proposal = Proposal{Verdict: "deny", Reason: "forged"} }, "request.refuse.note"},
		{"observed without remarks", Observe, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Remarks = nil }, "request.refuse.no_remarks"},
		{"a new remark in a later round", Observe, InReview, as(Evaluator), round2, "request.refuse.new_remark"},
		{"a satisfied remark repeated", Observe, InReview, as(Evaluator), func(r *Request, f *Facts) {
			r.Round, f.Remarks[0].Repeats, f.Earlier = 2, 3, []Remark{{ID: 3, Round: 1, Satisfied: true}}
		}, "request.refuse.new_remark"},
		{"an unsatisfied remark repeated", Observe, InReview, as(Evaluator), func(r *Request, f *Facts) {
			r.Round, f.Remarks[0].Repeats, f.Earlier = 2, 3, []Remark{{ID: 3, Round: 1}}
		}, ""},
		{"assigned to nobody", Assign, Submitted, as(Coordinator), func(_ *Request, f *Facts) { f.To = Actor{} }, "request.refuse.assignee"},
		{"assigned to its physician", Assign, Submitted, as(Coordinator), func(_ *Request, f *Facts) { f.To.Physician = 7 }, "request.refuse.own_assignee"},
		{"both readings to one person", Assign, Proposed, as(Coordinator), func(_ *Request, f *Facts) { f.To.Account = evaluatorAccount }, "request.refuse.same_reader"},
		{"taken by who abstained", Take, Submitted, as(Evaluator), func(r *Request, _ *Facts) { r.Abstained = []int64{as(Evaluator).Account} }, "request.refuse.abstained"},
		{"confirmed by who abstained", Confirm, Proposed, as(SecondReader), func(r *Request, _ *Facts) { r.Abstained = []int64{as(SecondReader).Account} }, "request.refuse.abstained"},
		{"assigned to who abstained", Assign, Submitted, as(Coordinator), func(r *Request, f *Facts) { r.Abstained = []int64{f.To.Account} }, "request.refuse.abstained_assignee"},
		{"abstained without a reason", Abstain, InReview, as(Evaluator), func(_ *Request, f *Facts) { f.Note = "" }, "request.refuse.abstain_note"},
		{"abstained from what another has", Abstain, InReview, as(Evaluator), func(r *Request, _ *Facts) { r.Evaluator = 99 }, "request.refuse.not_yours"},
		{"discarded while the term runs", Discard, Observed, Program(), func(r *Request, _ *Facts) { r.Due = lima().RemedyTerm(midday(), "III") }, "request.refuse.term_runs"},
		{"discarded without a notice", Discard, Observed, Program(), func(r *Request, _ *Facts) { r.NotifiedAt = time.Time{} }, "request.refuse.term_runs"},
		{"remedied after the term", Remedy, Observed, as(PhysicianRole), nil, "remedy.refuse.late"},
		{"remedied without an answer", Remedy, Observed, as(PhysicianRole), func(r *Request, f *Facts) {
			r.Due, f.Remarks[0].Answer = lima().RemedyTerm(midday(), "III"), ""
		}, "remedy.refuse.answer"},
		{"reopened by who asked for it", Reopen, Denied, as(Coordinator), func(r *Request, _ *Facts) { r.ReopenAsked = otherAccount }, "request.refuse.two_persons"},
		{"reopened though nobody asked", Reopen, Denied, as(Coordinator), func(r *Request, _ *Facts) { r.ReopenAsked = 0 }, "request.refuse.reopen_first"},
		{"reopened beside another open one", Reopen, Denied, as(Coordinator), func(_ *Request, f *Facts) {
			f.Others = []Request{{ID: 2, Status: Submitted, Registration: 70, Kind: "general"}}
		}, "request.refuse.second"},
		{"a reopening without a reason", AskReopen, Denied, as(Coordinator), func(_ *Request, f *Facts) { f.Note = "" }, "request.refuse.note"},
		{"issued without signers", Issue, Approved, as(Certifier), func(_ *Request, f *Facts) { f.Rules.Signers = nil }, "request.refuse.signers"},
		{"a second open request", Submit, Draft, as(PhysicianRole), func(_ *Request, f *Facts) {
			f.Others = []Request{{ID: 2, Status: InReview, Registration: 70, Kind: "general"}}
		}, "request.refuse.second"},
		{"submitted without an e-file", Submit, Draft, as(PhysicianRole), func(_ *Request, f *Facts) { f.EFile = nil }, "efile.none"},
	}
	for _, c := range cases {
		r := inState(c.status)
		f := givenFor(c.action, r)
		if c.change != nil {
			c.change(&r, &f)
		}
		out, err := r.Apply(c.action, c.by, f, midday())
		if got := sayOf(err); got != c.say || c.say == "" && err != nil {
			t.Errorf("%s: %q, not %q (%v)", c.name, got, c.say, err)
		}
		if err != nil && (len(out.Changes)+len(out.Events)+len(out.Mails)+len(out.Documents) > 0) {
			t.Errorf("%s: refused, and yet there is an outcome", c.name)
		}
	}
}

// The evaluation clock stops while the request is observed and starts anew after a remedy; nothing runs before the notice.
func TestTheEvaluationClockStopsWhileObservedAndStartsAnew(t *testing.T) {
	step := func(r Request, action RequestAction, at time.Time) Request {
		t.Helper()
		role := map[RequestAction]Role{Observe: Evaluator, Remedy: PhysicianRole}[action]
		out, err := r.Apply(action, as(role), givenFor(action, r), at)
		if err != nil {
			t.Fatal(err)
		}
		return out.Changes[0].(Request)
	}
	r := inState(InReview)
	r.Due = lima().EvaluationTerm(midday(), "III")
	r = step(r, Observe, midday().AddDate(0, 0, 2))
	if !r.Due.Due.IsZero() || !r.NotifiedAt.IsZero() {
		t.Fatalf("a term runs against somebody who was not notified: %+v", r.Due)
	}
	told := midday().AddDate(0, 0, 4)
	out, changed := r.Notify("mail", Program(), lima(), told)
	r = out.Changes[0].(Request)
	if !changed || r.Due.Start != On(2026, 11, 13) || r.Due.Days != 30 {
		t.Fatalf("%+v", r.Due)
	}
	if _, again := r.Notify("portal", Program(), lima(), told.AddDate(0, 0, 9)); again {
		t.Error("a second notice moved the term")
	}
	r = step(r, Remedy, told.AddDate(0, 0, 3))
	if r.Status != InReview || r.Round != 2 || r.Evaluator != evaluatorAccount || r.Due.Start != On(2026, 11, 16) || r.Due.Days != 7 {
		t.Errorf("%+v", r)
	}
}

// What a screen offers is what Apply would not refuse for who asks.
func TestNothingIsOfferedThatWouldBeForbidden(t *testing.T) {
	roles := append(StaffRoles(), PhysicianRole)
	n := 0
	for _, status := range RequestStatuses() {
		for _, role := range roles {
			for _, owner := range []bool{false, true} {
				by, r := as(role), inState(status)
				if owner {
					by.Physician = 7
				}
				for _, action := range r.Offers(by) {
					n++
					_, err := r.Apply(action, by, givenFor(action, r), midday())
					if code := CodeOf(err); code == Forbidden || code == Conflict {
						t.Errorf("%s is offered to %s in %s (owner %v): %v", action, role, status, owner, err)
					}
				}
			}
		}
	}
	if n < 15 {
		t.Errorf("only %d offers", n)
	}
}
