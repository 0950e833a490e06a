package db

import (
	"context"
	"database/sql"
	"time"

	"vigencia/council"
)

// A Door is an event as whoever gives its key sees it.
type Door struct {
	Event     council.Endorsement
	ArrivedAt time.Time // who asks gave the key; zero when not
	Credited  bool      // who asks has a credit of the event that counts
}

// Door gives the event that a key opens, as a physician sees it. A key that no event has is refused at its field.
func (s *Store) Door(ctx context.Context, key string, physician int64) (Door, error) {
	return doorIn(ctx, s.read, key, physician)
}

func doorIn(ctx context.Context, q querier, key string, physician int64) (Door, error) {
	var d Door
	e, err := scanEndorsement(q.QueryRowContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.door_key = ?", key))
	if council.CodeOf(err) == council.NotFound {
		return d, council.UnknownKey()
	}
	if err != nil {
		return d, err
	}
	d.Event = e
	err = q.QueryRowContext(ctx, `SELECT COALESCE((SELECT at FROM arrivals WHERE physician = ?1 AND endorsement = ?2), 0),
		EXISTS (SELECT 1 FROM credits WHERE endorsement = ?2 AND physician = ?1 AND state = 'counted')`, physician, e.ID).Scan(scanned{&d.ArrivedAt}, &d.Credited)
	return d, err
}

// Arrive records that the actor gave the key of an event, and gives the event; doing so again, or after the list has credited the actor, changes nothing.
// It credits nothing: that is what the organiser's list does.
func (s *Store) Arrive(ctx context.Context, key string, by council.Actor) (e council.Endorsement, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		d, err := doorIn(ctx, tx, key, by.Physician)
		if err != nil {
			return err
		}
		e = d.Event
		if d.Credited || !d.ArrivedAt.IsZero() {
			return nil
		}
		out, err := d.Event.Arrive(by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	return e, err
}

func saveArrival(ctx context.Context, tx *sql.Tx, a council.Arrival) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO arrivals (physician, endorsement, at) VALUES (?, ?, ?)", a.Physician, a.Endorsement, ms(a.At))
	return err
}

// A WaitingArrival is an arrival that has no credit yet, with its event.
type WaitingArrival struct {
	council.Arrival
	Event  council.Endorsement
	Listed bool // a list of the event applies
	Alike  bool // it names somebody whom staff compare with the physician
}

// ArrivalsOf lists a page of a physician's arrivals that have no credit, those of the newest events first, from before an event on (0 = the newest); next is 0
// when there are no more.
func (s *Store) ArrivalsOf(ctx context.Context, physician, before int64) (list []WaitingArrival, next int64, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+`, a.physician, a.endorsement, a.at, EXISTS (SELECT 1 FROM imports i WHERE i.endorsement = e.id AND i.state = 'applied'),
			EXISTS (SELECT 1 FROM attendees n WHERE n.physician = a.physician AND n.endorsement = e.id AND n.likeness = 'resembles')
		FROM arrivals a JOIN endorsements e ON e.id = a.endorsement
		WHERE a.physician = ?1 AND (?2 = 0 OR a.endorsement < ?2) AND NOT EXISTS (SELECT 1 FROM credits c WHERE c.endorsement = a.endorsement AND c.physician = a.physician)
		ORDER BY a.endorsement DESC LIMIT ?3`, physician, before, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	list, err = collect(rows, func(rows *sql.Rows) (WaitingArrival, error) {
		var a WaitingArrival
		e, err := scanEndorsement(andMore{rows, []any{&a.Physician, &a.Endorsement, scanned{&a.At}, &a.Listed, &a.Alike}})
		a.Event = e
		return a, err
	})
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		next = list[council.PageSize-1].Endorsement
	}
	return list, next, err
}
