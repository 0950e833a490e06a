package db

import (
	"context"
	"database/sql"
	"strconv"

	"vigencia/council"
)

const reversalColumns = "v.id, v.endorsement, COALESCE(v.credit, 0), v.why, v.status, v.reason, v.asked_by, v.asked_at, COALESCE(v.decided_by, 0), v.decided_at"

func scanReversal(row interface{ Scan(...any) error }) (council.Reversal, error) {
	var r council.Reversal
	err := row.Scan(&r.ID, &r.Endorsement, &r.Credit, &r.Why, &r.Status, &r.Reason, &r.AskedBy, scanned{&r.AskedAt}, &r.DecidedBy, scanned{&r.DecidedAt})
	return r, absent(err)
}

func reversalIn(ctx context.Context, q querier, id int64) (council.Reversal, error) {
	return scanReversal(q.QueryRowContext(ctx, "SELECT "+reversalColumns+" FROM reversals v WHERE v.id = ?", id))
}

// A ReversalRow is a reversal with what its line shows: the event, whose credit in which role when it is of one, and the two persons.
type ReversalRow struct {
	council.Reversal
	Event                  council.Endorsement // number, folio and name alone
	Physician              council.Physician
	Role                   string
	AskedName, DecidedName string
}

// Reversals gives a page of reversals, those that wait first and the newest first of each; next is "" on the last page.
func (s *Store) Reversals(ctx context.Context, after string) (all []ReversalRow, next string, err error) {
	where, args := "TRUE", []any{}
	decided, id, place, ok := readCursor(after)
	if ok {
		where, args = "(v.status <> 'asked') > ?1 OR (v.status <> 'asked') = ?1 AND v.id < ?2", []any{decided == "decided", id}
	}
	all, err = s.reversalRows(ctx, where, args...)
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		last := all[council.PageSize-1]
		key := "asked"
		if last.Status != council.ReversalAsked {
			key = "decided"
		}
		next = cursor(key, last.ID, max(1, place)+council.PageSize)
	}
	return all, next, err
}

// Reversal gives one reversal by id.
func (s *Store) Reversal(ctx context.Context, id int64) (ReversalRow, error) {
	all, err := s.reversalRows(ctx, "v.id = ?", id)
	if err == nil && len(all) == 0 {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	if err != nil {
		return ReversalRow{}, err
	}
	return all[0], nil
}

// ReversalsOf lists the reversals of an event, those that wait first.
func (s *Store) ReversalsOf(ctx context.Context, event int64) ([]ReversalRow, error) {
	return s.reversalRows(ctx, "v.endorsement = ?", event)
}

func (s *Store) reversalRows(ctx context.Context, where string, args ...any) ([]ReversalRow, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+reversalColumns+`, COALESCE(e.folio, ''), COALESCE(e.number, ''), e.title, COALESCE(p.id, 0), COALESCE(p.number, ''), COALESCE(p.surname1, ''),
		COALESCE(p.surname2, ''), COALESCE(p.names, ''), COALESCE(c.role, ''), a.name, COALESCE(d.name, '')
		FROM reversals v JOIN endorsements e ON e.id = v.endorsement LEFT JOIN credits c ON c.id = v.credit LEFT JOIN physicians p ON p.id = c.physician
		JOIN accounts a ON a.id = v.asked_by LEFT JOIN accounts d ON d.id = v.decided_by WHERE `+where+" ORDER BY v.status <> 'asked', v.id DESC LIMIT "+strconv.Itoa(council.PageSize+1), args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row *sql.Rows) (r ReversalRow, err error) {
		e, p := &r.Event, &r.Physician
		r.Reversal, err = scanReversal(andMore{row, []any{&e.Folio, &e.Number, &e.Contents.Title, &p.ID, &p.Number, &p.Surname1, &p.Surname2, &p.Names, &r.Role, &r.AskedName, &r.DecidedName}})
		e.ID = r.Endorsement
		return r, err
	})
}

// notBeingUndone refuses to decide about somebody in a list whose credit is already asked to be undone.
func notBeingUndone(ctx context.Context, tx *sql.Tx, a council.Attendee) error {
	var waits bool
	err := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM reversals v JOIN credits c ON c.id = v.credit
		WHERE v.endorsement = ?1 AND v.status = 'asked' AND c.physician = ?2 AND c.role = ?3)`, a.Endorsement, a.Physician, a.Role).Scan(&waits)
	if err == nil && waits {
		err = council.Refuse(council.Conflict, "reversal.refuse.waits")
	}
	return err
}

// saveReversal keeps a reversal that is asked for, or what became of one. A second that would wait for the same is refused.
func saveReversal(ctx context.Context, tx *sql.Tx, r council.Reversal) (id int64, err error) {
	if r.ID != 0 {
		return r.ID, changedOnce(tx.ExecContext(ctx, "UPDATE reversals SET status = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ? AND status = 'asked'",
			r.Status, r.Reason, ref(r.DecidedBy), ms(r.DecidedAt), r.ID))
	}
	err = tx.QueryRowContext(ctx, "INSERT INTO reversals (endorsement, credit, why, status, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
		r.Endorsement, ref(r.Credit), r.Why, r.Status, r.AskedBy, ms(r.AskedAt)).Scan(&id)
	if unique(err) {
		err = council.Refuse(council.Conflict, "reversal.refuse.waits")
	}
	return id, err
}
