package council

import "time"

// ByExam says whether the request is decided by an exam: no table of points judges it.
func (r Request) ByExam() bool { return r.Number != "" && r.Table == "" }

// examAction says whether an act is one that an exam does to its request.
func examAction(a RequestAction) bool {
	return a == AdmitExam || a == PassExam || a == Readmit || a == Lapse
}

// byExam refuses to evaluate what an exam decides, and the acts of an exam on what is evaluated.
func (r Request) byExam(a RequestAction) error {
	switch a {
	case AdmitExam, PassExam, Readmit, Lapse:
		if !r.ByExam() {
			return Refuse(Conflict, "request.refuse.no_exam")
		}
	case Take, Assign, Abstain, Observe, Propose, AskReopen, Reopen:
		if r.ByExam() {
			return Refuse(Conflict, "request.refuse.exam")
		}
	}
	return nil
}

// ExamRequest is the request that an enrolment enters: numbered, of the registration's specialty, without table and without a clock.
func (r Rules) ExamRequest(p Physician, reg Registration, kind Kind, number string, at time.Time) Request {
	return Request{Number: number, Physician: p.ID, Registration: reg.ID, Kind: kind.Code, Label: reg.Label(kind), Status: Submitted, Office: p.Office, Pickup: p.Office,
		Contact: ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}, Round: 1, CreatedAt: at, SubmittedAt: at}
}

// admit is the council's word that who asked may sit: the request then waits for the exam, without a clock.
func (r Request) admit(by Actor, _ Facts, at time.Time) (Outcome, error) {
	return r.record(AdmitExam, by, at), nil
}

// pass approves a request all of whose phases were passed; its certificate can be issued. The exam's own mail tells the physician.
func (r Request) pass(by Actor, _ Facts, at time.Time) (Outcome, error) {
	r.DecidedAt, r.Proposal = at, Proposal{Verdict: "approve"}
	return r.record(PassExam, by, at), nil
}

// readmit takes an approval back when a correction of the marks took back what had been passed. An issued certificate is revoked by an act of its own.
func (r Request) readmit(by Actor, _ Facts, at time.Time) (Outcome, error) {
	r.DecidedAt, r.Proposal = time.Time{}, Proposal{}
	return r.record(Readmit, by, at), nil
}

// lapse ends a request whose enrolment ended before it was admitted: no proof in time, or refused.
func (r Request) lapse(by Actor, f Facts, at time.Time) (Outcome, error) {
	return r.record(Lapse, by, at, "reason", f.Reason), nil
}
