package db

import (
	"context"
	"fmt"
	"testing"
	"time"

	"vigencia/council"
)

func TestHalfOfTheAnswersIsToldOnlyOfEnoughOfThem(t *testing.T) {
	s := openInside(t)
	decide := func(n, days int) {
		t.Helper()
		decided := s.now().Add(-24 * time.Hour)
		begun := s.profile.Today(decided)
		for ; days > 0; days-- {
			for begun = begun.AddDays(-1); !s.Rules().Calendar.Works(begun.AddDays(1), "III"); {
				begun = begun.AddDays(-1)
			}
		}
		for i := range n {
			_, err := s.write.Exec(`INSERT INTO requests (number, physician, status, office, created_at, submitted_at, decided_at) VALUES (?, 1, 'issued', 'III', 1, ?, ?)`,
				fmt.Sprintf("%d-%d-%d", n, i, ms(begun.Start(s.profile.Zone))), ms(begun.Start(s.profile.Zone)), ms(decided))
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if _, err := s.AddPhysician(context.Background(), council.Physician{Number: "045218", Surname1: "Salcedo", Names: "María", Origin: "roster"}, council.Program()); err != nil {
		t.Fatal(err)
	}
	tell := func() *int {
		t.Helper()
		s.median.Store(nil)
		days, err := s.MedianAnswer(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return days
	}
	decide(enough-1, 2)
	if days := tell(); days != nil {
		t.Errorf("%d decisions already say %d days", enough-1, *days)
	}
	decide(1, 2)
	if days := tell(); days == nil || *days != 2 {
		t.Errorf("half took %v", days)
	}
	decide(30, 5)
	if days := tell(); days == nil || *days != 5 {
		t.Errorf("half took %v", days)
	}
	if kept := s.median.Load(); kept == nil || kept.at != s.now() {
		t.Error("the figure is counted anew each time")
	}
}

// The name by which the inbox searches follows a corrected roster.
func TestTheInboxFindsARequestByTheNameThatTheRosterHasNow(t *testing.T) {
	s := openInside(t)
	p, err := s.AddPhysician(context.Background(), council.Physician{Number: "045218", Surname1: "Salcedo", Surname2: "Rojas", Names: "María", Origin: "roster", Office: "III"}, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.write.Exec("INSERT INTO requests (number, physician, status, office, created_at, surname) VALUES ('2026-000001', ?, 'submitted', 'III', 1, 'salcedo rojas maria')", p.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.write.Exec("UPDATE physicians SET folded1 = 'nahui', folded2 = '' WHERE id = ?", p.ID); err != nil {
		t.Fatal(err)
	}
	by := council.Actor{Grants: []council.Grant{{Role: council.Evaluator}}}
	for search, want := range map[string]int{"Ñahui Mar": 1, "salcedo": 0} {
		page, err := s.Inbox(context.Background(), council.InboxFilter{For: by, Search: search})
		if err != nil || len(page.Rows) != want || page.Count != want {
			t.Errorf("%s: %d rows, %d counted, %v", search, len(page.Rows), page.Count, err)
		}
	}
}
