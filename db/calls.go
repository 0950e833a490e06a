package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const callColumns = "c.id, c.kind, c.specialty, c.name, c.status, c.enrol_from, c.enrol_to, c.fee, c.documents, c.notes, c.pass, c.attempts, c.published_at, c.version"

func scanCall(row interface{ Scan(...any) error }) (council.Call, error) {
	var c council.Call
	return c, absent(row.Scan(intoCall(&c)...))
}

// intoCall is where callColumns are read to.
func intoCall(c *council.Call) []any {
	return []any{&c.ID, &c.Kind, &c.Specialty, &c.Name, &c.Status, &c.From, &c.To, &c.Fee, &c.Documents, &c.Notes, &c.Pass, &c.Attempts, scanned{&c.Published}, &c.Version}
}

// A CallSittings is a call with its sittings, the seats of each counted.
type CallSittings struct {
	council.Call
	Sittings []council.Sitting
}

// Call gives a call with its sittings, whatever its state.
func (s *Store) Call(ctx context.Context, id int64) (CallSittings, error) {
	return callWith(ctx, s.read, id)
}

func callWith(ctx context.Context, q querier, id int64) (CallSittings, error) {
	c, err := callIn(ctx, q, id)
	if err != nil {
		return CallSittings{}, err
	}
	sittings, err := sittingsOf(ctx, q, id)
	return CallSittings{c, sittings}, err
}

func callIn(ctx context.Context, q querier, id int64) (council.Call, error) {
	return scanCall(q.QueryRowContext(ctx, "SELECT "+callColumns+" FROM calls c WHERE c.id = ?", id))
}

// Calls lists all calls for staff, the newest first, at most a hundred.
func (s *Store) Calls(ctx context.Context) ([]CallSittings, error) {
	return s.calls(ctx, "ORDER BY c.id DESC LIMIT 100")
}

// PublishedCalls lists the calls that anyone may see, with their sittings and free seats: those that are not closed and whose last sitting is not past.
// Those that open first come first; a date that is not published comes last.
func (s *Store) PublishedCalls(ctx context.Context) ([]CallSittings, error) {
	return s.calls(ctx, `WHERE c.status = 'published' AND EXISTS (SELECT 1 FROM sittings s WHERE s.call = c.id AND s.day >= ?)
		ORDER BY COALESCE(c.enrol_from, '9999-12-31'), c.id LIMIT 100`, s.profile.Today(s.now()))
}

func (s *Store) calls(ctx context.Context, where string, args ...any) ([]CallSittings, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+callColumns+" FROM calls c "+where, args...)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (CallSittings, error) {
		c, err := scanCall(rows)
		return CallSittings{Call: c}, err
	})
	for i := range all {
		if all[i].Sittings, err = sittingsOf(ctx, s.read, all[i].ID); err != nil {
			return nil, err
		}
	}
	return all, err
}

// WriteCall keeps what staff typed of a call; id 0 makes a new one. It answers with its id.
func (s *Store) WriteCall(ctx context.Context, id int64, typed council.Call, by council.Actor) (int64, error) {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		c := council.Call{}
		if id != 0 {
			var err error
			if c, err = callIn(ctx, tx, id); err != nil {
				return err
			}
		}
		out, err := c.Write(typed, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		made, err := s.keepMade(ctx, tx, out)
		id = max(id, made["call"])
		return err
	})
	return id, err
}

// ActOnCall publishes or closes a call.
func (s *Store) ActOnCall(ctx context.Context, id int64, action council.CallAction, by council.Actor) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		c, err := callWith(ctx, tx, id)
		if err != nil {
			return err
		}
		f := council.CallFacts{Rules: s.Rules(), Sittings: c.Sittings}
		err = tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM enrolments WHERE call = ? AND status IN ('held', 'proof', 'confirmed', 'sat')", id).Scan(&f.Pending)
		if err != nil {
			return err
		}
		out, err := c.Apply(action, by, f, s.now())
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

func saveCall(ctx context.Context, tx *sql.Tx, c council.Call) (int64, error) {
	if c.ID == 0 {
		var id int64
		err := tx.QueryRowContext(ctx, `INSERT INTO calls (kind, specialty, name, status, enrol_from, enrol_to, fee, documents, notes, pass, attempts, published_at, version)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			c.Kind, c.Specialty, c.Name, c.Status, c.From, c.To, c.Fee, c.Documents, c.Notes, c.Pass, c.Attempts, ms(c.Published), c.Version).Scan(&id)
		return id, err
	}
	err := changedOnce(tx.ExecContext(ctx, `UPDATE calls SET kind = ?, specialty = ?, name = ?, status = ?, enrol_from = ?, enrol_to = ?, fee = ?, documents = ?, notes = ?,
		pass = ?, attempts = ?, published_at = ?, version = ? WHERE id = ? AND version = ?`,
		c.Kind, c.Specialty, c.Name, c.Status, c.From, c.To, c.Fee, c.Documents, c.Notes, c.Pass, c.Attempts, ms(c.Published), c.Version, c.ID, c.Version-1))
	if err != nil {
		return c.ID, fmt.Errorf("save call %d: %w", c.ID, err)
	}
	return c.ID, nil
}
