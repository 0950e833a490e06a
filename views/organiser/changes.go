package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Change is a page that changes or cancels an endorsed event.
type Change struct {
	Screen
	Event council.Endorsement
	Typed council.OccasionForm
	Why   string
}

// why asks for the reason.
func (p Change) why(label, hint string) ui.Field {
	f := p.hinted("motivo", label, p.Why, p.W.Say(hint))
	f.Rows, f.Language = 3, true
	return f
}

// amendment is a change that was asked for, as a tag.
func (s Screen) amendment(a council.AmendmentStatus) ui.State {
	return ui.State{Label: s.W.Say("amendment.status." + string(a)), Shape: ui.AmendmentShape(a)}
}

// becomes is what an event says after a change, as one line.
func (s Screen) becomes(o council.Occasion) string {
	modality, _ := s.Rules.Endorsement.Modality(o.Modality)
	return joined(" · ", s.days(o)+s.hoursOf(o), modality.Label, s.venue(o))
}
