package public

import (
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

func (p CataloguePage) chapters() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("catalogue.every"), Selected: p.Chapter == ""}}
	for _, c := range p.Table.Chapters {
		options = append(options, ui.Option{Value: c.Code, Label: c.Name, Selected: c.Code == p.Chapter})
	}
	return options
}

func (p CataloguePage) columns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("page.table.rule")}, {Label: p.W.Say("page.table.points")}}
}

// conditions of a rule; an age that is the table's own window goes without saying.
func (p CataloguePage) conditions(r council.Rule) string {
	if r.MaxAgeMonths == p.Table.WindowMonths {
		r.MaxAgeMonths = 0
	}
	return conditions(p.W, r)
}

// of lists what was found of a chapter.
func (p CataloguePage) of(c council.Chapter) []council.Rule {
	var rules []council.Rule
	for _, r := range p.Found {
		if r.Chapter == c.Code {
			rules = append(rules, r)
		}
	}
	return rules
}

// bounds says what a chapter asks for at least, and where it ends.
func (p CataloguePage) bounds(c council.Chapter) string {
	var parts []string
	if c.Min != nil {
		parts = append(parts, p.W.Say("catalogue.min", "Points", c.Min.String()))
	}
	if c.Max != nil {
		parts = append(parts, p.W.Say("catalogue.max", "Points", c.Max.String()))
	}
	return strings.Join(parts, " ")
}
