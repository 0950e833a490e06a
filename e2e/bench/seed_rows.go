package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"vigencia/council"
)

// A doctor is what the further rows need of a physician.
type doctor struct{ office, specialty, surname string }

// physicians writes the roster: everybody is Médico Cirujano, half have a specialty, three in ten an account.
func (s *seeder) physicians(ctx context.Context, tx *sql.Tx) error {
	people, err1 := into(ctx, tx, "physicians", "id, number, document_kind, document, surname1, surname2, names, folded1, folded2, folded_names, office, membership, standing, mobile, email, address, roster_on")
	titles, err2 := into(ctx, tx, "registrations", "id, physician, kind, specialty, folded, number, registered_on")
	accounts, err3 := into(ctx, tx, "accounts", "kind, user, name, email, physician, created_at")
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	specialties := s.rules.Specialties
	for id := 1; id <= s.rows; id++ {
		number := fmt.Sprintf("%06d", id)
		p := council.Physician{Surname1: s.surnames.draw(s.rnd), Surname2: s.surnames.draw(s.rnd), Names: s.given[s.rnd.IntN(len(s.given))]}
		d := doctor{office: s.offices.draw(s.rnd)}
		folded := [3]string{council.Fold(p.Surname1), council.Fold(p.Surname2), council.Fold(p.Names)}
		d.surname = strings.Join(folded[:], " ")
		errs := []error{people.row(ctx, id, number, "DNI", fmt.Sprintf("%08d", 6_000_000+id), p.Surname1, p.Surname2, p.Names, folded[0], folded[1], folded[2], d.office, "ACTIVO", "HÁBIL",
			"999555210", "m"+number+"@example.org", "Jr. de la Unión 123", s.today.AddDays(-20)), titles.row(ctx, 2*id, id, "general", "", "", "", s.today.AddDays(-3000))}
		if s.rnd.IntN(2) == 0 {
			d.specialty = specialties[s.rnd.IntN(len(specialties))].Name
			errs = append(errs, titles.row(ctx, 2*id+1, id, "specialty", d.specialty, council.Fold(d.specialty), number, s.today.AddDays(-1500)))
		}
		if s.rnd.IntN(10) < 3 {
			errs = append(errs, accounts.row(ctx, "physician", number, p.FullName(), "m"+number+"@example.org", id, time.Now().UnixMilli()))
		}
		if err := errors.Join(errs...); err != nil {
			return err
		}
		s.doctors = append(s.doctors, d)
	}
	return nil
}

// requests writes one per physician over five years; the last 2 % are open.
func (s *seeder) requests(ctx context.Context, tx *sql.Tx) error {
	w, err := into(ctx, tx, "requests", "id, number, physician, registration, kind, label, status, office, pickup, email, surname, evaluator, reader, verdict, created_at, submitted_at, notified_at, decided_at, due, due_on, version")
	if err != nil {
		return err
	}
	var closed, open weighted
	closed.add("issued", 92)
	closed.add("denied", 2)
	closed.add("discarded", 4)
	closed.add("withdrawn", 2)
	open.add("submitted", 20)
	open.add("in_review", 35)
	open.add("observed", 28)
	open.add("proposed", 12)
	open.add("approved", 5)
	first := s.rows - s.rows/50
	for id := 1; id <= s.rows; id++ {
		if id <= first {
			err = s.request(ctx, w, id, closed.draw(s.rnd), s.today.AddDays(-1826+id*1780/first))
		} else {
			err = s.request(ctx, w, id, open.draw(s.rnd), s.today.AddDays(-s.rnd.IntN(36)))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// holder spreads the physicians over the requests.
func (s *seeder) holder(request int) int { return int(int64(request)*7919%int64(s.rows)) + 1 }

func (s *seeder) request(ctx context.Context, w writer, id int, status string, entered council.Date) error {
	holder := s.holder(id)
	d := s.doctors[holder-1]
	kind, label, registration := "general", "Médico Cirujano", 2*holder
	if d.specialty != "" {
		kind, label, registration = "specialty", "Especialidad: "+strings.ToUpper(d.specialty), 2*holder+1
	}
	var evaluator, reader, dueOn any
	verdict, due := "", ""
	notified, decided := int64(0), int64(0)
	at := entered.Start(time.UTC).Add(15 * time.Hour).UnixMilli()
	switch state := council.RequestStatus(status); {
	case state == council.Observed:
		notified = at
		due, dueOn = s.term(entered, s.rules.Terms.Remedy, d.office)
	case state.Open():
		due, dueOn = s.term(entered, s.rules.Terms.Evaluation, d.office)
	default:
		decided = at + 5*24*3600_000
	}
	if status != "submitted" {
		evaluator = s.by
	}
	if status == "proposed" || status == "approved" {
		verdict = "approve"
	}
	return w.row(ctx, id, fmt.Sprintf("%d-%06d", entered.Year, id), holder, registration, kind, label, status, d.office, d.office, "m@example.org", d.surname, evaluator, reader, verdict, at, at, notified, decided, due, dueOn, 3)
}

func (s *seeder) term(from council.Date, days int, office string) (kept string, due any) {
	key := from.String() + office + fmt.Sprint(days)
	term := s.rules.Calendar.Term(from, days, office)
	if s.terms[key] == "" {
		b, err := json.Marshal(term)
		if err != nil { // a struct of dates and texts always marshals
			panic(err)
		}
		s.terms[key] = string(b)
	}
	return s.terms[key], term.Due
}

// papers writes the certificates of the last issued requests, each with constancia and diploma, and their delivery.
func (s *seeder) papers(ctx context.Context, tx *sql.Tx) error {
	certificates, err1 := into(ctx, tx, "certificates", "id, physician, registration, request, series, number, kind, label, specialty, rne, decided_on, valid_from, valid_to, pickup, origin, issued_at")
	documents, err2 := into(ctx, tx, "documents", "key, kind, certificate, code, human, sha256, size, ordered_at, made_at")
	deliveries, err3 := into(ctx, tx, "deliveries", "certificate, state, office, changed_at")
	rows, err4 := tx.QueryContext(ctx, "SELECT id, physician, registration, kind, label, office, decided_at FROM requests WHERE status = 'issued' ORDER BY id DESC LIMIT ?", s.certificates)
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		return err
	}
	defer rows.Close()
	source := rand.NewChaCha8([32]byte{38})
	for id := 1; rows.Next(); id++ {
		var request, physician, registration, decided int64
		var kind, label, office string
		if err := rows.Scan(&request, &physician, &registration, &kind, &label, &office, &decided); err != nil {
			return err
		}
		from := council.DateOf(time.UnixMilli(decided))
		specialty := s.doctors[physician-1].specialty
		errs := []error{certificates.row(ctx, id, physician, registration, request, "diploma", fmt.Sprint(30000+id), kind, label, specialty, "", from, from, s.rules.Validity.End(from), office, "issued", decided),
			deliveries.row(ctx, id, "handed_over", office, decided)}
		for _, paper := range []council.DocumentType{council.Constancia, council.Diploma} {
			code, err1 := council.NewCode(source)
			human, err2 := council.NewHumanCode(source)
			errs = append(errs, err1, err2, documents.row(ctx, fmt.Sprintf("%s/diploma/%d", paper, id), paper, id, code, human, strings.Repeat("0", 64), 90_000, decided, decided+1000))
		}
		if err := errors.Join(errs...); err != nil {
			return err
		}
	}
	return rows.Err()
}
