package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// Draft gives the physician's draft; there is at most one.
func (s *Store) Draft(ctx context.Context, physician int64) (council.Request, error) {
	return draftIn(ctx, s.read, physician)
}

func draftIn(ctx context.Context, q querier, physician int64) (council.Request, error) {
	return scanRequest(q.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND status = 'draft'", physician))
}

// OwnRequest gives a physician's own request by its id, whatever its state; another's is not found.
func (s *Store) OwnRequest(ctx context.Context, physician, id int64) (council.Request, error) {
	return scanRequest(s.read.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND id = ?", physician, id))
}

// Eligibility tells a physician, before a new request, what the roster says and what can be asked for (step 7).
func (s *Store) Eligibility(ctx context.Context, physician int64) (council.Physician, council.Eligibility, error) {
	p, err := s.Physician(ctx, physician)
	if err != nil {
		return p, council.Eligibility{}, err
	}
	certificates, err := s.CertificatesOf(ctx, physician)
	if err != nil {
		return p, council.Eligibility{}, err
	}
	requests, err := requestsOf(ctx, s.read, physician)
	if err != nil {
		return p, council.Eligibility{}, err
	}
	return p, s.Rules().Eligible(p, certificates, requests, s.profile.Today(s.now())), nil
}

// SaveDraft keeps what the physician typed under Nueva Solicitud as the one draft, new or as it was at version. A draft that changed
// meanwhile is refused, unless the same was typed: then the form was merely sent twice.
func (s *Store) SaveDraft(ctx context.Context, by council.Actor, typed council.Answers, version int) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		r, f, err := s.draftFacts(ctx, tx, by.Physician)
		if err != nil {
			return err
		}
		a, kind, err := f.Rules.CheckAnswers(typed, f.Subject, f.Certificates, f.Others)
		if err != nil {
			return err
		}
		if r.ID != 0 && r.Version != version && r.Answers() != a {
			return council.Refuse(council.Conflict, "draft.refuse.changed")
		}
		if r.ID != 0 && r.Answers() == a {
			now = r
			return nil
		}
		reg, _ := f.Subject.Registration(a.Registration)
		r.Registration, r.Kind, r.Label, r.Office = reg.ID, kind.Code, reg.Label(kind), f.Subject.Office
		r.Pickup, r.Contact, r.Description = a.Pickup, a.Contact, a.Description
		now, err = s.keepDraft(ctx, tx, r, by)
		return err
	})
	return now, err
}

// draftFacts gives the physician's draft, or a new one without id, and what its rules look at; who is locked out is refused.
func (s *Store) draftFacts(ctx context.Context, tx *sql.Tx, physician int64) (council.Request, council.Facts, error) {
	f := council.Facts{Rules: s.Rules()}
	r, err := draftIn(ctx, tx, physician)
	if council.CodeOf(err) == council.NotFound {
		r, err = council.Request{Physician: physician, Status: council.Draft, Round: 1}, nil
	}
	if err != nil {
		return r, f, err
	}
	if f.Subject, err = physicianIn(ctx, tx, physician); err != nil {
		return r, f, err
	}
	if err := f.Rules.LockedOut(f.Subject, s.profile.Today(s.now())); err != nil {
		return r, f, err
	}
	if f.Certificates, err = certificatesOf(ctx, tx, physician); err != nil {
		return r, f, err
	}
	f.Others, err = requestsOf(ctx, tx, physician)
	return r, f, err
}

// keepDraft adds a draft that has no id yet, or keeps the one that changed.
func (s *Store) keepDraft(ctx context.Context, tx *sql.Tx, r council.Request, by council.Actor) (council.Request, error) {
	r.Version++
	if r.ID == 0 {
		p, err := physicianIn(ctx, tx, r.Physician)
		if err != nil {
			return r, err
		}
		result, err := tx.ExecContext(ctx, "INSERT INTO requests (physician, status, created_at, copy_of, surname, version) VALUES (?, 'draft', ?, ?, ?, ?)",
			r.Physician, ms(s.now()), ref(r.CopyOf), council.Fold(p.Surname1+" "+p.Surname2+" "+p.Names), r.Version-1)
		if err != nil {
			return r, fmt.Errorf("add draft: %w", err)
		}
		if r.ID, err = result.LastInsertId(); err != nil {
			return r, err
		}
		if err := record(ctx, tx, council.Event{Subject: "request", ID: r.ID, Action: "begin", By: by, At: s.now()}); err != nil {
			return r, err
		}
	}
	if err := saveRequest(ctx, tx, r); err != nil {
		return r, err
	}
	return requestIn(ctx, tx, r.ID)
}

// SubmitDraft enters the draft of id as it was checked at version, with the declaration that was accepted (steps 10 and 11).
// Sent twice it enters once: the second time it answers with the request that the first one made.
func (s *Store) SubmitDraft(ctx context.Context, by council.Actor, id int64, version int, consent string) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		r, err := requestIn(ctx, tx, id)
		if err != nil {
			return err
		}
		if r.Physician != by.Physician {
			return council.Refuse(council.NotFound, "error.not_found")
		}
		if now = r; r.Status != council.Draft {
			return nil
		}
		if r.Version != version {
			return council.Refuse(council.Conflict, "draft.refuse.changed")
		}
		now, err = s.act(ctx, tx, r, council.Submit, by, council.Facts{Consent: consent})
		return err
	})
	if err == nil {
		s.wake()
	}
	return now, err
}

// CopyRequest begins a draft with the answers and the e-file of a request of the physician's that has ended without a certificate
// (step 17: after a discard a new request is needed). It is refused while there is another draft.
func (s *Store) CopyRequest(ctx context.Context, by council.Actor, number string) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		from, err := scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND number = ?", by.Physician, number))
		if err != nil {
			return err
		}
		if kind, _ := s.Rules().Kind(from.Kind); !from.Status.Copyable() || !kind.Typed() {
			return council.Refuse(council.Conflict, "error.state")
		}
		r, f, err := s.draftFacts(ctx, tx, by.Physician)
		if err != nil {
			return err
		}
		if r.ID != 0 {
			return council.Refuse(council.Conflict, "draft.refuse.other")
		}
		r.Registration, r.Kind, r.Label, r.Office, r.Pickup = from.Registration, from.Kind, from.Label, f.Subject.Office, from.Pickup
		r.Contact, r.Description, r.CopyOf = from.Contact, from.Description, from.ID
		if now, err = s.keepDraft(ctx, tx, r, by); err != nil {
			return err
		}
		return s.copyEFile(ctx, tx, from, now, by)
	})
	return now, err
}

// copyEFile lets the draft begin with the last e-file of the request that it is copied from; the bytes are kept once.
func (s *Store) copyEFile(ctx context.Context, tx *sql.Tx, from, to council.Request, by council.Actor) error {
	a, err := lastAttachment(ctx, tx, "request", from.ID, "efile")
	if err != nil || a == nil {
		return err
	}
	a.OwnerID, a.Round, a.By = to.ID, to.Round, by.Account
	_, err = s.attach(ctx, tx, *a)
	return err
}
