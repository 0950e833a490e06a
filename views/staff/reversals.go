package staff

import (
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A ReversalRow is a reversal with the event, whose credit it is when it is of one, and the two persons.
type ReversalRow struct {
	council.Reversal
	Event                  council.Endorsement
	Physician              council.Physician
	Role                   string
	AskedName, DecidedName string
}

// A ReversalList is what was asked to be undone, what waits first.
type ReversalList struct {
	Screen
	Counts AttendanceDesk
	Rows   []ReversalRow
	Next   string
}

// A ReversalPage is one reversal: asked for, or about to be asked.
type ReversalPage struct {
	Screen
	Reversal ReversalRow
	Facts    council.ReversalFacts
	Points   council.Points // of one credit
	Back     string         // to where who does not ask goes back, without the base path
	Reason   string         // as it was typed
}

func (p ReversalList) columns() []ui.Column {
	return p.columnsOf("events.event_name", "reversal.what", "reversal.asked", "events.state")
}

func (s Screen) reversal(id int64) string {
	return s.to(AttendanceRoot + ReversalsPage + "/" + strconv.FormatInt(id, 10))
}

func (s Screen) reversalState(r council.Reversal) ui.State {
	return ui.State{Label: s.W.Say("reversal.status." + string(r.Status)), Shape: ui.ReversalShape(r.Status)}
}

// what is undone: all that an event gave, or what it gave somebody in a role.
func (s Screen) what(r ReversalRow) string {
	if r.Credit == 0 {
		return s.W.Say("reversal.all")
	}
	role, _ := s.Rules.Endorsement.Role(r.Role)
	return s.W.Say("reversal.of_one", "Name", r.Physician.FullName(), "Number", r.Physician.Number, "Role", role.Label)
}

func (p ReversalPage) facts() []ui.Fact {
	r := p.Reversal
	facts := []ui.Fact{{Term: p.W.Say("events.event_name"), Link: p.eventOf(r.Event), Small: p.numbered(r.Event)}, {Term: p.W.Say("reversal.what"), Value: p.what(r)}}
	switch {
	case r.Credit != 0:
		facts = append(facts, ui.Fact{Term: p.W.Say("events.points"), Value: p.Points.String()})
	case r.Status != council.ReversalDone:
		facts = append(facts, ui.Fact{Term: p.W.Say("reversal.credits"), Value: council.Thousands(p.Facts.Counting)})
	}
	if r.ID != 0 {
		facts = append(facts, ui.Fact{Term: p.W.Say("events.reason"), Value: r.Why}, ui.Fact{Term: p.W.Say("reversal.asked"), Value: p.When(r.AskedAt), Small: r.AskedName})
	}
	if !r.DecidedAt.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("events.decided"), Value: p.When(r.DecidedAt), Small: r.DecidedName})
	}
	if r.Reason != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("reversal.refused_because"), Value: r.Reason})
	}
	return facts
}

// confirms says whether the actor is the second person.
func (p ReversalPage) confirms() bool {
	return p.Reversal.Status == council.ReversalAsked && p.Reversal.AskedBy != p.Me.Account && !p.Facts.Own && p.Facts.Counting > 0
}

// asks is where the form to ask goes.
func (p ReversalPage) asks() string {
	if p.Reversal.Credit != 0 {
		return p.undoing(p.Reversal.Credit)
	}
	return p.endorsement(p.Reversal.Endorsement, "/anulacion")
}

// kept are the decided requests that counted what is undone, as many as a page takes.
func (p ReversalPage) kept() []string {
	return p.Facts.Kept[:min(len(p.Facts.Kept), 50)]
}
