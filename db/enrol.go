package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// A CallChoice is a published call as one physician sees it: why he cannot sit, and the phases that he would sit.
type CallChoice struct {
	CallSittings
	Why  []council.Error // empty: nothing speaks against it
	Sits []string
}

// CallsFor lists the published calls as a physician sees them.
func (s *Store) CallsFor(ctx context.Context, physician int64) ([]CallChoice, error) {
	calls, err := s.PublishedCalls(ctx)
	if err != nil {
		return nil, err
	}
	rules, today := s.Rules(), s.profile.Today(s.now())
	var choices []CallChoice
	for _, c := range calls {
		sitter, err := s.sitter(ctx, s.read, physician, c.Call)
		if err != nil {
			return nil, err
		}
		kind, _ := rules.Kind(c.Kind)
		choices = append(choices, CallChoice{CallSittings: c, Why: rules.MaySit(c.Call, sitter, today), Sits: rules.ToSit(kind, sitter.Phases, today)})
	}
	return choices, nil
}

// sitter gathers what decides whether a physician may sit for a call.
func (s *Store) sitter(ctx context.Context, q querier, physician int64, c council.Call) (council.Sitter, error) {
	var sitter council.Sitter
	var err error
	if sitter.Physician, err = physicianIn(ctx, q, physician); err != nil {
		return sitter, err
	}
	sitter.Provisional = sitter.Physician.Provisional
	if sitter.Certificates, err = certificatesOf(ctx, q, physician); err != nil {
		return sitter, err
	}
	rows, err := q.QueryContext(ctx, "SELECT "+enrolmentColumns+" FROM enrolments e JOIN calls c ON c.id = e.call WHERE e.physician = ? AND c.kind = ? AND c.specialty = ? ORDER BY e.id",
		physician, c.Kind, c.Specialty)
	if err != nil {
		return sitter, err
	}
	if sitter.Enrolments, err = collect(rows, func(rows *sql.Rows) (council.Enrolment, error) { return scanEnrolment(rows) }); err != nil {
		return sitter, err
	}
	err = q.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM enrolments e JOIN calls c ON c.id = e.call JOIN requests r ON r.id = e.request
		WHERE e.physician = ? AND c.kind = ? AND c.specialty = ? AND r.status = 'approved')`, physician, c.Kind, c.Specialty).Scan(&sitter.Approved)
	if err != nil {
		return sitter, err
	}
	rows, err = q.QueryContext(ctx, `SELECT m.phase, m.published_at FROM marks k JOIN mark_sheets m ON m.id = k.sheet JOIN enrolments e ON e.id = k.enrolment JOIN calls c ON c.id = e.call
		JOIN requests r ON r.id = e.request WHERE e.physician = ? AND c.kind = ? AND c.specialty = ? AND m.status = 'published' AND k.value >= m.pass AND r.status NOT IN ('approved', 'issued')`,
		physician, c.Kind, c.Specialty)
	if err != nil {
		return sitter, err
	}
	sitter.Phases, err = collect(rows, func(rows *sql.Rows) (council.PassedPhase, error) {
		var p council.PassedPhase
		var at int64
		err := rows.Scan(&p.Phase, &at)
		p.On = s.profile.Today(moment(at))
		return p, err
	})
	return sitter, err
}

// An EnrolForm is what a physician typed to enrol.
type EnrolForm struct {
	Sitting int64
	Needs   string
}

// Enrol gives a physician a seat of a call's sitting, or a place on its waiting list, and enters the request in the same act. Sent twice it enrols once:
// the second time it answers with the enrolment that the first one made.
func (s *Store) Enrol(ctx context.Context, by council.Actor, call int64, form EnrolForm) (council.Enrolment, error) {
	var e council.Enrolment
	err := s.tx(ctx, func(tx *sql.Tx) error {
		f := council.EnrolFacts{Rules: s.Rules(), Needs: form.Needs}
		var err error
		if f.Call, err = callIn(ctx, tx, call); err != nil {
			return err
		}
		if f.Sitter, err = s.sitter(ctx, tx, by.Physician, f.Call); err != nil {
			return err
		}
		for _, old := range f.Sitter.Enrolments {
			if old.Call == call && old.Sitting == form.Sitting && (old.Status == council.SeatHeld || old.Status == council.OnWaitingList) {
				e = old
				return nil
			}
		}
		if f.Sitting, err = sittingIn(ctx, tx, call, form.Sitting); err != nil {
			return sittingRefusal(err)
		}
		if f.Sitting.Waiting == 0 { // who waits comes first
			if f.Seat, err = freeSeat(ctx, tx, f.Sitting); err != nil {
				return err
			}
		}
		e, err = s.enrol(ctx, tx, by, f)
		return err
	})
	if err == nil {
		s.wake()
	}
	return e, err
}

func sittingRefusal(err error) error {
	if council.CodeOf(err) == council.NotFound {
		return &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "sede", Say: "exam.refuse.sitting"}}}
	}
	return err
}

// enrol asks the rule before anything is entered; then the request takes its number and the enrolment its folio, in one act.
func (s *Store) enrol(ctx context.Context, tx *sql.Tx, by council.Actor, f council.EnrolFacts) (council.Enrolment, error) {
	if _, err := f.Rules.Enrol(by, f, s.now()); err != nil {
		return council.Enrolment{}, err
	}
	var err error
	if f.Request, err = s.examRequest(ctx, tx, by, f); err != nil {
		return council.Enrolment{}, err
	}
	year := f.Rules.Today(s.now()).Year
	n, err := draw(ctx, tx, fmt.Sprintf("folio/%d", year), 1)
	if err != nil {
		return council.Enrolment{}, err
	}
	f.Folio = fmt.Sprintf("%s%d-%06d", f.Rules.Exam.FolioPrefix, year, n)
	out, err := f.Rules.Enrol(by, f, s.now())
	if err != nil {
		return council.Enrolment{}, err
	}
	made, err := s.keepMade(ctx, tx, out)
	if err != nil {
		return council.Enrolment{}, err
	}
	return enrolmentIn(ctx, tx, made["enrolment"])
}

// examRequest gives the open request of the kind and specialty, or enters a new one with its number; the registration is made when the physician has none.
func (s *Store) examRequest(ctx context.Context, tx *sql.Tx, by council.Actor, f council.EnrolFacts) (council.Request, error) {
	reg, err := s.registrationFor(ctx, tx, f)
	if err != nil {
		return council.Request{}, err
	}
	r, err := scanRequest(tx.QueryRowContext(ctx, "SELECT "+requestColumns+` FROM requests WHERE physician = ? AND kind = ? AND registration = ?
		AND status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved')`, by.Physician, f.Call.Kind, reg.ID))
	if council.CodeOf(err) != council.NotFound {
		return r, err
	}
	number, err := drawRequestNumber(ctx, tx, f.Rules.Today(s.now()).Year)
	if err != nil {
		return r, err
	}
	kind, _ := f.Rules.Kind(f.Call.Kind)
	r = f.Rules.ExamRequest(f.Sitter.Physician, reg, kind, number, s.now())
	p := f.Sitter.Physician
	result, err := tx.ExecContext(ctx, "INSERT INTO requests (physician, number, status, created_at, surname, version) VALUES (?, ?, ?, ?, ?, 0)",
		r.Physician, r.Number, r.Status, ms(s.now()), council.Fold(p.Surname1+" "+p.Surname2+" "+p.Names))
	if err != nil {
		return r, fmt.Errorf("add request of an exam: %w", err)
	}
	if r.ID, err = result.LastInsertId(); err != nil {
		return r, err
	}
	r.Version = 1
	if err := saveRequest(ctx, tx, r); err != nil {
		return r, err
	}
	return r, record(ctx, tx, council.Event{Subject: "request", ID: r.ID, Action: string(council.Submit), By: by, At: s.now(), Payload: map[string]string{"number": r.Number, "status": string(r.Status)}})
}
