package profiles

import (
	"fmt"
	"strings"

	"vigencia/council"
)

const endorsementYAML = "endorsement.yaml"

// checkEndorsement holds the rules of endorsed events to sense, to the table of points and to the specialties; a council without events keeps the keys.
func (r *reader) checkEndorsement() {
	c, p := r.part(endorsementYAML), r.profile
	e := p.Endorsement
	if !p.Endorses() {
		return
	}
	for path, n := range map[string]int{"$.lead_days": e.LeadDays, "$.faculty_share": e.FacultyShare} {
		c.need(n >= 0, path, "%s is 0 or more", last(path))
	}
	c.need(e.FacultyShare <= 100, "$.faculty_share", "a share is at most 100 percent")
	c.positive("$.answer_days", e.AnswerDays)
	c.positive("$.organiser_days", e.OrganiserDays)
	c.positive("$.list_days", e.ListDays)
	c.positive("$.list_reminder", e.ListReminder)
	c.need(e.ListReminder < e.ListDays, "$.list_reminder", "the reminder comes after the event: list_reminder is below list_days")
	c.need(e.ProgrammeBytes > 0 && e.ProgrammeBytes <= most, "$.programme_bytes", "programme_bytes must be from 1 to %d", most)
	c.need(strings.Contains(e.Number, "{N}") && strings.Contains(e.Number, "{YEAR}"), "$.number", "a number holds {YEAR} and {N}")
	for path, list := range map[string][]council.Choosable{"$.organisers": e.Organisers, "$.types": e.Types, "$.scopes": e.Scopes, "$.roles": e.Roles} {
		c.choosable(path, list)
	}
	c.list("$.modalities", codes(e.Modalities, func(m council.Modality) string { return m.Code }))
	c.list("$.topics", codes(e.Topics, func(t council.Topic) string { return t.Code }))
	c.choosable("$.places", p.EventPlaces())
	for i, t := range e.Topics {
		_, ok := p.Specialty(t.Specialty)
		c.need(ok || t.Specialty == "", fmt.Sprintf("$.topics[%d].specialty", i), "there is no specialty %q", t.Specialty)
	}
	for i, code := range e.AddUp {
		_, ok := e.Role(code)
		c.need(ok, fmt.Sprintf("$.add_up[%d]", i), "there is no role %q", code)
	}
	c.signals(e)
	c.worth(e, p.Tables)
}

// signals needs figures above which a list is unusual, and roles of the profile.
func (p part) signals(e council.EndorsementRules) {
	p.positive("$.signals.people", e.Signals.People)
	p.positive("$.signals.faculty_percent", e.Signals.FacultyPercent)
	p.need(e.Signals.StrangePercent > 0 && e.Signals.StrangePercent <= 100, "$.signals.strange_percent", "strange_percent must be from 1 to 100")
	p.need(e.Signals.StrangeRows >= 0, "$.signals.strange_rows", "strange_rows is 0 or more")
	for i, code := range e.Signals.Teaching {
		_, ok := e.Role(code)
		p.need(ok, fmt.Sprintf("$.signals.teaching[%d]", i), "there is no role %q", code)
	}
}

// choosable needs a list whose lines have a code of their own and a label.
func (p part) choosable(path string, list []council.Choosable) {
	p.list(path, codes(list, func(c council.Choosable) string { return c.Code }))
	for i, c := range list {
		p.filled(fmt.Sprintf("%s[%d].label", path, i), c.Label)
	}
}

// worth needs each line to name a type, a scope and a role of the profile once, and a rule of its tables with the role that it is judged as.
func (p part) worth(e council.EndorsementRules, tables []council.Table) {
	seen := map[string]bool{}
	for i, w := range e.Worth {
		at := fmt.Sprintf("$.worth[%d]", i)
		_, known := e.Type(w.Type)
		_, scoped := e.Scope(w.Scope)
		_, held := e.Role(w.Role)
		p.need(known && scoped && held, at, "type %q, scope %q or role %q is not of the lists above", w.Type, w.Scope, w.Role)
		key := w.Type + "/" + w.Scope + "/" + w.Role
		p.need(!seen[key], at, "%s stands twice", key)
		seen[key] = true
		for _, t := range tables {
			rule, ok := t.Rule(w.Rule)
			p.need(ok, at+".rule", "table %s has no rule %q", t.Version, w.Rule)
			_, as := rule.Roles[w.As]
			p.need(!ok || as || len(rule.Roles) == 0 && w.As == "", at+".as", "rule %q of table %s has no role %q", w.Rule, t.Version, w.As)
		}
	}
}
