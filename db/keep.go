package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// keep writes a whole outcome: its changes, its events, its orders. A certificate that it makes gives its id to what belongs to it.
func (s *Store) keep(ctx context.Context, tx *sql.Tx, out council.Outcome) error {
	_, err := s.keepMade(ctx, tx, out)
	return err
}

// keepMade is keep, and answers with the ids of what it made, by subject.
func (s *Store) keepMade(ctx context.Context, tx *sql.Tx, out council.Outcome) (made map[string]int64, err error) {
	made = map[string]int64{}
	for _, c := range out.Changes {
		if err := s.keepChange(ctx, tx, c, made); err != nil {
			return made, err
		}
	}
	return made, s.keepOrders(ctx, tx, out, made)
}

// keepOrders writes events, documents and mails of an outcome.
func (s *Store) keepOrders(ctx context.Context, tx *sql.Tx, out council.Outcome, made map[string]int64) error {
	for _, e := range out.Events {
		if e.ID == 0 {
			e.ID = made[e.Subject]
		}
		if err := record(ctx, tx, e); err != nil {
			return err
		}
	}
	for _, d := range out.Documents {
		if d.ID == 0 {
			d.ID = made[d.Subject]
		}
		if err := s.orderDocument(ctx, tx, d); err != nil {
			return err
		}
	}
	for _, m := range out.Mails {
		if m.ID == 0 {
			m.ID = made[m.Subject]
		}
		if err := s.orderMail(ctx, tx, m); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) keepChange(ctx context.Context, tx *sql.Tx, c council.Change, made map[string]int64) error {
	switch c := c.(type) {
	case council.Request:
		return saveRequest(ctx, tx, c)
	case council.AccessRequest:
		return saveAccess(ctx, tx, c)
	case council.Remark:
		return saveRemark(ctx, tx, c)
	case council.Activity:
		return saveRuling(ctx, tx, c)
	case council.Release:
		return release(ctx, tx, c)
	case council.Retake:
		return s.retake(ctx, tx, c)
	case council.Certificate:
		if c.ID != 0 {
			return saveCertificate(ctx, tx, c)
		}
		id, err := addCertificate(ctx, tx, c)
		made["certificate"] = id
		return err
	case council.Delivery:
		if c.Certificate == 0 {
			c.Certificate = made["certificate"]
		}
		return s.saveDelivery(ctx, tx, c)
	case council.Act:
		return saveAct(ctx, tx, c)
	case council.EmailChange:
		return s.saveEmailChange(ctx, tx, c)
	}
	for _, of := range []func(context.Context, *sql.Tx, council.Change, map[string]int64) (bool, error){keepFile, keepExam, keepEvent} {
		if kept, err := of(ctx, tx, c, made); kept {
			return err
		}
	}
	return fmt.Errorf("keep: unknown change %T", c)
}

// keepFile keeps what changes in the file of a physician; kept is false for any other change.
func keepFile(ctx context.Context, tx *sql.Tx, c council.Change, _ map[string]int64) (kept bool, err error) {
	switch c := c.(type) {
	case council.Attachment:
		err = savePaper(ctx, tx, c)
	case council.Confirmation:
		err = confirmPhysician(ctx, tx, c)
	case council.Photographs:
		err = savePhotographs(ctx, tx, c)
	default:
		return false, nil
	}
	return true, err
}

// keepExam keeps what changes at an exam; kept is false for any other change.
func keepExam(ctx context.Context, tx *sql.Tx, c council.Change, made map[string]int64) (kept bool, err error) {
	switch c := c.(type) {
	case council.Call:
		made["call"], err = saveCall(ctx, tx, c)
	case council.Sitting:
		err = saveSitting(ctx, tx, c)
	case council.Enrolment:
		made["enrolment"], err = saveEnrolment(ctx, tx, c)
	case council.MarkSheet:
		made["marks"], err = saveSheet(ctx, tx, c)
	case council.Mark:
		err = saveMark(ctx, tx, c)
	case council.Correction:
		err = saveCorrection(ctx, tx, c)
	case council.MarkReview:
		err = saveReview(ctx, tx, c)
	default:
		return false, nil
	}
	return true, err
}

// keepEvent keeps what changes at an organiser or at an endorsement; kept is false for any other change.
func keepEvent(ctx context.Context, tx *sql.Tx, c council.Change, made map[string]int64) (kept bool, err error) {
	switch c := c.(type) {
	case council.Organiser:
		made["organiser"], err = saveOrganiser(ctx, tx, c)
	case council.Endorsement:
		made["endorsement"], err = saveEndorsement(ctx, tx, c)
	case council.Amendment:
		err = saveAmendment(ctx, tx, c)
	case council.Arrival:
		err = saveArrival(ctx, tx, c)
	case council.Signal:
		err = saveSignal(ctx, tx, c)
	case council.Reversal:
		made["reversal"], err = saveReversal(ctx, tx, c)
	case council.Attendee:
		err = saveAttendee(ctx, tx, c)
	default:
		return false, nil
	}
	return true, err
}

// changedOnce refuses a save that touched no row: another save came first.
func changedOnce(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err != nil {
		return err
	}
	if n != 1 {
		return council.Refuse(council.Conflict, "error.changed")
	}
	return nil
}
