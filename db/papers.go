package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// lastPapers gives the newest version in each slot of a physician's file.
func lastPapers(ctx context.Context, q querier, physician int64) ([]council.Attachment, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+attachmentColumns+` FROM attachments a WHERE owner = 'physician' AND owner_id = ?
		AND version = (SELECT MAX(version) FROM attachments n WHERE n.owner = 'physician' AND n.owner_id = a.owner_id AND n.slot = a.slot) ORDER BY slot`, physician)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.Attachment, error) { return scanAttachment(rows) })
}

// paperFacts gathers what a decision about a physician's documents looks at.
func (s *Store) paperFacts(ctx context.Context, q querier, physician int64) (council.PaperFacts, error) {
	f := council.PaperFacts{Rules: s.Rules()}
	var err error
	if f.Subject, err = physicianIn(ctx, q, physician); err != nil {
		return f, err
	}
	certificates, err := certificatesOf(ctx, q, physician)
	if err != nil {
		return f, err
	}
	sent, err := lastPapers(ctx, q, physician)
	f.Papers = s.profile.FileOf(f.Subject, certificates, sent)
	return f, err
}

func paperOf(papers []council.FilePaper, slot string) (council.FilePaper, error) {
	for _, p := range papers {
		if p.Slot.Code == slot {
			return p, nil
		}
	}
	return council.FilePaper{}, council.Refuse(council.NotFound, "error.not_found")
}

// SendPaper keeps a received file as the next version of a document of the actor's own file. One that the checklist does not ask for is not found; one
// that was accepted is not sent again.
func (s *Store) SendPaper(ctx context.Context, t *TempFile, slot string, by council.Actor, a council.Attachment) error {
	if err := t.keep(); err != nil {
		return err
	}
	a.SHA256, a.Size = t.SHA256, t.Size
	return s.tx(ctx, func(tx *sql.Tx) error {
		f, err := s.paperFacts(ctx, tx, by.Physician)
		if err != nil {
			return err
		}
		p, err := paperOf(f.Papers, slot)
		if err != nil {
			return err
		}
		by.Owner = true
		if _, err := council.PaperLifecycle().Allow(council.SendPaper, p.State(), by, f.Subject.Office); err != nil {
			return err
		}
		a.Owner, a.OwnerID, a.Slot, a.Round, a.By = "physician", by.Physician, slot, 1, by.Account
		_, err = s.attach(ctx, tx, a, council.Event{Subject: "physician", ID: by.Physician, Action: "send_paper", By: by, At: s.now(), Payload: map[string]string{"slot": slot, "sha256": a.SHA256}})
		return err
	})
}

// DecidePaper accepts or refuses a document of a physician's file; only the newest version can be decided.
func (s *Store) DecidePaper(ctx context.Context, physician, id int64, action council.PaperAction, by council.Actor, reason, note string) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		f, err := s.paperFacts(ctx, tx, physician)
		if err != nil {
			return err
		}
		f.Reason, f.Note = reason, note
		for _, p := range f.Papers {
			if p.Last.ID != id {
				continue
			}
			out, err := p.Apply(action, by, f, s.now())
			if err != nil {
				return err
			}
			return s.keep(ctx, tx, out)
		}
		return council.Refuse(council.NotFound, "error.not_found")
	})
}

func savePaper(ctx context.Context, tx *sql.Tx, a council.Attachment) error {
	err := changedOnce(tx.ExecContext(ctx, "UPDATE attachments SET state = ?, reason = ?, note = ?, decided_by = ?, decided_at = ? WHERE id = ?",
		a.State, a.Reason, a.Note, ref(a.DecidedBy), ms(a.DecidedAt), a.ID))
	if err != nil {
		return fmt.Errorf("decide document %d: %w", a.ID, err)
	}
	return nil
}

func confirmPhysician(ctx context.Context, tx *sql.Tx, c council.Confirmation) error {
	return changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET provisional = 0 WHERE id = ?", c.Physician))
}

// ChooseCase keeps who the physician is to the checklist.
func (s *Store) ChooseCase(ctx context.Context, by council.Actor, code string) error {
	if _, ok := s.profile.Checklist.Case(code); !ok {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "caso", Say: "paper.refuse.case"}}}
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		if err := changedOnce(tx.ExecContext(ctx, "UPDATE physicians SET study_case = ? WHERE id = ?", code, by.Physician)); err != nil {
			return err
		}
		return record(ctx, tx, council.Event{Subject: "physician", ID: by.Physician, Action: "case", By: by, At: s.now(), Payload: map[string]string{"case": code}})
	})
}
