package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"vigencia/council"
)

// ApplyAttendance makes a confirmed list the list of its event, and credits everybody in it whom the register knows, in one transaction. What stands already stays: nobody is
// credited twice for a role, and who was credited and is left out now keeps the points until staff decide.
func (s *Store) ApplyAttendance(ctx context.Context, imported Import, progress func(int)) (council.ImportReport, error) {
	report := imported.Report
	err := s.ordering(ctx, func(tx *sql.Tx) error {
		e, err := endorsementIn(ctx, tx, imported.Event)
		if err != nil {
			return err
		}
		if e.Status != council.Endorsed {
			return council.Refuse(council.Conflict, "attendance.refuse.cancelled")
		}
		if err := replaceAttendees(ctx, tx, imported, ms(s.now())); err != nil {
			return err
		}
		if err := s.recogniseLate(ctx, tx, e.ID); err != nil {
			return err
		}
		n, err := s.credit(ctx, tx, e, 0, imported.By)
		if err != nil {
			return err
		}
		if err := s.findUnusual(ctx, tx, e); err != nil {
			return err
		}
		if report.Changed = n; progress != nil {
			progress(report.Rows)
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM attendance_rows WHERE import = ?", imported.ID); err != nil {
			return err
		}
		if err := record(ctx, tx, council.Event{Subject: "endorsement", ID: e.ID, Action: string(council.ListAttendance), By: imported.By, At: s.now(), Payload: map[string]string{
			"list": strconv.FormatInt(imported.ID, 10), "sha256": imported.SHA256, "rows": strconv.Itoa(report.Rows), "credited": strconv.Itoa(n)}}); err != nil {
			return err
		}
		if err := s.tellList(ctx, tx, e); err != nil {
			return err
		}
		return s.importApplied(ctx, tx, imported, report, imported.By)
	})
	return report, err
}

// replaceAttendees puts a list in the place of the one before. A row that was recognised stays so, whatever the new list writes beside its number; who is left out goes,
// unless credited.
func replaceAttendees(ctx context.Context, tx *sql.Tx, list Import, at int64) error {
	if _, err := tx.ExecContext(ctx, "UPDATE endorsements SET listed_at = ? WHERE id = ?", at, list.Event); err != nil {
		return err
	}
	for _, statement := range []string{
		`INSERT INTO attendees (endorsement, number, role, name, likeness, physician, list)
			SELECT ?1, number, role, name, likeness, physician, import FROM attendance_rows WHERE import = ?2
			ON CONFLICT (endorsement, number, role) DO UPDATE SET list = excluded.list, gone = 0, name = excluded.name,
			likeness = CASE WHEN likeness = 'coincides' OR likeness = 'not_ours' AND name = excluded.name THEN likeness ELSE excluded.likeness END,
			physician = CASE WHEN likeness = 'coincides' OR likeness = 'not_ours' AND name = excluded.name THEN physician ELSE excluded.physician END`,
		`UPDATE attendees AS a SET gone = 1 WHERE a.endorsement = ?1 AND a.list <> ?2 AND ` + credited,
		`DELETE FROM attendees WHERE endorsement = ?1 AND list <> ?2 AND gone = 0`,
	} {
		if _, err := tx.ExecContext(ctx, statement, list.Event, list.ID); err != nil {
			return fmt.Errorf("list of attendance %d: %w", list.ID, err)
		}
	}
	return nil
}
