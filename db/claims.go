package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"vigencia/council"
)

// Activity gives a physician's own activity and the request that it was sent with, if any; another's is not found.
func (s *Store) Activity(ctx context.Context, physician, id int64) (council.Activity, council.Request, error) {
	return ownActivity(ctx, s.read, physician, id)
}

func ownActivity(ctx context.Context, q querier, physician, id int64) (council.Activity, council.Request, error) {
	var r council.Request
	a, err := scanActivity(q.QueryRowContext(ctx, "SELECT "+activityColumns+" FROM "+activityTables+" WHERE a.physician = ? AND a.id = ? AND a.registration IS NOT NULL", physician, id))
	if err == nil && a.Request != 0 {
		r, err = scanRequest(q.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE id = ?", a.Request))
	}
	return a, r, err
}

// SaveClaim adds an activity to what a physician gathers for a registration, or corrects the one of a.ID, and gives its id. Nothing that was typed is
// lost for want of evidence: that comes afterwards. What was sent stays as it was, except what is under remedy.
func (s *Store) SaveClaim(ctx context.Context, by council.Actor, registration int64, a council.Activity) (int64, error) {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		var err error
		if a.ID == 0 {
			a.ID, err = s.addClaim(ctx, tx, by, registration, a)
			return err
		}
		return s.correctClaim(ctx, tx, by, a)
	})
	return a.ID, err
}

// CarryClaims adds what a physician brought from the calculator, all of it or nothing, and says how many there were.
func (s *Store) CarryClaims(ctx context.Context, by council.Actor, registration int64, claims []council.Activity) (int, error) {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		for _, a := range claims {
			if _, err := s.addClaim(ctx, tx, by, registration, a); err != nil {
				return err
			}
		}
		return nil
	})
	return len(claims), err
}

func (s *Store) addClaim(ctx context.Context, tx *sql.Tx, by council.Actor, registration int64, a council.Activity) (int64, error) {
	rules := s.Rules()
	open, err := s.openLedger(ctx, tx, by.Physician, registration, rules)
	if err != nil {
		return 0, err
	}
	if open.ID != 0 {
		return 0, council.Refuse(council.Conflict, "ledger.refuse.sent", "Number", open.Number)
	}
	l, err := s.gathered(ctx, tx, by.Physician, registration, rules)
	if err != nil {
		return 0, err
	}
	if len(l.Activities) >= council.MaxLedger {
		return 0, council.Refuse(council.Conflict, "ledger.refuse.full", "Most", strconv.Itoa(council.MaxLedger))
	}
	if err := rules.CheckClaim(a, l.Window, l.At); err != nil {
		return 0, err
	}
	result, err := tx.ExecContext(ctx, `INSERT INTO activities (physician, registration, rule, title, role, from_on, to_on, quantity, state, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'claimed', ?, ?)`, by.Physician, registration, a.Rule, a.Title, a.Role, a.From, a.To, a.Quantity, by.Account, ms(s.now()))
	if err != nil {
		return 0, fmt.Errorf("claim: %w", err)
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, s.recordClaim(ctx, tx, by, "claim", id, a)
}

func (s *Store) recordClaim(ctx context.Context, tx *sql.Tx, by council.Actor, action string, id int64, a council.Activity) error {
	return record(ctx, tx, council.Event{Subject: "physician", ID: by.Physician, Action: action, By: by, At: s.now(), Payload: map[string]string{
		"activity": strconv.FormatInt(id, 10), "rule": a.Rule, "title": a.Title, "quantity": a.Quantity.String(), "sha256": a.Evidence.SHA256}})
}

func (s *Store) correctClaim(ctx context.Context, tx *sql.Tx, by council.Actor, typed council.Activity) error {
	a, r, err := mendable(ctx, tx, by, typed.ID)
	if err != nil {
		return err
	}
	window := r.Window
	if a.Request == 0 {
		l, err := s.gathered(ctx, tx, by.Physician, a.Registration, s.Rules())
		if err != nil {
			return err
		}
		window = l.Window
	}
	a.Rule, a.Title, a.Role, a.From, a.To, a.Quantity = typed.Rule, typed.Title, typed.Role, typed.From, typed.To, typed.Quantity
	if err := s.Rules().CheckClaim(a, window, s.profile.Today(s.now())); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE activities SET title = ?, from_on = ?, to_on = ?, by = ?, at = ? WHERE id = ?", a.Title, a.From, a.To, by.Account, ms(s.now()), a.ID); err != nil {
		return err
	}
	if err := saveRuling(ctx, tx, a.Mend(r)); err != nil {
		return err
	}
	return s.recordClaim(ctx, tx, by, "correct_claim", a.ID, a)
}

// mendable gives a physician's own activity, if it can be corrected now.
func mendable(ctx context.Context, tx *sql.Tx, by council.Actor, id int64) (council.Activity, council.Request, error) {
	a, r, err := ownActivity(ctx, tx, by.Physician, id)
	if err == nil {
		err = a.MayMend(r)
	}
	return a, r, err
}

// AttachEvidence keeps a received file as the evidence of a physician's own activity, in the place of an earlier one. A file that shows another
// activity of the physician already is refused with where it counts: it never counts twice, nor in two cycles.
func (s *Store) AttachEvidence(ctx context.Context, t *TempFile, by council.Actor, activity int64, file council.Attachment) error {
	if err := t.keep(); err != nil {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		a, r, err := mendable(ctx, tx, by, activity)
		if err != nil {
			return err
		}
		if err := s.counted(ctx, tx, by.Physician, a.ID, t.SHA256); err != nil {
			return err
		}
		file.Owner, file.OwnerID, file.Slot, file.SHA256, file.Size, file.By, file.Round = "activity", a.ID, "evidence", t.SHA256, t.Size, by.Account, a.Mend(r).Round
		if file, err = s.attach(ctx, tx, file); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE activities SET evidence = ?, evidence_sha256 = ? WHERE id = ?", file.ID, file.SHA256, a.ID); err != nil {
			return err
		}
		if err := saveRuling(ctx, tx, a.Mend(r)); err != nil {
			return err
		}
		a.Evidence.SHA256 = file.SHA256
		return s.recordClaim(ctx, tx, by, "attach_evidence", a.ID, a)
	})
}

// counted refuses evidence that shows another activity of the physician, and names that one.
func (s *Store) counted(ctx context.Context, tx *sql.Tx, physician, activity int64, sha256 string) error {
	others, err := activitiesWhere(ctx, tx, "a.physician = ? AND a.evidence_sha256 = ? AND a.released = 0 AND a.id <> ?", physician, sha256, activity)
	if err != nil || len(others) == 0 {
		return err
	}
	other, in := others[0], council.Request{}
	if other.Request != 0 {
		if in, err = requestIn(ctx, tx, other.Request); err != nil {
			return err
		}
	}
	return other.Refusal(in)
}

// RemoveClaim takes an activity from what a physician gathers; the log keeps what it was. One that was sent stays.
func (s *Store) RemoveClaim(ctx context.Context, by council.Actor, id int64) (registration int64, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		a, r, err := ownActivity(ctx, tx, by.Physician, id)
		if err != nil {
			return err
		}
		if registration = a.Registration; a.Request != 0 {
			return council.Refuse(council.Conflict, "ledger.refuse.sent", "Number", r.Number)
		}
		if err := a.MayMend(r); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM activities WHERE id = ? AND request IS NULL", id); err != nil {
			return err
		}
		return s.recordClaim(ctx, tx, by, "remove_claim", id, a)
	})
	return registration, err
}
