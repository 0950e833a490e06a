package staff_test

import (
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Issue 4, point 6: in the ledger an activity that an event gave is shown by the organiser's list: its physician changes, deletes and proves nothing of it, and who reads the
// request sees it credited, without a verdict to give.
func TestIssue4_6_ACreditStandsInTheLedgerAsItsListGaveIt(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	endorser := o.Staff("Eva", council.Endorser).Actor()
	organiser, p := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor(), o.Renewer()
	o.Gathered(p)
	o.Sends(p, "certificate")
	e := o.Held(organiser, endorser)
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	b := o.AsPhysician(p)
	page := b.Get("/puntaje")
	row := page.Page.Find(`tr:contains("` + e.Contents.Title + `")`)
	if row.Length() != 1 || !strings.Contains(row.Text(), "Acreditada") || !strings.Contains(row.Text(), o.Say("ledger.by_list")) || row.Find(`a[href="/asistencias"]`).Length() != 1 || row.Find("form").Length() != 0 {
		t.Fatalf("its row says %q", strings.Join(strings.Fields(row.Text()), " "))
	}
	l, _, err := o.Store.Ledger(t.Context(), p.ID, p.Registrations[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	given := l.Activities[len(l.Activities)-1]
	if given.Credit == 0 {
		t.Fatalf("%+v", given)
	}
	at := fmt.Sprintf("/puntaje/actividades/%d", given.ID)
	for _, a := range []testoffice.Answer{b.Get(at), b.Get(at + "/constancia"), b.Post(at, "rubro", "prize~nacional", "titulo", "Otro", "desde", "2025-01-01"), b.Post(at + "/borrado"),
		b.Upload(at+"/constancia", council.EvidenceField, "a.pdf", testoffice.PDF("", testoffice.Objects("/Title (a)")...))} {
		if a.Status != 409 || !a.Says("quien") && !a.Says("organizador") {
			t.Errorf("%d %q", a.Status, a.Text("h1"))
		}
	}
	r, err := o.Store.SubmitLedger(t.Context(), o.ActorOf(p), p.Registrations[0].ID, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	reader := o.As(o.Staff("Elena Vargas", council.Evaluator).User)
	office := "/consejo/solicitudes/" + r.Number
	reader.Post(office + "/toma")
	sheet := reader.Get(fmt.Sprintf("%s/evaluacion?item=%d", office, given.ID))
	if sheet.Status != 200 || !sheet.Says(o.Say("ruling.credited")) || sheet.Has(`form[action*="veredicto"]`) || !sheet.Says("Faltan 8 de 9 por revisar") {
		t.Errorf("%d %q", sheet.Status, sheet.Text("main"))
	}
	if a := reader.Post(fmt.Sprintf("%s/actividades/%d/veredicto", office, given.ID), "veredicto", "refused", "motivo", o.Profile.Reasons[0].Code); a.Status == 303 {
		t.Error("an evaluator refused what the council endorsed")
	}
	if l, _, err = o.Store.Ledger(t.Context(), p.ID, p.Registrations[0].ID); err != nil || l.Undecided() != 8 {
		t.Errorf("%d undecided: %v", l.Undecided(), err)
	}
}
