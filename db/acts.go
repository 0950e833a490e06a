package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

const actColumns = "id, certificate, kind, reason, asked_by, asked_at, COALESCE(confirmed_by, 0), confirmed_at, refused_at"

func actsIn(ctx context.Context, q querier, certificate int64) ([]council.Act, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+actColumns+" FROM acts WHERE certificate = ? ORDER BY id", certificate)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Act, error) {
		var a council.Act
		var asked, confirmed, refused int64
		err := rows.Scan(&a.ID, &a.Certificate, &a.Kind, &a.Reason, &a.AskedBy, &asked, &a.ConfirmedBy, &confirmed, &refused)
		a.AskedAt, a.ConfirmedAt, a.RefusedAt = moment(asked), moment(confirmed), moment(refused)
		return a, err
	})
}

// ActsOf gives the acts on a certificate, oldest first.
func (s *Store) ActsOf(ctx context.Context, certificate int64) ([]council.Act, error) {
	return actsIn(ctx, s.read, certificate)
}

// AskAct is the first of two persons: it keeps which act is asked and why.
func (s *Store) AskAct(ctx context.Context, certificate int64, kind council.ActKind, reason string, by council.Actor) error {
	return s.onCertificate(ctx, certificate, func(_ *sql.Tx, c council.Certificate, acts []council.Act) (council.Outcome, error) {
		return c.AskAct(kind, reason, by, acts, s.now())
	})
}

// ConfirmAct is the second person: the act is in force from the next look at the register. Replace draws the next number of the series.
func (s *Store) ConfirmAct(ctx context.Context, certificate, act int64, by council.Actor) error {
	return s.onAct(ctx, certificate, act, func(tx *sql.Tx, c council.Certificate, a council.Act) (council.Outcome, error) {
		f := council.ActFacts{Rules: s.Rules()}
		var err error
		if f.Has, err = kindsOfPapers(ctx, tx, c.ID); err != nil {
			return council.Outcome{}, err
		}
		if f.Subject, err = physicianIn(ctx, tx, c.Physician); err != nil {
			return council.Outcome{}, err
		}
		if a.Kind == council.Replace {
			if f.Drawn, err = drawNumber(ctx, tx, c.Series, f.Rules); err != nil {
				return council.Outcome{}, err
			}
		}
		return c.ConfirmAct(a, by, f, s.now())
	})
}

// RefuseAct ends an act that waits; nothing else changes.
func (s *Store) RefuseAct(ctx context.Context, certificate, act int64, by council.Actor) error {
	return s.onAct(ctx, certificate, act, func(_ *sql.Tx, c council.Certificate, a council.Act) (council.Outcome, error) {
		return c.RefuseAct(a, by, s.now())
	})
}

func (s *Store) onAct(ctx context.Context, certificate, act int64, decide func(*sql.Tx, council.Certificate, council.Act) (council.Outcome, error)) error {
	return s.onCertificate(ctx, certificate, func(tx *sql.Tx, c council.Certificate, acts []council.Act) (council.Outcome, error) {
		for _, a := range acts {
			if a.ID == act {
				return decide(tx, c, a)
			}
		}
		return council.Outcome{}, council.Refuse(council.NotFound, "error.not_found")
	})
}

// onCertificate loads a certificate and its acts, lets decide decide, and keeps the whole outcome or nothing.
func (s *Store) onCertificate(ctx context.Context, id int64, decide func(*sql.Tx, council.Certificate, []council.Act) (council.Outcome, error)) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		c, err := certificateIn(ctx, tx, id)
		if err != nil {
			return err
		}
		acts, err := actsIn(ctx, tx, id)
		if err != nil {
			return err
		}
		out, err := decide(tx, c, acts)
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
	if err == nil {
		s.wake()
	}
	return err
}

func saveAct(ctx context.Context, tx *sql.Tx, a council.Act) error {
	if a.ID == 0 {
		_, err := tx.ExecContext(ctx, "INSERT INTO acts (certificate, kind, reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?)", a.Certificate, a.Kind, a.Reason, a.AskedBy, ms(a.AskedAt))
		if err != nil {
			return fmt.Errorf("ask act: %w", err)
		}
		return nil
	}
	return changedOnce(tx.ExecContext(ctx, "UPDATE acts SET confirmed_by = ?, confirmed_at = ?, refused_at = ? WHERE id = ? AND confirmed_at = 0 AND refused_at = 0",
		ref(a.ConfirmedBy), ms(a.ConfirmedAt), ms(a.RefusedAt), a.ID))
}

// drawNumber takes the next number of a series that no certificate of before has; a number that an imported one holds is skipped,
// so that an import never stands in the way of an issue.
func drawNumber(ctx context.Context, tx *sql.Tx, series string, rules council.Rules) (council.Certificate, error) {
	form, ok := rules.SeriesOf(series)
	if !ok { // of before, or of a profile that was changed since
		form = council.Series{Code: series}
	}
	for {
		n, err := draw(ctx, tx, "certificate/"+series, rules.SeriesStart(series))
		if err != nil {
			return council.Certificate{}, err
		}
		c := council.Certificate{Series: series, Number: form.Write(n)}
		var taken bool
		err = tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM certificates WHERE series = ? AND number = ?)", c.Series, c.Number).Scan(&taken)
		if err != nil || !taken {
			return c, err
		}
	}
}

// kindsOfPapers lists the kinds of paper that were ordered for a certificate.
func kindsOfPapers(ctx context.Context, tx *sql.Tx, certificate int64) ([]council.DocumentType, error) {
	rows, err := tx.QueryContext(ctx, "SELECT DISTINCT kind FROM documents WHERE certificate = ?", certificate)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (kind council.DocumentType, err error) {
		err = rows.Scan(&kind)
		return kind, err
	})
}
