package demo_test

import (
	"context"
	"testing"

	"vigencia/council"
)

// In both councils somebody in a list waits for staff, somebody credited is left out by a corrected list, a list waits for its organiser's word, and what
// cancelled events gave is undone, or about to be.
func TestTheDemoHasEveryStateOfAListOfAttendance(t *testing.T) {
	for key := range offices {
		o, ctx := officeOf(t, key), context.Background()
		near, _, err := o.AttendeesToSettle(ctx, false, 0)
		fatal(t, err)
		gone, _, err := o.AttendeesToSettle(ctx, true, 0)
		fatal(t, err)
		if len(near) == 0 || len(gone) == 0 {
			t.Errorf("%s: %d resemble somebody, %d are left out", key, len(near), len(gone))
		}
		states, reversals, credited := map[string]int{}, map[council.ReversalStatus]int{}, 0
		for id := int64(1); ; id++ {
			if _, err := o.Endorsement(ctx, id); council.CodeOf(err) == council.NotFound {
				break
			}
			lists, err := o.AttendanceLists(ctx, id, 10)
			fatal(t, err)
			for _, l := range lists {
				states[l.State]++
				credited += l.Report.Changed
			}
			asked, err := o.ReversalsOf(ctx, id)
			fatal(t, err)
			for _, r := range asked {
				reversals[r.Status]++
			}
		}
		if states["checked"] == 0 || states["applied"] < 3 || credited < 20 {
			t.Errorf("%s: lists %v, %d credited", key, states, credited)
		}
		signals, _, err := o.Signals(ctx, "")
		fatal(t, err)
		late, _, err := o.ListsLate(ctx, "")
		fatal(t, err)
		if len(signals) == 0 || len(late) == 0 {
			t.Errorf("%s: %d signals, %d lists are late", key, len(signals), len(late))
		}
		if reversals[council.ReversalAsked] == 0 || reversals[council.ReversalDone] == 0 {
			t.Errorf("%s: reversals %v", key, reversals)
		}
	}
}
