package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// maxAhead is how many days ahead a table can be set: a year mistyped must not keep the next table out for good.
const maxAhead = 366

// CheckTable refuses a table that could not be added now: one with faults, of a version that exists, without a source though it is no example, or
// from a day that is not after the latest table's. Each table holds until the next one's day, so neither gap nor overlap can arise. A day that is
// over is taken only while no request has entered: nothing has been judged by the table of that day.
func (s *Store) CheckTable(ctx context.Context, t council.Table) error {
	return s.checkTable(ctx, s.read, t)
}

func (s *Store) checkTable(ctx context.Context, q querier, t council.Table) error {
	var check council.Check
	var latest council.Date
	if err := q.QueryRowContext(ctx, "SELECT applies_from FROM rule_versions WHERE kind = 'table' ORDER BY applies_from DESC LIMIT 1").Scan(&latest); err != nil && err != sql.ErrNoRows {
		return err
	}
	var known, entered bool
	if err := q.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM rule_versions WHERE kind = 'table' AND version = ?),
		EXISTS (SELECT 1 FROM requests WHERE points_table <> '' AND status <> 'draft')`, t.Version).Scan(&known, &entered); err != nil {
		return err
	}
	today := s.profile.Today(s.now())
	switch {
	case !t.AppliesFrom.After(latest):
		check.Field("rige", "rules.refuse.after", "Date", latest.Numeric())
	case entered && t.AppliesFrom.Before(today):
		check.Field("rige", "rules.refuse.past")
	case today.DaysUntil(t.AppliesFrom) > maxAhead:
		check.Field("rige", "rules.refuse.far")
	}
	if known {
		check.Field("version", "rules.refuse.version", "Version", t.Version)
	}
	if !t.Example && t.Source == "" {
		check.Field("fuente", "rules.refuse.source")
	}
	for _, fault := range t.Check() {
		check.Field("archivo", fault.Say, fault.Args...)
	}
	tables := s.Rules().Tables
	if t.AppliesFrom.After(latest) {
		for _, fault := range council.TableSequence(append(tables[:len(tables):len(tables)], t)) {
			check.Field("rige", fault.Say, fault.Args...)
		}
	}
	return check.Err()
}

// AddTable keeps a new version of the points table, in force from its day; requests that entered before keep theirs. It refuses as CheckTable.
func (s *Store) AddTable(ctx context.Context, by council.Actor, t council.Table) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if err := s.checkTable(ctx, tx, t); err != nil {
			return err
		}
		return s.addRules(ctx, tx, by, "table", t.Version, t.AppliesFrom, t)
	})
	if err != nil {
		return err
	}
	return s.loadRules(ctx)
}
