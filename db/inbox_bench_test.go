package db

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"vigencia/council"
)

// commonSurnames are the twenty commonest of Peru, as they fold.
func commonSurnames() []string {
	return strings.Fields("quispe flores sanchez garcia rodriguez rojas ramirez huaman mamani torres lopez gonzales perez chavez vasquez diaz espinoza ramos castillo mendoza")
}

// seedInbox fills an empty office with n requests of n/2 physicians: 2 % open, the rest ended, with terms around today, 27 offices and 30 evaluators.
func seedInbox(b *testing.B, s *Store, n int) {
	b.Helper()
	names := "'" + strings.Join(commonSurnames(), "','") + "'"
	offices := []string{}
	for _, o := range s.profile.Offices {
		offices = append(offices, "'"+o.Code+"'")
	}
	pick := func(list string, by string) string {
		values := strings.Split(list, ",")
		sql := "CASE (" + by + ") % " + fmt.Sprint(len(values))
		for i, v := range values {
			sql += fmt.Sprintf(" WHEN %d THEN %s", i, v)
		}
		return sql + " END"
	}
	today := s.profile.Today(s.now())
	statements := []string{
		"INSERT INTO accounts (id, kind, user, name, email, created_at) WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 30) SELECT n, 'staff', 'e' || n, 'Evaluador ' || n, 'e', 0 FROM i",
		fmt.Sprintf(`INSERT INTO physicians (id, number, surname1, surname2, names, folded1, folded2, folded_names, office)
			WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < %d)
			SELECT n, printf('%%06d', n), s, t, 'María', s, t, 'maria', '' FROM (SELECT n, %s AS s, %s AS t FROM i)`, n/2, pick(names, "n * 7 + n / 20"), pick(names, "n * 3 + n / 400")),
		fmt.Sprintf(`INSERT INTO requests (id, number, physician, kind, label, status, office, pickup, evaluator, created_at, submitted_at, decided_at, due, due_on, surname)
			WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < %[1]d)
			SELECT n, printf('2026-%%07d', n), 1 + n %% %[2]d, CASE n %% 2 WHEN 0 THEN 'general' ELSE 'specialty' END, 'Especialidad: PSIQUIATRIA',
				CASE WHEN n %% 50 = 0 THEN %[3]s ELSE %[4]s END, %[5]s, 'III', CASE WHEN n %% 50 = 0 AND n / 50 %% 4 = 0 THEN NULL ELSE 1 + n / 50 %% 30 END, 0, n * 1000, CASE WHEN n %% 50 = 0 THEN 0 ELSE n * 1000 END, '',
				CASE WHEN n %% 50 = 0 THEN date('%[6]s', ((n / 50) %% 40 - 5) || ' days') END, ''
			FROM i`, n, n/2, pick("'submitted','in_review','observed','proposed'", "n / 50"), pick("'issued','issued','issued','denied','discarded','withdrawn'", "n"), pick(strings.Join(offices, ","), "n / 50 + n"), today),
		"UPDATE requests SET surname = (SELECT folded1 || ' ' || folded2 || ' ' || folded_names FROM physicians WHERE id = requests.physician)",
	}
	for _, statement := range statements {
		if _, err := s.write.Exec(statement); err != nil {
			b.Fatalf("%v\n%s", err, statement[:80])
		}
	}
}

// A mix is what is asked of the inbox: by state, office and term, and searches.
func mixes() map[string]func(i int) council.InboxFilter {
	by := council.Actor{Account: 3, Grants: []council.Grant{{Role: council.Coordinator}}}
	offices := strings.Fields("I II III IV V VI VII VIII")
	states := strings.Fields("submitted in_review observed proposed issued denied")
	dues := []string{council.DueLate, council.DueToday, council.DueWeek}
	return map[string]func(i int) council.InboxFilter{
		"open":   func(int) council.InboxFilter { return council.InboxFilter{For: by} },
		"state":  func(i int) council.InboxFilter { return council.InboxFilter{For: by, State: states[i%len(states)]} },
		"office": func(i int) council.InboxFilter { return council.InboxFilter{For: by, Office: offices[i%len(offices)]} },
		"due":    func(i int) council.InboxFilter { return council.InboxFilter{For: by, Due: dues[i%len(dues)]} },
		"mine":   func(i int) council.InboxFilter { return council.InboxFilter{For: by, Evaluator: int64(1 + i%30)} },
		"name": func(i int) council.InboxFilter {
			return council.InboxFilter{For: by, Search: commonSurnames()[i%20]}
		},
		"number": func(i int) council.InboxFilter {
			return council.InboxFilter{For: by, Search: fmt.Sprintf("%06d", 1+i%4000)}
		},
	}
}

// BenchmarkInbox asks the inbox over 10,000 and over 1,000,000 requests and tells median and 99th percentile of each mix, in microseconds.
func BenchmarkInbox(b *testing.B) {
	for _, n := range []int{10_000, 1_000_000} {
		s := openInside(b)
		seedInbox(b, s, n)
		names := []string{}
		for name := range mixes() {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				took := make([]time.Duration, 0, b.N)
				for i := 0; b.Loop(); i++ {
					begin := time.Now()
					if _, err := s.Inbox(context.Background(), mixes()[name](i)); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(begin))
				}
				slices.Sort(took)
				b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
				b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
			})
		}
	}
}
