package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
)

// CheckAttendance reads a list of attendance, holds it against the register, and keeps its rows for the preview when nothing is wrong with them. It changes
// nothing of the event. progress gets the lines read so far.
func (s *Store) CheckAttendance(ctx context.Context, imported Import, file council.SheetFile, progress func(int)) (council.ImportReport, error) {
	i := s.importing(imported.AsOf, council.Actor{}, nil, progress)
	if err := i.read(ctx, council.ImportAttendance, file); err != nil || i.report.FaultRows > 0 {
		return i.report, err
	}
	if len(i.attending) == 0 {
		i.report.Refuse(council.ImportFault{Say: "import.fault.no_rows"})
		return i.report, nil
	}
	rows, err := s.recognise(ctx, i.attending)
	if err != nil {
		return i.report, err
	}
	for _, r := range rows {
		if r.Likeness == council.Coincides {
			i.report.Added++
		}
	}
	return i.report, s.tx(ctx, func(tx *sql.Tx) error { return keepRows(ctx, tx, imported.ID, rows) })
}

// attendanceLine looks at one row of a list of attendance.
func (i *importing) attendanceLine(_ context.Context, row council.SheetRow) error {
	read, faults := i.rules.ReadAttendanceRow(i.head, row)
	if line := i.again(row.Line, "attendee", read.Number, read.Role); line > 0 && read.Number != "" {
		faults = append(faults, council.ImportFault{Line: row.Line, Column: "number", Value: read.Number, Say: "import.fault.repeated", Args: []string{"Value", read.Number, "Line", strconv.Itoa(line)}})
	}
	if len(i.attending) >= council.MaxAttendance && len(faults) == 0 {
		faults = append(faults, council.ImportFault{Line: row.Line, Say: "import.fault.too_many", Args: []string{"Max", council.Thousands(council.MaxAttendance)}})
	}
	if len(faults) > 0 {
		i.report.Refuse(faults...)
		return nil
	}
	i.attending = append(i.attending, read)
	return nil
}

// recognise holds rows against the register: all their numbers in one question, and of those whose number nobody has, their names.
func (s *Store) recognise(ctx context.Context, rows []council.AttendanceRow) ([]council.AttendanceRow, error) {
	numbers := make([]string, len(rows))
	for i, r := range rows {
		numbers[i] = r.Number
	}
	asked, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	found, err := s.read.QueryContext(ctx, "SELECT p.number, p.id, p.surname1, p.names FROM json_each(?) n JOIN physicians p ON p.number = n.value", string(asked))
	if err != nil {
		return nil, err
	}
	type named struct {
		id                      int64
		number, surname1, names string
	}
	known, err := collect(found, func(row *sql.Rows) (n named, err error) { return n, row.Scan(&n.number, &n.id, &n.surname1, &n.names) })
	if err != nil {
		return nil, err
	}
	by := make(map[string]named, len(known))
	for _, n := range known {
		by[n.number] = n
	}
	for i, r := range rows {
		var alike []council.Physician
		numbered, ok := by[r.Number]
		if !ok {
			if alike, err = s.alike(ctx, r.Name); err != nil {
				return nil, err
			}
		}
		rows[i] = r.Against(council.Physician{ID: numbered.id, Surname1: numbered.surname1, Names: numbered.names}, alike)
	}
	return rows, nil
}

// alike gives the physicians whose both surnames stand in a name.
func (s *Store) alike(ctx context.Context, name string) ([]council.Physician, error) {
	pairs, err := json.Marshal(council.Surnames(name))
	if err != nil {
		return nil, err
	}
	found, err := s.read.QueryContext(ctx, `SELECT p.id, p.surname1, p.names FROM json_each(?) n JOIN physicians p ON p.folded1 = n.value ->> 0 AND p.folded2 = n.value ->> 1 LIMIT 500`, string(pairs))
	if err != nil {
		return nil, err
	}
	return collect(found, func(row *sql.Rows) (p council.Physician, err error) { return p, row.Scan(&p.ID, &p.Surname1, &p.Names) })
}

// rowsAtOnce is how many rows of a list one statement keeps: well under what SQLite binds at most.
const rowsAtOnce = 500

// keepRows keeps the rows of a checked list.
func keepRows(ctx context.Context, tx *sql.Tx, list int64, rows []council.AttendanceRow) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM attendance_rows WHERE import = ?", list); err != nil {
		return err
	}
	for chunk := range slices.Chunk(rows, rowsAtOnce) {
		values := make([]any, 0, 7*len(chunk))
		for _, r := range chunk {
			values = append(values, list, r.Line, r.Number, r.Role, r.Name, r.Likeness, ref(r.Physician))
		}
		places := strings.TrimSuffix(strings.Repeat("(?, ?, ?, ?, ?, ?, ?), ", len(chunk)), ", ")
		if _, err := tx.ExecContext(ctx, "INSERT INTO attendance_rows (import, line, number, role, name, likeness, physician) VALUES "+places, values...); err != nil {
			return fmt.Errorf("rows of list %d: %w", list, err)
		}
	}
	return nil
}
