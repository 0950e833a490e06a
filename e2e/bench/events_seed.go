package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"vigencia/council"
)

// eventWords stand in the names of the seeded events: the first ones in most, the last ones in few.
const eventWords = "curso congreso taller jornada cardio pediatria urgencias atencion primaria salud clinica hospital diabetes hipertension cirugia ecografia dolor sueño trauma vacunas"

// seededEvents makes an office whose catalogue has so many events, half of them past, over two years.
func (p Plan) seededEvents(ctx context.Context, rows int) (string, error) {
	folder := filepath.Join(p.Folder, fmt.Sprintf("events-%d", rows))
	done := filepath.Join(folder, "seeded")
	if _, err := os.Stat(done); err == nil {
		return folder, nil
	}
	start := time.Now()
	store, err := openStore(ctx, folder)
	if err != nil {
		return "", err
	}
	s := eventSeeder{profile: store.Profile(), rnd: rand.New(rand.NewPCG(uint64(rows), 15)), rows: rows, today: store.Profile().Today(time.Now())}
	if err := errors.Join(store.Close(), s.fill(ctx, filepath.Join(folder, "vigencia.db"))); err != nil {
		return "", fmt.Errorf("seed %d events: %w", rows, err)
	}
	fmt.Fprintf(os.Stderr, "seeded %d events in %s\n", rows, time.Since(start).Round(time.Second))
	return folder, os.WriteFile(done, nil, 0o600)
}

// An eventSeeder writes the events of one office.
type eventSeeder struct {
	profile *council.Profile
	rnd     *rand.Rand
	rows    int
	today   council.Date
}

func (s *eventSeeder) fill(ctx context.Context, path string) error {
	file, err := sql.Open("sqlite3", "file:"+path+"?_foreign_keys=off&_synchronous=OFF&_cache_size=-400000")
	if err != nil {
		return err
	}
	defer file.Close()
	file.SetMaxOpenConns(1)
	tx, err := file.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := s.write(ctx, tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = file.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

func (s *eventSeeder) write(ctx context.Context, tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, "INSERT INTO organisers (id, name, folded, type, consent, status, created_at) VALUES (1, 'Hospital', 'hospital', 'hospital', 'x', 'admitted', 1)"); err != nil {
		return err
	}
	events, err1 := into(ctx, tx, "endorsements", `id, organiser, folio, number, status, title, type, scope, modality, from_on, to_on, begins, ends, hours, place, town, venue, address, institution,
		responsible, email, phone, specialty, topics, audience, objectives, sessions, faculty, points, created_at`)
	lines, err2 := into(ctx, tx, "catalogue", "facet, to_on, endorsement, place, specialty, modality")
	words, err3 := tx.PrepareContext(ctx, "INSERT INTO catalogue_words (word) VALUES (?) ON CONFLICT DO NOTHING")
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	for id := 1; id <= s.rows; id++ {
		e := s.event(int64(id))
		o, c := e.Occasion, e.Contents
		errs := []error{events.row(ctx, id, 1, fmt.Sprintf("S%07d", id), fmt.Sprintf("AU-%07d", id), "endorsed", c.Title, c.Type, c.Scope, o.Modality, o.From, o.To, "09:00", "17:00", 1600, o.Place, o.Town, o.Venue,
			"Av. de los Ejemplos 45", c.Institution, "Ana Ruiz", "ana@hospital.example", "999 123 456", c.Specialty, list(c.Topics), strings.Repeat("Especialistas. ", 10), strings.Repeat("Actualizar conocimientos. ", 20),
			list(e.Sessions), list(e.Faculty), list(e.Points), 1)}
		for _, facet := range e.Facets() {
			errs = append(errs, lines.row(ctx, facet, o.To, id, o.Place, c.Specialty, o.Modality))
		}
		for _, word := range e.Words() {
			_, err := words.ExecContext(ctx, word)
			errs = append(errs, err)
		}
		if err := errors.Join(errs...); err != nil {
			return err
		}
	}
	return nil
}

// event draws one: its words by how often they come, everything else alike.
func (s *eventSeeder) event(id int64) council.Endorsement {
	rules, vocabulary := s.profile.Endorsement, strings.Fields(eventWords)
	places, specialties := s.profile.EventPlaces(), s.profile.EventSpecialties()
	specialty := specialties[s.few(len(specialties))].Code
	from := s.today.AddDays(s.rnd.IntN(730) - 365)
	var title []string
	for range 5 {
		title = append(title, vocabulary[min(s.rnd.IntN(len(vocabulary)), s.rnd.IntN(len(vocabulary)))])
	}
	about := rules.TopicsOf(specialty)
	place := places[s.few(len(places))]
	e := council.Endorsement{ID: id, Number: "x", Status: council.Endorsed,
		Occasion: council.Occasion{From: from, To: from.AddDays(s.rnd.IntN(4)), Modality: rules.Modalities[s.rnd.IntN(len(rules.Modalities))].Code, Place: place.Code, Town: place.Label, Venue: "Auditorio"},
		Contents: council.Contents{Title: strings.Join(title, " "), Type: rules.Types[0].Code, Scope: rules.Scopes[0].Code, Institution: fmt.Sprintf("Hospital %d", s.rnd.IntN(300)), Specialty: specialty,
			Topics: []string{about[s.rnd.IntN(len(about))].Code, about[s.rnd.IntN(len(about))].Code}},
		Points: []council.RolePoints{{Role: rules.Roles[0].Code, Given: 300}}}
	for i := range 6 {
		e.Sessions = append(e.Sessions, council.Session{Day: from, Begins: "09:00", Ends: "10:00", Title: fmt.Sprintf("Conferencia %d", i)})
		e.Faculty = append(e.Faculty, council.Teacher{Name: "Luz Mora Ríos", Certificate: "12345"})
	}
	return e
}

// few draws one of n, the first ones far more often, as most events are of a few places and specialties.
func (s *eventSeeder) few(n int) int {
	u := s.rnd.Float64()
	return int(float64(n) * u * u * u * u)
}

// list is a value as the office keeps it.
func list(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return "[]"
	}
	return string(b)
}
