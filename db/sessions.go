package db

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"time"

	"vigencia/council"
)

// A Stage says how far a sign-in has come.
type Stage string

// The stages of a session. Only a Full one may do anything but finish signing in.
const (
	Full         Stage = "full"
	SecondFactor Stage = "second_factor" // the password was right; the code is still asked
	Enrol        Stage = "enrol"         // staff without a second factor set one up first
	Change       Stage = "change"        // the initial password was used: a new one comes first
)

// A Session is one signed-in browser. The cookie's value is never kept, only its hash.
type Session struct {
	Hash      string
	Account   council.Account
	Token     string // of the forms of this session
	Stage     Stage
	CreatedAt time.Time
	SeenAt    time.Time
	Address   string
	Agent     string
}

// NewSecret gives 256 random bits as text for a cookie, a link or a form.
func NewSecret() string {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails: crypto/rand ends the program instead
	return base64.RawURLEncoding.EncodeToString(b)
}

// hashSecret is how secrets with 256 random bits are kept.
func hashSecret(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// OpenSession begins a session for an account and gives the value of its cookie. A session is never taken over: each sign-in makes a new one.
func (s *Store) OpenSession(ctx context.Context, account int64, stage Stage, address, agent string) (cookie string, err error) {
	cookie = NewSecret()
	now := ms(s.now())
	err = s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO sessions (hash, account, token, stage, created_at, seen_at, address, agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			hashSecret(cookie), account, NewSecret(), stage, now, now, address, agent)
		if err == nil && stage == Enrol {
			return s.drawFactor(ctx, tx, account)
		}
		if err != nil || stage != Full {
			return err
		}
		_, err = tx.ExecContext(ctx, "UPDATE accounts SET last_login_at = ? WHERE id = ?", now, account)
		return err
	})
	return cookie, err
}

// SessionOf gives the session of a cookie with its account and grants as they are now, so that a changed grant acts at once.
// One that is over, or whose account is disabled, is Unauthenticated. Staff: 30 minutes idle, 12 hours in all; physicians: 1 hour and 24 hours.
func (s *Store) SessionOf(ctx context.Context, cookie string) (Session, error) {
	over := council.Refuse(council.Unauthenticated, "error.session")
	if cookie == "" {
		return Session{}, over
	}
	var n Session
	var created, seen int64
	n.Hash = hashSecret(cookie)
	err := s.read.QueryRowContext(ctx, "SELECT account, token, stage, created_at, seen_at, address, agent FROM sessions WHERE hash = ?", n.Hash).
		Scan(&n.Account.ID, &n.Token, &n.Stage, &created, &seen, &n.Address, &n.Agent)
	if council.CodeOf(absent(err)) == council.NotFound {
		return n, over
	}
	if err != nil {
		return n, err
	}
	n.CreatedAt, n.SeenAt = moment(created), moment(seen)
	if n.Account, err = accountIn(ctx, s.read, n.Account.ID); err != nil {
		return n, err
	}
	if n.Account.Disabled || s.now().After(n.Expires()) {
		return n, over
	}
	return n, nil
}

// Expires is when the session ends unless something is done.
func (n Session) Expires() time.Time {
	idle, whole := time.Hour, 24*time.Hour
	if n.Account.Kind == council.StaffAccount {
		idle, whole = 30*time.Minute, 12*time.Hour
	}
	if end := n.CreatedAt.Add(whole); end.Before(n.SeenAt.Add(idle)) {
		return end
	}
	return n.SeenAt.Add(idle)
}

// Touch notes that a session was used; more often than once a minute it does nothing.
func (s *Store) Touch(ctx context.Context, n Session) error {
	now := s.now()
	if now.Sub(n.SeenAt) < time.Minute {
		return nil
	}
	return s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE sessions SET seen_at = ? WHERE hash = ?", ms(now), n.Hash)
		return err
	})
}

// CloseSession ends the session of a cookie.
func (s *Store) CloseSession(ctx context.Context, hash string) error {
	return s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE hash = ?", hash)
		return err
	})
}

// CloseSessions ends all sessions of an account but the one of hash except.
func (s *Store) CloseSessions(ctx context.Context, account int64, except string) error {
	return s.aside(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ? AND hash <> ?", account, except)
		return err
	})
}
