package db

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"

	"vigencia/council"
)

const endorsementColumns = `e.id, e.organiser, COALESCE(e.folio, ''), COALESCE(e.number, ''), COALESCE(e.door_key, ''), e.status, e.title, e.type, e.scope, e.modality, e.from_on, e.to_on, e.begins, e.ends, e.hours,
	e.place, e.town, e.venue, e.address, e.institution, e.responsible, e.email, e.phone, e.specialty, e.topics, e.audience, e.objectives, e.evaluation, e.sessions, e.faculty,
	e.points, e.remarks, e.plea, e.round, COALESCE(e.evaluator, 0), COALESCE(e.decided_by, 0), e.reason, e.points_table, COALESCE(e.copy_of, 0), e.created_at, e.submitted_at, e.decided_at,
	e.due, e.version, e.list_until, e.listed_at`

func scanEndorsement(row interface{ Scan(...any) error }) (council.Endorsement, error) {
	var e council.Endorsement
	var due string
	o, c := &e.Occasion, &e.Contents
	err := row.Scan(&e.ID, &e.Organiser, &e.Folio, &e.Number, &e.DoorKey, &e.Status, &c.Title, &c.Type, &c.Scope, &o.Modality, &o.From, &o.To, &o.Begins, &o.Ends, &c.Hours,
		&o.Place, &o.Town, &o.Venue, &o.Address, &c.Institution, &c.Responsible, &c.Email, &c.Phone, &c.Specialty, asJSON{&c.Topics}, &c.Audience, &c.Objectives, &c.Evaluated,
		asJSON{&e.Sessions}, asJSON{&e.Faculty}, asJSON{&e.Points}, asJSON{&e.Remarks}, &e.Plea, &e.Round, &e.Evaluator, &e.DecidedBy, &e.Reason, &e.Table, &e.CopyOf,
		scanned{&e.CreatedAt}, scanned{&e.SubmittedAt}, scanned{&e.DecidedAt}, &due, &e.Version, &e.ListUntil, scanned{&e.ListedAt})
	if err != nil {
		return e, absent(err)
	}
	e.Due, err = readTerm(due)
	return e, err
}

// Endorsement gives an endorsement by its id, for staff.
func (s *Store) Endorsement(ctx context.Context, id int64) (council.Endorsement, error) {
	return endorsementIn(ctx, s.read, id)
}

func endorsementIn(ctx context.Context, q querier, id int64) (council.Endorsement, error) {
	return scanEndorsement(q.QueryRowContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.id = ?", id))
}

// EndorsementOf gives an organiser's own endorsement; another's is not found.
func (s *Store) EndorsementOf(ctx context.Context, organiser, id int64) (council.Endorsement, error) {
	return endorsementOf(ctx, s.read, organiser, id)
}

func endorsementOf(ctx context.Context, q querier, organiser, id int64) (council.Endorsement, error) {
	return scanEndorsement(q.QueryRowContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.id = ? AND e.organiser = ?", id, organiser))
}

// EndorsementsOf lists a page of an organiser's endorsements, the newest first, from before an id on (0 = the newest); next is 0 when there are no more.
func (s *Store) EndorsementsOf(ctx context.Context, organiser, before int64) (list []council.Endorsement, next int64, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.organiser = ?1 AND (?2 = 0 OR e.id < ?2) ORDER BY e.id DESC LIMIT ?3",
		organiser, before, council.PageSize+1)
	if err != nil {
		return nil, 0, err
	}
	list, err = collect(rows, func(rows *sql.Rows) (council.Endorsement, error) { return scanEndorsement(rows) })
	if len(list) > council.PageSize {
		list = list[:council.PageSize]
		next = list[council.PageSize-1].ID
	}
	return list, next, err
}

// Programme gives the last PDF of the programme of an endorsement, or nil.
func (s *Store) Programme(ctx context.Context, id int64) (*council.Attachment, error) {
	return lastAttachment(ctx, s.read, "endorsement", id, council.ProgrammeSlot)
}

// CheckFaculty puts the faculty of an event beside the register: whose certificate each number is, and whether it is in force on the event's first day.
// A number whose holder has another name is nobody's: the register is not given away.
func (s *Store) CheckFaculty(ctx context.Context, e council.Endorsement) ([]council.TeacherCheck, error) {
	return checkFaculty(ctx, s.read, e)
}

func checkFaculty(ctx context.Context, q querier, e council.Endorsement) ([]council.TeacherCheck, error) {
	var numbers []string
	for _, t := range e.Faculty {
		if t.Certificate != "" {
			numbers = append(numbers, t.Certificate)
		}
	}
	held, err := holdersOf(ctx, q, numbers)
	return e.CheckFaculty(held), err
}

// holdersOf gives the certificates of numbers with their holders, in one question.
func holdersOf(ctx context.Context, q querier, numbers []string) ([]council.HeldCertificate, error) {
	list, err := json.Marshal(numbers)
	if err != nil {
		return nil, err
	}
	rows, err := q.QueryContext(ctx, `SELECT c.number, c.valid_from, c.valid_to, COALESCE(c.replaced_by, 0), c.suspended, c.revoked, p.surname1, p.surname2, p.names
		FROM json_each(?) n CROSS JOIN certificates c ON c.number = n.value JOIN physicians p ON p.id = c.physician`, string(list))
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (council.HeldCertificate, error) {
		var h council.HeldCertificate
		c, p := &h.Certificate, &h.Holder
		err := rows.Scan(&c.Number, &c.ValidFrom, &c.ValidTo, &c.ReplacedBy, &c.Suspended, &c.Revoked, &p.Surname1, &p.Surname2, &p.Names)
		return h, err
	})
}

// saveEndorsement keeps an endorsement; once it was granted, also what the catalogue looks it up by.
func saveEndorsement(ctx context.Context, tx *sql.Tx, e council.Endorsement) (int64, error) {
	lists := make([]string, 0, 5)
	for _, list := range []any{e.Contents.Topics, e.Sessions, e.Faculty, e.Points, e.Remarks} {
		b, err := json.Marshal(list)
		if err != nil {
			return 0, err
		}
		lists = append(lists, strings.Replace(string(b), "null", "[]", 1))
	}
	o, c := e.Occasion, e.Contents
	values := []any{e.Organiser, text(e.Folio), text(e.Number), text(e.DoorKey), e.Status, c.Title, c.Type, c.Scope, o.Modality, o.From, o.To, o.Begins, o.Ends, c.Hours, o.Place, o.Town, o.Venue, o.Address,
		c.Institution, c.Responsible, c.Email, c.Phone, c.Specialty, lists[0], c.Audience, c.Objectives, c.Evaluated, lists[1], lists[2], lists[3], lists[4], e.Plea, e.Round,
		ref(e.Evaluator), ref(e.DecidedBy), e.Reason, e.Table, ref(e.CopyOf), ms(e.CreatedAt), ms(e.SubmittedAt), ms(e.DecidedAt), keepTerm(e.Due), e.Due.Due, e.ListUntil, e.Version}
	columns := strings.Split(savedEndorsement, ", ")
	if e.ID == 0 {
		err := tx.QueryRowContext(ctx, "INSERT INTO endorsements ("+savedEndorsement+") VALUES (?"+strings.Repeat(", ?", len(columns)-1)+") RETURNING id", values...).Scan(&e.ID)
		return e.ID, err
	}
	err := changedOnce(tx.ExecContext(ctx, "UPDATE endorsements SET "+strings.Join(columns, " = ?, ")+" = ? WHERE id = ? AND version = ?", append(values, e.ID, e.Version-1)...))
	if err != nil {
		return e.ID, fmt.Errorf("save endorsement %d: %w", e.ID, err)
	}
	return e.ID, catalogue(ctx, tx, e)
}

const savedEndorsement = "organiser, folio, number, door_key, status, title, type, scope, modality, from_on, to_on, begins, ends, hours, place, town, venue, address, institution, responsible, email, phone, " +
	"specialty, topics, audience, objectives, evaluation, sessions, faculty, points, remarks, plea, round, evaluator, decided_by, reason, points_table, copy_of, created_at, submitted_at, " +
	"decided_at, due, due_on, list_until, version"

// text keeps an optional text: "" is NULL.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// catalogue keeps what an endorsed event is found by.
func catalogue(ctx context.Context, tx *sql.Tx, e council.Endorsement) error {
	if !e.Shown() {
		return nil
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM catalogue WHERE endorsement = ?", e.ID); err != nil {
		return err
	}
	for _, facet := range e.Facets() {
		if _, err := tx.ExecContext(ctx, "INSERT INTO catalogue (facet, to_on, endorsement, place, specialty, modality) VALUES (?, ?, ?, ?, ?, ?)",
			facet, e.Occasion.To, e.ID, e.Occasion.Place, e.Contents.Specialty, e.Occasion.Modality); err != nil {
			return err
		}
	}
	for _, word := range e.Words() {
		if _, err := tx.ExecContext(ctx, "INSERT INTO catalogue_words (word) VALUES (?) ON CONFLICT DO NOTHING", word); err != nil {
			return err
		}
	}
	return nil
}
