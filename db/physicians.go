package db

import (
	"context"
	"fmt"

	"database/sql"

	"vigencia/council"
)

const physicianColumns = `id, number, document_kind, document, surname1, surname2, names, office, membership, standing, phone, mobile, email, address, state, study_case, origin, provisional, disputed, halted, roster_on, checked_at`

func scanPhysician(row interface{ Scan(...any) error }) (council.Physician, error) {
	var p council.Physician
	var checked int64
	err := row.Scan(&p.ID, &p.Number, &p.DocumentID.Kind, &p.DocumentID.Number, &p.Surname1, &p.Surname2, &p.Names, &p.Office, &p.Membership, &p.Standing,
		&p.Phone, &p.Mobile, &p.Email, &p.Address, &p.State, &p.Case, &p.Origin, &p.Provisional, &p.Disputed, &p.Halted, &p.RosterOn, &checked)
	p.CheckedAt = moment(checked)
	return p, absent(err)
}

// Physician gives a member of the roster with the registrations, by id.
func (s *Store) Physician(ctx context.Context, id int64) (council.Physician, error) {
	return physicianIn(ctx, s.read, id)
}

// PhysicianByNumber gives a member of the roster with the registrations, by CMP number.
func (s *Store) PhysicianByNumber(ctx context.Context, number string) (council.Physician, error) {
	p, err := scanPhysician(s.read.QueryRowContext(ctx, "SELECT "+physicianColumns+" FROM physicians WHERE number = ?", number))
	if err != nil {
		return p, err
	}
	p.Registrations, err = registrationsOf(ctx, s.read, p.ID)
	return p, err
}

func physicianIn(ctx context.Context, q querier, id int64) (council.Physician, error) {
	p, err := scanPhysician(q.QueryRowContext(ctx, "SELECT "+physicianColumns+" FROM physicians WHERE id = ?", id))
	if err != nil {
		return p, err
	}
	p.Registrations, err = registrationsOf(ctx, q, id)
	return p, err
}

func registrationsOf(ctx context.Context, q querier, physician int64) ([]council.Registration, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, physician, kind, specialty, number, registered_on FROM registrations WHERE physician = ? ORDER BY kind, specialty", physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Registration, error) {
		var r council.Registration
		err := rows.Scan(&r.ID, &r.Physician, &r.Kind, &r.Specialty, &r.Number, &r.On)
		return r, err
	})
}

// addPhysician keeps a new member with the registrations, credits what lists of attendance waited for, and gives the id.
func (s *Store) addPhysician(ctx context.Context, tx *sql.Tx, p council.Physician) (int64, error) {
	result, err := tx.ExecContext(ctx, `INSERT INTO physicians (number, document_kind, document, surname1, surname2, names, folded1, folded2, folded_names,
		office, membership, standing, phone, mobile, email, address, state, origin, provisional, roster_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		p.Number, p.DocumentID.Kind, p.DocumentID.Number, p.Surname1, p.Surname2, p.Names, council.Fold(p.Surname1), council.Fold(p.Surname2), council.Fold(p.Names),
		p.Office, p.Membership, p.Standing, p.Phone, p.Mobile, p.Email, p.Address, p.State, p.Origin, p.Provisional, p.RosterOn)
	if err != nil {
		return 0, fmt.Errorf("add physician %s: %w", p.Number, err)
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, err
	}
	for _, r := range p.Registrations {
		r.Physician = id
		if err := saveRegistration(ctx, tx, r); err != nil {
			return 0, err
		}
	}
	p.ID = id
	return id, s.creditNewcomer(ctx, tx, p)
}

// saveRosterData keeps what a roster says of a member, and the names where they were copied to.
func saveRosterData(ctx context.Context, tx *sql.Tx, p council.Physician) error {
	err := changedOnce(tx.ExecContext(ctx, `UPDATE physicians SET document_kind = ?, document = ?, surname1 = ?, surname2 = ?, names = ?, folded1 = ?, folded2 = ?, folded_names = ?,
		office = ?, membership = ?, standing = ?, phone = ?, mobile = ?, email = ?, address = ?, state = ?, roster_on = ? WHERE id = ?`,
		p.DocumentID.Kind, p.DocumentID.Number, p.Surname1, p.Surname2, p.Names, council.Fold(p.Surname1), council.Fold(p.Surname2), council.Fold(p.Names),
		p.Office, p.Membership, p.Standing, p.Phone, p.Mobile, p.Email, p.Address, p.State, p.RosterOn, p.ID))
	if err != nil {
		return fmt.Errorf("roster data of %s: %w", p.Number, err)
	}
	if _, err = tx.ExecContext(ctx, "UPDATE accounts SET name = ? WHERE physician = ? AND kind = 'physician' AND name <> ?", p.FullName(), p.ID, p.FullName()); err != nil {
		return fmt.Errorf("name of account of %s: %w", p.Number, err)
	}
	folded := council.Fold(p.Surname1 + " " + p.Surname2 + " " + p.Names)
	_, err = tx.ExecContext(ctx, "UPDATE requests SET surname = ? WHERE physician = ? AND surname <> ?", folded, p.ID, folded)
	return err
}

// saveRegistration adds a registration, or corrects number and date of the one that the physician has.
func saveRegistration(ctx context.Context, tx *sql.Tx, r council.Registration) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO registrations (physician, kind, specialty, folded, number, registered_on) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (physician, kind, folded) DO UPDATE SET number = excluded.number, registered_on = COALESCE(excluded.registered_on, registered_on)`,
		r.Physician, r.Kind, r.Specialty, council.Fold(r.Specialty), r.Number, r.On)
	if err != nil {
		return fmt.Errorf("registration %s of physician %d: %w", r.Specialty, r.Physician, err)
	}
	return nil
}

// AddPhysician keeps a member that a registrar adds by hand, with the registrations.
func (s *Store) AddPhysician(ctx context.Context, p council.Physician, by council.Actor) (council.Physician, error) {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		id, err := s.addPhysician(ctx, tx, p)
		if unique(err) {
			return council.Refuse(council.Conflict, "physician.refuse.number")
		}
		if err != nil {
			return err
		}
		if p, err = physicianIn(ctx, tx, id); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: id, Action: "add", By: by, At: s.now(), Payload: map[string]string{"number": p.Number}})
	})
	return p, err
}
