package db

// Hashes is how many hashes of passwords ran since the store was opened.
func (s *Store) Hashes() int64 { return s.hasher.ran.Load() }

// HashOf is a password as it is kept.
func (s *Store) HashOf(password string) string { return s.hasher.hash(password) }
