package council

import "time"

// MaxListDays is the furthest that staff can put off the deadline of a list, in natural days from today.
const MaxListDays = 366

// extend gives the organiser a later day for the list of attendance, with a reason, and tells its people. Fields hasta and motivo.
func (e Endorsement) extend(by Actor, f EndorsementFacts, at time.Time) (Outcome, error) {
	var c Check
	today := f.Rules.Today(at)
	switch {
	case f.Until.IsZero() || f.Until.Before(today) || !f.Until.After(e.ListDue(f.Rules)):
		c.Field("hasta", "attendance.refuse.until", "Date", e.ListDue(f.Rules).Long())
	case today.DaysUntil(f.Until) > MaxListDays:
		c.Field("hasta", "attendance.refuse.until_far", "Date", today.AddDays(MaxListDays).Long())
	}
	if f.Reason == "" || len([]rune(f.Reason)) > MaxNote {
		c.Field("motivo", "endorsement.refuse.reason", "Max", itoa(MaxNote))
	}
	if err := c.Err(); err != nil {
		return Outcome{}, err
	}
	e.ListUntil = f.Until
	out := e.record(ExtendList, by, at, "until", f.Until.String(), "reason", f.Reason)
	e.mail(&out, "list_extended", f, at, "Date", f.Until.Long(), "Reason", f.Reason)
	return out, nil
}

// ListLate says that the event is over, its list was due before a day, and none was applied.
func (e Endorsement) ListLate(r Rules, applied bool, today Date) bool {
	return e.Held(today) && !applied && today.After(e.ListDue(r))
}
