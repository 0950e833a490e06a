package db

import (
	"context"
	"database/sql"
	"time"

	"vigencia/council"
)

// A RuleVersion is one dated, immutable version of a kind of rules. By is "" for those that came with the profile.
type RuleVersion struct {
	Kind, Version string
	From          council.Date
	LoadedAt      time.Time
	By            string
}

// RuleVersions lists all versions of the rules, the newest first.
func (s *Store) RuleVersions(ctx context.Context) ([]RuleVersion, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT v.kind, v.version, v.applies_from, v.loaded_at, COALESCE(a.name, '') FROM rule_versions v
		LEFT JOIN accounts a ON a.id = v.loaded_by ORDER BY v.id DESC LIMIT 200`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (RuleVersion, error) {
		var v RuleVersion
		var at int64
		err := rows.Scan(&v.Kind, &v.Version, &v.From, &at, &v.By)
		v.LoadedAt = moment(at)
		return v, err
	})
}
