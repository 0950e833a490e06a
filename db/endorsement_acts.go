package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vigencia/council"
)

// BeginEndorsement makes a draft of an application for the actor's organiser: empty, or like an earlier edition of its own.
func (s *Store) BeginEndorsement(ctx context.Context, earlier int64, by council.Actor) (id int64, err error) {
	err = s.tx(ctx, func(tx *sql.Tx) error {
		o, err := organiserIn(ctx, tx, by.Organiser)
		if err != nil {
			return err
		}
		var model council.Endorsement
		if earlier != 0 {
			if model, err = endorsementOf(ctx, tx, o.ID, earlier); err != nil {
				return err
			}
		}
		out, err := o.Begin(model, by, s.now())
		if err != nil {
			return err
		}
		made, err := s.keepMade(ctx, tx, out)
		id = made["endorsement"]
		return err
	})
	return id, err
}

// WriteEndorsement keeps what was typed in one part of an application of the actor's organiser. version is the one that the form was drawn from: a part
// that somebody else has saved meanwhile is refused, and what was typed is shown again.
func (s *Store) WriteEndorsement(ctx context.Context, id int64, version int, part council.Part, typed council.Endorsement, by council.Actor) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		e, err := endorsementOf(ctx, tx, by.Organiser, id)
		if err != nil {
			return err
		}
		if e.Version != version {
			return council.Refuse(council.Conflict, "error.changed")
		}
		out, err := e.Write(part, typed, by, s.Rules(), s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// SendProgramme keeps a received PDF as the next version of the programme of an application that can still be written.
func (s *Store) SendProgramme(ctx context.Context, t *TempFile, id int64, a council.Attachment, by council.Actor) error {
	if err := t.keep(); err != nil {
		return err
	}
	a.SHA256, a.Size, a.Owner, a.OwnerID, a.Slot, a.By = t.SHA256, t.Size, "endorsement", id, council.ProgrammeSlot, by.Account
	return s.tx(ctx, func(tx *sql.Tx) error {
		e, err := endorsementOf(ctx, tx, by.Organiser, id)
		if err != nil {
			return err
		}
		by.Owner = true
		if _, err := council.EndorsementLifecycle().Allow(council.WriteEndorsement, e.Status, by, ""); err != nil {
			return err
		}
		a.Round = e.Round
		_, err = s.attach(ctx, tx, a, council.Event{Subject: "endorsement", ID: id, Action: "send_programme", By: by, At: s.now(), Payload: map[string]string{"sha256": a.SHA256}})
		return err
	})
}

// ActOnOwnEndorsement is ActOnEndorsement for an organiser: another's is not found.
func (s *Store) ActOnOwnEndorsement(ctx context.Context, id int64, action council.EndorsementAction, by council.Actor, f council.EndorsementFacts) error {
	if _, err := s.EndorsementOf(ctx, by.Organiser, id); err != nil {
		return err
	}
	return s.ActOnEndorsement(ctx, id, action, by, f)
}

// ActOnEndorsement does action to an endorsement, as by. Of f the caller gives what was typed (Plea, Reason, Remarks, Answers, Points); the rest is
// gathered here.
func (s *Store) ActOnEndorsement(ctx context.Context, id int64, action council.EndorsementAction, by council.Actor, f council.EndorsementFacts) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		e, err := endorsementIn(ctx, tx, id)
		if err != nil {
			return err
		}
		if f, err = s.endorsementFacts(ctx, tx, e, action, f); err != nil {
			return err
		}
		out, err := e.Apply(action, by, f, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// endorsementFacts gathers what the rule of action looks at. Numbers are drawn in the transaction that uses them: a refusal gives them back.
func (s *Store) endorsementFacts(ctx context.Context, tx *sql.Tx, e council.Endorsement, action council.EndorsementAction, f council.EndorsementFacts) (council.EndorsementFacts, error) {
	f.Rules = s.Rules()
	var err error
	if f.Organiser, err = organiserIn(ctx, tx, e.Organiser); err != nil {
		return f, err
	}
	if f.People, err = peopleOf(ctx, tx, e.Organiser); err != nil {
		return f, err
	}
	if f.Faculty, err = checkFaculty(ctx, tx, e); err != nil {
		return f, err
	}
	programme, err := lastAttachment(ctx, tx, "endorsement", e.ID, council.ProgrammeSlot)
	if err != nil {
		return f, err
	}
	f.Programme = programme != nil
	year := f.Rules.Today(s.now()).Year
	switch action {
	case council.SubmitEndorsement:
		n, err := draw(ctx, tx, fmt.Sprintf("endorsement_folio/%d", year), 1)
		f.Folio = fmt.Sprintf("%s%d-%06d", f.Rules.Endorsement.FolioPrefix, year, n)
		return f, err
	case council.Endorse:
		n, err := draw(ctx, tx, fmt.Sprintf("endorsement/%d", year), 1)
		if err != nil {
			return f, err
		}
		f.Number = f.Rules.Endorsement.EndorsementNumber(year, n)
		f.DoorKey, err = council.NewEventKey(s.rand)
		return f, err
	}
	return f, nil
}

// LapseEndorsements ends the observed applications whose event has begun without an answer, and says how many.
func (s *Store) LapseEndorsements(ctx context.Context) (int, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT id FROM endorsements WHERE status = 'observed' AND from_on <= ? LIMIT 100", s.profile.Today(s.now()))
	if err != nil {
		return 0, err
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) })
	if err != nil {
		return 0, err
	}
	var errs []error
	done := 0
	for _, id := range ids {
		err := s.ActOnEndorsement(ctx, id, council.LapseEndorsement, council.Program(), council.EndorsementFacts{})
		switch {
		case err == nil:
			done++
		case council.CodeOf(err) != council.Conflict: // answered at this very moment
			errs = append(errs, fmt.Errorf("lapse endorsement %d: %w", id, err))
		}
	}
	return done, errors.Join(errs...)
}
