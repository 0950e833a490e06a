package handlers_test

import (
	"database/sql"
	"strings"
	"testing"
)

// smuggled are fields that no form of the office has.
var smuggled = []string{"role", "administrator", "rol_nuevo", "administrator", "grants", "administrator", "status", "approved", "estado_nuevo", "approved", "owner_id", "1", "physician", "1",
	"account", "1", "evaluator", "1", "decided_at", "1", "number", "2026-000001", "points", "9900"}

// privileges is who may do what and whose requests are approved, as text.
func privileges(t *testing.T, pool *sql.DB) string {
	t.Helper()
	var all []string
	for _, query := range []string{
		"SELECT account || ' ' || role || ' ' || office FROM grants ORDER BY 1",
		"SELECT id || ' of ' || physician FROM requests WHERE status <> 'draft' ORDER BY 1",
		"SELECT id || ' approved' FROM requests WHERE status IN ('approved', 'issued') ORDER BY 1",
		"SELECT id || ' ' || kind || ' ' || COALESCE(physician, 0) FROM accounts ORDER BY 1",
	} {
		rows, err := pool.Query(query)
		check(t, err)
		for rows.Next() {
			var line string
			check(t, rows.Scan(&line))
			all = append(all, line)
		}
		check(t, rows.Err())
		check(t, rows.Close())
	}
	return strings.Join(all, "\n")
}
