package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// A SignalRow is a signal with what its line shows: the events, the physician with the credits at each, and who looked into it.
type SignalRow struct {
	council.Signal
	Event, OtherEvent council.Endorsement // number, name and occasion alone
	Physician         council.Physician
	Credit, AtOther   int64 // of the physician at each, one that counts
	SettledName       string
}

// creditAt is the credit of a signal's physician at an event that counts most, or 0.
func creditAt(event string) string {
	return "COALESCE((SELECT c.id FROM credits c WHERE c.endorsement = " + event + " AND c.physician = g.physician AND c.state = 'counted' ORDER BY c.points DESC LIMIT 1), 0)"
}

// Signals gives a page of what was found, open ones first and the newest first of each; next is "" on the last page.
func (s *Store) Signals(ctx context.Context, after string) (all []SignalRow, next string, err error) {
	where, args := "TRUE", []any{council.PageSize + 1}
	settled, id, place, ok := readCursor(after)
	if ok {
		where, args = "(g.settled_at > 0) > ?2 OR (g.settled_at > 0) = ?2 AND g.id < ?3", append(args, settled == "settled", id)
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+signalColumns+`, COALESCE(e.number, ''), e.title, e.from_on, e.to_on, e.begins, e.ends, COALESCE(o.number, ''), COALESCE(o.title, ''),
		o.from_on, o.to_on, COALESCE(o.begins, ''), COALESCE(o.ends, ''), COALESCE(p.number, ''), COALESCE(p.surname1, ''), COALESCE(p.surname2, ''), COALESCE(p.names, ''), COALESCE(a.name, ''),
		`+creditAt("g.endorsement")+", "+creditAt("g.other")+`
		FROM signals g JOIN endorsements e ON e.id = g.endorsement LEFT JOIN endorsements o ON o.id = g.other LEFT JOIN physicians p ON p.id = g.physician LEFT JOIN accounts a ON a.id = g.settled_by
		WHERE `+where+" ORDER BY g.settled_at > 0, g.id DESC LIMIT ?1", args...)
	if err != nil {
		return nil, "", err
	}
	all, err = collect(rows, func(row *sql.Rows) (r SignalRow, err error) {
		e, o, p := &r.Event, &r.OtherEvent, &r.Physician
		r.Signal, err = scanSignal(andMore{row, []any{&e.Number, &e.Contents.Title, &e.Occasion.From, &e.Occasion.To, &e.Occasion.Begins, &e.Occasion.Ends, &o.Number, &o.Contents.Title,
			&o.Occasion.From, &o.Occasion.To, &o.Occasion.Begins, &o.Occasion.Ends, &p.Number, &p.Surname1, &p.Surname2, &p.Names, &r.SettledName,
			&r.Credit, &r.AtOther}})
		e.ID, o.ID, p.ID = r.Endorsement, r.Other, r.Signal.Physician
		return r, err
	})
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		last := all[council.PageSize-1]
		key := "open"
		if !last.SettledAt.IsZero() {
			key = "settled"
		}
		next = cursor(key, last.ID, max(1, place)+council.PageSize)
	}
	return all, next, err
}

// ListsLate gives a page of the events whose list is overdue, the one that ended first first; next is "" on the last page.
func (s *Store) ListsLate(ctx context.Context, after string) (all []EndorsementRow, next string, err error) {
	where, args := late, s.lateBefore()
	key, id, place, ok := readCursor(after)
	if ok {
		where, args = where+" AND (e.to_on, e.id) > (?3, ?4)", append(args, key, id)
	}
	all, err = s.eventRows(ctx, where+" ORDER BY e.to_on, e.id", args)
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		last := all[council.PageSize-1]
		next = cursor(last.Occasion.To.String(), last.ID, max(1, place)+council.PageSize)
	}
	return all, next, err
}

// late is Endorsement.ListLate over every event, by index: ?1 is today and ?2 the last day that is due without a later one.
const late = "e.status = 'endorsed' AND e.listed_at = 0 AND e.to_on < ?2 AND COALESCE(e.list_until, '') < ?1"

func (s *Store) lateBefore() []any {
	today := s.profile.Today(s.now())
	return []any{today, today.AddDays(-s.profile.Endorsement.ListDays)}
}

// CancelledCounting gives a page of the cancelled events whose credits still count and nobody has asked to undo, the newest first, before an id (0 = the newest); next is 0 when there are no more.
func (s *Store) CancelledCounting(ctx context.Context, before int64) (all []EndorsementRow, next int64, err error) {
	all, err = s.eventRows(ctx, cancelledCounting+" AND (?1 = 0 OR e.id < ?1) ORDER BY e.id DESC", []any{before})
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		next = all[council.PageSize-1].ID
	}
	return all, next, err
}

const cancelledCounting = `e.status = 'cancelled' AND EXISTS (SELECT 1 FROM credits c WHERE c.endorsement = e.id AND c.state = 'counted')
	AND NOT EXISTS (SELECT 1 FROM reversals v WHERE v.endorsement = e.id AND v.credit IS NULL AND v.status = 'asked')`

func (s *Store) eventRows(ctx context.Context, where string, args []any) ([]EndorsementRow, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+", o.name FROM endorsements e JOIN organisers o ON o.id = e.organiser WHERE "+where+" LIMIT "+strconv.Itoa(council.PageSize+1), args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (r EndorsementRow, err error) {
		r.Endorsement, err = scanEndorsement(andMore{rows, []any{&r.OrganiserName}})
		return r, err
	})
}

// AttendanceCounts counts what lists of attendance ask of staff; each at most a thousand and one.
type AttendanceCounts struct {
	Near, Gone, Signals, Late, Cancelled, Reversals int
}

// AttendanceCounts counts what the desk of events shows of lists of attendance.
func (s *Store) AttendanceCounts(ctx context.Context) (n AttendanceCounts, err error) {
	err = s.read.QueryRowContext(ctx, `SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM attendees WHERE likeness = 'resembles' LIMIT ?3)), (SELECT COUNT(*) FROM (SELECT 1 FROM attendees WHERE gone = 1 LIMIT ?3)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM signals WHERE (settled_at > 0) = 0 LIMIT ?3)), (SELECT COUNT(*) FROM (SELECT 1 FROM endorsements e WHERE `+late+` LIMIT ?3)),
		(SELECT COUNT(*) FROM (SELECT 1 FROM endorsements e WHERE `+cancelledCounting+` LIMIT ?3)), (SELECT COUNT(*) FROM (SELECT 1 FROM reversals WHERE status = 'asked' LIMIT ?3))`,
		append(s.lateBefore(), council.CountCap+1)...).Scan(&n.Near, &n.Gone, &n.Signals, &n.Late, &n.Cancelled, &n.Reversals)
	return n, err
}
