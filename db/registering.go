package db

import (
	"context"
	"database/sql"

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
	id, err := s.addPhysician(ctx, tx, council.Physician{Number: a.Number, DocumentID: a.Document, Surname1: a.Surname1, Surname2: a.Surname2, Names: a.Names, Office: s.profile.Offices[0].Code,
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
