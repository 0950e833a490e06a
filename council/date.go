package council

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Date is a civil date: a day on the council's own calendar, without hour or zone. The zero Date means "absent".
// It is comparable, and kept in the database as TEXT in the form 2006-01-02 (NULL when absent).
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

var errNotADate = errors.New("not a date")

// On gives the date of a year, month and day; what lies outside a month runs over, as in time.Date (31 June is 1 July).
func On(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf gives the day on which t falls in the location that t carries: call it with t.In(the council's zone).
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

// ParseDate reads the form 2006-01-02 and nothing else; days that do not exist are refused.
func ParseDate(iso string) (Date, error) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || t.Year() < 1 {
		return Date{}, fmt.Errorf("%w: %.40q", errNotADate, iso)
	}
	return DateOf(t), nil
}

// ParseDay reads what a person types: 9/4/2019, 09-04-2019, 09.04.2019 or 2019-04-09. The year has four digits.
func ParseDay(typed string) (Date, error) {
	typed = strings.TrimSpace(typed)
	if d, err := ParseDate(typed); err == nil {
		return d, nil
	}
	for _, layout := range []string{"2/1/2006", "2-1-2006", "2.1.2006"} {
		if t, err := time.Parse(layout, typed); err == nil && t.Year() >= 1 {
			return DateOf(t), nil
		}
	}
	return Date{}, fmt.Errorf("%w: %.40q", errNotADate, typed)
}

// IsZero says that there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String gives 2019-04-09, and nothing for an absent date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Compare orders dates by the calendar (−1, 0, 1); an absent date comes before all others.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Before says that d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// After says that d is a later day than other.
func (d Date) After(other Date) bool { return d.Compare(other) > 0 }

// AddDays moves by calendar days, backwards when n is negative.
func (d Date) AddDays(n int) Date { return On(d.Year, d.Month, d.Day+n) }

// AddMonths moves by months and keeps the day, or takes the last day of a shorter month: 31 January + 1 is 28 February.
func (d Date) AddMonths(n int) Date {
	first := On(d.Year, d.Month+time.Month(n), 1)
	last := first.lastOfMonth()
	return Date{Year: first.Year, Month: first.Month, Day: min(d.Day, last)}
}

// AddYears moves by years; 29 February becomes the 28th where the year has no leap day.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * n) }

func (d Date) lastOfMonth() int { return On(d.Year, d.Month+1, 0).Day }

// DaysUntil counts the calendar days from d to other: 1 for tomorrow, negative for the past.
func (d Date) DaysUntil(other Date) int {
	return int(other.Start(time.UTC).Sub(d.Start(time.UTC)) / (24 * time.Hour))
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.Start(time.UTC).Weekday() }

// Weekend says that d is a Saturday or a Sunday.
func (d Date) Weekend() bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// Start gives the first instant of the day in a location, also where clocks leap over midnight.
func (d Date) Start(loc *time.Location) time.Time {
	t := time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
	if DateOf(t).Before(d) {
		_, leap := t.ZoneBounds()
		return leap
	}
	return t
}

// End gives the last instant of the day in a location: what ends on a day is good until then.
func (d Date) End(loc *time.Location) time.Time { return d.AddDays(1).Start(loc).Add(-1) }

// MarshalText gives 2019-04-09, or nothing.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 2019-04-09; an empty text is an absent date.
func (d *Date) UnmarshalText(text []byte) error { return d.read(string(text)) }

func (d *Date) read(iso string) error {
	if iso == "" {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(iso)
	if err == nil {
		*d = parsed
	}
	return err
}

// Scan reads a TEXT column; NULL is an absent date.
func (d *Date) Scan(column any) error {
	switch value := column.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.read(value)
	case []byte:
		return d.UnmarshalText(value)
	}
	return fmt.Errorf("%w: column of type %T", errNotADate, column)
}

// Value writes a TEXT column; an absent date is NULL.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}
