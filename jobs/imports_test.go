package jobs_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A confirmed list whose event is cancelled before the program applies it is refused with the reason, and what was sent after it goes on.
func TestAListThatCanNoLongerBeAppliedHoldsUpNothing(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	endorser := o.Staff("Eva", council.Endorser).Actor()
	ana, eva := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Organiser("Sociedad", "eva@sociedad.example", endorser).Actor()
	cancelled, held := o.Endorsement(ana, endorser, council.Endorsed), o.Held(eva, endorser)
	who := o.Physician()
	row := who.Number + ";" + who.FullName()
	first, second := o.CheckedList(cancelled, ana, row), o.CheckedList(held, eva, row)
	for _, e := range []struct {
		event, list int64
		by          council.Actor
	}{{cancelled.ID, first.ID, ana}, {held.ID, second.ID, eva}} {
		if err := o.Store.DecideAttendance(t.Context(), e.event, e.list, true, e.by); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.Store.ActOnEndorsement(t.Context(), cancelled.ID, council.CancelEndorsement, endorser, council.EndorsementFacts{Reason: "Sin sede"}); err != nil {
		t.Fatal(err)
	}
	o.Import()
	o.Import()
	first, _ = o.Store.Import(t.Context(), first.ID)
	second, _ = o.Store.Import(t.Context(), second.ID)
	if first.State != "refused" || len(first.Report.Faults) != 1 || first.Report.Faults[0].Say != "attendance.refuse.cancelled" {
		t.Errorf("the list of the cancelled event is %s: %+v", first.State, first.Report.Faults)
	}
	if second.State != "applied" || second.Report.Changed != 1 {
		t.Errorf("the next list is %s, %d credited", second.State, second.Report.Changed)
	}
}
