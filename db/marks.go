package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const sheetColumns = `m.id, m.call, m.phase, m.status, m.pass, m.loaded_by, m.loaded_at, COALESCE(m.reviewed_by, 0), m.reviewed_at, COALESCE(m.published_by, 0), m.published_at, m.version`

func intoSheet(m *council.MarkSheet) []any {
	return []any{&m.ID, &m.Call, &m.Phase, &m.Status, &m.Pass, &m.LoadedBy, scanned{&m.LoadedAt}, &m.ReviewedBy, scanned{&m.ReviewedAt}, &m.PublishedBy, scanned{&m.PublishedAt}, &m.Version}
}

func scanSheet(row interface{ Scan(...any) error }) (council.MarkSheet, error) {
	var m council.MarkSheet
	return m, absent(row.Scan(intoSheet(&m)...))
}

func sheetIn(ctx context.Context, q querier, call, id int64) (council.MarkSheet, error) {
	return scanSheet(q.QueryRowContext(ctx, "SELECT "+sheetColumns+" FROM mark_sheets m WHERE m.id = ? AND m.call = ?", id, call))
}

// CallToMark gives a call to who handles its marks; who sat for it himself is refused.
func (s *Store) CallToMark(ctx context.Context, id int64, by council.Actor) (CallSittings, error) {
	call, err := s.Call(ctx, id)
	if err != nil {
		return call, err
	}
	var candidate bool
	err = s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM enrolments WHERE call = ? AND physician = ?)", id, by.Physician).Scan(&candidate)
	if err != nil {
		return call, err
	}
	return call, call.MayMark(candidate)
}

// MarkSheets lists the sheets of a call, for staff of exams.
func (s *Store) MarkSheets(ctx context.Context, call int64) ([]council.MarkSheet, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+sheetColumns+" FROM mark_sheets m WHERE m.call = ? ORDER BY m.id", call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.MarkSheet, error) { return scanSheet(rows) })
}

// MarkSheet gives one sheet of a call, for staff of exams.
func (s *Store) MarkSheet(ctx context.Context, call, id int64) (council.MarkSheet, error) {
	return sheetIn(ctx, s.read, call, id)
}

const gradedColumns = "k.id, k.sheet, k.enrolment, k.value, k.version, " + enrolmentColumns + `, p.id, p.number, p.names, p.surname1, p.surname2, p.email, p.halted,
	(SELECT COUNT(*) FROM enrolments o JOIN calls oc ON oc.id = o.call WHERE o.physician = e.physician AND oc.kind = c.kind AND oc.specialty = c.specialty AND o.status IN ('sat', 'passed', 'failed'))`

const gradedFrom = ` FROM marks k JOIN enrolments e ON e.id = k.enrolment JOIN calls c ON c.id = e.call JOIN physicians p ON p.id = e.physician `

func scanGraded(row interface{ Scan(...any) error }) (council.Graded, error) {
	var g council.Graded
	return g, absent(row.Scan(intoGraded(&g)...))
}

// intoGraded is where gradedColumns are read to.
func intoGraded(g *council.Graded) []any {
	p := &g.Physician
	into := append([]any{&g.Mark.ID, &g.Mark.Sheet, &g.Mark.Enrolment, &g.Mark.Value, &g.Mark.Version}, intoEnrolment(&g.Enrolment)...)
	return append(into, &p.ID, &p.Number, &p.Names, &p.Surname1, &p.Surname2, &p.Email, &p.Halted, &g.Attempts)
}

// GradedPage is how many marks a page of a sheet shows.
const GradedPage = 50

// Graded lists the marks of a sheet by folio, for staff of exams: a page of them after the folio given.
func (s *Store) Graded(ctx context.Context, sheet int64, after string) (rows []council.Graded, more bool, err error) {
	found, err := s.read.QueryContext(ctx, "SELECT "+gradedColumns+gradedFrom+"WHERE k.sheet = ? AND e.folio > ? ORDER BY e.folio LIMIT ?", sheet, after, GradedPage+1)
	if err != nil {
		return nil, false, err
	}
	rows, err = collect(found, func(rows *sql.Rows) (council.Graded, error) { return scanGraded(rows) })
	if len(rows) > GradedPage {
		rows, more = rows[:GradedPage], true
	}
	return rows, more, err
}

// ActOnMarks reviews, reopens or publishes a sheet. To publish tells every candidate: all of them in one transaction, or none.
func (s *Store) ActOnMarks(ctx context.Context, call, sheet int64, action council.SheetAction, by council.Actor) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		m, err := sheetIn(ctx, tx, call, sheet)
		if err != nil {
			return err
		}
		f, err := s.sheetFacts(ctx, tx, m)
		if err != nil {
			return err
		}
		out, err := m.Apply(action, by, f, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	if err == nil {
		s.wake()
	}
	return err
}

// sheetFacts gathers all candidates of a sheet with what else counts for each.
func (s *Store) sheetFacts(ctx context.Context, tx *sql.Tx, m council.MarkSheet) (council.SheetFacts, error) {
	f := council.SheetFacts{Rules: s.Rules()}
	var err error
	if f.Call, err = callIn(ctx, tx, m.Call); err != nil {
		return f, err
	}
	rows, err := tx.QueryContext(ctx, "SELECT "+gradedColumns+gradedFrom+"WHERE k.sheet = ? ORDER BY e.folio", m.ID)
	if err != nil {
		return f, err
	}
	if f.Candidates, err = collect(rows, func(rows *sql.Rows) (council.Graded, error) { return scanGraded(rows) }); err != nil {
		return f, err
	}
	for i := range f.Candidates {
		if err := s.completeGraded(ctx, tx, m, &f.Candidates[i]); err != nil {
			return f, err
		}
	}
	err = tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM enrolments e WHERE e.call = ?1 AND e.status IN ('sat', 'passed', 'failed') AND EXISTS (SELECT 1 FROM json_each(e.phases) WHERE value = ?2)
		AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.sheet = ?3 AND k.enrolment = e.id)`, m.Call, m.Phase, m.ID).Scan(&f.Unmarked)
	return f, err
}

// completeGraded adds the request and what the other published sheets say.
func (s *Store) completeGraded(ctx context.Context, tx *sql.Tx, m council.MarkSheet, g *council.Graded) error {
	var err error
	if g.Request, err = requestIn(ctx, tx, g.Enrolment.Request); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, "SELECT o.phase, k.value >= o.pass FROM marks k JOIN mark_sheets o ON o.id = k.sheet WHERE k.enrolment = ? AND o.status = 'published' AND o.id <> ?", g.Enrolment.ID, m.ID)
	if err != nil {
		return err
	}
	defer rows.Close()
	g.Others = map[string]bool{}
	for rows.Next() {
		var phase string
		var passed bool
		if err := rows.Scan(&phase, &passed); err != nil {
			return err
		}
		g.Others[phase] = passed
	}
	return rows.Err()
}

func saveSheet(ctx context.Context, tx *sql.Tx, m council.MarkSheet) (int64, error) {
	if m.ID == 0 {
		var id int64
		err := tx.QueryRowContext(ctx, "INSERT INTO mark_sheets (call, phase, status, loaded_by, loaded_at, version) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
			m.Call, m.Phase, m.Status, m.LoadedBy, ms(m.LoadedAt), m.Version).Scan(&id)
		return id, err
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE mark_sheets SET status = ?, pass = ?, loaded_by = ?, loaded_at = ?, reviewed_by = ?, reviewed_at = ?, published_by = ?, published_at = ?, version = ?
		WHERE id = ? AND version = ?`, m.Status, m.Pass, m.LoadedBy, ms(m.LoadedAt), ref(m.ReviewedBy), ms(m.ReviewedAt), ref(m.PublishedBy), ms(m.PublishedAt), m.Version, m.ID, m.Version-1))
	if err != nil {
		return m.ID, fmt.Errorf("save marks %d: %w", m.ID, err)
	}
	return m.ID, nil
}
