package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"vigencia/council"
)

// grace is how long after the end of a term the program waits: an upload that began in time may still be on its way.
const grace = time.Hour

// Notify starts the remedy term of an observed request at this moment: way says how the person was told ("portal", or what staff typed).
// A second notice changes nothing.
func (s *Store) Notify(ctx context.Context, request int64, way string, by council.Actor) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		err := s.notifyIn(ctx, tx, request, way, by)
		if err == nil {
			now, err = requestIn(ctx, tx, request)
		}
		return err
	})
	return now, err
}

// NotifyOpened records that a physician opened an own observed request in the portal. A page's GET calls it: that a notice was read is a
// record of access, as product.md has it ("or the person opened it in the portal"), and the one thing that reading a page starts.
func (s *Store) NotifyOpened(ctx context.Context, r council.Request, by council.Actor) (council.Request, error) {
	if r.Status != council.Observed || !r.NotifiedAt.IsZero() || r.Physician != by.Physician {
		return r, nil
	}
	return s.Notify(ctx, r.ID, "portal", by)
}

// DiscardOverdue discards the observed requests whose remedy term is over and answers how many (step 17). Nothing happens to physicians
// whose dealings stand still, nor within an hour after the end.
func (s *Store) DiscardOverdue(ctx context.Context) (int, error) {
	today := s.profile.Today(s.now().Add(-grace))
	ids, err := s.observed(ctx, "r.due_on < ?", today)
	if err != nil {
		return 0, err
	}
	done := 0
	var errs []error
	for _, id := range ids {
		_, err := s.Act(ctx, id, council.Discard, council.Program(), council.Facts{})
		switch {
		case err == nil:
			done++
		case council.CodeOf(err) != council.Conflict: // remedied at this very moment
			errs = append(errs, fmt.Errorf("discard request %d: %w", id, err))
		}
	}
	return done, errors.Join(errs...)
}

// RemedyReminders orders the reminders before the end of remedy terms, each once, and answers how many (step 17). When the program stood
// still on the day of one, it is sent later, and those before it are left out.
func (s *Store) RemedyReminders(ctx context.Context) (int, error) {
	ids, err := s.observed(ctx, "r.due_on >= ?", s.profile.Today(s.now()))
	if err != nil {
		return 0, err
	}
	sent := 0
	for _, id := range ids {
		one, err := s.remind(ctx, id)
		if err != nil {
			return sent, fmt.Errorf("remind of request %d: %w", id, err)
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

// observed lists the requests under remedy of physicians whose dealings go on.
func (s *Store) observed(ctx context.Context, where string, args ...any) ([]int64, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT r.id FROM requests r JOIN physicians p ON p.id = r.physician
		WHERE r.status = 'observed' AND p.halted = '' AND r.notified_at > 0 AND `+where+" ORDER BY r.id", args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (id int64, err error) {
		err = rows.Scan(&id)
		return id, err
	})
}

func (s *Store) remind(ctx context.Context, id int64) (sent bool, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		r, err := requestIn(ctx, tx, id)
		if err != nil || r.Status != council.Observed {
			return err
		}
		rules := s.Rules()
		left := rules.Calendar.Left(s.profile.Today(s.now()), r.Due, r.Office)
		n, due := reminderFor(left, rules.Terms.Reminders)
		if !due {
			return nil
		}
		if sent, err = once(ctx, tx, fmt.Sprintf("remedy/%d/%d/%d", r.ID, r.Round, n), s.now()); err != nil || !sent {
			return err
		}
		f, err := s.facts(ctx, tx, r, council.Discard, council.Facts{})
		if err != nil {
			return err
		}
		prepared := f.EFile != nil && council.Prepared(f.Remarks, []council.Attachment{*f.EFile}, r.Round)
		return s.keep(ctx, tx, r.Remind(n, left, prepared, f))
	})
	return sent, err
}

// reminderFor gives the latest of the reminders that is due when so many working days are left.
func reminderFor(left int, reminders []int) (n int, due bool) {
	for _, n := range slices.Sorted(slices.Values(reminders)) {
		if left <= n {
			return n, true
		}
	}
	return 0, false
}

// once keeps a key in the table of reminders; it answers false when it was there already.
func once(ctx context.Context, tx *sql.Tx, key string, at time.Time) (bool, error) {
	result, err := tx.ExecContext(ctx, "INSERT INTO reminders (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING", key, ms(at))
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n == 1, err
}
