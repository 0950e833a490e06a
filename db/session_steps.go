package db

import (
	"context"
	"database/sql"
)

// Promote moves a session on to a full one under a new cookie, which it gives: what was known of the earlier one opens nothing.
func (s *Store) Promote(ctx context.Context, hash string, stage Stage) (cookie string, err error) {
	cookie = NewSecret()
	fresh := hashSecret(cookie)
	err = s.tx(ctx, func(tx *sql.Tx) error {
		var account int64
		var sealed []byte
		if err := tx.QueryRowContext(ctx, "SELECT account, codes FROM sessions WHERE hash = ?", hash).Scan(&account, &sealed); err != nil {
			return absent(err)
		}
		if sealed, err = s.resealCodes(sealed, hash, fresh); err != nil {
			return err
		}
		now := ms(s.now())
		_, err := tx.ExecContext(ctx, "UPDATE sessions SET hash = ?, token = ?, stage = ?, codes = ?, created_at = ?, seen_at = ? WHERE hash = ?", fresh, NewSecret(), stage, sealed, now, now, hash)
		if err != nil || stage != Full {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE accounts SET last_login_at = ? WHERE id = ?", now, account)
		return err
	})
	return cookie, err
}

func (s *Store) resealCodes(sealed []byte, from, to string) ([]byte, error) {
	if sealed == nil {
		return nil, nil
	}
	plain, err := s.sealer.Open(sealed, "codes/"+from)
	if err != nil {
		return nil, err
	}
	return s.sealer.Seal(plain, "codes/"+to), nil
}
