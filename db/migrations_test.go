package db

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pressly/goose/v3"
	"vigencia/council/profiles"
)

// Rows of the first council, as each schema could hold them.
const oldRows = `
INSERT INTO physicians (id, number, surname1, names, folded1, folded2, folded_names) VALUES (1, '045218', 'Salcedo', 'María', 'salcedo', '', 'maria');
INSERT INTO registrations (id, physician, kind) VALUES (1, 1, 'general');
INSERT INTO accounts (id, kind, user, name, email, physician, created_at) VALUES (1, 'physician', '045218', 'María', 'm@correo.pe', 1, 1);
INSERT INTO requests (id, number, physician, registration, kind, status, created_at, due_on, surname) VALUES (7, '2026-000001', 1, 1, 'general', 'observed', 1, '2026-12-01', 'salcedo maria');
INSERT INTO requests (id, physician, registration, kind, status, created_at, copy_of) VALUES (8, 1, 1, 'general', 'draft', 1, 7);
INSERT INTO remarks (id, request, round, reason, by, at) VALUES (1, 7, 1, 'missing', 1, 1);
INSERT INTO attachments (id, owner, owner_id, slot, version, sha256, size, began_at, received_at) VALUES (3, 'request', 7, 'efile', 1, printf('%064d', 3), 10, 1, 2);
INSERT INTO certificates (id, physician, registration, request, series, number, kind, label, decided_on, valid_from, valid_to, origin, issued_at)
  VALUES (5, 1, 1, 7, 'diploma', '100001', 'general', 'Médico Cirujano', '2026-01-01', '2026-01-01', '2030-12-31', 'issued', 1);
INSERT INTO deliveries (certificate, state, office, changed_at) VALUES (5, 'to_print', 'III', 1);
INSERT INTO documents (id, key, kind, certificate, code, human, ordered_at) VALUES (4, 'constancia/1', 'constancia', 5, printf('%026d', 4), printf('%012d', 4), 1);
INSERT INTO mails (id, key, template, recipient, vals, ordered_at, next_at) VALUES (6, 'k', 'request_received', 'm@correo.pe', '{}', 1, 1);
INSERT INTO mail_documents (mail, document) VALUES (6, 4);
`

// A folder of any earlier version opens with all that was in it, every key that one row has of another still leading somewhere.
func TestMigrationsKeepTheRowsOfEveryEarlierVersion(t *testing.T) {
	folder, err := fs.Sub(migrations, "migrations")
	if err != nil {
		t.Fatal(err)
	}
	profile, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	last := lastMigration(t)
	for from := int64(5); from < last; from++ { // the log came with 5, and before it no council kept anything
		data := t.TempDir()
		path := filepath.Join(data, "vigencia.db")
		pool, err := openPool(path, 1, "_txlock=immediate&_journal_mode=WAL&_synchronous=FULL")
		if err != nil {
			t.Fatal(err)
		}
		provider, err := goose.NewProvider(goose.DialectSQLite3, pool, folder, goose.WithDisableGlobalRegistry(true))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := provider.UpTo(context.Background(), from); err != nil {
			t.Fatal(from, err)
		}
		if _, err := pool.Exec(oldRows); err != nil {
			t.Fatal(from, err)
		}
		if err := pool.Close(); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), Options{Folder: data, Profile: profile})
		if err != nil {
			t.Fatal(from, err)
		}
		if got := rowsOf(t, s.write); got != "1 physicians 2 requests 1 remarks 1 attachments 1 certificates 1 deliveries 1 documents 1 mails 1 mail_documents" {
			t.Errorf("from %d: %s", from, got)
		}
		var broken, on int
		var due string
		if err := s.write.QueryRow("SELECT COUNT(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil || broken != 0 {
			t.Errorf("from %d: %d keys lead nowhere: %v", from, broken, err)
		}
		if err := s.write.QueryRow("PRAGMA foreign_keys").Scan(&on); err != nil || on != 1 {
			t.Errorf("from %d: foreign keys rest after the migration: %v", from, err)
		}
		if err := s.write.QueryRow("SELECT due_key FROM requests WHERE number = '2026-000001'").Scan(&due); err != nil || due != "2026-12-01" {
			t.Errorf("from %d: the term reads %q: %v", from, due, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func lastMigration(t *testing.T) int64 {
	t.Helper()
	names, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	var last int64
	if _, err := fmt.Sscanf(filepath.Base(names[len(names)-1]), "%05d", &last); err != nil {
		t.Fatal(err)
	}
	return last
}

func rowsOf(t *testing.T, q *sql.DB) string {
	t.Helper()
	var said []string
	for _, table := range []string{"physicians", "requests", "remarks", "attachments", "certificates", "deliveries", "documents", "mails", "mail_documents"} {
		var n int
		if err := q.QueryRow("SELECT COUNT(*) FROM " + table).Scan(&n); err != nil {
			t.Fatal(err)
		}
		said = append(said, fmt.Sprint(n, " ", table))
	}
	return strings.Join(said, " ")
}
