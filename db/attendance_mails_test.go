package db_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"vigencia/council"
)

// told are the mails of a template about events, oldest first, as "to: value of a field".
func (o *eventOffice) told(template, field string) (all []string) {
	o.t.Helper()
	due, err := o.DueMails(context.Background(), 1000)
	fatal(o.t, err)
	for _, m := range due {
		if m.Template == template {
			all = append(all, m.To+": "+m.Values[field])
		}
	}
	return all
}

// asks runs the reminders on a day and says how many events were asked for their list.
func (o *eventOffice) asks(on council.Date) int {
	o.t.Helper()
	o.now = time.Date(on.Year, on.Month, on.Day, 18, 0, 0, 0, time.UTC)
	n, err := o.ListReminders(context.Background())
	fatal(o.t, err)
	return n
}

// Issue 4, point 5: the people of an organiser are told once that the list is awaited and until when, and once more the profile's working days before the deadline; who has
// not taken the invitation or lost access is not.
func TestTheListOfAnEventIsAskedForAndRemindedOfOnce(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	invited, err := council.OrganiserPerson("Beto Ríos", "beto@hospital.example", "")
	fatal(t, err)
	fatal(t, o.AddPerson(ctx, invited, o.organiser))
	e := o.endorsed(o.complete("Curso de urgencias", 70))
	rules := o.Rules()
	due := e.ListDue(rules)
	remind := rules.Calendar.Before(due, rules.Endorsement.ListReminder, "")
	for _, step := range []struct {
		on   council.Date
		n    int
		what string
	}{{e.Occasion.To, 0, "on the last day"}, {e.Occasion.To.AddDays(1), 1, "the day after"}, {e.Occasion.To.AddDays(2), 0, "once more"}, {remind.AddDays(-1), 0, "before its day"},
		{remind, 1, "on its day"}, {remind.AddDays(1), 0, "after it"}, {due, 0, "on the last one"}, {due.AddDays(1), 0, "when it is over"}} {
		if n := o.asks(step.on); n != step.n {
			t.Errorf("%s: %d events were asked for", step.what, n)
		}
	}
	want := fmt.Sprint([]string{"ana@hospital.example: " + due.Long()})
	for _, template := range []string{"attendance_due", "attendance_reminder"} {
		if got := fmt.Sprint(o.told(template, "Date")); got != want {
			t.Errorf("%s: %s, not %s", template, got, want)
		}
	}
}

// A list that applies is not asked for; nor is that of a cancelled event.
func TestAListThatCameIsNotAskedFor(t *testing.T) {
	o := newEventOffice(t)
	o.doctor("1234567", "Mora Ruiz", "Ana")
	e, cancelled := o.endorsed(o.complete("Curso de urgencias", 70)), o.endorsed(o.complete("Curso de parto", 70))
	o.act(cancelled.ID, council.CancelEndorsement, council.EndorsementFacts{Reason: "Huelga"})
	o.now = time.Date(e.Occasion.To.Year, e.Occasion.To.Month, e.Occasion.To.Day, 23, 0, 0, 0, time.UTC)
	o.list(e.ID, []string{"1234567", "Ana Mora", ""}, []string{"5555555", "Rita Gil", ""})
	if n := o.asks(e.Occasion.To.AddDays(1)); n != 0 {
		t.Errorf("%d lists were asked for", n)
	}
	if got := fmt.Sprint(o.told("attendance_applied", "Credited"), o.told("attendance_applied", "Outside")); got != "[ana@hospital.example: 1] [ana@hospital.example: 1]" {
		t.Errorf("told %s", got)
	}
}

// When staff give more time, a list that was already asked for and reminded of is asked for anew, with its new last day.
func TestALaterDeadlineIsRemindedOfAnew(t *testing.T) {
	o := newEventOffice(t)
	e := o.endorsed(o.complete("Curso de urgencias", 70))
	due := e.ListDue(o.Rules())
	if o.asks(due) != 1 {
		t.Fatal("nobody was reminded")
	}
	later := due.AddDays(20)
	o.act(e.ID, council.ExtendList, council.EndorsementFacts{Until: later, Reason: "Falla del servidor"})
	first, again := o.asks(due.AddDays(1)), o.asks(later)
	if got := fmt.Sprint(o.told("attendance_reminder", "Date")); first != 1 || again != 1 || got != fmt.Sprintf("[ana@hospital.example: %s ana@hospital.example: %s]", due.Long(), later.Long()) {
		t.Errorf("%d %d %s", first, again, got)
	}
	if awaited, err := o.ListsAwaited(t.Context(), o.organiser.Organiser); err != nil || len(awaited) != 1 || awaited[0].ID != e.ID {
		t.Errorf("%v %v", awaited, err)
	}
	if awaited, err := o.ListsAwaited(t.Context(), o.admitted("Otra", "eva@otra.example").Organiser); err != nil || len(awaited) != 0 {
		t.Errorf("another's: %v %v", awaited, err)
	}
}
