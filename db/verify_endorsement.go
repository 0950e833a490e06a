package db

import (
	"context"

	"vigencia/council"
)

// DocumentOfEndorsement gives the newest paper of an endorsement.
func (s *Store) DocumentOfEndorsement(ctx context.Context, endorsement int64) (council.IssuedDocument, error) {
	return scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE endorsement = ? ORDER BY id DESC LIMIT 1", endorsement))
}

// verifyEndorsement gives what the register says of the paper of an endorsement: the event as it is now, and the paper made after it, if there is one.
func (s *Store) verifyEndorsement(ctx context.Context, v Verified) (Verified, error) {
	d, err := scanDocument(s.read.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE code = CAST(? AS TEXT) AND endorsement IS NOT NULL", v.Document.Code))
	if err != nil {
		return v, err
	}
	newest, err := s.DocumentOfEndorsement(ctx, d.Endorsement)
	if err != nil {
		return v, err
	}
	if newest.Code != d.Code {
		v.Newer = newest.Code
	}
	e, err := s.Endorsement(ctx, d.Endorsement)
	v.Document, v.Request, v.Event = d, nil, &e
	return v, err
}

// An EventStanding is the one word about an endorsed event.
type EventStanding string

// The words about an endorsed event.
const (
	EventEndorsed  EventStanding = "endorsed" // and not over yet
	EventHeld      EventStanding = "held"
	EventCancelled EventStanding = "cancelled"
	EventReplaced  EventStanding = "replaced" // the event changed, and a newer paper tells it
)

// EventStanding is the big word on a civil date. A cancelled event is cancelled whichever of its papers is looked at.
func (v Verified) EventStanding(today council.Date) EventStanding {
	switch {
	case v.Event.Status == council.EndorsementCancelled:
		return EventCancelled
	case v.Newer != "":
		return EventReplaced
	case v.Event.Held(today):
		return EventHeld
	}
	return EventEndorsed
}
