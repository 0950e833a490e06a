package db

import (
	"context"
	"database/sql"
	"encoding/json"

	"vigencia/council"
)

const amendmentColumns = "a.id, a.endorsement, a.becomes, a.was, a.why, a.status, a.reason, a.asked_by, a.asked_at, COALESCE(a.decided_by, 0), a.decided_at"

func scanAmendment(row interface{ Scan(...any) error }) (council.Amendment, error) {
	var a council.Amendment
	err := row.Scan(&a.ID, &a.Endorsement, asJSON{&a.Becomes}, asJSON{&a.Was}, &a.Why, &a.Status, &a.Reason, &a.AskedBy, scanned{&a.AskedAt}, &a.DecidedBy, scanned{&a.DecidedAt})
	return a, absent(err)
}

// AmendmentsOf lists the changes that were asked for of an endorsed event, the newest first.
func (s *Store) AmendmentsOf(ctx context.Context, endorsement int64) ([]council.Amendment, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+amendmentColumns+" FROM amendments a WHERE a.endorsement = ? ORDER BY a.id DESC", endorsement)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Amendment, error) { return scanAmendment(rows) })
}

// AskAmendment keeps the change that somebody of the organiser asks for; a second one that would wait at the same time is refused.
func (s *Store) AskAmendment(ctx context.Context, endorsement int64, becomes council.Occasion, why string, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		e, err := endorsementOf(ctx, tx, by.Organiser, endorsement)
		if err != nil {
			return err
		}
		out, err := e.Amend(becomes, why, by, council.EndorsementFacts{Rules: s.Rules()}, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// DecideAmendment accepts or refuses the change that waits; of an accepted one the paper is made anew.
func (s *Store) DecideAmendment(ctx context.Context, endorsement, id int64, accept bool, reason string, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		e, a, err := s.amendment(ctx, tx, endorsement, id)
		if err != nil {
			return err
		}
		f, err := s.endorsementFacts(ctx, tx, e, council.DecideAmendment, council.EndorsementFacts{Reason: reason})
		if err != nil {
			return err
		}
		out, err := e.Amended(a, accept, by, f, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// WithdrawAmendment takes back a change that the actor's organiser asked for and nobody has decided.
func (s *Store) WithdrawAmendment(ctx context.Context, endorsement, id int64, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		if _, err := endorsementOf(ctx, tx, by.Organiser, endorsement); err != nil {
			return err
		}
		e, a, err := s.amendment(ctx, tx, endorsement, id)
		if err != nil {
			return err
		}
		out, err := e.WithdrawAmendment(a, by, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

func (s *Store) amendment(ctx context.Context, tx *sql.Tx, endorsement, id int64) (council.Endorsement, council.Amendment, error) {
	e, err := endorsementIn(ctx, tx, endorsement)
	if err != nil {
		return e, council.Amendment{}, err
	}
	a, err := scanAmendment(tx.QueryRowContext(ctx, "SELECT "+amendmentColumns+" FROM amendments a WHERE a.id = ? AND a.endorsement = ?", id, endorsement))
	return e, a, err
}

func saveAmendment(ctx context.Context, tx *sql.Tx, a council.Amendment) error {
	if a.ID != 0 {
		return changedOnce(tx.ExecContext(ctx, "UPDATE amendments SET status = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ? AND status = 'asked'",
			a.Status, a.Reason, ref(a.DecidedBy), ms(a.DecidedAt), a.ID))
	}
	becomes, err := json.Marshal(a.Becomes)
	if err != nil {
		return err
	}
	was, err := json.Marshal(a.Was)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO amendments (endorsement, becomes, was, why, status, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		a.Endorsement, string(becomes), string(was), a.Why, a.Status, a.AskedBy, ms(a.AskedAt))
	if unique(err) {
		return council.Refuse(council.Conflict, "amendment.refuse.waits")
	}
	return err
}
