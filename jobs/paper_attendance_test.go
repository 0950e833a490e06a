package jobs_test

import (
	"context"
	"net/http"
	"os"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// TestMain lets the tests read sheets of strangers, in children of this program.
func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }

// Issue 4, point 6: the constancia of a credit is one page with name, number, event, role, hours, dates, place, points and organiser; its QR leads to what the
// register says now: that it is valid, and that it was annulled once the credit is undone.
func TestIssue4_6_TheConstanciaOfAnAttendanceHasAQR(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := testoffice.NewOf(t, name)
			endorser := o.Staff("Eva", council.Endorser).Actor()
			organiser, who := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Physician()
			e := o.Held(organiser, endorser)
			o.Listed(e, organiser, who.Number+";"+who.FullName())
			c := o.CreditOf(who)
			by := council.Actor{Account: 1, Physician: who.ID}
			for range 2 {
				if err := o.Store.OrderAttendance(t.Context(), c.ID, by); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := press(o).Make(context.Background()); err != nil {
				t.Fatal(err)
			}
			d, err := o.Store.DocumentOfCredit(t.Context(), c.ID)
			if err != nil || !d.Made() || d.Key != "attendance/1" {
				t.Fatalf("%+v %v", d, err)
			}
			pdf := kept(t, o, d.SHA256)
			text := program(t, pdf, "pdftotext", "-layout", "-", "-")
			role, _ := o.Profile.Endorsement.Role("attendee")
			wanted := []string{"Constancia de asistencia", who.FullName(), who.Number, e.Contents.Title, role.Label, council.Span(e.Occasion.From, e.Occasion.To), "16", "Auditorio", e.Number,
				"Hospital Civil", ": " + c.Points.String(), council.FormatHumanCode(d.Human)}
			for _, s := range o.Profile.SignersOn(o.Today())[:2] {
				wanted = append(wanted, s.Name)
			}
			for _, want := range wanted {
				if !strings.Contains(text, want) {
					t.Errorf("it lacks %q:\n%s", want, text)
				}
			}
			address := strings.TrimPrefix(scan(t, pdf), "HTTP://LOCALHOST:8080")
			a := o.Anyone().Get(address)
			if a.Status != http.StatusOK || a.Text("h1") != "VÁLIDA" || !a.Says(e.Contents.Title) || !a.Says(strings.ToUpper(who.FullName())) || !a.Says(role.Label) {
				t.Errorf("%s leads to %d %q", address, a.Status, a.Text("main"))
			}
			o.Undone(e)
			if a := o.Anyone().Get(address); a.Text("h1") != "ANULADA" || a.Says(o.Say("verify.attendance.fact.points")+" "+c.Points.String()) {
				t.Errorf("undone it says %q", a.Text("main"))
			}
			if err := o.Store.OrderAttendance(t.Context(), c.ID, by); council.CodeOf(err) != council.Conflict {
				t.Errorf("ordered again: %v", err)
			}
		})
	}
}
