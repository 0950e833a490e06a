package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

const creditColumns = "c.id, c.endorsement, c.physician, c.role, c.points, c.state, c.credited_at, c.undone_at"

func scanCredit(row interface{ Scan(...any) error }) (council.Credit, error) {
	var c council.Credit
	err := row.Scan(&c.ID, &c.Endorsement, &c.Physician, &c.Role, &c.Points, &c.State, scanned{&c.CreditedAt}, scanned{&c.UndoneAt})
	return c, absent(err)
}

// Credit gives a credit by its id.
func (s *Store) Credit(ctx context.Context, id int64) (council.Credit, error) {
	return creditIn(ctx, s.read, id)
}

func creditIn(ctx context.Context, q querier, id int64) (council.Credit, error) {
	return scanCredit(q.QueryRowContext(ctx, "SELECT "+creditColumns+" FROM credits c WHERE c.id = ?", id))
}

// CreditOf gives a physician's own credit; another's is not found.
func (s *Store) CreditOf(ctx context.Context, physician, id int64) (council.Credit, error) {
	return creditOf(ctx, s.read, physician, id)
}

func creditOf(ctx context.Context, q querier, physician, id int64) (council.Credit, error) {
	return scanCredit(q.QueryRowContext(ctx, "SELECT "+creditColumns+" FROM credits c WHERE c.id = ? AND c.physician = ?", id, physician))
}

// An EventCredit is a credit with the event that gave it and its constancia; Paper.ID is 0 until it is ordered. Request is the one with which it was sent or on whose sheet it
// is, open or approved; without a number there is none.
type EventCredit struct {
	council.Credit
	Event   council.Endorsement
	Paper   council.IssuedDocument
	Request council.Request // number and status alone
}

const eventCreditColumns = creditColumns + `, COALESCE(d.id, 0), COALESCE(d.code, ''), COALESCE(d.sha256, ''), COALESCE(d.made_at, 0), COALESCE(r.number, ''), COALESCE(r.status, '')`

const eventCreditTables = `credits c JOIN endorsements e ON e.id = c.endorsement LEFT JOIN documents d ON d.credit = c.id
	LEFT JOIN activities a ON a.credit = c.id AND a.request IS NOT NULL AND a.released = 0 LEFT JOIN requests r ON r.id = a.request`

func scanEventCredit(rows *sql.Rows) (x EventCredit, err error) {
	c := &x.Credit
	x.Event, err = scanEndorsement(andMore{rows, []any{&c.ID, &c.Endorsement, &c.Physician, &c.Role, &c.Points, &c.State, scanned{&c.CreditedAt}, scanned{&c.UndoneAt},
		&x.Paper.ID, &x.Paper.Code, &x.Paper.SHA256, scanned{&x.Paper.MadeAt}, &x.Request.Number, &x.Request.Status}})
	return x, err
}

// CreditsOf lists a page of a physician's credits, the newest first, from before an id on (0 = the newest); next is 0 when there are no more.
func (s *Store) CreditsOf(ctx context.Context, physician, before int64) (list []EventCredit, next int64, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+", "+eventCreditColumns+" FROM "+eventCreditTables+`
		WHERE c.physician = ?1 AND (?2 = 0 OR c.id < ?2) ORDER BY c.id DESC LIMIT ?3`, physician, before, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	list, err = collect(rows, scanEventCredit)
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		next = list[council.PageSize-1].ID
	}
	return list, next, err
}

// DocumentOfCredit gives the constancia of a credit.
func (s *Store) DocumentOfCredit(ctx context.Context, credit int64) (council.IssuedDocument, error) {
	return documentOfCredit(ctx, s.read, credit)
}

func documentOfCredit(ctx context.Context, q querier, credit int64) (council.IssuedDocument, error) {
	return scanDocument(q.QueryRowContext(ctx, "SELECT "+documentColumns+" FROM documents WHERE credit = ? ORDER BY id DESC LIMIT 1", credit))
}

// OrderAttendance orders the constancia of one of the actor's own credits; one that was ordered before is not ordered again.
func (s *Store) OrderAttendance(ctx context.Context, id int64, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		c, err := creditOf(ctx, tx, by.Physician, id)
		if err != nil {
			return err
		}
		out, err := c.AskPaper(by, s.now())
		if err != nil {
			return err
		}
		if _, err := documentOfCredit(ctx, tx, id); council.CodeOf(err) != council.NotFound {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}
