package council

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(t testing.TB, iso string) Date {
	t.Helper()
	d, err := ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// anyDate draws dates on which the rules of any council could fall.
func anyDate() *rapid.Generator[Date] {
	return rapid.Custom(func(t *rapid.T) Date {
		return On(2000, time.January, 1).AddDays(rapid.IntRange(0, 60*365).Draw(t, "day"))
	})
}

func TestParseDay(t *testing.T) {
	want := On(2019, time.April, 9)
	for _, typed := range []string{"09/04/2019", "9/4/2019", " 9/04/2019 ", "09-04-2019", "9.4.2019", "2019-04-09"} {
		if got, err := ParseDay(typed); err != nil || got != want {
			t.Errorf("ParseDay(%q) = %v, %v", typed, got, err)
		}
	}
	for _, typed := range []string{"", "9/4/19", "31/02/2020", "29/02/2021", "00/04/2019", "9/13/2019", "hoy", "2019-4-9", "0000-01-01", "09/04/02019"} {
		if got, err := ParseDay(typed); err == nil || !got.IsZero() {
			t.Errorf("ParseDay(%q) = %v, want a refusal", typed, got)
		}
	}
}

func TestDateArithmeticKeepsToTheMonth(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2026-03-31", -1, "2026-02-28"},
		{"2026-12-15", 1, "2027-01-15"}, {"2026-01-15", -1, "2025-12-15"}, {"2024-02-29", 12, "2025-02-28"}, {"2024-02-29", 48, "2028-02-29"},
	} {
		if got := day(t, c.from).AddMonths(c.months); got.String() != c.want {
			t.Errorf("%s and %d months: %s, want %s", c.from, c.months, got, c.want)
		}
	}
	if got := day(t, "2024-02-29").AddYears(5); got.String() != "2029-02-28" {
		t.Errorf("five years from a leap day: %s", got)
	}
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := anyDate().Draw(t, "date"), rapid.IntRange(-4000, 4000).Draw(t, "days")
		moved := d.AddDays(n)
		if moved.AddDays(-n) != d || d.DaysUntil(moved) != n || moved.Compare(d) != sign(n) {
			t.Fatalf("%s and %d days: %s, which lies %d days away", d, n, moved, d.DaysUntil(moved))
		}
		if months := d.AddMonths(n); months.Day > d.Day || (months.Year-d.Year)*12+int(months.Month-d.Month) != n {
			t.Fatalf("%s and %d months: %s", d, n, months)
		}
		for _, text := range []string{d.String(), d.Numeric()} {
			if back, err := ParseDay(text); err != nil || back != d {
				t.Fatalf("%s written as %q reads as %s (%v)", d, text, back, err)
			}
		}
	})
}

func sign(n int) int { return On(2000, time.January, 1).AddDays(n).Compare(On(2000, time.January, 1)) }

func TestDateInSpanish(t *testing.T) {
	d := On(2019, time.April, 9)
	got := []string{d.Numeric(), d.Short(), d.Long(), d.Full(), Date{}.Numeric() + Date{}.Short() + Date{}.Long() + Date{}.Full()}
	want := []string{"09/04/2019", "9 de abril", "9 de abril de 2019", "martes 9 de abril de 2019", ""}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
	if got := On(2026, time.September, 26).Full(); got != "sábado 26 de septiembre de 2026" {
		t.Error(got)
	}
}

func TestDateIsOfItsZone(t *testing.T) {
	lima, err := time.LoadLocation("America/Lima")
	if err != nil {
		t.Fatal(err)
	}
	evening := time.Date(2019, time.April, 10, 1, 0, 0, 0, time.UTC) // 20:00 of the 9th in Lima
	d := DateOf(evening.In(lima))
	if d != On(2019, time.April, 9) {
		t.Fatalf("20:00 in Lima is of %s", d)
	}
	if start, end := d.Start(lima), d.End(lima); !start.Equal(time.Date(2019, 4, 9, 5, 0, 0, 0, time.UTC)) ||
		!end.Equal(time.Date(2019, 4, 10, 4, 59, 59, 999999999, time.UTC)) {
		t.Errorf("the day runs from %s to %s", start, end)
	}
}

func TestDayStartsAlsoWhereClocksLeapOverMidnight(t *testing.T) {
	for zone, leap := range map[string]string{"America/Santiago": "2022-09-11", "America/Havana": "2024-03-10", "America/Asuncion": "2023-10-01"} {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		d := day(t, leap)
		if start := d.Start(loc); DateOf(start) != d || DateOf(start.Add(-1)) != d.AddDays(-1) || start.Hour() != 1 {
			t.Errorf("%s in %s starts at %s", d, zone, start)
		}
		if end := d.AddDays(-1).End(loc); DateOf(end) != d.AddDays(-1) {
			t.Errorf("the day before %s in %s ends at %s", d, zone, end)
		}
	}
}

func TestDateInJSONAndSQL(t *testing.T) {
	type row struct{ On, Off Date }
	text, err := json.Marshal(row{On: On(2026, time.July, 25)})
	if err != nil || string(text) != `{"On":"2026-07-25","Off":""}` {
		t.Fatalf("%s, %v", text, err)
	}
	var back row
	if err := json.Unmarshal(text, &back); err != nil || back.On != On(2026, time.July, 25) || !back.Off.IsZero() {
		t.Fatalf("%+v, %v", back, err)
	}
	d := On(2000, time.January, 1)
	for _, column := range []any{"2026-07-25", []byte("2026-07-25")} {
		if err := d.Scan(column); err != nil || d != On(2026, time.July, 25) {
			t.Errorf("%v scans as %s, %v", column, d, err)
		}
	}
	if err := d.Scan(int64(5)); err == nil || d != On(2026, time.July, 25) {
		t.Error("a number scanned as a date, or a refusal changed it")
	}
	if value, err := d.Value(); err != nil || value != "2026-07-25" {
		t.Errorf("writes as %v, %v", value, err)
	}
	if err := d.Scan(nil); err != nil || !d.IsZero() {
		t.Errorf("NULL scans as %s, %v", d, err)
	}
	if value, err := d.Value(); err != nil || value != nil {
		t.Errorf("an absent date writes as %v, %v", value, err)
	}
}

func FuzzParseDay(f *testing.F) {
	for _, seed := range []string{"09/04/2019", "2019-04-09", "29/02/2021", "9.4.2019", "", "1/1/0001"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		d, err := ParseDay(typed)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q is refused and yet %s", typed, d)
			}
			return
		}
		for _, text := range []string{d.String(), d.Numeric()} {
			if back, err := ParseDay(text); err != nil || back != d {
				t.Fatalf("%q reads as %s, which reads as %s (%v)", typed, d, back, err)
			}
		}
	})
}

func TestASpanIsSaidInFewWords(t *testing.T) {
	for want, days := range map[string][2]Date{
		"":                                {},
		"sábado 20 de febrero de 2027":    {On(2027, 2, 20), On(2027, 2, 20)},
		"del 20 al 22 de febrero de 2027": {On(2027, 2, 20), On(2027, 2, 22)},
		"del 28 de febrero al 1 de marzo de 2027":           {On(2027, 2, 28), On(2027, 3, 1)},
		"del 31 de diciembre de 2026 al 2 de enero de 2027": {On(2026, 12, 31), On(2027, 1, 2)},
	} {
		if got := Span(days[0], days[1]); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
