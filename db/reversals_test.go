package db_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
)

// day moves the clock to a day.
func (o *eventOffice) day(d council.Date) {
	o.now = time.Date(d.Year, d.Month, d.Day, 18, 0, 0, 0, time.UTC)
}

// colleague is another of the staff of events.
func (o *eventOffice) colleague(physician int64) council.Actor {
	o.t.Helper()
	o.added++
	user := fmt.Sprintf("otra%d@cmgo.example", o.added)
	a, err := o.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: user, Name: "Otra", Email: user, Physician: physician, Grants: []council.Grant{{Role: council.Endorser}}}, council.Program())
	fatal(o.t, err)
	return a.Actor()
}

func (o *eventOffice) creditOf(p council.Physician, role string) council.Credit {
	o.t.Helper()
	all, _, err := o.CreditsOf(context.Background(), p.ID, 0)
	fatal(o.t, err)
	for _, c := range all {
		if c.Role == role {
			return c.Credit
		}
	}
	o.t.Fatalf("%s has no credit as %s: %+v", p.Names, role, all)
	return council.Credit{}
}

// Issue 4, point 7: a cancelled event keeps its credits until one person asks and another confirms; then what is gathered goes, and each physician is told.
func TestACancelledEventIsUndoneByTwoPersons(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e, other := o.held("Curso"), o.endorsed(o.complete("Otro", 70))
	o.list(e.ID, []string{"1234567", "Ana Mora", ""}, []string{"7654321", "Luz Solís", "Ponente"})
	o.day(other.Occasion.To.AddDays(1))
	o.list(other.ID, []string{"1234567", "Ana Mora", ""})
	if _, err := o.AskReversal(ctx, e.ID, 0, "No se dio", o.staff); said(err) != "reversal.refuse.not_cancelled" {
		t.Fatalf("an event that stands: %v", err)
	}
	o.act(e.ID, council.CancelEndorsement, council.EndorsementFacts{Reason: "No se dio"})
	if n, err := o.AttendanceCounts(ctx); err != nil || n.Cancelled != 1 {
		t.Errorf("%+v %v", n, err)
	}
	if all, _, err := o.CancelledCounting(ctx, 0); err != nil || len(all) != 1 || all[0].ID != e.ID {
		t.Errorf("cancelled, and its credits count: %+v %v", all, err)
	}
	own := o.colleague(ana.ID)
	if _, err := o.AskReversal(ctx, e.ID, 0, "No se dio", own); said(err) != "attendance.refuse.own" {
		t.Errorf("who has a credit of it asked: %v", err)
	}
	id, err := o.AskReversal(ctx, e.ID, 0, "No se dio", o.staff)
	fatal(t, err)
	if n, err := o.AttendanceCounts(ctx); err != nil || n.Cancelled != 0 || n.Reversals != 1 {
		t.Errorf("asked for, it waits for the second person alone: %+v %v", n, err)
	}
	if _, err := o.AskReversal(ctx, e.ID, 0, "otra vez", o.colleague(0)); said(err) != "reversal.refuse.waits" {
		t.Errorf("asked twice: %v", err)
	}
	for what, by := range map[string]council.Actor{"reversal.refuse.two_persons": o.staff, "attendance.refuse.own": own, "error.forbidden": o.organiser} {
		if err := o.DecideReversal(ctx, id, council.ConfirmReversal, "", by); said(err) != what {
			t.Errorf("%s: %v", what, err)
		}
	}
	if len(o.gathers(ana).Activities) != 2 || len(o.gathers(luz).Activities) != 1 || o.creditOf(luz, "speaker").State != council.CreditCounted {
		t.Fatal("something was undone by one person")
	}
	fatal(t, o.DecideReversal(ctx, id, council.ConfirmReversal, "", o.colleague(0)))
	if l := o.gathers(ana); len(l.Activities) != 1 || l.Activities[0].Title != "Otro" || len(o.gathers(luz).Activities) != 0 {
		t.Errorf("gathered: %+v", l.Activities)
	}
	if c := o.creditOf(luz, "speaker"); c.State != council.CreditUndone || c.UndoneAt.IsZero() {
		t.Errorf("%+v", c)
	}
	mails := o.MailsOf(t, "credit_undone", luz.ID)
	if len(mails) != 1 || mails[0]["Points"] != e.PointsOf("speaker").String() || mails[0]["Left"] != "0" || mails[0]["Reason"] != "No se dio" || mails[0]["Role"] != "Ponente" {
		t.Errorf("mails: %v", mails)
	}
	if err := o.DecideReversal(ctx, id, council.ConfirmReversal, "", o.colleague(0)); council.CodeOf(err) != council.Conflict {
		t.Errorf("done twice: %v", err)
	}
	if n, err := o.AttendanceCounts(ctx); err != nil || n.Cancelled != 0 || n.Reversals != 0 {
		t.Errorf("afterwards: %+v %v", n, err)
	}
	events, err := o.Events(ctx, "endorsement", e.ID)
	fatal(t, err)
	told := map[string]bool{}
	for _, x := range events {
		told[x.Action] = true
	}
	if !told["ask_reversal"] || !told["confirm_reversal"] {
		t.Errorf("on record: %v", told)
	}
}

// Issue 4, point 7: a refused reversal undoes nothing, and who asked may take it back.
func TestARefusedReversalUndoesNothing(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana := o.doctor("1234567", "Mora Ruiz", "Ana")
	e := o.held("Curso")
	o.list(e.ID, []string{"1234567", "Ana Mora", ""})
	credit := o.creditOf(ana, "attendee").ID
	id, err := o.AskReversal(ctx, e.ID, credit, "No fue", o.staff)
	fatal(t, err)
	if err := o.DecideReversal(ctx, id, council.RefuseReversal, "", o.colleague(0)); council.CodeOf(err) != council.Invalid {
		t.Errorf("refused without a reason: %v", err)
	}
	fatal(t, o.DecideReversal(ctx, id, council.RefuseReversal, "Sí fue", o.staff))
	if r, err := o.Reversal(ctx, id); err != nil || r.Status != council.ReversalRefused || r.DecidedName != "Eva" || r.Role != "attendee" || r.Physician.ID != ana.ID {
		t.Errorf("%+v %v", r, err)
	}
	if len(o.gathers(ana).Activities) != 1 || len(o.MailsOf(t, "credit_undone", ana.ID)) != 0 {
		t.Error("something was undone")
	}
}

// Issue 4, points 5 and 7: the credit of somebody whom a corrected list leaves out is undone by two persons; their other role at the event counts anew.
func TestOneCreditIsUndoneAndTheOtherRoleCountsAnew(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana := o.doctor("1234567", "Mora Ruiz", "Ana")
	e := o.held("Curso")
	o.Profile().Endorsement.AddUp = nil
	o.list(e.ID, []string{"1234567", "Ana Mora", "Asistente"}, []string{"1234567", "Ana Mora", "Ponente"})
	if o.creditOf(ana, "speaker").Points != 0 || o.gathers(ana).Sure.Total != e.PointsOf("attendee") {
		t.Fatalf("together: %+v", o.gathers(ana).Activities)
	}
	o.list(e.ID, []string{"1234567", "Ana Mora", "Ponente"})
	gone, _, err := o.AttendeesToSettle(ctx, true, 0)
	fatal(t, err)
	if len(gone) != 1 || gone[0].Credit != o.creditOf(ana, "attendee").ID || gone[0].Undoing {
		t.Fatalf("left out: %+v", gone)
	}
	id, err := o.AskReversal(ctx, e.ID, gone[0].Credit, "No asistió", o.staff)
	fatal(t, err)
	if err := o.KeepAttendee(ctx, gone[0].ID, o.staff); said(err) != "reversal.refuse.waits" {
		t.Errorf("kept while it is asked to be undone: %v", err)
	}
	fatal(t, o.DecideReversal(ctx, id, council.ConfirmReversal, "", o.colleague(0)))
	l := o.gathers(ana)
	if len(l.Activities) != 1 || l.Activities[0].Credit != o.creditOf(ana, "speaker").ID || l.Sure.Total != e.PointsOf("speaker") {
		t.Errorf("the other role: %+v", l.Activities)
	}
	if mails := o.MailsOf(t, "credit_undone", ana.ID); len(mails) != 1 || mails[0]["Left"] != e.PointsOf("speaker").String() {
		t.Errorf("mails: %v", mails)
	}
	if gone, _, _ = o.AttendeesToSettle(ctx, true, 0); len(gone) != 0 {
		t.Error("who was undone still waits")
	}
	o.list(e.ID, []string{"1234567", "Ana Mora", "Asistente"}, []string{"1234567", "Ana Mora", "Ponente"})
	if got := o.gathers(ana); len(got.Activities) != 1 || !strings.Contains(fmt.Sprint(o.creditOf(ana, "attendee").State), "undone") {
		t.Errorf("a list brought back what two persons undid: %+v", got.Activities)
	}
}
