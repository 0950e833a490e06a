package staff

import (
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// A Beginning is what a new office still lacks before it can serve anyone, told to its administrators.
type Beginning struct {
	NoRoster bool
	Vacant   []council.Role // that nobody holds
	Unset    bool           // no series of certificates has a start set, nor a number drawn
}

// Roles are those without which a request cannot come from the door to its certificate.
func (Beginning) Roles() []council.Role {
	return []council.Role{council.Registrar, council.Evaluator, council.SecondReader, council.Certifier}
}

// step is the first thing to do; ok is false when nothing lacks.
func (b Beginning) step(s Screen) (step ui.Step, way ui.Link, ok bool) {
	say := func(key, path string, args ...string) (ui.Step, ui.Link, bool) {
		return ui.Step{Title: s.W.Say("desk.begin." + key + ".title"), Text: s.W.Say("desk.begin."+key+".text", args...)},
			ui.Link{Href: s.to(path), Label: s.W.Say("desk.begin." + key + ".do"), Look: ui.Primary}, true
	}
	switch {
	case b.NoRoster:
		return say("roster", "/consejo/padron")
	case len(b.Vacant) > 0:
		var names []string
		for _, r := range b.Vacant {
			names = append(names, s.W.Say("role."+string(r)))
		}
		return say("staff", "/consejo/cuentas", "Roles", strings.Join(names, ", "))
	case b.Unset:
		return say("series", "/consejo/certificados/series")
	}
	return ui.Step{}, ui.Link{}, false
}
