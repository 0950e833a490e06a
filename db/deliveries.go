package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const deliveryColumns = "d.certificate, d.state, d.office, d.recipient, d.recipient_document_kind, d.recipient_document, d.proxy, d.changed_at, d.due_on"

func scanDelivery(row interface{ Scan(...any) error }, more ...any) (council.Delivery, error) {
	var d council.Delivery
	into := []any{&d.Certificate, &d.State, &d.Office, &d.Recipient.Name, &d.Recipient.Document.Kind, &d.Recipient.Document.Number, &d.Recipient.Proxy, scanned{&d.ChangedAt}, &d.DueOn}
	return d, absent(row.Scan(append(into, more...)...))
}

func deliveryIn(ctx context.Context, q querier, certificate int64) (council.Delivery, error) {
	return scanDelivery(q.QueryRowContext(ctx, "SELECT "+deliveryColumns+" FROM deliveries d WHERE d.certificate = ?", certificate))
}

// Delivery gives where the paper of a certificate is.
func (s *Store) Delivery(ctx context.Context, certificate int64) (council.Delivery, error) {
	return deliveryIn(ctx, s.read, certificate)
}

// saveDelivery keeps where a certificate's paper is.
func (s *Store) saveDelivery(ctx context.Context, tx *sql.Tx, d council.Delivery) error {
	if d.ChangedAt.IsZero() {
		d.ChangedAt = s.now()
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO deliveries (certificate, state, office, recipient, recipient_document_kind, recipient_document, proxy, changed_at, due_on)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (certificate) DO UPDATE SET state = excluded.state, office = excluded.office, recipient = excluded.recipient,
		recipient_document_kind = excluded.recipient_document_kind, recipient_document = excluded.recipient_document, proxy = excluded.proxy,
		changed_at = excluded.changed_at, due_on = excluded.due_on`,
		d.Certificate, d.State, d.Office, d.Recipient.Name, d.Recipient.Document.Kind, d.Recipient.Document.Number, d.Recipient.Proxy, ms(d.ChangedAt), d.DueOn)
	if err != nil {
		return fmt.Errorf("delivery of certificate %d: %w", d.Certificate, err)
	}
	return nil
}
