package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Twins gives, by the id of each shown activity of a physician, the other one that looks like the same event (council.Activity.LooksLike), in whatever request it stands.
func (s *Store) Twins(ctx context.Context, physician int64, shown []council.Activity) (map[int64]council.Twin, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+activityColumns+", COALESCE((SELECT number FROM requests WHERE id = a.request), '') FROM "+activityTables+`
		WHERE a.released = 0 AND a.id IN (SELECT id FROM activities WHERE physician = ?1 AND request IS NULL
			UNION ALL SELECT id FROM activities WHERE request IN (SELECT id FROM requests WHERE physician = ?1)) ORDER BY a.id`, physician)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, func(row *sql.Rows) (t council.Twin, err error) {
		t.Activity, err = scanActivity(also{row, &t.Number})
		return t, err
	})
	return council.Twins(shown, all), err
}
