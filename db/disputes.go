package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

// dispute lets nobody in with a number that two claim: the one who registered first is signed out and told, the newcomer gets the mail that tells
// nothing, and a registrar decides.
func (s *Store) dispute(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician) error {
	if err := s.shut(ctx, tx, p, council.Program(), a.Due.Due); err != nil {
		return err
	}
	told := p
	told.Email = a.Email // nobody but the newcomer is told by the acknowledgement: the other may not close the request
	return s.orderAcknowledgement(ctx, tx, a, told)
}

// shut signs out whoever registered with a number that another claims, and tells it once; due is when the registrar decides at the latest.
func (s *Store) shut(ctx context.Context, tx *sql.Tx, p council.Physician, by council.Actor, due council.Date) error {
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET disputed = 1 WHERE id = ?", p.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE physician = ? AND kind = 'physician')", p.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "dispute", By: by, At: s.now()}); err != nil || p.Disputed {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "account_disputed/" + strconv.FormatInt(p.ID, 10) + "/" + drawCode(12), Template: "account_disputed", To: p.Email, Physician: p.ID,
		Subject: "physician", ID: p.ID, Values: map[string]string{"Name": p.FullName(), "Number": p.Number, "Due": due.Long()}})
}

// askedFor says whether somebody's request for a number waits for a registrar.
func askedFor(ctx context.Context, q querier, number string) (bool, error) {
	var waiting int
	err := q.QueryRowContext(ctx, "SELECT COUNT(*) FROM access_requests WHERE number = ? AND status IN ('waiting', 'proof')", number).Scan(&waiting)
	return waiting > 0, err
}

// settle ends the dispute about a number once no request for it waits: who has it may get in again.
func (s *Store) settle(ctx context.Context, tx *sql.Tx, number string, by council.Actor, note string) error {
	p, err := physicianOf(ctx, tx, number)
	if err != nil || !p.Disputed {
		return err
	}
	if waits, err := askedFor(ctx, tx, number); err != nil || waits {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET disputed = 0 WHERE id = ?", p.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "settle", By: by, At: s.now(), Payload: map[string]string{"note": note}}); err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "account_kept/" + strconv.FormatInt(p.ID, 10) + "/" + drawCode(12), Template: "account_kept", To: p.Email, Physician: p.ID,
		Subject: "physician", ID: p.ID, Values: map[string]string{"Name": p.FullName(), "Number": p.Number, "Link": "/ingresar"}})
}

// setAside takes the number from a provisional record whose owner could not prove it, and tells him. What he sent stays with his record, whose account
// is closed.
func (s *Store) setAside(ctx context.Context, tx *sql.Tx, p council.Physician, by council.Actor, note string) error {
	aside := p.Number + "/" + strconv.FormatInt(p.ID, 10)
	if _, err := tx.ExecContext(ctx, "UPDATE physicians SET number = ?, disputed = 0, halted = 'displaced' WHERE id = ?", aside, p.ID); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE accounts SET user = ?, disabled = 1 WHERE physician = ? AND kind = 'physician'", aside, p.ID); err != nil {
		return err
	}
	if err := record(ctx, tx, council.Event{Subject: "physician", ID: p.ID, Action: "displace", By: by, At: s.now(), Payload: map[string]string{"number": p.Number, "note": note}}); err != nil {
		return err
	}
	return s.orderMail(ctx, tx, council.MailOrder{Key: "account_displaced/" + strconv.FormatInt(p.ID, 10), Template: "account_displaced", To: p.Email, Physician: p.ID,
		Subject: "physician", ID: p.ID, Values: map[string]string{"Name": p.FullName(), "Number": p.Number, "Contact": s.Rules().Contact.Requests}})
}

// displace makes the record of who proved a number, and sets aside the one of who could not.
func (s *Store) displace(ctx context.Context, tx *sql.Tx, a council.AccessRequest, p council.Physician, by council.Actor) (council.Physician, error) {
	if err := s.setAside(ctx, tx, p, by, ""); err != nil {
		return p, err
	}
	return s.addRegistered(ctx, tx, a)
}

// SettleDispute is a registrar's decision on a number that the register gives to somebody else than who registered with it.
func (s *Store) SettleDispute(ctx context.Context, physician int64, action council.DisputeAction, by council.Actor, note string) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		p, err := physicianIn(ctx, tx, physician)
		if err != nil {
			return err
		}
		asked, err := askedFor(ctx, tx, p.Number)
		if err != nil {
			return err
		}
		if err := p.MaySettle(action, by, asked, note); err != nil {
			return err
		}
		if action == council.SetAside {
			return s.setAside(ctx, tx, p, by, note)
		}
		return s.settle(ctx, tx, p.Number, by, note)
	})
}

// Disputed lists the records whose number two claim, the oldest first; the first limit of them.
func (s *Store) Disputed(ctx context.Context, limit int) ([]council.Physician, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+physicianColumns+" FROM physicians INDEXED BY physicians_disputed WHERE disputed = 1 ORDER BY id LIMIT ?", limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Physician, error) { return scanPhysician(rows) })
}

// Asked gives the request for a number that waits for a registrar, 0 when there is none.
func (s *Store) Asked(ctx context.Context, number string) (int64, error) {
	var id int64
	err := absent(s.read.QueryRowContext(ctx, "SELECT id FROM access_requests WHERE number = ? AND status IN ('waiting', 'proof') ORDER BY id LIMIT 1", number).Scan(&id))
	if council.CodeOf(err) == council.NotFound {
		return 0, nil
	}
	return id, err
}
