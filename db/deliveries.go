package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// A shipment's columns are empty when none is under way.
const deliveryColumns = `d.certificate, d.state, d.office, d.recipient, d.recipient_document_kind, d.recipient_document, d.proxy, d.changed_at, d.due_on,
	COALESCE(d.lot, 0), d.book, d.leaf, d.place, d.expected_on, COALESCE(h.id, 0), COALESCE(h.way, ''), COALESCE(h.words, ''), COALESCE(h.version, ''),
	COALESCE(h.branch, ''), COALESCE(h.copy, 0), COALESCE(h.asked_by, 0), COALESCE(h.asked_at, 0), COALESCE(h.waybill, ''), h.sent_on, h.branch_on`

// deliveriesShipped joins the courier's journey that is under way.
const deliveriesShipped = " LEFT JOIN shipments h ON h.id = d.shipment"

func scanDelivery(row interface{ Scan(...any) error }, more ...any) (council.Delivery, error) {
	var d council.Delivery
	h := &d.Shipment
	into := []any{&d.Certificate, &d.State, &d.Office, &d.Recipient.Name, &d.Recipient.Document.Kind, &d.Recipient.Document.Number, &d.Recipient.Proxy, scanned{&d.ChangedAt}, &d.DueOn,
		&d.Lot, &d.Entry.Book, &d.Entry.Leaf, &d.Entry.Place, &d.ExpectedOn, &h.ID, &h.Way, &h.Words, &h.Version, &h.Branch, &h.Copy, &h.AskedBy, scanned{&h.AskedAt}, &h.Waybill, &h.SentOn, &h.BranchOn}
	return d, absent(row.Scan(append(into, more...)...))
}

func deliveryIn(ctx context.Context, q querier, certificate int64) (council.Delivery, error) {
	return scanDelivery(q.QueryRowContext(ctx, "SELECT "+deliveryColumns+" FROM deliveries d"+deliveriesShipped+" WHERE d.certificate = ?", certificate))
}

// Delivery gives where the paper of a certificate is.
func (s *Store) Delivery(ctx context.Context, certificate int64) (council.Delivery, error) {
	return deliveryIn(ctx, s.read, certificate)
}

// saveDelivery keeps where a certificate's paper is, with the courier's journey that belongs to it.
func (s *Store) saveDelivery(ctx context.Context, tx *sql.Tx, d council.Delivery) error {
	if d.ChangedAt.IsZero() {
		d.ChangedAt = s.now()
	}
	if err := saveShipment(ctx, tx, d.Certificate, &d.Shipment); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO deliveries (certificate, state, office, recipient, recipient_document_kind, recipient_document, proxy, changed_at, due_on,
		lot, book, leaf, place, expected_on, shipment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (certificate) DO UPDATE SET state = excluded.state, office = excluded.office, recipient = excluded.recipient,
		recipient_document_kind = excluded.recipient_document_kind, recipient_document = excluded.recipient_document, proxy = excluded.proxy,
		changed_at = excluded.changed_at, due_on = excluded.due_on, lot = excluded.lot, book = excluded.book, leaf = excluded.leaf, place = excluded.place,
		expected_on = excluded.expected_on, shipment = excluded.shipment`,
		d.Certificate, d.State, d.Office, d.Recipient.Name, d.Recipient.Document.Kind, d.Recipient.Document.Number, d.Recipient.Proxy, ms(d.ChangedAt), d.DueOn,
		ref(d.Lot), d.Entry.Book, d.Entry.Leaf, d.Entry.Place, d.ExpectedOn, ref(d.Shipment.ID))
	if err != nil {
		return fmt.Errorf("delivery of certificate %d: %w", d.Certificate, err)
	}
	return nil
}

// saveShipment keeps a journey by courier; one that is new gets its id. What was asked and authorised never changes.
func saveShipment(ctx context.Context, tx *sql.Tx, certificate int64, h *council.Shipment) error {
	if h.ID == 0 && h.AskedAt.IsZero() {
		return nil
	}
	if h.ID != 0 {
		return changedOnce(tx.ExecContext(ctx, "UPDATE shipments SET waybill = ?, sent_on = ?, branch_on = ? WHERE id = ?", h.Waybill, h.SentOn, h.BranchOn, h.ID))
	}
	result, err := tx.ExecContext(ctx, "INSERT INTO shipments (certificate, way, words, version, branch, copy, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		certificate, h.Way, h.Words, h.Version, h.Branch, h.Copy, h.AskedBy, ms(h.AskedAt))
	if err != nil {
		return fmt.Errorf("shipment of certificate %d: %w", certificate, err)
	}
	h.ID, err = result.LastInsertId()
	return err
}
