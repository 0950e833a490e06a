package council

import "time"

// publish tells every candidate his mark in one act: enrolments, requests, events and mails of all, or of none.
func (s MarkSheet) publish(by Actor, f SheetFacts, at time.Time) (Outcome, error) {
	switch {
	case f.Call.Pass == 0:
		return Outcome{}, Refuse(Invalid, "marks.refuse.pass")
	case f.Unmarked > 0:
		return Outcome{}, Refuse(Invalid, "marks.refuse.unmarked", "N", itoa(f.Unmarked))
	case len(f.Candidates) == 0:
		return Outcome{}, Refuse(Invalid, "marks.refuse.none")
	}
	s.Pass, s.PublishedBy, s.PublishedAt = f.Call.Pass, by.Account, at
	out := s.record(PublishMarks, by, at, "candidates", itoa(len(f.Candidates)), "pass", s.Pass.String())
	for _, g := range f.Candidates {
		more, err := s.tell(g, g.Mark, "exam_published", "exam_published/"+g.Enrolment.Folio+"/"+s.Phase, by, f, at)
		if out, err = out.with(more, err); err != nil {
			return Outcome{}, err
		}
	}
	return out, nil
}

// tell is the outcome of one candidate's mark: what the enrolment and its request become, and the mail that says so.
func (s MarkSheet) tell(g Graded, m Mark, template, key string, by Actor, f SheetFacts, at time.Time) (Outcome, error) {
	passed := m.Value >= s.Pass
	result := g.Result(s.Phase, passed)
	e, out := g.Enrolment, Outcome{}
	var err error
	if result != "" && result != e.Status {
		out, err = g.become(result, by, f, at)
	} else {
		out.Events = []Event{{Subject: "enrolment", ID: e.ID, Action: "marked", By: by, At: at, Payload: map[string]string{"phase": s.Phase}}}
	}
	if err != nil {
		return Outcome{}, err
	}
	verdict := "exam.mark.failed"
	if passed {
		verdict = "exam.mark.passed"
	}
	w := f.Rules.Words
	values := map[string]string{"Phase": w.Say("exam.phase." + s.Phase), "Mark": m.Value.String(), "Pass": s.Pass.String(), "Result": w.Say(verdict), "Next": f.Rules.AfterMark(g, result, f.Call)}
	e.mail(&out, template, EnrolmentFacts{Rules: f.Rules, Subject: g.Physician, Call: f.Call}, at, values)
	for i := range out.Mails {
		out.Mails[i].Key = key
	}
	return out, nil
}

// become changes the enrolment to its result, and its request with it.
func (g Graded) become(result EnrolmentStatus, by Actor, f SheetFacts, at time.Time) (Outcome, error) {
	action := GradeFailed
	if result == Passed {
		action = GradePassed
	}
	out, err := g.Enrolment.Apply(action, by, EnrolmentFacts{Rules: f.Rules, Subject: g.Physician, Call: f.Call}, at)
	if err != nil {
		return Outcome{}, err
	}
	facts := Facts{Rules: f.Rules, Subject: g.Physician}
	switch {
	case result == Passed && g.Request.Status == Admitted:
		return out.with(g.Request.Apply(PassExam, by, facts, at))
	case result == Failed && g.Request.Status == Approved:
		return out.with(g.Request.Apply(Readmit, by, facts, at))
	case result == Failed && g.Request.Status == Issued:
		return Outcome{}, Refuse(Conflict, "correction.refuse.issued")
	}
	return out, nil
}

// AfterMark says what comes next for a candidate: the certificate, another phase, or another try.
func (r Rules) AfterMark(g Graded, result EnrolmentStatus, c Call) string {
	switch {
	case result == Passed:
		return r.Words.Say("exam.next.passed")
	case result == "":
		return r.Words.Say("exam.next.phase")
	case c.Attempts == 0 && r.Exam.Attempts == 0:
		return r.Words.Say("exam.next.unknown")
	}
	left := max(0, r.AttemptsOf(c)-g.Attempts)
	if left == 0 {
		return r.Words.Say("exam.next.none")
	}
	return r.Words.Count("exam.next.left", left)
}

// AttemptsOf is how often one may sit for a call: the call's own number, or the profile's; 0 = not published.
func (r Rules) AttemptsOf(c Call) int {
	if c.Attempts > 0 {
		return c.Attempts
	}
	return r.Exam.Attempts
}
