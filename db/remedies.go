package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// SaveRemedy keeps the physician's answers to the remarks of the round as prepared, without sending them: nobody else sees them until
// the remedy is sent. answers is by remark; remarks of another request or round are not found.
func (s *Store) SaveRemedy(ctx context.Context, by council.Actor, request int64, round int, answers map[int64]string) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		r, err := s.observedOf(ctx, tx, by, request, round)
		if err != nil {
			return err
		}
		now, _, err := remarksIn(ctx, tx, r.ID, r.Round)
		if err != nil {
			return err
		}
		for _, m := range now {
			text, typed := answers[m.ID]
			if !typed || text == m.Answer {
				continue
			}
			if m.Answer = text; len([]rune(text)) > council.MaxAnswer {
				return council.Refuse(council.Invalid, "remedy.refuse.long")
			}
			if err := saveRemark(ctx, tx, m); err != nil {
				return err
			}
		}
		return nil
	})
}

// SendRemedy sends the prepared answers and, if there is one, the new version of the e-file (step 17). Sent twice it is sent once.
func (s *Store) SendRemedy(ctx context.Context, by council.Actor, request int64, round int) (council.Request, error) {
	var now council.Request
	err := s.tx(ctx, func(tx *sql.Tx) error {
		r, err := scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND id = ?", by.Physician, request))
		if err != nil {
			return err
		}
		if now = r; r.Round == round+1 && round > 0 {
			return nil
		}
		if r.Status == council.Discarded && r.Round == round {
			return council.Refuse(council.Conflict, "remedy.refuse.over")
		}
		now, err = s.act(ctx, tx, r, council.Remedy, by, council.Facts{})
		return err
	})
	if err == nil {
		s.wake()
	}
	return now, err
}

func (s *Store) observedOf(ctx context.Context, tx *sql.Tx, by council.Actor, request int64, round int) (council.Request, error) {
	r, err := scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND id = ?", by.Physician, request))
	if err != nil {
		return r, err
	}
	if r.Status != council.Observed || r.Round != round {
		return r, council.Refuse(council.Conflict, "error.state")
	}
	return r, nil
}
