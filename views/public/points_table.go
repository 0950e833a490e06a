package public

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

func tableHead(w council.Words, t council.Table) ui.Grid {
	return ui.Grid{Caption: w.Say("page.table.caption", "Name", t.Name, "Date", t.AppliesFrom.Long(), "Pass", t.Pass.String()), Columns: []ui.Column{
		{Label: w.Say("page.table.chapter")}, {Label: w.Say("page.table.rule")}, {Label: w.Say("page.table.points")},
		{Label: w.Say("page.table.limit")}, {Label: w.Say("page.table.condition")}}}
}

func chapterName(t council.Table, code string) string {
	c, ok := t.Chapter(code)
	if !ok {
		return code
	}
	return c.Name
}

// worth says what an activity counts: by unit, once, or by the role held.
func worth(w council.Words, r council.Rule) string {
	var parts []string
	if r.PerUnit > 0 && r.Fixed {
		parts = append(parts, w.Say("page.table.once", "Points", r.PerUnit.String()))
	} else if r.PerUnit > 0 {
		parts = append(parts, w.Say("page.table.each", "Points", r.PerUnit.String(), "Unit", r.Unit))
	}
	for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
		if r.Fixed {
			parts = append(parts, w.Say("page.table.role", "Role", role, "Points", r.Roles[role].String()))
		} else {
			parts = append(parts, w.Say("page.table.role_each", "Role", role, "Points", r.Roles[role].String(), "Unit", r.Unit))
		}
	}
	return strings.Join(parts, "; ")
}

// limits are the caps of an activity, with its chapter's.
func limits(w council.Words, t council.Table, r council.Rule) string {
	own := caps(w, r)
	c, _ := t.Chapter(r.Chapter)
	if c.Max == nil {
		return own
	}
	whole := w.Say("page.table.chapter_max", "Points", c.Max.String())
	if own == "" {
		return whole
	}
	return own + "; " + whole
}

// caps are an activity's own.
func caps(w council.Words, r council.Rule) string {
	var parts []string
	if r.CapItem != nil {
		parts = append(parts, w.Say("page.table.cap_item", "Points", r.CapItem.String()))
	}
	if r.Cap != nil {
		parts = append(parts, w.Say("page.table.cap", "Points", r.Cap.String()))
	}
	return strings.Join(parts, "; ")
}

func conditions(w council.Words, r council.Rule) string {
	var parts []string
	if r.Condition != "" {
		parts = append(parts, r.Condition)
	}
	if r.MinQuantity > 0 {
		parts = append(parts, w.Say("page.table.least", "Quantity", r.MinQuantity.String(), "Units", r.UnitPlural))
	}
	if r.MaxAgeMonths > 0 {
		parts = append(parts, w.Say("page.table.age", "Months", strconv.Itoa(r.MaxAgeMonths)))
	}
	return strings.Join(parts, ". ")
}
