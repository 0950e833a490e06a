package db

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"vigencia/council"
)

// A catalogueQuery walks the catalogue along facets, one of which an event must have, in the order of the last days, and judges what else is asked for on the way.
// Without facets nothing can be found.
type catalogueQuery struct {
	facets []council.Facet
	past   bool
	terms  []string
	args   []any
}

func (q *catalogueQuery) need(term string, args ...any) {
	q.terms, q.args = append(q.terms, term), append(q.args, args...)
}

func (q catalogueQuery) beyond() string {
	if q.past {
		return "<"
	}
	return ">"
}

// sql is the query between two texts: the first most of each facet, joined, are more than enough for the first most of all.
func (q catalogueQuery) sql(before, after string, most int) (string, []any) {
	order := "to_on, endorsement"
	if q.past {
		order = "to_on DESC, endorsement DESC"
	}
	walk := "SELECT c.to_on, c.endorsement FROM catalogue c WHERE c.facet = ?"
	for _, term := range q.terms {
		walk += " AND " + term
	}
	walk += " ORDER BY c." + strings.Replace(order, ", ", ", c.", 1) + " LIMIT ?"
	var walks []string
	var args []any
	for _, facet := range q.facets {
		walks, args = append(walks, "SELECT * FROM ("+walk+")"), append(append(append(args, facet), q.args...), most)
	}
	if len(walks) == 1 {
		return before + walk + after, args
	}
	return before + strings.Join(walks, " UNION ") + " ORDER BY " + order + " LIMIT ?" + after, append(args, most)
}

// rare is below how many events a word leads the search, whatever else is asked for.
const rare = 500

// catalogueQuery leads by what fewest events have: a rare word, a month, a topic, a place, a common word, a specialty, a modality, or nothing at all.
func (s *Store) catalogueQuery(ctx context.Context, f CatalogueFilter) (catalogueQuery, error) {
	q := catalogueQuery{past: f.Past && f.Month.IsZero()}
	words, err := s.typedWords(ctx, f.Text)
	if err != nil || len(words) == 0 && strings.TrimSpace(f.Text) != "" {
		return q, err
	}
	var leads [][]council.Facet
	lead := func(asked bool, facets ...council.Facet) {
		if asked {
			leads = append(leads, facets)
		}
	}
	for _, w := range words {
		lead(w.events < rare, w.facets...)
	}
	if !f.Month.IsZero() {
		lead(true, council.MonthFacet(f.Month))
	}
	lead(f.Topic != "", council.TopicFacet(f.Topic))
	lead(f.Place != "", council.PlaceFacet(f.Place))
	for _, w := range words {
		lead(w.events >= rare, w.facets...)
	}
	q.beside(f)
	lead(len(leads) == 0 && f.Specialty != "", council.SpecialtyFacet(f.Specialty))
	lead(len(leads) == 0 && f.Modality != "", council.ModalityFacet(f.Modality))
	lead(len(leads) == 0, council.AnyEvent)
	q.facets = leads[0]
	for _, also := range leads[1:] {
		q.has(also)
	}
	q.when(f, s.profile.Today(s.now()))
	return q, nil
}

// beside judges what stands in every line of the catalogue.
func (q *catalogueQuery) beside(f CatalogueFilter) {
	for _, is := range [][2]string{{"c.place = ?", f.Place}, {"c.specialty = ?", f.Specialty}, {"c.modality = ?", f.Modality}} {
		if is[1] != "" {
			q.need(is[0], is[1])
		}
	}
}

// has judges whether the event has one of further facets; a place is judged by its column already.
func (q *catalogueQuery) has(facets []council.Facet) {
	if strings.HasPrefix(string(facets[0]), string(council.PlaceFacet(""))) {
		return
	}
	args := make([]any, len(facets))
	for i, facet := range facets {
		args[i] = facet
	}
	q.need("EXISTS (SELECT 1 FROM catalogue w WHERE w.facet IN (?"+strings.Repeat(", ?", len(facets)-1)+") AND w.to_on = c.to_on AND w.endorsement = c.endorsement)", args...)
}

// when is what is to come, or past; a month says it by itself.
func (q *catalogueQuery) when(f CatalogueFilter, today council.Date) {
	switch {
	case !f.Month.IsZero():
	case f.Past:
		q.need("c.to_on < ?", today)
	default:
		q.need("c.to_on >= ?", today)
	}
}

// A typedWord is the words of the catalogue that begin as one was typed, at most twenty, and how many events have them, at most rare.
type typedWord struct {
	facets []council.Facet
	events int
}

// typedWords looks up at most eight words; none at all when the catalogue lacks one of them.
func (s *Store) typedWords(ctx context.Context, text string) ([]typedWord, error) {
	typed := council.SearchWords(text)
	var all []typedWord
	for _, word := range typed[:min(len(typed), 8)] {
		rows, err := s.read.QueryContext(ctx, "SELECT word FROM catalogue_words WHERE word >= ?1 AND word < ?1 || char(1114111) ORDER BY word LIMIT 20", word)
		if err != nil {
			return nil, err
		}
		var w typedWord
		w.facets, err = collect(rows, func(rows *sql.Rows) (council.Facet, error) {
			var known string
			err := rows.Scan(&known)
			return council.WordFacet(known), err
		})
		if err != nil || len(w.facets) == 0 {
			return nil, err
		}
		for _, facet := range w.facets {
			var n int
			if err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM catalogue WHERE facet = ? LIMIT ?)", facet, rare-w.events).Scan(&n); err != nil {
				return nil, fmt.Errorf("count a word: %w", err)
			}
			w.events += n
		}
		all = append(all, w)
	}
	return all, nil
}
