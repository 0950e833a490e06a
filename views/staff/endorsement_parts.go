package staff

import (
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// asked adds what was answered to a list of facts; what was left open is said to be so.
func (p EndorsementPage) asked(pairs ...string) []ui.Fact {
	facts := make([]ui.Fact, 0, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		value := pairs[i+1]
		if strings.TrimSpace(value) == "" {
			value = p.W.Say("events.unanswered")
		}
		facts = append(facts, ui.Fact{Term: p.W.Say(pairs[i]), Value: value})
	}
	return facts
}

func (p EndorsementPage) eventFacts() []ui.Fact {
	e, rules := p.Endorsement, p.Rules.Endorsement
	kind, _ := rules.Type(e.Contents.Type)
	scope, _ := rules.Scope(e.Contents.Scope)
	hours := ""
	if e.Contents.Hours > 0 {
		hours = e.Contents.Hours.String()
	}
	facts := p.asked("endorsement.field.type", kind.Label, "endorsement.field.scope", scope.Label, "endorsement.field.hours", hours)
	for _, l := range p.occasion(e.Occasion) {
		if l.value != "" {
			facts = append(facts, ui.Fact{Term: p.W.Say(l.word), Value: l.value})
		}
	}
	return facts
}

func (p EndorsementPage) contentsFacts() []ui.Fact {
	c := p.Endorsement.Contents
	specialty, _ := p.Rules.EventSpecialty(c.Specialty)
	var topics []string
	for _, code := range c.Topics {
		topic, _ := p.Rules.Endorsement.Topic(code)
		topics = append(topics, topic.Label)
	}
	facts := p.asked("endorsement.field.institution", c.Institution, "endorsement.field.responsible", c.Responsible, "endorsement.field.contact", joined(" · ", c.Email, c.Phone),
		"endorsement.field.specialty", council.Titled(specialty.Label), "endorsement.field.topics", strings.Join(topics, ", "), "endorsement.field.audience", c.Audience,
		"endorsement.field.objectives", c.Objectives)
	if m, _ := p.Rules.Endorsement.Modality(p.Endorsement.Occasion.Modality); m.Tested || c.Evaluated != "" {
		facts = append(facts, p.asked("endorsement.field.evaluated", c.Evaluated)...)
	}
	return facts
}

// A line of an occasion: its word and what it says.
type occasionLine struct{ word, value string }

// occasion is when, where and how an event takes place, line by line.
func (s Screen) occasion(o council.Occasion) []occasionLine {
	modality, _ := s.Rules.Endorsement.Modality(o.Modality)
	return []occasionLine{{"endorsement.field.dates", council.Span(o.From, o.To)}, {"events.hours", joined(" – ", o.Begins, o.Ends)}, {"endorsement.field.modality", modality.Label},
		{"events.place", s.place(o.Place, o.Town)}, {"events.venue", o.Venue}, {"events.address", o.Address}}
}

// A becoming is a line of an amendment: as it was, and as it is to be.
type becoming struct{ word, was, becomes string }

// changes are the lines of an amendment that differ.
func (s Screen) changes(a council.Amendment) []becoming {
	was, becomes := s.occasion(a.Was), s.occasion(a.Becomes)
	var all []becoming
	for i := range was {
		if was[i].value != becomes[i].value {
			all = append(all, becoming{was[i].word, was[i].value, becomes[i].value})
		}
	}
	return all
}

func (s Screen) amendmentState(a council.Amendment) ui.State {
	return ui.State{Label: s.W.Say("amendment.status." + string(a.Status)), Shape: ui.AmendmentShape(a.Status)}
}

// standing says how one of the faculty stands beside the register.
func (p EndorsementPage) teacher(f council.TeacherCheck) ui.State {
	switch {
	case f.Teacher.Certificate == "":
		return ui.State{Label: p.W.Say("events.teacher.none"), Shape: ui.Unsent}
	case f.Holder == "":
		return ui.State{Label: p.W.Say("events.teacher.unknown"), Shape: ui.YourTurn}
	case f.InForce:
		return ui.State{Label: p.W.Say("events.teacher.in_force"), Shape: ui.Done}
	}
	return ui.State{Label: p.W.Say("events.teacher.over"), Shape: ui.Ended}
}

func (p EndorsementPage) role(code string) string {
	role, _ := p.Rules.Endorsement.Role(code)
	return role.Label
}

// rule names the line of the points table by which a role is judged.
func (p EndorsementPage) rule(r council.RolePoints) string {
	table, ok := p.Rules.TableOf(p.Table)
	if !ok || r.Rule == "" {
		return p.W.Say("events.no_rule")
	}
	rule, _ := table.Rule(r.Rule)
	return joined(", ", rule.Name, r.As)
}

// together says which roles one physician gets together.
func (p EndorsementPage) together() string {
	var names []string
	for _, code := range p.Rules.Endorsement.AddUp {
		names = append(names, p.role(code))
	}
	if len(names) == 0 {
		return p.W.Say("events.best_only")
	}
	return p.W.Say("events.add_up", "Roles", strings.Join(names, ", "))
}

// points is the figure of a role in the form: what was typed, or what the table computes.
func (p EndorsementPage) points(r council.RolePoints) string {
	if typed, ok := p.Typed.Points[r.Role]; ok {
		return typed
	}
	return r.Computed.String()
}

// joined sets what is not empty side by side.
func joined(by string, parts ...string) string {
	var all []string
	for _, s := range parts {
		if s != "" {
			all = append(all, s)
		}
	}
	return strings.Join(all, by)
}
