package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"vigencia/council"
)

// HaltReasons are why mails and terms of a member can stand still.
func HaltReasons() []string { return []string{"deceased", "resigned", "suspended"} }

// Halt stops the mails and terms of a member who died, resigned or was suspended. What each term still had is kept for Resume.
func (s *Store) Halt(ctx context.Context, by council.Actor, number, why, reason string) error {
	p, err := s.Member(ctx, by, number)
	if err != nil {
		return err
	}
	var check council.Check
	if !slices.Contains(HaltReasons(), why) {
		check.Field("causa", "helping.refuse.why")
	}
	if reason == "" {
		check.Field("motivo", "helping.refuse.reason")
	}
	if err := check.Err(); err != nil {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		err := changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET halted = ? WHERE id = ? AND halted = ''", why, p.ID))
		if err != nil {
			return err
		}
		var halt int64
		err = tx.QueryRowContext(ctx, "INSERT INTO halts (physician, why, reason, at) VALUES (?, ?, ?, ?) RETURNING id", p.ID, why, reason, ms(s.now())).Scan(&halt)
		if err != nil {
			return fmt.Errorf("halt %s: %w", number, err)
		}
		if err := s.haltTerms(ctx, tx, halt, p.ID, by); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE mails SET state = 'held', problem = 'mail.halted' WHERE physician = ? AND state = 'waiting'", p.ID); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "halt", By: by, At: s.now(), Payload: map[string]string{"why": why, "reason": reason}})
	})
}

func (s *Store) haltTerms(ctx context.Context, tx *sql.Tx, halt, physician int64, by council.Actor) error {
	rows, err := tx.QueryContext(ctx, "SELECT id FROM requests WHERE physician = ? AND due_on IS NOT NULL AND status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved')", physician)
	if err != nil {
		return err
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) {
		err = rows.Scan(&id)
		return id, err
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		r, err := requestIn(ctx, tx, id)
		if err != nil {
			return err
		}
		left := s.Rules().Calendar.Left(s.profile.Today(s.now()), r.Due, r.Office)
		if _, err := tx.ExecContext(ctx, "INSERT INTO halted_terms (halt, request, days) VALUES (?, ?, ?)", halt, id, left); err != nil {
			return err
		}
		if err := s.setTerm(ctx, tx, r, council.Deadline{}, "halt_term", by); err != nil {
			return err
		}
	}
	return nil
}

// setTerm gives a request another term, as an event of its own.
func (s *Store) setTerm(ctx context.Context, tx *sql.Tx, r council.Request, due council.Deadline, action string, by council.Actor) error {
	before := r.Due.Due
	r.Due = due
	r.Version++
	if err := saveRequest(ctx, tx, r); err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "request", ID: r.ID, Action: action, By: by, At: s.now(), Payload: map[string]string{"before": before.String(), "due": due.Due.String()}})
}

// Resume lets the mails and terms of a member go on: each term has from today the working days that it still had, and at least one.
func (s *Store) Resume(ctx context.Context, by council.Actor, number, reason string) error {
	p, err := s.Member(ctx, by, number)
	if err != nil {
		return err
	}
	if reason == "" {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "motivo", Say: "helping.refuse.reason"}}}
	}
	err = s.tx(ctx, func(tx *sql.Tx) error {
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET halted = '' WHERE id = ? AND halted <> ''", p.ID)); err != nil {
			return err
		}
		if err := s.resumeTerms(ctx, tx, p.ID, by); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE halts SET resumed_at = ? WHERE physician = ? AND resumed_at = 0", ms(s.now()), p.ID); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE mails SET state = 'waiting', problem = '', next_at = ? WHERE physician = ? AND state = 'held' AND problem = 'mail.halted'", ms(s.now()), p.ID); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "resume", By: by, At: s.now(), Payload: map[string]string{"reason": reason}})
	})
	if err == nil {
		s.wake()
	}
	return err
}

func (s *Store) resumeTerms(ctx context.Context, tx *sql.Tx, physician int64, by council.Actor) error {
	rows, err := tx.QueryContext(ctx, "SELECT t.request, t.days FROM halted_terms t JOIN halts h ON h.id = t.halt WHERE h.physician = ? AND h.resumed_at = 0", physician)
	if err != nil {
		return err
	}
	terms, err := collect(rows, func(rows *sql.Rows) (t [2]int64, err error) {
		err = rows.Scan(&t[0], &t[1])
		return t, err
	})
	if err != nil {
		return err
	}
	for _, t := range terms {
		r, err := requestIn(ctx, tx, t[0])
		if err != nil {
			return err
		}
		if !r.Status.Open() || !r.Due.Due.IsZero() {
			continue
		}
		due := s.Rules().Calendar.Term(s.profile.Today(s.now()), max(1, int(t[1])), r.Office)
		if err := s.setTerm(ctx, tx, r, due, "resume_term", by); err != nil {
			return err
		}
	}
	return nil
}
