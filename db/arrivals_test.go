package db_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"vigencia/council"
)

// keyed is the word of a refusal at the field of the key.
func keyed(err error) string {
	var refused *council.Error
	if errors.As(err, &refused) && len(refused.Fields) == 1 && refused.Fields[0].Field == "clave" {
		return refused.Fields[0].Say
	}
	return said(err)
}

func physicianActor(p council.Physician) council.Actor {
	return council.Actor{Account: 1, Physician: p.ID}
}

func (o *eventOffice) on(d council.Date) {
	o.now = time.Date(d.Year, d.Month, d.Day, 18, 0, 0, 0, time.UTC)
}

// Issue 4, point 6: who gives the key at the door is noted once and credited with nothing; the list alone credits, and then nothing waits any more.
func TestAKeyCreditsNobodyUntilTheListDoes(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz, eva := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz"), o.doctor("5555555", "Gil Sosa", "Eva")
	e := o.endorsed(o.complete("Curso de urgencias", 70))
	o.on(e.Occasion.From)
	for _, p := range []council.Physician{ana, ana, luz, eva} {
		if event, err := o.Arrive(ctx, e.DoorKey, physicianActor(p)); err != nil || event.ID != e.ID {
			t.Fatalf("%d %v", event.ID, err)
		}
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM arrivals"); n != 3 {
		t.Errorf("%d arrivals", n)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM events WHERE action = 'arrive'"); n != 3 {
		t.Errorf("%d were put on record", n)
	}
	if n := len(o.gathers(ana).Activities) + o.Count(t, "SELECT COUNT(*) FROM credits"); n != 0 {
		t.Errorf("the key credited %d", n)
	}
	waits := func(p council.Physician) council.Wait {
		list, next, err := o.ArrivalsOf(ctx, p.ID, 0)
		fatal(t, err)
		if len(list) == 0 {
			return ""
		}
		if len(list) != 1 || next != 0 || list[0].Event.ID != e.ID || list[0].At.IsZero() {
			t.Fatalf("%+v", list)
		}
		return list[0].Event.Waits(o.Rules(), o.Profile().Today(o.now), list[0].Listed, list[0].Alike)
	}
	if got := waits(ana); got != council.WaitsForList {
		t.Errorf("before the list: %q", got)
	}
	o.on(e.Occasion.To.AddDays(1))
	o.list(e.ID, []string{"1234567", "Ana Mora", ""}, []string{"7654321", "Pedro Gómez", ""})
	for p, want := range map[*council.Physician]council.Wait{&ana: "", &luz: council.WaitsForStaff, &eva: council.LeftOut} {
		if got := waits(*p); got != want {
			t.Errorf("%s waits for %q, not %q", p.Names, got, want)
		}
	}
	if _, err := o.Arrive(ctx, e.DoorKey, physicianActor(ana)); err != nil {
		t.Errorf("credited, and the key again: %v", err)
	}
	credits, _, err := o.CreditsOf(ctx, ana.ID, 0)
	fatal(t, err)
	if len(credits) != 1 || credits[0].Event.ID != e.ID || credits[0].Points != e.PointsOf("attendee") || credits[0].Paper.ID != 0 {
		t.Errorf("credits: %+v", credits)
	}
}

// Issue 4, point 6: a key is refused clearly that no event has, before the event, after the last day for its list, and of a cancelled event.
func TestAKeyIsTakenOnlyInItsTime(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana := o.doctor("1234567", "Mora Ruiz", "Ana")
	e := o.endorsed(o.complete("Curso de urgencias", 70))
	arrive := func(key string) string {
		_, err := o.Arrive(ctx, key, physicianActor(ana))
		return keyed(err)
	}
	last := e.ListDue(o.Rules())
	for _, c := range []struct {
		on   council.Date
		key  string
		want string
	}{{e.Occasion.From, "12345678901234567888", "arrival.refuse.unknown"}, {e.Occasion.From.AddDays(-1), e.DoorKey, "arrival.refuse.early"}, {last.AddDays(1), e.DoorKey, "arrival.refuse.late"}} {
		if o.on(c.on); arrive(c.key) != c.want {
			t.Errorf("on %s: %q, not %q", c.on, arrive(c.key), c.want)
		}
	}
	o.on(e.Occasion.From)
	if _, err := o.Arrive(ctx, e.DoorKey, o.organiser); council.CodeOf(err) != council.Forbidden {
		t.Errorf("an organiser arrived: %v", err)
	}
	o.on(last)
	o.act(e.ID, council.CancelEndorsement, council.EndorsementFacts{Reason: "Huracán"})
	if got := arrive(e.DoorKey); got != "arrival.refuse.cancelled" {
		t.Errorf("of a cancelled event: %q", got)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM arrivals"); n != 0 {
		t.Errorf("%d arrivals", n)
	}
}

// Issue 4, point 6: the lists of a physician are paged by key, and another's credit is not found.
func TestOnesOwnEventsArePagedByKey(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e := o.held("Curso de urgencias")
	o.list(e.ID, []string{"1234567", "Ana Mora", ""})
	credits, _, err := o.CreditsOf(ctx, ana.ID, 0)
	fatal(t, err)
	if _, err := o.CreditOf(ctx, luz.ID, credits[0].ID); council.CodeOf(err) != council.NotFound {
		t.Errorf("another's credit: %v", err)
	}
	if err := o.OrderAttendance(ctx, credits[0].ID, physicianActor(luz)); council.CodeOf(err) != council.NotFound {
		t.Errorf("another's constancia: %v", err)
	}
	older, next, err := o.CreditsOf(ctx, ana.ID, credits[0].ID)
	if err != nil || len(older) != 0 || next != 0 {
		t.Errorf("before the first: %+v %d %v", older, next, err)
	}
	seen := map[int64]bool{}
	o.now = time.Date(2026, 3, 2, 18, 0, 0, 0, time.UTC)
	for i := range council.PageSize + 2 {
		e := o.endorsed(o.complete(fmt.Sprint("Curso ", i), 70))
		o.on(e.Occasion.From)
		_, err := o.Arrive(ctx, e.DoorKey, physicianActor(ana))
		fatal(t, err)
	}
	for from, pages := int64(0), 0; pages == 0 || from != 0; pages++ {
		list, next, err := o.ArrivalsOf(ctx, ana.ID, from)
		fatal(t, err)
		for _, a := range list {
			seen[a.Endorsement] = true
		}
		if from = next; pages > 1 || pages == 0 && len(list) != council.PageSize {
			t.Fatalf("page %d has %d", pages, len(list))
		}
	}
	if len(seen) != council.PageSize+2 {
		t.Errorf("%d arrivals in all pages", len(seen))
	}
}
