package db

import (
	"context"
	"fmt"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
)

// BenchmarkLedgerOverItsRead sets the scoring of a ledger of 200 activities beside reading it from the database, in turn (issue 3, 17).
func BenchmarkLedgerOverItsRead(b *testing.B) {
	profile, err := profiles.Load("cmgo")
	if err != nil {
		b.Fatal(err)
	}
	s, err := Open(context.Background(), Options{Folder: b.TempDir(), Profile: profile})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if _, err := s.write.Exec(`INSERT INTO physicians (id, number, surname1, names, folded1, folded2, folded_names) VALUES (1, '8964938', 'Salcedo', 'María', 'salcedo', '', 'maria');
		INSERT INTO registrations (id, physician, kind, specialty) VALUES (1, 1, 'specialty', 'Ginecología y Obstetricia');
		INSERT INTO accounts (id, kind, user, name, email, physician, created_at) VALUES (1, 'physician', '8964938', 'María', 'm@correo.example', 1, 1)`); err != nil {
		b.Fatal(err)
	}
	rules, today := s.Rules(), s.profile.Today(s.now())
	judge, _ := rules.Table(today)
	kind, _ := rules.LedgerKind()
	rubrics := judge.Rubrics("")
	for i := range 200 {
		r := rubrics[i%len(rubrics)]
		file := fmt.Sprintf("%064x", i+1)
		if _, err := s.write.Exec(`INSERT INTO attachments (id, owner, owner_id, slot, version, sha256, size, pages, began_at, received_at) VALUES (?1, 'activity', ?1, 'evidence', 1, ?2, 9, 1, 1, 1)`, i+1, file); err != nil {
			b.Fatal(err)
		}
		if _, err := s.write.Exec(`INSERT INTO activities (id, physician, registration, rule, title, role, from_on, quantity, state, evidence, evidence_sha256, by, at)
			VALUES (?1, 1, 1, ?2, 'Constancia', ?3, ?4, 800, 'claimed', ?1, ?5, 1, 1)`, i+1, r.Rule.Code, r.Role, today.AddDays(-7*i), file); err != nil {
			b.Fatal(err)
		}
	}
	var reading, scoring time.Duration
	for b.Loop() {
		began := time.Now()
		activities, err := gatheredIn(context.Background(), s.read, 1, 1)
		read := time.Now()
		if err != nil || len(activities) != 200 {
			b.Fatal(len(activities), err)
		}
		if l := rules.Ledger(kind, judge, kind.Window(judge, today, council.Date{}), activities, today); l.Sure.Total == 0 {
			b.Fatal("nothing counts")
		}
		reading, scoring = reading+read.Sub(began), scoring+time.Since(read)
	}
	b.ReportMetric(float64(reading.Microseconds())/float64(b.N), "us-read")
	b.ReportMetric(float64(scoring.Microseconds())/float64(b.N), "us-score")
	b.ReportMetric(float64(scoring)/float64(reading), "ratio")
}
