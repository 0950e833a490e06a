package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// An EndorsementRow is a line of the staff's list: the endorsement and what the line shows besides.
type EndorsementRow struct {
	council.Endorsement
	OrganiserName string
	EvaluatorName string
	Amends        bool // a change waits for a decision
}

// An EndorsementFilter says which endorsements staff list: of a status, "" for those that wait for somebody; those of an organiser, 0 for all; with a
// change that waits; of a folio or a number; from after a line on.
type EndorsementFilter struct {
	Status    council.EndorsementStatus
	Organiser int64
	Amends    bool
	Number    string
	After     string // Next of the page before
}

// Queue lists a page of endorsements for staff: what waits by the term that ends first, everything else newest first; next is "" on the last page.
func (s *Store) Queue(ctx context.Context, f EndorsementFilter) (list []EndorsementRow, next string, err error) {
	where, order, args := f.sql()
	key, id, place, ok := readCursor(f.After)
	if ok && order == newestFirst {
		where, args = where+" AND e.id < ?", append(args, id)
	} else if ok {
		where, args = where+" AND (COALESCE(e.due_on, '9999-12-31'), e.id) > (?, ?)", append(args, key, id)
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+`, o.name, COALESCE(a.name, ''), EXISTS (SELECT 1 FROM amendments m WHERE m.endorsement = e.id AND m.status = 'asked')
		FROM endorsements e JOIN organisers o ON o.id = e.organiser LEFT JOIN accounts a ON a.id = e.evaluator WHERE `+where+" ORDER BY "+order+" LIMIT ?", append(args, council.PageSize+1)...)
	if err != nil {
		return nil, "", err
	}
	list, err = collect(rows, func(rows *sql.Rows) (EndorsementRow, error) {
		var r EndorsementRow
		e, err := scanEndorsement(andMore{rows, []any{&r.OrganiserName, &r.EvaluatorName, &r.Amends}})
		r.Endorsement = e
		return r, err
	})
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		last := list[council.PageSize-1]
		due := "9999-12-31"
		if !last.Due.Due.IsZero() {
			due = last.Due.Due.String()
		}
		next = cursor(due, last.ID, max(1, place)+council.PageSize)
	}
	return list, next, err
}

const newestFirst = "e.id DESC"

func (f EndorsementFilter) sql() (where, order string, args []any) {
	where, order = "e.status IN ('submitted', 'in_review', 'observed')", "COALESCE(e.due_on, '9999-12-31'), e.id"
	switch {
	case f.Number != "":
		where, order, args = "(e.number = ? OR e.folio = ?)", newestFirst, []any{f.Number, f.Number}
	case f.Amends:
		where, order = "e.id IN (SELECT m.endorsement FROM amendments m WHERE m.status = 'asked')", newestFirst
	case f.Status == council.EndorsementSubmitted || f.Status == council.EndorsementInReview || f.Status == council.EndorsementObserved:
		where, args = "e.status = ?", []any{f.Status}
	case f.Status != "":
		where, order, args = "e.status = ?", newestFirst, []any{f.Status}
	case f.Organiser != 0:
		where, order = "e.status <> 'draft'", newestFirst
	}
	if f.Organiser != 0 {
		where, args = where+" AND e.organiser = ?", append(args, f.Organiser)
	}
	return where, order, args
}

// andMore scans further columns after those of a thing.
type andMore struct {
	rows *sql.Rows
	more []any
}

// Scan reads all columns of the row.
func (m andMore) Scan(into ...any) error { return m.rows.Scan(append(into, m.more...)...) }

// EndorsementCounts counts what waits for staff of events: new applications, those in review, changes, and organisers to admit; each at most a
// thousand and one.
type EndorsementCounts struct {
	Submitted, InReview, Late, Amendments, Organisers int
}

// EndorsementCounts counts what the desk of events shows.
func (s *Store) EndorsementCounts(ctx context.Context) (EndorsementCounts, error) {
	var c EndorsementCounts
	most := council.CountCap + 1
	err := s.read.QueryRowContext(ctx, `SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM endorsements WHERE status = 'submitted' LIMIT ?1)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM endorsements WHERE status = 'in_review' LIMIT ?1)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM endorsements WHERE status IN ('submitted', 'in_review') AND due_on < ?2 LIMIT ?1)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM amendments WHERE status = 'asked' LIMIT ?1)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM organisers WHERE status = 'waiting' LIMIT ?1))`, most, s.profile.Today(s.now())).
		Scan(&c.Submitted, &c.InReview, &c.Late, &c.Amendments, &c.Organisers)
	return c, err
}
