package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Corrections lists the corrections and reviews of a call that wait for staff, the oldest first.
func (s *Store) Corrections(ctx context.Context, call int64) ([]council.Correction, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+correctionColumns+` FROM mark_corrections x JOIN marks k ON k.id = x.mark JOIN mark_sheets m ON m.id = k.sheet
		WHERE m.call = ? AND x.decided_at = 0 ORDER BY x.id LIMIT 200`, call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Correction, error) { return scanCorrection(rows) })
}

// Reviews lists the reviews of a call that wait for an answer, by their term.
func (s *Store) Reviews(ctx context.Context, call int64) ([]council.MarkReview, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+reviewColumns+` FROM mark_reviews v JOIN enrolments e ON e.id = v.enrolment WHERE e.call = ? AND v.answered_at = 0 ORDER BY v.due_on, v.id LIMIT 200`, call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.MarkReview, error) { return scanReview(rows) })
}

// MarkFor gives one mark with its sheet and its call, for staff of exams.
func (s *Store) MarkFor(ctx context.Context, id int64) (MarkSeen, error) {
	var m MarkSeen
	var err error
	if m.Graded, err = scanGraded(s.read.QueryRowContext(ctx, "SELECT "+gradedColumns+gradedFrom+"WHERE k.id = ?", id)); err != nil {
		return m, err
	}
	if m.Sheet, err = scanSheet(s.read.QueryRowContext(ctx, "SELECT "+sheetColumns+" FROM mark_sheets m WHERE m.id = ?", m.Mark.Sheet)); err != nil {
		return m, err
	}
	m.Call, err = callIn(ctx, s.read, m.Sheet.Call)
	return m, err
}

// Review gives one review, for staff of exams.
func (s *Store) Review(ctx context.Context, id int64) (council.MarkReview, error) {
	return scanReview(s.read.QueryRowContext(ctx, "SELECT "+reviewColumns+" FROM mark_reviews v WHERE v.id = ?", id))
}
