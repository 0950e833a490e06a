package db

import (
	"context"
	"strings"
	"testing"

	"vigencia/council"
)

// everyCatalogueFilter is each combination of what the catalogue can be asked for.
func everyCatalogueFilter(visit func(CatalogueFilter)) {
	for _, place := range []string{"", "LIM"} {
		for _, specialty := range []string{"", "cardiologia"} {
			for _, topic := range []string{"", "chronic"} {
				for _, modality := range []string{"", "online"} {
					for _, month := range []council.Date{{}, council.On(2027, 3, 1)} {
						for _, text := range []string{"", "curso", "cur", "raro", "curso raro"} {
							for _, past := range []bool{false, true} {
								visit(CatalogueFilter{Place: place, Specialty: specialty, Topic: topic, Modality: modality, Month: month, Text: text, Past: past})
							}
						}
					}
				}
			}
		}
	}
}

// No search of the catalogue reads more of it than the lines of what it goes by, from a day on, and none sorts them: a common word, a rare one and a
// part of several, with whatever else is asked for.
func TestEverySearchOfTheCatalogueGoesByItsKey(t *testing.T) {
	s := openInside(t)
	if _, err := s.write.Exec(`INSERT INTO catalogue_words VALUES ('curso'), ('cursos'), ('raro');
		PRAGMA foreign_keys = OFF;
		WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
		INSERT INTO catalogue SELECT 'word:curso', '2027-03-05', i, 'LIM', 'cardiologia', 'online' FROM n;
		PRAGMA foreign_keys = ON`); err != nil {
		t.Fatal(err)
	}
	searches := 0
	everyCatalogueFilter(func(f CatalogueFilter) {
		q, err := s.catalogueQuery(context.Background(), f)
		if err != nil || len(q.facets) == 0 {
			t.Fatalf("%+v finds nothing: %v", f, err)
		}
		for _, after := range []bool{false, true} {
			if after {
				q.need("(c.to_on, c.endorsement) "+q.beyond()+" (?, ?)", "2027-03-05", 40)
			}
			query, args := q.sql("SELECT endorsement FROM (", ")", 26)
			plan := strings.Join(s.plan(t, query, args...), "\n")
			searches++
			if !strings.Contains(plan, "SEARCH c USING PRIMARY KEY (facet=?") || strings.Contains(plan, "SCAN c") || strings.Contains(plan, "SCAN w") ||
				len(q.facets) == 1 && strings.Contains(plan, "ORDER BY") || strings.Contains(plan, "endorsements") {
				t.Fatalf("%+v:\n%s\n%s", f, plan, query)
			}
			if !f.Month.IsZero() || after {
				continue
			}
			if !strings.Contains(plan, "(facet=? AND to_on") {
				t.Fatalf("%+v reads what is past:\n%s", f, plan)
			}
		}
	})
	if searches < 400 {
		t.Fatalf("only %d searches were tried", searches)
	}
}

// A word that few events have leads, one that many have follows the place.
func TestWhatFewestEventsHaveLeadsTheSearch(t *testing.T) {
	s := openInside(t)
	if _, err := s.write.Exec("INSERT INTO catalogue_words VALUES ('raro')"); err != nil {
		t.Fatal(err)
	}
	for want, f := range map[council.Facet]CatalogueFilter{"word:raro": {Text: "rar", Place: "LIM", Month: council.On(2027, 3, 1)}, "month:2027-03": {Month: council.On(2027, 3, 1), Place: "LIM", Topic: "chronic"},
		"topic:chronic": {Topic: "chronic", Place: "LIM"}, "place:LIM": {Place: "LIM", Specialty: "cardiologia"}, "specialty:cardiologia": {Specialty: "cardiologia", Modality: "online"},
		"modality:online": {Modality: "online"}, council.AnyEvent: {}} {
		q, err := s.catalogueQuery(context.Background(), f)
		if err != nil || len(q.facets) != 1 || q.facets[0] != want {
			t.Errorf("%+v goes by %v, not %s: %v", f, q.facets, want, err)
		}
	}
}
