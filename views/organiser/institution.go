package organiser

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// Institution is the page of an organiser's data and people.
type Institution struct {
	Screen
	Organiser council.Organiser
	Typed     council.Organiser
	People    []council.Account
	Me        int64 // account of who looks
	Name      string
	Email     string
}

// writable says whether its data can be changed now.
func (i Institution) writable() bool {
	_, err := council.OrganiserLifecycle().Allow(council.WriteOrganiser, i.Organiser.Status, council.Actor{Owner: true, Organiser: i.Organiser.ID}, "")
	return err == nil
}

func (s Screen) person(a council.Account) ui.State {
	switch {
	case a.Disabled:
		return ui.State{Label: s.W.Say("organise.person.disabled"), Shape: ui.Ended}
	case a.Invited:
		return ui.State{Label: s.W.Say("organise.person.invited"), Shape: ui.Waiting}
	}
	return ui.State{Label: s.W.Say("organise.person.active"), Shape: ui.Done}
}
