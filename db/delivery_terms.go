package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vigencia/council"
)

// MoveDeliveries does what the calendar does to papers on their way, and gives how much: a new estimate when the printer is late (R13), the arrival at the
// branch on the day that the courier named, the reminders of the term to collect, and its end (R18). Each happens once.
func (s *Store) MoveDeliveries(ctx context.Context) (int, error) {
	if !s.profile.Lots() && !s.profile.Ships() {
		return 0, nil
	}
	today, done := s.profile.Today(s.now()), 0
	var errs []error
	for _, step := range []struct {
		action council.DeliveryAction
		where  string
	}{
		{council.Forecast, "d.state = 'in_lot' AND d.expected_on < ?"},
		{council.Arrive, "d.state = 'shipped' AND h.branch_on <= ?"},
		{council.Overstay, "d.state = 'at_branch' AND d.due_on < ?"},
	} {
		ids, err := s.moving(ctx, step.where, today)
		if err != nil {
			return done, err
		}
		for _, id := range ids {
			err := s.Deliver(ctx, id, step.action, council.Program(), council.DeliveryFacts{})
			switch {
			case err == nil:
				done++
			case council.CodeOf(err) != council.Conflict: // moved at this very moment
				errs = append(errs, fmt.Errorf("%s certificate %d: %w", step.action, id, err))
			}
		}
	}
	reminded, err := s.remindCollectors(ctx, today)
	return done + reminded, errors.Join(append(errs, err)...)
}

// moving lists papers, of physicians whose dealings go on.
func (s *Store) moving(ctx context.Context, where string, today council.Date) ([]int64, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT d.certificate FROM deliveries d"+deliveriesShipped+` JOIN certificates c ON c.id = d.certificate JOIN physicians p ON p.id = c.physician
		WHERE p.halted = '' AND c.revoked = 0 AND c.replaced_by IS NULL AND `+where+" ORDER BY d.certificate LIMIT 1000", today)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (id int64, err error) {
		err = rows.Scan(&id)
		return id, err
	})
}

func (s *Store) remindCollectors(ctx context.Context, today council.Date) (int, error) {
	ids, err := s.moving(ctx, "d.state = 'at_branch' AND d.due_on >= ?", today)
	if err != nil {
		return 0, err
	}
	sent := 0
	for _, id := range ids {
		one, err := s.remindCollector(ctx, id)
		if err != nil {
			return sent, fmt.Errorf("remind of certificate %d: %w", id, err)
		}
		if one {
			sent++
		}
	}
	if sent > 0 {
		s.wake()
	}
	return sent, nil
}

func (s *Store) remindCollector(ctx context.Context, id int64) (sent bool, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		d, err := deliveryIn(ctx, tx, id)
		if err != nil {
			return err
		}
		f, err := s.deliveryFacts(ctx, tx, id, council.DeliveryFacts{})
		if err != nil {
			return err
		}
		order, n, due := d.RemindCollect(f, s.now())
		if !due {
			return nil
		}
		if sent, err = once(ctx, tx, fmt.Sprintf("branch/%d/%d", d.Shipment.ID, n), s.now()); err != nil || !sent {
			return err
		}
		return s.orderMail(ctx, tx, order)
	})
	return sent, err
}
