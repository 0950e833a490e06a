package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// EnrolmentByCode gives the enrolment of a pass by its code, of 26 or of 12 symbols, or by the folio; unknown ones are not found.
func (s *Store) EnrolmentByCode(ctx context.Context, typed string) (council.Enrolment, error) {
	where, key := "d.code = ?", ""
	if code, ok := council.ParseCode(typed); ok {
		key = code
	} else if human, ok := council.ParseHumanCode(typed); ok {
		where, key = "d.human = ?", human
	}
	if key == "" {
		return scanEnrolment(s.read.QueryRowContext(ctx, "SELECT "+enrolmentColumns+" FROM enrolments e WHERE e.folio = ?", council.Folio(typed)))
	}
	return scanEnrolment(s.read.QueryRowContext(ctx, "SELECT "+enrolmentColumns+" FROM documents d JOIN enrolments e ON e.id = d.enrolment WHERE "+where, key))
}

// CheckInMany notes that several people of a sitting came, from the printed list: all of them or none. Who is in already stays in. It answers how many it noted.
func (s *Store) CheckInMany(ctx context.Context, call, sitting int64, ids []int64, by council.Actor) (int, error) {
	done := 0
	err := s.tx(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			e, err := enrolmentIn(ctx, tx, id)
			if err != nil {
				return err
			}
			if e.Call != call || e.Sitting != sitting {
				return council.Refuse(council.NotFound, "error.not_found")
			}
			if e.Status == council.Sat {
				continue
			}
			if _, err := s.actOnEnrolment(ctx, tx, id, council.CheckIn, by, ""); err != nil {
				return err
			}
			done++
		}
		return nil
	})
	return done, err
}

// CloseEntrance ends the check-in of a sitting: who was confirmed and did not come is absent. It answers how many.
func (s *Store) CloseEntrance(ctx context.Context, call, sitting int64, by council.Actor) (int, error) {
	absent := 0
	err := s.tx(ctx, func(tx *sql.Tx) error {
		at, err := sittingIn(ctx, tx, call, sitting)
		if err != nil {
			return err
		}
		rows, err := tx.QueryContext(ctx, "SELECT id FROM enrolments WHERE sitting = ? AND status = 'confirmed' ORDER BY id", sitting)
		if err != nil {
			return err
		}
		ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) })
		if err != nil {
			return err
		}
		c, err := callIn(ctx, tx, call)
		if err != nil {
			return err
		}
		out, err := at.Close(c, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		for _, id := range ids {
			if _, err := s.actOnEnrolment(ctx, tx, id, council.MarkAbsent, by, ""); err != nil {
				return err
			}
		}
		absent = len(ids)
		return s.keep(ctx, tx, out)
	})
	return absent, err
}
