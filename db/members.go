package db

import (
	"context"
	"database/sql"
	"slices"

	"vigencia/council"
)

// MemberOffices are the offices whose members somebody of staff may look up; all is true for the whole council. Nobody else has any.
func MemberOffices(by council.Actor) (offices []string, all bool) {
	for _, role := range []council.Role{council.Registrar, council.Coordinator, council.Certifier, council.RegionalOffice} {
		some, whole := by.Offices(role)
		if whole {
			return nil, true
		}
		offices = append(offices, some...)
	}
	return offices, false
}

// Member gives a member whom the actor may see, by number; another office's is not found.
func (s *Store) Member(ctx context.Context, by council.Actor, number string) (council.Physician, error) {
	p, err := s.PhysicianByNumber(ctx, number)
	if err != nil {
		return p, err
	}
	if offices, all := MemberOffices(by); !all && !slices.Contains(offices, p.Office) {
		return council.Physician{}, council.Refuse(council.NotFound, "error.not_found")
	}
	return p, nil
}

// CorrectContact keeps contact data that staff correct for a member, with the reason. The e-mail address of somebody who has an account is not
// theirs to change: the person does it, by a link to the new address and notice to the old one. Of somebody without an account a changed address
// waits, and the old one is told; only a registrar puts the first one on file, because who reads it can ask for the account (decision 1).
func (s *Store) CorrectContact(ctx context.Context, by council.Actor, number string, c council.ContactData, reason string) error {
	p, err := s.Member(ctx, by, number)
	if err != nil {
		return err
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		if p, err = physicianIn(ctx, tx, p.ID); err != nil {
			return err
		}
		if by.Physician == p.ID {
			return council.Refuse(council.Forbidden, "request.refuse.own")
		}
		if err := correctable(ctx, tx, by, p, c, reason); err != nil {
			return err
		}
		err := changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET phone = ?, mobile = ?, address = ? WHERE id = ?", c.Phone, c.Mobile, c.Address, p.ID))
		if err != nil {
			return err
		}
		if err := s.correctEmail(ctx, tx, p, c.Email); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "correct_contact", By: by, At: s.now(), Payload: map[string]string{
			"reason": reason, "phone": c.Phone, "mobile": c.Mobile, "email": c.Email, "address": c.Address}})
	})
}

// correctable says what of a correction is refused, at its field.
func correctable(ctx context.Context, tx *sql.Tx, by council.Actor, p council.Physician, c council.ContactData, reason string) error {
	var account bool
	err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM accounts WHERE physician = ? AND kind = 'physician')", p.ID).Scan(&account)
	if err != nil {
		return err
	}
	var check council.Check
	switch {
	case c.Email == p.Email:
	case account:
		check.Field("correo", "helping.refuse.email")
	case c.Email == "":
		check.Field("correo", "helping.refuse.no_email")
	case p.Email == "" && !by.Is(council.Registrar, ""):
		check.Field("correo", "helping.refuse.first_email")
	}
	if reason == "" {
		check.Field("motivo", "helping.refuse.reason")
	}
	return check.Err()
}

func (s *Store) correctEmail(ctx context.Context, tx *sql.Tx, p council.Physician, email string) error {
	if email == p.Email {
		return nil
	}
	if p.Email == "" {
		return s.putEmail(ctx, tx, p.ID, email)
	}
	cancel, err := s.cancelLink(ctx, tx, p)
	if err != nil {
		return err
	}
	change := council.EmailChange{Physician: p.ID, Email: email, AskedAt: s.now()}
	return s.keep(ctx, tx, change.Hold(s.Rules(), p, cancel, s.now()))
}
