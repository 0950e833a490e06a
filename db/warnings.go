package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"vigencia/council"
)

// warningBatch is how many warnings one call orders at most, in one transaction.
const warningBatch = 200

// ValidityWarnings orders the mails that are due before certificates end (12, 6, 3 and 1 months by the profile), each exactly once, and
// gives how many it ordered; at most 200, so call it until it gives 0. A certificate that a newer one follows is not warned of, nor one whose physician's mails stand still.
func (s *Store) ValidityWarnings(ctx context.Context) (int, error) {
	today, rules, ordered := s.profile.Today(s.now()), s.Rules(), 0
	months := slices.Clone(rules.Terms.Warnings)
	slices.Sort(months)
	err := s.tx(ctx, func(tx *sql.Tx) error {
		from := today
		for _, m := range months {
			if ordered >= warningBatch {
				return nil
			}
			to := today.AddMonths(m).AddDays(3) // months differ in length: the exact day is asked below
			ending, err := endingIn(ctx, tx, from, to, m, warningBatch-ordered)
			if err != nil {
				return err
			}
			for _, c := range ending {
				if due, ok := council.WarningDue(c.ValidTo, months, today); !ok || due != m {
					continue
				}
				if err := s.warn(ctx, tx, c, m, rules, today); err != nil {
					return err
				}
				ordered++
			}
			from = today.AddMonths(m).AddDays(-3)
		}
		return nil
	})
	if err == nil && ordered > 0 {
		s.wake()
	}
	return ordered, err
}

// endingIn gives certificates in force that end between two days and were not warned of m months before.
func endingIn(ctx context.Context, tx *sql.Tx, from, to council.Date, m, limit int) ([]council.Certificate, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+certificateColumns+` FROM certificates c WHERE valid_to >= ? AND valid_to <= ? AND revoked = 0 AND suspended = 0 AND replaced_by IS NULL
		AND NOT EXISTS (SELECT 1 FROM reminders WHERE key = 'validity/' || c.id || '/' || ?)
		AND NOT EXISTS (SELECT 1 FROM certificates n WHERE n.physician = c.physician AND n.valid_to > c.valid_to AND n.revoked = 0 AND n.replaced_by IS NULL
			AND n.kind = c.kind AND (n.registration = c.registration OR n.specialty = c.specialty))
		AND EXISTS (SELECT 1 FROM physicians p WHERE p.id = c.physician AND p.halted = '')
		ORDER BY valid_to, id LIMIT ?`, from, to, m, limit)
	if err != nil {
		return nil, fmt.Errorf("certificates that end: %w", err)
	}
	return collect(rows, func(rows *sql.Rows) (council.Certificate, error) { return scanCertificate(rows) })
}

func (s *Store) warn(ctx context.Context, tx *sql.Tx, c council.Certificate, m int, rules council.Rules, today council.Date) error {
	subject, err := physicianIn(ctx, tx, c.Physician)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO reminders (key, at) VALUES (?, ?)", fmt.Sprintf("validity/%d/%d", c.ID, m), ms(s.now())); err != nil {
		return err
	}
	return s.orderMail(ctx, tx, c.Warn(m, subject, rules, today))
}
