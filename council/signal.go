package council

import "time"

// A SignalKind is something about an event's list that staff should look at. None of them decides anything by itself.
type SignalKind string

// The signals.
const (
	SameHours     SignalKind = "same_hours" // one physician, credited at two events with a venue at the same time
	ManyPeople    SignalKind = "people"     // more people than usual
	ManyTeachers  SignalKind = "teachers"   // more people in a teaching role than the faculty of the application lets expect
	ManyStrangers SignalKind = "strangers"  // more rows than usual that do not coincide with the register
)

// SignalKinds lists the signals in the order in which screens explain them.
func SignalKinds() []SignalKind {
	return []SignalKind{SameHours, ManyPeople, ManyTeachers, ManyStrangers}
}

// SignalRules are the figures above which a list is unusual. No council has published them: they are examples of the profile.
type SignalRules struct {
	People         int      `yaml:"people"`          // more than this many people
	Teaching       []string `yaml:"teaching"`        // roles of those who teach
	FacultyPercent int      `yaml:"faculty_percent"` // people in those roles, in percent of the faculty of the application
	StrangePercent int      `yaml:"strange_percent"` // rows that do not coincide, in percent of the list
	StrangeRows    int      `yaml:"strange_rows"`    // of a list with at least so many rows
}

// A Signal is one thing found, and what staff said of it.
type Signal struct {
	ID          int64
	Kind        SignalKind
	Endorsement int64
	Other       int64 // the event in the same hours
	Physician   int64 // who was at both
	Figure      int   // what was found: people, or a percentage
	Usual       int   // the most that is usual
	FoundAt     time.Time
	SettledBy   int64
	SettledAt   time.Time
	Note        string
}

func (Signal) change() {}

// A ListCount is a list of attendance in figures: people (each once), those of them in a teaching role, rows, and rows that do not coincide with the register.
type ListCount struct{ People, Teachers, Rows, Strangers int }

// Unusual lists which figures of an event's list are above what the profile calls usual.
func (r SignalRules) Unusual(e Endorsement, n ListCount) []Signal {
	var all []Signal
	add := func(kind SignalKind, figure, usual int) {
		all = append(all, Signal{Kind: kind, Endorsement: e.ID, Figure: figure, Usual: usual})
	}
	if n.People > r.People {
		add(ManyPeople, n.People, r.People)
	}
	if usual := len(e.Faculty) * r.FacultyPercent / 100; n.Teachers > usual {
		add(ManyTeachers, n.Teachers, usual)
	}
	if n.Rows > 0 && n.Rows >= r.StrangeRows && n.Strangers*100 > n.Rows*r.StrangePercent {
		add(ManyStrangers, n.Strangers*100/n.Rows, r.StrangePercent)
	}
	return all
}

// AtOnce says whether nobody can have been at both: each has a venue, they share a day, and their hours on it overlap. Of hours that run past midnight nothing is said.
func (r EndorsementRules) AtOnce(a, b Occasion) bool {
	return r.plain(a) && r.plain(b) && !a.From.After(b.To) && !b.From.After(a.To) && a.Begins < b.Ends && b.Begins < a.Ends
}

// plain says that an occasion is at a venue, between hours of one day.
func (r EndorsementRules) plain(o Occasion) bool {
	m, _ := r.Modality(o.Modality)
	return m.Venue && !o.From.IsZero() && !o.To.IsZero() && o.Begins != "" && o.Begins < o.Ends
}

// Settle notes that staff have looked into a signal, and what they found: once, with a note, and nobody about themselves.
func (s Signal) Settle(note string, by Actor, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Endorser, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case s.Physician != 0 && s.Physician == by.Physician:
		return Outcome{}, Refuse(Forbidden, "attendance.refuse.own")
	case !s.SettledAt.IsZero():
		return Outcome{}, Refuse(Conflict, "signal.refuse.settled")
	case note == "" || len([]rune(note)) > MaxNote:
		return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "nota", Say: "signal.refuse.note", Args: []string{"Max", itoa(MaxNote)}}}}
	}
	s.Note, s.SettledBy, s.SettledAt = note, by.Account, at
	return Outcome{Changes: []Change{s}, Events: []Event{{Subject: "endorsement", ID: s.Endorsement, Action: "settle_signal", By: by, At: at,
		Payload: map[string]string{"signal": itoa(int(s.ID)), "kind": string(s.Kind), "note": note}}}}, nil
}
