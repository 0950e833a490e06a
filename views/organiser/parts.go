package organiser

import (
	"slices"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// PartPage is the page of one part of an application, which is saved by itself.
type PartPage struct {
	Screen
	Event   council.Endorsement
	Part    council.Part
	Version int // of the application that the form was drawn from
}

// Writable says whether the application can still be written.
func (p PartPage) Writable() bool {
	return slices.Contains(council.EndorsementLifecycle()[council.WriteEndorsement].From, p.Event.Status)
}

// PartPath is where a part is written, below its application.
func PartPath(p council.Part) string {
	switch p {
	case council.EventPart:
		return "/evento"
	case council.ContentsPart:
		return "/contenido"
	case council.ProgrammePart:
		return "/programa"
	}
	return "/profesores"
}

// head is the head of the page: which part it is of how many.
func (p PartPage) head() ui.Heading {
	n := slices.Index(council.Parts(), p.Part) + 1
	return ui.Heading{Caption: p.W.Say("organise.part.caption", "N", strconv.Itoa(n), "All", strconv.Itoa(len(council.Parts())), "Event", NameOf(p.W, p.Event)), Title: p.Page.Title,
		Lead: p.W.Say("organise.part.lead." + string(p.Part))}
}

func (p PartPage) form() ui.Action {
	return ui.Action{URL: p.event(p.Event.ID, PartPath(p.Part)), Token: p.Token, Card: true}
}

// remarks are those of the round that staff wrote on this part.
func (p PartPage) remarks() []council.PartRemark {
	return slices.DeleteFunc(slices.Clone(p.Event.Remarks), func(m council.PartRemark) bool {
		return m.Part != p.Part || m.Round != p.Event.Round || p.Event.Status != council.EndorsementObserved
	})
}

// EventPart is the part that says what the event is, when and where.
type EventPart struct {
	PartPage
	Typed council.EventForm
}

// modalities are the options of how one takes part.
func (s Screen) modalities(chosen string) []ui.Option {
	var options []ui.Option
	for _, m := range s.Rules.Endorsement.Modalities {
		o := ui.Option{Value: m.Code, Label: m.Label, Selected: m.Code == chosen}
		if m.Tested {
			o.Hint = s.W.Say("organise.hint.tested")
		}
		options = append(options, o)
	}
	return options
}

// day is a field of a day, hour one of an hour.
func (s Screen) day(name, label, value string) ui.Field {
	return as(s.field(name, label, value), ui.Date, ui.W8, "")
}

func (s Screen) hour(name, label, value string) ui.Field {
	f := s.optional(s.hinted(name, label, value, s.W.Say("organise.hint.hour")))
	f.Width, f.InputMode = ui.W4, "text"
	return f
}

// ContentsPart is the part that says about what the event is, for whom, and who answers for it.
type ContentsPart struct {
	PartPage
	Typed council.Contents
}

// topics are those that an event of the chosen specialty can be about; of all, with their specialty, while none is chosen.
func (p ContentsPart) topics() []ui.Option {
	var options []ui.Option
	for _, t := range p.Rules.Endorsement.TopicsOf(p.Typed.Specialty) {
		o := ui.Option{Value: t.Code, Label: t.Label, Selected: slices.Contains(p.Typed.Topics, t.Code)}
		if of, ok := p.Rules.EventSpecialty(t.Specialty); ok && p.Typed.Specialty == "" {
			o.Label += " (" + of.Label + ")"
		}
		options = append(options, o)
	}
	return options
}

// evaluated asks how those who attend are evaluated: of an event in which one takes part online it is compulsory.
func (p ContentsPart) evaluated() ui.Field {
	f := p.field("evaluacion", "endorsement.field.evaluated", p.Typed.Evaluated)
	f.Rows, f.Language = 3, true
	if m, _ := p.Rules.Endorsement.Modality(p.Event.Occasion.Modality); m.Tested {
		f.Hint = p.W.Say("organise.hint.tested")
		return f
	}
	return p.optional(f)
}

// text is a question of several lines.
func (p ContentsPart) text(name, label, value, hint string) ui.Field {
	f := p.hinted(name, label, value, hint)
	f.Rows, f.Language = 4, true
	return f
}

func (p EventPart) hours() ui.Field {
	f := p.hinted("horas", "endorsement.field.hours", p.Typed.Hours, p.W.Say("organise.hint.hours", "Hours", p.Rules.Endorsement.MinHours.String()))
	f.Width, f.InputMode = ui.W4, "decimal"
	return f
}
