package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Deliver does a step of a paper's way: it loads, lets the pure rule decide, and keeps the whole outcome or nothing.
func (s *Store) Deliver(ctx context.Context, certificate int64, action council.DeliveryAction, by council.Actor, given council.DeliveryFacts) error {
	err := s.tx(ctx, func(tx *sql.Tx) error { return s.deliver(ctx, tx, certificate, action, by, given) })
	if err == nil {
		s.wake()
	}
	return err
}

// deliver is Deliver inside a transaction.
func (s *Store) deliver(ctx context.Context, tx *sql.Tx, certificate int64, action council.DeliveryAction, by council.Actor, given council.DeliveryFacts) error {
	row, err := deliveryFor(ctx, tx, by, certificate)
	if err != nil {
		return err
	}
	if given, err = s.deliveryFacts(ctx, tx, certificate, given); err != nil {
		return err
	}
	out, err := row.Apply(action, by, given, s.now())
	if err != nil {
		return err
	}
	if err := s.keep(ctx, tx, out); err != nil || action != council.Enlot {
		return err
	}
	return s.usePhotographs(ctx, tx, given.Subject.ID, certificate, by)
}

func (s *Store) deliveryFacts(ctx context.Context, tx *sql.Tx, certificate int64, f council.DeliveryFacts) (council.DeliveryFacts, error) {
	f.Rules = s.Rules()
	var err error
	if f.Certificate, err = certificateIn(ctx, tx, certificate); err != nil {
		return f, err
	}
	if f.Subject, err = physicianIn(ctx, tx, f.Certificate.Physician); err != nil {
		return f, err
	}
	f.Photographs, err = s.photographsAccepted(ctx, tx, f.Subject.ID)
	return f, err
}

// AskShipping keeps the copy of the licence that came with a request for shipping, and does the request; both or nothing.
func (s *Store) AskShipping(ctx context.Context, certificate int64, by council.Actor, copied *TempFile, a council.Attachment, ask council.ShippingAsk) error {
	if copied != nil {
		if err := copied.keep(); err != nil {
			return err
		}
	}
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if copied != nil {
			a.Owner, a.OwnerID, a.Slot, a.Round, a.SHA256, a.Size = "delivery", certificate, "cedula", 1, copied.SHA256, copied.Size
			kept, err := s.attach(ctx, tx, a)
			if err != nil {
				return err
			}
			ask.Copy = kept.ID
		}
		return s.deliver(ctx, tx, certificate, council.AskShipping, by, council.DeliveryFacts{Shipping: ask})
	})
	if err == nil {
		s.wake()
	}
	return err
}

// ShippingCopy gives the copy of the licence that came with the courier's journey that is under way.
func (s *Store) ShippingCopy(ctx context.Context, d council.Delivery) (council.Attachment, error) {
	a, err := scanAttachment(s.read.QueryRowContext(ctx, "SELECT "+attachmentColumns+" FROM attachments WHERE id = ? AND owner = 'delivery' AND owner_id = ?", d.Shipment.Copy, d.Certificate))
	return a, absent(err)
}
