package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const sittingColumns = `s.id, s.call, s.venue, s.address, s.state, s.hall, s.capacity, s.day, s.doors, s.begins, s.ends, s.closed, s.version,
	(SELECT COUNT(*) FROM enrolments e WHERE e.sitting = s.id AND e.seat IS NOT NULL), (SELECT COUNT(*) FROM enrolments e WHERE e.sitting = s.id AND e.status = 'queued')`

func scanSitting(row interface{ Scan(...any) error }) (council.Sitting, error) {
	var s council.Sitting
	return s, absent(row.Scan(intoSitting(&s)...))
}

// intoSitting is where sittingColumns are read to.
func intoSitting(s *council.Sitting) []any {
	return []any{&s.ID, &s.Call, &s.Venue, &s.Address, &s.State, &s.Hall, &s.Capacity, &s.Day, &s.Doors, &s.Begins, &s.Ends, &s.Closed, &s.Version, &s.Taken, &s.Waiting}
}

func sittingsOf(ctx context.Context, q querier, call int64) ([]council.Sitting, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+sittingColumns+" FROM sittings s WHERE s.call = ? ORDER BY s.day, s.id", call)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Sitting, error) { return scanSitting(rows) })
}

// Sitting gives one sitting of a call.
func (s *Store) Sitting(ctx context.Context, call, id int64) (council.Sitting, error) {
	return sittingIn(ctx, s.read, call, id)
}

func sittingIn(ctx context.Context, q querier, call, id int64) (council.Sitting, error) {
	return scanSitting(q.QueryRowContext(ctx, "SELECT "+sittingColumns+" FROM sittings s WHERE s.id = ? AND s.call = ?", id, call))
}

// PlanSitting keeps what staff typed of a sitting; id 0 makes a new one. More seats go to the waiting list at once.
func (s *Store) PlanSitting(ctx context.Context, call, id int64, typed council.Sitting, by council.Actor) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		c, err := callIn(ctx, tx, call)
		if err != nil {
			return err
		}
		old := council.Sitting{}
		if id != 0 {
			if old, err = sittingIn(ctx, tx, call, id); err != nil {
				return err
			}
		}
		out, err := old.Plan(typed, c, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		if err := s.keep(ctx, tx, out); err != nil {
			return err
		}
		if id == 0 {
			return nil
		}
		return s.offerSeats(ctx, tx, call, id)
	})
	if err == nil {
		s.wake()
	}
	return err
}

func saveSitting(ctx context.Context, tx *sql.Tx, s council.Sitting) error {
	if s.ID == 0 {
		_, err := tx.ExecContext(ctx, `INSERT INTO sittings (call, venue, address, state, hall, capacity, day, doors, begins, ends, closed, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			s.Call, s.Venue, s.Address, s.State, s.Hall, s.Capacity, s.Day, s.Doors, s.Begins, s.Ends, s.Closed, s.Version)
		return err
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE sittings SET venue = ?, address = ?, state = ?, hall = ?, capacity = ?, day = ?, doors = ?, begins = ?, ends = ?, closed = ?, version = ?
		WHERE id = ? AND version = ?`, s.Venue, s.Address, s.State, s.Hall, s.Capacity, s.Day, s.Doors, s.Begins, s.Ends, s.Closed, s.Version, s.ID, s.Version-1))
	if err != nil {
		return fmt.Errorf("save sitting %d: %w", s.ID, err)
	}
	return nil
}

// freeSeat gives the lowest seat of a sitting that nobody has, or 0 when it is full. In the one transaction that writes, so no seat is given twice.
func freeSeat(ctx context.Context, tx *sql.Tx, s council.Sitting) (int, error) {
	var seat int
	err := tx.QueryRowContext(ctx, `SELECT COALESCE(MIN(n), 0) FROM (SELECT 1 AS n UNION SELECT seat + 1 FROM enrolments WHERE sitting = ?1 AND seat IS NOT NULL)
		WHERE n <= ?2 AND n NOT IN (SELECT seat FROM enrolments WHERE sitting = ?1 AND seat IS NOT NULL)`, s.ID, s.Capacity).Scan(&seat)
	return seat, err
}
