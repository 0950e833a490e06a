package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// ActOnEnrolment does action to the enrolment of id, as by; reason is for what is refused. A seat that it frees goes to the waiting list at once.
func (s *Store) ActOnEnrolment(ctx context.Context, id int64, action council.EnrolmentAction, by council.Actor, reason string) (council.Enrolment, error) {
	var e council.Enrolment
	err := s.tx(ctx, func(tx *sql.Tx) (err error) {
		e, err = s.actOnEnrolment(ctx, tx, id, action, by, reason)
		return err
	})
	if err == nil {
		s.wake()
	}
	return e, err
}

// ActOnOwnEnrolment is ActOnEnrolment for the physician: another's is not found.
func (s *Store) ActOnOwnEnrolment(ctx context.Context, id int64, action council.EnrolmentAction, by council.Actor) (council.Enrolment, error) {
	if _, err := s.EnrolmentOf(ctx, by.Physician, id); err != nil {
		return council.Enrolment{}, err
	}
	return s.ActOnEnrolment(ctx, id, action, by, "")
}

// SendProof keeps the proof of payment of a held seat and freezes it, in one act.
func (s *Store) SendProof(ctx context.Context, t *TempFile, a council.Attachment, id int64, by council.Actor) error {
	if _, err := s.EnrolmentOf(ctx, by.Physician, id); err != nil {
		return err
	}
	if err := t.keep(); err != nil {
		return err
	}
	a.SHA256, a.Size, a.Owner, a.OwnerID, a.Slot, a.Round = t.SHA256, t.Size, "enrolment", id, council.ProofSlot, 1
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if _, err := s.attach(ctx, tx, a); err != nil {
			return err
		}
		_, err := s.actOnEnrolment(ctx, tx, id, council.SendProof, by, "")
		return err
	})
	if err == nil {
		s.wake()
	}
	return err
}

func (s *Store) actOnEnrolment(ctx context.Context, tx *sql.Tx, id int64, action council.EnrolmentAction, by council.Actor, reason string) (council.Enrolment, error) {
	e, err := enrolmentIn(ctx, tx, id)
	if err != nil {
		return e, err
	}
	f, err := s.enrolmentFacts(ctx, tx, e, action, reason)
	if err != nil {
		return e, err
	}
	out, err := e.Apply(action, by, f, s.now())
	if err != nil {
		return e, err
	}
	if err := s.keep(ctx, tx, out); err != nil {
		return e, err
	}
	now, err := enrolmentIn(ctx, tx, id)
	if err == nil && e.Seat != 0 && now.Seat == 0 {
		err = s.offerSeats(ctx, tx, e.Call, e.Sitting)
	}
	return now, err
}

// enrolmentFacts gathers what the rule of action looks at.
func (s *Store) enrolmentFacts(ctx context.Context, tx *sql.Tx, e council.Enrolment, action council.EnrolmentAction, reason string) (council.EnrolmentFacts, error) {
	f := council.EnrolmentFacts{Rules: s.Rules(), Reason: reason}
	var err error
	if f.Subject, err = physicianIn(ctx, tx, e.Physician); err != nil {
		return f, err
	}
	if f.Call, err = callIn(ctx, tx, e.Call); err != nil {
		return f, err
	}
	if f.Sitting, err = sittingIn(ctx, tx, e.Call, e.Sitting); err != nil {
		return f, err
	}
	if f.Request, err = requestIn(ctx, tx, e.Request); err != nil {
		return f, err
	}
	switch action {
	case council.OfferSeat:
		f.Seat, err = freeSeat(ctx, tx, f.Sitting)
	case council.AcceptEnrolment:
		if f.Missing, err = s.missingPapers(ctx, tx, e.Physician, f); err != nil {
			return f, err
		}
		var proof *council.Attachment
		proof, err = lastAttachment(ctx, tx, "enrolment", e.ID, council.ProofSlot)
		f.Proof = proof != nil
	}
	return f, err
}

// offerSeats gives each free seat of a sitting to the first who waits for one.
func (s *Store) offerSeats(ctx context.Context, tx *sql.Tx, call, sitting int64) error {
	for {
		at, err := sittingIn(ctx, tx, call, sitting)
		if err != nil || at.Closed || s.profile.Today(s.now()).After(at.Day) || at.Free() == 0 {
			return err
		}
		var first int64
		err = tx.QueryRowContext(ctx, "SELECT COALESCE(MIN(id), 0) FROM enrolments WHERE sitting = ? AND status = 'queued'", sitting).Scan(&first)
		if err != nil || first == 0 {
			return err
		}
		if _, err := s.actOnEnrolment(ctx, tx, first, council.OfferSeat, council.Program(), ""); err != nil {
			return fmt.Errorf("offer a seat of sitting %d: %w", sitting, err)
		}
	}
}

// ReleaseSeats ends the holds that ran out, and the waits for sittings that are past, and answers how many. What they free goes to the waiting lists.
func (s *Store) ReleaseSeats(ctx context.Context) (int, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT id FROM enrolments WHERE status = 'held' AND held_until <= ?
		UNION ALL SELECT e.id FROM enrolments e JOIN sittings s ON s.id = e.sitting JOIN calls c ON c.id = e.call WHERE e.status = 'queued' AND (s.day < ? OR c.status = 'closed') LIMIT 500`,
		ms(s.now()), s.profile.Today(s.now()))
	if err != nil {
		return 0, err
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) })
	if err != nil {
		return 0, err
	}
	done := 0
	for _, id := range ids {
		_, err := s.ActOnEnrolment(ctx, id, council.ReleaseSeat, council.Program(), "")
		switch {
		case err == nil:
			done++
		case council.CodeOf(err) != council.Conflict: // the proof came at this very moment
			return done, fmt.Errorf("release seat of enrolment %d: %w", id, err)
		}
	}
	return done, nil
}

// leaveExamsOf ends what is open of a request that its physician withdrew.
func (s *Store) leaveExamsOf(ctx context.Context, tx *sql.Tx, request int64, by council.Actor) error {
	rows, err := tx.QueryContext(ctx, "SELECT id FROM enrolments WHERE request = ? AND status IN ('held', 'queued', 'proof', 'confirmed')", request)
	if err != nil {
		return err
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) })
	for _, id := range ids {
		if _, err := s.actOnEnrolment(ctx, tx, id, council.LeaveExam, by, ""); err != nil {
			return err
		}
	}
	return err
}
