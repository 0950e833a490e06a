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

// HasAccount says whether a member has an account: then the address for mails is the person's own affair.
func (s *Store) HasAccount(ctx context.Context, physician int64) (has bool, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM accounts WHERE physician = ? AND kind = 'physician')", physician).Scan(&has)
	return has, err
}

// CorrectContact keeps contact data that staff correct for a member, with the reason. The e-mail address of somebody who has an account is not
// theirs to change: the person does it, by a link to the new address and notice to the old one (decision 1).
func (s *Store) CorrectContact(ctx context.Context, by council.Actor, number string, c council.ContactData, reason string) error {
	p, err := s.Member(ctx, by, number)
	if err != nil {
		return err
	}
	if by.Physician == p.ID {
		return council.Refuse(council.Forbidden, "request.refuse.own")
	}
	account, err := s.HasAccount(ctx, p.ID)
	if err != nil {
		return err
	}
	var check council.Check
	if account && c.Email != p.Email {
		check.Field("correo", "helping.refuse.email")
	}
	if reason == "" {
		check.Field("motivo", "helping.refuse.reason")
	}
	if err := check.Err(); err != nil {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		err := changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET phone = ?, mobile = ?, email = ?, address = ? WHERE id = ?", c.Phone, c.Mobile, c.Email, c.Address, p.ID))
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "correct_contact", By: by, At: s.now(), Payload: map[string]string{
			"reason": reason, "phone": c.Phone, "mobile": c.Mobile, "email": c.Email, "address": c.Address}})
	})
}
