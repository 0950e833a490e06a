package db_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"vigencia/council"
)

// signalled are the signals of the office, as kind, figure and usual.
func (o *eventOffice) signalled() (all []string) {
	o.t.Helper()
	found, _, err := o.Signals(context.Background(), "")
	fatal(o.t, err)
	for _, g := range found {
		all = append(all, fmt.Sprintf("%s %d>%d", g.Kind, g.Figure, g.Usual))
	}
	slices.Sort(all)
	return all
}

// Issue 4, point 7: who was credited at two events at the same time is put before staff once, whichever list comes first; online, and in another role of the same event, it is no signal.
func TestNobodyIsCreditedAtTwoPlacesInTheSameHoursUnseen(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana := o.doctor("1234567", "Mora Ruiz", "Ana")
	o.doctor("7654321", "Solís Paz", "Luz")
	online := o.complete("En línea", 70)
	online.Occasion.Modality, online.Contents.Evaluated = "online", "Examen"
	first, second, third := o.endorsed(o.complete("Uno", 70)), o.endorsed(o.complete("Dos", 71)), o.endorsed(online)
	last := o.endorsed(o.complete("Tres", 80))
	o.day(last.Occasion.To.AddDays(1))
	for _, e := range []council.Endorsement{first, second, third, last} {
		o.list(e.ID, []string{"1234567", "Ana Mora", "Asistente"}, []string{"1234567", "Ana Mora", "Ponente"})
	}
	found, _, err := o.Signals(ctx, "")
	fatal(t, err)
	var pairs []string
	for _, g := range found {
		if g.Kind != council.SameHours || g.Signal.Physician != ana.ID || g.Credit == 0 || g.AtOther == 0 || g.Event.Contents.Title == "" || g.OtherEvent.Contents.Title == "" {
			t.Errorf("%+v", g)
		}
		pairs = append(pairs, g.OtherEvent.Contents.Title+"+"+g.Event.Contents.Title)
	}
	slices.Sort(pairs)
	if fmt.Sprint(pairs) != "[Uno+Dos]" {
		t.Fatalf("at once: %v", pairs)
	}
	fatal(t, o.SettleSignal(ctx, found[0].ID, "Se fue a mediodía", o.staff))
	if err := o.SettleSignal(ctx, found[0].ID, "x", o.staff); said(err) != "signal.refuse.settled" {
		t.Errorf("settled twice: %v", err)
	}
	o.list(first.ID, []string{"1234567", "Ana Mora", "Coordinación"})
	if n := len(o.signalled()); n != 1 {
		t.Errorf("%d signals after another list", n)
	}
}

// Issue 4, point 7: unusual numbers are found in the transaction that applies a list; a corrected list takes away what nobody has looked into, and what was seen stays seen.
func TestUnusualNumbersAreFoundWhenAListIsApplied(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	e := o.held("Curso")
	var rows [][]string
	for i := range 25 {
		role := "Asistente"
		if i < 3 {
			role = "Ponente"
		}
		rows = append(rows, []string{fmt.Sprint(5000000 + i), fmt.Sprintf("Rita Gil %d", i), role})
	}
	o.list(e.ID, rows...)
	if got := fmt.Sprint(o.signalled()); got != "[strangers 100>30 teachers 3>1]" {
		t.Fatal(got)
	}
	o.list(e.ID, rows[3:]...)
	if got := fmt.Sprint(o.signalled()); got != "[strangers 100>30]" {
		t.Fatalf("after a corrected list: %s", got)
	}
	found, _, err := o.Signals(ctx, "")
	fatal(t, err)
	fatal(t, o.SettleSignal(ctx, found[0].ID, "Son extranjeros", o.staff))
	o.list(e.ID, rows...)
	found, _, err = o.Signals(ctx, "")
	fatal(t, err)
	if len(found) != 2 || found[0].Kind != council.ManyTeachers || found[1].SettledName != "Eva" || found[1].Note != "Son extranjeros" {
		t.Errorf("open ones first, and once each: %+v", found)
	}
}

// Issue 4, point 7: an event that is over, past the day for its list and without one is overdue, until its list comes or the day is put off.
func TestListsThatAreOverdueAreCountedAndPutOff(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	o.doctor("1234567", "Mora Ruiz", "Ana")
	first, second := o.endorsed(o.complete("Uno", 70)), o.endorsed(o.complete("Dos", 69))
	due := first.ListDue(o.Rules())
	late := func() (titles []string) {
		all, _, err := o.ListsLate(ctx, "")
		fatal(t, err)
		n, err := o.AttendanceCounts(ctx)
		fatal(t, err)
		for _, e := range all {
			titles = append(titles, e.Contents.Title)
			if !e.ListLate(o.Rules(), false, o.Profile().Today(o.now)) {
				t.Errorf("%s is not late by the rule", e.Contents.Title)
			}
		}
		if n.Late != len(all) {
			t.Errorf("%d are counted of %d", n.Late, len(all))
		}
		return titles
	}
	o.day(due)
	if got := fmt.Sprint(late()); got != "[Dos]" {
		t.Fatalf("on the last day: %s", got)
	}
	o.day(due.AddDays(1))
	if got := fmt.Sprint(late()); got != "[Dos Uno]" {
		t.Fatalf("the day after: %s", got)
	}
	o.act(second.ID, council.ExtendList, council.EndorsementFacts{Until: due.AddDays(5), Reason: "Falta la firma"})
	if got := fmt.Sprint(late()); got != "[Uno]" {
		t.Fatalf("put off: %s", got)
	}
	if e, err := o.Endorsement(ctx, second.ID); err != nil || e.ListDue(o.Rules()) != due.AddDays(5) {
		t.Errorf("kept as %v: %v", e.ListUntil, err)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template = 'list_extended' AND recipient = 'ana@hospital.example'"); n != 1 {
		t.Errorf("%d mails", n)
	}
	o.list(second.ID, []string{"1234567", "Ana Mora", ""})
	o.day(due.AddDays(9))
	if got := fmt.Sprint(late()); got != "[Uno]" {
		t.Errorf("a list came, and it is late: %s", got)
	}
}
