package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// A MarkSeen is one mark with its sheet and its call: all that a page about it needs.
type MarkSeen struct {
	council.Graded
	Sheet council.MarkSheet
	Call  council.Call
}

func (s *Store) markIn(ctx context.Context, tx *sql.Tx, id int64) (MarkSeen, error) {
	var m MarkSeen
	var err error
	if m.Graded, err = scanGraded(tx.QueryRowContext(ctx, "SELECT "+gradedColumns+gradedFrom+"WHERE k.id = ?", id)); err != nil {
		return m, err
	}
	if m.Sheet, err = scanSheet(tx.QueryRowContext(ctx, "SELECT "+sheetColumns+" FROM mark_sheets m WHERE m.id = ?", m.Mark.Sheet)); err != nil {
		return m, err
	}
	if m.Call, err = callIn(ctx, tx, m.Sheet.Call); err != nil {
		return m, err
	}
	return m, s.completeGraded(ctx, tx, m.Sheet, &m.Graded)
}

const correctionColumns = "x.id, x.mark, x.was, x.becomes, x.reason, x.asked_by, x.asked_at, COALESCE(x.decided_by, 0), x.decided_at, x.confirmed"

func scanCorrection(row interface{ Scan(...any) error }) (council.Correction, error) {
	var c council.Correction
	return c, absent(row.Scan(intoCorrection(&c)...))
}

// intoCorrection is where correctionColumns are read to.
func intoCorrection(c *council.Correction) []any {
	return []any{&c.ID, &c.Mark, &c.From, &c.To, &c.Reason, &c.AskedBy, scanned{&c.AskedAt}, &c.DecidedBy, scanned{&c.DecidedAt}, &c.Confirmed}
}

// AskCorrection is the first person of a fe de erratas.
func (s *Store) AskCorrection(ctx context.Context, mark int64, to council.Points, reason string, by council.Actor) (MarkSeen, error) {
	var seen MarkSeen
	err := s.tx(ctx, func(tx *sql.Tx) (err error) {
		if seen, err = s.markIn(ctx, tx, mark); err != nil {
			return err
		}
		var waiting bool
		if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM mark_corrections WHERE mark = ? AND decided_at = 0)", mark).Scan(&waiting); err != nil {
			return err
		}
		out, err := seen.Sheet.AskCorrection(seen.Graded, to, reason, waiting, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	return seen, err
}

// DecideCorrection is the second person: confirming changes mark, enrolment and request, and tells the candidate.
func (s *Store) DecideCorrection(ctx context.Context, id int64, confirm bool, by council.Actor) (MarkSeen, error) {
	var seen MarkSeen
	err := s.tx(ctx, func(tx *sql.Tx) error {
		c, err := scanCorrection(tx.QueryRowContext(ctx, "SELECT "+correctionColumns+" FROM mark_corrections x WHERE x.id = ?", id))
		if err != nil {
			return err
		}
		if seen, err = s.markIn(ctx, tx, c.Mark); err != nil {
			return err
		}
		out, err := seen.Sheet.DecideCorrection(c, seen.Graded, confirm, by, council.SheetFacts{Rules: s.Rules(), Call: seen.Call}, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	if err == nil {
		s.wake()
	}
	return seen, err
}

func saveCorrection(ctx context.Context, tx *sql.Tx, c council.Correction) error {
	if c.ID == 0 {
		_, err := tx.ExecContext(ctx, "INSERT INTO mark_corrections (mark, was, becomes, reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?)", c.Mark, c.From, c.To, c.Reason, c.AskedBy, ms(c.AskedAt))
		return err
	}
	return changedOnce(tx.ExecContext(ctx, "UPDATE mark_corrections SET decided_by = ?, decided_at = ?, confirmed = ? WHERE id = ? AND decided_at = 0", c.DecidedBy, ms(c.DecidedAt), c.Confirmed, c.ID))
}

func saveMark(ctx context.Context, tx *sql.Tx, m council.Mark) error {
	err := changedOnce(tx.ExecContext(ctx, "UPDATE marks SET value = ?, version = ? WHERE id = ? AND version = ?", m.Value, m.Version, m.ID, m.Version-1))
	if err != nil {
		return fmt.Errorf("save mark %d: %w", m.ID, err)
	}
	return nil
}

const reviewColumns = "v.id, v.mark, v.enrolment, v.text, v.asked_at, v.due, v.answer, COALESCE(v.answered_by, 0), v.answered_at"

func scanReview(row interface{ Scan(...any) error }) (council.MarkReview, error) {
	var v council.MarkReview
	var due string
	if err := row.Scan(intoReview(&v, &due)...); err != nil {
		return v, absent(err)
	}
	var err error
	v.Due, err = readTerm(due)
	return v, err
}

// intoReview is where reviewColumns are read to; its term is still to be read.
func intoReview(v *council.MarkReview, due *string) []any {
	return []any{&v.ID, &v.Mark, &v.Enrolment, &v.Text, scanned{&v.AskedAt}, due, &v.Answer, &v.AnsweredBy, scanned{&v.AnsweredAt}}
}

// AskReview is a candidate's request to look at a published mark again; another's mark is not found.
func (s *Store) AskReview(ctx context.Context, enrolment, mark int64, text string, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		seen, err := s.markIn(ctx, tx, mark)
		if err != nil {
			return err
		}
		if seen.Enrolment.ID != enrolment || seen.Sheet.Status != council.MarksPublished {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		var asked bool
		if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM mark_reviews WHERE mark = ?)", mark).Scan(&asked); err != nil {
			return err
		}
		out, err := seen.Sheet.AskReview(seen.Graded, asked, text, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// AnswerReview is the council's word on a review.
func (s *Store) AnswerReview(ctx context.Context, id int64, answer string, by council.Actor) (MarkSeen, error) {
	var seen MarkSeen
	err := s.tx(ctx, func(tx *sql.Tx) error {
		v, err := scanReview(tx.QueryRowContext(ctx, "SELECT "+reviewColumns+" FROM mark_reviews v WHERE v.id = ?", id))
		if err != nil {
			return err
		}
		if seen, err = s.markIn(ctx, tx, v.Mark); err != nil {
			return err
		}
		out, err := v.Respond(answer, seen.Graded, seen.Call, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	if err == nil {
		s.wake()
	}
	return seen, err
}

func saveReview(ctx context.Context, tx *sql.Tx, v council.MarkReview) error {
	if v.ID == 0 {
		_, err := tx.ExecContext(ctx, "INSERT INTO mark_reviews (mark, enrolment, text, asked_at, due, due_on) VALUES (?, ?, ?, ?, ?, ?)", v.Mark, v.Enrolment, v.Text, ms(v.AskedAt), keepTerm(v.Due), v.Due.Due)
		return err
	}
	return changedOnce(tx.ExecContext(ctx, "UPDATE mark_reviews SET due = '', due_on = NULL, answer = ?, answered_by = ?, answered_at = ? WHERE id = ? AND answered_at = 0", v.Answer, v.AnsweredBy, ms(v.AnsweredAt), v.ID))
}
