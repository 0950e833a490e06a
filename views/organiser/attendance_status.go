package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// listAwaited says whether the next thing to do about an event is to send its list of attendance.
func (p Endorsement) listAwaited() bool { return p.mayList(p.Event) && !p.Attended.any() }

// held says what is to be done about an event that is over, or what its list came to.
func (p Endorsement) held() string {
	key := "held_late"
	switch {
	case p.Attended.any():
		key = "held_listed"
	case p.mayList(p.Event):
		key = "held"
	}
	return p.W.Say("organise.step_text."+key, "List", p.Event.ListDue(p.Rules).Long(), "Credited", council.Thousands(p.Attended.Credited), "Outside", council.Thousands(p.Attended.outside()))
}

// paperLook is filled unless the list of attendance is what the page asks for.
func (p Endorsement) paperLook() ui.Look {
	if p.listAwaited() {
		return ui.Secondary
	}
	return ui.Primary
}
