package council

import "time"

// A ReversalStatus is a stage of undoing what was credited.
type ReversalStatus string

// The stages of a reversal.
const (
	ReversalAsked   ReversalStatus = "asked"
	ReversalDone    ReversalStatus = "done"
	ReversalRefused ReversalStatus = "refused"
)

// ReversalStatuses lists the stages in order.
func ReversalStatuses() []ReversalStatus {
	return []ReversalStatus{ReversalAsked, ReversalDone, ReversalRefused}
}

// A ReversalAction is what the second of two persons does with a reversal.
type ReversalAction string

// The actions of a reversal.
const (
	ConfirmReversal ReversalAction = "confirm"
	RefuseReversal  ReversalAction = "refuse" // also by who asked, who takes it back
)

// ReversalLifecycle is the one table of a reversal's life, once one person has asked for it.
func ReversalLifecycle() Lifecycle[ReversalAction, ReversalStatus] {
	staff := []Role{Endorser}
	return Lifecycle[ReversalAction, ReversalStatus]{
		ConfirmReversal: {By: staff, From: []ReversalStatus{ReversalAsked}, To: ReversalDone},
		RefuseReversal:  {By: staff, From: []ReversalStatus{ReversalAsked}, To: ReversalRefused},
	}
}

// A Reversal undoes credits: all of a cancelled event, or one. One person asks, and another does it.
type Reversal struct {
	ID          int64
	Endorsement int64
	Credit      int64 // 0 = all that the event gave
	Why         string
	Status      ReversalStatus
	Reason      string // of a refusal
	AskedBy     int64
	AskedAt     time.Time
	DecidedBy   int64
	DecidedAt   time.Time
}

func (Reversal) change() {}

// ReversalFacts are what a reversal looks at.
type ReversalFacts struct {
	Counting int      // credits that it would undo
	Own      bool     // one of them is the actor's
	Why      string   // of who asks
	Reason   string   // of who refuses
	Kept     []string // numbers of decided requests that counted them: their certificates are judged by acts of their own
}

// AskReversal is the first of two persons: what a cancelled event gave to all, or, with a credit, that one. Nothing is undone yet.
func (e Endorsement) AskReversal(c Credit, by Actor, f ReversalFacts, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Endorser, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case f.Own:
		return Outcome{}, Refuse(Forbidden, "attendance.refuse.own")
	case c.ID == 0 && e.Status != EndorsementCancelled:
		return Outcome{}, Refuse(Conflict, "reversal.refuse.not_cancelled")
	case f.Counting == 0:
		return Outcome{}, Refuse(Conflict, "reversal.refuse.none")
	case f.Why == "" || len([]rune(f.Why)) > MaxNote:
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "reversal.refuse.why", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	r := Reversal{Endorsement: e.ID, Credit: c.ID, Why: f.Why, Status: ReversalAsked, AskedBy: by.Account, AskedAt: at}
	return Outcome{Changes: []Change{r}, Events: []Event{r.event("ask_reversal", f.Why, by, f, at)}}, nil
}

// Decide is the second person: never who asked, unless to take it back, and nobody whose credit it is. The store undoes what a confirmed one names.
func (r Reversal) Decide(action ReversalAction, by Actor, f ReversalFacts, at time.Time) (Outcome, error) {
	next, err := ReversalLifecycle().Allow(action, r.Status, by, "")
	if err != nil {
		return Outcome{}, err
	}
	reason := r.Why
	switch {
	case f.Own:
		return Outcome{}, Refuse(Forbidden, "attendance.refuse.own")
	case action == ConfirmReversal && by.Account == r.AskedBy:
		return Outcome{}, Refuse(Forbidden, "reversal.refuse.two_persons")
	case action == ConfirmReversal && f.Counting == 0:
		return Outcome{}, Refuse(Conflict, "reversal.refuse.none")
	case action == RefuseReversal:
		if reason = f.Reason; reason == "" || len([]rune(reason)) > MaxNote {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "reversal.refuse.reason", Args: []string{"Max", itoa(MaxNote)}}}}
		}
		r.Reason = reason
	}
	r.Status, r.DecidedBy, r.DecidedAt = next, by.Account, at
	return Outcome{Changes: []Change{r}, Events: []Event{r.event(string(action)+"_reversal", reason, by, f, at)}}, nil
}

func (r Reversal) event(action, reason string, by Actor, f ReversalFacts, at time.Time) Event {
	e := Event{Subject: "endorsement", ID: r.Endorsement, Action: action, By: by, At: at, Payload: map[string]string{"reason": reason, "credits": itoa(f.Counting)}}
	if r.Credit != 0 {
		e.Payload["credit"] = itoa(int(r.Credit))
	}
	for _, number := range f.Kept {
		e.Payload["kept"] += number + " "
	}
	return e
}

// Undone says whether an activity is of a credit that two persons of the council undid: no evaluator refused it, and nothing that its physician does brings it back.
func (a Activity) Undone() bool { return a.Credit != 0 && a.State == ActivityRefused && a.Reason == "" }
