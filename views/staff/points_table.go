package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// pointsColumns are the columns of a points table.
func (s Screen) pointsColumns() []ui.Column {
	return []ui.Column{{Label: s.W.Say("table.rule")}, {Label: s.W.Say("table.worth"), Right: true}, {Label: s.W.Say("table.limits")}}
}

// rulesOf are the rules of a chapter, in the table's order.
func rulesOf(t council.Table, chapter string) []council.Rule {
	var out []council.Rule
	for _, r := range t.Rules {
		if r.Chapter == chapter {
			out = append(out, r)
		}
	}
	return out
}

// chapterTitle names a chapter with its own limits.
func (s Screen) chapterTitle(c council.Chapter) string {
	title := c.Name
	if c.Min != nil {
		title += ", " + s.W.Say("table.min", "Points", c.Min.String())
	}
	if c.Max != nil {
		title += ", " + s.W.Say("table.max", "Points", c.Max.String())
	}
	return title
}

// limits says what bounds a rule, in one line.
func (s Screen) limits(r council.Rule) string {
	var parts []string
	if r.CapItem != nil {
		parts = append(parts, s.W.Say("table.cap_item", "Points", r.CapItem.String()))
	}
	if r.Cap != nil {
		parts = append(parts, s.W.Say("table.cap", "Points", r.Cap.String()))
	}
	if r.MinQuantity > 0 {
		parts = append(parts, s.W.Say("table.least", "Quantity", r.MinQuantity.String(), "Unit", r.UnitPlural))
	}
	if r.MaxAgeMonths > 0 {
		parts = append(parts, s.W.Say("table.age", "Months", strconv.Itoa(r.MaxAgeMonths)))
	}
	if r.Condition != "" {
		parts = append(parts, r.Condition)
	}
	return strings.Join(parts, "; ")
}
