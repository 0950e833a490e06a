package council

import (
	"testing"
	"time"
)

func TestR2_WhoMaySitForACall(t *testing.T) {
	r, today := mexico(), On(2026, 11, 9)
	r.Profile.Checklist.Cases = []Case{{Code: "resident"}}
	first := Physician{Registrations: []Registration{{ID: 4, Kind: SpecialtyRegistration, Specialty: "Ginecología"}}}
	told := first
	told.Case = "resident"
	gyo := Certificate{ID: 1, Specialty: "GINECOLOGIA", ValidFrom: On(2024, 1, 1), ValidTo: On(2029, 1, 1)}
	old := Certificate{ID: 2, Specialty: "Ginecología", ValidFrom: On(2018, 1, 1), ValidTo: On(2023, 1, 1)}
	revoked := Certificate{ID: 3, Specialty: "Ginecología", ValidTo: On(2029, 1, 1), Revoked: true}
	sat := []Enrolment{{Call: 9, Status: Failed}, {Call: 8, Status: Failed}, {Call: 7, Status: EnrolmentLeft}}
	for name, c := range map[string]struct {
		call   Call
		sitter Sitter
		say    string
	}{
		"nothing against":           {openCall(), Sitter{}, ""},
		"a provisional account":     {openCall(), Sitter{Provisional: true}, "exam.refuse.provisional"},
		"nobody knows his case":     {openCall(), Sitter{Physician: first}, "exam.refuse.case"},
		"a resident":                {openCall(), Sitter{Physician: told}, ""},
		"stands still":              {openCall(), Sitter{Physician: Physician{Halted: "deceased"}}, "request.refuse.halted"},
		"has the certificate":       {openCall(), Sitter{Certificates: []Certificate{gyo}}, "exam.refuse.first"},
		"had it, expired":           {openCall(), Sitter{Certificates: []Certificate{old}}, "exam.refuse.first"},
		"had it, revoked":           {openCall(), Sitter{Certificates: []Certificate{revoked}}, ""},
		"renews without one":        {Call{Kind: "cases", Specialty: "GYO"}, Sitter{}, "exam.refuse.renewal"},
		"renews an expired one":     {Call{Kind: "cases", Specialty: "GYO"}, Sitter{Certificates: []Certificate{old}}, ""},
		"derived, without the base": {Call{Kind: "exam", Specialty: "BRH"}, Sitter{}, "exam.refuse.requires"},
		"derived, base expired":     {Call{Kind: "exam", Specialty: "BRH"}, Sitter{Certificates: []Certificate{old}}, "exam.refuse.requires"},
		"derived, with the base":    {Call{Kind: "exam", Specialty: "BRH"}, Sitter{Certificates: []Certificate{gyo}}, ""},
		"two tries of two":          {Call{Kind: "exam", Specialty: "GYO", Attempts: 2}, Sitter{Enrolments: sat}, "exam.refuse.attempts"},
		"two tries of three":        {Call{Kind: "exam", Specialty: "GYO", Attempts: 3}, Sitter{Enrolments: sat}, ""},
		"has passed all of it":      {openCall(), Sitter{Approved: true}, "exam.refuse.passed"},
		"no phase is left":          {openCall(), Sitter{Phases: []PassedPhase{{"general", today}, {"cases", today}}}, "exam.refuse.passed"},
		"one phase is left":         {openCall(), Sitter{Phases: []PassedPhase{{"general", today}}}, ""},
		"tries not published":       {openCall(), Sitter{Enrolments: sat}, ""},
	} {
		got := ""
		if why := r.MaySit(c.call, c.sitter, today); len(why) > 0 {
			got = why[0].Say
		}
		if got != c.say {
			t.Errorf("%s: %q, want %q", name, got, c.say)
		}
	}
	r.Profile.Exam.Attempts = 2
	if why := r.MaySit(openCall(), Sitter{Enrolments: sat}, today); len(why) != 1 || why[0].Say != "exam.refuse.attempts" {
		t.Errorf("two tries of the profile's two: %v", why)
	}
}

func TestR6_ARenewalSitsOnlyTheCasesAndAPassedPhaseIsCarriedOver(t *testing.T) {
	r := mexico()
	exam, _ := r.Kind("exam")
	cases, _ := r.Kind("cases")
	passed := []PassedPhase{{Phase: "general", On: On(2025, 1, 10)}}
	if got := r.ToSit(cases, nil, On(2026, 11, 9)); len(got) != 1 || got[0] != "cases" {
		t.Error(got)
	}
	if got := r.ToSit(exam, passed, On(2027, 1, 10)); len(got) != 1 || got[0] != "cases" {
		t.Errorf("on the last day of the carry-over: %v", got)
	}
	if got := r.ToSit(exam, passed, On(2027, 1, 11)); len(got) != 2 {
		t.Errorf("a day after: %v", got)
	}
	r.Profile.Exam.CarryMonths = 0
	if got := r.ToSit(exam, passed, On(2025, 1, 11)); len(got) != 2 {
		t.Errorf("carried over although the profile does not: %v", got)
	}
}

func TestR2_APublishedMarkDecidesWithThoseOfTheOtherPhases(t *testing.T) {
	both := Enrolment{Phases: []string{"general", "cases"}}
	for _, c := range []struct {
		others map[string]bool
		passed bool
		want   EnrolmentStatus
	}{
		{nil, true, ""}, {nil, false, ""}, {map[string]bool{"cases": true}, true, Passed}, {map[string]bool{"cases": false}, true, Failed}, {map[string]bool{"cases": true}, false, Failed},
	} {
		if got := (Graded{Enrolment: both, Others: c.others}).Result("general", c.passed); got != c.want {
			t.Errorf("%v and %v: %q, want %q", c.others, c.passed, got, c.want)
		}
	}
}

func TestR2_MarksNeedASecondPersonAndAPassMark(t *testing.T) {
	loader := Actor{Account: 5, Grants: []Grant{{Role: Examiner}}}
	e, _ := enrolled(Sat)
	f := SheetFacts{Rules: mexico(), Call: openCall(), Candidates: []Graded{{Mark: Mark{ID: 1, Value: 7000}, Enrolment: e, Physician: Physician{ID: 7}, Request: inState(Admitted)}}}
	s := MarkSheet{ID: 1, Call: 1, Phase: "general", Status: MarksLoaded, LoadedBy: 5}
	if _, err := s.Apply(ReviewMarks, loader, f, midday()); sayOf(err) != "marks.refuse.same_person" {
		t.Error(err)
	}
	candidate := Actor{Account: 6, Physician: 7, Grants: []Grant{{Role: Examiner}}}
	if _, err := s.Apply(ReviewMarks, candidate, f, midday()); sayOf(err) != "request.refuse.own" {
		t.Error(err)
	}
	s.Status = MarksReviewed
	f.Call.Pass = 0
	if _, err := s.Apply(PublishMarks, loader, f, midday()); sayOf(err) != "marks.refuse.pass" {
		t.Error(err)
	}
	f.Call.Pass, f.Unmarked = 6000, 1
	if _, err := s.Apply(PublishMarks, loader, f, midday()); sayOf(err) != "marks.refuse.unmarked" {
		t.Error(err)
	}
}

func TestR2_ACorrectionTakesTwoPersonsAndChangesTheResult(t *testing.T) {
	first, second := Actor{Account: 5, Grants: []Grant{{Role: Examiner}}}, Actor{Account: 6, Grants: []Grant{{Role: Examiner}}}
	e, _ := enrolled(Passed)
	e.Phases = []string{"cases"}
	r := inState(Admitted)
	r.Status, r.DecidedAt = Approved, midday()
	g := Graded{Mark: Mark{ID: 1, Value: 7000, Version: 1}, Enrolment: e, Physician: Physician{ID: 7, Email: "s@correo.mx"}, Request: r, Attempts: 1}
	s := MarkSheet{ID: 1, Call: 1, Phase: "cases", Status: MarksPublished, Pass: 6000, PublishedAt: midday()}
	out, err := s.AskCorrection(g, 5000, "se sumó dos veces", false, first, mexico(), midday())
	if err != nil {
		t.Fatal(err)
	}
	c := out.Changes[0].(Correction)
	f := SheetFacts{Rules: mexico(), Call: openCall()}
	if _, err := s.DecideCorrection(c, g, true, first, f, midday()); sayOf(err) != "correction.refuse.same_person" {
		t.Error(err)
	}
	out, err = s.DecideCorrection(c, g, true, second, f, midday())
	if err != nil || len(out.Mails) != 1 {
		t.Fatal(out, err)
	}
	var enrolment Enrolment
	var request Request
	for _, change := range out.Changes {
		switch x := change.(type) {
		case Enrolment:
			enrolment = x
		case Request:
			request = x
		}
	}
	if enrolment.Status != Failed || request.Status != Admitted || !request.DecidedAt.IsZero() {
		t.Errorf("%s, %s", enrolment.Status, request.Status)
	}
	g.Request.Status = Issued
	if _, err := s.DecideCorrection(c, g, true, second, f, midday()); sayOf(err) != "correction.refuse.issued" {
		t.Error(err)
	}
}

func TestR2_AReviewIsAskedForOnceAndInTime(t *testing.T) {
	e, _ := enrolled(Failed)
	g := Graded{Mark: Mark{ID: 1}, Enrolment: e, Physician: Physician{ID: 7}}
	s := MarkSheet{ID: 1, Status: MarksPublished, Phase: "cases", PublishedAt: midday()}
	own := Actor{Account: 1, Physician: 7}
	if _, err := s.AskReview(g, false, "la pregunta 3", own, mexico(), midday().AddDate(0, 0, 7)); err != nil {
		t.Error(err) // five working days: until Monday 16
	}
	if _, err := s.AskReview(g, false, "la pregunta 3", own, mexico(), midday().AddDate(0, 0, 8)); sayOf(err) != "review.refuse.late" {
		t.Error(err)
	}
	if _, err := s.AskReview(g, true, "la pregunta 3", own, mexico(), midday()); sayOf(err) != "review.refuse.twice" {
		t.Error(err)
	}
	if _, err := s.AskReview(g, false, "la pregunta 3", Actor{Physician: 8}, mexico(), midday()); CodeOf(err) != NotFound {
		t.Error(err)
	}
}

func TestR6_ASeatIsHeldFortyEightHours(t *testing.T) {
	e, f := enrolled(SeatHeld)
	e.HeldUntil = f.Rules.hold(midday())
	if _, err := e.Apply(ReleaseSeat, Program(), f, midday().Add(48*time.Hour-time.Second)); err == nil {
		t.Error("released a second too early")
	}
	out, err := e.Apply(ReleaseSeat, Program(), f, midday().Add(48*time.Hour))
	if err != nil || out.Changes[0].(Enrolment).Seat != 0 || out.Changes[1].(Request).Status != Discarded {
		t.Error(out, err)
	}
	if _, err := e.Apply(SendProof, Actor{Account: 1, Physician: 7}, f, midday().Add(48*time.Hour+time.Second)); sayOf(err) != "enrolment.refuse.late" {
		t.Error(err)
	}
}
