package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// AttachEFile keeps a received PDF as the next version of the e-file of a physician's own request: of its draft, or of an observed one,
// for the round that its remedy will begin. In any other state, and for another's request, nothing is kept. a gives Pages, SentName,
// Questioned and BeganAt.
func (s *Store) AttachEFile(ctx context.Context, t *TempFile, request int64, by council.Actor, a council.Attachment) (council.Attachment, error) {
	if err := s.takesEFile(ctx, s.read, request, by, &a); err != nil {
		return a, err
	}
	if err := t.keep(); err != nil {
		return a, err
	}
	a.SHA256, a.Size = t.SHA256, t.Size
	err := s.tx(ctx, func(tx *sql.Tx) error {
		if err := s.takesEFile(ctx, tx, request, by, &a); err != nil {
			return err
		}
		if err := touchDraft(ctx, tx, request); err != nil {
			return err
		}
		var err error
		a, err = s.attach(ctx, tx, a, council.Event{Subject: "request", ID: request, Action: "attach", By: by, At: s.now(), Payload: map[string]string{"sha256": a.SHA256}})
		return err
	})
	return a, err
}

// takesEFile says whether the request is the actor's own and still takes an e-file, and for which round.
func (s *Store) takesEFile(ctx context.Context, q querier, request int64, by council.Actor, a *council.Attachment) error {
	r, err := scanRequest(q.QueryRowContext(ctx, "SELECT "+requestColumns+" FROM requests WHERE physician = ? AND id = ?", by.Physician, request))
	if err != nil {
		return err
	}
	a.Owner, a.OwnerID, a.Slot, a.By = "request", request, "efile", by.Account
	switch r.Status {
	case council.Draft:
		a.Round = r.Round
	case council.Observed:
		a.Round = r.Round + 1
	default:
		return council.Refuse(council.Conflict, "error.state")
	}
	return nil
}

// touchDraft counts a change of a draft's e-file, so that a page that checked the answers before is noticed.
func touchDraft(ctx context.Context, tx *sql.Tx, request int64) error {
	_, err := tx.ExecContext(ctx, "UPDATE requests SET version = version + 1 WHERE id = ? AND status = 'draft'", request)
	return err
}

// OwnEFile is the sender's answer to "¿es su archivo?": the e-file whose name carries another member's number is his (decision 3).
// Asked of a version that is not the last, or not questioned, it changes nothing.
func (s *Store) OwnEFile(ctx context.Context, request int64, by council.Actor, version int) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		var a council.Attachment
		if err := s.takesEFile(ctx, tx, request, by, &a); err != nil {
			return err
		}
		last, err := lastAttachment(ctx, tx, "request", request, "efile")
		if err != nil || last == nil || last.Version != version || !last.Questioned {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE attachments SET questioned = 0 WHERE id = ?", last.ID); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "request", ID: request, Action: "own_efile", By: by, At: s.now(), Payload: map[string]string{"sha256": last.SHA256, "name": last.SentName}})
	})
}

// HasPhysician says whether the roster has a number.
func (s *Store) HasPhysician(ctx context.Context, number string) (bool, error) {
	var n int
	err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM physicians WHERE number = ?", number).Scan(&n)
	return n > 0, err
}
