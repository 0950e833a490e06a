package council

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// peru is the national calendar by the laws of domain/cmp.md §5.1, each from the year in which it first counted.
func peru() Calendar {
	offset := func(n int) *int { return &n }
	from := func(year int, month time.Month, day int) Date { return On(year, month, day) }
	return Calendar{Holidays: []Holiday{
		{Name: "Año Nuevo", Month: time.January, Day: 1},
		{Name: "Jueves Santo", EasterOffset: offset(-3)},
		{Name: "Viernes Santo", EasterOffset: offset(-2)},
		{Name: "Día del Trabajo", Month: time.May, Day: 1},
		{Name: "Batalla de Arica y Día de la Bandera", Month: time.June, Day: 7, From: from(2023, time.June, 16), Source: "Ley 31788"},
		{Name: "San Pedro y San Pablo", Month: time.June, Day: 29},
		{Name: "Día de la Fuerza Aérea", Month: time.July, Day: 23, From: from(2023, time.July, 1), Source: "Ley 31822"},
		{Name: "Fiestas Patrias", Month: time.July, Day: 28},
		{Name: "Fiestas Patrias", Month: time.July, Day: 29},
		{Name: "Batalla de Junín", Month: time.August, Day: 6, From: from(2022, time.July, 1), Source: "Ley 31530"},
		{Name: "Santa Rosa de Lima", Month: time.August, Day: 30},
		{Name: "Combate de Angamos", Month: time.October, Day: 8},
		{Name: "Todos los Santos", Month: time.November, Day: 1},
		{Name: "Inmaculada Concepción", Month: time.December, Day: 8},
		{Name: "Batalla de Ayacucho", Month: time.December, Day: 9, From: from(2022, time.January, 1), Source: "Ley 31381"},
		{Name: "Navidad", Month: time.December, Day: 25},
	}}
}

// TestWorkingDaysOfPeru holds every vector of domain/cmp.md §5.4.
func TestWorkingDaysOfPeru(t *testing.T) {
	calendar := peru()
	for _, c := range []struct {
		start        string
		weekday      time.Weekday
		seven, cured string
	}{
		{"2019-04-09", time.Tuesday, "2019-04-22", "2019-05-24"},
		{"2022-12-05", time.Monday, "2022-12-16", "2023-01-18"},
		{"2024-06-05", time.Wednesday, "2024-06-17", "2024-07-18"},
		{"2025-04-14", time.Monday, "2025-04-25", "2025-05-29"},
		{"2025-07-21", time.Monday, "2025-08-04", "2025-09-05"},
		{"2025-12-05", time.Friday, "2025-12-18", "2026-01-22"},
		{"2026-03-30", time.Monday, "2026-04-10", "2026-05-14"},
		{"2026-07-20", time.Monday, "2026-08-03", "2026-09-04"},
		{"2026-07-25", time.Saturday, "2026-08-07", "2026-09-09"},
		{"2026-12-23", time.Wednesday, "2027-01-05", "2027-02-05"},
	} {
		start := day(t, c.start)
		if start.Weekday() != c.weekday {
			t.Errorf("%s is a %s", start, start.Weekday())
		}
		if got := calendar.Term(start, 7, ""); got.Due.String() != c.seven || got.Start != start {
			t.Errorf("%s + 7 = %s, want %s (skipped %v)", start, got.Due, c.seven, got.Skipped)
		}
		if got := calendar.Term(start, 30, "").Due; got.String() != c.cured {
			t.Errorf("%s + 30 = %s, want %s", start, got, c.cured)
		}
	}
}

func TestSpecialDaysOfPeruLengthenTheTerm(t *testing.T) {
	calendar, start := peru(), On(2025, time.December, 22)
	if got := calendar.Term(start, 7, "").Due.String(); got != "2026-01-02" {
		t.Errorf("without the decree: %s", got)
	}
	for _, d := range []Date{On(2025, time.May, 2), On(2025, time.December, 26), On(2026, time.January, 2)} {
		calendar.Special = append(calendar.Special, SpecialDay{Date: d, Name: "Día no laborable", Source: "DS 042-2025-PCM"})
	}
	if got := calendar.Term(start, 7, "").Due.String(); got != "2026-01-06" {
		t.Errorf("with the decree: %s", got)
	}
}

func TestSpecialDaysOfOneOffice(t *testing.T) {
	calendar := peru()
	calendar.Special = []SpecialDay{{Date: On(2024, time.November, 14), Name: "APEC", Offices: []string{"III", "XVIII"}}}
	start := On(2024, time.November, 13)
	for office, want := range map[string]string{"III": "2024-11-15", "XVIII": "2024-11-15", "V": "2024-11-14", "": "2024-11-14"} {
		if got := calendar.Term(start, 1, office).Due.String(); got != want {
			t.Errorf("office %q: %s, want %s", office, got, want)
		}
	}
}

func TestHolidaysHoldByTheLawOfTheirDay(t *testing.T) {
	calendar := peru()
	for _, c := range []struct{ date, reason string }{
		{"2021-08-06", ""}, {"2024-08-06", "Batalla de Junín"}, {"2021-12-09", ""}, {"2022-12-09", "Batalla de Ayacucho"},
		{"2022-06-07", ""}, {"2023-06-07", ""}, {"2024-06-07", "Batalla de Arica y Día de la Bandera"},
		{"2021-07-23", ""}, {"2024-07-23", "Día de la Fuerza Aérea"}, {"2023-07-23", "domingo"}, {"2022-08-06", "sábado"},
		{"2026-04-02", "Jueves Santo"}, {"2026-04-03", "Viernes Santo"}, {"2026-04-04", "sábado"}, {"2026-04-06", ""},
	} {
		if reason, closed := calendar.Closed(day(t, c.date), ""); reason != c.reason || closed != (c.reason != "") {
			t.Errorf("%s: %q, %v; want %q", c.date, reason, closed, c.reason)
		}
	}
	for _, d := range []Date{On(2022, time.August, 6), On(2023, time.July, 23)} { // on a weekend, and yet of the law
		if !slices.ContainsFunc(calendar.Holidays, func(h Holiday) bool { return h.Falls(d) }) {
			t.Errorf("%s is no holiday", d)
		}
	}
	brief := Holiday{Name: "Antiguo", Month: time.May, Day: 4, From: On(2019, time.May, 4), To: On(2020, time.May, 4)}
	for year, want := range map[int]bool{2018: false, 2019: true, 2020: true, 2021: false} {
		if brief.Falls(On(year, time.May, 4)) != want {
			t.Errorf("a holiday from its first to its last day falls on 4 May %d: %v", year, !want)
		}
	}
}

func TestSixteenHolidaysInTheYearsSince2024(t *testing.T) {
	for year, want := range map[int]int{2021: 12, 2022: 14, 2024: 16, 2026: 16} {
		holidays := 0
		for d := On(year, time.January, 1); d.Year == year; d = d.AddDays(1) {
			for _, holiday := range peru().Holidays {
				if holiday.Falls(d) {
					holidays++
				}
			}
		}
		if holidays != want {
			t.Errorf("%d has %d holidays, want %d", year, holidays, want)
		}
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{
		2019: "2019-04-21", 2024: "2024-03-31", 2025: "2025-04-20", 2026: "2026-04-05", 2027: "2027-03-28",
		2028: "2028-04-16", 2029: "2029-04-01", 2030: "2030-04-21", 2038: "2038-04-25", 2285: "2285-03-22",
	} {
		if got := Easter(year).String(); got != want {
			t.Errorf("Easter of %d is %s, want %s", year, got, want)
		}
	}
	for year := 1900; year < 2400; year++ {
		d := Easter(year)
		if d.Weekday() != time.Sunday || d.Before(On(year, time.March, 22)) || d.After(On(year, time.April, 25)) {
			t.Errorf("Easter of %d cannot be %s", year, d)
		}
	}
}

func TestAnySpecialDayOnlyLengthensATerm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		calendar, start, days := peru(), anyDate().Draw(t, "start"), rapid.IntRange(0, 60).Draw(t, "days")
		before := calendar.Term(start, days, "III")
		for range rapid.IntRange(1, 12).Draw(t, "special days") {
			calendar.Special = append(calendar.Special, SpecialDay{Date: start.AddDays(rapid.IntRange(-10, 100).Draw(t, "on")), Name: "Especial",
				Offices: rapid.SampledFrom([][]string{nil, {"III"}, {"V"}}).Draw(t, "offices")})
		}
		if after := calendar.Term(start, days, "III"); after.Due.Before(before.Due) {
			t.Fatalf("%s + %d was %s and became %s", start, days, before.Due, after.Due)
		}
	})
}
