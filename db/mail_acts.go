package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Mail gives one mail of the outbox, without its secrets, and what travels with it.
func (s *Store) Mail(ctx context.Context, id int64) (Mail, error) {
	m, err := scanMail(s.read.QueryRowContext(ctx, "SELECT "+mailColumns+" FROM mails WHERE id = ?", id))
	if err != nil {
		return m, err
	}
	m.Documents, err = s.madeFor(ctx, id)
	return m, err
}

// MailsTo gives the newest mails to a physician, without secrets.
func (s *Store) MailsTo(ctx context.Context, physician int64, limit int) ([]Mail, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+mailColumns+" FROM mails WHERE physician = ? ORDER BY id DESC LIMIT ?", physician, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Mail, error) { return scanMail(rows) })
}

// MailCounts counts the mails of each state that is not an end, so that staff see what stands still: at most limit of each.
func (s *Store) MailCounts(ctx context.Context, limit int) (map[string]int, error) {
	counts := map[string]int{}
	for _, state := range []string{"waiting", "held", "bounced", "given_up"} {
		var n int
		err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM mails WHERE state = ? LIMIT ?)", state, limit).Scan(&n)
		if err != nil {
			return nil, err
		}
		counts[state] = n
	}
	return counts, nil
}

// Revealable says whether the secret of a mail may be handed over by staff while there is no mail server: only what opens a first access.
func (m Mail) Revealable() bool {
	return m.State == "waiting" && (m.Template == "access_granted" || m.Template == "staff_invited")
}

// RevealMail hands a mail with its secret to staff, once, as an act on record (decision 2): it counts as sent, and its secret is erased.
func (s *Store) RevealMail(ctx context.Context, id int64, by council.Actor) (Mail, error) {
	var m Mail
	err := s.tx(ctx, func(tx *sql.Tx) error {
		var secret []byte
		var err error
		m, err = scanMail(tx.QueryRowContext(ctx, "SELECT "+mailColumns+", secret FROM mails WHERE id = ?", id), &secret)
		if err != nil {
			return err
		}
		if !m.Revealable() || len(secret) == 0 {
			return council.Refuse(council.Conflict, "mails.refuse.reveal")
		}
		if err := s.unseal(&m, secret); err != nil {
			return err
		}
		err = changedOnce(tx.ExecContext(ctx, "UPDATE mails SET state = 'sent', sent_at = ?, secret = NULL, problem = 'mails.revealed' WHERE id = ? AND state = 'waiting'", ms(s.now()), id))
		if err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "mail", ID: id, Action: "reveal", By: by, At: s.now(), Payload: map[string]string{"template": m.Template}})
	})
	return m, err
}

// NoticeWays are the ways in which staff can have told an observation to its physician.
func NoticeWays() []string { return []string{"call", "visit", "letter"} }

// RecordNotice notes that staff told an observation another way than by the mail: the remedy term starts today.
func (s *Store) RecordNotice(ctx context.Context, mail int64, way, note string, by council.Actor) error {
	var check council.Check
	known := false
	for _, w := range NoticeWays() {
		known = known || w == way
	}
	if !known {
		check.Field("medio", "mails.refuse.way")
	}
	if note == "" {
		check.Field("nota", "mails.refuse.note")
	}
	if err := check.Err(); err != nil {
		return err
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		m, err := scanMail(tx.QueryRowContext(ctx, "SELECT "+mailColumns+" FROM mails WHERE id = ?", mail))
		if err != nil {
			return err
		}
		r, err := requestIn(ctx, tx, m.SubjectID)
		if err != nil {
			return err
		}
		if by.Physician != 0 && by.Physician == r.Physician {
			return council.Refuse(council.Forbidden, "request.refuse.own")
		}
		out, changed := r.Notify(way, by, s.Rules(), s.now())
		if m.Template != "request_observed" || !changed {
			return council.Refuse(council.Conflict, "mails.refuse.noticed")
		}
		out.Events[0].Payload["note"] = note
		return s.keep(ctx, tx, out)
	})
}
