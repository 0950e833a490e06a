package db

import (
	"context"

	"vigencia/council"
)

// verifyPass gives what the register says of a pass: whose it is, and for which sitting.
func (s *Store) verifyPass(ctx context.Context, v Verified) (Verified, error) {
	h := &v.Holder
	var enrolment int64
	err := s.one(ctx, `SELECT d.kind, d.human, d.ordered_at, d.enrolment, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership
		FROM documents d JOIN enrolments e ON e.id = d.enrolment JOIN physicians p ON p.id = e.physician WHERE d.code = CAST(? AS TEXT)`, []any{v.Document.Code},
		&v.Document.Kind, &v.Document.Human, scanned{&v.Document.OrderedAt}, &enrolment, &h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership)
	if err != nil {
		return v, err
	}
	newest, err := s.DocumentOfEnrolment(ctx, enrolment)
	if err != nil {
		return v, err
	}
	if newest.Code != v.Document.Code {
		v.Newer = newest.Code
	}
	seat, err := s.examSeat(ctx, enrolment)
	v.Request, v.Exam = nil, &seat
	return v, err
}

// PassStands says whether a pass lets its holder in: the enrolment is confirmed or was checked in, the day is not past, and no newer pass took its place.
func (v Verified) PassStands(today council.Date) bool {
	status := v.Exam.Enrolment.Status
	return v.Newer == "" && (status == council.Confirmed || status == council.Sat) && !v.Exam.Sitting.Closed && !today.After(v.Exam.Sitting.Day)
}
