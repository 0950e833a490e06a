package db

import (
	"fmt"
	"strconv"
	"strings"

	"vigencia/council"
)

// A listing is one way through the requests: which index, in which order, by which key it is paged.
type listing struct {
	source string // table and index
	key    string // column by which it is ordered, before id
	order  string
	next   string // condition of the rows after a key and an id; byKey and byID say which of both it asks for
	byKey  bool
	byID   bool
	terms  []string
	args   []any
}

const openStates = "r.status IN ('submitted', 'in_review', 'observed', 'proposed', 'admitted', 'approved')"

func (l *listing) add(term string, args ...any) {
	l.terms = append(l.terms, term)
	l.args = append(l.args, args...)
}

func (l *listing) where() string { return strings.Join(l.terms, " AND ") }

// listingOf chooses the way for a filter; ok is false when it cannot match anything.
func (s *Store) listingOf(f council.InboxFilter, today council.Date) (l listing, ok bool) {
	offices, all := f.For.Scope(council.RequestReaders()...)
	if f.Office != "" {
		if !f.For.Scoped(f.Office, council.RequestReaders()...) {
			return l, false
		}
		offices, all = []string{f.Office}, false
	}
	if !all && len(offices) == 0 {
		return l, false
	}
	one := ""
	if !all && len(offices) == 1 {
		one = offices[0]
	}
	search := s.searchOf(f.Search)
	reading := f.State == council.ToRead
	if reading {
		f.State = string(council.Proposed)
	}
	l = wayOf(f, search, one)
	l.restrict(f, offices, all, today)
	if reading {
		l.add("r.evaluator <> ? AND (r.reader IS NULL OR r.reader = ?) AND r.physician <> ? AND NOT "+passedOn, f.For.Account, f.For.Account, f.For.Physician, f.For.Account)
	}
	if exams := s.examKinds(); f.Looks() == council.AnyOpen && f.Kind == "" && exams != "" {
		l.add("(r.status = 'approved' OR r.kind NOT IN (" + exams + "))") // until then the staff of exams see to it
	}
	search.apply(&l)
	return l, true
}

// wayOf picks the index that serves the most selective of the filters, in the order in which people read the list.
func wayOf(f council.InboxFilter, search inboxSearch, office string) listing {
	state := f.Looks()
	switch {
	case search.physician:
		return listing{source: "requests r INDEXED BY requests_physician", key: "r.id", order: "r.id DESC", next: "r.id < ?", byID: true}
	case search.prefix != "":
		return listing{source: "requests r INDEXED BY requests_surname", key: "r.surname", order: "r.surname, r.id", next: "(r.surname, r.id) > (?, ?)", byKey: true, byID: true}
	case search.number != "":
		return listing{source: "requests r INDEXED BY requests_number", key: "r.number", order: "r.number DESC", next: "r.number < ?", byKey: true}
	case state == council.AnyOpen || council.RequestStatus(state).Open():
		index := "requests_open"
		switch {
		case f.Evaluator != 0:
			index = "requests_open_evaluator"
		case office != "":
			index = "requests_open_office"
		case state != council.AnyOpen:
			index = "requests_open_state"
		}
		return listing{source: "requests r INDEXED BY " + index, key: "r.due_key", order: "r.due_key, r.id", next: "(r.due_key, r.id) > (?, ?)", byKey: true, byID: true}
	case f.Evaluator != 0:
		return listing{source: "requests r INDEXED BY requests_evaluator", key: "r.id", order: "r.id DESC", next: "r.id < ?", byID: true}
	case office != "" && state == council.AnyState:
		return listing{source: "requests r INDEXED BY requests_office_all", key: "r.id", order: "r.id DESC", next: "r.id < ?", byID: true}
	case office != "":
		return listing{source: "requests r INDEXED BY requests_office", key: "r.id", order: "r.id DESC", next: "r.id < ?", byID: true}
	case state == council.AnyState:
		return listing{source: "requests r INDEXED BY requests_number", key: "r.number", order: "r.number DESC", next: "r.number < ?", byKey: true, terms: []string{"r.number IS NOT NULL"}}
	}
	return listing{source: "requests r INDEXED BY requests_state", key: "r.id", order: "r.id DESC", next: "r.id < ?", byID: true}
}

// restrict writes the filters as conditions.
func (l *listing) restrict(f council.InboxFilter, offices []string, all bool, today council.Date) {
	switch state := f.Looks(); {
	case state == council.AnyOpen:
		l.add(openStates)
	case state == council.AnyState:
		l.add("r.status <> 'draft'")
	case council.RequestStatus(state).Open():
		l.add(openStates)
		l.add("r.status = ?", state)
	default:
		l.add("r.status = ?", state)
		l.add("r.status <> 'draft'")
	}
	if len(offices) == 1 && !all {
		l.add("r.office = ?", offices[0])
	} else if !all {
		l.add("r.office IN (?"+strings.Repeat(", ?", len(offices)-1)+")", anys(offices)...)
	}
	if f.Kind != "" {
		l.add("r.kind = ?", f.Kind)
	}
	switch {
	case f.Evaluator == council.Nobody:
		l.add("r.evaluator IS NULL")
	case f.Evaluator != 0:
		l.add("r.evaluator = ?", f.Evaluator)
	}
	l.due(f.Due, today)
}

// due keeps to the council's own terms that end by a day.
func (l *listing) due(due string, today council.Date) {
	switch due {
	case council.DueLate:
		l.add("r.due_key < ?", today.String())
	case council.DueToday:
		l.add("r.due_key = ?", today.String())
	case council.DueWeek:
		l.add("r.due_key BETWEEN ? AND ?", today.String(), today.AddDays((7-int(today.Weekday()))%7).String())
	default:
		return
	}
	l.add("r.status IN ('submitted', 'in_review', 'proposed')")
}

// after puts the key of the last page's last row as a condition and gives the place of the first row of this page.
// A key that was not given by this program begins at the first page.
func (l *listing) after(cursor string) (first int) {
	key, id, place, ok := readCursor(cursor)
	if !ok {
		return 1
	}
	l.terms = append(l.terms, l.next)
	if l.byKey {
		l.args = append(l.args, key)
	}
	if l.byID {
		l.args = append(l.args, id)
	}
	return place
}

func cursor(key string, id int64, place int) string {
	return fmt.Sprintf("%d~%d~%s", place, id, key)
}

func readCursor(c string) (key string, id int64, place int, ok bool) {
	parts := strings.SplitN(c, "~", 3)
	if len(parts) != 3 {
		return "", 0, 0, false
	}
	place, err := strconv.Atoi(parts[0])
	if err != nil || place < 1 {
		return "", 0, 0, false
	}
	id, err = strconv.ParseInt(parts[1], 10, 64)
	return parts[2], id, place, err == nil
}

func anys[T any](list []T) []any {
	out := make([]any, len(list))
	for i, v := range list {
		out[i] = v
	}
	return out
}
