package db

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/base32"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/pquerna/otp/hotp"

	"vigencia/council"
)

// A code of the second factor holds for 30 seconds (RFC 6238), with one step of grace on each side for clocks that differ.
const (
	factorStep    = 30
	recoveryCodes = 10
	triesOfCode   = 10
)

// drawFactor makes a new secret for an account that has no confirmed second factor yet.
func (s *Store) drawFactor(ctx context.Context, tx *sql.Tx, account int64) error {
	if s.sealer == nil {
		return errors.New("second factor: the store was opened without a sealer")
	}
	secret := make([]byte, 20)
	_, _ = rand.Read(secret)
	_, err := tx.ExecContext(ctx, "UPDATE accounts SET totp = ?, totp_step = 0 WHERE id = ? AND totp_confirmed = 0", s.sealer.Seal(secret, aboutFactor(account)), account)
	return err
}

func aboutFactor(account int64) string { return "totp/" + strconv.FormatInt(account, 10) }

// NewFactor gives the secret that the account is about to confirm, in base 32 as programs for codes take it.
// Once it is confirmed nobody can read it again.
func (s *Store) NewFactor(ctx context.Context, account int64) (string, error) {
	return s.factorOf(ctx, s.read, account, false)
}

func (s *Store) factorOf(ctx context.Context, q querier, account int64, confirmed bool) (string, error) {
	var sealed []byte
	err := q.QueryRowContext(ctx, "SELECT totp FROM accounts WHERE id = ? AND totp_confirmed = ? AND totp IS NOT NULL AND disabled = 0", account, confirmed).Scan(&sealed)
	if err != nil {
		return "", absent(err)
	}
	secret, err := s.sealer.Open(sealed, aboutFactor(account))
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret), err
}

// ConfirmFactor takes the first code of a new second factor. It gives the account recovery codes, which the session of hash shows until noted.
func (s *Store) ConfirmFactor(ctx context.Context, account int64, code, hash string) error {
	return s.tryCode(ctx, account, func(tx *sql.Tx) error {
		if err := s.takeCode(ctx, tx, account, code, false); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE accounts SET totp_confirmed = 1 WHERE id = ?", account); err != nil {
			return err
		}
		return s.drawRecovery(ctx, tx, account, hash, "confirm_factor")
	})
}

// CheckFactor takes a code, or a recovery code, as the second step of signing in. Each works once.
func (s *Store) CheckFactor(ctx context.Context, account int64, code string) error {
	return s.tryCode(ctx, account, func(tx *sql.Tx) error {
		if plain := plainCode(code); len(plain) == 16 {
			return s.takeRecovery(ctx, tx, account, plain)
		}
		return s.takeCode(ctx, tx, account, code, true)
	})
}

// tryCode counts the try in a transaction of its own, so that a refused code stays counted.
func (s *Store) tryCode(ctx context.Context, account int64, take func(*sql.Tx) error) error {
	key := "code/" + strconv.FormatInt(account, 10)
	if err := s.ReserveTry(ctx, key, triesOfCode, triesWindow); err != nil {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		if err := take(tx); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM tries WHERE key = ?", key)
		return err
	})
}

// takeCode uses up the step of a code: the same code, or an earlier one, is refused afterwards.
func (s *Store) takeCode(ctx context.Context, tx *sql.Tx, account int64, code string, confirmed bool) error {
	secret, err := s.factorOf(ctx, tx, account, confirmed)
	if err != nil {
		return err
	}
	step, ok := stepOf(secret, plainCode(code), s.now())
	if !ok {
		return refusedCode()
	}
	err = changedOnce(tx.ExecContext(ctx, "UPDATE accounts SET totp_step = ? WHERE id = ? AND totp_step < ?", step, account, step))
	if council.CodeOf(err) == council.Conflict {
		return refusedCode()
	}
	return err
}

func refusedCode() error {
	return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "codigo", Say: "factor.refuse"}}}
}

// stepOf finds the step, around now, of which code is the code.
func stepOf(secret, code string, now time.Time) (int64, bool) {
	current := now.Unix() / factorStep
	for _, step := range []int64{current, current - 1, current + 1} {
		if hotp.Validate(code, uint64(step), secret) {
			return step, true
		}
	}
	return 0, false
}

// plainCode takes away what people put between the characters of a code, and reads O, I and L as they were meant.
func plainCode(typed string) string {
	return strings.NewReplacer(" ", "", "-", "", "o", "0", "i", "1", "l", "1").Replace(strings.ToLower(strings.TrimSpace(typed)))
}
