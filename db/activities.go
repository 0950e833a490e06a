package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// activitiesIn gives the lines of a request's score sheet, in the order in which they were added.
func activitiesIn(ctx context.Context, q querier, request int64) ([]council.Activity, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, rule, title, role, from_on, to_on, quantity, page, refused FROM activities WHERE request = ? ORDER BY id", request)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Activity, error) {
		var a council.Activity
		err := rows.Scan(&a.ID, &a.Rule, &a.Title, &a.Role, &a.From, &a.To, &a.Quantity, &a.Page, &a.Refused)
		return a, err
	})
}

// Sheet gives the score sheet of a request: its activities, reckoned by the table in force when it entered.
func (s *Store) Sheet(ctx context.Context, r council.Request) (council.Score, error) {
	table, ok := s.Rules().TableOf(r.Table)
	if !ok {
		return council.Score{}, council.Refuse(council.Conflict, "request.refuse.table")
	}
	activities, err := activitiesIn(ctx, s.read, r.ID)
	return table.Score(activities, s.profile.Today(r.SubmittedAt)), err
}
