package db

import (
	"context"
	"slices"
	"strings"

	"vigencia/council"
)

// Desk counts what waits for by, and finds the request to begin with: the first of one's own, else the first to read, else the first nobody has.
func (s *Store) Desk(ctx context.Context, by council.Actor) (council.Desk, error) {
	today, acts := s.profile.Today(s.now()), s.acts.Load()
	key := deskKey(by, today)
	if d, ok := s.desks.get(key, acts, s.now()); ok {
		return d, nil
	}
	d, err := s.desk(ctx, by, today)
	if err == nil {
		s.desks.put(key, acts, s.now(), d)
	}
	return d, err
}

// desk reckons the figures of a desk.
func (s *Store) desk(ctx context.Context, by council.Actor, today council.Date) (council.Desk, error) {
	var d council.Desk
	counts := []struct {
		to    *int
		f     council.InboxFilter
		terms string
		args  []any
	}{
		{&d.Open, council.InboxFilter{}, "", nil},
		{&d.Late, council.InboxFilter{Due: council.DueLate}, "", nil},
		{&d.Today, council.InboxFilter{Due: council.DueToday}, "", nil},
		{&d.Unassigned, council.InboxFilter{Evaluator: council.Nobody}, " AND r.status = 'submitted'" + s.evaluated(), nil},
		{&d.Mine, council.InboxFilter{Evaluator: by.Account, State: string(council.InReview)}, "", nil},
		{&d.ToRead, council.InboxFilter{State: council.ToRead}, "", nil},
		{&d.ToIssue, council.InboxFilter{State: string(council.Approved)}, "", nil},
	}
	for _, c := range counts {
		c.f.For = by
		l, ok := s.listingOf(c.f, today)
		if !ok {
			continue
		}
		query := "SELECT COUNT(*) FROM (SELECT 1 FROM " + l.source + " WHERE " + l.where() + c.terms + " LIMIT ?)"
		if err := s.read.QueryRowContext(ctx, query, append(append(l.args, c.args...), council.CountCap+1)...).Scan(c.to); err != nil {
			return d, err
		}
	}
	err := s.deskLists(ctx, by, &d)
	if err != nil {
		return d, err
	}
	if d.First, err = s.first(ctx, by, today); err != nil {
		return d, err
	}
	d.Weeks, err = s.weeks(ctx, today)
	return d, err
}

// evaluated leaves out the kinds that an exam decides: no evaluator takes them.
func (s *Store) evaluated() string {
	if exams := s.examKinds(); exams != "" {
		return " AND r.kind NOT IN (" + exams + ")"
	}
	return ""
}

// examKinds lists the kinds that an exam decides, as SQL; "" when there is none. The codes are the profile's own.
func (s *Store) examKinds() string {
	var codes []string
	for _, k := range s.profile.ExamKinds() {
		codes = append(codes, "'"+strings.ReplaceAll(k.Code, "'", "''")+"'")
	}
	return strings.Join(codes, ", ")
}

// first is the request to begin with, nil when nothing waits for by.
func (s *Store) first(ctx context.Context, by council.Actor, today council.Date) (*council.InboxRow, error) {
	own := []any{by.Physician}
	tries := []struct {
		role  council.Role
		f     council.InboxFilter
		terms string
		args  []any
	}{
		{council.Evaluator, council.InboxFilter{Evaluator: by.Account, State: string(council.InReview)}, "", nil},
		{council.SecondReader, council.InboxFilter{State: council.ToRead}, "", nil},
		{council.Evaluator, council.InboxFilter{State: string(council.Submitted)}, s.evaluated() + " AND NOT " + passedOn, []any{by.Account}},
		{council.Certifier, council.InboxFilter{State: string(council.Approved)}, "", nil},
	}
	for _, try := range tries {
		if !by.Is(try.role, "") {
			continue
		}
		try.f.For = council.Actor{Account: by.Account, Physician: by.Physician, Grants: only(by.Grants, try.role)}
		l, ok := s.listingOf(try.f, today)
		if !ok {
			continue
		}
		l.add("r.physician <> ?"+try.terms, append(own, try.args...)...)
		rows, err := s.read.QueryContext(ctx, inboxQuery(l), l.asked(by, 1)...)
		if err != nil {
			return nil, err
		}
		found, err := collect(rows, scanInboxRow)
		if err != nil {
			return nil, err
		}
		if len(found) > 0 {
			return &found[0], nil
		}
	}
	return nil, nil
}

func only(grants []council.Grant, role council.Role) []council.Grant {
	var kept []council.Grant
	for _, g := range grants {
		if g.Role == role {
			kept = append(kept, g)
		}
	}
	return kept
}

// past are the entries of the seven weeks before the one that began on monday: nothing enters them any more, so they are counted once.
type past struct {
	monday council.Date
	counts []int
}

// weeks counts the entries of the last eight weeks, from Monday to Sunday.
func (s *Store) weeks(ctx context.Context, today council.Date) ([]int, error) {
	monday := today.AddDays(-(int(today.Weekday()) + 6) % 7)
	before := s.past.Load()
	if before == nil || before.monday != monday {
		before = &past{monday: monday}
		for i := 7; i > 0; i-- {
			n, err := s.entered(ctx, monday.AddDays(-7*i))
			if err != nil {
				return nil, err
			}
			before.counts = append(before.counts, n)
		}
		s.past.Store(before)
	}
	now, err := s.entered(ctx, monday)
	return append(slices.Clone(before.counts), now), err
}

// entered counts the requests that entered in the week of a Monday. SQLite cannot know that a bound moment is above 0, as the index
// asks; being likely keeps it from reading from the first request on.
func (s *Store) entered(ctx context.Context, monday council.Date) (n int, err error) {
	err = s.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM requests INDEXED BY requests_submitted WHERE likely(submitted_at > 0) AND submitted_at >= ? AND submitted_at < ?",
		ms(monday.Start(s.profile.Zone)), ms(monday.AddDays(7).Start(s.profile.Zone))).Scan(&n)
	return n, err
}
