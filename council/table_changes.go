package council

import "reflect"

// A RuleChange is a rule that a new version of a table brings, drops (After is nil) or changes. A rule that only comes has no Before.
type RuleChange struct{ Before, After *Rule }

// ChangesFrom lists what differs in the rules from an older version: what stands in the new one first, in its order, and then what is gone.
func (t Table) ChangesFrom(old Table) []RuleChange {
	var changes []RuleChange
	for _, rule := range t.Rules {
		before, known := old.Rule(rule.Code)
		switch {
		case !known:
			changes = append(changes, RuleChange{After: &rule})
		case !before.same(rule):
			changes = append(changes, RuleChange{Before: &before, After: &rule})
		}
	}
	for _, rule := range old.Rules {
		if _, stays := t.Rule(rule.Code); !stays {
			changes = append(changes, RuleChange{Before: &rule})
		}
	}
	return changes
}

// A ChapterChange is a chapter that comes, goes or changes, as a RuleChange.
type ChapterChange struct{ Before, After *Chapter }

// ChapterChangesFrom lists what differs in the chapters from an older version.
func (t Table) ChapterChangesFrom(old Table) []ChapterChange {
	var changes []ChapterChange
	before := map[string]Chapter{}
	for _, c := range old.Chapters {
		before[c.Code] = c
	}
	for _, c := range t.Chapters {
		b, known := before[c.Code]
		delete(before, c.Code)
		switch {
		case !known:
			changes = append(changes, ChapterChange{After: &c})
		case !b.same(c):
			changes = append(changes, ChapterChange{Before: &b, After: &c})
		}
	}
	for _, c := range old.Chapters {
		if _, gone := before[c.Code]; gone {
			changes = append(changes, ChapterChange{Before: &c})
		}
	}
	return changes
}

func (c Chapter) same(other Chapter) bool { return reflect.DeepEqual(c, other) }

func (r Rule) same(other Rule) bool {
	if len(r.Roles) == 0 && len(other.Roles) == 0 {
		r.Roles, other.Roles = nil, nil
	}
	return reflect.DeepEqual(r, other)
}
