package physician

import (
	"fmt"

	"vigencia/council"
	"vigencia/views/ui"
)

// clock is the term that runs on a request, with every day that it skips and why. ok is false when none runs.
func (s Screen) clock(r council.Request) (c ui.Clock, ok bool) {
	if r.Due.Due.IsZero() || !r.Status.Open() {
		return c, false
	}
	kind := "evaluation"
	if r.Status == council.Observed {
		kind = "remedy"
	}
	days := s.Rules.Calendar.Days(r.Due, r.Office)
	return ui.Clock{
		Title: s.W.Say("physician.clock.title." + kind), Headline: s.headline(r), Before: s.W.Say("physician.clock.before."+kind) + " ",
		Until: r.Due.Due.Full(), After: s.W.Say("physician.clock.after." + kind), Days: s.bars(days), Why: s.W.Say("physician.clock.why"), Reasons: s.reasons(r, kind, days),
	}, true
}

func (s Screen) headline(r council.Request) string {
	left := s.Rules.Calendar.Left(s.Today, r.Due, r.Office)
	switch {
	case r.Due.Late(s.Today):
		return s.W.Count("term.late", r.Due.Due.DaysUntil(s.Today))
	case left == 0:
		return s.W.Say("term.today")
	}
	return s.W.Count("term.left", left)
}

func (s Screen) bars(days []council.TermDay) []ui.Day {
	out := make([]ui.Day, len(days))
	for i, d := range days {
		out[i] = ui.Day{Week: d.WeekStart}
		switch {
		case !d.Working:
			out[i].Kind = ui.DaySkipped
		case !d.Date.After(s.Today):
			out[i].Kind = ui.DayPast
		}
	}
	return out
}

// reasons explains how a term is counted: from which day, how many have passed, which days did not count.
func (s Screen) reasons(r council.Request, kind string, days []council.TermDay) []string {
	var first council.Date
	passed, weekends := 0, 0
	for _, d := range days {
		if d.Working && first.IsZero() {
			first = d.Date
		}
		if d.Working && !d.Date.After(s.Today) {
			passed++
		}
	}
	var named []string
	for _, skipped := range r.Due.Skipped {
		if skipped.Weekend() {
			weekends++
			continue
		}
		named = append(named, s.W.Say("physician.clock.skipped", "Day", sentence(skipped.Date.WeekdayName())+" "+skipped.Date.Short(), "Reason", skipped.Reason))
	}
	lines := []string{
		s.W.Say("physician.clock.from."+kind, "Days", fmt.Sprint(r.Due.Days), "First", first.Full()),
		s.W.Count("physician.clock.passed", passed, "Weekends", fmt.Sprint(weekends)),
	}
	return append(lines, named...)
}
