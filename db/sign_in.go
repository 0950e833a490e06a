package db

import (
	"context"
	"database/sql"
	"strings"
	"time"

	"vigencia/council"
)

// Tries at the door: of one user name from one address, and of one address with any user name (a hospital shares one).
// A user name that is tried from everywhere is left few tries from each address, and never none, so that a stranger cannot lock the owner out
// (ASVS 6.1.1): the right password enters at the first try from any address.
const (
	triesOfUser    = 10
	triesBesieged  = 2   // of one user name from one address, once it was tried in vain triesAnywhere times in a day
	triesAnywhere  = 100 // SP 800-63B: consecutive failures of an account
	triesOfAddress = 100
	triesWindow    = 15 * time.Minute

	longestPassword = 800 // bytes: 200 characters in their longest form
)

// credentials are what an account signs in with.
type credentials struct {
	id      int64
	hash    string
	initial time.Time // until when an initial password works; zero = it is not one
	off     bool
}

// SignIn checks user name and password and says which step comes next. Unknown user, wrong password, disabled account and used or late initial
// password are refused alike, after one hash each. An initial password works once, until its hour (decision 1).
func (s *Store) SignIn(ctx context.Context, user, password, address string) (council.Account, Stage, error) {
	user, address = s.userName(user), Network(address)
	key := "sign_in/" + hashSecret(user) + "/" + address
	if err := s.reserveDoor(ctx, key, anywhere(user), address); err != nil {
		return council.Account{}, "", err
	}
	c, err := s.credentialsOf(ctx, user)
	if err != nil {
		return council.Account{}, "", err
	}
	right := len(password) <= longestPassword && s.hasher.matches(c.hash, password)
	late := !c.initial.IsZero() && s.now().After(c.initial)
	if !right || c.off || late {
		return council.Account{}, "", council.Refuse(council.Invalid, "sign_in.refuse")
	}
	a, err := s.enter(ctx, c, key, anywhere(user))
	return a, stageOf(a), err
}

// userName is the user name that was meant: a number in the council's form, with its zeros, or an address in lower case.
func (s *Store) userName(typed string) string {
	typed = strings.TrimSpace(typed)
	if strings.Contains(typed, "@") {
		return strings.ToLower(typed)
	}
	number, meant, _ := s.profile.Number.AnyLead().Parse(typed)
	if number != "" {
		return number
	}
	if meant != "" {
		return meant
	}
	return typed
}

// anywhere is the key under which the tries of a user name from all addresses are counted.
func anywhere(user string) string { return "sign_in/" + hashSecret(user) }

func (s *Store) reserveDoor(ctx context.Context, key, anywhere, address string) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		if err := s.reserve(ctx, tx, "sign_in//"+address, triesOfAddress, triesWindow); err != nil {
			return err
		}
		limit := triesOfUser
		if err := s.reserve(ctx, tx, anywhere, triesAnywhere, 24*time.Hour); council.CodeOf(err) == council.TooMany {
			limit = triesBesieged
		} else if err != nil {
			return err
		}
		return s.reserve(ctx, tx, key, limit, triesWindow)
	})
}

func (s *Store) credentialsOf(ctx context.Context, user string) (credentials, error) {
	var c credentials
	var initial int64
	err := s.read.QueryRowContext(ctx, "SELECT id, password, initial_until, disabled OR kind = 'physician' AND EXISTS (SELECT 1 FROM physicians p WHERE p.id = accounts.physician AND p.disputed = 1) FROM accounts WHERE "+anyKind+" AND user = ? ORDER BY kind LIMIT 1", user).Scan(&c.id, &c.hash, &initial, &c.off)
	c.initial = moment(initial)
	if council.CodeOf(absent(err)) == council.NotFound {
		return credentials{}, nil
	}
	return c, err
}

// enter uses up an initial password and clears the tries. Of two who bring the same initial password at once, one enters.
func (s *Store) enter(ctx context.Context, c credentials, keys ...string) (council.Account, error) {
	var a council.Account
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if !c.initial.IsZero() {
			err := changedOnce(tx.ExecContext(ctx, "UPDATE accounts SET password = '', initial_until = 0, must_change = 1 WHERE id = ? AND password = ?", c.id, c.hash))
			if council.CodeOf(err) == council.Conflict {
				return council.Refuse(council.Invalid, "sign_in.refuse")
			}
			if err != nil {
				return err
			}
		}
		for _, key := range keys {
			if _, err := tx.ExecContext(ctx, "DELETE FROM tries WHERE key = ?", key); err != nil {
				return err
			}
		}
		var err error
		a, err = accountIn(ctx, tx, c.id)
		return err
	})
	return a, err
}

// stageOf is the step that follows a right password.
func stageOf(a council.Account) Stage {
	switch {
	case a.SecondFactor:
		return SecondFactor
	case a.MustChange:
		return Change
	case a.Kind == council.StaffAccount:
		return Enrol
	}
	return Full
}
