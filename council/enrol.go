package council

import (
	"slices"
	"time"
)

// A PassedPhase is a phase that a physician passed and that has not led to a certificate, with the day on which its marks were published.
type PassedPhase struct {
	Phase string
	On    Date
}

// Sitter is what is known of a physician before he enrols.
type Sitter struct {
	Physician    Physician
	Certificates []Certificate
	Enrolments   []Enrolment // of this kind and specialty, in any call
	Phases       []PassedPhase
	Approved     bool // has passed all phases: the certificate is on its way
	Provisional  bool // the account waits for cédula and identification
}

// MaySit lists why a physician cannot sit for a call on a day, as sentences; nothing to say means that he can.
func (r Rules) MaySit(c Call, s Sitter, today Date) []Error {
	var why []Error
	no := func(say string, args ...string) { why = append(why, *Refuse(Conflict, say, args...)) }
	kind, _ := r.Kind(c.Kind)
	specialty, _ := r.Specialty(c.Specialty)
	if s.Provisional {
		no("exam.refuse.provisional")
	}
	if s.Physician.Halted != "" {
		no("request.refuse.halted")
	}
	if kind.Step == First && s.Physician.Case == "" && r.AsksCase(s.Physician, s.Certificates) {
		no("exam.refuse.case")
	}
	held := s.held(specialty.Name)
	switch {
	case kind.Step == First && len(held) > 0:
		no("exam.refuse.first", "Specialty", specialty.Name)
	case kind.Step == Renewal && len(held) == 0:
		no("exam.refuse.renewal", "Specialty", specialty.Name)
	}
	if needed, ok := r.Specialty(specialty.Requires); ok && !s.inForce(needed.Name, today) {
		no("exam.refuse.requires", "Specialty", needed.Name)
	}
	if s.Approved || len(kind.Phases) > 0 && len(r.ToSit(kind, s.Phases, today)) == 0 {
		no("exam.refuse.passed")
	}
	if most := r.AttemptsOf(c); most > 0 && s.attempts() >= most {
		no("exam.refuse.attempts", "N", itoa(most))
	}
	return why
}

// MendedInFile says whether a reason of MaySit is mended in the physician's own file: documents of a provisional account, the case of the studies.
func MendedInFile(why Error) bool {
	return why.Say == "exam.refuse.provisional" || why.Say == "exam.refuse.case"
}

// held are the certificates of a specialty that count, in force or not.
func (s Sitter) held(specialty string) []Certificate {
	return slices.DeleteFunc(slices.Clone(s.Certificates), func(c Certificate) bool {
		return c.Revoked || c.ReplacedBy != 0 || Fold(c.Specialty) != Fold(specialty)
	})
}

func (s Sitter) inForce(specialty string, today Date) bool {
	return slices.ContainsFunc(s.held(specialty), func(c Certificate) bool { return c.On(today) == InForce })
}

// attempts counts how often the physician has sat.
func (s Sitter) attempts() int {
	n := 0
	for _, e := range s.Enrolments {
		if e.Status == Sat || e.Status == Failed || e.Status == Passed {
			n++
		}
	}
	return n
}

// ToSit lists the phases of a kind that still have to be sat on a day: all but those passed within the profile's carry-over.
func (r Rules) ToSit(kind Kind, passed []PassedPhase, today Date) []string {
	return slices.DeleteFunc(slices.Clone(kind.Phases), func(phase string) bool {
		return slices.ContainsFunc(passed, func(p PassedPhase) bool {
			return p.Phase == phase && r.Exam.CarryMonths > 0 && !today.After(p.On.AddMonths(r.Exam.CarryMonths))
		})
	})
}

// EnrolFacts are what an enrolment looks at.
type EnrolFacts struct {
	Rules   Rules
	Sitter  Sitter
	Call    Call
	Sitting Sitting
	Seat    int     // a free one of the sitting; 0 when it is full
	Request Request // the one that is open, or the new one that this act enters
	Folio   string  // drawn by the store
	Needs   string
	Consent string
}

// Enrol gives the physician a seat of the sitting, held for the profile's hours, or a place on its waiting list. The store enters the request in the same act.
func (r Rules) Enrol(by Actor, f EnrolFacts, at time.Time) (Outcome, error) {
	today := r.Today(at)
	switch {
	case !f.Call.Open(today) || f.Sitting.Call != f.Call.ID || f.Sitting.Closed || today.After(f.Sitting.Day):
		return Outcome{}, Refuse(Conflict, "exam.refuse.closed")
	case len([]rune(f.Needs)) > MaxNeeds:
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "ajustes", Say: "exam.refuse.needs", Args: []string{"Max", itoa(MaxNeeds)}}}}
	case slices.ContainsFunc(f.Sitter.Enrolments, func(e Enrolment) bool { return e.Call == f.Call.ID && !e.Status.Ended() }):
		return Outcome{}, Refuse(Conflict, "exam.refuse.twice")
	case slices.ContainsFunc(f.Sitter.Enrolments, func(e Enrolment) bool {
		return e.Status == Sat || e.Status == Confirmed || e.Status == ProofSent || e.Status == SeatHeld || e.Status == OnWaitingList
	}):
		return Outcome{}, Refuse(Conflict, "exam.refuse.other")
	}
	if why := r.MaySit(f.Call, f.Sitter, today); len(why) > 0 {
		return Outcome{}, &why[0]
	}
	kind, _ := r.Kind(f.Call.Kind)
	e := Enrolment{Call: f.Call.ID, Sitting: f.Sitting.ID, Physician: f.Sitter.Physician.ID, Request: f.Request.ID, Status: OnWaitingList, Folio: f.Folio,
		Phases: r.ToSit(kind, f.Sitter.Phases, today), Needs: f.Needs, CreatedAt: at, ChangedAt: at}
	template := "exam_queued"
	if f.Seat > 0 {
		e.Status, e.Seat, e.HeldUntil, template = SeatHeld, f.Seat, r.hold(at), "exam_held"
	}
	out := e.record("enrol", by, at, "folio", e.Folio, "request", f.Request.Number)
	e.mail(&out, template, EnrolmentFacts{Rules: r, Subject: f.Sitter.Physician, Call: f.Call, Sitting: f.Sitting}, at, map[string]string{"Number": f.Request.Number})
	return out, nil
}
