package council

import "time"

// An Arrival is that a physician gave the key of an event. It credits nothing by itself: only the organiser's list does.
type Arrival struct {
	Physician   int64
	Endorsement int64
	At          time.Time
}

func (Arrival) change() {}

// ReadEventKey reads a typed key (ParseEventKey) for a form whose field is "clave", or refuses it there with what is wrong.
func ReadEventKey(typed string) (string, error) {
	key, problem := ParseEventKey(typed)
	switch problem {
	case "":
		return key, nil
	case ProblemEmpty, ProblemCheck:
		return "", refuseKey("arrival.refuse." + string(problem))
	}
	return "", refuseKey("arrival.refuse.form", "N", itoa(len(onlyDigits(typed))))
}

// UnknownKey is the refusal of a key that no event has.
func UnknownKey() error { return refuseKey("arrival.refuse.unknown") }

func refuseKey(say string, args ...string) error {
	return &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "clave", Say: say, Args: args}}}
}

// MayArrive refuses, at the field "clave", an arrival at an event that was cancelled, that has not begun, or whose list can no longer come: what is said then is whom to write to.
func (e Endorsement) MayArrive(r Rules, today Date) error {
	due := e.ListDue(r)
	switch {
	case e.Status != Endorsed:
		return refuseKey("arrival.refuse.cancelled", "Event", e.Contents.Title)
	case today.Before(e.Occasion.From):
		return refuseKey("arrival.refuse.early", "Event", e.Contents.Title, "Date", e.Occasion.From.Long())
	case today.After(due):
		return refuseKey("arrival.refuse.late", "Event", e.Contents.Title, "Date", due.Long(), "Email", e.Contents.Email)
	}
	return nil
}

// Arrive records that the actor gave the key of the event.
func (e Endorsement) Arrive(by Actor, r Rules, at time.Time) (Outcome, error) {
	if by.Physician == 0 {
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	}
	if err := e.MayArrive(r, r.Today(at)); err != nil {
		return Outcome{}, err
	}
	return Outcome{Changes: []Change{Arrival{Physician: by.Physician, Endorsement: e.ID, At: at}},
		Events: []Event{{Subject: "physician", ID: by.Physician, Action: "arrive", By: by, At: at, Payload: map[string]string{"event": e.Number}}}}, nil
}

// A Wait says what an arrival without credit waits for.
type Wait string

// What an arrival waits for.
const (
	WaitsForList  Wait = "list"      // the organiser has yet to send it
	WaitsForStaff Wait = "staff"     // the list names somebody like this physician, and staff look who it is
	LeftOut       Wait = "left_out"  // a list applies, and the physician is not in it
	ListMissing   Wait = "missing"   // no list came in time
	EventGone     Wait = "cancelled" // the event was cancelled
)

// Waits says what an arrival at the event waits for on a day: listed that a list of it applies, alike that it names somebody whom staff compare with the physician.
func (e Endorsement) Waits(r Rules, today Date, listed, alike bool) Wait {
	switch {
	case e.Status == EndorsementCancelled:
		return EventGone
	case alike:
		return WaitsForStaff
	case listed:
		return LeftOut
	case today.After(e.ListDue(r)):
		return ListMissing
	}
	return WaitsForList
}
