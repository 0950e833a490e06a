package db

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"vigencia/council"
)

// inHand runs do with a request that by has in hand as its evaluator, and records what do says happened. pages is how many its e-file has.
func (s *Store) inHand(ctx context.Context, request int64, by council.Actor, do func(tx *sql.Tx, r council.Request, pages int) (action string, payload map[string]string, err error)) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		r, err := requestIn(ctx, tx, request)
		if err != nil {
			return err
		}
		if err := r.MayScore(by); err != nil {
			return err
		}
		file, err := lastAttachment(ctx, tx, "request", r.ID, "efile")
		if err != nil {
			return err
		}
		pages := 0
		if file != nil {
			pages = file.Pages
		}
		action, payload, err := do(tx, r, pages)
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "request", ID: r.ID, Action: action, By: by, At: s.now(), Payload: payload})
	})
}

// SaveActivity adds a line to the score sheet of a request, or changes the one of a.ID, and gives its id. Only the evaluator who has the request in
// hand may, and only what the table in force when it entered can judge is taken. A line that is a credit of an event cannot be changed (AddCredit).
func (s *Store) SaveActivity(ctx context.Context, request int64, by council.Actor, a council.Activity) (int64, error) {
	err := s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, pages int) (string, map[string]string, error) {
		table, ok := s.Rules().TableOf(r.Table)
		if !ok {
			return "", nil, council.Refuse(council.Conflict, "request.refuse.table")
		}
		if err := table.CheckActivity(a, pages); err != nil {
			return "", nil, err
		}
		action := "edit_activity"
		var err error
		if a.ID == 0 {
			action = "add_activity"
			a.ID, err = addActivity(ctx, tx, r, by, a, ms(s.now()))
		} else {
			err = editActivity(ctx, tx, r, by, a, ms(s.now()))
		}
		return action, map[string]string{"activity": strconv.FormatInt(a.ID, 10), "rule": a.Rule, "title": a.Title, "quantity": a.Quantity.String(), "refused": a.Refused}, err
	})
	return a.ID, err
}

func addActivity(ctx context.Context, tx *sql.Tx, r council.Request, by council.Actor, a council.Activity, now int64) (int64, error) {
	result, err := tx.ExecContext(ctx, `INSERT INTO activities (physician, request, rule, title, role, from_on, to_on, quantity, page, state, refused, credit, given, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, r.Physician, r.ID, a.Rule, a.Title, a.Role, a.From, a.To, a.Quantity, a.Page, stateOf(a), a.Refused, ref(a.Credit), ref(int64(a.Given)), by.Account, now)
	if err != nil {
		return 0, fmt.Errorf("add activity: %w", err)
	}
	return result.LastInsertId()
}

func editActivity(ctx context.Context, tx *sql.Tx, r council.Request, by council.Actor, a council.Activity, now int64) error {
	was, err := typedActivity(ctx, tx, r, a.ID)
	if err == nil {
		err = was.MayType()
	}
	if err != nil {
		return err
	}
	return changedOne(tx.ExecContext(ctx, `UPDATE activities SET rule = ?, title = ?, role = ?, from_on = ?, to_on = ?, quantity = ?, page = ?, state = ?, refused = ?, by = ?, at = ? WHERE id = ?`,
		a.Rule, a.Title, a.Role, a.From, a.To, a.Quantity, a.Page, stateOf(a), a.Refused, by.Account, now, a.ID))
}

// typedActivity gives a line of the sheet that the evaluator of a request fills in.
func typedActivity(ctx context.Context, q querier, r council.Request, id int64) (council.Activity, error) {
	return scanActivity(q.QueryRowContext(ctx, "SELECT "+activityColumns+" FROM "+activityTables+" WHERE a.request = ? AND a.id = ? AND a.registration IS NULL", r.ID, id))
}

// stateOf is the state of a line that an evaluator typed: it counts, unless it has a reason not to.
func stateOf(a council.Activity) council.ActivityState {
	if a.Refused != "" {
		return council.ActivityRefused
	}
	return council.ActivityAccepted
}

// RemoveActivity takes a line from the score sheet; the log keeps what it was.
func (s *Store) RemoveActivity(ctx context.Context, request int64, by council.Actor, activity int64) error {
	return s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, _ int) (string, map[string]string, error) {
		var rule, title string
		err := tx.QueryRowContext(ctx, "DELETE FROM activities WHERE id = ? AND request = ? AND registration IS NULL RETURNING rule, title", activity, r.ID).Scan(&rule, &title)
		return "remove_activity", map[string]string{"activity": strconv.FormatInt(activity, 10), "rule": rule, "title": title}, absent(err)
	})
}

// SaveRemark adds a remark to this round, or changes the one of m.ID, and gives its id. In a later round m.Repeats has to name one that was not satisfied,
// and each is repeated at most once.
func (s *Store) SaveRemark(ctx context.Context, request int64, by council.Actor, m council.Remark) (int64, error) {
	err := s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, pages int) (string, map[string]string, error) {
		now, earlier, err := remarksIn(ctx, tx, r.ID, r.Round)
		if err != nil {
			return "", nil, err
		}
		for _, o := range now {
			if m.ID == 0 && m.Repeats != 0 && o.Repeats == m.Repeats {
				return "", nil, council.Refuse(council.Conflict, "remark.refuse.repeated")
			}
			if m.ID == o.ID {
				m.Repeats = o.Repeats
			}
		}
		m.Request, m.Round, m.By, m.At = r.ID, r.Round, by.Account, s.now()
		if err := r.CheckRemark(m, s.Rules(), earlier, pages); err != nil {
			return "", nil, err
		}
		action := "edit_remark"
		if m.ID == 0 {
			action = "add_remark"
			m.ID, err = addRemark(ctx, tx, m)
		} else {
			err = changedOne(tx.ExecContext(ctx, "UPDATE remarks SET reason = ?, note = ?, page = ? WHERE id = ? AND request = ? AND round = ?", m.Reason, m.Note, m.Page, m.ID, r.ID, r.Round))
		}
		return action, map[string]string{"remark": strconv.FormatInt(m.ID, 10), "reason": m.Reason, "page": strconv.Itoa(m.Page)}, err
	})
	return m.ID, err
}

// RemoveRemark takes back a remark of this round that was not sent yet.
func (s *Store) RemoveRemark(ctx context.Context, request int64, by council.Actor, remark int64) error {
	return s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, _ int) (string, map[string]string, error) {
		err := changedOne(tx.ExecContext(ctx, "DELETE FROM remarks WHERE id = ? AND request = ? AND round = ?", remark, r.ID, r.Round))
		return "remove_remark", map[string]string{"remark": strconv.FormatInt(remark, 10)}, err
	})
}

// SettleRemark notes whether the remedy satisfied a remark of an earlier round. One that was not is repeated in this round, as it was; one that was
// is no longer repeated.
func (s *Store) SettleRemark(ctx context.Context, request int64, by council.Actor, remark int64, satisfied bool) error {
	return s.inHand(ctx, request, by, func(tx *sql.Tx, r council.Request, _ int) (string, map[string]string, error) {
		err := changedOne(tx.ExecContext(ctx, "UPDATE remarks SET satisfied = ? WHERE id = ? AND request = ? AND round = ?", satisfied, remark, r.ID, r.Round-1))
		if err != nil {
			return "", nil, err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM remarks WHERE repeats = ? AND request = ? AND round = ?", remark, r.ID, r.Round); err != nil {
			return "", nil, err
		}
		action := "satisfy_remark"
		if !satisfied {
			action = "repeat_remark"
			_, err = tx.ExecContext(ctx, `INSERT INTO remarks (request, round, reason, note, page, repeats, by, at)
				SELECT request, ?, reason, note, page, id, ?, ? FROM remarks WHERE id = ?`, r.Round, by.Account, ms(s.now()), remark)
		}
		return action, map[string]string{"remark": strconv.FormatInt(remark, 10)}, err
	})
}

// changedOne is changedOnce for a row named by its owner: one that is not there is not found.
func changedOne(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n == 0 {
		return council.Refuse(council.NotFound, "error.not_found")
	}
	return err
}
