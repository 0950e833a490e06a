package physician

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// NewRequest is Nueva Solicitud: what the roster says first, then the form (steps 7 and 9).
type NewRequest struct {
	Screen
	Physician   council.Physician
	Eligibility council.Eligibility
	Locked      string // why nothing can be asked for now; "" when something can
	Typed       council.Answers
	Version     int // of the draft that the form was drawn from; 0 = none yet
	Copied      string
	Problems    []ui.Problem
}

// Blocked says whether the form is not shown: nothing can be asked for, or contact data are missing.
func (n NewRequest) Blocked() bool {
	return n.Locked != "" || len(n.Eligibility.Missing) > 0 || !n.Eligibility.Free() || len(n.kinds()) == 1
}

// elsewhere are the requests that begin on a page of their own: by an exam, or by points.
func (n NewRequest) elsewhere() []ui.Item {
	var out []ui.Item
	for _, c := range n.Eligibility.Choices {
		if at := c.Kind.Begins(); at != formPath && c.Open == "" {
			out = append(out, ui.Item{Link: ui.Link{Href: n.to(at), Label: c.Label}})
		}
	}
	return out
}

// formPath is where the form of a request stands.
const formPath = "/solicitudes/nueva"

// notes warn of what the roster says; none of them locks out.
func (n NewRequest) notes() []ui.Notice {
	var out []ui.Notice
	on := n.Physician.RosterOn.Long()
	if n.Eligibility.Stale && on != "" {
		out = append(out, ui.Notice{Title: n.W.Say("physician.new.stale.title", "Date", on), Text: n.W.Say("physician.new.stale.text")})
	}
	if n.Eligibility.Stale && on == "" {
		out = append(out, ui.Notice{Title: n.W.Say("physician.new.unlisted.title"), Text: n.W.Say("physician.new.unlisted.text")})
	}
	if !n.Eligibility.Able {
		out = append(out, ui.Notice{Tone: ui.Acts, Title: n.W.Say("physician.new.unable.title"), Text: n.W.Say("physician.new.unable.text", "Office", n.office(n.Physician.Office))})
	}
	return out
}

// roster are the facts of the roster that a request rests on.
func (n NewRequest) roster() []ui.Fact {
	p := n.Physician
	var facts []ui.Fact
	if n.Rules.Membership.Active {
		facts = append(facts, n.fact("field.membership", p.Membership))
	}
	if n.Rules.Membership.Able {
		facts = append(facts, n.fact("field.standing", p.Standing))
	}
	facts = append(facts, n.fact("field.office", n.office(p.Office)))
	if !p.RosterOn.IsZero() {
		facts = append(facts, ui.Fact{Term: n.W.Say("physician.new.roster"), Value: p.RosterOn.Long(), Small: n.W.Count("physician.new.age", n.Eligibility.Age)})
	}
	for _, c := range n.Eligibility.Choices {
		f := ui.Fact{Term: c.Label, Value: n.W.Say("physician.new.until", "Date", c.InForceUntil.Numeric())}
		switch {
		case c.InForceUntil.IsZero():
			f.Value = n.W.Say("physician.new.until_unknown")
		case n.Today.After(c.InForceUntil):
			f.Value = n.W.Say("physician.new.expired", "Date", c.InForceUntil.Numeric())
		}
		if c.Open != "" {
			f.Value, f.Link = "", ui.Link{Href: n.to("/solicitudes/", c.Open), Label: n.W.Say("physician.new.open", "Number", c.Open)}
		}
		facts = append(facts, f)
	}
	return facts
}

func (n NewRequest) kinds() []ui.Option {
	out := []ui.Option{{Value: "", Label: n.W.Say("physician.new.choose")}}
	for _, c := range n.Eligibility.Choices {
		if c.Kind.Begins() != formPath {
			continue
		}
		out = append(out, ui.Option{Value: c.Value(), Label: c.Label, Selected: c.Registration.ID == n.Typed.Registration && (n.Typed.Kind == "" || c.Kind.Code == n.Typed.Kind)})
	}
	return out
}

// pickups offers every regional council, the physician's own unless another was chosen (step 9).
func (n NewRequest) pickups() []ui.Option {
	chosen := n.Typed.Pickup
	if chosen == "" {
		chosen = n.Physician.Office
	}
	var out []ui.Option
	for _, o := range n.Rules.Offices {
		label := o.Name
		if o.Code == n.Physician.Office {
			label = n.W.Say("physician.new.own_office", "Office", o.Name)
		}
		out = append(out, ui.Option{Value: o.Code, Label: label, Selected: o.Code == chosen})
	}
	return out
}

func (n NewRequest) description() ui.Field {
	f := hint(n.field("descripcion", "field.description", n.Typed.Description, n.Problems), n.W.Say("physician.new.description_hint"))
	f.Optional, f.Language = n.W.Say("physician.optional"), true
	return f
}
