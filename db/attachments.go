package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vigencia/council"
)

const attachmentColumns = "id, owner, owner_id, slot, version, round, format, sha256, size, pages, sent_name, questioned, state, reason, note, COALESCE(by, 0), began_at, received_at, COALESCE(decided_by, 0), decided_at"

func scanAttachment(row interface{ Scan(...any) error }) (council.Attachment, error) {
	var a council.Attachment
	var began, received, decided int64
	err := row.Scan(&a.ID, &a.Owner, &a.OwnerID, &a.Slot, &a.Version, &a.Round, &a.Format, &a.SHA256, &a.Size, &a.Pages, &a.SentName, &a.Questioned, &a.State, &a.Reason, &a.Note,
		&a.By, &began, &received, &a.DecidedBy, &decided)
	a.BeganAt, a.ReceivedAt, a.DecidedAt = moment(began), moment(received), moment(decided)
	return a, err
}

// lastAttachment gives the latest version in a slot, or nil when there is none.
func lastAttachment(ctx context.Context, q querier, owner string, id int64, slot string) (*council.Attachment, error) {
	a, err := scanAttachment(q.QueryRowContext(ctx, "SELECT "+attachmentColumns+" FROM attachments WHERE owner = ? AND owner_id = ? AND slot = ? ORDER BY version DESC LIMIT 1", owner, id, slot))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return &a, err
}

// Attachments gives all versions in a slot, oldest first.
func (s *Store) Attachments(ctx context.Context, owner string, id int64, slot string) ([]council.Attachment, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+attachmentColumns+" FROM attachments WHERE owner = ? AND owner_id = ? AND slot = ? ORDER BY version", owner, id, slot)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Attachment, error) { return scanAttachment(rows) })
}

// Attach keeps a received file as the next version in the slot that a names: the file is named and its folder synced before the row commits.
// a gives Owner, OwnerID, Slot, Round, Pages, SentName, By and BeganAt; the rest is filled in. E-files of requests come by AttachEFile.
func (s *Store) Attach(ctx context.Context, t *TempFile, a council.Attachment, events ...council.Event) (council.Attachment, error) {
	if err := t.keep(); err != nil {
		return a, err
	}
	a.SHA256, a.Size = t.SHA256, t.Size
	err := s.tx(ctx, func(tx *sql.Tx) (err error) {
		a, err = s.attach(ctx, tx, a, events...)
		return err
	})
	return a, err
}

// attach keeps a as the next version in its slot; the bytes that its SHA-256 names are there already.
func (s *Store) attach(ctx context.Context, tx *sql.Tx, a council.Attachment, events ...council.Event) (council.Attachment, error) {
	a.ReceivedAt, a.State = s.now(), council.FileSent
	if a.Format == "" {
		a.Format = council.PDF
	}
	err := tx.QueryRowContext(ctx, "SELECT COALESCE(MAX(version), 0) + 1 FROM attachments WHERE owner = ? AND owner_id = ? AND slot = ?", a.Owner, a.OwnerID, a.Slot).Scan(&a.Version)
	if err != nil {
		return a, err
	}
	result, err := tx.ExecContext(ctx, `INSERT INTO attachments (owner, owner_id, slot, version, round, format, sha256, size, pages, sent_name, questioned, by, began_at, received_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, a.Owner, a.OwnerID, a.Slot, a.Version, a.Round, a.Format, a.SHA256, a.Size, a.Pages, a.SentName, a.Questioned, ref(a.By), ms(a.BeganAt), ms(a.ReceivedAt))
	if err != nil {
		return a, fmt.Errorf("attach to %s %d: %w", a.Owner, a.OwnerID, err)
	}
	if a.ID, err = result.LastInsertId(); err != nil {
		return a, err
	}
	for _, e := range events {
		if err := record(ctx, tx, e); err != nil {
			return a, err
		}
	}
	return a, nil
}
