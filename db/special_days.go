package db

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"vigencia/council"
)

// AddSpecialDay keeps a day on which the council, or some of its offices, does not work, as a new version of the special days, and lengthens the
// terms that run over it. It gives how many became longer.
func (s *Store) AddSpecialDay(ctx context.Context, by council.Actor, day council.SpecialDay) (int, error) {
	var check council.Check
	if day.Date.IsZero() {
		check.Field("dia", "rules.refuse.day")
	}
	if day.Name == "" {
		check.Field("nombre", "rules.refuse.name")
	}
	if day.Source == "" {
		check.Field("fuente", "rules.refuse.source")
	}
	if err := check.Err(); err != nil {
		return 0, err
	}
	days := append(append([]council.SpecialDay{}, s.Rules().Calendar.Special...), day)
	if err := s.AddRules(ctx, by, "special_days", strconv.FormatInt(ms(s.now()), 10), s.profile.Today(s.now()), days); err != nil {
		return 0, err
	}
	return s.RecomputeTerms(ctx, by)
}

// AddSigner keeps somebody who signs papers from a day on, as a new version of the signers. Examples of the profile end with the first real one.
func (s *Store) AddSigner(ctx context.Context, by council.Actor, signer council.Signer) error {
	var check council.Check
	if signer.Name == "" {
		check.Field("firmante", "rules.refuse.name")
	}
	if signer.Post == "" {
		check.Field("cargo", "rules.refuse.post")
	}
	if !signer.To.IsZero() && signer.To.Before(signer.From) {
		check.Field("hasta", "rules.refuse.to")
	}
	if err := check.Err(); err != nil {
		return err
	}
	var signers []council.Signer
	for _, old := range s.Rules().Signers {
		if !old.Example {
			signers = append(signers, old)
		}
	}
	return s.AddRules(ctx, by, "signers", strconv.FormatInt(ms(s.now()), 10), s.profile.Today(s.now()), append(signers, signer))
}

// TakeNumbersFrom100000 sets whether CMP numbers of 100000 and more are taken (domain/cmp.md §0.4).
func (s *Store) TakeNumbersFrom100000(ctx context.Context, by council.Actor, take bool) error {
	value := "0"
	if take {
		value = "1"
	}
	err := s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO settings (key, value) VALUES ('numbers_from_100000', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", value)
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "rules", Action: "set_numbers", By: by, At: s.now(), Payload: map[string]string{"from_100000": value}})
	})
	if err != nil {
		return err
	}
	return s.loadRules(ctx)
}

// RecomputeTerms counts the terms that run anew by the calendar in force. One only ever becomes longer: a day that would shorten it changes nothing.
func (s *Store) RecomputeTerms(ctx context.Context, by council.Actor) (int, error) {
	n := 0
	err := s.tx(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, "SELECT id FROM requests WHERE due_on IS NOT NULL AND status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved') ORDER BY id")
		if err != nil {
			return err
		}
		ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) {
			err = rows.Scan(&id)
			return id, err
		})
		if err != nil {
			return err
		}
		for _, id := range ids {
			r, err := requestIn(ctx, tx, id)
			if err != nil {
				return err
			}
			due := s.Rules().Calendar.Term(r.Due.Start, r.Due.Days, r.Office)
			if !due.Due.After(r.Due.Due) {
				continue
			}
			n++
			if err := s.setTerm(ctx, tx, r, due, "lengthen_term", by); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// EndedInside lists the requests that were discarded on a day that, by the calendar in force now, still belonged to their remedy term: the
// coordinator can have them reopened. It looks back half a year.
func (s *Store) EndedInside(ctx context.Context) ([]council.Request, error) {
	rows, err := s.read.QueryContext(ctx, `SELECT r.id, MAX(e.at) FROM requests r JOIN events e ON e.subject = 'request' AND e.subject_id = r.id AND e.action = 'discard'
		WHERE r.status = 'discarded' AND r.notified_at >= ? GROUP BY r.id ORDER BY r.id`, ms(s.now().Add(-183*24*time.Hour)))
	if err != nil {
		return nil, err
	}
	ended, err := collect(rows, func(rows *sql.Rows) (e [2]int64, err error) {
		err = rows.Scan(&e[0], &e[1])
		return e, err
	})
	if err != nil {
		return nil, err
	}
	var inside []council.Request
	for _, e := range ended {
		r, err := s.Request(ctx, e[0])
		if err != nil {
			return nil, err
		}
		if rules := s.Rules(); !s.profile.Today(moment(e[1])).After(rules.RemedyTerm(r.NotifiedAt, r.Office).Due) {
			inside = append(inside, r)
		}
	}
	return inside, nil
}
