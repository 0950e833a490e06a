package db_test

import "testing"

// Of a list that is discarded no row stays: they are names of people of whom nothing came.
func TestADiscardedListKeepsNoRows(t *testing.T) {
	o := newEventOffice(t)
	e := o.held("Curso de urgencias")
	i := o.check(e.ID, []string{"5555555", "Rita Gil", ""})
	if n := o.Count(t, "SELECT COUNT(*) FROM attendance_rows"); n != 1 {
		t.Fatalf("%d rows before", n)
	}
	fatal(t, o.DecideAttendance(t.Context(), e.ID, i.ID, false, o.organiser))
	if n := o.Count(t, "SELECT COUNT(*) FROM attendance_rows"); n != 0 {
		t.Errorf("%d rows stay", n)
	}
}
