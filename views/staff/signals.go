package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A SignalRow is a signal with the events, the physician and the credits that it is about, and who looked into it.
type SignalRow struct {
	council.Signal
	Event, OtherEvent council.Endorsement
	Physician         council.Physician
	Credit, AtOther   int64
	SettledName       string
}

// A SignalPage lists what was found in lists of attendance, open ones first.
type SignalPage struct {
	Screen
	Counts AttendanceDesk
	Rows   []SignalRow
	After  string
	Next   string
	Typed  int64  // the signal whose note was refused
	Note   string // as it was typed
}

func (p SignalPage) at(g SignalRow) string {
	return p.to(AttendanceRoot + SignalsPage + "/" + strconv.FormatInt(g.ID, 10))
}

// found says in plain words what a signal found.
func (p SignalPage) found(g SignalRow) string {
	return p.W.Say("signal.found."+string(g.Kind), "Name", g.Physician.FullName(), "Number", g.Physician.Number, "Figure", council.Thousands(g.Figure), "Usual", council.Thousands(g.Usual))
}

func (p SignalPage) state(g SignalRow) ui.State {
	if g.SettledAt.IsZero() {
		return ui.State{Label: p.W.Say("signal.open"), Shape: ui.YourTurn}
	}
	return ui.State{Label: p.W.Say("signal.settled"), Shape: ui.Done}
}

func (p SignalPage) events(g SignalRow) []council.Endorsement {
	if g.Other == 0 {
		return []council.Endorsement{g.Event}
	}
	return []council.Endorsement{g.Event, g.OtherEvent}
}

// when are the days and hours of an event.
func (p SignalPage) when(o council.Occasion) string {
	if o.Begins == "" {
		return days(o)
	}
	return days(o) + ", " + o.Begins + " – " + o.Ends
}

func noteField(id int64) string { return "nota-" + strconv.FormatInt(id, 10) }

func (p SignalPage) noteOf(g SignalRow) (note, problem string) {
	if p.Typed != g.ID {
		return "", ""
	}
	return p.Note, ui.In(p.Problems, noteField(g.ID))
}

func (p SignalPage) key(g SignalRow) string { return strconv.FormatInt(g.ID, 10) }

// An EventsPage lists events about whose list something is to be done: overdue, or of cancelled events.
type EventsPage struct {
	Screen
	Counts AttendanceDesk
	At     string // LatePage or CancelledPage
	Rows   []EndorsementRow
	Next   string
}

func (p EventsPage) word() string {
	if p.At == CancelledPage {
		return "cancelled"
	}
	return "late"
}

func (p EventsPage) columns() []ui.Column {
	return p.columnsOf("events.event_name", "events.organiser", "events.dates", "attending.column."+p.word(), "inbox.column.action")
}

// told is since when the list of an event is late, or why it was cancelled.
func (p EventsPage) told(e EndorsementRow) (text, small string) {
	if p.At == CancelledPage {
		return e.Reason, ""
	}
	due := e.ListDue(p.Rules)
	return due.Numeric(), p.W.Count("attending.days_late", due.DaysUntil(p.Today))
}

func (p EventsPage) ways(e EndorsementRow) []ui.Link {
	if p.At == CancelledPage {
		return []ui.Link{{Href: p.endorsement(e.ID, "/anulacion"), Label: p.W.Say("attending.ask_undo"), About: p.eventTitle(e.Endorsement)}}
	}
	return []ui.Link{{Href: p.endorsement(e.ID, "/plazo"), Label: p.W.Say("attending.extend"), About: p.eventTitle(e.Endorsement)}}
}
