package db

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"vigencia/council"
)

// Sign-ups of an address of the browser in an hour, and mails to one address that nobody has confirmed in a day.
const (
	signUpsOfAddress = 10
	confirmsOfEmail  = 3
	peopleOfOne      = 30 // of one organiser
	invitesOfOne     = 20 // of one organiser, in a day: the answer tells whether an address can be taken

	unconfirmedFor = 30 * day // how long a sign-up that nobody confirmed is kept
)

// SignUpOrganiser keeps an institution that wants to organise, with the first of its people, and orders the mail with the link that confirms the
// address. Whether the address has an account is not told: one that has gets a mail that says so, and nothing is kept. Somebody who did not follow
// the first link can sign up again, and the newest data count.
func (s *Store) SignUpOrganiser(ctx context.Context, o council.Organiser, a council.Account, address string) error {
	if err := s.ReserveTry(ctx, "organiser//"+Network(address), signUpsOfAddress, time.Hour); err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		if err := s.reserve(ctx, tx, "organiser/"+hashSecret(a.User), confirmsOfEmail, day); err != nil {
			return ignoreTooMany(err)
		}
		known, err := organiserPerson(ctx, tx, a.User)
		switch {
		case err != nil:
			return err
		case known.ID != 0 && (!known.Invited || known.Kind != council.OrganiserAccount):
			return s.alreadyIn(ctx, tx, o, a, known)
		}
		return s.signUp(ctx, tx, o, a, known)
	})
}

// organiserPerson gives the account of staff or of an organiser that has the address, or none.
func organiserPerson(ctx context.Context, q querier, user string) (council.Account, error) {
	a, err := scanAccount(q.QueryRowContext(ctx, "SELECT "+accountColumns+" FROM accounts WHERE kind IN ('staff', 'organiser') AND user = ?", user))
	if council.CodeOf(err) == council.NotFound {
		return council.Account{}, nil
	}
	return a, err
}

// alreadyIn tells the owner of an address that it has access, and does besides the work of a sign-up, so that the time of the answer does not tell it
// (ASVS 6.3.8). Of an invitation of staff that nobody has taken nothing is said.
func (s *Store) alreadyIn(ctx context.Context, tx *sql.Tx, o council.Organiser, a, known council.Account) error {
	email := a.Email
	a.User, a.Email = drawCode(16)+"@example.invalid", ""
	if err := undone(ctx, tx, func() error { return s.signUp(ctx, tx, o, a, council.Account{}) }); err != nil || known.Invited {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "organiser_known/" + drawCode(16), Template: "organiser_known", To: email, Subject: "account", ID: known.ID,
		Values: map[string]string{"Link": "/contrasena/olvido"}})
}

func (s *Store) signUp(ctx context.Context, tx *sql.Tx, o council.Organiser, a, known council.Account) error {
	o.CreatedAt = s.now()
	if known.ID != 0 {
		earlier, err := organiserIn(ctx, tx, known.Organiser)
		if err != nil {
			return err
		}
		if earlier.Status != council.OrganiserUnconfirmed { // invited by a colleague: the invitation is sent again
			return s.orderOrganiserLink(ctx, tx, known, earlier, "organiser_invited")
		}
		o.ID, o.Version = earlier.ID, earlier.Version+1
	}
	id, err := saveOrganiser(ctx, tx, o)
	if err != nil {
		return err
	}
	o.ID = id
	if known.ID == 0 {
		a.Organiser = id
		if known.ID, err = addAccount(ctx, tx, a, ms(s.now())); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET name = ? WHERE id = ?", a.Name, known.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "organiser", ID: id, Action: "sign_up", At: s.now(), Payload: map[string]string{"name": o.Name, "consent": o.Consent}}); err != nil {
		return err
	}
	a.ID = known.ID
	return s.orderOrganiserLink(ctx, tx, a, o, "organiser_confirm")
}

// orderOrganiserLink orders the mail with the link with which somebody of an organiser chooses a password; an earlier link stops working.
func (s *Store) orderOrganiserLink(ctx context.Context, tx *sql.Tx, a council.Account, o council.Organiser, template string) error {
	life := time.Duration(s.profile.Access.InviteHours) * time.Hour
	secret, err := s.issue(ctx, tx, invitation, a.ID, "", life)
	if err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: template + "/" + hashSecret(secret)[:24], Template: template, To: a.Email, Subject: "account", ID: a.ID,
		Values: map[string]string{"Organiser": o.Name, "Due": s.profile.Hour(s.now().Add(life))}, Secret: map[string]string{"Link": "/invitacion?clave=" + secret}})
}

// AddPerson invites a colleague to an organiser; only somebody of an admitted one may. An address that has an account is refused as any other that
// cannot be taken, so the answer does not tell whose it is.
func (s *Store) AddPerson(ctx context.Context, a council.Account, by council.Actor) error {
	if err := s.ReserveTry(ctx, "invites/"+strconv.FormatInt(by.Organiser, 10), invitesOfOne, day); err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		o, err := organiserIn(ctx, tx, by.Organiser)
		if err != nil {
			return err
		}
		people, err := peopleOf(ctx, tx, o.ID)
		if err != nil {
			return err
		}
		if o.Status != council.OrganiserAdmitted || len(people) >= peopleOfOne {
			return council.Refuse(council.Conflict, "organiser.refuse.people", "Max", strconv.Itoa(peopleOfOne))
		}
		a.Organiser = o.ID
		id, err := addAccount(ctx, tx, a, ms(s.now()))
		if council.CodeOf(err) == council.Conflict {
			return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "correo", Say: "organiser.refuse.address"}}}
		}
		if err != nil {
			return err
		}
		a.ID = id
		if err := record(ctx, tx, council.Event{Subject: "organiser", ID: o.ID, Action: "invite", By: by, At: s.now(), Payload: map[string]string{"user": a.User}}); err != nil {
			return err
		}
		return s.orderOrganiserLink(ctx, tx, a, o, "organiser_invited")
	})
}

// SetPerson takes a colleague's access away, or gives it back; nobody does it to himself. An invitation that was not taken is sent again when access is
// given.
func (s *Store) SetPerson(ctx context.Context, id int64, enabled bool, by council.Actor) error {
	if by.Account == id {
		return council.Refuse(council.Conflict, "account.refuse.self")
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		a, err := accountIn(ctx, tx, id)
		if err != nil {
			return err
		}
		if by.Organiser == 0 || a.Organiser != by.Organiser {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		o, err := organiserIn(ctx, tx, a.Organiser)
		if err != nil {
			return err
		}
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE accounts SET disabled = ? WHERE id = ?", !enabled, id)); err != nil {
			return err
		}
		action := "enable"
		if !enabled {
			action = "disable"
			if err := endAccess(ctx, tx, id, ms(s.now())); err != nil {
				return err
			}
		}
		if err := record(ctx, tx, council.Event{Subject: "account", ID: id, Action: action, By: by, At: s.now(), Payload: map[string]string{"user": a.User}}); err != nil || !enabled || !a.Invited {
			return err
		}
		return s.orderOrganiserLink(ctx, tx, a, o, "organiser_invited")
	})
}

// ForgetUnconfirmed erases sign-ups that nobody confirmed within thirty days, with the names and addresses that a stranger typed, and says how many.
func (s *Store) ForgetUnconfirmed(ctx context.Context) (int, error) {
	var n int64
	err := s.aside(ctx, func(tx *sql.Tx) error {
		old := "(SELECT id FROM organisers WHERE status = 'unconfirmed' AND created_at < ?)"
		before := ms(s.now().Add(-unconfirmedFor))
		for _, statement := range []string{"DELETE FROM tokens WHERE account IN (SELECT id FROM accounts WHERE organiser IN " + old + ")", "DELETE FROM accounts WHERE organiser IN " + old} {
			if _, err := tx.ExecContext(ctx, statement, before); err != nil {
				return err
			}
		}
		result, err := tx.ExecContext(ctx, "DELETE FROM organisers WHERE id IN "+old, before)
		if err != nil {
			return err
		}
		n, err = result.RowsAffected()
		return err
	})
	return int(n), err
}

// confirmOrganiser notes that the first of an organiser's people confirmed the address: staff decide now.
func (s *Store) confirmOrganiser(ctx context.Context, tx *sql.Tx, organiser int64) error {
	o, err := organiserIn(ctx, tx, organiser)
	if err != nil || o.Status != council.OrganiserUnconfirmed {
		return err
	}
	out, err := o.Apply(council.ConfirmOrganiser, council.Program(), council.OrganiserFacts{Rules: s.Rules()}, s.now())
	if err != nil {
		return err
	}
	return s.keep(ctx, tx, out)
}
