package db

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"vigencia/council"
)

// An ExamSeat is an enrolment with its call and its sitting.
type ExamSeat struct {
	Enrolment council.Enrolment
	Call      council.Call
	Sitting   council.Sitting
}

func (s *Store) examSeat(ctx context.Context, id int64) (ExamSeat, error) {
	e, err := s.Enrolment(ctx, id)
	if err != nil {
		return ExamSeat{}, err
	}
	return s.SeatOf(ctx, e)
}

// SeatOf adds call and sitting to an enrolment.
func (s *Store) SeatOf(ctx context.Context, e council.Enrolment) (ExamSeat, error) {
	seat := ExamSeat{Enrolment: e}
	var err error
	if seat.Call, err = callIn(ctx, s.read, e.Call); err != nil {
		return seat, err
	}
	seat.Sitting, err = sittingIn(ctx, s.read, e.Call, e.Sitting)
	return seat, err
}

// SeatsOf lists a physician's enrolments, each with its call and its sitting, the newest first; at most as many as most says.
func (s *Store) SeatsOf(ctx context.Context, physician int64, most int) ([]ExamSeat, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+enrolmentColumns+", "+callColumns+", "+sittingColumns+` FROM enrolments e JOIN calls c ON c.id = e.call JOIN sittings s ON s.id = e.sitting
		WHERE e.physician = ? ORDER BY e.id DESC LIMIT ?`, physician, most)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (ExamSeat, error) {
		var x ExamSeat
		return x, rows.Scan(slices.Concat(intoEnrolment(&x.Enrolment), intoCall(&x.Call), intoSitting(&x.Sitting))...)
	})
}

// DocumentOfEnrolment gives the newest pass of an enrolment.
func (s *Store) DocumentOfEnrolment(ctx context.Context, enrolment int64) (council.IssuedDocument, error) {
	return scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE enrolment = ? ORDER BY id DESC LIMIT 1", enrolment))
}

// A Candidate is a line of a call's list of enrolments.
type Candidate struct {
	Enrolment council.Enrolment
	Physician council.Physician // number, names
	Venue     string
}

// An EnrolmentFilter says which enrolments of a call are listed: of a state, of a sitting, with a text in folio, cédula or name; from after a folio on.
type EnrolmentFilter struct {
	Call    int64
	Status  council.EnrolmentStatus
	Sitting int64
	Text    string
	After   string
	Limit   int // 50 when zero
}

// Candidates lists the enrolments of a call by folio, and says whether there are more.
func (s *Store) Candidates(ctx context.Context, f EnrolmentFilter) (rows []Candidate, more bool, err error) {
	if f.Limit == 0 {
		f.Limit = 50
	}
	text := council.Fold(strings.TrimSpace(f.Text))
	found, err := s.read.QueryContext(ctx, "SELECT "+enrolmentColumns+`, p.id, p.number, p.names, p.surname1, p.surname2, p.email, s.venue
		FROM enrolments e JOIN physicians p ON p.id = e.physician JOIN sittings s ON s.id = e.sitting
		WHERE e.call = ?1 AND e.folio > ?2 AND (?3 = '' OR e.status = ?3) AND (?4 = 0 OR e.sitting = ?4)
		AND (?5 = '' OR e.folio = upper(?5) OR p.number = ?5 OR p.folded1 LIKE ?5 || '%' OR p.folded1 || ' ' || p.folded2 LIKE ?5 || '%' OR p.folded_names LIKE ?5 || '%')
		ORDER BY e.folio LIMIT ?6`, f.Call, f.After, f.Status, f.Sitting, text, f.Limit+1)
	if err != nil {
		return nil, false, err
	}
	rows, err = collect(found, func(rows *sql.Rows) (Candidate, error) {
		var c Candidate
		p := &c.Physician
		return c, rows.Scan(append(intoEnrolment(&c.Enrolment), &p.ID, &p.Number, &p.Names, &p.Surname1, &p.Surname2, &p.Email, &c.Venue)...)
	})
	if len(rows) > f.Limit {
		rows, more = rows[:f.Limit], true
	}
	return rows, more, err
}

// EnrolmentCounts counts the enrolments of a call by state.
func (s *Store) EnrolmentCounts(ctx context.Context, call int64) (map[council.EnrolmentStatus]int, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT status, COUNT(*) FROM enrolments WHERE call = ? GROUP BY status", call)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	counts := map[council.EnrolmentStatus]int{}
	for rows.Next() {
		var status council.EnrolmentStatus
		var n int
		if err := rows.Scan(&status, &n); err != nil {
			return nil, err
		}
		counts[status] = n
	}
	return counts, rows.Err()
}

// A Result is one published mark of an enrolment as its owner sees it, with the review that was asked for.
type Result struct {
	Mark   council.Mark
	Sheet  council.MarkSheet
	Review council.MarkReview // ID 0: none was asked for
}

// Results lists the published marks of an enrolment. Before publication there are none, for anybody.
func (s *Store) Results(ctx context.Context, enrolment int64) ([]Result, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT k.id, k.sheet, k.enrolment, k.value, k.version, "+sheetColumns+`, COALESCE(v.id, 0), COALESCE(v.text, ''), COALESCE(v.asked_at, 0),
		COALESCE(v.due, ''), COALESCE(v.answer, ''), COALESCE(v.answered_at, 0)
		FROM marks k JOIN mark_sheets m ON m.id = k.sheet LEFT JOIN mark_reviews v ON v.mark = k.id WHERE k.enrolment = ? AND m.status = 'published' ORDER BY m.id`, enrolment)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Result, error) {
		var r Result
		var due string
		into := append([]any{&r.Mark.ID, &r.Mark.Sheet, &r.Mark.Enrolment, &r.Mark.Value, &r.Mark.Version}, intoSheet(&r.Sheet)...)
		err := rows.Scan(append(into, &r.Review.ID, &r.Review.Text, scanned{&r.Review.AskedAt}, &due, &r.Review.Answer, scanned{&r.Review.AnsweredAt})...)
		if err != nil {
			return r, err
		}
		r.Review.Due, err = readTerm(due)
		return r, err
	})
}
