package council

import "time"

// A Release gives the activities of a request that ended without a certificate back to their physician, to be gathered anew; the request keeps
// them on record as they were. A credit on the sheet that an evaluator filled in is free again too, for the sheet of another request: it counts with one
// request at a time that is open or was approved. With Refused the request was approved, and only what it refused is free again.
type Release struct {
	Request int64
	Refused bool
}

func (Release) change() {}

// A Retake undoes a Release: the request is open again, and what it was sent with counts in it once more, no longer among what is gathered. A credit
// that counts with another request meanwhile comes back refused.
type Retake struct{ Request int64 }

func (Retake) change() {}

// missing lists why a ledger cannot be sent: only what is proven is sent, and it has to be enough.
func (l Ledger) missing() []FieldError {
	var c Check
	for _, chapter := range l.Sure.Chapters {
		if lack := chapter.Lacks(); lack > 0 {
			c.Field("puntaje", "ledger.refuse.chapter", "Chapter", chapter.Chapter.Name, "Missing", lack.String())
		}
	}
	if l.Sure.Missing > 0 {
		c.Field("puntaje", "ledger.refuse.points", "Missing", l.Sure.Missing.String())
	}
	return c.Fields
}

// freeze sends what the physician has gathered and proven with the request; what has no evidence stays with the physician.
func (r Request) freeze(out *Outcome, l Ledger) {
	for _, a := range l.Activities {
		if a.Request == 0 && a.Proven() {
			a.Request, a.Round, a.State = r.ID, r.Round, Claimed
			if a.Credit != 0 { // the council endorsed the event already
				a.State = ActivityAccepted
			}
			out.Changes = append(out.Changes, a)
		}
	}
}

// release gives the activities back when the request has ended: all of them without a certificate, the refused ones with it.
func (r Request) release(out *Outcome, f Facts) {
	if kind, _ := f.Rules.Kind(r.Kind); kind.Scored() {
		out.Changes = append(out.Changes, Release{Request: r.ID, Refused: r.Status == Approved})
	}
}

// retake takes the activities back into a request that is reopened.
func (r Request) retake(out *Outcome, f Facts) {
	if kind, _ := f.Rules.Kind(r.Kind); kind.Scored() {
		out.Changes = append(out.Changes, Retake{Request: r.ID})
	}
}

// refusals makes a remark of each activity that was refused in this round, so that its physician learns of all at once and can remedy them.
// Every activity has to have its verdict first.
func (r Request) refusals(f Facts, by Actor, at time.Time) ([]Remark, error) {
	if n := f.Ledger.Undecided(); n > 0 {
		return nil, Refuse(Invalid, "ledger.refuse.undecided", "N", itoa(n))
	}
	var remarks []Remark
	for _, a := range f.Ledger.Activities {
		if a.State != ActivityRefused || a.Round != r.Round || a.Undone() {
			continue
		}
		m := Remark{Request: r.ID, Round: r.Round, Reason: a.Reason, Note: a.told(), Activity: a.ID, By: by.Account, At: at}
		for _, e := range f.Earlier {
			if e.Activity == a.ID && e.Round == r.Round-1 {
				m.Repeats = e.ID
			}
		}
		remarks = append(remarks, m)
	}
	return remarks, nil
}

// told is what a remark says of an activity: its title, and the evaluator's note.
func (a Activity) told() string {
	if a.Note == "" {
		return a.Title
	}
	return a.Title + ". " + a.Note
}

// mended says whether the activity of a remark was corrected, or has new evidence: that answers it.
func (l Ledger) mended(m Remark) bool {
	for _, a := range l.Activities {
		if m.Activity != 0 && a.ID == m.Activity {
			return a.Round > m.Round
		}
	}
	return false
}

// resend puts the refused activities of the round before to the evaluator again, as they were mended or with the answer to their remark.
// Accepted ones stay accepted.
func (r Request) resend(out *Outcome, l Ledger) {
	for _, a := range l.Activities {
		if (a.State == ActivityRefused || a.Round == r.Round) && !a.Undone() {
			a.State, a.Round, a.Reason, a.Note, a.Refused = Claimed, r.Round, "", "", ""
			out.Changes = append(out.Changes, a)
		}
	}
}

// MayMend refuses a physician's correction of an activity: while it is gathered it is the physician's, and under remedy only what was refused is.
func (a Activity) MayMend(r Request) error {
	switch {
	case a.Credit != 0:
		return Refuse(Conflict, "ledger.refuse.credited")
	case a.Request == 0:
		return nil
	case r.Status != Observed:
		return Refuse(Conflict, "ledger.refuse.sent", "Number", r.Number)
	case a.State != ActivityRefused && a.Round <= r.Round:
		return Refuse(Conflict, "ledger.refuse.stays")
	}
	return nil
}

// Mend gives the activity as its physician has corrected it: still gathered, or prepared for the remedy, which sends it.
func (a Activity) Mend(r Request) Activity {
	if a.Request != 0 {
		a.State, a.Round, a.Claimed = Claimed, r.Round+1, Claim{}
	}
	return a
}

// Refusal names where a file already counts: in this activity, sent with that request if it was sent.
func (a Activity) Refusal(in Request) error {
	if in.ID == 0 {
		return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: EvidenceField, Say: "ledger.refuse.twice", Args: []string{"Title", a.Title, "Date", a.Ended().Long()}}}}
	}
	return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: EvidenceField, Say: "ledger.refuse.twice_sent",
		Args: []string{"Title", a.Title, "Date", a.Ended().Long(), "Number", in.Number}}}}
}

// EvidenceField is the field in which evidence comes.
const EvidenceField = "constancia"
