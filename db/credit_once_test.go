package db

import (
	"context"
	"testing"
)

// Issue 4, point 5: a credit is gathered once and counts with one request at a time; while it counts with one it is not among what is gathered.
func TestACreditIsGatheredOnceAndCountsWithOneRequest(t *testing.T) {
	s, ctx := openInside(t), context.Background()
	if _, err := s.write.Exec("PRAGMA foreign_keys = OFF"); err != nil {
		t.Fatal(err)
	}
	insert := func(id int, registration, request any) error {
		_, err := s.write.Exec(`INSERT INTO activities (id, physician, registration, request, rule, title, quantity, state, credit, given, at) VALUES (?, 1, ?, ?, 'course', 'Curso', 1600, 'accepted', 7, 80, 1)`, id, registration, request)
		return err
	}
	gathered := func() int {
		t.Helper()
		all, err := gatheredIn(ctx, s.write, 1, 1)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	if err := insert(1, 1, nil); err != nil || gathered() != 1 {
		t.Fatalf("%v, %d gathered", err, gathered())
	}
	if err := insert(2, nil, 10); err != nil || gathered() != 0 {
		t.Errorf("on a sheet: %v, %d gathered", err, gathered())
	}
	for what, err := range map[string]error{"gathered twice": insert(3, 1, nil), "with two requests": insert(4, nil, 11)} {
		if !unique(err) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := s.write.Exec("UPDATE activities SET released = 1 WHERE request = 10"); err != nil {
		t.Fatal(err)
	}
	if err := insert(5, nil, 11); err != nil {
		t.Errorf("when the first has ended: %v", err)
	}
}
