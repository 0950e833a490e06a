package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Endorsement is the page of an application or an endorsement.
type Endorsement struct {
	Screen
	Event      council.Endorsement
	Programme  *council.Attachment
	Faculty    []council.TeacherCheck
	Amendments []council.Amendment
	Events     []council.Event
	HasPaper   bool
	Answers    []string // typed to the remarks
	Plea       string   // typed
}

// may says whether the table lets the people of the organiser do an action now.
func (p Endorsement) may(a council.EndorsementAction) bool {
	_, err := council.EndorsementLifecycle().Allow(a, p.Event.Status, council.Actor{Owner: true, Organiser: p.Event.Organiser}, "")
	return err == nil
}

// lacks are the names of what a part must still say.
func (p Endorsement) lacks(part council.Part) []string {
	var all []string
	for _, m := range p.Event.Lacks(p.Rules, p.Programme != nil) {
		if m.Part == part {
			all = append(all, p.W.Say(m.Say))
		}
	}
	return all
}

// complete says whether nothing is missing in any part.
func (p Endorsement) complete() bool { return len(p.Event.Lacks(p.Rules, p.Programme != nil)) == 0 }

func (p Endorsement) partState(part council.Part) ui.State {
	if len(p.lacks(part)) > 0 {
		return ui.State{Label: p.W.Say("organise.part.lacks"), Shape: ui.Waiting}
	}
	return ui.State{Label: p.W.Say("organise.part.complete"), Shape: ui.Done}
}
