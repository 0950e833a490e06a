package db

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"vigencia/council"
)

// A median is the figure of MedianAnswer as it was last counted.
type median struct {
	at   time.Time
	days *int
}

// MedianAnswer gives in how many working days, or fewer, half of the requests that were decided in the last 90 days had their decision. It is nil when
// fewer than 20 were. The figure is counted anew once an hour.
func (s *Store) MedianAnswer(ctx context.Context) (*int, error) {
	now := s.now()
	if m := s.median.Load(); m != nil && now.Sub(m.at) < time.Hour && !now.Before(m.at) {
		return m.days, nil
	}
	rows, err := s.read.QueryContext(ctx, "SELECT decided_at, submitted_at, office FROM requests INDEXED BY requests_decided WHERE likely(decided_at > 0) AND decided_at >= ?", ms(now.AddDate(0, 0, -90)))
	if err != nil {
		return nil, err
	}
	taken, err := s.workingDays(rows)
	if err != nil {
		return nil, err
	}
	days := half(taken)
	s.median.Store(&median{at: now, days: days})
	return days, nil
}

// enough is how many decisions a figure for the public rests on at least.
const enough = 20

// half gives the least number of days in which half of them were done, nil when there are too few to say.
func half(days []int) *int {
	if len(days) < enough {
		return nil
	}
	slices.Sort(days)
	return &days[(len(days)-1)/2]
}

// workingDays reads pairs of decision and entry and counts the working days between them, each pair of dates once.
func (s *Store) workingDays(rows *sql.Rows) ([]int, error) {
	type span struct {
		from, to council.Date
		office   string
	}
	calendar, known := s.Rules().Calendar, map[span]int{}
	return collect(rows, func(rows *sql.Rows) (int, error) {
		var decided, submitted int64
		var at span
		if err := rows.Scan(&decided, &submitted, &at.office); err != nil {
			return 0, err
		}
		at.from, at.to = s.profile.Today(moment(submitted)), s.profile.Today(moment(decided))
		days, ok := known[at]
		if !ok {
			days = calendar.Left(at.from, council.Deadline{Start: at.from, Due: at.to}, at.office)
			known[at] = days
		}
		return days, nil
	})
}
