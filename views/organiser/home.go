package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Home is the first page of the people of an organiser.
type Home struct {
	Screen
	Organiser council.Organiser
	Any       bool                  // it has asked for something already
	Waiting   []council.Endorsement // drafts, and those that were observed: its people's turn
	Awaited   []council.Endorsement // events that are over, whose list of attendance is to be sent
}

func (s Screen) institutionState(o council.OrganiserStatus) ui.State {
	return ui.State{Label: s.W.Say("organiser.status." + string(o)), Shape: ui.OrganiserShape(o)}
}

// admitted says whether the institution can ask for endorsements.
func (h Home) admitted() bool { return h.Organiser.Status == council.OrganiserAdmitted }

// observed is the application that has waited longest for an answer, 0 when none does.
func (h Home) observed() (id int64) {
	for _, e := range h.Waiting {
		if e.Status == council.EndorsementObserved {
			id = e.ID
		}
	}
	return id
}

// step is what its people do now.
func (h Home) step() ui.Step {
	key := string(h.Organiser.Status)
	if h.admitted() {
		key = "first"
		if h.Any {
			key = "another"
		}
		if h.observed() != 0 {
			key = "observed"
		}
	}
	text := h.W.Say("organise.home.text."+key, "Due", h.Organiser.Due.Due.Long(), "Days", council.Thousands(h.Rules.Endorsement.LeadDays))
	return ui.Step{Title: h.W.Say("organise.home.step." + key), Text: text}
}

// about is a line under an application that waits: its folio, its days.
func (s Screen) about(e council.Endorsement) string {
	text := e.Number
	if text == "" {
		text = e.Folio
	}
	if days := s.days(e.Occasion); days != "" {
		if text != "" {
			text += " · "
		}
		text += days
	}
	return text
}
