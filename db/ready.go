package db

import (
	"context"
	"database/sql"
	"os"
)

// Ready proves that the office can keep what it is sent: the database takes a write, and the folder of files a file.
func (s *Store) Ready(ctx context.Context) error {
	err := s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO settings (key, value) VALUES ('ready', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", ms(s.now()))
		return err
	})
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(s.files.temp(), "ready-*")
	if err != nil {
		return notKept(err)
	}
	defer os.Remove(file.Name())
	if _, err := file.WriteString("ready"); err != nil {
		return notKept(err)
	}
	return file.Close()
}
