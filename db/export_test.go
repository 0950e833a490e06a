package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
)

// Hashes is how many hashes of passwords ran since the store was opened.
func (s *Store) Hashes() int64 { return s.hasher.ran.Load() }

// HashOf is a password as it is kept.
func (s *Store) HashOf(password string) string { return s.hasher.hash(password) }

// Count answers a question about rows with one number.
func (s *Store) Count(t testing.TB, query string, args ...any) (n int) {
	t.Helper()
	if err := s.read.QueryRow(query, args...).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// AcceptAll lets every paper of a physician's file stand accepted, as a registrar who found them good.
func (s *Store) AcceptAll(t testing.TB, physician, by int64) {
	t.Helper()
	if _, err := s.write.Exec("UPDATE attachments SET state = 'accepted', decided_by = ?, decided_at = 1 WHERE owner = 'physician' AND owner_id = ?", by, physician); err != nil {
		t.Fatal(err)
	}
}

// Written is how many rows the writer has changed since it was opened, also those that were taken back.
func (s *Store) Written(t testing.TB) (n int) {
	t.Helper()
	if err := s.write.QueryRow("SELECT total_changes()").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// Multiply makes so many more candidates like one who sat: a physician, a request and an enrolment each, with the next seats and folios of their own.
func (s *Store) Multiply(t testing.TB, e council.Enrolment, more int) {
	t.Helper()
	for _, row := range []struct {
		table string
		id    int64
		other map[string]string // columns that differ, by n.i
	}{
		{"physicians", e.Physician, map[string]string{"id": "100000 + n.i", "number": "(9000000 + n.i)", "email": "'c' || n.i || '@correo.example'", "document": "''"}},
		{"requests", e.Request, map[string]string{"id": "100000 + n.i", "physician": "100000 + n.i", "number": "'2026-' || (900000 + n.i)"}},
		{"enrolments", e.ID, map[string]string{"id": "100000 + n.i", "physician": "100000 + n.i", "request": "100000 + n.i", "folio": "'E2026-' || (900000 + n.i)", "seat": "seat + n.i"}},
	} {
		columns, values := s.columnsOf(t, row.table, row.other)
		query := "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) INSERT INTO " + row.table + " (" + columns + ") SELECT " + values + " FROM " + row.table + " x, n WHERE x.id = ?2"
		if _, err := s.write.Exec(query, more, row.id); err != nil {
			t.Fatal(err)
		}
	}
}

func (s *Store) columnsOf(t testing.TB, table string, other map[string]string) (columns, values string) {
	rows, err := s.read.Query("SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		t.Fatal(err)
	}
	names, err := collect(rows, func(rows *sql.Rows) (name string, err error) { return name, rows.Scan(&name) })
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range names {
		if i > 0 {
			columns, values = columns+", ", values+", "
		}
		value, differs := other[name]
		if !differs {
			value = "x." + name
		}
		columns, values = columns+name, values+value
	}
	return columns, values
}

// Keep keeps an outcome as it is, whenever what it changes was read.
func (s *Store) Keep(ctx context.Context, out council.Outcome) error {
	return s.tx(ctx, func(tx *sql.Tx) error { return s.keep(ctx, tx, out) })
}

// LastLink is the key of the link in the last mail to an address, as the mail will carry it.
func (s *Store) LastLink(t testing.TB, to string) string {
	t.Helper()
	var key string
	var sealed []byte
	err := s.read.QueryRow("SELECT key, secret FROM mails WHERE recipient = ? ORDER BY id DESC LIMIT 1", to).Scan(&key, &sealed)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := s.sealer.Open(sealed, "mail/"+key)
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]string
	if err := json.Unmarshal(plain, &values); err != nil {
		t.Fatal(err)
	}
	_, link, _ := strings.Cut(values["Link"], "clave=")
	return link
}

// MailsOf gives the values of the mails of a template to a physician.
func (s *Store) MailsOf(t testing.TB, template string, physician int64) (all []map[string]string) {
	t.Helper()
	rows, err := s.read.Query("SELECT vals FROM mails WHERE template = ? AND physician = ? ORDER BY id", template, physician)
	if err == nil {
		all, err = collect(rows, func(rows *sql.Rows) (v map[string]string, err error) { return v, rows.Scan(asJSON{&v}) })
	}
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Crowd adds n members to the register whose numbers count up from first, each with a registration of the specialty and an address, and gives them as the rows of a list.
func (s *Store) Crowd(t testing.TB, first, n int, specialty string) [][]string {
	t.Helper()
	for _, query := range []string{
		`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?2) INSERT INTO physicians (number, surname1, surname2, names, folded1, folded2, folded_names, email, office)
			SELECT ?1 + i, 'Mora ' || i, 'Ruiz', 'Ana', 'mora ' || i, 'ruiz', 'ana', 'c' || i || '@correo.example', 'CDMX' FROM n`,
		`INSERT INTO registrations (physician, kind, specialty, folded) SELECT id, 'specialty', ?3, ?4 FROM physicians WHERE CAST(number AS INTEGER) BETWEEN ?1 AND ?1 + ?2 - 1`,
	} {
		if _, err := s.write.Exec(query, first, n, specialty, council.Fold(specialty)); err != nil {
			t.Fatal(err)
		}
	}
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = []string{fmt.Sprint(first + i), fmt.Sprintf("Ana Mora %d Ruiz", i), ""}
	}
	return rows
}

// InsertPlain inserts a plain row for each member of a crowd into the ledger, one by one in one transaction, and says how long that took.
func (s *Store) InsertPlain(t testing.TB, first, n int) time.Duration {
	t.Helper()
	rows, err := s.read.Query("SELECT r.physician, r.id FROM physicians p JOIN registrations r ON r.physician = p.id WHERE CAST(p.number AS INTEGER) BETWEEN ?1 AND ?1 + ?2 - 1", first, n)
	if err != nil {
		t.Fatal(err)
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id [2]int64, err error) { return id, rows.Scan(&id[0], &id[1]) })
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	err = s.tx(t.Context(), func(tx *sql.Tx) error {
		for _, id := range ids {
			if _, err := tx.Exec(`INSERT INTO activities (physician, registration, rule, title, role, from_on, to_on, quantity, state, by, at)
				VALUES (?, ?, 'national_course', 'Curso de urgencias', '', '2026-11-20', '2026-11-21', 1600, 'claimed', 1, 1)`, id[0], id[1]); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return time.Since(began)
}
