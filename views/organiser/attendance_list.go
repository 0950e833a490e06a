package organiser

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// AttendanceList is the page of one list of attendance. Of its rows the organiser is told only whether they coincide: nothing here knows more.
type AttendanceList struct {
	Screen
	Event   council.Endorsement
	List    List
	Tally   Tally
	Applies bool // another list of the event applies
	Show    string
	After   string
	Next    string
	Rows    []ListRow
	Sum     AttendanceSum // of the list that applies, when it is this one
	Pasted  bool          // it came as text, which can be corrected
}

// Tally is what a checked list says, and what it changes of the one that applies.
type Tally struct{ Rows, Coincide, Outside, New, Same, Gone, Kept, Undone int }

// ListRow is a row of a checked list, or, without a Line, somebody whom it leaves out.
type ListRow struct {
	Line   int
	Number string
	Name   string
	Role   string
	Result string // key of a word
	New    bool
	Undone bool // the credit was undone, and this list does not give it again
}

// The choices of what is shown of a list.
const (
	ShowAll     = ""
	ShowOutside = "no_coincide"
	ShowNew     = "nuevas"
	ShowLeft    = "fuera"
)

// Results of a row.
const (
	RowCoincides = "coincides"
	RowOutside   = "outside_row"
	RowStays     = "stays"
	RowLeaves    = "leaves"
)

// results says whether the list is the one that applies, so that what came of each person is shown.
func (p AttendanceList) results() bool { return p.List.State == "applied" && p.Sum.any() }

// left counts who is no longer in the list.
func (t Tally) left() int { return t.Gone + t.Kept }

// shows are the choices of what is shown; the list that applies matters only where there is one.
func (p AttendanceList) shows() []ui.Option {
	option := func(value, key string, n int) ui.Option {
		return ui.Option{Value: value, Label: p.W.Say("organise.attendance.rows."+key, "N", council.Thousands(n)), Selected: p.Show == value}
	}
	if p.results() {
		options := []ui.Option{option(ShowAll, "all", p.Sum.Rows+p.Sum.Kept)}
		for _, r := range council.AttendeeResults() {
			n := map[council.AttendeeResult]int{council.ResultCredited: p.Sum.Credited, council.ResultNone: p.Sum.outside(), council.ResultUndone: p.Sum.Undone, council.ResultReview: p.Sum.Kept}[r]
			if n > 0 || r == council.ResultCredited || r == council.ResultNone {
				options = append(options, option(string(r), "only_"+string(r), n))
			}
		}
		return options
	}
	options := []ui.Option{option(ShowAll, "all", p.Tally.Rows), option(ShowOutside, "outside", p.Tally.Outside)}
	if p.Applies {
		options = append(options, option(ShowNew, "new", p.Tally.New), option(ShowLeft, "left", p.Tally.left()))
	}
	return options
}

func (p AttendanceList) columns() []ui.Column {
	return append([]ui.Column{{Label: p.W.Say("import.line"), Right: true}}, p.person()...)
}

// person are the columns of somebody in a list.
func (p AttendanceList) person() []ui.Column {
	return []ui.Column{{Label: p.W.Say("import.column.number")}, {Label: p.W.Say("organise.attendance.rows.name")},
		{Label: p.W.Say("import.column.role")}, {Label: p.W.Say("organise.attendance.rows.result")}}
}

func (r ListRow) line() string {
	if r.Line == 0 {
		return ""
	}
	return strconv.Itoa(r.Line)
}

func (p AttendanceList) mark(r ListRow) string {
	if r.Undone {
		return p.W.Say("organise.attendance.rows.undone_row")
	}
	if r.New && p.Applies {
		return p.W.Say("organise.attendance.rows.new_row")
	}
	return ""
}

func (p AttendanceList) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("organise.attendance.rows.pages"), Target: "filas"}
	at := func(after string) string {
		q := url.Values{}
		for name, value := range map[string]string{"ver": p.Show, "despues": after} {
			if value != "" {
				q.Set(name, value)
			}
		}
		if len(q) == 0 {
			return p.list(p.Event, p.List, "")
		}
		return p.list(p.Event, p.List, "?"+q.Encode())
	}
	if p.After != "" {
		pages.Before = ui.Link{Href: at(""), Label: p.W.Say("organise.attendance.rows.first")}
	}
	if p.Next != "" {
		pages.After = ui.Link{Href: at(p.Next), Label: p.W.Say("organise.attendance.rows.next")}
	}
	return pages
}

// progress is how far the program is with the list: how many rows it has is known once it was checked.
func (p AttendanceList) progress() ui.Measure {
	l := p.List
	m := ui.Measure{Label: p.W.Say("organise.attendance.busy." + l.State), Text: council.Thousands(l.Lines)}
	if l.Report.Rows > 0 {
		m.Value, m.Max = strconv.Itoa(min(l.Lines, l.Report.Rows)), strconv.Itoa(l.Report.Rows)
	}
	return m
}

func (p AttendanceList) found() []ui.Stat {
	return []ui.Stat{
		{Figure: council.Thousands(p.Tally.Rows), Label: p.W.Count("organise.attendance.sum.rows", p.Tally.Rows)},
		{Figure: council.Thousands(p.Tally.Coincide), Label: p.W.Say("organise.attendance.tally.coincide")},
		{Figure: council.Thousands(p.Tally.Outside), Label: p.W.Say("organise.attendance.tally.outside")},
	}
}

// changes is the difference to the list that applies.
func (p AttendanceList) changes() []ui.Fact {
	t := p.Tally
	var facts []ui.Fact
	for _, f := range []struct {
		key string
		n   int
	}{{"new", t.New}, {"same", t.Same}, {"gone", t.Gone}, {"kept", t.Kept}} {
		facts = append(facts, ui.Fact{Term: p.W.Say("organise.attendance.change." + f.key), Value: council.Thousands(f.n)})
	}
	return facts
}

// accepted says, of a checked list whose deadline has passed, until when it was due and that it counts for the day on which it was sent; "" while the deadline runs.
func (p AttendanceList) accepted() string {
	if p.mayList(p.Event) || p.Event.Status != council.Endorsed {
		return ""
	}
	return p.W.Say("organise.attendance.confirm.in_time", "Due", p.Event.ListDue(p.Rules).Long(), "Sent", p.sentOn(p.List))
}

// happens says what confirming does.
func (p AttendanceList) happens() string {
	switch {
	case p.Applies:
		return p.W.Say("organise.attendance.confirm.again")
	case p.Tally.Coincide == 0:
		return p.W.Say("organise.attendance.confirm.none")
	}
	return p.W.Count("organise.attendance.confirm.first", p.Tally.Coincide)
}

// applied says what came of a list that was applied.
func (p AttendanceList) applied() ui.Notice {
	r, title := p.List.Report, p.W.Say("organise.attendance.applied_none")
	if r.Changed > 0 {
		title = p.W.Count("organise.attendance.applied", r.Changed)
	}
	return ui.Notice{Tone: ui.Good, Title: title,
		Text: p.W.Say("organise.attendance.applied_text", "Rows", council.Thousands(r.Rows), "Coincide", council.Thousands(r.Added), "Outside", council.Thousands(r.Rows-r.Added))}
}

// whole is what is wrong with a list as a whole, "" when its faults stand in lines.
func (p AttendanceList) whole() string {
	if faults := p.List.Report.Faults; len(faults) > 0 && faults[0].Line == 0 {
		return p.W.Say(faults[0].Say, faults[0].Args...)
	}
	return ""
}
