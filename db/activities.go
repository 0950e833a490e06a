package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

const activityColumns = `a.id, a.physician, COALESCE(a.registration, 0), COALESCE(a.request, 0), a.round, a.rule, a.title, a.role, a.from_on, a.to_on, a.quantity, a.page,
	a.state, a.claimed_rule, a.claimed_role, a.claimed_quantity, a.reason, a.note, a.refused, COALESCE(a.decided_by, 0), a.decided_at, COALESCE(a.credit, 0), COALESCE(a.given, 0),
	COALESCE(e.id, 0), a.evidence_sha256, COALESCE(e.format, ''), COALESCE(e.size, 0), COALESCE(e.pages, 0)`

const activityTables = "activities a LEFT JOIN attachments e ON e.id = a.evidence"

func scanActivity(row interface{ Scan(...any) error }) (council.Activity, error) {
	var a council.Activity
	var decided int64
	err := row.Scan(&a.ID, &a.Physician, &a.Registration, &a.Request, &a.Round, &a.Rule, &a.Title, &a.Role, &a.From, &a.To, &a.Quantity, &a.Page,
		&a.State, &a.Claimed.Rule, &a.Claimed.Role, &a.Claimed.Quantity, &a.Reason, &a.Note, &a.Refused, &a.DecidedBy, &decided, &a.Credit, &a.Given,
		&a.Evidence.ID, &a.Evidence.SHA256, &a.Evidence.Format, &a.Evidence.Size, &a.Evidence.Pages)
	a.DecidedAt = moment(decided)
	return a, absent(err)
}

func activitiesWhere(ctx context.Context, q querier, where string, args ...any) ([]council.Activity, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+activityColumns+" FROM "+activityTables+" WHERE "+where+" ORDER BY a.id", args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Activity, error) { return scanActivity(rows) })
}

// activitiesIn gives the activities of a request, in the order in which they were added.
func activitiesIn(ctx context.Context, q querier, request int64) ([]council.Activity, error) {
	return activitiesWhere(ctx, q, "a.request = ?", request)
}

// gatheredIn gives what a physician gathers for a registration and has not sent. A credit that an evaluator put on the sheet of another request is not among it.
func gatheredIn(ctx context.Context, q querier, physician, registration int64) ([]council.Activity, error) {
	return activitiesWhere(ctx, q, `a.physician = ? AND a.registration = ? AND a.request IS NULL
		AND NOT EXISTS (SELECT 1 FROM activities b WHERE b.credit = a.credit AND b.request IS NOT NULL AND b.released = 0)`, physician, registration)
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
