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

func (s Screen) whys(m MemberHelp) []ui.Option {
	var options []ui.Option
	for _, w := range m.Whys {
		options = append(options, ui.Option{Value: w, Label: s.W.Say("helping.why." + w), Selected: w == m.Why})
	}
	return options
}
