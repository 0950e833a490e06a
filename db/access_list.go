package db

import (
	"context"
	"database/sql"
	"strings"

	"vigencia/council"
)

// An AccessFilter picks access requests: those that wait (open), or those that were decided, and among them by number or surname.
type AccessFilter struct {
	Status council.AccessStatus // one of them, or "" for those that are open
	Query  string
	After  int64 // id of the last one seen; 0 = from the beginning
	Limit  int
}

// AccessRequests lists access requests, the oldest first while they wait and the latest first when they were decided; more says that there are others.
func (s *Store) AccessRequests(ctx context.Context, f AccessFilter) (page []council.AccessRequest, more bool, err error) {
	where, args := []string{"status IN ('waiting', 'proof')"}, []any{}
	if f.Status != "" {
		where, args = []string{"status = ?"}, []any{f.Status}
	}
	order, than := "id", "id > ?"
	if f.Status == council.AccessAdmitted || f.Status == council.AccessRefused {
		order, than = "id DESC", "id < ?"
	}
	if f.After != 0 {
		where, args = append(where, than), append(args, f.After)
	}
	if q := strings.TrimSpace(f.Query); q != "" {
		where = append(where, "(number = ? OR surname1 LIKE ? ESCAPE '\\' OR email LIKE ? ESCAPE '\\')")
		args = append(args, s.userName(q), escapeLike(q)+"%", escapeLike(q)+"%")
	}
	rows, err := s.read.QueryContext(ctx, "SELECT "+accessColumns+" FROM access_requests WHERE "+strings.Join(where, " AND ")+" ORDER BY "+order+" LIMIT ?", append(args, f.Limit+1)...)
	if err != nil {
		return nil, false, err
	}
	page, err = collect(rows, func(rows *sql.Rows) (council.AccessRequest, error) { return scanAccess(rows) })
	if len(page) > f.Limit {
		return page[:f.Limit], true, err
	}
	return page, false, err
}

func escapeLike(s string) string {
	return strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(s)
}

// CountAccess says how many access requests wait, at most 1,001 ("más de 1,000").
func (s *Store) CountAccess(ctx context.Context) (n int, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM (SELECT 1 FROM access_requests WHERE status IN ('waiting', 'proof') LIMIT 1001)").Scan(&n)
	return n, err
}
