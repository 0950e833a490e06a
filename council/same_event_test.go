package council_test

import (
	"testing"

	"vigencia/council"
)

func TestWhatWasTypedForACreditedEventIsFoundByItsDaysAndTitle(t *testing.T) {
	day := council.On(2026, 10, 8)
	credit := council.Activity{ID: 1, Credit: 7, Rule: "course", Title: "Congreso Nacional de Ginecología y Obstetricia 2026", From: day, To: day.AddDays(2), State: council.Claimed}
	typed := func(title, rule string, from, to council.Date) council.Activity {
		return council.Activity{ID: 2, Rule: rule, Title: title, From: from, To: to, State: council.Claimed}
	}
	refused := typed("Congreso de ginecologia", "congress", day, day)
	refused.State = council.ActivityRefused
	undone := credit
	undone.State = council.ActivityRefused
	for name, c := range map[string]struct {
		a, b council.Activity
		want bool
	}{
		"its name in short, on one of its days":       {typed("CONGRESO NAL. DE GINECOLOGIA", "congress", day.AddDays(2), council.Date{}), credit, true},
		"the same the other way round":                {credit, typed("Congreso ginecología obstetricia", "congress", day, day), true},
		"another name, its rule and exactly its days": {typed("Diplomado de otoño", "course", day, day.AddDays(2)), credit, true},
		"another name and rule, its days":             {typed("Diplomado de otoño", "congress", day, day.AddDays(2)), credit, false},
		"another name, its rule, one of its days":     {typed("Diplomado de otoño", "course", day, day), credit, false},
		"half of its words":                           {typed("Congreso de Pediatría", "congress", day, day), credit, false},
		"its name, the year before":                   {typed(credit.Title, "course", council.On(2025, 10, 8), council.On(2025, 10, 10)), credit, false},
		"its name, the day after":                     {typed(credit.Title, "course", day.AddDays(3), council.Date{}), credit, false},
		"without a day":                               {typed(credit.Title, "course", council.Date{}, council.Date{}), credit, false},
		"a title of years and small words":            {typed("El 2026", "congress", day, day), credit, false},
		"refused":                                     {refused, credit, false},
		"undone":                                      {typed(credit.Title, "course", day, day), undone, false},
		"two that were typed":                         {typed(credit.Title, "course", day, day), typed(credit.Title, "course", day, day), false},
		"two credits":                                 {credit, credit, false},
	} {
		if got := c.a.LooksLike(c.b); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestOfATwinWhatIsShownIsLookedAt(t *testing.T) {
	day := council.On(2026, 10, 8)
	credit := council.Activity{ID: 1, Credit: 7, Title: "Congreso", From: day, State: council.Claimed}
	shown := council.Activity{ID: 2, Title: "Congreso", From: day, State: council.Claimed}
	kept := shown
	kept.State = council.ActivityRefused // a verdict that its physician was not told yet
	all := []council.Twin{{Activity: credit}, {Activity: kept, Number: "2026-000001"}}
	if twins := council.Twins([]council.Activity{credit, shown}, all); len(twins) != 2 || twins[1].ID != 2 || twins[1].Hint() != "typed_sent" || twins[2].Hint() != "credited" {
		t.Errorf("%+v", twins)
	}
	if twins := council.Twins([]council.Activity{credit}, all); len(twins) != 0 {
		t.Errorf("%+v", twins)
	}
}
