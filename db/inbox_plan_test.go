package db

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/mail"
)

func openInside(t testing.TB) *Store {
	t.Helper()
	folder := t.TempDir()
	profile, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 11, 9, 17, 0, 0, 0, time.UTC)
	s, err := Open(context.Background(), Options{Folder: folder, Profile: profile, Sealer: vault, Now: func() time.Time { return at }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// everyFilter is each combination of what the inbox can be asked for.
func everyFilter(visit func(council.InboxFilter)) {
	whole := council.Actor{Account: 7, Grants: []council.Grant{{Role: council.Coordinator}}}
	limited := council.Actor{Account: 7, Grants: []council.Grant{{Role: council.Evaluator, Office: "III"}}}
	two := council.Actor{Account: 7, Grants: []council.Grant{{Role: council.Evaluator, Office: "III"}, {Role: council.Evaluator, Office: "V"}}}
	for _, by := range []council.Actor{whole, limited, two} {
		for _, state := range []string{council.AnyOpen, council.AnyState, "submitted", "observed", "issued"} {
			for _, office := range []string{"", "III"} {
				for _, kind := range []string{"", "general"} {
					for _, evaluator := range []int64{0, 7, council.Nobody} {
						for _, due := range []string{"", council.DueLate, council.DueToday, council.DueWeek} {
							for _, search := range []string{"", "2026-0001", "45218", "salcedo ro"} {
								visit(council.InboxFilter{For: by, State: state, Office: office, Kind: kind, Evaluator: evaluator, Due: due, Search: search})
							}
						}
					}
				}
			}
		}
	}
}

// No filter of the inbox reads the whole table or sorts what it found: every list and every count goes by an index, in the index's order.
func TestEveryFilterOfTheInboxGoesByAnIndex(t *testing.T) {
	s := openInside(t)
	today := s.profile.Today(s.now())
	n := 0
	everyFilter(func(f council.InboxFilter) {
		for _, after := range []string{"", cursor("2026-11-02", 40, 26)} {
			l, ok := s.listingOf(f, today)
			if !ok {
				t.Fatalf("%+v finds nothing", f)
			}
			l.after(after)
			n++
			for _, line := range s.plan(t, inboxQuery(l), l.asked(f.For, council.PageSize+1)...) {
				wholeTable := strings.HasPrefix(line, "SCAN r") && !strings.Contains(line, "USING")
				if wholeTable || strings.Contains(line, "TEMP B-TREE") {
					t.Fatalf("%+v: %s\n%s", f, line, inboxQuery(l))
				}
			}
		}
	})
	if n < 1000 {
		t.Fatalf("only %d filters were tried", n)
	}
}

func (s *Store) plan(t testing.TB, query string, args ...any) []string {
	t.Helper()
	rows, err := s.read.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	defer rows.Close()
	var lines []string
	for rows.Next() {
		var id, parent, unused int
		var line string
		if err := rows.Scan(&id, &parent, &unused, &line); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	return lines
}
