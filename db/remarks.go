package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const remarkColumns = "id, request, round, reason, note, page, COALESCE(repeats, 0), answer, satisfied, by, at, COALESCE(activity, 0)"

func scanRemark(rows *sql.Rows) (council.Remark, error) {
	var m council.Remark
	var at int64
	err := rows.Scan(&m.ID, &m.Request, &m.Round, &m.Reason, &m.Note, &m.Page, &m.Repeats, &m.Answer, &m.Satisfied, &m.By, &at, &m.Activity)
	m.At = moment(at)
	return m, err
}

// Remarks gives all remarks of a request, by round.
func (s *Store) Remarks(ctx context.Context, request int64) ([]council.Remark, error) {
	return remarksOf(ctx, s.read, request)
}

func remarksOf(ctx context.Context, q querier, request int64) ([]council.Remark, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+remarkColumns+" FROM remarks WHERE request = ? ORDER BY round, id", request)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanRemark)
}

// remarksIn parts the remarks of a request into those of the round and those of earlier ones.
func remarksIn(ctx context.Context, tx *sql.Tx, request int64, round int) (now, earlier []council.Remark, err error) {
	all, err := remarksOf(ctx, tx, request)
	for _, m := range all {
		if m.Round == round {
			now = append(now, m)
		} else {
			earlier = append(earlier, m)
		}
	}
	return now, earlier, err
}

func addRemark(ctx context.Context, tx *sql.Tx, m council.Remark) (int64, error) {
	result, err := tx.ExecContext(ctx, "INSERT INTO remarks (request, round, reason, note, page, repeats, answer, satisfied, by, at, activity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		m.Request, m.Round, m.Reason, m.Note, m.Page, ref(m.Repeats), m.Answer, m.Satisfied, m.By, ms(m.At), ref(m.Activity))
	if err != nil {
		return 0, fmt.Errorf("add remark: %w", err)
	}
	return result.LastInsertId()
}

func saveRemark(ctx context.Context, tx *sql.Tx, m council.Remark) error {
	if m.ID == 0 {
		_, err := addRemark(ctx, tx, m)
		return err
	}
	return changedOnce(tx.ExecContext(ctx, "UPDATE remarks SET reason = ?, note = ?, page = ?, repeats = ?, answer = ?, satisfied = ? WHERE id = ?",
		m.Reason, m.Note, m.Page, ref(m.Repeats), m.Answer, m.Satisfied, m.ID))
}
