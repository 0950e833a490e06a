package db

import (
	"context"
	"database/sql"
	"encoding/json"

	"vigencia/council"
)

// RenewRecovery replaces the recovery codes of an account; the session of hash shows the new ones until noted.
func (s *Store) RenewRecovery(ctx context.Context, account int64, hash string) error {
	return s.tx(ctx, func(tx *sql.Tx) error { return s.drawRecovery(ctx, tx, account, hash, "renew_recovery") })
}

func (s *Store) drawRecovery(ctx context.Context, tx *sql.Tx, account int64, hash, action string) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM recovery_codes WHERE account = ?", account); err != nil {
		return err
	}
	var codes []string
	for range recoveryCodes {
		code := drawCode(16)
		if _, err := tx.ExecContext(ctx, "INSERT INTO recovery_codes (account, hash) VALUES (?, ?)", account, hashSecret(code)); err != nil {
			return err
		}
		codes = append(codes, code[:4]+"-"+code[4:8]+"-"+code[8:12]+"-"+code[12:])
	}
	plain, err := json.Marshal(codes)
	if err != nil {
		return err
	}
	if err := changedOnce(tx.ExecContext(ctx, "UPDATE sessions SET codes = ? WHERE hash = ? AND account = ?", s.sealer.Seal(plain, "codes/"+hash), hash, account)); err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "account", ID: account, Action: action, By: council.Actor{Account: account}, At: s.now()})
}

// RecoveryCodes gives the new recovery codes that the session of hash still shows; none after NoteRecovery.
func (s *Store) RecoveryCodes(ctx context.Context, hash string) ([]string, error) {
	var sealed []byte
	if err := s.read.QueryRowContext(ctx, "SELECT codes FROM sessions WHERE hash = ?", hash).Scan(&sealed); err != nil || sealed == nil {
		return nil, absent(err)
	}
	plain, err := s.sealer.Open(sealed, "codes/"+hash)
	if err != nil {
		return nil, err
	}
	var codes []string
	return codes, json.Unmarshal(plain, &codes)
}

// NoteRecovery erases the codes that the session of hash shows: the person has them now.
func (s *Store) NoteRecovery(ctx context.Context, hash string) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE sessions SET codes = NULL WHERE hash = ?", hash)
		return err
	})
}

func (s *Store) takeRecovery(ctx context.Context, tx *sql.Tx, account int64, code string) error {
	err := changedOnce(tx.ExecContext(ctx, "UPDATE recovery_codes SET used_at = ? WHERE account = ? AND hash = ? AND used_at = 0", ms(s.now()), account, hashSecret(code)))
	if council.CodeOf(err) == council.Conflict {
		return refusedCode()
	}
	if err != nil {
		return err
	}
	return record(ctx, tx, council.Event{Subject: "account", ID: account, Action: "recovery_code", By: council.Actor{Account: account}, At: s.now()})
}
