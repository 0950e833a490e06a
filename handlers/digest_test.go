package handlers_test

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	_ "github.com/mattn/go-sqlite3"
)

// passing are the tables that any request may write: the log, who is signed in, and the counts of tries.
var passing = []string{"events", "payloads", "sessions", "tries", "goose_db_version", "sqlite_sequence"}

// A digest is what the office keeps, apart from what passes: a hash by table.
type digest map[string]string

// contents reads the office's file beside the running program.
func (c *city) contents(t *testing.T) *sql.DB {
	t.Helper()
	pool, err := sql.Open("sqlite3", "file:"+filepath.Join(c.Folder, "vigencia.db")+"?mode=ro")
	check(t, err)
	t.Cleanup(func() { check(t, pool.Close()) })
	return pool
}

func digestOf(t *testing.T, pool *sql.DB) digest {
	t.Helper()
	d := digest{}
	for _, table := range tablesOf(t, pool) {
		d[table] = contentsOf(t, pool, table)
	}
	return d
}

func tablesOf(t *testing.T, pool *sql.DB) []string {
	t.Helper()
	rows, err := pool.Query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
	check(t, err)
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		check(t, rows.Scan(&name))
		if !slices.Contains(passing, name) {
			names = append(names, name)
		}
	}
	check(t, rows.Err())
	return names
}

func contentsOf(t *testing.T, pool *sql.DB, table string) string {
	t.Helper()
	rows, err := pool.Query("SELECT * FROM " + table + " ORDER BY 1")
	check(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	check(t, err)
	sum := sha256.New()
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		check(t, rows.Scan(into...))
		fmt.Fprintf(sum, "%q\n", values)
	}
	check(t, rows.Err())
	return hex.EncodeToString(sum.Sum(nil))
}

// since lists the tables that differ.
func (d digest) since(before digest) []string {
	var changed []string
	for table, sum := range d {
		if before[table] != sum {
			changed = append(changed, table)
		}
	}
	slices.Sort(changed)
	return changed
}
