package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

const accountColumns = `id, kind, user, name, email, COALESCE(physician, 0), COALESCE(organiser, 0), must_change, totp_confirmed, disabled, password = '', created_at, last_login_at`

// anyKind lets a user name be looked up by the index of kind and user, whoever it is.
const anyKind = "kind IN ('physician', 'staff', 'organiser')"

func scanAccount(row interface{ Scan(...any) error }) (council.Account, error) {
	var a council.Account
	var created, login int64
	err := row.Scan(&a.ID, &a.Kind, &a.User, &a.Name, &a.Email, &a.Physician, &a.Organiser, &a.MustChange, &a.SecondFactor, &a.Disabled, &a.Invited, &created, &login)
	a.CreatedAt, a.LastLoginAt = moment(created), moment(login)
	return a, absent(err)
}

// Account gives an account with its grants, by id.
func (s *Store) Account(ctx context.Context, id int64) (council.Account, error) {
	return accountIn(ctx, s.read, id)
}

func accountIn(ctx context.Context, q querier, id int64) (council.Account, error) {
	a, err := scanAccount(q.QueryRowContext(ctx, "SELECT "+accountColumns+" FROM accounts WHERE id = ?", id))
	if err != nil {
		return a, err
	}
	rows, err := q.QueryContext(ctx, "SELECT role, office FROM grants WHERE account = ? ORDER BY role, office", id)
	if err != nil {
		return a, err
	}
	a.Grants, err = collect(rows, func(rows *sql.Rows) (council.Grant, error) {
		var g council.Grant
		err := rows.Scan(&g.Role, &g.Office)
		return g, err
	})
	return a, err
}

// AddAccount keeps a new account with its grants and no password yet. A user name that exists is refused.
func (s *Store) AddAccount(ctx context.Context, a council.Account, by council.Actor) (council.Account, error) {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		id, err := addAccount(ctx, tx, a, ms(s.now()))
		if err != nil {
			return err
		}
		a, err = accountIn(ctx, tx, id)
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "account", ID: id, Action: "add", By: by, At: s.now(), Payload: map[string]string{"user": a.User, "kind": string(a.Kind)}})
	})
	return a, err
}

func addAccount(ctx context.Context, tx *sql.Tx, a council.Account, now int64) (int64, error) {
	result, err := tx.ExecContext(ctx, "INSERT INTO accounts (kind, user, name, email, physician, organiser, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		a.Kind, a.User, a.Name, a.Email, ref(a.Physician), ref(a.Organiser), now)
	if unique(err) {
		return 0, council.Refuse(council.Conflict, "account.refuse.user")
	}
	if err != nil {
		return 0, err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, saveGrants(ctx, tx, id, a.Grants)
}

// saveGrants replaces the grants of an account.
func saveGrants(ctx context.Context, tx *sql.Tx, account int64, grants []council.Grant) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM grants WHERE account = ?", account); err != nil {
		return err
	}
	for _, g := range grants {
		if _, err := tx.ExecContext(ctx, "INSERT INTO grants (account, role, office) VALUES (?, ?, ?)", account, g.Role, g.Office); err != nil {
			return err
		}
	}
	return nil
}

// AccountByUser gives the account of a user name: a physician's number, or the e-mail address of staff and organisers.
func (s *Store) AccountByUser(ctx context.Context, user string) (council.Account, error) {
	a, err := scanAccount(s.read.QueryRowContext(ctx, "SELECT "+accountColumns+" FROM accounts WHERE "+anyKind+" AND user = ?", user))
	if err != nil {
		return a, err
	}
	return s.Account(ctx, a.ID)
}
