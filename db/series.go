package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
)

// draw takes the next number of a series, inside the transaction that uses it: a rollback gives it back, so the series has no gaps.
// The first one is start.
func draw(ctx context.Context, tx *sql.Tx, series string, start int64) (int64, error) {
	var n int64
	err := tx.QueryRowContext(ctx, `INSERT INTO series (name, last) VALUES (?, ?)
		ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`, series, start).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("draw from %s: %w", series, err)
	}
	return n, nil
}

// drawRequestNumber gives "2026-000123", gapless within the year.
func drawRequestNumber(ctx context.Context, tx *sql.Tx, year int) (string, error) {
	n, err := draw(ctx, tx, "request/"+strconv.Itoa(year), 1)
	return fmt.Sprintf("%d-%06d", year, n), err
}
