package organiser

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// Attendance is the page of the lists of attendance of an event: until when, what applies, what was sent, and the forms that send one.
type Attendance struct {
	Screen
	Event    council.Endorsement
	Sum      AttendanceSum
	Lists    []List // the newest first
	MaxBytes int64
	Pasted   string // as it was typed
}

// AttendanceSum counts the list that applies: its rows, those credited, those whose credit was undone, and who is no longer in it and keeps what was credited.
type AttendanceSum struct{ Rows, Credited, Undone, Kept int }

// any says whether a list applies.
func (s AttendanceSum) any() bool { return s.Rows+s.Kept > 0 }

func (s AttendanceSum) outside() int { return s.Rows - s.Credited - s.Undone }

// List is one list of attendance as it was sent.
type List struct {
	ID     int64
	Name   string
	State  string // as an import's, and "replaced" for one that applied until a newer one did
	Busy   bool
	Lines  int // read so far, while the program works on it
	Report council.ImportReport
	By     string
	At     time.Time
}

// attendance is the address of the lists of an event, or of one of them.
func (s Screen) attendance(e council.Endorsement, rest ...string) string {
	return s.event(e.ID, "/asistencia", strings.Join(rest, ""))
}

func (s Screen) list(e council.Endorsement, l List, rest string) string {
	return s.attendance(e, "/", strconv.FormatInt(l.ID, 10), rest)
}

// mayList says whether a list can be sent today.
func (s Screen) mayList(e council.Endorsement) bool {
	return e.MayList(s.Rules, council.Actor{Organiser: e.Organiser}, s.Today) == nil
}

// find gives the newest list in one of some states.
func (p Attendance) find(states ...string) (List, bool) {
	i := slices.IndexFunc(p.Lists, func(l List) bool { return slices.Contains(states, l.State) })
	if i < 0 {
		return List{}, false
	}
	return p.Lists[i], true
}

func (p Attendance) applies() bool {
	_, ok := p.find("applied")
	return ok
}

// stage is what to do now about the list.
func (p Attendance) stage() string {
	_, checked := p.find("checked")
	_, busy := p.find("waiting", "confirmed")
	switch {
	case p.Event.Status != council.Endorsed:
		return "cancelled"
	case busy:
		return "busy"
	case checked:
		return "checked"
	case p.applies():
		return "applied"
	case p.Today.Before(p.Event.Occasion.To):
		return "early"
	case p.mayList(p.Event):
		return "open"
	}
	return "late"
}

func (p Attendance) step() ui.Step {
	stage := p.stage()
	text := stage
	if (stage == "applied" || stage == "checked") && !p.mayList(p.Event) {
		text += "_late"
	}
	sent, _ := p.find("checked")
	return ui.Step{Title: p.W.Say("organise.attendance.step." + stage),
		Text: p.W.Say("organise.attendance.step_text."+text, "From", p.Event.Occasion.To.Long(), "Due", p.Event.ListDue(p.Rules).Long(), "Sent", p.sentOn(sent))}
}

// sentOn is the day on which a list came, which is what its deadline is about.
func (s Screen) sentOn(l List) string { return s.Rules.Today(l.At).Long() }

// now is the list that waits for the reader or for the program.
func (p Attendance) now() (List, bool) { return p.find("checked", "waiting", "confirmed") }

func (s Screen) listState(l List) ui.State {
	return ui.State{Label: s.W.Say("organise.attendance.state." + l.State), Shape: ui.ListShape(l.State)}
}

func (p Attendance) sum() []ui.Stat {
	return []ui.Stat{
		{Figure: council.Thousands(p.Sum.Rows), Label: p.W.Count("organise.attendance.sum.rows", p.Sum.Rows)},
		{Figure: council.Thousands(p.Sum.Credited), Label: p.W.Say("organise.attendance.sum.credited")},
		{Figure: council.Thousands(p.Sum.outside()), Label: p.W.Say("organise.attendance.sum.outside")},
	}
}

// Columns names the columns of a list, as a person writes them in one line.
func (p Attendance) Columns() string {
	var names []string
	for _, c := range p.Rules.Columns(council.ImportAttendance) {
		names = append(names, p.W.Say("import.column."+c.Key))
	}
	return strings.Join(names, ", ")
}

func (p Attendance) file() ui.Field {
	f := p.hinted("archivo", "organise.attendance.file.label", "", p.W.Say("organise.attendance.file.hint", "Limit", strconv.FormatInt(p.MaxBytes>>20, 10), "Columns", p.Columns(),
		"First", p.Rules.Endorsement.Roles[0].Label))
	f.Accept, f.MaxBytes, f.TooBig = ".csv,.xlsx", p.MaxBytes, p.W.Say("upload.too_big_here")
	return f
}

func (p Attendance) paste() ui.Field {
	f := p.hinted("lista", "organise.attendance.paste.label", p.Pasted, p.W.Say("organise.attendance.paste.hint", "Columns", p.Columns()))
	f.Rows = 8
	return f
}

func (p Attendance) sent(l List) string {
	return p.W.Say("organise.attendance.sent.by", "When", p.when(l.At), "Who", l.By)
}

// sendLook is filled only while nothing else on the page is to be done first.
func (p Attendance) sendLook() ui.Look {
	if _, waits := p.now(); waits {
		return ui.Secondary
	}
	return ui.Primary
}
