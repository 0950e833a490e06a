package db

import (
	"context"
	"database/sql"
	"time"

	"vigencia/council"
)

// A purpose says what a link in a mail is for. One of another purpose opens nothing.
type purpose string

const (
	firstAdmin  purpose = "first_admin"
	invitation  purpose = "invite"
	reset       purpose = "reset"
	emailNew    purpose = "email"
	emailCancel purpose = "email_cancel"
	disowning   purpose = "disown"
)

// A link is what a token opens: an account, or the id in value.
type link struct {
	account int64
	value   string
	expires time.Time
}

// issue draws a token of 256 bits, keeps its hash, and gives the token. Earlier ones of the same purpose and account stop working.
func (s *Store) issue(ctx context.Context, tx *sql.Tx, p purpose, account int64, value string, life time.Duration) (string, error) {
	now := s.now()
	if account != 0 {
		if _, err := tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE account = ? AND purpose = ? AND used_at = 0", ms(now), account, p); err != nil {
			return "", err
		}
	}
	secret := NewSecret()
	_, err := tx.ExecContext(ctx, "INSERT INTO tokens (hash, purpose, account, value, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
		hashSecret(secret), p, ref(account), value, ms(now), ms(now.Add(life)))
	return secret, err
}

// peek says what a token would open, without using it. One that is unknown, used or over opens nothing.
func (s *Store) peek(ctx context.Context, q querier, p purpose, secret string) (link, error) {
	var l link
	var expires int64
	err := q.QueryRowContext(ctx, "SELECT COALESCE(account, 0), value, expires_at FROM tokens WHERE hash = ? AND purpose = ? AND used_at = 0 AND expires_at > ?",
		hashSecret(secret), p, ms(s.now())).Scan(&l.account, &l.value, &expires)
	l.expires = moment(expires)
	if council.CodeOf(absent(err)) == council.NotFound {
		return l, council.Refuse(council.NotFound, "link.refuse")
	}
	return l, err
}

// use opens a token once; of two at the same time one is refused.
func (s *Store) use(ctx context.Context, tx *sql.Tx, p purpose, secret string) (link, error) {
	l, err := s.peek(ctx, tx, p, secret)
	if err != nil {
		return l, err
	}
	return l, changedOnce(tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE hash = ? AND used_at = 0", ms(s.now()), hashSecret(secret)))
}
