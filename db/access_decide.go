package db

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"vigencia/council"
)

// DecideAccess does a registrar's action on an access request: admit with a proof, ask for one, or refuse with a reason. It answers with the request
// as it now is. The roster is looked at anew, because the member may have been added since.
func (s *Store) DecideAccess(ctx context.Context, id int64, action council.AccessAction, by council.Actor, proof, note string) (council.AccessRequest, error) {
	password := initialPassword()
	hash := ""
	if action == council.Admit {
		hash = s.hasher.hash(password)
	}
	var now council.AccessRequest
	err := s.ordering(ctx, func(tx *sql.Tx) error {
		a, p, err := s.subjectOfAccess(ctx, tx, id, action, by)
		if err != nil {
			return err
		}
		facts := council.AccessFacts{Rules: s.Rules(), Subject: p, Proof: proof, Note: note, Password: password}
		if action == council.Admit && a.Moves(p) {
			if facts.Cancel, err = s.cancelLink(ctx, tx, p); err != nil {
				return err
			}
		}
		out, err := a.Apply(action, by, facts, s.now())
		if err != nil {
			return err
		}
		if err := s.keep(ctx, tx, out); err != nil {
			return err
		}
		if action == council.Admit && !a.Moves(p) {
			if err := s.admitted(ctx, tx, p, a.Email, hash); err != nil {
				return err
			}
		}
		if err := s.settle(ctx, tx, a.Number, by, note); err != nil {
			return err
		}
		now, err = accessIn(ctx, tx, id)
		return err
	})
	return now, err
}

// subjectOfAccess gives an access request with the physician whom it is decided for: who is admitted takes the place of somebody else who registered
// with the number and proved nothing.
func (s *Store) subjectOfAccess(ctx context.Context, tx *sql.Tx, id int64, action council.AccessAction, by council.Actor) (council.AccessRequest, council.Physician, error) {
	a, err := accessIn(ctx, tx, id)
	if err != nil {
		return a, council.Physician{}, err
	}
	p, err := physicianOf(ctx, tx, a.Number)
	if err == nil && action == council.Admit && p.Provisional && !a.Recognised(p) {
		p, err = s.displace(ctx, tx, a, p, by)
	}
	a.Physician = p.ID
	return a, p, err
}

// admitted puts the proved address on file where there was none, and gives the account.
func (s *Store) admitted(ctx context.Context, tx *sql.Tx, p council.Physician, email, hash string) error {
	if p.Email == "" {
		if err := s.putEmail(ctx, tx, p.ID, email); err != nil {
			return err
		}
		p.Email = email
	}
	return s.grant(ctx, tx, p, hash)
}

// putEmail puts an address on file. Links that went to the one before open nothing any more.
func (s *Store) putEmail(ctx context.Context, tx *sql.Tx, physician int64, email string) error {
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET email = ? WHERE id = ?", email, physician); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET email = ? WHERE physician = ? AND kind = 'physician'", email, physician); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE tokens SET used_at = ? WHERE purpose = ? AND used_at = 0
		AND account = (SELECT id FROM accounts WHERE physician = ? AND kind = 'physician')`, ms(s.now()), reset, physician)
	return err
}

func (s *Store) cancelLink(ctx context.Context, tx *sql.Tx, p council.Physician) (string, error) {
	secret, err := s.issue(ctx, tx, emailCancel, 0, strconv.FormatInt(p.ID, 10), time.Duration(s.profile.Access.EmailHold)*time.Hour)
	return "/correo/detener?clave=" + secret, err
}

// DisownLink says whether a link of "no fui yo" still works.
func (s *Store) DisownLink(ctx context.Context, secret string) error {
	_, err := s.peek(ctx, s.read, disowning, secret)
	return err
}

// DisownAccess closes an access request that the member whose number it bears did not make. The link works once.
func (s *Store) DisownAccess(ctx context.Context, secret string) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		l, err := s.use(ctx, tx, disowning, secret)
		if err != nil {
			return err
		}
		id, err := strconv.ParseInt(l.value, 10, 64)
		if err != nil {
			return err
		}
		a, err := accessIn(ctx, tx, id)
		if err != nil {
			return err
		}
		out, err := a.Apply(council.Disown, council.Program(), council.AccessFacts{Rules: s.Rules()}, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}
