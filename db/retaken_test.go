package db_test

import (
	"context"
	"testing"
	"time"

	"vigencia/council"
)

// Who was left out and is taken back in keeps the one credit; whose credit was undone meanwhile is in the list again and has none, and nobody asks staff about them anew.
func TestAListThatTakesSomebodyBackInGivesNothingAnew(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e := o.held("Curso")
	all := [][]string{{"1234567", "Ana Mora", ""}, {"7654321", "Luz Solís", ""}}
	o.list(e.ID, all...)
	o.now = o.now.Add(time.Minute)
	o.list(e.ID, []string{"5555555", "Rita Gil Sosa", ""})
	first := o.creditOf(luz, "attendee")
	id, err := o.AskReversal(ctx, e.ID, o.creditOf(ana, "attendee").ID, "No asistió", o.staff)
	fatal(t, err)
	fatal(t, o.DecideReversal(ctx, id, council.ConfirmReversal, "", o.colleague(0)))
	o.now = o.now.Add(time.Minute)
	if again := o.list(e.ID, all...); again.Changed != 0 {
		t.Errorf("%d were credited anew", again.Changed)
	}
	if c := o.creditOf(ana, "attendee"); c.State != council.CreditUndone || len(o.gathers(ana).Activities) != 0 || len(o.MailsOf(t, "event_credited", ana.ID)) != 1 {
		t.Errorf("what was undone came back: %+v", c)
	}
	if c := o.creditOf(luz, "attendee"); c.ID != first.ID || c.State != council.CreditCounted || len(o.gathers(luz).Activities) != 1 || len(o.MailsOf(t, "event_credited", luz.ID)) != 1 {
		t.Errorf("who was taken back in: %+v", c)
	}
	if gone, _, err := o.AttendeesToSettle(ctx, true, 0); err != nil || len(gone) != 0 {
		t.Errorf("staff are asked about %+v %v", gone, err)
	}
	if sum, err := o.AttendanceSum(ctx, e.ID); err != nil || sum.Rows != 2 || sum.Credited != 1 || sum.Undone != 1 || sum.Kept != 0 {
		t.Errorf("%+v %v", sum, err)
	}
}
