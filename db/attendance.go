package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// SendAttendance keeps a list of attendance of one of the actor's own events, which will be checked. One that was checked before and not confirmed is discarded; while
// one is under way another is refused.
func (s *Store) SendAttendance(ctx context.Context, t *TempFile, i Import, by council.Actor) (int64, error) {
	i.Kind, i.AsOf = council.ImportAttendance, s.profile.Today(s.now())
	err := s.tx(ctx, func(tx *sql.Tx) error {
		e, err := endorsementOf(ctx, tx, by.Organiser, i.Event)
		if err != nil {
			return err
		}
		if err := e.MayList(s.Rules(), by, i.AsOf); err != nil {
			return err
		}
		var busy bool
		if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM imports WHERE endorsement = ? AND state IN ('waiting', 'confirmed'))", e.ID).Scan(&busy); err != nil {
			return err
		}
		if busy {
			return council.Refuse(council.Conflict, "attendance.refuse.busy")
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM attendance_rows WHERE import IN (SELECT id FROM imports WHERE endorsement = ? AND state = 'checked')", e.ID); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE imports SET state = 'discarded' WHERE endorsement = ? AND state = 'checked'", e.ID)
		return err
	})
	if err != nil {
		return 0, err
	}
	return s.SendImport(ctx, t, i, by)
}

// AttendanceOf gives one list of attendance of an event of the actor's organiser; another's is not found.
func (s *Store) AttendanceOf(ctx context.Context, event, id int64, by council.Actor) (Import, error) {
	i, err := s.Import(ctx, id)
	if err == nil && (i.Event != event || event == 0) {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	if err == nil {
		_, err = s.EndorsementOf(ctx, by.Organiser, event)
	}
	return i, err
}

// AttendanceLists lists the lists of attendance of an event, the newest first.
func (s *Store) AttendanceLists(ctx context.Context, event int64, limit int) ([]Import, error) {
	return s.importsWhere(ctx, "i.endorsement = ?1", event, limit)
}

// DecideAttendance confirms a checked list of an event of the actor's organiser, which the program then applies, or discards it with its rows.
func (s *Store) DecideAttendance(ctx context.Context, event, id int64, confirm bool, by council.Actor) error {
	if _, err := s.AttendanceOf(ctx, event, id, by); err != nil {
		return err
	}
	if err := s.DecideImport(ctx, id, confirm, by); err != nil || confirm {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM attendance_rows WHERE import = ?", id)
		return err
	})
}

// An AttendanceTally is what a checked list would change of the one that applies. Of New, Same and Gone each counts rows of one person in one role.
type AttendanceTally struct {
	Rows, Coincide int
	New, Same      int // rows that the event's list does not have yet, and that it has
	Gone           int // people of the event's list whom this one leaves out, and who were not credited: they are taken off
	Kept           int // likewise, who were credited: they keep their points until staff decide
	Undone         int // rows whose credit was undone: it is not given again
}

// Others counts the rows that do not coincide.
func (t AttendanceTally) Others() int { return t.Rows - t.Coincide }

const leftOut = "a.endorsement = ?1 AND a.gone = 0 AND NOT EXISTS (SELECT 1 FROM attendance_rows r WHERE r.import = ?2 AND r.number = a.number AND r.role = a.role)"

const credited = "a.likeness = 'coincides' AND EXISTS (SELECT 1 FROM credits c WHERE c.endorsement = a.endorsement AND c.physician = a.physician AND c.role = a.role AND c.state = 'counted')"

// AttendanceTally compares a checked list with the one of the event that applies.
func (s *Store) AttendanceTally(ctx context.Context, list Import) (t AttendanceTally, err error) {
	err = s.read.QueryRowContext(ctx, `SELECT COUNT(*), COALESCE(SUM(r.likeness = 'coincides'), 0), COALESCE(SUM(a.id IS NULL), 0), COALESCE(SUM(`+undoneOf("r")+`), 0) FROM attendance_rows r
		LEFT JOIN attendees a ON a.endorsement = ?1 AND a.number = r.number AND a.role = r.role WHERE r.import = ?2`, list.Event, list.ID).Scan(&t.Rows, &t.Coincide, &t.New, &t.Undone)
	if err != nil {
		return t, err
	}
	t.Same = t.Rows - t.New
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*), COALESCE(SUM("+credited+"), 0) FROM attendees a WHERE "+leftOut, list.Event, list.ID).Scan(&t.Gone, &t.Kept)
	t.Gone -= t.Kept
	return t, err
}

// A ListedRow is one row of a checked list, whether the event's list does not have it yet, and whether its credit was undone, which it does not give again.
type ListedRow struct {
	council.AttendanceRow
	New    bool
	Undone bool
}

// An AttendanceFilter picks rows of a checked list.
type AttendanceFilter string

// The filters of a checked list.
const (
	AllRows     AttendanceFilter = ""
	RowsOutside AttendanceFilter = "no_coincide" // that do not coincide
	RowsNew     AttendanceFilter = "nuevas"
)

// AttendanceRows gives a page of a checked list in the order of its lines, after a line (0 = the first); next is 0 when there are no more.
func (s *Store) AttendanceRows(ctx context.Context, list Import, filter AttendanceFilter, after int) (rows []ListedRow, next int, err error) {
	found, err := s.read.QueryContext(ctx, `SELECT r.line, r.number, r.role, r.name, r.likeness, COALESCE(r.physician, 0), a.id IS NULL, `+undoneOf("r")+` FROM attendance_rows r
		LEFT JOIN attendees a ON a.endorsement = ?1 AND a.number = r.number AND a.role = r.role
		WHERE r.import = ?2 AND r.line > ?3 AND (?4 <> 'no_coincide' OR r.likeness <> 'coincides') AND (?4 <> 'nuevas' OR a.id IS NULL) ORDER BY r.line LIMIT ?5`,
		list.Event, list.ID, after, filter, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	rows, err = collect(found, func(row *sql.Rows) (ListedRow, error) {
		var r ListedRow
		return r, row.Scan(&r.Line, &r.Number, &r.Role, &r.Name, &r.Likeness, &r.Physician, &r.New, &r.Undone)
	})
	if len(rows) > council.PageSize {
		rows = rows[:council.PageSize]
		next = rows[council.PageSize-1].Line
	}
	return rows, next, err
}

// A LeftOut is somebody of the event's list whom a checked list no longer names; a credited one keeps the points until staff decide.
type LeftOut struct {
	council.Attendee
	Credited bool
}

// AttendanceLeftOut gives a page of those whom a checked list leaves out, after an attendee's id (0 = the first); next is 0 when there are no more.
func (s *Store) AttendanceLeftOut(ctx context.Context, list Import, after int64) (all []LeftOut, next int64, err error) {
	found, err := s.read.QueryContext(ctx, "SELECT "+attendeeColumns+", "+credited+" FROM attendees a WHERE "+leftOut+" AND a.id > ?3 ORDER BY a.id LIMIT ?4", list.Event, list.ID, after, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	all, err = collect(found, func(row *sql.Rows) (LeftOut, error) {
		var l LeftOut
		var err error
		l.Attendee, err = scanAttendee(also{row, &l.Credited})
		return l, err
	})
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		next = all[council.PageSize-1].ID
	}
	return all, next, err
}
