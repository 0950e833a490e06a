package db

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"vigencia/council"
)

// claimAccess orders the access mail for a physician of the register who has no account yet, to the address on file and nowhere else (R11). Whoever has no
// address on file, a provisional record or one that stands still gets none: a registrar decides over an access request.
func (s *Store) claimAccess(ctx context.Context, tx *sql.Tx, number, password, hash string) error {
	p, err := physicianOf(ctx, tx, number)
	if err != nil {
		return err
	}
	if p.ID == 0 || p.Email == "" || p.Halted != "" || p.Provisional {
		return s.resetOrDecoy(ctx, tx, number, 0, false) // as much as for whoever has an account
	}
	if err := s.reserve(ctx, tx, "grant/"+strconv.FormatInt(p.ID, 10), resetsOfAccount, time.Hour); err != nil {
		return ignoreTooMany(err)
	}
	if err := s.orderMail(ctx, tx, council.MailOrder{Key: "access_claimed/" + drawCode(20), Template: "access_granted", To: p.Email, Physician: p.ID, Subject: "physician", ID: p.ID,
		Values: map[string]string{"Name": p.FullName(), "User": p.Number, "Hours": strconv.Itoa(s.profile.Access.PasswordHours), "Link": "/ingresar"},
		Secret: map[string]string{"Password": password}}); err != nil {
		return err
	}
	return s.grant(ctx, tx, p, hash)
}

// claimRows is how many rows a claim writes, the most of all answers to a forgotten password.
const claimRows = 7

// level does something and then writes the row of a try again, as it is, until as many rows are written as a claim writes: a claim, a link and nobody's user
// name cost the same (ASVS 6.3.8).
func level(ctx context.Context, tx *sql.Tx, try string, do func() error) error {
	var before, after int
	if err := tx.QueryRowContext(ctx, "SELECT total_changes()").Scan(&before); err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	if err := tx.QueryRowContext(ctx, "SELECT total_changes()").Scan(&after); err != nil {
		return err
	}
	for ; after-before < claimRows; after++ {
		if _, err := tx.ExecContext(ctx, "UPDATE tries SET count = count WHERE key = ?", try); err != nil {
			return err
		}
	}
	return nil
}
