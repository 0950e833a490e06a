package staff_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// The whole way of a renewal by points: read one by one, refused and moved, remedied, proposed and confirmed by another person.
func TestR9_AnEvaluatorJudgesActivitiesOneByOne(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Renewer()
	ids := o.Gathered(p)
	o.Sends(p, "certificate")
	ctx, by := context.Background(), o.ActorOf(p)
	r, err := o.Store.SubmitLedger(ctx, by, p.Registrations[0].ID, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	evaluator, reader := o.Staff("Elena Vargas", council.Evaluator), o.Staff("Saúl Lector", council.SecondReader)
	e, at := o.As(evaluator.User), "/consejo/solicitudes/"+r.Number
	if a := e.Post(at + "/toma"); a.Status != 303 || a.Location != at+"/evaluacion" {
		t.Fatalf("%d %s", a.Status, a.Location)
	}
	page := e.Get(at + "/evaluacion")
	if page.Status != 200 || !page.Says("Faltan 8 de 8 por revisar") || page.Page.Find("kbd").Length() < 4 || page.Page.Find("[data-pdf]").Length() != 1 {
		t.Fatalf("%d %s", page.Status, page.Text("main"))
	}
	if file := e.Get(page.Page.Find("[data-pdf]").AttrOr("data-pdf", "")); file.Status != 200 {
		t.Errorf("its evidence: %d", file.Status)
	}
	rule := func(id int64, form ...string) testoffice.Answer {
		return e.Post(fmt.Sprintf("%s/actividades/%d/veredicto", at, id), form...)
	}
	if a := rule(ids[0], "veredicto", "refused"); a.Status != 422 {
		t.Errorf("refused without a reason: %d", a.Status)
	}
	if a := e.Post(at+"/propuesta", "veredicto", "approve"); a.Status != 422 {
		t.Errorf("proposed with all unread: %d", a.Status)
	}
	reason := o.Profile.Reasons[0].Code
	for i, id := range ids {
		form := []string{"veredicto", "accepted"}
		switch i {
		case 7:
			form = []string{"veredicto", "refused", "motivo", reason, "nota", "Falta una hoja"}
		case 6:
			form = []string{"veredicto", "moved", "rubro", "national_congress", "cantidad", "30"}
		}
		if a := rule(id, form...); a.Status != 303 || a.Location != at+"/evaluacion" {
			t.Fatalf("%d: %d %s", i, a.Status, a.Text(".v-errors"))
		}
	}
	b := o.AsPhysician(p)
	if a := b.Get("/puntaje"); a.Says("Rechazada") || a.Says("Movida") {
		t.Error("verdicts are told before they are sent")
	}
	if a := e.Post(at + "/observacion"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Get("/puntaje"); !a.Says("Rechazada") || !a.Says("Falta una hoja") || !a.Says("Movida") {
		t.Errorf("after sending: %s", a.Text("#actividades"))
	}
	if brief := b.Get("/puntaje").Page.Find("#actividades summary").Text(); !strings.Contains(brief, o.Profile.Reasons[0].Label) {
		t.Errorf("the reason of a refusal is not seen without opening it: %s", brief)
	}
	if a := b.Post(fmt.Sprintf("/puntaje/actividades/%d", ids[0]), "rubro", "session", "titulo", "Otra", "desde", "01/03/2024", "cantidad", "9"); a.Status == 303 {
		t.Error("an accepted activity was changed")
	}
	if a := b.Get("/solicitudes/" + r.Number + "/subsanacion"); a.Status != 200 || !a.Says("Corregir la actividad") {
		t.Errorf("remedy: %d %s", a.Status, a.Text("main"))
	}
	if a := b.Post("/solicitudes/"+r.Number+"/subsanacion/envio", "ronda", "1"); a.Status != 422 {
		t.Errorf("sent without a mend: %d", a.Status)
	}
	if a := b.Upload(fmt.Sprintf("/puntaje/actividades/%d/constancia", ids[7]), council.EvidenceField, "c.pdf", testoffice.Efile()); a.Status != 303 || !strings.HasSuffix(a.Location, "/subsanacion") {
		t.Fatalf("%d %s %s", a.Status, a.Location, a.Text(".v-errors"))
	}
	if a := b.Post("/solicitudes/"+r.Number+"/subsanacion/envio", "ronda", "1"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := rule(ids[0], "veredicto", "refused", "motivo", reason); a.Status == 303 {
		t.Errorf("an item of the first round was judged again: %d", a.Status)
	}
	if a := rule(ids[7], "veredicto", "accepted"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := e.Post(at+"/propuesta", "veredicto", "approve"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := o.As(reader.User).Post(at + "/dictamen"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := e.Get("/consejo/solicitudes/" + r.Number); !a.Says("300") || a.Says("300.00") || o.Mail("request_approved").Values["Points"] != "300" {
		t.Error("points are written in two ways")
	}
	if now, err := o.Store.Request(ctx, r.ID); err != nil || now.Status != council.Approved || now.Proposal.Points != 30000 {
		t.Errorf("%s %s %v", now.Status, now.Proposal.Points, err)
	}
}
