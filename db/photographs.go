package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"vigencia/council"
)

// photographsOf gives what was last recorded of a physician's photographs on paper.
func photographsOf(ctx context.Context, q querier, physician int64) (council.Photographs, error) {
	p := council.Photographs{Physician: physician, State: council.PhotographsMissing}
	var at int64
	err := q.QueryRowContext(ctx, "SELECT id, state, reason, note, COALESCE(certificate, 0), COALESCE(by, 0), at FROM photographs WHERE physician = ? ORDER BY id DESC LIMIT 1", physician).
		Scan(&p.ID, &p.State, &p.Reason, &p.Note, &p.Certificate, &p.By, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return p, nil
	}
	p.At = moment(at)
	return p, err
}

// Photographs gives what was last recorded of a physician's photographs on paper.
func (s *Store) Photographs(ctx context.Context, physician int64) (council.Photographs, error) {
	return photographsOf(ctx, s.read, physician)
}

// photographsAccepted says whether a certificate of the physician can be printed as far as photographs go: they were received and are not used, or the
// council asks for none.
func (s *Store) photographsAccepted(ctx context.Context, q querier, physician int64) (bool, error) {
	if !s.profile.Checklist.Photographs.Asked {
		return true, nil
	}
	p, err := photographsOf(ctx, q, physician)
	return p.State == council.PhotographsReceived, err
}

// usePhotographs notes that the photographs went into the printing of a certificate. Where none are asked for it does nothing.
func (s *Store) usePhotographs(ctx context.Context, tx *sql.Tx, physician, certificate int64, by council.Actor) error {
	if !s.profile.Checklist.Photographs.Asked {
		return nil
	}
	p, err := photographsOf(ctx, tx, physician)
	if err != nil {
		return err
	}
	if _, err := council.PhotographLifecycle().Allow(council.UsePhotographs, p.State, by, ""); err != nil {
		return err
	}
	return savePhotographs(ctx, tx, council.Photographs{Physician: physician, State: council.PhotographsUsed, Certificate: certificate, By: by.Account, At: s.now()})
}

func savePhotographs(ctx context.Context, tx *sql.Tx, p council.Photographs) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO photographs (physician, state, reason, note, certificate, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
		p.Physician, p.State, p.Reason, p.Note, ref(p.Certificate), ref(p.By), ms(p.At))
	return err
}

// RecordPhotographs records that photographs on paper were received, or refused with a reason.
func (s *Store) RecordPhotographs(ctx context.Context, physician int64, action council.PhotographAction, by council.Actor, reason, note string) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		f, err := s.paperFacts(ctx, tx, physician)
		if err != nil {
			return err
		}
		p, err := photographsOf(ctx, tx, physician)
		if err != nil {
			return err
		}
		f.Reason, f.Note = reason, note
		out, err := p.Apply(action, by, f, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// remindAgain is how long after one reminder of photographs the next comes; there are photographReminders of them.
const (
	remindAgain         = 15 * 24 * time.Hour
	photographReminders = 3
)

// PhotographReminders orders the mails to those whose approved request or numbered certificate waits for photographs alone, some days apart, and gives
// how many it ordered.
func (s *Store) PhotographReminders(ctx context.Context) (int, error) {
	if !s.profile.Checklist.Photographs.Asked {
		return 0, nil
	}
	ordered := 0
	err := s.tx(ctx, func(tx *sql.Tx) error {
		waiting, err := requestsAwaitingPhotographs(ctx, tx)
		if err != nil {
			return err
		}
		for _, r := range waiting {
			sent, err := s.remindOfPhotographs(ctx, tx, r)
			if err != nil {
				return err
			}
			ordered += sent
		}
		return nil
	})
	if err == nil && ordered > 0 {
		s.wake()
	}
	return ordered, err
}

func requestsAwaitingPhotographs(ctx context.Context, tx *sql.Tx) ([]council.Request, error) {
	rows, err := tx.QueryContext(ctx, "SELECT "+requestColumns+` FROM requests WHERE (status = 'approved' OR status = 'issued'
		AND EXISTS (SELECT 1 FROM certificates c JOIN deliveries d ON d.certificate = c.id WHERE c.request = requests.id AND d.state = 'to_print'))
		AND COALESCE((SELECT state FROM photographs p WHERE p.physician = requests.physician ORDER BY p.id DESC LIMIT 1), 'missing') <> 'received'
		AND EXISTS (SELECT 1 FROM physicians p WHERE p.id = requests.physician AND p.halted = '') ORDER BY id`)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Request, error) { return scanRequest(rows) })
}

// remindOfPhotographs orders the reminder that is due for a request, unless its documents are not ready either.
func (s *Store) remindOfPhotographs(ctx context.Context, tx *sql.Tx, r council.Request) (int, error) {
	n := int(s.now().Sub(r.DecidedAt) / remindAgain)
	kind, _ := s.profile.Kind(r.Kind)
	f, err := s.paperFacts(ctx, tx, r.Physician)
	if err != nil || n >= photographReminders || f.Subject.Email == "" || !council.AllAccepted(f.Papers, kind.Needs) {
		return 0, err
	}
	key := fmt.Sprintf("photographs/%d/%d", r.ID, n)
	result, err := tx.ExecContext(ctx, "INSERT INTO reminders (key, at) VALUES (?, ?) ON CONFLICT DO NOTHING", key, ms(s.now()))
	if err != nil {
		return 0, err
	}
	if done, err := result.RowsAffected(); err != nil || done == 0 {
		return 0, err
	}
	return 1, s.orderMail(ctx, tx, council.MailOrder{Key: "photographs_reminder/" + key, Template: "photographs_reminder", To: f.Subject.Email, Physician: r.Physician, Subject: "request", ID: r.ID,
		Values: map[string]string{"Name": f.Subject.FullName(), "Number": r.Number, "Kind": r.Label, "Link": "/mi-expediente"}})
}
