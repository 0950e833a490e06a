package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// AskReversal is the first of two persons: it keeps that a credit, or with 0 all that a cancelled event gave, is to be undone, and why. It gives the reversal's id.
func (s *Store) AskReversal(ctx context.Context, event, credit int64, why string, by council.Actor) (id int64, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		e, err := endorsementIn(ctx, tx, event)
		if err != nil {
			return err
		}
		c := council.Credit{}
		if credit != 0 {
			if c, err = creditIn(ctx, tx, credit); err != nil {
				return err
			}
		}
		f, err := reversalFacts(ctx, tx, event, credit, by)
		if err != nil {
			return err
		}
		f.Why = why
		out, err := e.AskReversal(c, by, f, s.now())
		if err != nil {
			return err
		}
		made, err := s.keepMade(ctx, tx, out)
		id = made["reversal"]
		return err
	})
	return id, err
}

// DecideReversal is the second person, who confirms a reversal or refuses it with a reason. What is confirmed is undone in the same transaction: credits no longer count,
// what is gathered of them goes, what waits in a request is refused, and each physician is told. What a decided request counted stays as it is.
func (s *Store) DecideReversal(ctx context.Context, id int64, action council.ReversalAction, reason string, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		r, err := reversalIn(ctx, tx, id)
		if err != nil {
			return err
		}
		f, err := reversalFacts(ctx, tx, r.Endorsement, r.Credit, by)
		if err != nil {
			return err
		}
		f.Reason = reason
		out, err := r.Decide(action, by, f, s.now())
		if err != nil {
			return err
		}
		if err := s.keep(ctx, tx, out); err != nil || action != council.ConfirmReversal {
			return err
		}
		return s.undo(ctx, tx, r, by)
	})
}

// ReversalFacts gathers what undoing a credit of an event, or with 0 all of them, would do, as somebody would see it.
func (s *Store) ReversalFacts(ctx context.Context, event, credit int64, by council.Actor) (council.ReversalFacts, error) {
	return reversalFacts(ctx, s.read, event, credit, by)
}

func reversalFacts(ctx context.Context, q querier, event, credit int64, by council.Actor) (f council.ReversalFacts, err error) {
	var own int
	if err := q.QueryRowContext(ctx, "SELECT COUNT(*), COALESCE(SUM(physician = ?3), 0) FROM credits WHERE "+toUndo, event, credit, by.Physician).Scan(&f.Counting, &own); err != nil {
		return f, err
	}
	f.Own = own > 0
	rows, err := q.QueryContext(ctx, `SELECT DISTINCT r.number FROM credits c CROSS JOIN activities a ON a.credit = c.id AND a.released = 0 JOIN requests r ON r.id = a.request
		WHERE c.endorsement = ?1 AND (?2 = 0 OR c.id = ?2) AND a.state <> 'refused' AND r.status IN ('approved', 'issued') ORDER BY r.number`, event, credit)
	if err != nil {
		return f, err
	}
	f.Kept, err = collect(rows, func(row *sql.Rows) (number string, err error) { return number, row.Scan(&number) })
	return f, err
}

// toUndo picks the credits of the event ?1, or the one ?2, that count.
const toUndo = "endorsement = ?1 AND state = 'counted' AND (?2 = 0 OR id = ?2)"

const undecided = "('submitted', 'in_review', 'observed', 'proposed', 'admitted')"

// undo does what a confirmed reversal says, in statements over all of its credits.
func (s *Store) undo(ctx context.Context, tx *sql.Tx, r council.Reversal, by council.Actor) error {
	e, err := endorsementIn(ctx, tx, r.Endorsement)
	if err != nil {
		return err
	}
	at := ms(s.now())
	for _, step := range []struct {
		statement string
		more      []any
	}{
		{"DELETE FROM activities WHERE request IS NULL AND released = 0 AND credit IN (SELECT id FROM credits WHERE " + toUndo + ")", nil},
		{`UPDATE activities SET state = 'refused', reason = '', refused = ?3, decided_by = ?4, decided_at = ?5 WHERE released = 0 AND credit IN (SELECT id FROM credits WHERE ` + toUndo + `)
			AND request IN (SELECT id FROM requests WHERE status IN ` + undecided + ")", []any{s.profile.Words.Say("ledger.undone"), by.Account, at}},
		{`DELETE FROM attendees WHERE endorsement = ?1 AND gone = 1 AND (physician, role) IN (SELECT physician, role FROM credits WHERE ` + toUndo + ")", nil},
		{"UPDATE credits SET state = 'undone', undone_at = ?3 WHERE " + toUndo, []any{at}},
	} {
		if _, err := tx.ExecContext(ctx, step.statement, append([]any{r.Endorsement, r.Credit}, step.more...)...); err != nil {
			return fmt.Errorf("undo: %w", err)
		}
	}
	if r.Credit != 0 {
		if err := s.countAnew(ctx, tx, e, r.Credit, by); err != nil {
			return err
		}
	}
	return s.undoneMails(ctx, tx, e, r, at)
}

// countAnew settles what the other roles count with of whoever had a credit that was undone: one that stood back for it comes into the ledger.
func (s *Store) countAnew(ctx context.Context, tx *sql.Tx, e council.Endorsement, undone int64, by council.Actor) error {
	c, err := creditIn(ctx, tx, undone)
	if err != nil {
		return err
	}
	held, err := rolesHeld(ctx, tx, "c.endorsement = ?1 AND c.state = 'counted' AND c.physician = ?2", e.ID, c.Physician)
	if err != nil || len(held) == 0 {
		return err
	}
	if err := s.settleRoles(ctx, tx, e, held); err != nil {
		return err
	}
	of, err := s.creditRoles(e)
	if err != nil {
		return err
	}
	return s.creditLedgers(ctx, tx, e, of, "c.physician = ?3 AND c.state = 'counted' AND NOT EXISTS (SELECT 1 FROM activities a WHERE a.credit = c.id AND a.released = 0)", c.Physician, by)
}

// undoneMails tells each physician of the credits that a reversal undid at a moment, why, and what is left of the event; nobody is told of a role that gave nothing.
func (s *Store) undoneMails(ctx context.Context, tx *sql.Tx, e council.Endorsement, r council.Reversal, at int64) error {
	of, err := s.creditRoles(e)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, roles+`INSERT INTO mails (key, template, recipient, physician, vals, subject, subject_id, state, ordered_at, next_at, problem)
		SELECT 'credit_undone/' || c.id, 'credit_undone', p.email, p.id, json_object('Name', trim(p.names || ' ' || p.surname1 || ' ' || p.surname2), 'Event', ?4, 'Dates', ?5, 'Reason', ?6,
			'Role', COALESCE(r.label, c.role), 'Points', `+written("c.points")+`, 'Left', `+written(`(SELECT COALESCE(SUM(x.points), 0) FROM credits x
			WHERE x.endorsement = c.endorsement AND x.physician = c.physician AND x.state = 'counted')`)+`, 'Link', '/asistencias'),
			'endorsement', c.endorsement, iif(p.email = '', 'held', 'waiting'), ?7, ?7, iif(p.email = '', 'mail.no_address', '')
		FROM credits c JOIN physicians p ON p.id = c.physician LEFT JOIN roles r ON r.role = c.role
		WHERE c.endorsement = ?2 AND c.state = 'undone' AND c.undone_at = ?7 AND (?3 = 0 OR c.id = ?3) AND c.points > 0 ON CONFLICT (key) DO NOTHING`,
		of, e.ID, r.Credit, e.Contents.Title, council.Span(e.Occasion.From, e.Occasion.To), r.Why, at)
	if err != nil {
		return fmt.Errorf("undone mails: %w", err)
	}
	return nil
}
