package db

import (
	"strings"
	"testing"
)

// The lists that are awaited are found by the day on which their events ended, among those without a list, and not by reading every event that there was.
func TestAwaitedListsAreFoundByTheirKey(t *testing.T) {
	s := openInside(t)
	query, args := s.awaitedQuery("?5 = 0", 0)
	if plan := strings.Join(s.plan(t, query, args...), "\n"); !strings.Contains(plan, "SEARCH e USING INDEX endorsements_awaited (to_on>? AND to_on<?)") || strings.Contains(plan, "ORDER BY") {
		t.Error(plan)
	}
}
