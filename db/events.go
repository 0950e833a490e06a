package db

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"vigencia/council"
)

// record appends one event to the chain. Its payload is kept apart and stands in the chain by its hash only.
func record(ctx context.Context, tx *sql.Tx, e council.Event) error {
	payload, err := json.Marshal(e.Payload)
	if err != nil {
		return err
	}
	var previous string
	err = tx.QueryRowContext(ctx, "SELECT hash FROM events ORDER BY id DESC LIMIT 1").Scan(&previous)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("last event: %w", err)
	}
	sum := sha256hex(string(payload))
	hash := chain(e, sum, previous)
	result, err := tx.ExecContext(ctx, `INSERT INTO events (subject, subject_id, action, account, actor, at, payload, previous, hash)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, e.Subject, e.ID, e.Action, e.By.Account, e.By.Name, ms(e.At), sum, previous, hash)
	if err != nil {
		return fmt.Errorf("record %s of %s %d: %w", e.Action, e.Subject, e.ID, err)
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO payloads (event, json) VALUES (?, ?)", id, string(payload)); err != nil {
		return fmt.Errorf("payload of %s: %w", e.Action, err)
	}
	return nil
}

// chain is the hash of an event: over who, what, when, the payload's hash and the hash before it.
func chain(e council.Event, payload, previous string) string {
	return sha256hex(strings.Join([]string{previous, payload, e.Subject, strconv.FormatInt(e.ID, 10), e.Action,
		strconv.FormatInt(e.By.Account, 10), e.By.Name, strconv.FormatInt(ms(e.At), 10)}, "\n"))
}

func sha256hex(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:])
}

// Record keeps events that change nothing else, such as the opening of an e-file.
func (s *Store) Record(ctx context.Context, events ...council.Event) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		for _, e := range events {
			if err := record(ctx, tx, e); err != nil {
				return err
			}
		}
		return nil
	})
}

// Events gives what happened to a thing, oldest first.
func (s *Store) Events(ctx context.Context, subject string, id int64) ([]council.Event, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT e.subject, e.subject_id, e.action, e.account, e.actor, e.at, COALESCE(p.json, 'null')
		FROM events e LEFT JOIN payloads p ON p.event = e.id WHERE e.subject = ? AND e.subject_id = ? ORDER BY e.id`, subject, id)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Event, error) {
		var e council.Event
		var at int64
		var payload string
		if err := rows.Scan(&e.Subject, &e.ID, &e.Action, &e.By.Account, &e.By.Name, &at, &payload); err != nil {
			return e, err
		}
		e.At = moment(at)
		return e, json.Unmarshal([]byte(payload), &e.Payload)
	})
}

// VerifyChain walks the whole log and gives the id of the first event that does not follow from the one before it, or 0.
func (s *Store) VerifyChain(ctx context.Context) (int64, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT id, subject, subject_id, action, account, actor, at, payload, previous, hash FROM events ORDER BY id")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	last := ""
	for rows.Next() {
		var id, at int64
		var e council.Event
		var payload, previous, hash string
		if err := rows.Scan(&id, &e.Subject, &e.ID, &e.Action, &e.By.Account, &e.By.Name, &at, &payload, &previous, &hash); err != nil {
			return 0, err
		}
		e.At = moment(at)
		if previous != last || hash != chain(e, payload, previous) {
			return id, nil
		}
		last = hash
	}
	return 0, rows.Err()
}

// collect reads all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(*sql.Rows) (T, error)) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}
