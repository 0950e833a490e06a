package council

import (
	"slices"
	"time"
)

// Holiday is a day of every year on which the council does not work: on a fixed month and day, on the nth weekday of a month (Nth 1 and
// Weekday 1 is the first Monday), or so many days from Easter Sunday. Every is the years from one to the next, counted from that of From
// (0 = each year): 1 October of 2024, 2030… in Mexico.
// From and To are the first and last day on which the law makes it a holiday (absent = no limit), so that terms of the past
// are counted by the law of their time. Source names that law.
type Holiday struct {
	Name         string     `yaml:"name"`
	Month        time.Month `yaml:"month,omitempty"`
	Day          int        `yaml:"day,omitempty"`
	Nth          int        `yaml:"nth,omitempty"`
	Weekday      int        `yaml:"weekday,omitempty"`
	Every        int        `yaml:"every,omitempty"`
	EasterOffset *int       `yaml:"easter_offset,omitempty"`
	From         Date       `yaml:"from,omitempty"`
	To           Date       `yaml:"to,omitempty"`
	Source       string     `yaml:"source,omitempty"`
}

// Falls says whether the holiday falls on that day, by the law of that day. It does not move when it meets a weekend.
func (h Holiday) Falls(d Date) bool {
	if !h.From.IsZero() && d.Before(h.From) || !h.To.IsZero() && d.After(h.To) {
		return false
	}
	if h.EasterOffset != nil {
		return Easter(d.Year).AddDays(*h.EasterOffset) == d
	}
	if h.Every > 1 && (d.Year-h.From.Year)%h.Every != 0 {
		return false
	}
	if h.Nth > 0 {
		return h.Month == d.Month && int(d.Weekday()) == h.Weekday && (d.Day-1)/7+1 == h.Nth
	}
	return h.Month == d.Month && h.Day == d.Day
}

// SpecialDay is one day on which the council, or some of its offices, does not work, with the source that says so.
// No offices means all of them.
type SpecialDay struct {
	Date    Date     `yaml:"date"`
	Name    string   `yaml:"name"`
	Offices []string `yaml:"offices,omitempty"`
	Source  string   `yaml:"source,omitempty"`
}

// Holds says whether the special day is kept on that date in that office. Without an office only those of everyone hold.
func (s SpecialDay) Holds(d Date, office string) bool {
	return s.Date == d && (len(s.Offices) == 0 || slices.Contains(s.Offices, office))
}

// Calendar knows the working days of a council: not Saturday, not Sunday, not a holiday, not a special day of the office.
type Calendar struct {
	Holidays []Holiday    `yaml:"holidays"`
	Special  []SpecialDay `yaml:"special"`
}

// Closed says whether an office does not work on that day, and why: "sábado", "domingo", or the name of the holiday or special day.
func (c Calendar) Closed(d Date, office string) (reason string, closed bool) {
	if d.Weekend() {
		return d.WeekdayName(), true
	}
	for _, holiday := range c.Holidays {
		if holiday.Falls(d) {
			return holiday.Name, true
		}
	}
	for _, special := range c.Special {
		if special.Holds(d, office) {
			return special.Name, true
		}
	}
	return "", false
}

// Works says that the office works on that day.
func (c Calendar) Works(d Date, office string) bool {
	_, closed := c.Closed(d, office)
	return !closed
}

// Easter gives Easter Sunday of a year by the Gregorian calendar (the anonymous algorithm of 1876, by Meeus).
func Easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{Year: year, Month: time.Month(n / 31), Day: n%31 + 1}
}
