package db

import (
	"context"
	"database/sql"
	"time"

	"vigencia/council"
)

// FirstAdminLink gives the path of the one-time link that makes the first administrator, for a day; an earlier one stops working.
// It is refused (Conflict) when any staff account exists: there is no default account, and no second way in.
func (s *Store) FirstAdminLink(ctx context.Context) (path string, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		if err := noStaff(ctx, tx); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE purpose = ? AND used_at = 0", ms(s.now()), firstAdmin); err != nil {
			return err
		}
		secret, err := s.issue(ctx, tx, firstAdmin, 0, "", 24*time.Hour)
		path = "/primer-administrador?clave=" + secret
		return err
	})
	return path, err
}

func noStaff(ctx context.Context, q querier) error {
	var n int
	if err := q.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM accounts WHERE kind = 'staff' LIMIT 1)").Scan(&n); err != nil {
		return err
	}
	if n > 0 {
		return council.Refuse(council.Conflict, "first_admin.refuse")
	}
	return nil
}

// FirstAdminOpen says whether a printed link still works.
func (s *Store) FirstAdminOpen(ctx context.Context, secret string) error {
	if err := noStaff(ctx, s.read); err != nil {
		return council.Refuse(council.NotFound, "link.refuse")
	}
	_, err := s.peek(ctx, s.read, firstAdmin, secret)
	return err
}

// TakeFirstAdmin uses the printed link once and makes the first administrator, who still has to set up a second factor.
func (s *Store) TakeFirstAdmin(ctx context.Context, secret, name, email, password string) (council.Account, error) {
	if err := s.FirstAdminOpen(ctx, secret); err != nil {
		return council.Account{}, err
	}
	a, err := s.staffAccount(name, email, []council.Grant{{Role: council.Administrator}})
	if err != nil {
		return a, err
	}
	hash, err := s.newHash(ctx, a, password)
	if err != nil {
		return a, err
	}
	err = s.tx(ctx, func(tx *sql.Tx) error {
		if err := noStaff(ctx, tx); err != nil {
			return err
		}
		if _, err := s.use(ctx, tx, firstAdmin, secret); err != nil {
			return err
		}
		id, err := addAccount(ctx, tx, a, ms(s.now()))
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE accounts SET password = ? WHERE id = ?", hash, id); err != nil {
			return err
		}
		if a, err = accountIn(ctx, tx, id); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "account", ID: id, Action: "first_admin", By: a.Actor(), At: s.now(), Payload: map[string]string{"user": a.User}})
	})
	return a, err
}
