package physician

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// AttendedPage is Mis eventos: the key of a door, the arrivals that wait, and the credits.
type AttendedPage struct {
	Screen
	Key      string // as typed
	Arrived  string // name of the event whose key was just given
	Ordered  bool   // a constancia was just asked for
	Arrivals []ArrivalLine
	Credits  []CreditLine
	From     AttendedFrom // where the lists begin
	Next     AttendedFrom // where their next pages begin
	Problems []ui.Problem
}

// AttendedFrom says where the two lists of Mis eventos begin: before an event, and before a credit; 0 is the newest.
type AttendedFrom struct{ Arrivals, Credits int64 }

// An ArrivalLine is an arrival that has no credit.
type ArrivalLine struct {
	Event   council.Endorsement
	Arrived council.Date
	Wait    council.Wait
}

// A CreditLine is a credit with its event; Ordered and Made tell how far its constancia is.
type CreditLine struct {
	council.Credit
	Event         council.Endorsement
	Ordered, Made bool
	Request       council.Request // with which it went, or on whose sheet it is; without a number none
}

func (p AttendedPage) key() ui.Field {
	return ui.Field{Name: "clave", Label: p.W.Say("attended.key"), Hint: p.W.Say("attended.key_hint"), Value: p.Key, InputMode: "numeric", Autocomplete: "off", MaxLength: 400, Error: ui.In(p.Problems, "clave")}
}

func (p AttendedPage) arrivalColumns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("attended.column.event")}, {Label: p.W.Say("attended.column.arrived")}, {Label: p.W.Say("attended.column.waits")}}
}

func (p AttendedPage) creditColumns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("attended.column.event")}, {Label: p.W.Say("attended.column.role")}, {Label: p.W.Say("attended.column.points"), Right: true},
		{Label: p.W.Say("attended.column.since")}, {Label: p.W.Say("attended.column.paper")}}
}

// waiting says what an arrival waits for, until when, and what to do.
func (p AttendedPage) waiting(a ArrivalLine) string {
	return p.W.Say("attended.waits."+string(a.Wait), "Due", a.Event.ListDue(p.Rules).Long(), "Organiser", a.Event.Contents.Institution, "Email", a.Event.Contents.Email)
}

func (p AttendedPage) tag(w council.Wait) ui.State {
	shape := map[council.Wait]ui.Shape{council.WaitsForList: ui.Waiting, council.WaitsForStaff: ui.Going, council.LeftOut: ui.YourTurn, council.ListMissing: ui.YourTurn, council.EventGone: ui.Ended}[w]
	return ui.State{Label: p.W.Say("attended.wait." + string(w)), Shape: shape}
}

func (p AttendedPage) dates(e council.Endorsement) string {
	return council.Span(e.Occasion.From, e.Occasion.To)
}

func (p AttendedPage) role(c CreditLine) string {
	r, _ := p.Rules.Endorsement.Role(c.Role)
	return r.Label
}

// undone says since when a credit no longer counts, and what that is to the request that it was in; "" while it counts.
func (p AttendedPage) undone(c CreditLine) string {
	if c.State == council.CreditCounted {
		return ""
	}
	said := p.W.Say("attended.undone", "Date", p.date(c.UndoneAt).Long())
	switch {
	case c.Request.Number == "":
	case c.Request.Status == council.Approved || c.Request.Status == council.Issued:
		said += " " + p.W.Say("attended.undone_decided", "Number", c.Request.Number)
	default:
		said += " " + p.W.Say("attended.undone_open", "Number", c.Request.Number)
	}
	return said
}

func (p AttendedPage) event(e council.Endorsement) ui.Link {
	return ui.Link{Href: p.to("/eventos/", e.Number), Label: e.Contents.Title}
}

func (p AttendedPage) paper(c CreditLine, rest string) string {
	return p.to("/asistencias/", strconv.FormatInt(c.ID, 10), rest)
}

// pages leads through one of the lists and leaves the other where it is.
func (p AttendedPage) pages(label string, first, next AttendedFrom, before, after bool) ui.Pages {
	out := ui.Pages{Label: p.W.Say(label), Target: "eventos"}
	if before {
		out.Before = ui.Link{Href: p.at(first), Label: p.W.Say("attended.newest")}
	}
	if after {
		out.After = ui.Link{Href: p.at(next), Label: p.W.Say("attended.older")}
	}
	return out
}

func (p AttendedPage) arrivalPages() ui.Pages {
	first, next := AttendedFrom{Credits: p.From.Credits}, AttendedFrom{Arrivals: p.Next.Arrivals, Credits: p.From.Credits}
	return p.pages("attended.waiting_pages", first, next, p.From.Arrivals > 0, p.Next.Arrivals > 0)
}

func (p AttendedPage) creditPages() ui.Pages {
	first, next := AttendedFrom{Arrivals: p.From.Arrivals}, AttendedFrom{Arrivals: p.From.Arrivals, Credits: p.Next.Credits}
	return p.pages("attended.credit_pages", first, next, p.From.Credits > 0, p.Next.Credits > 0)
}

func (p AttendedPage) at(f AttendedFrom) string {
	address, sign := "/asistencias", "?"
	for _, q := range []struct {
		name string
		from int64
	}{{"llegadas", f.Arrivals}, {"antes", f.Credits}} {
		if q.from > 0 {
			address, sign = address+sign+q.name+"="+strconv.FormatInt(q.from, 10), "&"
		}
	}
	return p.to(address)
}

// DoorPage is what the QR at a door opens.
type DoorPage struct {
	Screen
	Key      string
	Event    council.Endorsement
	Arrived  council.Date // the key was given already; zero when not
	Credited bool
	Why      string // why the key is not taken now; "" when it is
}

func (p DoorPage) facts() []ui.Fact {
	o, c := p.Event.Occasion, p.Event.Contents
	facts := []ui.Fact{p.fact("door.when", council.Span(o.From, o.To)), p.fact("door.organiser", c.Institution)}
	if o.Venue != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("door.where"), Value: o.Venue, Small: o.Town})
	}
	return append(facts, p.fact("door.number", p.Event.Number))
}

// said is the answer instead of the button.
func (p DoorPage) said() ui.Notice {
	switch {
	case p.Credited:
		return ui.Notice{Tone: ui.Good, Title: p.W.Say("door.credited")}
	case !p.Arrived.IsZero():
		return ui.Notice{Tone: ui.Good, Title: p.W.Say("door.arrived", "Date", p.Arrived.Long()), Text: p.W.Say("attended.waits.list", "Due", p.Event.ListDue(p.Rules).Long(), "Organiser", p.Event.Contents.Institution)}
	}
	return ui.Notice{Tone: ui.Acts, Title: p.Why}
}

func (p DoorPage) open() bool { return !p.Credited && p.Arrived.IsZero() && p.Why == "" }
