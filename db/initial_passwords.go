package db

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// unusedFor is how long after its end an initial password is still spoken of: an office that stood still for longer writes to nobody about old ones.
const unusedFor = 7 * day

// UnusedPasswords orders the mail to physicians whose initial password ended without being used, once for each password, and answers to how many
// (decision 1: "resend by oneself"). Who died, resigned or is suspended gets none.
func (s *Store) UnusedPasswords(ctx context.Context) (int, error) {
	now := s.now()
	ids, err := s.unusedPasswords(ctx, now)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	err = s.ordering(ctx, func(tx *sql.Tx) error {
		for account, until := range ids {
			a, err := s.addressed(ctx, tx, account)
			if err != nil {
				return err
			}
			if err := s.keep(ctx, tx, a.Unused(until)); err != nil {
				return fmt.Errorf("tell account %d of its password: %w", account, err)
			}
		}
		return nil
	})
	return len(ids), err
}

// unusedPasswords gives accounts with the end of their initial password.
func (s *Store) unusedPasswords(ctx context.Context, now time.Time) (map[int64]time.Time, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT a.id, a.initial_until FROM accounts a JOIN physicians p ON p.id = a.physician
		WHERE a.kind = 'physician' AND a.disabled = 0 AND a.must_change = 1 AND a.initial_until >= ? AND a.initial_until < ?
		AND p.halted = '' AND p.disputed = 0 AND p.email <> ''
		AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.key = 'access_expired/' || a.id || '/' || a.initial_until) LIMIT 100`, ms(now.Add(-unusedFor)), ms(now))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	all := map[int64]time.Time{}
	for rows.Next() {
		var id, until int64
		if err := rows.Scan(&id, &until); err != nil {
			return nil, err
		}
		all[id] = moment(until)
	}
	return all, rows.Err()
}
