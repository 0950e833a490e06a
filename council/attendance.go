package council

import (
	"slices"
	"strings"
	"time"
)

// ImportAttendance is a list of who took part in an endorsed event, from its organiser.
const ImportAttendance ImportKind = "attendance"

// MaxAttendance is the most rows that one list of attendance has: the largest congresses, several times over.
const MaxAttendance = 50_000

// A Likeness says how a row of a list stands to the register. The organiser is told only whether it coincides: the register is not given away.
type Likeness string

// The likenesses.
const (
	Coincides Likeness = "coincides" // number and name are of one physician
	Resembles Likeness = "resembles" // one of the two is: staff say who it is
	Stranger  Likeness = "stranger"  // neither is; who registers later gets the credit then
	NotOurs   Likeness = "not_ours"  // it resembled somebody, and staff said that it is none of the register
)

// An AttendanceRow is one row of a list: the number and the name as the organiser has them, and a role of the profile.
type AttendanceRow struct {
	Line      int
	Number    string
	Name      string
	Role      string
	Likeness  Likeness
	Physician int64 // who it is, or may be; else 0
}

// An Attendee is somebody in the list of an event that applies.
type Attendee struct {
	ID          int64
	Endorsement int64
	Number      string
	Name        string
	Role        string
	Likeness    Likeness
	Physician   int64
	Gone        bool // a newer list leaves them out, although they were credited
	DecidedBy   int64
	DecidedAt   time.Time
}

func (Attendee) change() {}

// Settle says who somebody in a list is, when that was not plain: a physician, or, with a zero one, nobody of the register. Only staff of events may, and nobody about themselves.
func (a Attendee) Settle(p Physician, by Actor, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Endorser, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case a.Likeness == Coincides:
		return Outcome{}, Refuse(Conflict, "attendance.refuse.settled")
	case p.ID != 0 && p.ID == by.Physician:
		return Outcome{}, Refuse(Forbidden, "attendance.refuse.own")
	}
	a.Likeness, a.Physician = NotOurs, p.ID
	if p.ID != 0 {
		a.Likeness = Coincides
	}
	return a.decided("settle_attendee", by, at), nil
}

// Keep lets somebody whom a newer list leaves out keep what was credited. Nobody decides it about themselves.
func (a Attendee) Keep(by Actor, at time.Time) (Outcome, error) {
	switch {
	case !by.Is(Endorser, ""):
		return Outcome{}, Refuse(Forbidden, "error.forbidden")
	case !a.Gone:
		return Outcome{}, Refuse(Conflict, "attendance.refuse.settled")
	case a.Physician != 0 && a.Physician == by.Physician:
		return Outcome{}, Refuse(Forbidden, "attendance.refuse.own")
	}
	a.Gone = false
	return a.decided("keep_attendee", by, at), nil
}

func (a Attendee) decided(action string, by Actor, at time.Time) Outcome {
	a.DecidedBy, a.DecidedAt = by.Account, at
	return Outcome{Changes: []Change{a}, Events: []Event{{Subject: "endorsement", ID: a.Endorsement, Action: action, By: by, At: at,
		Payload: map[string]string{"attendee": itoa(int(a.ID)), "number": a.Number, "likeness": string(a.Likeness), "physician": itoa(int(a.Physician))}}}}
}

func attendanceColumns() []ImportColumn {
	return []ImportColumn{{"number", true}, {"name", true}, {"role", false}}
}

// ReadAttendanceRow reads one row of a list of attendance. A row without a role has the first of the profile.
func (r Rules) ReadAttendanceRow(head ImportHead, row SheetRow) (AttendanceRow, []ImportFault) {
	in := &importRow{rules: r, head: head, row: row}
	a := AttendanceRow{Line: row.Line, Number: in.number("number", r.NumberRule(), true), Name: strings.TrimSpace(in.text("name", 160, true)), Role: r.Endorsement.Roles[0].Code}
	if typed := Fold(in.text("role", 60, false)); typed != "" {
		i := slices.IndexFunc(r.Endorsement.Roles, func(c Choosable) bool { return Fold(c.Label) == typed || Fold(c.Code) == typed })
		if i < 0 {
			in.refuse("role", "import.fault.role", "Roles", r.Endorsement.roleNames())
		} else {
			a.Role = r.Endorsement.Roles[i].Code
		}
	}
	return a, in.faults
}

func (r EndorsementRules) roleNames() string {
	names := make([]string, len(r.Roles))
	for i, c := range r.Roles {
		names[i] = c.Label
	}
	return strings.Join(names, ", ")
}

// Against says how the row stands to the register: numbered is the physician who has its number (zero for none), alike are those whose surnames stand in its name.
func (a AttendanceRow) Against(numbered Physician, alike []Physician) AttendanceRow {
	a.Likeness, a.Physician = Stranger, 0
	if numbered.ID != 0 {
		a.Likeness, a.Physician = Resembles, numbered.ID
		if SamePerson(a.Name, numbered) {
			a.Likeness = Coincides
		}
		return a
	}
	alike = slices.DeleteFunc(slices.Clone(alike), func(p Physician) bool { return !SamePerson(a.Name, p) })
	if len(alike) == 1 {
		a.Likeness, a.Physician = Resembles, alike[0].ID
	}
	return a
}

// Surnames gives the folded pairs of surnames that a name as somebody typed it can hold, names first or surnames first: by these the register is asked
// for people of that name.
func Surnames(typed string) [][2]string {
	words := FoldedWords(typed)
	n := min(len(words), 8)
	var pairs [][2]string
	add := func(from, cut, to int) {
		p := [2]string{strings.Join(words[from:cut], " "), strings.Join(words[cut:to], " ")}
		if !slices.Contains(pairs, p) {
			pairs = append(pairs, p)
		}
	}
	for first := 1; first <= n-1; first++ {
		for cut := first + 1; cut < n; cut++ {
			add(first, cut, n) // names, then both surnames
		}
		for to := first + 1; to < n; to++ {
			add(0, first, to) // both surnames, then names
		}
	}
	return pairs
}

// ListDue is the last day on which the organiser can send a list of attendance: the profile's days after the event, or the day that staff gave.
func (e Endorsement) ListDue(r Rules) Date {
	if !e.ListUntil.IsZero() {
		return e.ListUntil
	}
	return e.Occasion.To.AddDays(r.Endorsement.ListDays)
}

// MayList refuses a list of attendance: of an event that is not endorsed, another organiser's, not over yet, or after the last day for it.
func (e Endorsement) MayList(r Rules, by Actor, today Date) error {
	if _, err := EndorsementLifecycle().Allow(ListAttendance, e.Status, e.owned(by), ""); err != nil {
		return err
	}
	switch due := e.ListDue(r); {
	case today.Before(e.Occasion.To):
		return Refuse(Conflict, "attendance.refuse.early", "Date", e.Occasion.To.Long())
	case today.After(due):
		return Refuse(Conflict, "attendance.refuse.late", "Date", due.Long())
	}
	return nil
}
