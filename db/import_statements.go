package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vigencia/council"
)

// statements are the look-ups that an import asks for each line, compiled once.
type statements struct {
	all                                         []*sql.Stmt
	member, registrations, rne, certificate, on *sql.Stmt
}

type preparer interface {
	PrepareContext(context.Context, string) (*sql.Stmt, error)
}

func prepareImport(ctx context.Context, p preparer) (*statements, error) {
	st := &statements{}
	for _, s := range []struct {
		to    **sql.Stmt
		query string
	}{
		{&st.member, "SELECT " + physicianColumns + ", EXISTS (SELECT 1 FROM accounts a WHERE a.physician = physicians.id AND a.kind = 'physician') FROM physicians WHERE number = ?"},
		{&st.registrations, "SELECT id, physician, kind, specialty, number, registered_on FROM registrations WHERE physician = ?"},
		{&st.rne, "SELECT p.number FROM registrations r JOIN physicians p ON p.id = r.physician WHERE r.kind = ? AND r.number = ?"},
		{&st.certificate, "SELECT " + certificateColumns + " FROM certificates WHERE series = ? AND number = ?"},
		{&st.on, "UPDATE physicians SET roster_on = ? WHERE id = ?"},
	} {
		var err error
		if *s.to, err = p.PrepareContext(ctx, s.query); err != nil {
			st.close()
			return nil, fmt.Errorf("prepare import: %w", err)
		}
		st.all = append(st.all, *s.to)
	}
	return st, nil
}

func (st *statements) close() {
	for _, s := range st.all {
		_ = s.Close() // read-only handles: nothing is lost
	}
}

// known gives the member of a number with the registrations, and whether the member has an account; ok is false when the roster lacks it.
func (st *statements) known(ctx context.Context, number string) (p council.Physician, account, ok bool, err error) {
	p, err = scanPhysician(also{st.member.QueryRowContext(ctx, number), &account})
	if council.CodeOf(err) == council.NotFound {
		return p, false, false, nil
	}
	if err != nil {
		return p, false, false, err
	}
	rows, err := st.registrations.QueryContext(ctx, p.ID)
	if err != nil {
		return p, false, false, err
	}
	p.Registrations, err = collect(rows, func(rows *sql.Rows) (council.Registration, error) {
		var r council.Registration
		err := rows.Scan(&r.ID, &r.Physician, &r.Kind, &r.Specialty, &r.Number, &r.On)
		return r, err
	})
	return p, account, true, err
}

// holder gives the number of the member who has a registration's number, or "".
func (st *statements) holder(ctx context.Context, r council.Registration) (number string, err error) {
	err = st.rne.QueryRowContext(ctx, r.Kind, r.Number).Scan(&number)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return number, err
}

// also scans one more column after those of a row.
type also struct {
	row  interface{ Scan(...any) error }
	more any
}

// Scan reads the row's own columns and the one more.
func (a also) Scan(dest ...any) error { return a.row.Scan(append(dest, a.more)...) }
