package council

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// take gives a registered request to the evaluator who asks for it.
func (r Request) take(by Actor, _ Facts, at time.Time) (Outcome, error) {
	r.Evaluator = by.Account
	return r.record(Take, by, at), nil
}

// assign gives or passes the request to an evaluator, or a proposed one to a second reader: never to its owner, never both readings to one person.
func (r Request) assign(by Actor, f Facts, at time.Time) (Outcome, error) {
	role := r.Awaits()
	if !f.To.Is(role, r.Office) {
		return Outcome{}, Refuse(Invalid, "request.refuse.assignee")
	}
	if f.To.Physician == r.Physician {
		return Outcome{}, Refuse(Invalid, "request.refuse.own_assignee")
	}
	if slices.Contains(r.Abstained, f.To.Account) {
		return Outcome{}, Refuse(Invalid, "request.refuse.abstained_assignee")
	}
	if role == SecondReader && f.To.Account == r.Evaluator {
		return Outcome{}, Refuse(Invalid, "request.refuse.same_reader")
	}
	if role == SecondReader {
		r.Reader = f.To.Account
	} else {
		r.Evaluator = f.To.Account
		if r.Status == Submitted {
			r.Status = InReview
		}
	}
	return r.record(Assign, by, at, "to", f.To.Name, "role", string(role), "note", f.Note), nil
}

// abstain passes the request on, with a reason (product.md: nobody handles his own file; abstenerse).
func (r Request) abstain(by Actor, f Facts, at time.Time) (Outcome, error) {
	if f.Note == "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.abstain_note"}}}
	}
	if !r.mayAbstain(by) {
		return Outcome{}, Refuse(Conflict, "request.refuse.not_yours")
	}
	switch r.Status {
	case Proposed:
		r.Reader = 0
	case InReview:
		r.Evaluator, r.Status = 0, Submitted
	}
	return r.record(Abstain, by, at, "note", f.Note), nil
}

// observe sends all remarks at once (steps 16 and 17). A later round may only repeat a remark that was not satisfied.
func (r Request) observe(by Actor, f Facts, at time.Time) (Outcome, error) {
	if r.Evaluator != by.Account {
		return Outcome{}, Refuse(Forbidden, "request.refuse.not_yours")
	}
	refused, err := r.refusals(f, by, at)
	if err != nil {
		return Outcome{}, err
	}
	f.Remarks = append(f.Remarks[:len(f.Remarks):len(f.Remarks)], refused...)
	if len(f.Remarks) == 0 {
		return Outcome{}, Refuse(Invalid, "request.refuse.no_remarks")
	}
	for _, m := range f.Remarks {
		if err := Remarkable(m, r.Round, f.Earlier); err != nil {
			return Outcome{}, err
		}
	}
	r.Due, r.NotifiedAt = Deadline{}, time.Time{} // no term runs against a person who was not notified
	out := r.record(Observe, by, at, "round", itoa(r.Round), "remarks", itoa(len(f.Remarks)))
	for _, m := range refused {
		out.Changes = append(out.Changes, m)
	}
	office, _ := f.Rules.Office(r.Office)
	r.mail(&out, "request_observed", fmt.Sprintf("request_observed/%s/%d", r.Number, r.Round), f, map[string]string{
		"Remarks": listRemarks(f), "Days": itoa(f.Rules.Terms.Remedy), "Office": office.Name, "Phone": office.Phone,
		"Contact": f.Rules.Contact.Requests, "Due": f.Rules.RemedyTerm(at, r.Office).Due.Full(),
	})
	return out, nil
}

// Notify starts the remedy term on the day of the notice: the mail server took the message, or the person opened it in the portal,
// or staff recorded another way. A second notice changes nothing.
func (r Request) Notify(way string, by Actor, rules Rules, at time.Time) (Outcome, bool) {
	if r.Status != Observed || !r.NotifiedAt.IsZero() {
		return Outcome{}, false
	}
	r.NotifiedAt = at
	r.Due = rules.RemedyTerm(at, r.Office)
	r.Version++
	return r.record("notify", by, at, "way", way, "due", r.Due.Due.String()), true
}

// propose ends the evaluator's reading. Approving needs the points of the table; denying a reason that is final, or a remedy that failed.
func (r Request) propose(by Actor, f Facts, at time.Time) (Outcome, error) {
	if r.Evaluator != by.Account {
		return Outcome{}, Refuse(Forbidden, "request.refuse.not_yours")
	}
	if n := f.Ledger.Undecided(); n > 0 {
		return Outcome{}, Refuse(Invalid, "ledger.refuse.undecided", "N", itoa(n))
	}
	switch f.Proposal.Verdict {
	case "approve":
		if len(f.Remarks) > 0 {
			return Outcome{}, Refuse(Invalid, "request.refuse.unsent_remarks")
		}
		if !f.Score.Enough {
			return Outcome{}, Refuse(Invalid, "request.refuse.points", "Missing", f.Score.Write(f.Score.Missing))
		}
	case "deny":
		reason, ok := f.Rules.Reason(f.Proposal.Reason)
		if !ok || reason.Retired {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "request.refuse.reason"}}}
		}
		if !reason.Final && r.Round < 2 {
			return Outcome{}, Refuse(Invalid, "request.refuse.remedy_first")
		}
		if f.Proposal.Note == "" {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.note"}}}
		}
	default:
		return Outcome{}, Refuse(Invalid, "request.refuse.verdict")
	}
	r.Proposal = f.Proposal
	r.Proposal.Points = f.Score.Total
	r.Reader = 0
	return r.record(Propose, by, at, "verdict", r.Proposal.Verdict, "reason", r.Proposal.Reason, "points", f.Score.Total.String(), "note", r.Proposal.Note), nil
}

// confirm is the dictamen: the second reader, never the evaluator, makes the proposal the council's decision.
func (r Request) confirm(by Actor, f Facts, at time.Time) (Outcome, error) {
	if by.Account == r.Evaluator {
		return Outcome{}, Refuse(Forbidden, "request.refuse.same_reader")
	}
	if r.Reader != 0 && r.Reader != by.Account {
		return Outcome{}, Refuse(Forbidden, "request.refuse.not_yours")
	}
	if r.Proposal.Verdict == "approve" && f.Score.Total < r.Proposal.Points && !f.Score.Enough { // a credit was undone since
		return Outcome{}, Refuse(Conflict, "request.refuse.points_undone", "Missing", f.Score.Write(f.Score.Missing))
	}
	r.Reader, r.DecidedAt, r.Due = by.Account, at, Deadline{}
	template := "request_approved"
	kind, _ := f.Rules.Kind(r.Kind)
	values := map[string]string{"Date": f.Rules.Today(at).Long(), "Points": kind.Written(r.Proposal.Points)}
	if r.Proposal.Verdict == "deny" {
		r.Status, template = Denied, "request_denied"
		reason, _ := f.Rules.Reason(r.Proposal.Reason)
		values["Reason"], values["Note"] = reason.Label, r.Proposal.Note
		delete(values, "Points")
	}
	out := r.record(Confirm, by, at, "verdict", r.Proposal.Verdict, "points", r.Proposal.Points.String(), "table", r.Table)
	r.release(&out, f)
	r.mail(&out, template, fmt.Sprintf("%s/%s/%d", template, r.Number, r.Round), f, values)
	return out, nil
}

// sendBack returns a proposal to its evaluator with a note.
func (r Request) sendBack(by Actor, f Facts, at time.Time) (Outcome, error) {
	if by.Account == r.Evaluator {
		return Outcome{}, Refuse(Forbidden, "request.refuse.same_reader")
	}
	if r.Reader != 0 && r.Reader != by.Account {
		return Outcome{}, Refuse(Forbidden, "request.refuse.not_yours")
	}
	if f.Note == "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.note"}}}
	}
	r.Reader, r.Proposal = 0, Proposal{}
	return r.record(SendBack, by, at, "note", f.Note), nil
}

// askReopen is the first of two persons: it only records the wish and its reason.
func (r Request) askReopen(by Actor, f Facts, at time.Time) (Outcome, error) {
	if f.Note == "" {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "request.refuse.note"}}}
	}
	r.ReopenAsked, r.ReopenReason = by.Account, f.Note
	return r.record(AskReopen, by, at, "note", f.Note), nil
}

// reopen is the second person: the request goes back to evaluation, with a new term; a discarded one gets its remedy term again.
func (r Request) reopen(by Actor, f Facts, at time.Time) (Outcome, error) {
	if r.ReopenAsked == 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.reopen_first")
	}
	if r.ReopenAsked == by.Account {
		return Outcome{}, Refuse(Forbidden, "request.refuse.two_persons")
	}
	for _, o := range f.Others {
		if o.ID != r.ID && o.Status.Open() && o.Registration == r.Registration && o.Kind == r.Kind {
			return Outcome{}, Refuse(Conflict, "request.refuse.second", "Number", o.Number)
		}
	}
	reason, discarded := r.ReopenReason, r.DecidedAt.IsZero()
	r.ReopenAsked, r.ReopenReason, r.Proposal, r.DecidedAt, r.Reader = 0, "", Proposal{}, time.Time{}, 0
	r.Due = f.Rules.EvaluationTerm(at, r.Office)
	if discarded {
		r.Status, r.NotifiedAt, r.Due = Observed, at, f.Rules.RemedyTerm(at, r.Office)
	}
	out := r.record(Reopen, by, at, "reason", reason)
	r.retake(&out, f)
	return out, nil
}

// listRemarks gives the remarks for the mail, one a line, in the profile's words.
func listRemarks(f Facts) string {
	var lines []string
	for _, m := range f.Remarks {
		reason, _ := f.Rules.Reason(m.Reason)
		line := reason.Label
		if m.Page > 0 {
			line = f.Rules.Words.Say("remark.at_page", "Reason", reason.Label, "Page", itoa(m.Page))
		}
		if m.Note != "" {
			line += ": " + m.Note
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
