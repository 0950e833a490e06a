package db

import (
	"context"
	"database/sql"
	"strings"

	"vigencia/council"
)

// undoneOf says of an attendee, or a row of a checked list, that its credit at the event ?1 was undone. Of who only resembles somebody nothing is known.
func undoneOf(row string) string {
	return strings.ReplaceAll("%.likeness = 'coincides' AND EXISTS (SELECT 1 FROM credits u WHERE u.endorsement = ?1 AND u.physician = %.physician AND u.role = %.role AND u.state = 'undone')", "%", row)
}

// AttendanceOutcomes gives a page of what came of the list of an event that applies, by number and role, after one of them ("" = the first); result picks one result, "" all. next is ""
// when there are no more.
func (s *Store) AttendanceOutcomes(ctx context.Context, event int64, result council.AttendeeResult, after string) (all []council.AttendeeOutcome, next string, err error) {
	number, role, _ := strings.Cut(after, "~")
	rows, err := s.read.QueryContext(ctx, `SELECT number, name, role, result FROM (SELECT a.number, a.name, a.role,
		CASE WHEN a.gone = 1 THEN 'review' WHEN `+credited+" THEN 'credited' WHEN "+undoneOf("a")+` THEN 'undone' ELSE 'none' END AS result
		FROM attendees a WHERE a.endorsement = ?1 AND (a.number, a.role) > (?2, ?3)) WHERE ?4 = '' OR result = ?4 ORDER BY number, role LIMIT ?5`,
		event, number, role, result, council.PageSize+1)
	if err != nil {
		return nil, "", err
	}
	all, err = collect(rows, func(row *sql.Rows) (o council.AttendeeOutcome, err error) {
		return o, row.Scan(&o.Number, &o.Name, &o.Role, &o.Result)
	})
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		next = all[council.PageSize-1].Number + "~" + all[council.PageSize-1].Role
	}
	return all, next, err
}

// UndoneListed gives those in the list of an event that applies whose credit was undone, so that staff see why they have none: at most a page.
func (s *Store) UndoneListed(ctx context.Context, event int64) ([]council.AttendeeOutcome, error) {
	all, _, err := s.AttendanceOutcomes(ctx, event, council.ResultUndone, "")
	return all, err
}
