package council

import (
	"maps"
	"slices"
)

// Check says what is wrong with a table, one fault each, before it is taken into use; none means that it can be. Faults of a table have line 0.
func (t Table) Check() []ImportFault {
	var faults []ImportFault
	say := func(bad bool, word string, pairs ...string) {
		if bad {
			faults = append(faults, ImportFault{Say: word, Args: pairs})
		}
	}
	say(t.Version == "", "table.check.version")
	say(t.Name == "", "table.check.name")
	say(t.AppliesFrom.IsZero(), "table.check.applies_from")
	say(!t.AppliesTo.IsZero() && t.AppliesTo.Before(t.AppliesFrom), "table.check.applies_to")
	say(t.Pass <= 0 || t.Pass > MaxPoints, "table.check.pass")
	say(t.WindowMonths < 0, "table.check.window")
	say(len(t.Rules) == 0, "table.check.no_rules")
	chapters := map[string]bool{}
	for _, chapter := range t.Chapters {
		say(chapter.Code == "" || chapter.Name == "", "table.check.chapter_name", "Chapter", chapter.Code+chapter.Name)
		say(chapters[chapter.Code], "table.check.chapter_twice", "Chapter", chapter.Code)
		chapters[chapter.Code] = true
		chapter.check(say)
	}
	rules := map[string]bool{}
	for _, rule := range t.Rules {
		say(rules[rule.Code], "table.check.rule_twice", "Rule", rule.Code)
		rules[rule.Code] = true
		say(!chapters[rule.Chapter], "table.check.rule_chapter", "Rule", rule.Code, "Chapter", rule.Chapter)
		rule.check(say)
	}
	return faults
}

func (c Chapter) check(say func(bad bool, word string, pairs ...string)) {
	say(outside(c.Min), "table.check.chapter_min", "Chapter", c.Code)
	say(outside(c.Max), "table.check.chapter_max", "Chapter", c.Code)
	say(c.Compensated && c.Min == nil, "table.check.chapter_compensated", "Chapter", c.Code)
	say(c.Min != nil && c.Max != nil && *c.Min > *c.Max, "table.check.chapter_limits", "Chapter", c.Code)
}

func (r Rule) check(say func(bad bool, word string, pairs ...string)) {
	say(r.Code == "" || r.Name == "", "table.check.rule_name", "Rule", r.Code+r.Name)
	say(!r.Fixed && (r.Unit == "" || r.UnitPlural == ""), "table.check.unit", "Rule", r.Code)
	say(outside(&r.PerUnit), "table.check.points", "Rule", r.Code)
	say(r.PerUnit == 0 && len(r.Roles) == 0, "table.check.no_points", "Rule", r.Code)
	for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
		points := r.Roles[role]
		say(role == "" || points == 0 || outside(&points), "table.check.role", "Role", role, "Rule", r.Code)
	}
	say(outside(r.CapItem), "table.check.cap_item", "Rule", r.Code)
	say(outside(r.Cap), "table.check.cap", "Rule", r.Code)
	say(r.MinQuantity < 0, "table.check.min_quantity", "Rule", r.Code)
	say(r.MaxAgeMonths < 0, "table.check.max_age", "Rule", r.Code)
	say(r.UnitMonths < 0, "table.check.unit_months", "Rule", r.Code)
}

// TableSequence says where versions of a table leave a day without one or give it two: an activity counts by the table of its own day, so that
// each needs exactly one. A table without an end holds until the next one begins.
func TableSequence(tables []Table) []ImportFault {
	var faults []ImportFault
	say := func(word string, t Table, other Table) {
		faults = append(faults, ImportFault{Say: word, Args: []string{"Version", t.Version, "Other", other.Version, "From", other.AppliesFrom.Long()}})
	}
	sorted := slices.SortedStableFunc(slices.Values(tables), func(a, b Table) int { return a.AppliesFrom.Compare(b.AppliesFrom) })
	for i := 1; i < len(sorted); i++ {
		before, next := sorted[i-1], sorted[i]
		switch {
		case before.AppliesFrom == next.AppliesFrom || !before.AppliesTo.IsZero() && !before.AppliesTo.Before(next.AppliesFrom):
			say("table.check.overlap", before, next)
		case !before.AppliesTo.IsZero() && before.AppliesTo.AddDays(1).Before(next.AppliesFrom):
			say("table.check.gap", before, next)
		}
	}
	return faults
}

// outside says that a limit is given but cannot be one.
func outside(limit *Points) bool { return limit != nil && (*limit < 0 || *limit > MaxPoints) }
