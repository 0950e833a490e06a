package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// Ledger gives what a physician gathers to renew a registration, as the physician may see it. While a request with it is open, these are its
// activities and the request comes with them; otherwise the request is empty.
func (s *Store) Ledger(ctx context.Context, physician, registration int64) (council.Ledger, council.Request, error) {
	rules := s.Rules()
	r, err := s.openLedger(ctx, s.read, physician, registration, rules)
	if err != nil || r.ID == 0 {
		l, failed := s.gathered(ctx, s.read, physician, registration, rules)
		return l, r, firstOf(err, failed)
	}
	activities, err := activitiesIn(ctx, s.read, r.ID)
	if err != nil {
		return council.Ledger{}, r, err
	}
	l, err := s.judged(r, rules, r.Seen(activities))
	return l, r, err
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// RequestLedger gives the activities of a request as its evaluator works on them.
func (s *Store) RequestLedger(ctx context.Context, r council.Request) (council.Ledger, error) {
	return s.requestLedger(ctx, s.read, r, s.Rules())
}

// openLedger gives the open request with which a ledger was sent; one without id when there is none.
func (s *Store) openLedger(ctx context.Context, q querier, physician, registration int64, rules council.Rules) (council.Request, error) {
	kind, ok := rules.LedgerKind()
	if !ok {
		return council.Request{}, council.Refuse(council.NotFound, "error.not_found")
	}
	r, err := scanRequest(q.QueryRowContext(ctx, "SELECT "+requestColumns+` FROM requests WHERE physician = ? AND kind = ? AND registration = ?
		AND status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved')`, physician, kind.Code, registration))
	if council.CodeOf(err) == council.NotFound {
		return council.Request{}, nil
	}
	return r, err
}

// gathered scores what is still being gathered, by the table and in the window of today.
func (s *Store) gathered(ctx context.Context, q querier, physician, registration int64, rules council.Rules) (council.Ledger, error) {
	kind, ok := rules.LedgerKind()
	today := s.profile.Today(s.now())
	judge, known := rules.Table(today)
	if !ok || !known {
		return council.Ledger{}, council.Refuse(council.Unavailable, "request.refuse.table")
	}
	p, err := physicianIn(ctx, q, physician)
	if err != nil {
		return council.Ledger{}, err
	}
	reg, ok := p.Registration(registration)
	if !ok {
		return council.Ledger{}, council.Refuse(council.NotFound, "error.not_found")
	}
	certificates, err := certificatesOf(ctx, q, physician)
	if err != nil {
		return council.Ledger{}, err
	}
	until, _ := rules.InForceUntil(reg, certificates)
	activities, err := gatheredIn(ctx, q, physician, registration)
	return rules.Ledger(kind, judge, kind.Window(judge, today, until), activities, today), err
}

func (s *Store) requestLedger(ctx context.Context, q querier, r council.Request, rules council.Rules) (council.Ledger, error) {
	activities, err := activitiesIn(ctx, q, r.ID)
	if err != nil {
		return council.Ledger{}, err
	}
	return s.judged(r, rules, activities)
}

// judged scores the activities of a request by the table and in the window of the day on which it entered.
func (s *Store) judged(r council.Request, rules council.Rules, activities []council.Activity) (council.Ledger, error) {
	judge, ok := rules.TableOf(r.Table)
	if !ok {
		return council.Ledger{}, council.Refuse(council.Conflict, "request.refuse.table")
	}
	kind, _ := rules.Kind(r.Kind)
	return rules.Ledger(kind, judge, r.Window, activities, s.profile.Today(r.SubmittedAt)), nil
}

// ledgerFacts gives the ledger that a decision on a request looks at; of a kind without one, none.
func (s *Store) ledgerFacts(ctx context.Context, tx *sql.Tx, r council.Request, rules council.Rules) (council.Ledger, error) {
	kind, _ := rules.Kind(r.Kind)
	switch {
	case !kind.Ledger:
		return council.Ledger{}, nil
	case r.Status == council.Draft:
		return s.gathered(ctx, tx, r.Physician, r.Registration, rules)
	}
	return s.requestLedger(ctx, tx, r, rules)
}

// SubmitLedger enters a request with all that the physician has gathered and proven for a registration, and the declaration that was accepted. Sent
// twice it enters once: the second time it answers with the request that the first one made.
func (s *Store) SubmitLedger(ctx context.Context, by council.Actor, registration int64, consent string) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		rules := s.Rules()
		open, err := s.openLedger(ctx, tx, by.Physician, registration, rules)
		if now = open; err != nil || open.ID != 0 {
			return err
		}
		r, err := s.beginLedger(ctx, tx, by, registration, rules)
		if err != nil {
			return err
		}
		now, err = s.act(ctx, tx, r, council.Submit, by, council.Facts{Consent: consent, Number: r.Number})
		return err
	})
	if err == nil {
		s.wake()
	}
	return now, err
}

// beginLedger makes the row of a request that is submitted in the same transaction: it is a draft only to the rule that decides on it.
func (s *Store) beginLedger(ctx context.Context, tx *sql.Tx, by council.Actor, registration int64, rules council.Rules) (council.Request, error) {
	p, err := physicianIn(ctx, tx, by.Physician)
	if err != nil {
		return council.Request{}, err
	}
	kind, _ := rules.LedgerKind()
	reg, ok := p.Registration(registration)
	if !ok {
		return council.Request{}, council.Refuse(council.NotFound, "error.not_found")
	}
	r := council.Request{Physician: p.ID, Registration: reg.ID, Kind: kind.Code, Label: reg.Label(kind), Status: council.Draft, Office: p.Office, Pickup: p.Office, Round: 1,
		CreatedAt: s.now(), Contact: council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}}
	if r.Number, err = drawRequestNumber(ctx, tx, s.profile.Today(s.now()).Year); err != nil {
		return r, err
	}
	result, err := tx.ExecContext(ctx, "INSERT INTO requests (number, physician, registration, kind, status, created_at, surname, version) VALUES (?, ?, ?, ?, 'submitted', ?, ?, 0)",
		r.Number, p.ID, reg.ID, kind.Code, ms(r.CreatedAt), council.Fold(p.Surname1+" "+p.Surname2+" "+p.Names))
	if err != nil {
		return r, err
	}
	if r.ID, err = result.LastInsertId(); err != nil {
		return r, err
	}
	return r, record(ctx, tx, council.Event{Subject: "request", ID: r.ID, Action: "begin", By: by, At: s.now(), Payload: map[string]string{"registration": strconv.FormatInt(reg.ID, 10)}})
}
