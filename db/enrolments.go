package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"vigencia/council"
)

const enrolmentColumns = `e.id, e.call, e.sitting, e.physician, e.request, e.status, e.folio, COALESCE(e.seat, 0), e.phases, e.needs, e.reason, e.held_until, e.created_at, e.changed_at, e.version`

// into is where enrolmentColumns are read to.
func intoEnrolment(e *council.Enrolment) []any {
	return []any{&e.ID, &e.Call, &e.Sitting, &e.Physician, &e.Request, &e.Status, &e.Folio, &e.Seat, asJSON{&e.Phases}, &e.Needs, &e.Reason,
		scanned{&e.HeldUntil}, scanned{&e.CreatedAt}, scanned{&e.ChangedAt}, &e.Version}
}

func scanEnrolment(row interface{ Scan(...any) error }) (council.Enrolment, error) {
	var e council.Enrolment
	return e, absent(row.Scan(intoEnrolment(&e)...))
}

// asJSON reads a value that is kept as JSON into what it points to.
type asJSON struct{ into any }

// Scan takes the text.
func (j asJSON) Scan(column any) error {
	text, ok := column.(string)
	if !ok {
		return fmt.Errorf("JSON kept as %T", column)
	}
	return json.Unmarshal([]byte(text), j.into)
}

func enrolmentIn(ctx context.Context, q querier, id int64) (council.Enrolment, error) {
	return scanEnrolment(q.QueryRowContext(ctx, "SELECT "+enrolmentColumns+" FROM enrolments e WHERE e.id = ?", id))
}

// Enrolment gives an enrolment by its id, for staff of exams.
func (s *Store) Enrolment(ctx context.Context, id int64) (council.Enrolment, error) {
	return enrolmentIn(ctx, s.read, id)
}

// EnrolmentOf gives a physician's own enrolment; another's is not found.
func (s *Store) EnrolmentOf(ctx context.Context, physician, id int64) (council.Enrolment, error) {
	return scanEnrolment(s.read.QueryRowContext(ctx, "SELECT "+enrolmentColumns+" FROM enrolments e WHERE e.id = ? AND e.physician = ?", id, physician))
}

// EnrolmentsOf lists a physician's enrolments, the newest first.
func (s *Store) EnrolmentsOf(ctx context.Context, physician int64) ([]council.Enrolment, error) {
	return enrolmentsOf(ctx, s.read, physician)
}

func enrolmentsOf(ctx context.Context, q querier, physician int64) ([]council.Enrolment, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+enrolmentColumns+" FROM enrolments e WHERE e.physician = ? ORDER BY e.id DESC", physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Enrolment, error) { return scanEnrolment(rows) })
}

// saveEnrolment keeps a new enrolment, or one that changed; one that somebody else changed meanwhile is refused.
func saveEnrolment(ctx context.Context, tx *sql.Tx, e council.Enrolment) (int64, error) {
	if e.ID == 0 {
		phases, err := json.Marshal(e.Phases)
		if err != nil {
			return 0, err
		}
		var id int64
		err = tx.QueryRowContext(ctx, `INSERT INTO enrolments (call, sitting, physician, request, status, folio, seat, phases, needs, reason, held_until, created_at, changed_at, version)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, e.Call, e.Sitting, e.Physician, e.Request, e.Status, e.Folio, ref(int64(e.Seat)), string(phases), e.Needs, e.Reason,
			ms(e.HeldUntil), ms(e.CreatedAt), ms(e.ChangedAt), e.Version).Scan(&id)
		if unique(err) {
			return 0, council.Refuse(council.Conflict, "exam.refuse.twice")
		}
		return id, err
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE enrolments SET status = ?, seat = ?, needs = ?, reason = ?, held_until = ?, changed_at = ?, version = ? WHERE id = ? AND version = ?`,
		e.Status, ref(int64(e.Seat)), e.Needs, e.Reason, ms(e.HeldUntil), ms(e.ChangedAt), e.Version, e.ID, e.Version-1))
	if err != nil {
		return e.ID, fmt.Errorf("save enrolment %d: %w", e.ID, err)
	}
	return e.ID, nil
}

// Attempts counts how often the physician of an enrolment has sat for its kind and specialty, this time too.
func (s *Store) Attempts(ctx context.Context, e council.Enrolment) (n int, err error) {
	err = s.read.QueryRowContext(ctx, `SELECT COUNT(*) FROM enrolments o JOIN calls a ON a.id = o.call JOIN calls b ON b.id = ?1
		WHERE o.physician = ?2 AND a.kind = b.kind AND a.specialty = b.specialty AND o.status IN ('sat', 'passed', 'failed')`, e.Call, e.Physician).Scan(&n)
	return n, err
}
