package organiser

import (
	"slices"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// answers are what a part of the application says.
func (p Endorsement) answers(part council.Part) []ui.Fact {
	o, t, r := p.Event.Occasion, p.Event.Contents, p.Rules.Endorsement
	switch part {
	case council.EventPart:
		kind, _ := r.Type(t.Type)
		scope, _ := r.Scope(t.Scope)
		modality, _ := r.Modality(o.Modality)
		return []ui.Fact{p.fact("endorsement.field.title", t.Title), p.fact("endorsement.field.type", kind.Label), p.fact("endorsement.field.scope", scope.Label),
			p.fact("endorsement.field.modality", modality.Label), p.fact("endorsement.field.dates", p.days(o)+p.hoursOf(o)), p.fact("endorsement.field.hours", quantity(t.Hours)),
			p.fact("endorsement.field.venue", p.venue(o))}
	case council.ContentsPart:
		specialty, _ := p.Rules.EventSpecialty(t.Specialty)
		return []ui.Fact{p.fact("endorsement.field.institution", t.Institution), p.fact("endorsement.field.responsible", t.Responsible),
			p.fact("endorsement.field.contact", joined(", ", t.Email, t.Phone)), p.fact("endorsement.field.specialty", specialty.Label), p.fact("endorsement.field.topics", p.topicNames()),
			p.fact("endorsement.field.audience", t.Audience), p.fact("endorsement.field.objectives", t.Objectives), p.fact("endorsement.field.evaluated", t.Evaluated)}
	case council.ProgrammePart:
		f := p.fact("endorsement.field.programme", "")
		if n := len(p.Event.Sessions); n > 0 {
			f.Value = p.W.Count("organise.sessions", n)
		}
		if p.Programme != nil {
			f.Link = ui.Link{Href: p.event(p.Event.ID, "/programa.pdf"), Label: p.W.Say("organise.programme.see")}
			if len(p.Event.Sessions) > 0 {
				f.Small = f.Value
			}
		}
		return []ui.Fact{f}
	}
	var names []string
	for _, x := range p.Event.Faculty {
		names = append(names, x.Name)
	}
	return []ui.Fact{p.fact("endorsement.field.faculty", strings.Join(names, ", "))}
}

// changeable adds to each answer the way to change it.
func (p Endorsement) changeable(part council.Part) []ui.Fact {
	facts := p.answers(part)
	for i := range facts {
		facts[i].Change = ui.Link{Href: p.event(p.Event.ID, PartPath(part)), Label: p.W.Say("organise.change_answer")}
	}
	return facts
}

func (p Endorsement) topicNames() string {
	var names []string
	for _, code := range p.Event.Contents.Topics {
		if t, ok := p.Rules.Endorsement.Topic(code); ok {
			names = append(names, t.Label)
		}
	}
	return strings.Join(names, ", ")
}

// venue is where an event takes place, in one line.
func (s Screen) venue(o council.Occasion) string {
	place, _ := s.Rules.EventPlace(o.Place)
	return joined(", ", o.Venue, o.Address, o.Town, place.Label)
}

// hoursOf are the hours of the days of an event, after its days.
func (s Screen) hoursOf(o council.Occasion) string {
	if o.From.IsZero() || o.Begins == "" || o.Ends == "" {
		return ""
	}
	return ", " + s.W.Say("organise.hours", "Begins", o.Begins, "Ends", o.Ends)
}

// quantity writes hours; none is "".
func quantity(q council.Quantity) string {
	if q == 0 {
		return ""
	}
	return q.String()
}

// joined puts what is there into one line.
func joined(by string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), by)
}

// unmet are the rules that the application does not meet, as sentences.
func (p Endorsement) unmet() []string {
	var all []string
	for _, m := range p.Event.Unmet(p.Rules, p.Faculty, p.Today) {
		all = append(all, p.W.Say(m.Say, m.Args...))
	}
	return all
}

// plea asks why it is sent although a rule is not met.
func (p Endorsement) plea() ui.Field {
	f := p.hinted("motivo", "organise.plea", p.Plea, p.W.Say("organise.plea_hint"))
	f.Rows, f.Language = 3, true
	return f
}

// missing are all the answers that still lack, each with its part.
func (p Endorsement) missing() []ui.Link {
	var all []ui.Link
	for _, part := range council.Parts() {
		if lacks := p.lacks(part); len(lacks) > 0 {
			all = append(all, ui.Link{Href: p.event(p.Event.ID, PartPath(part)), Label: p.W.Say("endorsement.part."+string(part)) + ": " + strings.Join(lacks, ", ")})
		}
	}
	return all
}

func (p Endorsement) facultyColumns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("organise.faculty.name")}, {Label: p.W.Say("organise.faculty.number")}, {Label: p.W.Say("organise.faculty.register")}}
}
