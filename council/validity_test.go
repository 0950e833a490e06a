package council

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Step 14 of the guide, and domain/cmp.md §5.4.
func TestValidityOfPeruIsFiveYearsLessADay(t *testing.T) {
	validity := Validity{Years: 5, LessADay: true}
	for from, want := range map[string]string{
		"2019-04-09": "2024-04-08", "2023-05-29": "2028-05-28", "2024-01-01": "2028-12-31",
		"2020-02-29": "2025-02-28", "2028-02-29": "2033-02-28", "2023-03-01": "2028-02-29", "2022-03-01": "2027-02-28",
	} {
		if got := validity.End(day(t, from)); got.String() != want {
			t.Errorf("from %s until %s, want %s", from, got, want)
		}
	}
}

func TestValidityToTheSameDay(t *testing.T) {
	validity := Validity{Years: 5}
	for from, want := range map[string]string{"2022-03-15": "2027-03-15", "2024-02-29": "2029-02-28"} {
		if got := validity.End(day(t, from)); got.String() != want {
			t.Errorf("from %s until %s, want %s", from, got, want)
		}
	}
}

func TestValidityBegins(t *testing.T) {
	decided, running, ended := On(2026, time.May, 4), On(2026, time.August, 31), On(2026, time.May, 3)
	for _, c := range []struct {
		starts   string
		previous Date
		want     Date
	}{
		{StartsAtDecision, running, decided}, {StartsAtDecision, Date{}, decided},
		{StartsAfterPrevious, running, On(2026, time.September, 1)}, {StartsAfterPrevious, ended, decided},
		{StartsAfterPrevious, decided, On(2026, time.May, 5)}, {StartsAfterPrevious, Date{}, decided},
	} {
		if got := (Validity{Starts: c.starts}).Begin(decided, c.previous); got != c.want {
			t.Errorf("%s after %s: %s, want %s", c.starts, c.previous, got, c.want)
		}
	}
}

func TestWarningsBeforeTheEnd(t *testing.T) {
	got := WarningDates(On(2026, time.May, 31), []int{12, 6, 3, 1})
	want := []Date{On(2025, time.May, 31), On(2025, time.November, 30), On(2026, time.February, 28), On(2026, time.April, 30)}
	if !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestValidityCoversWholeYears(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := anyDate().Draw(t, "from")
		end := Validity{Years: 5, LessADay: true}.End(from)
		if next := end.AddDays(1); next != from.AddYears(5) && !(from.Day == 29 && from.Month == time.February && next == On(from.Year+5, time.March, 1)) {
			t.Fatalf("from %s until %s", from, end)
		}
	})
}
