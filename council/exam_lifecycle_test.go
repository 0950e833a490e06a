package council

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// answers writes, for each action in a state, what each role gets.
func answers[A, S ~string](b *strings.Builder, l Lifecycle[A, S], states []S, ask func(S, A, Role) string) {
	actions := make([]A, 0, len(l))
	for a := range l {
		actions = append(actions, a)
	}
	slices.Sort(actions)
	for _, state := range states {
		fmt.Fprintf(b, "%s\n", state)
		for _, action := range actions {
			got := map[string][]string{}
			for _, role := range append([]Role{PhysicianRole, OrganiserRole, System}, StaffRoles()...) {
				answer := ask(state, action, role)
				got[answer] = append(got[answer], string(role))
			}
			fmt.Fprintf(b, "  %-13s", action)
			keys := make([]string, 0, len(got))
			for k := range got {
				keys = append(keys, k)
			}
			slices.Sort(keys)
			for _, k := range keys {
				fmt.Fprintf(b, " | %s: %s", k, strings.Join(got[k], " "))
			}
			b.WriteString("\n")
		}
	}
}

func mexico() Rules {
	r := lima()
	p := *r.Profile
	p.Kinds = []Kind{{Code: "exam", Label: "Examen: {Specialty}", Step: First, Phases: []string{"general", "cases"}}, {Code: "cases", Label: "Casos: {Specialty}", Step: Renewal, Phases: []string{"cases"}}}
	p.Specialties = []Specialty{{Code: "GYO", Name: "Ginecología"}, {Code: "BRH", Name: "Reproducción", Requires: "GYO"}}
	p.States = []State{{Code: "DF", Name: "Ciudad de México"}}
	p.Exam = ExamRules{HoldHours: 48, CarryMonths: 24, ReviewDays: 5, AnswerDays: 10, MaxMark: 10000}
	r.Profile = &p
	return r
}

func openCall() Call {
	return Call{ID: 1, Kind: "exam", Specialty: "GYO", Name: "2027", Status: CallPublished, From: On(2026, 11, 1), To: On(2026, 11, 30), Pass: 6000}
}

func enrolled(status EnrolmentStatus) (Enrolment, EnrolmentFacts) {
	e := Enrolment{ID: 3, Call: 1, Sitting: 2, Physician: 7, Request: 1, Status: status, Folio: "E2026-000001", Seat: 4, Phases: []string{"general", "cases"}, HeldUntil: midday().Add(-time.Minute), Version: 2}
	if status == SeatHeld {
		e.HeldUntil = midday()
	}
	r := inState(Submitted)
	r.Table, r.Kind = "", "exam"
	if status == Sat || status == Passed || status == Failed || status == Confirmed {
		r.Status = Admitted
	}
	return e, EnrolmentFacts{Rules: mexico(), Subject: Physician{ID: 7, Names: "Sofía", Email: "s@correo.mx"}, Call: openCall(), Sitting: Sitting{ID: 2, Call: 1, Venue: "Norte", Day: On(2026, 11, 8), Capacity: 9},
		Request: r, Seat: 4, Proof: true, Reason: "no se lee"}
}

// TestTheLifeOfAnEnrolment walks every state, action and role through Apply; testdata/enrolment_lifecycle.golden says what comes of each.
func TestTheLifeOfAnEnrolment(t *testing.T) {
	var b strings.Builder
	answers(&b, EnrolmentLifecycle(), EnrolmentStatuses(), func(state EnrolmentStatus, action EnrolmentAction, role Role) string {
		e, f := enrolled(state)
		out, err := e.Apply(action, as(role), f, midday())
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(out.Changes[0].(Enrolment).Status)
	})
	golden(t, "testdata/enrolment_lifecycle.golden", b.String())
}

// TestTheLivesOfACallAndOfItsMarks does the same for calls and for sheets of marks.
func TestTheLivesOfACallAndOfItsMarks(t *testing.T) {
	var b strings.Builder
	b.WriteString("# call\n")
	answers(&b, CallLifecycle(), CallStatuses(), func(state CallStatus, action CallAction, role Role) string {
		next, err := CallLifecycle().Allow(action, state, as(role), "")
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(next)
	})
	b.WriteString("# marks\n")
	answers(&b, SheetLifecycle(), SheetStatuses(), func(state SheetStatus, action SheetAction, role Role) string {
		e, _ := enrolled(Sat)
		s := MarkSheet{ID: 1, Call: 1, Phase: "general", Status: state, LoadedBy: 99}
		out, err := s.Apply(action, as(role), SheetFacts{Rules: mexico(), Call: openCall(), Candidates: []Graded{{Mark: Mark{ID: 1, Value: 7000}, Enrolment: e, Physician: Physician{ID: 8}}}}, midday())
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(out.Changes[0].(MarkSheet).Status)
	})
	golden(t, "testdata/exam_lifecycles.golden", b.String())
}
