package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3" // the driver by which rows are written in bulk

	"vigencia/council"
	"vigencia/db"
)

// large gives the folder of the large office, small that of the small one; each is seeded when it is not there yet.
func (p Plan) large(ctx context.Context) (string, error) {
	return p.seeded(ctx, p.Rows, p.Certificates)
}
func (p Plan) small(ctx context.Context) (string, error) {
	return p.seeded(ctx, p.Small, min(p.Certificates, p.Small/10))
}

// seeded makes an office of so many physicians, each with one request, and so many certificates.
func (p Plan) seeded(ctx context.Context, rows, certificates int) (string, error) {
	folder := filepath.Join(p.Folder, fmt.Sprintf("office-%d-%d", rows, certificates))
	done := filepath.Join(folder, "seeded")
	if _, err := os.Stat(done); err == nil {
		return folder, nil
	}
	start := time.Now()
	store, err := openStore(ctx, folder)
	if err != nil {
		return "", err
	}
	who, err := store.AddAccount(ctx, coordinator(), council.Program())
	if err != nil {
		return "", errors.Join(err, store.Close())
	}
	s := seeder{store: store, rnd: rand.New(rand.NewPCG(uint64(rows), 38)), rows: rows, certificates: certificates, today: store.Profile().Today(time.Now()), terms: map[string]string{}, by: who.ID,
		surnames: surnames(), offices: offices(), given: strings.Split(given, ",")}
	s.rules = store.Rules()
	if err := errors.Join(s.fill(ctx, filepath.Join(folder, "vigencia.db")), store.Close()); err != nil {
		return "", fmt.Errorf("seed %d rows: %w", rows, err)
	}
	fmt.Fprintf(os.Stderr, "seeded %d physicians in %s\n", rows, time.Since(start).Round(time.Second))
	return folder, os.WriteFile(done, nil, 0o600)
}

// A seeder writes the rows of one office.
type seeder struct {
	store              *db.Store
	rules              council.Rules
	rnd                *rand.Rand
	rows, certificates int
	today              council.Date
	by                 int64
	surnames, offices  weighted
	given              []string
	terms              map[string]string // JSON by start and office
	doctors            []doctor          // by id - 1
}

// fill writes all tables without their indexes and triggers, and makes these again.
func (s *seeder) fill(ctx context.Context, path string) error {
	file, err := sql.Open("sqlite3", "file:"+path+"?_foreign_keys=off&_synchronous=OFF&_cache_size=-400000")
	if err != nil {
		return err
	}
	defer file.Close()
	file.SetMaxOpenConns(1)
	schema, err := setAside(ctx, file)
	if err != nil {
		return err
	}
	tx, err := file.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, write := range []func(context.Context, *sql.Tx) error{s.physicians, s.requests, s.papers} {
		if err := write(ctx, tx); err != nil {
			return errors.Join(err, tx.Rollback())
		}
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	for _, statement := range append(schema, "PRAGMA wal_checkpoint(TRUNCATE)") {
		if _, err := file.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// setAside drops indexes and triggers and gives the statements that make them again.
func setAside(ctx context.Context, file *sql.DB) (again []string, err error) {
	rows, err := file.QueryContext(ctx, "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var drop []string
	for rows.Next() {
		var kind, name, statement string
		if err := rows.Scan(&kind, &name, &statement); err != nil {
			return nil, err
		}
		drop, again = append(drop, "DROP "+kind+" "+name), append(again, statement)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	for _, statement := range drop {
		if _, err := file.ExecContext(ctx, statement); err != nil {
			return nil, err
		}
	}
	return again, nil
}

// A writer inserts rows by one statement.
type writer struct{ statement *sql.Stmt }

func into(ctx context.Context, tx *sql.Tx, table, columns string) (writer, error) {
	places := strings.Repeat(", ?", strings.Count(columns, ",")+1)[2:]
	statement, err := tx.PrepareContext(ctx, "INSERT INTO "+table+" ("+columns+") VALUES ("+places+")")
	return writer{statement}, err
}

func (w writer) row(ctx context.Context, values ...any) error {
	_, err := w.statement.ExecContext(ctx, values...)
	return err
}
