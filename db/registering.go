package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// register adds somebody whose number the register lacks as a provisional physician, or nobody when staff have to look first: the document is another
// member's, or somebody who asked with this number already waits.
func (s *Store) register(ctx context.Context, tx *sql.Tx, a council.AccessRequest) (council.Physician, error) {
	var others int
	err := tx.QueryRowContext(ctx, `SELECT (SELECT COUNT(*) FROM physicians WHERE document = ?) + (SELECT COUNT(*) FROM access_requests WHERE number = ? AND status IN ('waiting', 'proof'))`,
		a.Document.Number, a.Number).Scan(&others)
	if err != nil || others > 0 {
		return council.Physician{}, err
	}
	return s.addRegistered(ctx, tx, a)
}

// addRegistered makes the record of somebody who registers, with nothing but what she typed.
func (s *Store) addRegistered(ctx context.Context, tx *sql.Tx, a council.AccessRequest) (council.Physician, error) {
	id, err := addPhysician(ctx, tx, council.Physician{Number: a.Number, DocumentID: a.Document, Surname1: a.Surname1, Surname2: a.Surname2, Names: a.Names, Office: s.profile.Offices[0].Code,
		Mobile: a.Mobile, Email: a.Email, State: a.State, Origin: "registered", Provisional: true,
		Registrations: []council.Registration{{Kind: council.SpecialtyRegistration, Specialty: a.Specialty}}})
	if err != nil {
		return council.Physician{}, err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: id, Action: "register", By: council.Program(), At: s.now(), Payload: map[string]string{"number": a.Number}}); err != nil {
		return council.Physician{}, err
	}
	return physicianIn(ctx, tx, id)
}

// dispute lets nobody in with a number that two claim: the one who registered first is signed out and told, the newcomer gets the mail that tells
// nothing, and a registrar decides.
func (s *Store) dispute(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician) error {
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET disputed = 1 WHERE id = ?", p.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE physician = ? AND kind = 'physician')", p.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "dispute", By: council.Program(), At: s.now()}); err != nil {
		return err
	}
	if !p.Disputed {
		if err := s.orderMail(ctx, tx, council.MailOrder{Key: "account_disputed/" + strconv.FormatInt(a.ID, 10), Template: "account_disputed", To: p.Email, Physician: p.ID, Subject: "physician", ID: p.ID,
			Values: map[string]string{"Name": p.FullName(), "Number": p.Number, "Due": a.Due.Due.Long()}}); err != nil {
			return err
		}
	}
	told := p
	told.Email = a.Email // nobody but the newcomer is told by the acknowledgement: the other may not close the request
	return s.orderAcknowledgement(ctx, tx, a, told)
}

// settle ends the dispute about a number once no request for it waits: who has it may get in again.
func (s *Store) settle(ctx context.Context, tx *sql.Tx, number string, by council.Actor) error {
	p, err := physicianOf(ctx, tx, number)
	if err != nil || !p.Disputed {
		return err
	}
	var waiting int
	if err := tx.QueryRowContext(ctx, "SELECT COUNT(*) FROM access_requests WHERE number = ? AND status IN ('waiting', 'proof')", number).Scan(&waiting); err != nil || waiting > 0 {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET disputed = 0 WHERE id = ?", p.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "settle", By: by, At: s.now()}); err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "account_kept/" + strconv.FormatInt(p.ID, 10) + "/" + drawCode(12), Template: "account_kept", To: p.Email, Physician: p.ID,
		Subject: "physician", ID: p.ID, Values: map[string]string{"Name": p.FullName(), "Number": p.Number, "Link": "/ingresar"}})
}

// displace takes the number from a provisional record whose owner could not prove it, and makes a new one of who could. What the first sent stays with
// the first's record, whose account is closed.
func (s *Store) displace(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician, by council.Actor) (council.Physician, error) {
	aside := p.Number + "/" + strconv.FormatInt(p.ID, 10)
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET number = ?, disputed = 0, halted = 'displaced' WHERE id = ?", aside, p.ID); err != nil {
		return p, err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET user = ?, disabled = 1 WHERE physician = ? AND kind = 'physician'", aside, p.ID); err != nil {
		return p, err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "displace", By: by, At: s.now(), Payload: map[string]string{"number": p.Number}}); err != nil {
		return p, err
	}
	return s.addRegistered(ctx, tx, a)
}
