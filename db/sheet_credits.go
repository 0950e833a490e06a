package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// mostOffered is how many credits of a physician an evaluator is offered, the newest first.
const mostOffered = 100

// SheetCredits gives the credits of the physician that can be added to the sheet of a request whose evaluator fills it in (council.Table.OnSheet), the newest first. One that counts with
// another request is not among them.
func (s *Store) SheetCredits(ctx context.Context, r council.Request, sheet council.Score) ([]EventCredit, error) {
	table, ok := s.Rules().TableOf(r.Table)
	if !ok || !s.profile.Endorses() {
		return nil, nil
	}
	on := sheet.Activities()
	var offered []EventCredit
	for before, seen := int64(0), 0; seen < mostOffered; {
		page, next, err := s.CreditsOf(ctx, r.Physician, before)
		if err != nil {
			return nil, err
		}
		for _, c := range page {
			if _, err := table.OnSheet(c.Event, c.Credit, on, s.profile.Today(r.SubmittedAt)); err == nil && c.Request.Number == "" {
				offered = append(offered, c)
			}
		}
		if before, seen = next, seen+len(page); next == 0 {
			break
		}
	}
	return offered, nil
}

// CreditsOn gives the credits that stand on the sheet of a request, by their id.
func (s *Store) CreditsOn(ctx context.Context, request int64) (map[int64]EventCredit, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+", "+eventCreditColumns+" FROM "+eventCreditTables+`
		WHERE c.id IN (SELECT credit FROM activities WHERE request = ?)`, request)
	if err != nil {
		return nil, err
	}
	list, err := collect(rows, scanEventCredit)
	on := make(map[int64]EventCredit, len(list))
	for _, c := range list {
		on[c.ID] = c
	}
	return on, err
}

// AddCredit puts a credit of the physician on the sheet of a request that by has in hand, as its event gave it (council.Table.OnSheet), and gives the id of the line. A credit counts with
// one request at a time that is open or was approved, and for ever with one that was issued: of another such request it is refused by number, and one that ended without a certificate leaves it free.
func (s *Store) AddCredit(ctx context.Context, request int64, by council.Actor, credit int64) (id int64, err error) {
	err = s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, _ int) (string, map[string]string, error) {
		a, err := s.creditLine(ctx, tx, r, credit)
		if err != nil {
			return "", nil, err
		}
		id, err = addActivity(ctx, tx, r, by, a, ms(s.now()))
		return "add_credit", map[string]string{"activity": strconv.FormatInt(id, 10), "credit": strconv.FormatInt(credit, 10), "rule": a.Rule, "title": a.Title, "points": a.Given.String()}, err
	})
	return id, err
}

func (s *Store) creditLine(ctx context.Context, tx *sql.Tx, r council.Request, credit int64) (council.Activity, error) {
	c, err := creditOf(ctx, tx, r.Physician, credit)
	if err != nil {
		return council.Activity{}, err
	}
	e, err := endorsementIn(ctx, tx, c.Endorsement)
	if err != nil {
		return council.Activity{}, err
	}
	sheet, err := activitiesIn(ctx, tx, r.ID)
	if err != nil {
		return council.Activity{}, err
	}
	table, ok := s.Rules().TableOf(r.Table)
	if kind, _ := s.Rules().Kind(r.Kind); !ok || kind.Ledger {
		return council.Activity{}, council.Refuse(council.Conflict, "request.refuse.table")
	}
	a, err := table.OnSheet(e, c, sheet, s.profile.Today(r.SubmittedAt))
	if err != nil {
		return a, err
	}
	return a, freeCredit(ctx, tx, c)
}

// freeCredit refuses a credit that counts with a request that is open or was approved.
func freeCredit(ctx context.Context, tx *sql.Tx, c council.Credit) error {
	var number string
	err := tx.QueryRowContext(ctx, "SELECT r.number FROM activities a JOIN requests r ON r.id = a.request WHERE a.credit = ? AND a.released = 0", c.ID).Scan(&number)
	if err == sql.ErrNoRows {
		return nil
	}
	if err == nil {
		err = council.Refuse(council.Conflict, "sheet.refuse.elsewhere", "Number", number)
	}
	return err
}
