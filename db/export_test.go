package db

import "testing"

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
