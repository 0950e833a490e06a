package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// NewMember is the form that adds a member, with what was typed by the columns of a roster. Today ends what a date can be.
type NewMember struct {
	Screen
	Typed map[string]string
	Today council.Date
}

// Order is the fields as the form has them, from top to bottom.
func (NewMember) Order() []string {
	return []string{"surname1", "surname2", "names", "document_kind", "document", "number", "office", "membership", "standing", "registered", "specialty", "rne", "rne_on", "mobile", "email"}
}

func (n NewMember) field(key, label string) ui.Field {
	return ui.Field{Name: key, Label: n.W.Say(label), Value: n.Typed[key], Error: ui.In(n.Problems, key)}
}

func (n NewMember) optional(f ui.Field) ui.Field {
	f.Optional = n.W.Say("optional")
	return f
}

func (n NewMember) short(f ui.Field) ui.Field {
	f.Width = ui.W8
	return f
}

func (n NewMember) typed(f ui.Field, kind ui.Kind) ui.Field {
	f.Kind = kind
	return f
}

func (n NewMember) number(key, label, hint string) ui.Field {
	f := n.short(n.field(key, label))
	f.Hint, f.InputMode = hint, "numeric"
	return f
}

func (n NewMember) day(key, label string) ui.Field {
	f := n.optional(n.short(n.field(key, label)))
	f.Kind, f.Max = ui.Date, n.Today.String()
	return f
}

func (n NewMember) offices() []ui.Option {
	options := []ui.Option{{Label: n.W.Say("helping.choose")}}
	for _, o := range n.Rules.Offices {
		options = append(options, ui.Option{Value: o.Code, Label: o.Name, Selected: n.Typed["office"] == o.Code})
	}
	return options
}

func (n NewMember) documents() []ui.Option {
	var options []ui.Option
	for _, d := range n.Rules.Documents {
		options = append(options, ui.Option{Value: d.Code, Label: d.Label, Selected: n.Typed["document_kind"] == d.Code})
	}
	return options
}

func (n NewMember) words(key string, words []string) []ui.Option {
	options := []ui.Option{{Label: n.W.Say("helping.choose_word")}}
	for _, w := range words {
		options = append(options, ui.Option{Value: w, Label: w, Selected: n.Typed[key] == w})
	}
	return options
}

func (n NewMember) specialties() []ui.Option {
	options := []ui.Option{{Label: n.W.Say("helping.no_specialty")}}
	for _, s := range n.Rules.Specialties {
		if !s.Retired || n.Typed["specialty"] == s.Name {
			options = append(options, ui.Option{Value: s.Name, Label: s.Name, Selected: n.Typed["specialty"] == s.Name})
		}
	}
	return options
}
