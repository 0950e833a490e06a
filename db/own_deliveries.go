package db

import (
	"context"

	"vigencia/council"
)

// DeliveriesOf gives a physician's papers that are on their way or arrived, the newest certificate first.
func (s *Store) DeliveriesOf(ctx context.Context, physician int64) ([]DeliveryRow, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+deliveryColumns+", "+rowColumns+" FROM deliveries d"+deliveriesShipped+
		" JOIN certificates c ON c.id = d.certificate JOIN physicians p ON p.id = c.physician WHERE c.physician = ? AND c.revoked = 0 AND c.replaced_by IS NULL ORDER BY c.id DESC", physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanDeliveryRow)
}

// DeliveryOf gives one's own paper; another's is not found.
func (s *Store) DeliveryOf(ctx context.Context, physician, certificate int64) (DeliveryRow, error) {
	row, err := deliveryFor(ctx, s.read, council.Actor{Physician: physician}, certificate)
	if err == nil && row.Certificate.Physician != physician {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	return row, err
}
