package db

import (
	"context"
	"database/sql"
	"slices"

	"vigencia/council"
)

// Sessions lists the sessions of an account that are not over, the latest first.
func (s *Store) Sessions(ctx context.Context, a council.Account) ([]Session, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT hash, stage, created_at, seen_at, address, agent FROM sessions WHERE account = ? ORDER BY seen_at DESC, hash", a.ID)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(rows *sql.Rows) (Session, error) {
		n := Session{Account: a}
		var created, seen int64
		err := rows.Scan(&n.Hash, &n.Stage, &created, &seen, &n.Address, &n.Agent)
		n.CreatedAt, n.SeenAt = moment(created), moment(seen)
		return n, err
	})
	return slices.DeleteFunc(all, func(n Session) bool { return s.now().After(n.Expires()) }), err
}

// EndSession ends one session of the account itself; another's is not found.
func (s *Store) EndSession(ctx context.Context, account int64, hash string) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		err := changedOnce(tx.ExecContext(ctx, "DELETE FROM sessions WHERE hash = ? AND account = ?", hash, account))
		if council.CodeOf(err) == council.Conflict {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		return err
	})
}
