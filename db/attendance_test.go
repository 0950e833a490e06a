package db_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
)

// doctor is a member of the register with a ledger for the specialty.
func (o *eventOffice) doctor(number, surnames, names string) council.Physician {
	o.t.Helper()
	first, second, _ := strings.Cut(surnames, " ")
	p, err := o.AddPhysician(context.Background(), council.Physician{Number: number, Surname1: first, Surname2: second, Names: names, Office: "CDMX", Email: number + "@correo.example", Origin: "roster",
		Registrations: []council.Registration{{Kind: council.SpecialtyRegistration, Specialty: "Ginecología y Obstetricia"}}}, council.Program())
	fatal(o.t, err)
	return p
}

// held is an endorsed event that ended yesterday.
func (o *eventOffice) held(title string) council.Endorsement {
	o.t.Helper()
	e := o.endorsed(o.complete(title, 70))
	o.now = time.Date(e.Occasion.To.Year, e.Occasion.To.Month, e.Occasion.To.Day+1, 18, 0, 0, 0, time.UTC)
	return e
}

func listed(rows ...[]string) council.SheetFile {
	file := sheetOf(rows...)
	file.Header = []string{"CEDULA", "nombre completo", "Participación"}
	return file
}

// sent is a list of an event that waits to be checked.
func (o *eventOffice) sent(event int64) db.Import {
	o.t.Helper()
	ctx := context.Background()
	file, err := o.Receive(strings.NewReader(fmt.Sprint(o.now, o.Count(o.t, "SELECT COUNT(*) FROM imports"))), 1<<20)
	fatal(o.t, err)
	id, err := o.SendAttendance(ctx, file, db.Import{Event: event, Name: "lista.csv", Format: "csv"}, o.organiser)
	fatal(o.t, err)
	i, err := o.Import(ctx, id)
	fatal(o.t, err)
	return i
}

// check sends a list of an event and checks it.
func (o *eventOffice) check(event int64, rows ...[]string) db.Import {
	o.t.Helper()
	ctx, i := context.Background(), o.sent(event)
	report, err := o.CheckAttendance(ctx, i, listed(rows...), nil)
	fatal(o.t, err)
	fatal(o.t, o.ImportChecked(ctx, i.ID, report))
	i, err = o.Import(ctx, i.ID)
	fatal(o.t, err)
	return i
}

// list sends, checks, confirms and applies a list of an event.
func (o *eventOffice) list(event int64, rows ...[]string) council.ImportReport {
	o.t.Helper()
	ctx := context.Background()
	i := o.check(event, rows...)
	if i.State != "checked" {
		o.t.Fatalf("%+v", i.Report.Faults)
	}
	fatal(o.t, o.DecideAttendance(ctx, event, i.ID, true, o.organiser))
	i.State = "confirmed"
	report, err := o.ApplyAttendance(ctx, i, nil)
	fatal(o.t, err)
	return report
}

// Issue 4, point 5: a list credits everybody in it whom number and name make plain, in the ledger, as proven, once whatever is uploaded again, and with a mail each.
func TestAListOfAttendanceCreditsEachRoleOnce(t *testing.T) {
	o := newEventOffice(t)
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e := o.held("Curso de urgencias")
	rows := [][]string{{"1234567", "Dra. ANA MORA RUIZ", ""}, {"7654321", "Solis Paz, Luz", "ponente"}}
	for round := range 3 {
		if n := o.list(e.ID, rows...).Changed; n != []int{2, 0, 0}[round] {
			t.Fatalf("round %d credited %d", round, n)
		}
	}
	for p, points := range map[*council.Physician]council.Points{&ana: e.PointsOf("attendee"), &luz: e.PointsOf("speaker")} {
		l := o.gathers(*p)
		if len(l.Activities) != 1 || !l.Activities[0].Proven() || l.Sure.Total != points || points == 0 {
			t.Errorf("%s: %d activities worth %s, not %s", p.Names, len(l.Activities), l.Sure.Total, points)
		}
		mails := o.MailsOf(t, "event_credited", p.ID)
		if len(mails) != 1 || mails[0]["Points"] != points.String() || mails[0]["Event"] != "Curso de urgencias" || mails[0]["Name"] != p.FullName() {
			t.Errorf("%s: mails %v", p.Names, mails)
		}
	}
	if got := o.gathers(ana).Sure.Lines[0].Explain(o.Profile().Words); !strings.Contains(got, "aval") {
		t.Errorf("the line says %q", got)
	}
}

// Issue 4, point 5: what is wrong is said by line, and then nothing of the list is kept.
func TestAListWithFaultsKeepsNothing(t *testing.T) {
	o := newEventOffice(t)
	o.doctor("1234567", "Mora Ruiz", "Ana")
	e := o.held("Curso de urgencias")
	i := o.check(e.ID, []string{"1234567", "Ana Mora", ""}, []string{"", "Luz Solís", ""}, []string{"12x", "Eva Paz", ""}, []string{"7654321", "", ""}, []string{"7654322", "Rita Gil", "Mesero"}, []string{"1234567", "Ana Mora", "Asistente"})
	var lines []int
	for _, f := range i.Report.Faults {
		lines = append(lines, f.Line)
	}
	if i.State != "refused" || fmt.Sprint(lines) != "[3 4 5 6 7]" {
		t.Errorf("%s with faults in lines %v", i.State, lines)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM attendance_rows") + o.Count(t, "SELECT COUNT(*) FROM attendees"); n != 0 {
		t.Errorf("%d rows were kept", n)
	}
	if err := o.DecideAttendance(context.Background(), e.ID, i.ID, true, o.organiser); council.CodeOf(err) != council.Conflict {
		t.Errorf("a list with faults was confirmed: %v", err)
	}
}

// Issue 4, point 5: who only resembles a member waits for staff, and is credited once they say who it is; a stranger is credited on registering with the number, and nobody else's name will do.
func TestNearMatchesWaitForStaffAndStrangersForTheirRegistration(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e := o.held("Curso de urgencias")
	i := o.check(e.ID, []string{"1234567", "Pedro Gómez", ""}, []string{"7654300", "Luz Solís Paz", ""}, []string{"5555555", "Rita Gil Sosa", ""}, []string{"5555556", "Eva Gil Sosa", ""})
	rows, _, err := o.AttendanceRows(ctx, i, db.AllRows, 0)
	fatal(t, err)
	var got []council.Likeness
	for _, r := range rows {
		got = append(got, r.Likeness)
	}
	if fmt.Sprint(got) != "[resembles resembles stranger stranger]" || i.Report.Added != 0 {
		t.Fatalf("%v, %d coincide", got, i.Report.Added)
	}
	if n := o.list(e.ID, []string{"1234567", "Pedro Gómez", ""}, []string{"7654300", "Luz Solís Paz", ""}, []string{"5555555", "Rita Gil Sosa", ""}, []string{"5555556", "Eva Gil Sosa", ""}).Changed; n != 0 {
		t.Fatalf("%d were credited", n)
	}
	waiting, _, err := o.AttendeesToSettle(ctx, false, 0)
	fatal(t, err)
	if len(waiting) != 2 || waiting[0].May.ID != ana.ID || waiting[1].May.ID != luz.ID {
		t.Fatalf("%+v", waiting)
	}
	if err := o.SettleAttendee(ctx, waiting[1].ID, luz.Number, o.organiser); council.CodeOf(err) != council.Forbidden {
		t.Errorf("an organiser settled: %v", err)
	}
	fatal(t, o.SettleAttendee(ctx, waiting[0].ID, "", o.staff))
	fatal(t, o.SettleAttendee(ctx, waiting[1].ID, luz.Number, o.staff))
	rita, eve := o.doctor("5555555", "Gil Sosa", "Rita"), o.doctor("5555556", "Paz Sosa", "Berta")
	for p, n := range map[*council.Physician]int{&ana: 0, &luz: 1, &rita: 1, &eve: 0} {
		if got := len(o.gathers(*p).Activities); got != n {
			t.Errorf("%s has %d activities, not %d", p.FullName(), got, n)
		}
	}
	if n := len(o.MailsOf(t, "event_credited", rita.ID)); n != 1 {
		t.Errorf("%d mails to who registered", n)
	}
	again := o.list(e.ID, []string{"1234567", "Pedro Gómez", ""}, []string{"7654300", "Luz Solís Paz", ""})
	if again.Changed != 0 || o.Count(t, "SELECT COUNT(*) FROM attendees WHERE likeness = 'resembles'") != 0 {
		t.Errorf("staff's word did not stand: %+v", again)
	}
}

// Issue 4, point 5: a corrected list shows what it changes, and who was credited and is left out keeps the points until staff decide.
func TestACorrectedListNeverWithdrawsPointsByItself(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	ana, luz := o.doctor("1234567", "Mora Ruiz", "Ana"), o.doctor("7654321", "Solís Paz", "Luz")
	e := o.held("Curso de urgencias")
	o.list(e.ID, []string{"1234567", "Ana Mora", ""}, []string{"5555555", "Rita Gil Sosa", ""})
	i := o.check(e.ID, []string{"7654321", "Luz Solís", ""})
	tally, err := o.AttendanceTally(ctx, i)
	fatal(t, err)
	if want := (db.AttendanceTally{Rows: 1, Coincide: 1, New: 1, Gone: 1, Kept: 1}); tally != want {
		t.Errorf("the difference is %+v, not %+v", tally, want)
	}
	out, _, err := o.AttendanceLeftOut(ctx, i, 0)
	fatal(t, err)
	if len(out) != 2 || !out[0].Credited || out[1].Credited {
		t.Errorf("left out: %+v", out)
	}
	fatal(t, o.DecideAttendance(ctx, e.ID, i.ID, true, o.organiser))
	_, err = o.ApplyAttendance(ctx, db.Import{ID: i.ID, Event: e.ID, SHA256: i.SHA256, By: o.organiser}, nil)
	fatal(t, err)
	if len(o.gathers(ana).Activities) != 1 || len(o.gathers(luz).Activities) != 1 {
		t.Error("points were withdrawn, or not given")
	}
	gone, _, err := o.AttendeesToSettle(ctx, true, 0)
	fatal(t, err)
	if len(gone) != 1 || gone[0].Physician != ana.ID {
		t.Fatalf("for staff: %+v", gone)
	}
	fatal(t, o.KeepAttendee(ctx, gone[0].ID, o.staff))
	if gone, _, _ = o.AttendeesToSettle(ctx, true, 0); len(gone) != 0 || len(o.gathers(ana).Activities) != 1 {
		t.Error("who was kept still waits")
	}
}

// Issue 4, points 3 and 5: of several roles at an event those add up that the profile names, and of the others the one that gives most counts.
func TestSeveralRolesAtAnEventCountTogetherAsTheProfileSays(t *testing.T) {
	o := newEventOffice(t)
	ana := o.doctor("1234567", "Mora Ruiz", "Ana")
	e := o.held("Curso de urgencias")
	o.list(e.ID, []string{"1234567", "Ana Mora", "Asistente"})
	o.list(e.ID, []string{"1234567", "Ana Mora", "Asistente"}, []string{"1234567", "Ana Mora", "Ponente"})
	if got, want := o.gathers(ana).Sure.Total, o.Profile().Endorsement.Together([]council.RolePoints{{Role: "attendee", Given: e.PointsOf("attendee")}, {Role: "speaker", Given: e.PointsOf("speaker")}}); got != want || want == 0 {
		t.Errorf("together they count %s, not %s", got, want)
	}
}

// Issue 4, point 5: a list comes from the event's own organiser, from its last day on until the deadline.
func TestAListHasItsTime(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	other := o.admitted("Otra", "eva@otra.example")
	e := o.endorsed(o.complete("Curso de urgencias", 70))
	send := func(by council.Actor) error {
		file, err := o.Receive(strings.NewReader("x"), 100)
		fatal(t, err)
		_, err = o.SendAttendance(ctx, file, db.Import{Event: e.ID, Name: "a.csv", Format: "csv"}, by)
		return err
	}
	at := func(d council.Date) { o.now = time.Date(d.Year, d.Month, d.Day, 18, 0, 0, 0, time.UTC) }
	if at(e.Occasion.To.AddDays(-1)); said(send(o.organiser)) != "attendance.refuse.early" {
		t.Error("a list was taken before the event was over")
	}
	if at(e.ListDue(o.Rules()).AddDays(1)); said(send(o.organiser)) != "attendance.refuse.late" {
		t.Error("a list was taken after its deadline")
	}
	at(e.ListDue(o.Rules()))
	if err := send(other); council.CodeOf(err) != council.NotFound {
		t.Errorf("another organiser sent a list: %v", err)
	}
	fatal(t, send(o.organiser))
	if said(send(o.organiser)) != "attendance.refuse.busy" {
		t.Error("a second list was taken while the first is being read")
	}
}

func said(err error) string {
	var refused *council.Error
	if errors.As(err, &refused) {
		return refused.Say
	}
	return fmt.Sprint(err)
}
