package council

// A Period is a stretch of days, both ends included. The zero Period has no ends: every day is in it.
type Period struct{ From, To Date }

// IsZero says whether the period has no ends.
func (p Period) IsZero() bool { return p == Period{} }

// Has says whether a day is in the period. An absent day is in none that has ends.
func (p Period) Has(day Date) bool {
	return p.IsZero() || !day.IsZero() && !day.Before(p.From) && !day.After(p.To)
}
