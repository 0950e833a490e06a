package council

import (
	"strings"
	"time"
)

// Apply decides whether action may be done to the enrolment and gives all that it records.
func (e Enrolment) Apply(action EnrolmentAction, by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	by.Owner = by.Physician != 0 && by.Physician == e.Physician
	next, err := EnrolmentLifecycle().Allow(action, e.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	if by.Owner && action != SendProof && action != LeaveExam {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	to := e
	to.Status, to.ChangedAt, to.Version = next, at, e.Version+1
	if !next.Seated() {
		to.Seat, to.HeldUntil = 0, time.Time{}
	}
	switch action {
	case SendProof:
		return to.sendProof(by, f, at)
	case AcceptEnrolment:
		return to.accept(by, f, at)
	case RefuseEnrolment, ReturnProof:
		return to.refuse(action, by, f, at)
	case LeaveExam:
		return to.leave(by, f, at)
	case ReleaseSeat:
		return to.release(e, by, f, at)
	case OfferSeat:
		return to.offer(by, f, at)
	case CheckIn, UndoCheckIn, MarkAbsent:
		return to.attend(action, by, f, at)
	}
	return to.record(action, by, at), nil
}

// sendProof freezes the seat: the proof is up, and no clock runs any more.
func (e Enrolment) sendProof(by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if !e.HeldUntil.IsZero() && at.After(e.HeldUntil) {
		return Outcome{}, Refuse(Conflict, "enrolment.refuse.late")
	}
	e.HeldUntil, e.Reason = time.Time{}, ""
	return e.record(SendProof, by, at), nil
}

// accept confirms the seat: documents and payment are in order. It orders the pass and admits the request.
func (e Enrolment) accept(by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if len(f.Missing) > 0 {
		return Outcome{}, Refuse(Conflict, "enrolment.refuse.documents", "Documents", strings.Join(f.Missing, ", "))
	}
	if !f.Proof {
		return Outcome{}, Refuse(Conflict, "enrolment.refuse.proof")
	}
	e.Reason = ""
	out := e.record(AcceptEnrolment, by, at, "folio", e.Folio)
	pass := DocumentOrder{Key: "pass/" + e.Folio + "/" + itoa(int(at.UnixMilli())), Kind: Pass, Subject: "enrolment", ID: e.ID}
	out.Documents = append(out.Documents, pass)
	e.mail(&out, "exam_confirmed", f, at, nil)
	for i := range out.Mails {
		out.Mails[i].After = []string{pass.Key}
	}
	return out.with(f.Request.Apply(AdmitExam, by, Facts{Rules: f.Rules, Subject: f.Subject}, at))
}

// refuse says no with a reason: to the proof, which can be sent again while the seat is held anew, or to the enrolment itself.
func (e Enrolment) refuse(action EnrolmentAction, by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if f.Reason == "" || len([]rune(f.Reason)) > MaxNeeds {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "enrolment.refuse.reason"}}}
	}
	e.Reason = f.Reason
	template := "exam_refused"
	if action == ReturnProof {
		template, e.HeldUntil = "exam_proof_returned", f.Rules.hold(at)
	}
	out := e.record(action, by, at, "reason", f.Reason)
	e.mail(&out, template, f, at, map[string]string{"Reason": f.Reason})
	if action == ReturnProof {
		return out, nil
	}
	return e.lapse(out, f, at)
}

// leave is the physician who gives the seat up. A request that was not admitted yet goes with it.
func (e Enrolment) leave(by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if f.Sitting.Closed {
		return Outcome{}, Refuse(Conflict, "enrolment.refuse.closed")
	}
	out := e.record(LeaveExam, by, at)
	e.mail(&out, "exam_left", f, at, nil)
	if f.Request.Status != Submitted {
		return out, nil
	}
	return out.with(f.Request.Apply(Withdraw, by, Facts{Rules: f.Rules, Subject: Physician{Halted: "enrolment"}}, at)) // one mail says both
}

// release ends a hold that ran out, or a wait without a seat.
func (e Enrolment) release(before Enrolment, by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if before.Status == SeatHeld && at.Before(before.HeldUntil) {
		return Outcome{}, Refuse(Conflict, "request.refuse.term_runs")
	}
	if before.Status == OnWaitingList && f.Call.Status != CallClosed && !f.Rules.Today(at).After(f.Sitting.Day) {
		return Outcome{}, Refuse(Conflict, "request.refuse.term_runs")
	}
	out := e.record(ReleaseSeat, by, at)
	e.mail(&out, "exam_released", f, at, nil)
	return e.lapse(out, f, at)
}

// offer gives a free seat to the first of the waiting list.
func (e Enrolment) offer(by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if f.Seat == 0 {
		return Outcome{}, Refuse(Conflict, "enrolment.refuse.full")
	}
	e.Seat, e.HeldUntil = f.Seat, f.Rules.hold(at)
	out := e.record(OfferSeat, by, at)
	e.mail(&out, "exam_offered", f, at, nil)
	return out, nil
}

// attend notes who came and who did not; once the entrance is closed nothing changes.
func (e Enrolment) attend(action EnrolmentAction, by Actor, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if action != MarkAbsent && f.Rules.Today(at).Before(f.Sitting.Day) {
		return Outcome{}, Refuse(Conflict, "checkin.refuse.early", "Date", f.Sitting.Day.Long())
	}
	if f.Sitting.Closed {
		return Outcome{}, Refuse(Conflict, "checkin.refuse.closed")
	}
	return e.record(action, by, at), nil
}

// lapse ends the request of an enrolment that ended before it was admitted.
func (e Enrolment) lapse(out Outcome, f EnrolmentFacts, at time.Time) (Outcome, error) {
	if f.Request.Status != Submitted {
		return out, nil
	}
	return out.with(f.Request.Apply(Lapse, Program(), Facts{Rules: f.Rules, Subject: f.Subject, Reason: string(e.Status)}, at))
}

func (e Enrolment) record(action EnrolmentAction, by Actor, at time.Time, payload ...string) Outcome {
	p := map[string]string{"status": string(e.Status)}
	for i := 0; i+1 < len(payload); i += 2 {
		p[payload[i]] = payload[i+1]
	}
	return Outcome{Changes: []Change{e}, Events: []Event{{Subject: "enrolment", ID: e.ID, Action: string(action), By: by, At: at, Payload: p}}}
}

// mail orders a mail about the enrolment, one per act.
func (e Enrolment) mail(out *Outcome, template string, f EnrolmentFacts, at time.Time, more map[string]string) {
	if f.Subject.Halted != "" {
		return
	}
	v := map[string]string{"Name": f.Subject.FullName(), "Exam": f.Rules.ExamTitle(f.Call), "Venue": f.Sitting.Venue, "Date": f.Sitting.Day.Long(), "Folio": e.Folio}
	if !e.HeldUntil.IsZero() {
		v["Due"] = f.Rules.Moment(e.HeldUntil)
	}
	for k, s := range more {
		v[k] = s
	}
	out.Mails = append(out.Mails, MailOrder{Key: template + "/" + e.Folio + "/" + itoa(int(at.UnixMilli())), Template: template, To: f.Subject.Email, Physician: e.Physician,
		Values: v, Subject: "enrolment", ID: e.ID})
}

// hold is until when a seat is held that is given at a moment.
func (r Rules) hold(at time.Time) time.Time {
	return at.Add(time.Duration(r.Exam.HoldHours) * time.Hour)
}

// Moment reads as in a sentence: "11 de noviembre de 2026 a las 11:00", "… a la 1:20".
func (p *Profile) Moment(at time.Time) string {
	local := at.In(p.Zone)
	article := " a las "
	if local.Hour() == 1 {
		article = " a la "
	}
	return p.Today(at).Long() + article + strings.TrimPrefix(local.Format("15:04"), "0")
}

// with adds a second outcome of the same act, unless it was refused.
func (o Outcome) with(more Outcome, err error) (Outcome, error) {
	if err != nil {
		return Outcome{}, err
	}
	o.Changes, o.Events = append(o.Changes, more.Changes...), append(o.Events, more.Events...)
	o.Mails, o.Documents = append(o.Mails, more.Mails...), append(o.Documents, more.Documents...)
	return o, nil
}
