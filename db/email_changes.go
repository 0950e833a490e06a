package db

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"time"

	"vigencia/council"
)

const emailColumns = "id, physician, previous, email, COALESCE(access, 0), state, asked_at, applies_at, ended_at"

func scanEmailChange(row interface{ Scan(...any) error }) (council.EmailChange, error) {
	var c council.EmailChange
	var asked, applies, ended int64
	err := row.Scan(&c.ID, &c.Physician, &c.Previous, &c.Email, &c.Access, &c.State, &asked, &applies, &ended)
	c.AskedAt, c.AppliesAt, c.EndedAt = moment(asked), moment(applies), moment(ended)
	return c, absent(err)
}

// saveEmailChange keeps a change of address. A new one takes the place of one that is still on its way.
func (s *Store) saveEmailChange(ctx context.Context, tx *sql.Tx, c council.EmailChange) error {
	if c.ID != 0 {
		return changedOnce(tx.ExecContext(ctx, "UPDATE email_changes SET previous = ?, state = ?, applies_at = ?, ended_at = ? WHERE id = ? AND state IN ('asked', 'held')", c.Previous, c.State, ms(c.AppliesAt), ms(c.EndedAt), c.ID))
	}
	_, err := tx.ExecContext(ctx, "UPDATE email_changes SET state = 'cancelled', ended_at = ? WHERE physician = ? AND state IN ('asked', 'held')", ms(s.now()), c.Physician)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO email_changes (physician, previous, email, access, state, asked_at, applies_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		c.Physician, c.Previous, c.Email, ref(c.Access), c.State, ms(c.AskedAt), ms(c.AppliesAt))
	return err
}

// EmailChange gives the change of address that is on its way for a physician; ok is false when there is none.
func (s *Store) EmailChange(ctx context.Context, physician int64) (c council.EmailChange, ok bool, err error) {
	c, err = emailChangeOf(ctx, s.read, physician)
	if council.CodeOf(err) == council.NotFound {
		return c, false, nil
	}
	return c, err == nil, err
}

func emailChangeOf(ctx context.Context, q querier, physician int64) (council.EmailChange, error) {
	return scanEmailChange(q.QueryRowContext(ctx, "SELECT "+emailColumns+" FROM email_changes WHERE physician = ? AND state IN ('asked', 'held')", physician))
}

// RequestEmailChange begins a change of the physician's own address: the new one gets a link to confirm, good for a day; nothing changes until then.
func (s *Store) RequestEmailChange(ctx context.Context, physician int64, email string, by council.Actor) error {
	if by.Physician != physician {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	if err := s.ReserveTry(ctx, "email/"+strconv.FormatInt(physician, 10), 5, time.Hour); err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		p, err := physicianIn(ctx, tx, physician)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE purpose = ? AND value = ? AND used_at = 0", ms(s.now()), emailNew, strconv.FormatInt(physician, 10)); err != nil {
			return err
		}
		secret, err := s.issue(ctx, tx, emailNew, 0, strconv.FormatInt(physician, 10), day)
		if err != nil {
			return err
		}
		out, err := p.AskEmail(email, "/correo/confirmar?clave="+secret, by, s.profile.Hour(s.now().Add(day)), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// EmailLink gives the address that a link would confirm (cancel false) or stop (cancel true), without using it.
func (s *Store) EmailLink(ctx context.Context, secret string, cancel bool) (council.EmailChange, error) {
	l, err := s.peek(ctx, s.read, purposeOf(cancel), secret)
	if err != nil {
		return council.EmailChange{}, err
	}
	return s.changeOfLink(ctx, s.read, l)
}

func purposeOf(cancel bool) purpose {
	if cancel {
		return emailCancel
	}
	return emailNew
}

func (s *Store) changeOfLink(ctx context.Context, q querier, l link) (council.EmailChange, error) {
	physician, err := strconv.ParseInt(l.value, 10, 64)
	if err != nil {
		return council.EmailChange{}, err
	}
	c, err := emailChangeOf(ctx, q, physician)
	if council.CodeOf(err) == council.NotFound {
		return c, council.Refuse(council.NotFound, "link.refuse")
	}
	return c, err
}

// ConfirmEmail is the button of the mail to the new address, once: the change is held while the old address is told.
func (s *Store) ConfirmEmail(ctx context.Context, secret string) (council.EmailChange, error) {
	return s.pressEmail(ctx, emailNew, secret, func(tx *sql.Tx, c council.EmailChange) (council.Outcome, error) {
		p, err := physicianIn(ctx, tx, c.Physician)
		if err != nil {
			return council.Outcome{}, err
		}
		cancel, err := s.cancelLink(ctx, tx, p)
		if err != nil {
			return council.Outcome{}, err
		}
		return c.Confirm(s.Rules(), p, cancel, s.now())
	})
}

// CancelEmail is the button of the mail to the old address, once: the change does not happen.
func (s *Store) CancelEmail(ctx context.Context, secret string) (council.EmailChange, error) {
	return s.pressEmail(ctx, emailCancel, secret, func(tx *sql.Tx, c council.EmailChange) (council.Outcome, error) {
		c.State, c.EndedAt = council.EmailCancelled, s.now()
		return council.Outcome{Changes: []council.Change{c}, Events: []council.Event{{Subject: "physician", ID: c.Physician, Action: "cancel_email", By: council.Program(), At: s.now()}}}, nil
	})
}

func (s *Store) pressEmail(ctx context.Context, p purpose, secret string, decide func(*sql.Tx, council.EmailChange) (council.Outcome, error)) (council.EmailChange, error) {
	var c council.EmailChange
	err := s.ordering(ctx, func(tx *sql.Tx) error {
		l, err := s.use(ctx, tx, p, secret)
		if err != nil {
			return err
		}
		if c, err = s.changeOfLink(ctx, tx, l); err != nil {
			return err
		}
		out, err := decide(tx, c)
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	if err == nil && p == emailNew {
		_, err = s.ApplyEmailChanges(ctx, s.now())
	}
	return c, err
}

// ApplyEmailChanges puts on file every address whose hold is over, and orders the access mails that waited for it. It gives how many.
func (s *Store) ApplyEmailChanges(ctx context.Context, now time.Time) (int, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+emailColumns+" FROM email_changes WHERE state = 'held' AND applies_at <= ? ORDER BY id LIMIT 100", ms(now))
	if err != nil {
		return 0, err
	}
	due, err := collect(rows, func(rows *sql.Rows) (council.EmailChange, error) { return scanEmailChange(rows) })
	var errs []error
	for _, c := range due {
		errs = append(errs, s.applyEmail(ctx, c, now))
	}
	return len(due), errors.Join(append(errs, err)...)
}

func (s *Store) applyEmail(ctx context.Context, c council.EmailChange, now time.Time) error {
	password, hash := initialPassword(), ""
	if c.Access != 0 {
		hash = s.hasher.hash(password)
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		if again, err := s.holdAgain(ctx, tx, c, now); again || err != nil {
			return err
		}
		c.State, c.EndedAt = council.EmailApplied, now
		if err := s.saveEmailChange(ctx, tx, c); err != nil {
			return err
		}
		if err := s.putEmail(ctx, tx, c.Physician, c.Email); err != nil {
			return err
		}
		event := council.Event{Subject: "physician", ID: c.Physician, Action: "apply_email", By: council.Program(), At: now, Payload: map[string]string{"email": c.Email}}
		if err := record(ctx, tx, event); err != nil || c.Access == 0 {
			return err
		}
		return s.welcome(ctx, tx, c, password, hash)
	})
}

// holdAgain makes a change wait anew whose old address is not the one on file any more: a roster or a registrar corrected it meanwhile, and its owner
// was never told.
func (s *Store) holdAgain(ctx context.Context, tx *sql.Tx, c council.EmailChange, now time.Time) (again bool, err error) {
	p, err := physicianIn(ctx, tx, c.Physician)
	if err != nil || !c.Stale(p) {
		return false, err
	}
	cancel, err := s.cancelLink(ctx, tx, p)
	if err != nil {
		return false, err
	}
	return true, s.keep(ctx, tx, c.Hold(s.Rules(), p, cancel, now))
}

// welcome orders the access mail that waited for the change of address.
func (s *Store) welcome(ctx context.Context, tx *sql.Tx, c council.EmailChange, password, hash string) error {
	p, err := physicianIn(ctx, tx, c.Physician)
	if err != nil {
		return err
	}
	a, err := accessIn(ctx, tx, c.Access)
	if err != nil {
		return err
	}
	out := a.Welcome(council.AccessFacts{Rules: s.Rules(), Subject: p, Password: password})
	if err := s.keep(ctx, tx, out); err != nil {
		return err
	}
	return s.grant(ctx, tx, p, hash)
}
