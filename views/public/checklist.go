package public

import (
	"slices"

	"vigencia/council"
	"vigencia/views/ui"
)

func (p ChecklistPage) cases() []ui.Option {
	var options []ui.Option
	for _, c := range p.Cases {
		options = append(options, ui.Option{Value: c.Code, Label: c.Label, Hint: c.Help, Selected: c.Code == p.Case.Code})
	}
	return options
}

func (p ChecklistPage) documents() []ui.Option {
	var options []ui.Option
	for _, a := range p.Asked {
		options = append(options, ui.Option{Value: a.Code, Label: a.Label, Hint: a.Help, Selected: a.Held})
	}
	return options
}

// missing counts what is needed before the exam and not at hand.
func (p ChecklistPage) missing() int {
	n := 0
	for _, a := range p.Asked {
		if !a.Held && !a.Waits {
			n++
		}
	}
	return n
}

func (p ChecklistPage) headline() string {
	if n := p.missing(); n > 0 {
		return p.W.Count("checklist.missing", n)
	}
	if p.Mine {
		return p.W.Say("checklist.all_sent")
	}
	return p.W.Say("checklist.complete")
}

func (p ChecklistPage) why(a Asked) string {
	if a.Waits && !a.Held {
		return p.W.Say("checklist.later_text")
	}
	return ""
}

// link leads who has signed in to where the document is sent.
func (p ChecklistPage) link(a Asked) ui.Link {
	if a.State == "" {
		return ui.Link{Label: a.Label}
	}
	return ui.Link{Href: p.Base.To("/mi-expediente/documentos/" + a.Code), Label: a.Label}
}

func (p ChecklistPage) state(a Asked) ui.State {
	switch {
	case a.State == council.FileRefused:
		return ui.State{Label: p.W.Say("file.paper.refused"), Shape: ui.Refused}
	case a.State == council.FileSent:
		return ui.State{Label: p.W.Say("file.paper.sent"), Shape: ui.Going}
	case a.State == council.FileAccepted:
		return ui.State{Label: p.W.Say("file.paper.accepted"), Shape: ui.Done}
	case a.Held:
		return ui.State{Label: p.W.Say("checklist.held"), Shape: ui.Done}
	case a.Waits:
		return ui.State{Label: p.W.Say("checklist.later"), Shape: ui.Waiting}
	}
	return ui.State{Label: p.W.Say("checklist.lacking"), Shape: ui.YourTurn}
}

// example says that the list is not the council's own.
func (p ChecklistPage) example() bool {
	return slices.ContainsFunc(p.Asked, func(a Asked) bool { return a.Example })
}
