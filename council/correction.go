package council

import "time"

// A Correction (fe de erratas) changes a published mark: asked by one person with a reason, in force once a second one confirms it.
type Correction struct {
	ID        int64
	Mark      int64
	From, To  Points
	Reason    string
	AskedBy   int64
	AskedAt   time.Time
	DecidedBy int64
	DecidedAt time.Time
	Confirmed bool
}

func (Correction) change() {}

// Waits says whether the correction still waits for its second person.
func (c Correction) Waits() bool { return c.DecidedAt.IsZero() }

// AskCorrection is the first of two persons.
func (s MarkSheet) AskCorrection(g Graded, to Points, reason string, waiting bool, by Actor, r Rules, at time.Time) (Outcome, error) {
	if err := s.mayCorrect(g, by); err != nil {
		return Outcome{}, err
	}
	var f Check
	if to < 0 || to > r.Exam.MaxMark || to == g.Mark.Value {
		f.Field("calificacion", "correction.refuse.mark", "Max", r.Exam.MaxMark.String())
	}
	if reason == "" || len([]rune(reason)) > MaxNeeds {
		f.Field("motivo", "enrolment.refuse.reason")
	}
	if err := f.Err(); err != nil {
		return Outcome{}, err
	}
	if waiting {
		return Outcome{}, Refuse(Conflict, "correction.refuse.waiting")
	}
	c := Correction{Mark: g.Mark.ID, From: g.Mark.Value, To: to, Reason: reason, AskedBy: by.Account, AskedAt: at}
	return Outcome{Changes: []Change{c}, Events: []Event{{Subject: "enrolment", ID: g.Enrolment.ID, Action: "ask_correction", By: by, At: at,
		Payload: map[string]string{"phase": s.Phase, "from": c.From.String(), "to": c.To.String(), "reason": reason}}}}, nil
}

// DecideCorrection is the second person: confirming changes the mark, the enrolment and its request, and tells the candidate.
func (s MarkSheet) DecideCorrection(c Correction, g Graded, confirm bool, by Actor, f SheetFacts, at time.Time) (Outcome, error) {
	if err := s.mayCorrect(g, by); err != nil {
		return Outcome{}, err
	}
	switch {
	case !c.Waits():
		return Outcome{}, Refuse(Conflict, "error.changed")
	case confirm && c.AskedBy == by.Account:
		return Outcome{}, Refuse(Conflict, "correction.refuse.same_person")
	}
	c.DecidedBy, c.DecidedAt, c.Confirmed = by.Account, at, confirm
	action := "refuse_correction"
	if confirm {
		action = "correct"
	}
	out := Outcome{Changes: []Change{c}, Events: []Event{{Subject: "enrolment", ID: g.Enrolment.ID, Action: action, By: by, At: at,
		Payload: map[string]string{"phase": s.Phase, "from": c.From.String(), "to": c.To.String(), "reason": c.Reason}}}}
	if !confirm {
		return out, nil
	}
	m := g.Mark
	m.Value, m.Version = c.To, m.Version+1
	out.Changes = append(out.Changes, m)
	return out.with(s.tell(g, m, "exam_corrected", "exam_corrected/"+itoa(int(c.ID)), by, f, at))
}

func (s MarkSheet) mayCorrect(g Graded, by Actor) error {
	switch {
	case !by.Is(Examiner, ""):
		return Refuse(Forbidden, "error.forbidden")
	case by.Physician != 0 && by.Physician == g.Physician.ID:
		return Refuse(Forbidden, "request.refuse.own")
	case s.Status != MarksPublished:
		return Refuse(Conflict, "error.state")
	}
	return nil
}

// A MarkReview is a candidate who asks for a published mark to be looked at again, and the council's answer.
type MarkReview struct {
	ID         int64
	Mark       int64
	Enrolment  int64
	Text       string
	AskedAt    time.Time
	Due        Deadline
	Answer     string
	AnsweredBy int64
	AnsweredAt time.Time
}

func (MarkReview) change() {}

// ReviewUntil is the last day on which a review of the sheet can be asked for; zero when the council takes none.
func (r Rules) ReviewUntil(s MarkSheet) Date {
	if r.Exam.ReviewDays == 0 || s.PublishedAt.IsZero() {
		return Date{}
	}
	return r.Calendar.Term(r.Today(s.PublishedAt), r.Exam.ReviewDays, "").Due
}

// AskReview is the candidate's request, once per mark and within the term after publication.
func (s MarkSheet) AskReview(g Graded, asked bool, text string, by Actor, r Rules, at time.Time) (Outcome, error) {
	until := r.ReviewUntil(s)
	switch {
	case by.Physician == 0 || by.Physician != g.Physician.ID:
		return Outcome{}, Refuse(NotFound, "error.not_found")
	case s.Status != MarksPublished || until.IsZero():
		return Outcome{}, Refuse(Conflict, "review.refuse.none")
	case r.Today(at).After(until):
		return Outcome{}, Refuse(Conflict, "review.refuse.late", "Date", until.Long())
	case asked:
		return Outcome{}, Refuse(Conflict, "review.refuse.twice")
	case text == "" || len([]rune(text)) > MaxNote:
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "review.refuse.text"}}}
	}
	v := MarkReview{Mark: g.Mark.ID, Enrolment: g.Enrolment.ID, Text: text, AskedAt: at, Due: r.Calendar.Term(r.Today(at), r.Exam.AnswerDays, "")}
	return Outcome{Changes: []Change{v}, Events: []Event{{Subject: "enrolment", ID: g.Enrolment.ID, Action: "ask_review", By: by, At: at,
		Payload: map[string]string{"phase": s.Phase, "due": v.Due.Due.String()}}}}, nil
}

// Respond is the council's word on a review, mailed to the candidate. A mark that has to change is corrected by two persons, apart.
func (v MarkReview) Respond(answer string, g Graded, c Call, by Actor, r Rules, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Examiner, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case by.Physician != 0 && by.Physician == g.Physician.ID:
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	case !v.AnsweredAt.IsZero():
		return Outcome{}, Refuse(Conflict, "error.changed")
	case answer == "" || len([]rune(answer)) > MaxNote:
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "respuesta", Say: "review.refuse.answer"}}}
	}
	v.Answer, v.AnsweredBy, v.AnsweredAt, v.Due = answer, by.Account, at, Deadline{}
	out := Outcome{Changes: []Change{v}, Events: []Event{{Subject: "enrolment", ID: g.Enrolment.ID, Action: "answer_review", By: by, At: at, Payload: map[string]string{"review": itoa(int(v.ID))}}}}
	g.Enrolment.mail(&out, "exam_review_answered", EnrolmentFacts{Rules: r, Subject: g.Physician, Call: c}, at, map[string]string{"Answer": answer})
	return out, nil
}
