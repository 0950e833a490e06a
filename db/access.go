package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const accessColumns = `id, number, document_kind, document, surname1, surname2, names, email, mobile, consent, state, specialty, status, COALESCE(physician, 0), proof, note,
	COALESCE(decided_by, 0), created_at, decided_at, due, version`

func scanAccess(row interface{ Scan(...any) error }) (council.AccessRequest, error) {
	var a council.AccessRequest
	var created, decided int64
	var due string
	err := row.Scan(&a.ID, &a.Number, &a.Document.Kind, &a.Document.Number, &a.Surname1, &a.Surname2, &a.Names, &a.Email, &a.Mobile, &a.Consent, &a.State, &a.Specialty, &a.Status, &a.Physician,
		&a.Proof, &a.Note, &a.DecidedBy, &created, &decided, &due, &a.Version)
	if err != nil {
		return a, absent(err)
	}
	a.CreatedAt, a.DecidedAt = moment(created), moment(decided)
	a.Due, err = readTerm(due)
	return a, err
}

// Access gives an access request by its id.
func (s *Store) Access(ctx context.Context, id int64) (council.AccessRequest, error) {
	return accessIn(ctx, s.read, id)
}

func accessIn(ctx context.Context, q querier, id int64) (council.AccessRequest, error) {
	return scanAccess(q.QueryRowContext(ctx, "SELECT "+accessColumns+" FROM access_requests WHERE id = ?", id))
}

func saveAccess(ctx context.Context, tx *sql.Tx, a council.AccessRequest) error {
	err := changedOnce(tx.ExecContext(ctx, `UPDATE access_requests SET status = ?, physician = ?, proof = ?, note = ?, decided_by = ?, decided_at = ?, due = ?, due_on = ?, version = ?
		WHERE id = ? AND version = ?`, a.Status, ref(a.Physician), a.Proof, a.Note, ref(a.DecidedBy), ms(a.DecidedAt), keepTerm(a.Due), a.Due.Due, a.Version, a.ID, a.Version-1))
	if err != nil {
		return fmt.Errorf("save access request %d: %w", a.ID, err)
	}
	return nil
}
