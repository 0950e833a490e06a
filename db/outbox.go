package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"vigencia/council"
)

// A Mail is one line of the outbox. Values hold its secrets only while it is being delivered.
type Mail struct {
	ID        int64
	Key       string
	Template  string
	To        string
	Values    map[string]string
	Subject   string
	SubjectID int64
	State     string // "waiting", "sent", "bounced", "given_up", "held"
	OrderedAt time.Time
	NextAt    time.Time
	SentAt    time.Time
	Attempts  int
	Problem   string
	Documents []Made
}

// Made is a document that travels with a mail.
type Made struct {
	Key, Kind, SHA256, Code string
}

const mailColumns = "id, key, template, recipient, vals, subject, subject_id, state, ordered_at, next_at, sent_at, attempts, problem"

func scanMail(row interface{ Scan(...any) error }, more ...any) (Mail, error) {
	var m Mail
	var ordered, next, sent int64
	var values string
	err := row.Scan(append([]any{&m.ID, &m.Key, &m.Template, &m.To, &values, &m.Subject, &m.SubjectID, &m.State, &ordered, &next, &sent, &m.Attempts, &m.Problem}, more...)...)
	if err != nil {
		return m, absent(err)
	}
	m.OrderedAt, m.NextAt, m.SentAt = moment(ordered), moment(next), moment(sent)
	return m, json.Unmarshal([]byte(values), &m.Values)
}

// DueMails gives mails that can go out now, oldest first, with their secrets opened. One that waits for a document is not due.
func (s *Store) DueMails(ctx context.Context, limit int) ([]Mail, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+mailColumns+`, secret FROM mails m WHERE state = 'waiting' AND next_at <= ?
		AND NOT EXISTS (SELECT 1 FROM mail_documents w JOIN documents d ON d.id = w.document WHERE w.mail = m.id AND d.made_at = 0)
		ORDER BY next_at, id LIMIT ?`, ms(s.now()), limit)
	if err != nil {
		return nil, err
	}
	mails, err := collect(rows, func(rows *sql.Rows) (Mail, error) {
		var secret []byte
		m, err := scanMail(rows, &secret)
		if err != nil {
			return m, err
		}
		return m, s.unseal(&m, secret)
	})
	if err != nil {
		return nil, err
	}
	for i := range mails {
		if mails[i].Documents, err = s.madeFor(ctx, mails[i].ID); err != nil {
			return nil, err
		}
	}
	return mails, nil
}

func (s *Store) unseal(m *Mail, secret []byte) error {
	if len(secret) == 0 {
		return nil
	}
	plain, err := s.sealer.Open(secret, "mail/"+m.Key)
	if err != nil {
		return fmt.Errorf("secret of mail %s: %w", m.Key, err)
	}
	var values map[string]string
	if err := json.Unmarshal(plain, &values); err != nil {
		return err
	}
	for name, value := range values {
		m.Values[name] = value
	}
	return nil
}

func (s *Store) madeFor(ctx context.Context, mail int64) ([]Made, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT d.key, d.kind, d.sha256, d.code FROM mail_documents w JOIN documents d ON d.id = w.document WHERE w.mail = ? ORDER BY d.id", mail)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Made, error) {
		var d Made
		err := rows.Scan(&d.Key, &d.Kind, &d.SHA256, &d.Code)
		return d, err
	})
}

// MailSent notes that the mail server accepted a mail: its secret is erased, and the notice of an observation starts the remedy term.
func (s *Store) MailSent(ctx context.Context, m Mail) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		err := changedOnce(tx.ExecContext(ctx, "UPDATE mails SET state = 'sent', sent_at = ?, attempts = attempts + 1, secret = NULL, problem = '' WHERE id = ? AND state = 'waiting'", ms(s.now()), m.ID))
		if err != nil || m.Template != "request_observed" {
			return err
		}
		return s.notifyIn(ctx, tx, m.SubjectID, "mail", council.Program())
	})
}

// notifyIn starts the remedy term of an observed request; a second notice changes nothing.
func (s *Store) notifyIn(ctx context.Context, tx *sql.Tx, request int64, way string, by council.Actor) error {
	r, err := requestIn(ctx, tx, request)
	if err != nil {
		return err
	}
	out, changed := r.Notify(way, by, s.Rules(), s.now())
	if !changed {
		return nil
	}
	return s.keep(ctx, tx, out)
}

// MailFailed notes a try that failed: next is when to try again; zero ends it, as "bounced" when the server will never take it, else as "given_up".
// A mail that ended stays with staff, and no term runs on it. Its secret is erased.
func (s *Store) MailFailed(ctx context.Context, id int64, next time.Time, permanent bool, problem string) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		if !next.IsZero() {
			return changedOnce(tx.ExecContext(ctx, "UPDATE mails SET attempts = attempts + 1, next_at = ?, problem = ? WHERE id = ? AND state = 'waiting'", ms(next), problem, id))
		}
		state := "given_up"
		if permanent {
			state = "bounced"
		}
		return changedOnce(tx.ExecContext(ctx, "UPDATE mails SET state = ?, attempts = attempts + 1, secret = NULL, problem = ? WHERE id = ? AND state = 'waiting'", state, problem, id))
	})
}

// MailsAbout gives the mails about a thing, newest first, without secrets.
func (s *Store) MailsAbout(ctx context.Context, subject string, id int64) ([]Mail, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+mailColumns+" FROM mails WHERE subject = ? AND subject_id = ? ORDER BY id DESC LIMIT 100", subject, id)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Mail, error) { return scanMail(rows) })
}

// Mails lists the outbox by state ("" = all) for staff, newest first, from below id before (0 = from the start), without secrets.
func (s *Store) Mails(ctx context.Context, state string, before int64, limit int) ([]Mail, error) {
	if before == 0 {
		before = 1 << 62
	}
	query, args := "SELECT "+mailColumns+" FROM mails WHERE id < ? ORDER BY id DESC LIMIT ?", []any{before, limit}
	if state != "" {
		query, args = "SELECT "+mailColumns+" FROM mails WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?", []any{state, before, limit}
	}
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (Mail, error) { return scanMail(rows) })
}

// SendAgain puts a mail that ended without delivery back in the outbox, to an address that staff may have corrected. Secrets are gone:
// one that carried a secret is refused, its owner asks for a new one.
func (s *Store) SendAgain(ctx context.Context, id int64, to string, by council.Actor) error {
	err := s.tx(ctx, func(tx *sql.Tx) error {
		m, err := scanMail(tx.QueryRowContext(ctx, "SELECT "+mailColumns+" FROM mails WHERE id = ?", id))
		if err != nil {
			return err
		}
		if m.State != "bounced" && m.State != "given_up" && m.State != "held" {
			return council.Refuse(council.Conflict, "mail.refuse.state")
		}
		if secretTemplate(m.Template) {
			return council.Refuse(council.Conflict, "mail.refuse.secret")
		}
		if to == "" {
			to = m.To
		}
		if to == "" {
			return council.Refuse(council.Invalid, "mail.refuse.address")
		}
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE mails SET state = 'waiting', recipient = ?, next_at = ?, problem = '' WHERE id = ?", to, ms(s.now()), id)); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "mail", ID: id, Action: "send_again", By: by, At: s.now()})
	})
	if err == nil {
		s.wake()
	}
	return err
}

// secretTemplate says whether mails of a kind carry a secret.
func secretTemplate(template string) bool {
	switch template {
	case "access_granted", "access_dispute", "email_confirm", "email_changed_old", "password_reset", "staff_invited":
		return true
	}
	return false
}
