package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// registrationFor gives the physician's registration of a call's specialty. Who sits for the first time may have none yet: it is made, without a number.
func (s *Store) registrationFor(ctx context.Context, tx *sql.Tx, f council.EnrolFacts) (council.Registration, error) {
	specialty, _ := f.Rules.Specialty(f.Call.Specialty)
	if reg, ok := f.Sitter.Physician.SpecialtyRegistration(specialty.Name); ok {
		return reg, nil
	}
	err := saveRegistration(ctx, tx, council.Registration{Physician: f.Sitter.Physician.ID, Kind: council.SpecialtyRegistration, Specialty: specialty.Name})
	if err != nil {
		return council.Registration{}, err
	}
	p, err := physicianIn(ctx, tx, f.Sitter.Physician.ID)
	if err != nil {
		return council.Registration{}, err
	}
	reg, ok := p.SpecialtyRegistration(specialty.Name)
	if !ok {
		return reg, fmt.Errorf("registration of %s was not kept", specialty.Code)
	}
	return reg, nil
}

// missingPapers names the documents of the checklist that the kind asks for and that do not stand accepted.
func (s *Store) missingPapers(ctx context.Context, q querier, physician int64, f council.EnrolmentFacts) ([]string, error) {
	states, err := s.paperStates(ctx, q, physician, f.Call.Kind)
	var missing []string
	for _, p := range states {
		if p.State != council.FileAccepted && !p.Later {
			missing = append(missing, p.Slot.Label)
		}
	}
	return missing, err
}

// A PaperState is a document of the checklist that an exam asks for, as it stands: State is "" while nothing was sent. Later ones may come after the exam.
type PaperState struct {
	Slot  council.Slot
	State council.AttachmentState
	Later bool
}

// ExamPapers lists the documents that a call asks a physician for, as they stand.
func (s *Store) ExamPapers(ctx context.Context, physician int64, kind string) ([]PaperState, error) {
	return s.paperStates(ctx, s.read, physician, kind)
}

func (s *Store) paperStates(ctx context.Context, q querier, physician int64, kind string) ([]PaperState, error) {
	k, _ := s.Rules().Kind(kind)
	p, err := physicianIn(ctx, q, physician)
	if err != nil {
		return nil, err
	}
	var states []PaperState
	for _, slot := range s.profile.Checklist.AskedBy(k, p.Case) {
		a, err := lastAttachment(ctx, q, "physician", physician, slot.Code)
		if err != nil {
			return nil, err
		}
		state := PaperState{Slot: slot, Later: slot.Waits(p.Case)}
		if a != nil {
			state.State = a.State
		}
		states = append(states, state)
	}
	return states, nil
}

// UnsentPapers lists the documents that a kind of request asks a physician for and that were not sent, or were refused; those that may come later aside.
func (s *Store) UnsentPapers(ctx context.Context, physician int64, kind string) ([]council.Slot, error) {
	return s.unsentPapers(ctx, s.read, physician, kind)
}

func (s *Store) unsentPapers(ctx context.Context, q querier, physician int64, kind string) ([]council.Slot, error) {
	states, err := s.paperStates(ctx, q, physician, kind)
	var unsent []council.Slot
	for _, p := range states {
		if (p.State == "" || p.State == council.FileRefused) && !p.Later {
			unsent = append(unsent, p.Slot)
		}
	}
	return unsent, err
}
