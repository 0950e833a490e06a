package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"vigencia/council"
)

// orderDocument keeps the order of a document under its key; ordering it again changes nothing.
// Its codes are drawn here, because they belong to the paper and not to the decision.
func (s *Store) orderDocument(ctx context.Context, tx *sql.Tx, d council.DocumentOrder) error {
	code, err := council.NewCode(s.rand)
	if err != nil {
		return fmt.Errorf("draw code: %w", err)
	}
	human, err := council.NewHumanCode(s.rand)
	if err != nil {
		return fmt.Errorf("draw human code: %w", err)
	}
	of := map[string]int64{d.Subject: d.ID}
	_, err = tx.ExecContext(ctx, `INSERT INTO documents (key, kind, request, certificate, enrolment, endorsement, credit, code, human, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (key) DO NOTHING`, d.Key, d.Kind, ref(of["request"]), ref(of["certificate"]), ref(of["enrolment"]), ref(of["endorsement"]), ref(of["credit"]), code, human, ms(s.now()))
	if err == nil && of["certificate"] != 0 {
		err = replaceOlder(ctx, tx, "certificate", of["certificate"], d.Kind)
	}
	if err == nil && of["endorsement"] != 0 {
		err = replaceOlder(ctx, tx, "endorsement", of["endorsement"], d.Kind)
	}
	if err != nil {
		return fmt.Errorf("order %s: %w", d.Key, err)
	}
	return nil
}

// replaceOlder lets every paper of a kind that a thing (column of) had before lead to its newest.
func replaceOlder(ctx context.Context, tx *sql.Tx, of string, id int64, kind council.DocumentType) error {
	_, err := tx.ExecContext(ctx, `UPDATE documents SET replaced_by = n.id FROM (SELECT MAX(id) AS id FROM documents WHERE `+of+` = ?1 AND kind = ?2) n
		WHERE `+of+` = ?1 AND kind = ?2 AND documents.id < n.id`, id, kind)
	return err
}

// orderMail keeps the order of a mail under its key; ordering it again changes nothing. Without an address it is held, where staff see it.
func (s *Store) orderMail(ctx context.Context, tx *sql.Tx, m council.MailOrder) error {
	if m.To == "" && m.Physician != 0 {
		err := tx.QueryRowContext(ctx, "SELECT email FROM physicians WHERE id = ?", m.Physician).Scan(&m.To)
		if err != nil {
			return fmt.Errorf("address on file: %w", err)
		}
	}
	values, err := json.Marshal(m.Values)
	if err != nil {
		return err
	}
	secret, err := s.seal(m)
	if err != nil {
		return err
	}
	state, problem := "waiting", ""
	if m.To == "" {
		state, problem = "held", "mail.no_address"
	}
	now := ms(s.now())
	var id int64
	err = tx.QueryRowContext(ctx, `INSERT INTO mails (key, template, recipient, physician, vals, secret, subject, subject_id, state, ordered_at, next_at, problem)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING id`,
		m.Key, m.Template, m.To, ref(m.Physician), string(values), secret, m.Subject, m.ID, state, now, now, problem).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("order mail %s: %w", m.Key, err)
	}
	for _, key := range m.After {
		err := changedOnce(tx.ExecContext(ctx, "INSERT INTO mail_documents (mail, document) SELECT ?, id FROM documents WHERE key = ?", id, key))
		if err != nil {
			return fmt.Errorf("mail %s waits for %s: %w", m.Key, key, err)
		}
	}
	return nil
}

func (s *Store) seal(m council.MailOrder) ([]byte, error) {
	if len(m.Secret) == 0 {
		return nil, nil
	}
	if s.sealer == nil {
		return nil, fmt.Errorf("mail %s carries a secret and the store was opened without a sealer", m.Key)
	}
	plain, err := json.Marshal(m.Secret)
	if err != nil {
		return nil, err
	}
	return s.sealer.Seal(plain, "mail/"+m.Key), nil
}

// Order keeps mails and documents that no other change goes with.
func (s *Store) Order(ctx context.Context, out council.Outcome) error {
	err := s.tx(ctx, func(tx *sql.Tx) error { return s.keep(ctx, tx, out) })
	if err == nil {
		s.wake()
	}
	return err
}
