package council

import "testing"

// Issue 4, point 6: the evaluator is offered the credits that the table takes, of events within its window, that are not on the sheet yet.
func TestASheetIsOfferedTheCreditsThatItLacks(t *testing.T) {
	table := Table{WindowMonths: 60, Rules: []Rule{{Code: "course", UnitPlural: "horas"}}}
	e := Endorsement{Contents: Contents{Title: "Curso", Hours: 1600}, Occasion: Occasion{From: On(2026, 3, 4), To: On(2026, 3, 5)}, Points: []RolePoints{{Role: "attendee", Rule: "course", Given: 100}}}
	c, entered := Credit{Role: "attendee", Points: 100, State: CreditCounted}, On(2026, 11, 9)
	a, ok := table.Offers(e, c, nil, entered)
	if !ok || a.Rule != "course" || a.Title != "Curso" || a.Quantity != 1600 || a.From != e.Occasion.From || a.To != e.Occasion.To {
		t.Fatalf("%t %+v", ok, a)
	}
	for what, spoil := range map[string]func(e *Endorsement, c *Credit, sheet *[]Line){
		"on the sheet":         func(_ *Endorsement, _ *Credit, sheet *[]Line) { *sheet = []Line{{Activity: a}} },
		"undone":               func(_ *Endorsement, c *Credit, _ *[]Line) { c.State = CreditUndone },
		"another role counts":  func(_ *Endorsement, c *Credit, _ *[]Line) { c.Points = 0 },
		"after the request":    func(e *Endorsement, _ *Credit, _ *[]Line) { e.Occasion.To = On(2026, 11, 10) },
		"before the window":    func(e *Endorsement, _ *Credit, _ *[]Line) { e.Occasion.To = On(2021, 11, 8) },
		"no rule of the table": func(e *Endorsement, _ *Credit, _ *[]Line) { e.Points = []RolePoints{{Role: "attendee", Rule: "gone"}} },
	} {
		e, c, sheet := e, c, []Line(nil)
		spoil(&e, &c, &sheet)
		if _, ok := table.Offers(e, c, sheet, entered); ok {
			t.Errorf("%s: offered", what)
		}
	}
}
