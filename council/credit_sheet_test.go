package council

import (
	"strings"
	"testing"
)

// Issue 4, point 6: the evaluator is offered the credits that the table takes, of events within its window, that are not on the sheet yet.
func TestASheetIsOfferedTheCreditsThatItLacks(t *testing.T) {
	table := Table{WindowMonths: 60, Rules: []Rule{{Code: "course", UnitPlural: "horas"}}}
	e := Endorsement{Contents: Contents{Title: "Curso", Hours: 1600}, Occasion: Occasion{From: On(2026, 3, 4), To: On(2026, 3, 5)}, Points: []RolePoints{{Role: "attendee", Rule: "course", Given: 100}}}
	c, entered := Credit{ID: 7, Role: "attendee", Points: 100, State: CreditCounted}, On(2026, 11, 9)
	a, err := table.OnSheet(e, c, nil, entered)
	if err != nil || a.Rule != "course" || a.Title != "Curso" || a.Quantity != 1600 || a.From != e.Occasion.From || a.To != e.Occasion.To || a.Credit != 7 || a.Given != 100 || a.State != ActivityAccepted {
		t.Fatalf("%v %+v", err, a)
	}
	typed, other := a, a
	typed.Credit, other.Credit = 0, 8
	if _, err := table.OnSheet(e, c, []Activity{other}, entered); err != nil {
		t.Errorf("beside another credit that says the same: %v", err)
	}
	for what, spoil := range map[string]func(e *Endorsement, c *Credit, sheet *[]Activity){
		"there":      func(_ *Endorsement, _ *Credit, sheet *[]Activity) { *sheet = []Activity{a} },
		"there ":     func(_ *Endorsement, _ *Credit, sheet *[]Activity) { *sheet = []Activity{typed} },
		"undone":     func(_ *Endorsement, c *Credit, _ *[]Activity) { c.State = CreditUndone },
		"other_role": func(_ *Endorsement, c *Credit, _ *[]Activity) { c.Points = 0 },
		"outside":    func(e *Endorsement, _ *Credit, _ *[]Activity) { e.Occasion.To = On(2026, 11, 10) },
		"outside ":   func(e *Endorsement, _ *Credit, _ *[]Activity) { e.Occasion.To = On(2021, 11, 8) },
		"outside  ": func(e *Endorsement, _ *Credit, _ *[]Activity) {
			e.Points = []RolePoints{{Role: "attendee", Rule: "gone"}}
		},
	} {
		e, c, sheet := e, c, []Activity(nil)
		spoil(&e, &c, &sheet)
		if _, err := table.OnSheet(e, c, sheet, entered); err == nil || err.(*Error).Say != "sheet.refuse."+strings.TrimSpace(what) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// Issue 4, point 6: on a sheet a credit is worth what its endorsement gave, whatever the table says, and the caps of the table cut it as they cut any line.
func TestACreditOnASheetIsWorthWhatItsEndorsementGave(t *testing.T) {
	least, most := Points(150), Points(200)
	table := Table{Rules: []Rule{{Code: "course", PerUnit: 5, Cap: &most}}, Pass: 100}
	given := Activity{Rule: "course", Quantity: 1600, Credit: 7, Given: least}
	typed := Activity{Rule: "course", Quantity: 1600}
	score := table.Score([]Activity{given, typed}, On(2026, 11, 9))
	if score.Lines[0].Counted != least || score.Lines[1].Counted != 50 || score.Total != most {
		t.Errorf("%s and %s, %s in all", score.Lines[0].Counted, score.Lines[1].Counted, score.Total)
	}
	if given.MayType() == nil || typed.MayType() != nil {
		t.Error("a credit is typed over, or a typed line is not")
	}
}
