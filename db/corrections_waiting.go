package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// A WaitingMark is a correction or a review that waits for staff, with the mark that it is about.
type WaitingMark struct {
	Graded     council.Graded
	Phase      string
	Correction council.Correction
	Review     council.MarkReview
}

// Corrections lists the corrections of a call that wait for their second person, the oldest first.
func (s *Store) Corrections(ctx context.Context, call int64) ([]WaitingMark, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+correctionColumns+", "+gradedColumns+", m.phase"+gradedFrom+`JOIN mark_corrections x ON x.mark = k.id JOIN mark_sheets m ON m.id = k.sheet
		WHERE m.call = ? AND x.decided_at = 0 ORDER BY x.id LIMIT 200`, call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (WaitingMark, error) {
		var w WaitingMark
		return w, rows.Scan(append(append(intoCorrection(&w.Correction), intoGraded(&w.Graded)...), &w.Phase)...)
	})
}

// Reviews lists the reviews of a call that wait for an answer, by their term.
func (s *Store) Reviews(ctx context.Context, call int64) ([]WaitingMark, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+reviewColumns+", "+gradedColumns+", m.phase"+gradedFrom+`JOIN mark_reviews v ON v.mark = k.id JOIN mark_sheets m ON m.id = k.sheet
		WHERE e.call = ? AND v.answered_at = 0 ORDER BY v.due_on, v.id LIMIT 200`, call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (WaitingMark, error) {
		var w WaitingMark
		var due string
		err := rows.Scan(append(append(intoReview(&w.Review, &due), intoGraded(&w.Graded)...), &w.Phase)...)
		if err != nil {
			return w, err
		}
		w.Review.Due, err = readTerm(due)
		return w, err
	})
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
