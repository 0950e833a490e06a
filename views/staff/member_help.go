package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// MemberHelp is what staff can do for a member: contact data, and mails and terms that stand still.
type MemberHelp struct {
	Physician   council.Physician
	Contact     council.ContactData
	Reason, Why string
	HaltReason  string // typed to halt or to resume
	Whys        []string
	MayHelp     bool
	MayHalt     bool
	Mails       []OutMail
}

// NewMember is the form that adds a member, with what was typed by the columns of a roster.
type NewMember struct {
	Screen
	Typed map[string]string
}

func (s Screen) whys(m MemberHelp) []ui.Option {
	var options []ui.Option
	for _, w := range m.Whys {
		options = append(options, ui.Option{Value: w, Label: s.W.Say("helping.why." + w), Selected: w == m.Why})
	}
	return options
}

func (n NewMember) field(key, label string) ui.Field {
	return ui.Field{Name: key, Label: n.W.Say(label), Value: n.Typed[key], Error: ui.In(n.Problems, key)}
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
