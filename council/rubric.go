package council

import (
	"maps"
	"slices"
	"strings"
)

// A Rubric is one line of a table that can be claimed: a rule, in one of its roles where it has them, with what a unit of it is worth.
type Rubric struct {
	Rule Rule
	Role string
	Each Points
}

// Rubrics lists what can be claimed in a chapter ("" = in any), in the order of the table.
func (t Table) Rubrics(chapter string) []Rubric {
	var all []Rubric
	for _, r := range t.Rules {
		if chapter != "" && r.Chapter != chapter {
			continue
		}
		if r.PerUnit > 0 || len(r.Roles) == 0 {
			all = append(all, Rubric{Rule: r, Each: r.PerUnit})
		}
		for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
			all = append(all, Rubric{Rule: r, Role: role, Each: r.Roles[role]})
		}
	}
	return all
}

// Rubric finds what a form or an address names; ok is false when the table has no such thing.
func (t Table) Rubric(value string) (Rubric, bool) {
	for _, r := range t.Rubrics("") {
		if r.Value() == value {
			return r, true
		}
	}
	return Rubric{}, false
}

// Value is the rubric as a form or an address names it: "thesis_tutor~de maestría".
func (r Rubric) Value() string { return ClaimValue(r.Rule.Code, r.Role) }

// ClaimValue names a rule and a role as Rubric.Value does.
func ClaimValue(rule, role string) string {
	if role == "" {
		return rule
	}
	return rule + "~" + role
}

// ParseClaimValue reads what ClaimValue writes; whether a table has it is another question.
func ParseClaimValue(value string) (rule, role string) {
	rule, role, _ = strings.Cut(value, "~")
	return rule, role
}

// Name is the rubric in words, without its points: "Tutoría de tesis, de maestría".
func (r Rubric) Name() string {
	if r.Role == "" {
		return r.Rule.Name
	}
	return r.Rule.Name + ", " + r.Role
}

// Worth is what a unit gives, in words: "30 por congreso", "1.5 por hora", "75".
func (r Rubric) Worth(w Words) string {
	if r.Rule.Unit == "" {
		return r.Each.String()
	}
	return w.Say("ledger.worth", "Points", r.Each.String(), "Unit", r.Rule.Unit)
}

// Asks says what quantity the rubric wants: its unit in plural, or "" when one is one.
func (r Rule) Asks() string {
	if r.Fixed && r.MinQuantity == 0 {
		return ""
	}
	return r.UnitPlural
}

// Brief is a line in a few characters: "12 × 1.5", "30 por congreso"; or the reason for which it was refused, that it does not count, that a cap took from it.
func (l Line) Brief(w Words) string {
	each, held := l.Rule.worth(l.Activity.Role)
	brief := l.Activity.Quantity.String() + " × " + each.String()
	if l.Rule.Fixed {
		brief = Rubric{Rule: l.Rule, Each: each}.Worth(w)
	}
	switch {
	case l.LostTo == LostToRefused && l.Activity.Refused != "":
		return capitalised(l.Activity.Refused)
	case l.Rule.Code == "" || !held:
		return w.Say("ledger.no_rubric")
	case l.LostTo != "" && len(l.Cuts) == 0:
		return w.Say("ledger.not_counted")
	case len(l.Cuts) > 0:
		return w.Say("ledger.cut", "Brief", brief)
	}
	return brief
}
