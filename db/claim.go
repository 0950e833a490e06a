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
	if err != nil || p.ID == 0 || p.Email == "" || p.Halted != "" || p.Provisional {
		return err
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
