package db

import (
	"context"
	"database/sql"
	"slices"
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

// A CataloguePage is one page of events, those that end first first. Count is capped at CatalogueCap+1.
type CataloguePage struct {
	Events []council.Endorsement
	Count  int
	Next   string
}

// CatalogueCap is up to how many events are counted: nobody leafs through more, and a search by several things judges line by line.
const CatalogueCap = 200

// calendarEvents is how many events one calendar file has at most.
const calendarEvents = 500

// Catalogue finds endorsed events, cancelled ones among them, page by page.
func (s *Store) Catalogue(ctx context.Context, f CatalogueFilter) (CataloguePage, error) {
	var page CataloguePage
	q, err := s.catalogueQuery(ctx, f)
	if err != nil || len(q.facets) == 0 {
		return page, err
	}
	count, args := q.sql("SELECT COUNT(*) FROM (", ")", CatalogueCap+1)
	if err := s.read.QueryRowContext(ctx, count, args...).Scan(&page.Count); err != nil {
		return page, err
	}
	key, id, place, ok := readCursor(f.After)
	if ok {
		q.need("(c.to_on, c.endorsement) "+q.beyond()+" (?, ?)", key, id)
	}
	if page.Events, err = s.eventsOf(ctx, q, council.PageSize+1); err != nil {
		return page, err
	}
	if len(page.Events) > council.PageSize {
		page.Events = page.Events[:council.PageSize]
		last := page.Events[council.PageSize-1]
		page.Next = cursor(last.Occasion.To.String(), last.ID, max(1, place)+council.PageSize)
	}
	return page, nil
}

// CalendarEvents finds the same events for a calendar file, at most 500 and none of the past.
func (s *Store) CalendarEvents(ctx context.Context, f CatalogueFilter) ([]council.Endorsement, error) {
	f.Past = false
	q, err := s.catalogueQuery(ctx, f)
	if err != nil || len(q.facets) == 0 {
		return nil, err
	}
	return s.eventsOf(ctx, q, calendarEvents)
}

// eventsOf gives the first events that a query finds, in its order.
func (s *Store) eventsOf(ctx context.Context, q catalogueQuery, most int) ([]council.Endorsement, error) {
	found, args := q.sql("SELECT endorsement FROM (", ")", most)
	rows, err := s.read.QueryContext(ctx, found, args...)
	if err != nil {
		return nil, err
	}
	ids, err := collect(rows, func(rows *sql.Rows) (id any, err error) {
		var n int64
		err = rows.Scan(&n)
		return n, err
	})
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	rows, err = s.read.QueryContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.id IN (?"+strings.Repeat(", ?", len(ids)-1)+")", ids...)
	if err != nil {
		return nil, err
	}
	events, err := collect(rows, func(rows *sql.Rows) (council.Endorsement, error) { return scanEndorsement(rows) })
	order := make(map[any]int, len(ids))
	for i, id := range ids {
		order[id] = i
	}
	slices.SortFunc(events, func(a, b council.Endorsement) int { return order[a.ID] - order[b.ID] })
	return events, err
}

// EventByNumber gives an endorsed event by the number of its endorsement; one that was never endorsed is not found.
func (s *Store) EventByNumber(ctx context.Context, number string) (council.Endorsement, error) {
	return scanEndorsement(s.read.QueryRowContext(ctx, "SELECT "+endorsementColumns+" FROM endorsements e WHERE e.number = ? AND e.status IN ('endorsed', 'cancelled')", number))
}
