package db

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
	"time"

	"vigencia/council"
)

// Tries of asking for a new password: an account gets so many mails an hour, and an address may ask so often.
const (
	resetsOfAccount = 3
	resetsOfAddress = 10
)

// RequestReset orders the mail with a link to choose a new password, to the address on file of the user's account and nowhere else.
// Where the profile lets the register be claimed, a physician of it without an account gets access instead, at the address on file (R11).
// Whether there is an account, and whether it had its mails of this hour already, is not told. Only an empty answer and the asking address can be
// refused (Invalid, TooMany).
func (s *Store) RequestReset(ctx context.Context, user, address string) error {
	var check council.Check
	if strings.TrimSpace(user) == "" {
		check.Field("usuario", "password.user_missing")
	}
	if err := check.Err(); err != nil {
		return err
	}
	if err := s.ReserveTry(ctx, "reset//"+Network(address), resetsOfAddress, time.Hour); err != nil {
		return err
	}
	user = s.userName(user)
	password, hash := "", ""
	if s.profile.Access.Claim { // the same work whoever is asked for
		password = initialPassword()
		hash = s.hasher.hash(password)
	}
	err := s.tx(ctx, func(tx *sql.Tx) error {
		account, off, err := accountOfUser(ctx, tx, user)
		if err != nil {
			return err
		}
		if !s.profile.Access.Claim {
			return s.resetOrDecoy(ctx, tx, user, account, off)
		}
		return level(ctx, tx, "reset//"+Network(address), func() error {
			if account == 0 {
				return s.claimAccess(ctx, tx, user, password, hash)
			}
			return s.resetOrDecoy(ctx, tx, user, account, off)
		})
	})
	s.wake()
	return err
}

// accountOfUser gives the account of a user name, 0 for nobody's; off says that it is disabled.
func accountOfUser(ctx context.Context, tx *sql.Tx, user string) (id int64, off bool, err error) {
	err = tx.QueryRowContext(ctx, "SELECT id, disabled FROM accounts WHERE "+anyKind+" AND user = ? ORDER BY kind LIMIT 1", user).Scan(&id, &off)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return id, off, err
}

// resetOrDecoy orders the mail, or does as much for nobody: the time of the answer tells neither whose user name there is nor who had the mails of
// this hour (ASVS 6.3.8).
func (s *Store) resetOrDecoy(ctx context.Context, tx *sql.Tx, user string, account int64, off bool) error {
	key := "reset/" + strconv.FormatInt(account, 10)
	if account == 0 || off {
		key = "reset/" + hashSecret(user)
	}
	err := s.reserve(ctx, tx, key, resetsOfAccount, time.Hour)
	if err == nil && account != 0 && !off {
		return s.mailReset(ctx, tx, account)
	}
	if err := ignoreTooMany(err); err != nil {
		return err
	}
	return s.decoy(ctx, tx)
}

// decoy does the work of mailReset for somebody's account and takes it back.
func (s *Store) decoy(ctx context.Context, tx *sql.Tx) error {
	var somebody int64
	err := tx.QueryRowContext(ctx, "SELECT id FROM accounts WHERE "+anyKind+" AND disabled = 0 LIMIT 1").Scan(&somebody)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return undone(ctx, tx, func() error { return s.mailReset(ctx, tx, somebody) })
}

// undone does something and takes it back, so that an answer about nobody takes the time of one about somebody.
func undone(ctx context.Context, tx *sql.Tx, do func() error) error {
	if _, err := tx.ExecContext(ctx, "SAVEPOINT undone"); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "ROLLBACK TO undone; RELEASE undone")
	return err
}

// orderReset orders the mail to choose a password, unless the account has had its mails of this hour.
func (s *Store) orderReset(ctx context.Context, tx *sql.Tx, account int64) error {
	if err := s.reserve(ctx, tx, "reset/"+strconv.FormatInt(account, 10), resetsOfAccount, time.Hour); err != nil {
		return ignoreTooMany(err)
	}
	return s.mailReset(ctx, tx, account)
}

func (s *Store) mailReset(ctx context.Context, tx *sql.Tx, account int64) error {
	a, err := s.addressed(ctx, tx, account)
	if err != nil || a.Disabled {
		return err
	}
	life := time.Duration(s.profile.Access.ResetMinutes) * time.Minute
	secret, err := s.issue(ctx, tx, reset, account, "", life)
	if err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "password_reset/" + hashSecret(secret)[:24], Template: "password_reset", To: a.Email, Physician: a.Physician, Subject: "account", ID: account,
		Values: map[string]string{"Name": a.Name, "Due": s.profile.Hour(s.now().Add(life))}, Secret: map[string]string{"Link": "/contrasena/restablecer?clave=" + secret}})
}

// addressed gives an account with the address to which its mails go: a physician's is the one on file.
func (s *Store) addressed(ctx context.Context, q querier, account int64) (council.Account, error) {
	a, err := accountIn(ctx, q, account)
	if err != nil || a.Kind != council.PhysicianAccount {
		return a, err
	}
	p, err := physicianIn(ctx, q, a.Physician)
	a.Email, a.Name = p.Email, p.FullName()
	return a, err
}

// ResetLink says whose password a link of a mail would change, without using it.
func (s *Store) ResetLink(ctx context.Context, secret string) (council.Account, error) {
	l, err := s.peek(ctx, s.read, reset, secret)
	if err != nil {
		return council.Account{}, err
	}
	return s.Account(ctx, l.account)
}

// ResetPassword uses a link of a mail once: the new password holds, every session of the account ends, and its owner is told.
// It signs nobody in and leaves the second factor as it is.
func (s *Store) ResetPassword(ctx context.Context, secret, password string) error {
	a, err := s.ResetLink(ctx, secret)
	if err != nil {
		return err
	}
	hash, err := s.newHash(ctx, a, password)
	if err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		l, err := s.use(ctx, tx, reset, secret)
		if err != nil {
			return err
		}
		return s.savePassword(ctx, tx, l.account, hash, "", "reset_password")
	})
}

// ChangePassword replaces the password of an account that knows its current one; its other sessions end. A wrong current one counts as a try.
func (s *Store) ChangePassword(ctx context.Context, n Session, current, password string) error {
	if err := s.ReserveTry(ctx, "password/"+strconv.FormatInt(n.Account.ID, 10), triesOfUser, triesWindow); err != nil {
		return err
	}
	c, err := s.credentialsOf(ctx, n.Account.User)
	if err != nil {
		return err
	}
	if !s.hasher.matches(c.hash, current) {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "actual", Say: "password.current"}}}
	}
	return s.choose(ctx, n, password, "change_password")
}

// ChooseFirst sets the first password of one's own after the initial one was used; only a session of stage Change may.
func (s *Store) ChooseFirst(ctx context.Context, n Session, password string) error {
	if n.Stage != Change {
		return council.Refuse(council.Forbidden, "error.forbidden")
	}
	return s.choose(ctx, n, password, "first_password")
}

func (s *Store) choose(ctx context.Context, n Session, password, action string) error {
	hash, err := s.newHash(ctx, n.Account, password)
	if err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		return s.savePassword(ctx, tx, n.Account.ID, hash, n.Hash, action)
	})
}

// newHash refuses a weak password at its field, or gives the hash of it.
func (s *Store) newHash(ctx context.Context, a council.Account, password string) (string, error) {
	own := []string{a.User, a.Name, s.profile.Site.Name, s.profile.Site.Short, s.profile.Site.System}
	if a.Physician != 0 {
		p, err := s.Physician(ctx, a.Physician)
		if err != nil {
			return "", err
		}
		own = append(own, p.Number, p.DocumentID.Number, p.FullName(), local(p.Email))
	}
	own = append(own, local(a.Email))
	if problem := council.PasswordProblem(password, own...); problem != "" {
		return "", &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "nueva", Say: problem}}}
	}
	return s.hasher.hash(password), nil
}

// savePassword keeps a password of one's own, ends every session but the one of hash except, and tells the owner.
func (s *Store) savePassword(ctx context.Context, tx *sql.Tx, account int64, hash, except, action string) error {
	_, err := tx.ExecContext(ctx, "UPDATE accounts SET password = ?, initial_until = 0, must_change = 0 WHERE id = ?", hash, account)
	_, err2 := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account = ? AND hash <> ?", account, except)
	_, err3 := tx.ExecContext(ctx, "UPDATE tokens SET used_at = ? WHERE account = ? AND purpose IN ('reset', 'invite') AND used_at = 0", ms(s.now()), account)
	if err := errors.Join(err, err2, err3); err != nil {
		return err
	}
	a, err := s.addressed(ctx, tx, account)
	if err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "account", ID: account, Action: action, By: council.Actor{Account: account, Name: a.Name}, At: s.now()}); err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "password_changed/" + strconv.FormatInt(account, 10) + "/" + drawCode(12), Template: "password_changed", To: a.Email, Physician: a.Physician,
		Subject: "account", ID: account, Values: map[string]string{"Name": a.Name, "Date": s.profile.Hour(s.now()), "Link": "/contrasena/olvido"}})
}

// ordering is tx for what orders mails: the workers are woken after it.
func (s *Store) ordering(ctx context.Context, do func(*sql.Tx) error) error {
	err := s.tx(ctx, do)
	if err == nil {
		s.wake()
	}
	return err
}
