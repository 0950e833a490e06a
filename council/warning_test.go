package council_test

import (
	"testing"

	"vigencia/council"
)

func TestTheWarningNearestToTheEndIsDue(t *testing.T) {
	months := []int{12, 6, 3, 1}
	end := council.On(2027, 8, 31)
	for _, test := range []struct {
		today council.Date
		due   int
	}{
		{council.On(2026, 8, 30), 0}, {council.On(2026, 8, 31), 12}, {council.On(2027, 2, 27), 12}, {council.On(2027, 2, 28), 6}, {council.On(2027, 5, 30), 6},
		{council.On(2027, 5, 31), 3}, {council.On(2027, 7, 30), 3}, {council.On(2027, 7, 31), 1}, {council.On(2027, 8, 31), 1}, {council.On(2027, 9, 1), 0},
	} {
		if due, ok := council.WarningDue(end, months, test.today); due != test.due || ok != (test.due != 0) {
			t.Errorf("on %s: %d %v", test.today, due, ok)
		}
	}
}
