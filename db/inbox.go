package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Nobody, as the evaluator of a filter, asks for what no evaluator has in hand.
const Nobody int64 = -1

// The states of a filter that are no single status.
const (
	AnyOpen  = ""      // what still waits for somebody
	AnyState = "todas" // everything that was submitted
)

// The terms of a filter, judged on the store's civil date. They are of the council's own terms: a remedy that runs is not late.
const (
	DueLate  = "tarde"
	DueToday = "hoy"
	DueWeek  = "semana" // to the end of this week, Sunday
)

// PageSize is how many rows a page of the inbox has; CountCap is how far lists are counted.
const (
	PageSize = 25
	CountCap = 1000
)

// An InboxFilter says which requests are looked for. For is who looks: grants limited to an office see only theirs.
type InboxFilter struct {
	For       council.Actor
	State     string // AnyOpen, AnyState or a council.RequestStatus
	Office    string
	Kind      string
	Evaluator int64 // account, 0 = anyone, Nobody
	Due       string
	Search    string // number of a request, number of a physician, or the beginning of surnames and names; it looks in all states unless one is chosen
	After     string // key of the row after which the page begins, as InboxPage.Next gave it
}

// An InboxRow is one request as a list shows it.
type InboxRow struct {
	ID, Physician             int64
	Number, Label, Kind       string
	Status                    council.RequestStatus
	Office                    string
	Due                       council.Deadline
	Notified                  bool // of an observation
	Verdict                   string
	Evaluator, Reader         int64
	EvaluatorName, ReaderName string
	PhysicianNumber           string
	PhysicianName             string
}

// Late says whether the council's own term is over.
func (r InboxRow) Late(today council.Date) bool {
	switch r.Status {
	case council.Submitted, council.InReview, council.Proposed:
		return !r.Due.Due.IsZero() && today.After(r.Due.Due)
	}
	return false
}

// An InboxPage is a page of the inbox: rows, how many match in all (CountCap+1 when there are more than CountCap), which place the first row has,
// and the key of the next page, "" on the last.
type InboxPage struct {
	Rows  []InboxRow
	Count int
	First int
	Next  string
	Today council.Date
}

// Inbox gives a page of requests: open ones by the term that ends first, a search for a name by name, everything else newest first.
// Each combination of filters goes by one index and is paged by its key.
func (s *Store) Inbox(ctx context.Context, f InboxFilter) (InboxPage, error) {
	today := s.profile.Today(s.now())
	page := InboxPage{Today: today, First: 1}
	l, ok := s.listingOf(f, today)
	if !ok {
		return page, nil
	}
	from, whereCount, countArgs := l.source, l.where(), l.args
	err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM "+from+" WHERE "+whereCount+" LIMIT ?)", append(countArgs[:len(countArgs):len(countArgs)], CountCap+1)...).Scan(&page.Count)
	if err != nil {
		return page, err
	}
	page.First = l.after(f.After)
	rows, err := s.read.QueryContext(ctx, inboxQuery(l), append(l.args, PageSize+1)...)
	if err != nil {
		return page, err
	}
	keys := []string{}
	page.Rows, err = collect(rows, func(rows *sql.Rows) (InboxRow, error) {
		r, key, err := scanInbox(rows)
		keys = append(keys, key)
		return r, err
	})
	if len(page.Rows) > PageSize {
		page.Rows = page.Rows[:PageSize]
		page.Next = cursor(keys[PageSize-1], page.Rows[PageSize-1].ID, page.First+PageSize)
	}
	return page, err
}

// inboxQuery finds the ids of the page by index alone, then reads what their rows show.
func inboxQuery(l listing) string {
	return "SELECT " + l.key + `, r.id, r.number, r.label, r.kind, r.status, r.office, r.due, r.notified_at > 0, r.verdict, COALESCE(r.evaluator, 0), COALESCE(r.reader, 0),
		COALESCE(e.name, ''), COALESCE(d.name, ''), p.id, p.number, p.names, p.surname1, p.surname2
		FROM ` + l.source + ` CROSS JOIN physicians p ON p.id = r.physician LEFT JOIN accounts e ON e.id = r.evaluator LEFT JOIN accounts d ON d.id = r.reader
		WHERE ` + l.where() + " ORDER BY " + l.order + " LIMIT ?"
}

func scanInbox(rows *sql.Rows) (r InboxRow, key string, err error) {
	var due string
	var p council.Physician
	err = rows.Scan(&key, &r.ID, &r.Number, &r.Label, &r.Kind, &r.Status, &r.Office, &due, &r.Notified, &r.Verdict, &r.Evaluator, &r.Reader,
		&r.EvaluatorName, &r.ReaderName, &r.Physician, &r.PhysicianNumber, &p.Names, &p.Surname1, &p.Surname2)
	if err != nil {
		return r, key, err
	}
	r.PhysicianName = p.FullName()
	r.Due, err = readTerm(due)
	return r, key, err
}

func scanInboxRow(rows *sql.Rows) (InboxRow, error) {
	r, _, err := scanInbox(rows)
	return r, err
}
