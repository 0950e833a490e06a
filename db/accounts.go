package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

const accountColumns = `id, kind, user, name, email, COALESCE(physician, 0), must_change, totp_confirmed, disabled, password = '', created_at, last_login_at`

func scanAccount(row interface{ Scan(...any) error }) (council.Account, error) {
	var a council.Account
	var created, login int64
	err := row.Scan(&a.ID, &a.Kind, &a.User, &a.Name, &a.Email, &a.Physician, &a.MustChange, &a.SecondFactor, &a.Disabled, &a.Invited, &created, &login)
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
