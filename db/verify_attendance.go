package db

import (
	"context"

	"vigencia/council"
)

// verifyAttendance gives what the register says of a constancia of attendance: whose it is, of which event, and whether the credit counts.
func (s *Store) verifyAttendance(ctx context.Context, v Verified) (Verified, error) {
	h := &v.Holder
	var credit int64
	err := s.one(ctx, `SELECT d.kind, d.human, d.ordered_at, d.credit, p.number, p.surname1, p.surname2, p.names, p.office, p.standing, p.membership
		FROM documents d JOIN credits c ON c.id = d.credit JOIN physicians p ON p.id = c.physician WHERE d.code = CAST(? AS TEXT)`, []any{v.Document.Code},
		&v.Document.Kind, &v.Document.Human, scanned{&v.Document.OrderedAt}, &credit, &h.Number, &h.Surname1, &h.Surname2, &h.Names, &h.Office, &h.Standing, &h.Membership)
	if err != nil {
		return v, err
	}
	c, err := s.Credit(ctx, credit)
	if err != nil {
		return v, err
	}
	e, err := s.Endorsement(ctx, c.Endorsement)
	v.Document.Credit, v.Request, v.Event, v.Credit = credit, nil, &e, &c
	return v, err
}

// AttendanceStands says whether the credit of a constancia of attendance still counts.
func (v Verified) AttendanceStands() bool { return v.Credit.State == council.CreditCounted }
