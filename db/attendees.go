package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

const attendeeColumns = "a.id, a.endorsement, a.number, a.name, a.role, a.likeness, COALESCE(a.physician, 0), a.gone"

func scanAttendee(row interface{ Scan(...any) error }) (council.Attendee, error) {
	var a council.Attendee
	err := row.Scan(&a.ID, &a.Endorsement, &a.Number, &a.Name, &a.Role, &a.Likeness, &a.Physician, &a.Gone)
	return a, absent(err)
}

// An AttendeeRow is somebody in the list of an event, with the physician whom the register has for them, if any.
type AttendeeRow struct {
	council.Attendee
	Event    council.Endorsement // folio, number, name and dates alone are of use to a list
	May      council.Physician   // who it is or may be; zero for a stranger
	Credited bool
	Arrived  bool  // the physician gave the key at the door
	Credit   int64 // that counts for the role, or 0
	Undoing  bool  // it is asked to be undone
	Undone   bool  // the credit of that physician for the role was undone: it is not given again
}

// AttendeesToSettle gives a page of those about whom staff have to decide: who resembles somebody of the register, or, with gone, who was credited and is left out by a newer list. after is
// an attendee's id (0 = the first); next is 0 when there are no more.
func (s *Store) AttendeesToSettle(ctx context.Context, gone bool, after int64) (all []AttendeeRow, next int64, err error) {
	where := "a.likeness = 'resembles'"
	if gone {
		where = "a.gone = 1"
	}
	return s.attendeeRows(ctx, where+" AND a.id > ?1", after)
}

// AttendeeToSettle gives one attendee by id.
func (s *Store) AttendeeToSettle(ctx context.Context, id int64) (AttendeeRow, error) {
	all, _, err := s.attendeeRows(ctx, "a.id = ?1", id)
	if err == nil && len(all) == 0 {
		err = council.Refuse(council.NotFound, "error.not_found")
	}
	if err != nil {
		return AttendeeRow{}, err
	}
	return all[0], nil
}

func (s *Store) attendeeRows(ctx context.Context, where string, after int64) (all []AttendeeRow, next int64, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+attendeeColumns+", "+credited+`, EXISTS (SELECT 1 FROM arrivals v WHERE v.physician = a.physician AND v.endorsement = a.endorsement),
		e.id, COALESCE(e.folio, ''), COALESCE(e.number, ''), e.title, e.from_on, e.to_on, COALESCE(p.number, ''), COALESCE(p.surname1, ''), COALESCE(p.surname2, ''), COALESCE(p.names, ''),
		COALESCE(p.membership, ''), COALESCE(p.standing, ''), COALESCE(c.id, 0), EXISTS (SELECT 1 FROM reversals v WHERE v.endorsement = a.endorsement AND v.credit = c.id AND v.status = 'asked'),
		EXISTS (SELECT 1 FROM credits u WHERE u.endorsement = a.endorsement AND u.physician = a.physician AND u.role = a.role AND u.state = 'undone')
		FROM attendees a JOIN endorsements e ON e.id = a.endorsement LEFT JOIN physicians p ON p.id = a.physician
		LEFT JOIN credits c ON c.endorsement = a.endorsement AND c.physician = a.physician AND c.role = a.role AND c.state = 'counted' AND a.likeness = 'coincides' WHERE `+where+" ORDER BY a.id LIMIT ?2",
		after, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	all, err = collect(rows, func(row *sql.Rows) (r AttendeeRow, err error) {
		a, e, p := &r.Attendee, &r.Event, &r.May
		err = row.Scan(&a.ID, &a.Endorsement, &a.Number, &a.Name, &a.Role, &a.Likeness, &a.Physician, &a.Gone, &r.Credited, &r.Arrived,
			&e.ID, &e.Folio, &e.Number, &e.Contents.Title, &e.Occasion.From, &e.Occasion.To, &p.Number, &p.Surname1, &p.Surname2, &p.Names,
			&p.Membership, &p.Standing, &r.Credit, &r.Undoing, &r.Undone)
		p.ID = a.Physician
		return r, err
	})
	if len(all) > council.PageSize {
		all = all[:council.PageSize]
		next = all[council.PageSize-1].ID
	}
	return all, next, err
}

// SettleAttendee says who somebody in a list is: the physician of a number, who is then credited, or, with "", nobody of the register.
func (s *Store) SettleAttendee(ctx context.Context, id int64, number string, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		a, err := scanAttendee(tx.QueryRowContext(ctx, "SELECT "+attendeeColumns+" FROM attendees a WHERE a.id = ?", id))
		if err != nil {
			return err
		}
		var p council.Physician
		if number != "" {
			if p, err = physicianNumbered(ctx, tx, number); err != nil {
				return err
			}
		}
		out, err := a.Settle(p, by, s.now())
		if err != nil {
			return err
		}
		if err := s.keep(ctx, tx, out); err != nil || p.ID == 0 {
			return err
		}
		return s.creditIn(ctx, tx, a.Endorsement, p.ID, by)
	})
}

// KeepAttendee keeps the credit of somebody whom a newer list leaves out.
func (s *Store) KeepAttendee(ctx context.Context, id int64, by council.Actor) error {
	return s.ordering(ctx, func(tx *sql.Tx) error {
		a, err := scanAttendee(tx.QueryRowContext(ctx, "SELECT "+attendeeColumns+" FROM attendees a WHERE a.id = ?", id))
		if err != nil {
			return err
		}
		if err := notBeingUndone(ctx, tx, a); err != nil {
			return err
		}
		out, err := a.Keep(by, s.now())
		if err != nil {
			return err
		}
		return s.keep(ctx, tx, out)
	})
}

// physicianNumbered gives the physician of a number that staff typed; none is refused at its field.
func physicianNumbered(ctx context.Context, tx *sql.Tx, number string) (council.Physician, error) {
	p, err := scanPhysician(tx.QueryRowContext(ctx, "SELECT "+physicianColumns+" FROM physicians WHERE number = ?", number))
	if council.CodeOf(err) == council.NotFound {
		return p, &council.Error{Code: council.Invalid, Say: "error.form", Fields: []council.FieldError{{Field: "numero", Say: "attendance.refuse.number"}}}
	}
	return p, err
}

// saveAttendee keeps what was decided about somebody in a list.
func saveAttendee(ctx context.Context, tx *sql.Tx, a council.Attendee) error {
	return changedOnce(tx.ExecContext(ctx, "UPDATE attendees SET likeness = ?, physician = ?, gone = ?, decided_by = ?, decided_at = ? WHERE id = ?",
		a.Likeness, ref(a.Physician), a.Gone, ref(a.DecidedBy), ms(a.DecidedAt), a.ID))
}

// creditIn credits one physician at an event that is still endorsed.
func (s *Store) creditIn(ctx context.Context, tx *sql.Tx, event, physician int64, by council.Actor) error {
	e, err := endorsementIn(ctx, tx, event)
	if err != nil || e.Status != council.Endorsed {
		return err
	}
	_, err = s.credit(ctx, tx, e, physician, by)
	return err
}

// creditNewcomer recognises in the lists somebody whom the register did not have, and credits what they were listed for.
func (s *Store) creditNewcomer(ctx context.Context, tx *sql.Tx, p council.Physician) error {
	rows, err := tx.QueryContext(ctx, "SELECT "+attendeeColumns+" FROM attendees a WHERE a.likeness = 'stranger' AND a.number = ?", p.Number)
	if err != nil {
		return err
	}
	listed, err := collect(rows, func(row *sql.Rows) (council.Attendee, error) { return scanAttendee(row) })
	if err != nil {
		return err
	}
	for _, a := range listed {
		if err := s.recognised(ctx, tx, a, p); err != nil {
			return err
		}
		if err := s.creditIn(ctx, tx, a.Endorsement, p.ID, council.Program()); err != nil {
			return err
		}
	}
	return nil
}

// recognised notes how an attendee stands to the physician who has their number now.
func (s *Store) recognised(ctx context.Context, tx *sql.Tx, a council.Attendee, p council.Physician) error {
	row := council.AttendanceRow{Number: a.Number, Name: a.Name}.Against(p, nil)
	a.Likeness, a.Physician = row.Likeness, row.Physician
	return saveAttendee(ctx, tx, a)
}

// recogniseLate looks again for the strangers of an event: somebody may have registered since the list was checked.
func (s *Store) recogniseLate(ctx context.Context, tx *sql.Tx, event int64) error {
	rows, err := tx.QueryContext(ctx, "SELECT "+attendeeColumns+", p.id, p.surname1, p.names FROM attendees a JOIN physicians p ON p.number = a.number WHERE a.endorsement = ? AND a.likeness = 'stranger'", event)
	if err != nil {
		return err
	}
	found, err := collect(rows, func(row *sql.Rows) (r AttendeeRow, err error) {
		a, p := &r.Attendee, &r.May
		return r, row.Scan(&a.ID, &a.Endorsement, &a.Number, &a.Name, &a.Role, &a.Likeness, &a.Physician, &a.Gone, &p.ID, &p.Surname1, &p.Names)
	})
	if err != nil {
		return err
	}
	for _, r := range found {
		if err := s.recognised(ctx, tx, r.Attendee, r.May); err != nil {
			return err
		}
	}
	return nil
}
