package staff

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// creditRule says as what an event would be on the sheet: its rule and role, its days and its hours.
func (e Evaluation) creditRule(a council.Activity) string {
	rule, _ := e.Table.Rule(a.Rule)
	return e.W.Say("sheet.credit", "Rule", council.Rubric{Rule: rule, Role: a.Role}.Name(), "Dates", council.Span(a.From, a.To), "Hours", a.Quantity.String())
}

// creditButton adds a credit; the first of them has a key.
func (e Evaluation) creditButton(i int, a council.Activity) ui.Button {
	b := ui.Button{Label: e.W.Say("sheet.credit_add"), About: a.Title, Look: ui.Secondary, Small: true}
	if i == 0 {
		b.Key = "I"
	}
	return b
}
