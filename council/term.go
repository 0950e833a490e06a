package council

import "time"

// Deadline is a term in working days, explained: the day from which it runs (not counted itself), how many days,
// the last day, and every day in between that did not count, with its reason.
type Deadline struct {
	Start   Date
	Days    int
	Due     Date
	Skipped []Skipped
}

// Skipped is a day that a term does not count.
type Skipped struct {
	Date   Date
	Reason string
}

// TermDay is one weekday (Monday to Friday) of a term as its clock draws it: a day that counts, or a holiday with its name.
// WeekStart marks the first of each week after the one in which the term began: a gap stands before it.
type TermDay struct {
	Date      Date
	Working   bool
	Reason    string
	WeekStart bool
}

// Term counts working days of an office. The day of the act is day 0; counting begins on the working day after it, also when
// the act itself falls on a day that is not worked (TUO of Law 27444, arts. 144.1 and 145). No days end on the start itself.
func (c Calendar) Term(start Date, days int, office string) Deadline {
	deadline := Deadline{Start: start, Days: days, Due: start}
	for counted := 0; counted < days; {
		deadline.Due = deadline.Due.AddDays(1)
		if reason, closed := c.Closed(deadline.Due, office); closed {
			deadline.Skipped = append(deadline.Skipped, Skipped{Date: deadline.Due, Reason: reason})
			continue
		}
		counted++
	}
	return deadline
}

// Left counts the working days of the term that come after today, up to and with the last: 0 on the last day and later.
func (c Calendar) Left(today Date, d Deadline, office string) int {
	if today.Before(d.Start) {
		today = d.Start
	}
	left := 0
	for day := today.AddDays(1); !day.After(d.Due); day = day.AddDays(1) {
		if c.Works(day, office) {
			left++
		}
	}
	return left
}

// Before gives the working day that lies n working days before the last day of a term: on that day n are left.
func (c Calendar) Before(due Date, n int, office string) Date {
	day := due
	for n > 0 {
		day = day.AddDays(-1)
		if c.Works(day, office) {
			n--
		}
	}
	return day
}

// Days lists the weekdays of a term in order, from the day after its start to its last. Saturdays and Sundays are left out;
// they stand in Deadline.Skipped.
func (c Calendar) Days(d Deadline, office string) []TermDay {
	var days []TermDay
	week := Date{}
	for day := d.Start.AddDays(1); !day.After(d.Due); day = day.AddDays(1) {
		reason, closed := c.Closed(day, office)
		if day.Weekend() {
			continue
		}
		monday := day.AddDays(int(time.Monday - day.Weekday()))
		days = append(days, TermDay{Date: day, Working: !closed, Reason: reason, WeekStart: !week.IsZero() && monday != week})
		week = monday
	}
	return days
}

// Weekend says that the day was skipped as a Saturday or Sunday, which screens count instead of naming.
func (s Skipped) Weekend() bool { return s.Date.Weekend() }

// Late says that the last day of the term is over.
func (d Deadline) Late(today Date) bool { return today.After(d.Due) }
