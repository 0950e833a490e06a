package council

import (
	"fmt"
	"time"
)

// Missing lists what the draft still lacks before it can be submitted, as sentences of the profile's words, one per field.
func (r Request) Missing(f Facts) []FieldError {
	var c Check
	kind, known := f.Rules.Kind(r.Kind)
	if reg, own := f.Subject.Registration(r.Registration); !own || known && !kind.Fits(reg, f.Certificates) {
		c.Field("tipo", "request.refuse.kind")
	}
	if _, ok := f.Rules.Office(r.Pickup); !ok {
		c.Field("recojo", "request.refuse.pickup")
	}
	c.Fields = append(c.Fields, r.Contact.Missing()...)
	if len(f.Unsent) > 0 {
		c.Field("documentos", "request.refuse.papers", "Documents", Labels(f.Unsent))
	}
	switch {
	case kind.Ledger:
		c.Fields = append(c.Fields, f.Ledger.missing()...)
	case known && kind.EFile.MaxBytes == 0: // it asks for none
	case f.EFile == nil:
		c.Field("expediente", "efile.none")
	case f.EFile.Questioned:
		c.Field("expediente", "efile.other_number", "Name", f.EFile.SentName)
	}
	return c.Fields
}

// submit enters the request (steps 10 and 11): numbered, judged by the table in force today, to be answered within the evaluation term.
func (r Request) submit(by Actor, f Facts, at time.Time) (Outcome, error) {
	if kind, _ := f.Rules.Kind(r.Kind); len(kind.Phases) > 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.exam")
	}
	missing := r.Missing(f)
	if _, asked := f.Rules.Consent(TruthConsent); asked && f.Consent == "" {
		missing = append(missing, FieldError{Field: "declaro", Say: "consent.refuse.truth"})
	}
	if len(missing) > 0 {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: missing}
	}
	if err := f.Rules.LockedOut(f.Subject, f.Rules.Today(at)); err != nil {
		return Outcome{}, err
	}
	for _, o := range f.Others {
		if o.ID != r.ID && o.Status.Open() && o.Registration == r.Registration && o.Kind == r.Kind {
			return Outcome{}, Refuse(Conflict, "request.refuse.second", "Number", o.Number)
		}
	}
	filed := f.Filed(at)
	table, err := f.judging(r.Kind, filed)
	if err != nil {
		return Outcome{}, err
	}
	r.Number, r.Round, r.Table, r.SubmittedAt = f.Number, 1, table.Version, filed
	r.Consent, r.Window = f.Consent, f.Ledger.Window
	r.Due = f.Rules.EvaluationTerm(filed, r.Office)
	told := []string{"number", r.Number, "due", r.Due.Due.String()}
	if f.EFile != nil {
		told = append(told, "sha256", f.EFile.SHA256)
	}
	out := r.record(Submit, by, at, told...)
	r.freeze(&out, f.Ledger)
	out.Documents = append(out.Documents, DocumentOrder{Key: "ficha/" + r.Number, Kind: Ficha, Subject: "request", ID: r.ID})
	r.mail(&out, "request_received", "request_received/"+r.Number, f, map[string]string{"Date": f.Rules.Today(filed).Long(), "Due": r.Due.Due.Full()})
	return out, nil
}

// judging is the points table in force when a request of the kind enters; a kind that is decided by exam has none.
func (f Facts) judging(code string, filed time.Time) (Table, error) {
	if kind, ok := f.Rules.Kind(code); ok && kind.Table == "" {
		return Table{}, nil
	}
	table, ok := f.Rules.Table(f.Rules.Today(filed))
	if !ok {
		return table, Refuse(Unavailable, "request.refuse.table")
	}
	return table, nil
}

func (r Request) withdraw(by Actor, f Facts, at time.Time) (Outcome, error) {
	r.Due = Deadline{}
	out := r.record(Withdraw, by, at)
	r.release(&out, f)
	r.mail(&out, "request_withdrawn", "request_withdrawn/"+r.Number, f, map[string]string{"Date": f.Rules.Today(at).Long()})
	return out, nil
}

// remedy sends the physician's answers (step 17). It needs an answer to every remark, returns to the same evaluator and starts his term anew.
func (r Request) remedy(by Actor, f Facts, at time.Time) (Outcome, error) {
	filed := at
	if f.EFile != nil && f.EFile.Round > r.Round {
		filed = f.Filed(at)
	}
	if !r.Due.Due.IsZero() && f.Rules.Today(filed).After(r.Due.Due) {
		return Outcome{}, Refuse(Conflict, "remedy.refuse.late", "Due", r.Due.Due.Long())
	}
	var c Check
	for i, m := range f.Remarks {
		if m.Answer == "" && !f.Ledger.mended(m) {
			c.Field(fmt.Sprintf("respuesta-%d", m.ID), "remedy.refuse.answer", "N", itoa(i+1))
		}
	}
	if f.EFile != nil && f.EFile.Questioned {
		c.Field("expediente", "efile.other_number", "Name", f.EFile.SentName)
	}
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	replaced := f.EFile != nil && f.EFile.Round > r.Round
	r.Round++
	r.Due = f.Rules.EvaluationTerm(filed, r.Office)
	r.NotifiedAt = time.Time{}
	out := r.record(Remedy, by, at, "round", itoa(r.Round), "replaced", fmt.Sprint(replaced), "due", r.Due.Due.String())
	r.resend(&out, f.Ledger)
	r.mail(&out, "remedy_received", fmt.Sprintf("remedy_received/%s/%d", r.Number, r.Round), f, map[string]string{"Due": r.Due.Due.Full()})
	return out, nil
}

// discard ends a request whose remedy term is over (step 17). The term runs only from the notice.
func (r Request) discard(by Actor, f Facts, at time.Time) (Outcome, error) {
	if r.NotifiedAt.IsZero() || r.Due.Due.IsZero() || !f.Rules.Today(at).After(r.Due.Due) {
		return Outcome{}, Refuse(Conflict, "request.refuse.term_runs")
	}
	due := r.Due.Due
	r.Due = Deadline{}
	out := r.record(Discard, by, at, "due", due.String())
	r.release(&out, f)
	r.mail(&out, "request_discarded", fmt.Sprintf("request_discarded/%s/%d", r.Number, r.Round), f, map[string]string{"Due": due.Long()})
	return out, nil
}

// Filed is when something was filed that came with the e-file: the moment at which its upload began, if that is less than an hour ago,
// so that nobody misses a day while a file travels (product.md, dates and terms).
func (f Facts) Filed(at time.Time) time.Time {
	if !f.UploadedAt.IsZero() && f.UploadedAt.Before(at) && at.Sub(f.UploadedAt) < time.Hour {
		return f.UploadedAt
	}
	return at
}

// Remind orders the reminder that n working days are left to remedy (step 17); unsent says that a remedy is prepared and not sent.
func (r Request) Remind(n, left int, unsent bool, f Facts) Outcome {
	var out Outcome
	values := map[string]string{"Left": f.Rules.Words.Count("term.ends", left), "Due": r.Due.Due.Full(), "Unsent": ""}
	if left == 0 {
		values["Left"] = f.Rules.Words.Say("term.ends.today")
	}
	if unsent {
		values["Unsent"] = "si"
	}
	r.mail(&out, "remedy_reminder", fmt.Sprintf("remedy_reminder/%s/%d/%d", r.Number, r.Round, n), f, values)
	return out
}
