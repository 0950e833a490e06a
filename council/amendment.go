package council

import "time"

// An AmendmentStatus is a stage of a change that an organiser asks for after approval.
type AmendmentStatus string

// The stages of an amendment.
const (
	AmendmentAsked     AmendmentStatus = "asked"
	AmendmentAccepted  AmendmentStatus = "accepted"
	AmendmentRefused   AmendmentStatus = "refused"
	AmendmentWithdrawn AmendmentStatus = "withdrawn"
)

// AmendmentStatuses lists the stages in order.
func AmendmentStatuses() []AmendmentStatus {
	return []AmendmentStatus{AmendmentAsked, AmendmentAccepted, AmendmentRefused, AmendmentWithdrawn}
}

// An Amendment is a change of date, venue or modality of an endorsed event: what the event says until it is accepted stays as it was.
type Amendment struct {
	ID          int64
	Endorsement int64
	Becomes     Occasion
	Was         Occasion
	Why         string
	Status      AmendmentStatus
	Reason      string
	AskedBy     int64
	AskedAt     time.Time
	DecidedBy   int64
	DecidedAt   time.Time
}

func (Amendment) change() {}

// Amend asks for a change of an endorsed event that has not begun; why is required. One waits at a time (the store refuses a second).
func (e Endorsement) Amend(becomes Occasion, why string, by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	by = e.owned(by)
	if _, err := EndorsementLifecycle().Allow(AskAmendment, e.Status, by, ""); err != nil {
		return Outcome{}, err
	}
	today := f.Rules.Today(at)
	if !today.Before(e.Occasion.From) {
		return Outcome{}, Refuse(Conflict, "amendment.refuse.begun")
	}
	var c Check
	becomes.check(f.Rules, &c)
	if len(c.Fields) == 0 {
		becomes.whole(f.Rules, today, &c)
	}
	if why == "" || len([]rune(why)) > MaxNote {
		c.Field("motivo", "amendment.refuse.why", "Max", itoa(MaxNote))
	}
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	if becomes == e.Occasion {
		return Outcome{}, Refuse(Conflict, "amendment.refuse.same")
	}
	a := Amendment{Endorsement: e.ID, Becomes: becomes, Was: e.Occasion, Why: why, Status: AmendmentAsked, AskedBy: by.Account, AskedAt: at}
	return Outcome{Changes: []Change{a}, Events: []Event{{Subject: "endorsement", ID: e.ID, Action: string(AskAmendment), By: by, At: at, Payload: map[string]string{"why": why}}}}, nil
}

// whole refuses an occasion that lacks something: unlike a draft, an endorsed event has its dates, its modality and, where one is needed, its venue.
func (o Occasion) whole(r Rules, today Date, c *Check) {
	if o.From.IsZero() || o.To.IsZero() || o.From.Before(today) {
		c.Field("desde", "endorsement.refuse.past")
	}
	modality, ok := r.Endorsement.Modality(o.Modality)
	if !ok {
		c.Field("modalidad", "endorsement.refuse.modality")
	}
	if modality.Venue && (o.Place == "" || o.Venue == "" || o.Address == "") {
		c.Field("sede", "amendment.refuse.venue")
	}
}

// Amended decides a change: accepted, the event changes and its paper is made anew; refused, it stays, and the organiser is told why.
func (e Endorsement) Amended(a Amendment, accept bool, by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	if _, err := EndorsementLifecycle().Allow(DecideAmendment, e.Status, by, ""); err != nil {
		return Outcome{}, err
	}
	if a.Status != AmendmentAsked {
		return Outcome{}, Refuse(Conflict, "error.changed")
	}
	if !accept && (f.Reason == "" || len([]rune(f.Reason)) > MaxNote) {
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "endorsement.refuse.reason", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	a.Status, a.Reason, a.DecidedBy, a.DecidedAt = AmendmentRefused, f.Reason, by.Account, at
	if accept {
		a.Status = AmendmentAccepted
	}
	out := Outcome{Changes: []Change{a}, Events: []Event{{Subject: "endorsement", ID: e.ID, Action: string(DecideAmendment), By: by, At: at,
		Payload: map[string]string{"status": string(a.Status), "reason": f.Reason}}}}
	if !accept {
		e.mail(&out, "amendment_refused", f, at, "Reason", f.Reason)
		return out, nil
	}
	e.Occasion, e.Version = a.Becomes, e.Version+1
	out.Changes = append(out.Changes, e)
	paper := e.orderPaper(&out, at)
	e.mail(&out, "amendment_accepted", f, at)
	for i := range out.Mails {
		out.Mails[i].After = []string{paper}
	}
	return out, nil
}

// WithdrawAmendment is the organiser who changes his mind before staff have decided.
func (e Endorsement) WithdrawAmendment(a Amendment, by Actor, at time.Time) (Outcome, error) {
	by = e.owned(by)
	if !by.Owner {
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	}
	if a.Status != AmendmentAsked {
		return Outcome{}, Refuse(Conflict, "error.changed")
	}
	a.Status, a.DecidedAt = AmendmentWithdrawn, at
	return Outcome{Changes: []Change{a}, Events: []Event{{Subject: "endorsement", ID: e.ID, Action: "withdraw_amendment", By: by, At: at}}}, nil
}
