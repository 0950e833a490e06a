package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// An AttendanceDesk counts what lists of attendance ask of staff; each figure goes no further than council.CountCap.
type AttendanceDesk struct {
	Near, Gone, Signals, Late, Cancelled, Reversals int
}

// An AttendeeRow is somebody in the list of an event beside whom the register has for them.
type AttendeeRow struct {
	council.Attendee
	Event    council.Endorsement
	May      council.Physician
	Credited bool
	Arrived  bool
	Credit   int64
	Undoing  bool
	Undone   bool
}

// An AttendancePage is one of the pages on what lists of attendance ask of staff.
type AttendancePage struct {
	Screen
	Counts AttendanceDesk
	At     string // the page: the rest of its address
	Rows   []AttendeeRow
	After  string // of this page, so that a decision leads back to it
	Next   string
	Typed  int64  // the row whose number was typed and refused
	Number string // as it was typed
}

// The pages on lists of attendance, by the rest of their address.
const (
	AttendanceRoot  = "/consejo/asistencia"
	GonePage        = "/fuera"
	SignalsPage     = "/senales"
	LatePage        = "/listas"
	CancelledPage   = "/cancelados"
	ReversalsPage   = "/anulaciones"
	attendanceSwaps = "asistencia"
)

func (p AttendancePage) tabs() []ui.Link { return p.attendanceTabs(p.Counts, p.At) }

// attendanceTabs are the ways to what lists of attendance ask, each with how many wait.
func (s Screen) attendanceTabs(n AttendanceDesk, at string) []ui.Link {
	var all []ui.Link
	for _, t := range n.waits() {
		all = append(all, ui.Link{Href: s.to(AttendanceRoot + t.at), Label: s.W.Say("attending.tab."+t.word, "N", s.capped(t.n)), Current: t.at == at})
	}
	return all
}

// A listWait is something that lists of attendance ask of staff.
type listWait struct {
	n        int
	at, word string
	tone     ui.Tone
}

func (d AttendanceDesk) waits() []listWait {
	return []listWait{{d.Near, "", "near", ui.Informs}, {d.Gone, GonePage, "gone", ui.Informs}, {d.Signals, SignalsPage, "signals", ui.Acts}, {d.Late, LatePage, "late", ui.Bad},
		{d.Cancelled, CancelledPage, "cancelled", ui.Acts}, {d.Reversals, ReversalsPage, "reversals", ui.Acts}}
}

// Stats are the figures of lists of attendance on the desk, each the way to its list; what does not wait is not shown.
func (d AttendanceDesk) Stats(s Screen) []ui.Stat {
	var out []ui.Stat
	for _, w := range d.waits() {
		if w.n > 0 {
			out = append(out, ui.Stat{Figure: s.capped(w.n), Label: s.W.Say("attending.count." + w.word), Href: s.to(AttendanceRoot + w.at), Tone: w.tone})
		}
	}
	return out
}

// wait is the first of what waits: its word, how many, and the way to it; 0 when nothing does.
func (d AttendanceDesk) wait() (word string, n int, path string) {
	for _, w := range d.waits() {
		if w.n > 0 {
			return "list_" + w.word, w.n, AttendanceRoot + w.at
		}
	}
	return "", 0, ""
}

// attendanceNext is the foot of one of these lists.
func (s Screen) attendanceNext(at, next string) ui.Pages {
	pages := ui.Pages{Label: s.W.Say("deliveries.pages"), Target: attendanceSwaps}
	if next != "" {
		pages.After = ui.Link{Href: s.to(AttendanceRoot + at + "?" + url.Values{"despues": {next}}.Encode()), Label: s.W.Say("deliveries.next")}
	}
	return pages
}

func (p AttendancePage) compared() []ui.Column {
	return p.columnsOf("attending.datum", "attending.in_list", "attending.in_register")
}

// compare puts what a list says of somebody beside what the register says.
func (p AttendancePage) compare(a AttendeeRow) [][3]string {
	role, _ := p.Rules.Endorsement.Role(a.Role)
	all := [][3]string{{p.W.Say("field.number"), a.Number, a.May.Number}, {p.W.Say("events.name"), a.Name, a.May.FullName()}}
	if a.May.Membership != "" || a.May.Standing != "" {
		all = append(all, [3]string{p.W.Say("events.standing"), "", join(a.May.Membership, a.May.Standing)})
	}
	door := p.W.Say("attending.not_arrived")
	if a.Arrived {
		door = p.W.Say("attending.arrived")
	}
	return append(all, [3]string{p.W.Say("attending.role"), role.Label, door})
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " · " + b
}

func (p AttendancePage) attendee(a AttendeeRow, rest string) string {
	return p.to(AttendanceRoot + "/personas/" + strconv.FormatInt(a.ID, 10) + rest)
}

// problems are those of the row that was typed in.
func (p AttendancePage) problems(a AttendeeRow) string {
	if p.Typed != a.ID {
		return ""
	}
	return ui.In(p.Problems, numberField(a.ID))
}

func numberField(id int64) string { return "numero-" + strconv.FormatInt(id, 10) }

func (p AttendancePage) number(a AttendeeRow) string {
	if p.Typed == a.ID {
		return p.Number
	}
	return ""
}

// undoing is the way to ask that a credit be undone.
func (s Screen) undoing(credit int64) string {
	return s.to(AttendanceRoot + "/creditos/" + strconv.FormatInt(credit, 10) + "/anulacion")
}

// eventOf leads to an event, with its number and days after it.
func (s Screen) eventOf(e council.Endorsement) ui.Link {
	return ui.Link{Href: s.endorsement(e.ID, ""), Label: s.eventTitle(e)}
}

// kindOf is the page's own word.
func (p AttendancePage) kindOf() string {
	if p.At == GonePage {
		return "gone"
	}
	return "near"
}

func (p AttendancePage) key(a AttendeeRow) string { return strconv.FormatInt(a.ID, 10) }
