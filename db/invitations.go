package db

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"vigencia/council"
)

// staffAccount reads what an administrator typed about a member of staff: the e-mail address is the user name.
func (s *Store) staffAccount(name, email string, grants []council.Grant) (council.Account, error) {
	var c council.Check
	name = strings.Join(strings.Fields(name), " ")
	address, _, problem := council.ParseEmail(email)
	if name == "" || len(name) > 200 {
		c.Field("nombre", "account.refuse.name")
	}
	if problem != "" {
		c.Field("correo", "problem.email")
	}
	var wrong *council.Error
	if errors.As(s.checkGrants(grants), &wrong) {
		c.Fields = append(c.Fields, wrong.Fields...)
	}
	address = strings.ToLower(address)
	return council.Account{Kind: council.StaffAccount, User: address, Name: name, Email: address, Grants: grants}, c.Err()
}

// Invite makes a staff account with grants and no password, and orders the mail with its link. A physician's CMP number links it to the
// record, so that nobody handles an own file. Only an administrator may.
func (s *Store) Invite(ctx context.Context, by council.Actor, name, email, number string, grants []council.Grant) (council.Account, error) {
	if !by.Is(council.Administrator, "") {
		return council.Account{}, council.Refuse(council.Forbidden, "error.forbidden")
	}
	a, err := s.staffAccount(name, email, grants)
	if err != nil {
		return a, err
	}
	err = s.ordering(ctx, func(tx *sql.Tx) error {
		if a.Physician, err = s.recordOf(ctx, tx, number, 0); err != nil {
			return err
		}
		id, err := addAccount(ctx, tx, a, ms(s.now()))
		if council.CodeOf(err) == council.Conflict {
			return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "correo", Say: "account.refuse.user"}}}
		}
		if err != nil {
			return err
		}
		if a, err = accountIn(ctx, tx, id); err != nil {
			return err
		}
		if err := record(ctx, tx, council.Event{Subject: "account", ID: id, Action: "invite", By: by, At: s.now(), Payload: grantsPayload(a)}); err != nil {
			return err
		}
		return s.orderInvitation(ctx, tx, a)
	})
	return a, err
}

// recordOf finds the record of a member of staff who is a physician; an empty number is none. One record has one staff account, disabled or not:
// with a second one a person would be the second person of the own acts.
func (s *Store) recordOf(ctx context.Context, q querier, number string, account int64) (int64, error) {
	if strings.TrimSpace(number) == "" {
		return 0, nil
	}
	var id int64
	err := absent(q.QueryRowContext(ctx, "SELECT id FROM physicians WHERE number = ?", s.userName(number)).Scan(&id))
	if council.CodeOf(err) == council.NotFound {
		return 0, &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "numero", Say: "account.refuse.number"}}}
	}
	if err != nil {
		return 0, err
	}
	var other bool
	err = q.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM accounts WHERE physician = ? AND kind = 'staff' AND id <> ?)", id, account).Scan(&other)
	if err == nil && other {
		return 0, &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "numero", Say: "account.refuse.record"}}}
	}
	return id, err
}

func grantsPayload(a council.Account) map[string]string {
	var grants []string
	for _, g := range a.Grants {
		grants = append(grants, strings.TrimSpace(string(g.Role)+" "+g.Office))
	}
	return map[string]string{"user": a.User, "grants": strings.Join(grants, ", ")}
}

func (s *Store) orderInvitation(ctx context.Context, tx *sql.Tx, a council.Account) error {
	life := time.Duration(s.profile.Access.InviteHours) * time.Hour
	secret, err := s.issue(ctx, tx, invitation, a.ID, "", life)
	if err != nil {
		return err
	}
	var roles []string
	for _, g := range a.Grants {
		role := s.profile.Words.Say("role." + string(g.Role))
		if g.Office != "" {
			role += " (" + s.profile.OfficeName(g.Office) + ")"
		}
		roles = append(roles, role)
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "staff_invited/" + hashSecret(secret)[:24], Template: "staff_invited", To: a.Email, Subject: "account", ID: a.ID,
		Values: map[string]string{"Name": a.Name, "Role": strings.Join(roles, ", "), "Due": s.profile.Hour(s.now().Add(life))}, Secret: map[string]string{"Link": "/invitacion?clave=" + secret}})
}

// ResendInvitation orders the link anew for an account whose invitation was not taken; the earlier link stops working.
func (s *Store) ResendInvitation(ctx context.Context, by council.Actor, id int64) error {
	return s.manage(ctx, by, id, "resend_invitation", func(tx *sql.Tx, a council.Account) error {
		if !a.Invited || a.Disabled {
			return council.Refuse(council.Conflict, "account.refuse.taken")
		}
		return s.orderInvitation(ctx, tx, a)
	})
}

// Invitation says whose invitation a link is, without using it.
func (s *Store) Invitation(ctx context.Context, secret string) (council.Account, error) {
	l, err := s.peek(ctx, s.read, invitation, secret)
	if err != nil {
		return council.Account{}, err
	}
	return s.Account(ctx, l.account)
}

// TakeInvitation uses the link once and sets the first password. Staff then have to set up a second factor; of an organiser it confirms the address.
func (s *Store) TakeInvitation(ctx context.Context, secret, password string) (council.Account, error) {
	a, err := s.Invitation(ctx, secret)
	if err != nil {
		return a, err
	}
	hash, err := s.newHash(ctx, a, password)
	if err != nil {
		return a, err
	}
	return a, s.tx(ctx, func(tx *sql.Tx) error {
		if _, err := s.use(ctx, tx, invitation, secret); err != nil {
			return err
		}
		err := changedOnce(tx.ExecContext(ctx, "UPDATE accounts SET password = ?, must_change = 0 WHERE id = ? AND password = '' AND disabled = 0", hash, a.ID))
		if err != nil {
			return err
		}
		if err := record(ctx, tx, council.Event{Subject: "account", ID: a.ID, Action: "take_invitation", By: a.Actor(), At: s.now()}); err != nil || a.Organiser == 0 {
			return err
		}
		return s.confirmOrganiser(ctx, tx, a.Organiser)
	})
}
