package db

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"vigencia/council"
)

// A CatalogueFilter says which endorsed events are looked for. Codes are of the profile; Month is its first day, zero for any. Past ones are shown only
// when asked for, the newest first.
type CatalogueFilter struct {
	Place, Specialty, Topic, Modality string
	Month                             council.Date
	Text                              string
	Past                              bool
	After                             string // Next of the page before
}

// A CataloguePage is one page of events, those that end first first. Count is capped at council.CountCap+1.
type CataloguePage struct {
	Events []council.Endorsement
	Count  int
	Next   string
}

// Catalogue finds endorsed events, cancelled ones among them, page by page.
func (s *Store) Catalogue(ctx context.Context, f CatalogueFilter) (CataloguePage, error) {
	return s.findEvents(ctx, f, council.PageSize)
}

// CalendarEvents finds the same events for a calendar file, at most 500 and none of the past.
func (s *Store) CalendarEvents(ctx context.Context, f CatalogueFilter) ([]council.Endorsement, error) {
	f.Past, f.After = false, ""
	page, err := s.findEvents(ctx, f, 500)
	return page.Events, err
}

func (s *Store) findEvents(ctx context.Context, f CatalogueFilter, most int) (CataloguePage, error) {
	var page CataloguePage
	q, err := s.catalogueQuery(ctx, f)
	if err != nil || q.nothing {
		return page, err
	}
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM "+q.from+" WHERE "+q.where()+" LIMIT ?)", append(q.args[:len(q.args):len(q.args)], council.CountCap+1)...).Scan(&page.Count)
	if err != nil {
		return page, err
	}
	key, id, place, ok := readCursor(f.After)
	if ok {
		q.need("("+q.day+", e.id) "+q.beyond()+" (?, ?)", key, id)
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+endorsementColumns+" FROM "+q.from+" WHERE "+q.where()+" ORDER BY "+q.order()+" LIMIT ?", append(q.args, most+1)...)
	if err != nil {
		return page, err
	}
	page.Events, err = collect(rows, func(rows *sql.Rows) (council.Endorsement, error) { return scanEndorsement(rows) })
	if len(page.Events) > most {
		page.Events = page.Events[:most]
		last := page.Events[most-1]
		page.Next = cursor(last.Occasion.To.String(), last.ID, max(1, place)+most)
	}
	return page, err
}

// A catalogueQuery goes by the index of one of its conditions, in the order of the last days, and judges the others on the rows.
type catalogueQuery struct {
	from    string
	day     string // the column of the index that holds the last day
	past    bool
	terms   []string
	args    []any
	nothing bool // no event can have what was asked for
}

func (q *catalogueQuery) need(term string, args ...any) {
	q.terms, q.args = append(q.terms, term), append(q.args, args...)
}

func (q *catalogueQuery) where() string { return strings.Join(q.terms, " AND ") }

func (q *catalogueQuery) order() string {
	if q.past {
		return q.day + " DESC, e.id DESC"
	}
	return q.day + ", e.id"
}

func (q *catalogueQuery) beyond() string {
	if q.past {
		return "<"
	}
	return ">"
}

// longest is how many days an event lasts at most (council.Occasion).
const longest = 400

func (s *Store) catalogueQuery(ctx context.Context, f CatalogueFilter) (catalogueQuery, error) {
	index := "endorsements_shown"
	switch {
	case f.Place != "":
		index = "endorsements_place"
	case f.Specialty != "" && f.Topic == "":
		index = "endorsements_specialty"
	case f.Modality != "" && f.Topic == "":
		index = "endorsements_modality"
	}
	q := catalogueQuery{from: "endorsements e INDEXED BY " + index, day: "e.to_on", past: f.Past}
	if f.Topic != "" && f.Place == "" {
		q.from, q.day = "endorsement_topics t CROSS JOIN endorsements e ON e.id = t.endorsement", "t.to_on"
		q.need("t.topic = ?", f.Topic)
	} else if f.Topic != "" {
		q.need("EXISTS (SELECT 1 FROM endorsement_topics t WHERE t.topic = ? AND t.to_on = e.to_on AND t.endorsement = e.id)", f.Topic)
	}
	q.need("e.status IN ('endorsed', 'cancelled') AND e.number IS NOT NULL")
	for _, is := range [][2]string{{"e.place = ?", f.Place}, {"e.specialty = ?", f.Specialty}, {"e.modality = ?", f.Modality}} {
		if is[1] != "" {
			q.need(is[0], is[1])
		}
	}
	today := s.profile.Today(s.now())
	switch {
	case !f.Month.IsZero():
		q.past = false
		end := f.Month.AddMonths(1).AddDays(-1)
		q.need(q.day+" BETWEEN ? AND ? AND e.from_on <= ?", f.Month, end.AddDays(longest), end)
	case f.Past:
		q.need(q.day+" < ?", today)
	default:
		q.need(q.day+" >= ?", today)
	}
	return q, s.byWords(ctx, &q, f.Text)
}

// rare is below how many events a word is looked up first, and the rest judged after it.
const rare = 1000

// byWords needs every typed word in an event, or one that begins with it.
func (s *Store) byWords(ctx context.Context, q *catalogueQuery, text string) error {
	words := council.SearchWords(text)
	if strings.TrimSpace(text) != "" && len(words) == 0 {
		q.nothing = true
	}
	for _, typed := range words[:min(len(words), 8)] {
		known, err := s.vocabulary(ctx, typed)
		if err != nil {
			return err
		}
		if len(known) == 0 {
			q.nothing = true
			return nil
		}
		in := "w.word IN (?" + strings.Repeat(", ?", len(known)-1) + ")"
		var n int
		if err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM endorsement_words w WHERE "+in+" LIMIT ?)", append(known[:len(known):len(known)], rare)...).Scan(&n); err != nil {
			return fmt.Errorf("count words: %w", err)
		}
		if n < rare {
			q.from = strings.Replace(q.from, "INDEXED BY endorsements_shown", "", 1)
			q.need("e.id IN (SELECT w.endorsement FROM endorsement_words w WHERE "+in+")", known...)
		} else {
			q.need("EXISTS (SELECT 1 FROM endorsement_words w WHERE "+in+" AND w.to_on = e.to_on AND w.endorsement = e.id)", known...)
		}
	}
	return nil
}

// vocabulary lists the words of the catalogue that begin as typed, at most twenty.
func (s *Store) vocabulary(ctx context.Context, typed string) ([]any, error) {
	rows, err := s.read.QueryContext(ctx, "SELECT word FROM endorsement_vocabulary WHERE word >= ?1 AND word < ?1 || char(1114111) ORDER BY word LIMIT 20", typed)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (any, error) {
		var word string
		err := rows.Scan(&word)
		return word, err
	})
}

// EventByNumber gives an endorsed event by the number of its endorsement; one that was never endorsed is not found.
func (s *Store) EventByNumber(ctx context.Context, number string) (council.Endorsement, error) {
	return scanEndorsement(s.read.QueryRowContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.number = ? AND e.status IN ('endorsed', 'cancelled')", number))
}
