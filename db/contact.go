package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// UpdateContact keeps the telephones and the address that a physician corrects with Actualizar (step 6), and notes that they were
// looked at today. The e-mail address is not touched: a new one has to be confirmed first (RequestEmailChange).
func (s *Store) UpdateContact(ctx context.Context, by council.Actor, c council.ContactData) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		p, err := physicianIn(ctx, tx, by.Physician)
		if err != nil {
			return err
		}
		err = changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET phone = ?, mobile = ?, address = ?, checked_at = ? WHERE id = ?", c.Phone, c.Mobile, c.Address, ms(s.now()), p.ID))
		if err != nil {
			return fmt.Errorf("update contact of %d: %w", p.ID, err)
		}
		if p.Phone == c.Phone && p.Mobile == c.Mobile && p.Address == c.Address {
			return nil
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "update_contact", By: by, At: s.now(),
			Payload: map[string]string{"phone": c.Phone, "mobile": c.Mobile, "address": c.Address}})
	})
}
