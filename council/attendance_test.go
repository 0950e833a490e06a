package council

import "testing"

// Issue 4, point 5: who somebody in a list is, and whether who was left out keeps the points, staff of events say once, and never about themselves.
func TestStaffDecideAboutAListButNeverAboutThemselves(t *testing.T) {
	near := Attendee{ID: 4, Endorsement: 3, Number: "1234", Name: "Ana Mora", Role: "attendee", Likeness: Resembles, Physician: 77}
	gone := near
	gone.Likeness, gone.Gone = Coincides, true
	by, himself := as(Endorser), as(Endorser)
	himself.Physician = 77
	settle := func(a Attendee, p Physician) func(Actor) (Outcome, error) {
		return func(by Actor) (Outcome, error) { return a.Settle(p, by, midday()) }
	}
	keep := func(a Attendee) func(Actor) (Outcome, error) {
		return func(by Actor) (Outcome, error) { return a.Keep(by, midday()) }
	}
	for what, c := range map[string]struct {
		do   func(Actor) (Outcome, error)
		by   Actor
		want Code
	}{
		"settled by another role":  {settle(near, Physician{ID: 77}), as(Evaluator), Forbidden},
		"settled when plain":       {settle(gone, Physician{ID: 77}), by, Conflict},
		"settled about themselves": {settle(near, Physician{ID: 77}), himself, Forbidden},
		"kept by another role":     {keep(gone), as(Evaluator), Forbidden},
		"kept when in the list":    {keep(near), by, Conflict},
		"kept about themselves":    {keep(gone), himself, Forbidden},
	} {
		if _, err := c.do(c.by); CodeOf(err) != c.want {
			t.Errorf("%s: %v", what, err)
		}
	}
	for what, c := range map[string]struct {
		do   func(Actor) (Outcome, error)
		want Attendee
	}{
		"this physician": {settle(near, Physician{ID: 77}), Attendee{Likeness: Coincides, Physician: 77}},
		"nobody":         {settle(near, Physician{}), Attendee{Likeness: NotOurs}},
		"keeps":          {keep(gone), Attendee{Likeness: Coincides, Physician: 77}},
	} {
		out, err := c.do(by)
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		got := out.Changes[0].(Attendee)
		if got.Likeness != c.want.Likeness || got.Physician != c.want.Physician || got.Gone || got.DecidedBy != by.Account || got.DecidedAt != midday() || len(out.Events) != 1 {
			t.Errorf("%s: %+v", what, out)
		}
	}
}
