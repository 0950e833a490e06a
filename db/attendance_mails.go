package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// listBatch is how many events one call asks for their lists at most, each in a transaction of its own.
const listBatch = 100

// awaitedFor is how long ago an event may have ended whose list is still asked for by mail: one with more time than that is between its organiser and staff.
const awaitedFor = 366

// An awaitedList is an event whose list of attendance is awaited, and what was already said about it.
type awaitedList struct {
	council.Endorsement
	asked, reminded bool
}

// ListsAwaited gives an organiser's events that are over, whose list can still come and none was applied, in the order of their last days.
func (s *Store) ListsAwaited(ctx context.Context, organiser int64) ([]council.Endorsement, error) {
	awaited, err := s.awaited(ctx, "e.organiser = ?5", organiser)
	all := make([]council.Endorsement, len(awaited))
	for i, e := range awaited {
		all[i] = e.Endorsement
	}
	return all, err
}

func (s *Store) awaited(ctx context.Context, where string, organiser int64) ([]awaitedList, error) {
	query, args := s.awaitedQuery(where, organiser)
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row *sql.Rows) (a awaitedList, err error) {
		a.Endorsement, err = scanEndorsement(andMore{row, []any{&a.asked, &a.reminded}})
		return a, err
	})
}

func (s *Store) awaitedQuery(where string, organiser int64) (string, []any) {
	today, days := s.profile.Today(s.now()), s.profile.Endorsement.ListDays
	return "SELECT " + endorsementColumns + `, EXISTS (SELECT 1 FROM reminders WHERE key = 'list/' || e.id),
		EXISTS (SELECT 1 FROM reminders WHERE key = 'list/' || e.id || '/' || COALESCE(e.list_until, date(e.to_on, '+' || ?4 || ' days'))) FROM endorsements e INDEXED BY endorsements_awaited
		WHERE e.status = 'endorsed' AND e.listed_at = 0 AND e.to_on < ?1 AND e.to_on >= ?2 AND COALESCE(e.list_until >= ?1, e.to_on >= ?3) AND ` + where + `
		ORDER BY e.to_on, e.id`, []any{today, today.AddDays(-awaitedFor), today.AddDays(-days), days, organiser}
}

// ListReminders asks the people of organisers for the lists of events that are over: from the day after the event on, and once more the profile's working days before
// the last day for it, when none was applied until then. It says how many events it asked for; at most 100, so call it until it gives 0.
func (s *Store) ListReminders(ctx context.Context) (int, error) {
	awaited, err := s.awaited(ctx, "?5 = 0", 0)
	if err != nil {
		return 0, err
	}
	asked, today := 0, s.profile.Today(s.now())
	for _, e := range awaited {
		again := !today.Before(e.ListReminderOn(s.Rules()))
		if asked >= listBatch || again && e.reminded || !again && e.asked {
			continue
		}
		if err := s.askList(ctx, e.Endorsement, again); err != nil {
			return asked, fmt.Errorf("list of event %d: %w", e.ID, err)
		}
		asked++
	}
	return asked, nil
}

func (s *Store) askList(ctx context.Context, e council.Endorsement, again bool) error {
	key := fmt.Sprintf("list/%d", e.ID)
	if again {
		key += "/" + e.ListDue(s.Rules()).String()
	}
	return s.ordering(ctx, func(tx *sql.Tx) error {
		if first, err := once(ctx, tx, key, s.now()); err != nil || !first {
			return err
		}
		people, err := peopleOf(ctx, tx, e.Organiser)
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, e.AskList(s.Rules(), people, again, s.now()))
	})
}

// tellList orders the mails that say what became of a list that applies now.
func (s *Store) tellList(ctx context.Context, tx *sql.Tx, e council.Endorsement) error {
	people, err := peopleOf(ctx, tx, e.Organiser)
	if err != nil {
		return err
	}
	sum, err := attendanceOf(ctx, tx, e.ID)
	if err != nil {
		return err
	}
	return s.keep(ctx, tx, e.TellList(people, sum.Credited, sum.Outside(), sum.Undone, s.now()))
}

// An AttendanceSum counts the list of an event that applies, each row one person in one role.
type AttendanceSum struct {
	Rows     int // in the list
	Credited int // of them
	Undone   int // of them: the credit was undone, and no list gives it again
	Kept     int // who are no longer in it and keep what was credited until staff decide
}

// Outside counts the rows that do not coincide.
func (a AttendanceSum) Outside() int { return a.Rows - a.Credited - a.Undone }

// AttendanceSum counts the list of an event that applies; without one everything is 0.
func (s *Store) AttendanceSum(ctx context.Context, event int64) (AttendanceSum, error) {
	return attendanceOf(ctx, s.read, event)
}

func attendanceOf(ctx context.Context, q querier, event int64) (a AttendanceSum, err error) {
	err = q.QueryRowContext(ctx, "SELECT COALESCE(SUM(a.gone = 0), 0), COALESCE(SUM(a.gone = 0 AND "+credited+"), 0), COALESCE(SUM(a.gone = 0 AND "+undoneOf("a")+"), 0), COALESCE(SUM(a.gone), 0) FROM attendees a WHERE a.endorsement = ?1", event).
		Scan(&a.Rows, &a.Credited, &a.Undone, &a.Kept)
	return a, err
}
