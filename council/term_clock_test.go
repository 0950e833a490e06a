package council

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestTermExplainsTheDaysItSkips(t *testing.T) {
	term := peru().Term(On(2026, time.November, 9), 30, "III")
	if term.Due != On(2026, time.December, 23) || term.Days != 30 || len(term.Skipped) != 14 {
		t.Fatalf("%+v", term)
	}
	weekends, named := 0, []Skipped{}
	for _, skipped := range term.Skipped {
		if skipped.Weekend() {
			weekends++
		} else {
			named = append(named, skipped)
		}
	}
	if weekends != 12 || len(named) != 2 || named[0] != (Skipped{On(2026, time.December, 8), "Inmaculada Concepción"}) ||
		named[1] != (Skipped{On(2026, time.December, 9), "Batalla de Ayacucho"}) {
		t.Errorf("%d weekend days, and %v", weekends, named)
	}
}

func TestWorkingDaysLeft(t *testing.T) {
	calendar := peru()
	term := calendar.Term(On(2026, time.November, 9), 30, "III")
	for today, want := range map[string]int{
		"2026-11-01": 30, "2026-11-09": 30, "2026-11-10": 29, "2026-12-03": 12, "2026-12-05": 11, "2026-12-22": 1, "2026-12-23": 0, "2026-12-24": 0,
	} {
		if got := calendar.Left(day(t, today), term, "III"); got != want {
			t.Errorf("on %s %d are left, want %d", today, got, want)
		}
	}
	if term.Late(On(2026, time.December, 23)) || !term.Late(On(2026, time.December, 24)) {
		t.Error("a term holds to the end of its last day")
	}
}

// The reminders of step 17: 10, 5 and 1 working days before.
func TestWorkingDayBeforeTheEnd(t *testing.T) {
	calendar, due := peru(), On(2026, time.December, 23)
	for n, want := range map[int]string{0: "2026-12-23", 1: "2026-12-22", 5: "2026-12-16", 10: "2026-12-07"} {
		if got := calendar.Before(due, n, "III"); got.String() != want {
			t.Errorf("%d working days before: %s, want %s", n, got, want)
		}
	}
}

func TestTermClockShowsWeeksAndHolidays(t *testing.T) {
	calendar := peru()
	days := calendar.Days(calendar.Term(On(2026, time.November, 9), 30, ""), "")
	picture := ""
	for _, d := range days {
		if d.WeekStart {
			picture += " "
		}
		picture += map[bool]string{true: "|", false: "_"}[d.Working]
	}
	if picture != "|||| ||||| ||||| ||||| |__|| ||||| |||" {
		t.Error(picture)
	}
}

func TestTermProperties(t *testing.T) {
	calendar := peru()
	rapid.Check(t, func(t *rapid.T) {
		start, n := anyDate().Draw(t, "start"), rapid.IntRange(1, 60).Draw(t, "days")
		term := calendar.Term(start, n, "")
		if !calendar.Works(term.Due, "") || calendar.Left(start, term, "") != n || start.DaysUntil(term.Due) != n+len(term.Skipped) {
			t.Fatalf("%+v", term)
		}
		reminder := rapid.IntRange(0, n).Draw(t, "reminder")
		if got := calendar.Left(calendar.Before(term.Due, reminder, ""), term, ""); got != min(reminder, n) {
			t.Fatalf("%d working days before %s, %d are left", reminder, term.Due, got)
		}
		if longer := calendar.Term(start, n+1, ""); !longer.Due.After(term.Due) {
			t.Fatalf("a longer term ends on %s, a shorter on %s", longer.Due, term.Due)
		}
		working := 0
		for _, d := range calendar.Days(term, "") {
			if d.Working {
				working++
			}
		}
		if working != n {
			t.Fatalf("the clock shows %d working days of %d", working, n)
		}
	})
}
