package db

import (
	"context"
	"database/sql"

	"vigencia/council"
)

// Inbox gives a page of requests: open ones by the term that ends first, a search for a name by name, everything else newest first.
// Each combination of filters goes by one index and is paged by its key.
func (s *Store) Inbox(ctx context.Context, f council.InboxFilter) (council.InboxPage, error) {
	today := s.profile.Today(s.now())
	page := council.InboxPage{Today: today, First: 1}
	l, ok := s.listingOf(f, today)
	if !ok {
		return page, nil
	}
	from, whereCount, countArgs := l.source, l.where(), l.args
	err := s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM "+from+" WHERE "+whereCount+" LIMIT ?)", append(countArgs[:len(countArgs):len(countArgs)], council.CountCap+1)...).Scan(&page.Count)
	if err != nil {
		return page, err
	}
	page.First = l.after(f.After)
	rows, err := s.read.QueryContext(ctx, inboxQuery(l), l.asked(f.For, council.PageSize+1)...)
	if err != nil {
		return page, err
	}
	keys := []string{}
	page.Rows, err = collect(rows, func(rows *sql.Rows) (council.InboxRow, error) {
		r, key, err := scanInbox(rows)
		keys = append(keys, key)
		return r, err
	})
	if len(page.Rows) > council.PageSize {
		page.Rows = page.Rows[:council.PageSize]
		page.Next = cursor(keys[council.PageSize-1], page.Rows[council.PageSize-1].ID, page.First+council.PageSize)
	}
	return page, err
}

// passedOn says whether an account abstained from the request.
const passedOn = "EXISTS (SELECT 1 FROM events v WHERE v.subject = 'request' AND v.subject_id = r.id AND v.action = 'abstain' AND v.account = ?)"

// asked are the values of inboxQuery: who looks, the filter's, and how many rows.
func (l listing) asked(by council.Actor, limit int) []any {
	return append(append([]any{by.Account}, l.args...), limit)
}

// inboxQuery finds the ids of the page by index alone, then reads what their rows show.
func inboxQuery(l listing) string {
	return "SELECT " + l.key + `, r.id, r.number, r.label, r.kind, r.points_table, r.status, r.office, r.due, r.notified_at > 0, r.verdict, COALESCE(r.evaluator, 0), COALESCE(r.reader, 0), ` + passedOn + `,
		COALESCE(e.name, ''), COALESCE(d.name, ''), p.id, p.number, p.names, p.surname1, p.surname2
		FROM ` + l.source + ` CROSS JOIN physicians p ON p.id = r.physician LEFT JOIN accounts e ON e.id = r.evaluator LEFT JOIN accounts d ON d.id = r.reader
		WHERE ` + l.where() + " ORDER BY " + l.order + " LIMIT ?"
}

func scanInbox(rows *sql.Rows) (r council.InboxRow, key string, err error) {
	var due string
	var p council.Physician
	err = rows.Scan(&key, &r.ID, &r.Number, &r.Label, &r.Kind, &r.Table, &r.Status, &r.Office, &due, &r.Notified, &r.Verdict, &r.Evaluator, &r.Reader, &r.Passed,
		&r.EvaluatorName, &r.ReaderName, &r.Physician, &r.PhysicianNumber, &p.Names, &p.Surname1, &p.Surname2)
	if err != nil {
		return r, key, err
	}
	r.PhysicianName = p.FullName()
	r.Due, err = readTerm(due)
	return r, key, err
}

func scanInboxRow(rows *sql.Rows) (council.InboxRow, error) {
	r, _, err := scanInbox(rows)
	return r, err
}
