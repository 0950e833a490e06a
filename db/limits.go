package db

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"vigencia/council"
)

// ReserveTry counts one try under key and refuses it (TooMany, with the minutes to wait) when limit tries were made in the window that the
// first of them began. The try is counted before what is tried is done, so that parallel guesses cannot pass together.
func (s *Store) ReserveTry(ctx context.Context, key string, limit int, window time.Duration) error {
	return s.aside(ctx, func(tx *sql.Tx) error { return s.reserve(ctx, tx, key, limit, window) })
}

func (s *Store) reserve(ctx context.Context, tx *sql.Tx, key string, limit int, window time.Duration) error {
	now := s.now()
	if _, err := tx.ExecContext(ctx, "DELETE FROM tries WHERE since < ?", ms(now.Add(-24*time.Hour))); err != nil {
		return err
	}
	var since int64
	var count int
	err := tx.QueryRowContext(ctx, `INSERT INTO tries (key, since, count) VALUES (?1, ?2, 1) ON CONFLICT (key) DO UPDATE SET
		count = CASE WHEN since <= ?3 THEN 1 ELSE count + 1 END, since = CASE WHEN since <= ?3 THEN ?2 ELSE since END RETURNING since, count`,
		key, ms(now), ms(now.Add(-window))).Scan(&since, &count)
	if err != nil {
		return err
	}
	if count > limit {
		left := moment(since).Add(window).Sub(now)
		return council.Refuse(council.TooMany, "error.too_many", "Minutes", strconv.Itoa(max(1, int((left+time.Minute-1)/time.Minute))))
	}
	return nil
}

// ForgetTries clears the tries of a key: what was tried has succeeded.
func (s *Store) ForgetTries(ctx context.Context, key string) error {
	return s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM tries WHERE key = ?", key)
		return err
	})
}
