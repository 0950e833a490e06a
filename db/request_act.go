package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Act does action to the request of id, as by: it gathers the facts in the transaction, lets the pure rule decide, and keeps the whole
// outcome or nothing. given carries what the actor typed: Proposal, To, Note, Reason. It answers with the request as it now is.
func (s *Store) Act(ctx context.Context, id int64, action council.RequestAction, by council.Actor, given council.Facts) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		r, err := requestIn(ctx, tx, id)
		if err != nil {
			return err
		}
		now, err = s.act(ctx, tx, r, action, by, given)
		return err
	})
	if err == nil {
		s.wake()
	}
	return now, err
}

// act is Act inside a transaction that has loaded the request.
func (s *Store) act(ctx context.Context, tx *sql.Tx, r council.Request, action council.RequestAction, by council.Actor, given council.Facts) (council.Request, error) {
	var err error
	if r.Abstained, err = abstained(ctx, tx, r.ID); err != nil {
		return r, err
	}
	f, err := s.facts(ctx, tx, r, action, given)
	if err != nil {
		return r, err
	}
	out, err := r.Apply(action, by, f, s.now())
	if err != nil {
		return r, err
	}
	if err := s.keep(ctx, tx, out); err != nil {
		return r, err
	}
	if action == council.Withdraw && r.ByExam() {
		if err := s.leaveExamsOf(ctx, tx, r.ID, by); err != nil {
			return r, err
		}
	}
	return requestIn(ctx, tx, r.ID)
}

// facts gathers what the rule of action looks at.
func (s *Store) facts(ctx context.Context, tx *sql.Tx, r council.Request, action council.RequestAction, f council.Facts) (council.Facts, error) {
	f.Rules = s.Rules()
	var err error
	if f.Subject, err = physicianIn(ctx, tx, r.Physician); err != nil {
		return f, err
	}
	if f.Others, err = requestsOf(ctx, tx, r.Physician); err != nil {
		return f, err
	}
	if f.EFile, err = lastAttachment(ctx, tx, "request", r.ID, "efile"); err != nil {
		return f, err
	}
	if f.EFile != nil {
		f.UploadedAt = f.EFile.BeganAt
	}
	if f.Remarks, f.Earlier, err = remarksIn(ctx, tx, r.ID, r.Round); err != nil {
		return f, err
	}
	if f.Ledger, err = s.ledgerFacts(ctx, tx, r, f.Rules); err != nil {
		return f, err
	}
	switch action {
	case council.Submit:
		if f.Certificates, err = certificatesOf(ctx, tx, r.Physician); err != nil {
			return f, err
		}
		if f.Unsent, err = s.unsentPapers(ctx, tx, r.Physician, r.Kind); err != nil {
			return f, err
		}
		if f.Number != "" { // drawn already
			return f, nil
		}
		f.Number, err = drawRequestNumber(ctx, tx, f.Rules.Today(f.Filed(s.now())).Year)
	case council.Propose, council.Confirm:
		f.Score, err = s.scoreIn(ctx, tx, r)
	case council.Issue:
		return s.issueFacts(ctx, tx, r, f)
	}
	return f, err
}

// issueFacts gathers what a number waits for, and the number: the next of its series, or the one that a renewal keeps.
func (s *Store) issueFacts(ctx context.Context, tx *sql.Tx, r council.Request, f council.Facts) (council.Facts, error) {
	kind, ok := f.Rules.Kind(r.Kind)
	if !ok {
		return f, council.Refuse(council.Conflict, "request.refuse.kind")
	}
	var err error
	if f.Certificates, err = certificatesOf(ctx, tx, r.Physician); err != nil {
		return f, err
	}
	if f.Accepted, err = acceptedSlots(ctx, tx, r.Physician); err != nil {
		return f, err
	}
	if f.Certificate, ok = f.Rules.Keeps(kind.Series, f.Certificates, r.Registration); ok {
		return f, nil
	}
	f.Certificate, err = drawNumber(ctx, tx, kind.Series, f.Rules)
	return f, err
}

// acceptedSlots lists the documents of a physician's checklist whose newest version was accepted.
func acceptedSlots(ctx context.Context, q querier, physician int64) ([]string, error) {
	rows, err := q.QueryContext(ctx, `SELECT a.slot FROM attachments a WHERE a.owner = 'physician' AND a.owner_id = ? AND a.state = 'accepted'
		AND NOT EXISTS (SELECT 1 FROM attachments b WHERE b.owner = a.owner AND b.owner_id = a.owner_id AND b.slot = a.slot AND b.version > a.version)`, physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (slot string, err error) {
		err = rows.Scan(&slot)
		return slot, err
	})
}

// AwaitedFor lists the documents that the number of an approved request waits for (R14).
func (s *Store) AwaitedFor(ctx context.Context, r council.Request) ([]council.Slot, error) {
	kind, ok := s.profile.Kind(r.Kind)
	if !ok || len(kind.Needs) == 0 {
		return nil, nil
	}
	accepted, err := acceptedSlots(ctx, s.read, r.Physician)
	return s.profile.Awaited(kind, accepted), err
}

// scoreIn reckons the sheet of a request by the table in force when it entered.
func (s *Store) scoreIn(ctx context.Context, tx *sql.Tx, r council.Request) (council.Score, error) {
	if kind, _ := s.Rules().Kind(r.Kind); kind.Ledger {
		l, err := s.requestLedger(ctx, tx, r, s.Rules())
		return l.Sure, err
	}
	table, ok := s.Rules().TableOf(r.Table)
	if !ok {
		return council.Score{}, council.Refuse(council.Conflict, "request.refuse.table")
	}
	activities, err := activitiesIn(ctx, tx, r.ID)
	return table.Score(activities, s.profile.Today(r.SubmittedAt)), err
}

func requestsOf(ctx context.Context, q querier, physician int64) ([]council.Request, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? ORDER BY id DESC", physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Request, error) { return scanRequest(rows) })
}

// querier is what both a pool and a transaction can be asked.
type querier interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...any) *sql.Row
}
