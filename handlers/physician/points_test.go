package physician_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// said is the sentence of a refusal: of its first field, or its own.
func said(err error) string {
	say, _ := saidOf(err)
	return say
}

// saidOf is the sentence with its pairs of name and value.
func saidOf(err error) (string, string) {
	var e *council.Error
	if !errors.As(err, &e) {
		return fmt.Sprint(err), ""
	}
	if len(e.Fields) > 0 {
		return e.Fields[0].Say, strings.Join(e.Fields[0].Args, " ")
	}
	return e.Say, strings.Join(e.Args, " ")
}

// From the first activity to the request: what was typed is kept before its evidence, and only what is proven is sent.
func TestR5_APhysicianGathersPointsAndSendsThem(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Renewer()
	b := o.AsPhysician(p)
	reg := fmt.Sprint(p.Registrations[0].ID)
	if a := b.Get("/puntaje"); a.Status != 200 || !a.Says("del 15 de marzo de 2022 al 14 de marzo de 2027") || !a.Says("Podrás enviar cuando completes 250 puntos") {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	refused := b.Post("/puntaje/actividades", "registro", reg, "rubro", "national_congress", "titulo", "Congreso", "desde", "01/03/2019", "cantidad", "22")
	if refused.Status != 422 || !refused.Says("No está en tu periodo") {
		t.Errorf("outside the period: %d %s", refused.Status, refused.Text(".v-errors"))
	}
	kept := b.Post("/puntaje/actividades", "registro", reg, "rubro", "national_congress", "titulo", "Congreso nacional 2024", "desde", "01/03/2024", "cantidad", "22")
	if kept.Status != 303 || !strings.HasSuffix(kept.Location, "/constancia") {
		t.Fatalf("%d %s", kept.Status, kept.Location)
	}
	if a := b.Upload(kept.Location, council.EvidenceField, "nada.txt", []byte("nada")); a.Status != 422 {
		t.Errorf("a text was taken as evidence: %d", a.Status)
	}
	if a := b.Get("/puntaje"); !a.Says("Congreso nacional 2024") || !a.Says("Sin constancia") || a.Text(".v-total") != "0 de 250 puntos" || !a.Says("30 más sin constancia") {
		t.Errorf("without evidence: %s", a.Text("main"))
	}
	if a := b.Upload(kept.Location, council.EvidenceField, "c.pdf", testoffice.Efile()); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Get("/puntaje?capitulo=cme"); a.Text(".v-total") != "30 de 250 puntos" || !a.Says("30 por congreso") {
		t.Errorf("with evidence: %s", a.Text("main"))
	}
	if a := b.Post("/puntaje/envio", "registro", reg, "declaro", "si"); a.Status != 422 {
		t.Errorf("sent with too few points: %d", a.Status)
	}
	o.Gathered(p)
	if a := b.Get("/puntaje"); !a.Says("Falta enviar a Mi Expediente: Último certificado") {
		t.Error("nothing says which document is missing:", a.Text("main"))
	}
	if a := b.Post("/puntaje/envio", "registro", reg, "declaro", "si"); a.Status != 422 || !a.Says("Falta enviar a Mi Expediente: Último certificado") {
		t.Errorf("sent without a document that the kind asks for: %d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Get("/puntaje"); !a.Says("que compensan Docencia e Investigación") || !a.Says("Académica y Educación médica continua") {
		t.Errorf("what makes up for what: %s", a.Text("main"))
	}
	o.Sends(p, "certificate")
	if a := b.Get("/puntaje/envio?registro=" + reg); a.Status != 200 {
		t.Fatalf("%d %s", a.Status, a.Location)
	}
	if a := b.Post("/puntaje/envio", "registro", reg); a.Status != 422 {
		t.Errorf("sent without the declaration: %d", a.Status)
	}
	sent := b.Post("/puntaje/envio", "registro", reg, "declaro", "si")
	if sent.Status != 303 || !strings.HasSuffix(sent.Location, "/recibida") {
		t.Fatalf("%d %s", sent.Status, sent.Text(".v-errors"))
	}
	if again := b.Post("/puntaje/envio", "registro", reg, "declaro", "si"); again.Location != sent.Location {
		t.Errorf("sent twice: %s, then %s", sent.Location, again.Location)
	}
	if a := b.Get("/puntaje"); !a.Says("Estas actividades están en la solicitud") || !a.Says("En revisión") || !a.Says("del 15 de marzo de 2022 al 14 de marzo de 2027") {
		t.Errorf("after sending: %s", a.Text("main"))
	}
}

func TestEvidenceNeverCountsTwice(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Renewer()
	ctx, by, reg := context.Background(), o.ActorOf(p), p.Registrations[0].ID
	claim := func(title string) int64 {
		id, err := o.Store.SaveClaim(ctx, by, reg, council.Activity{Rule: "national_congress", Title: title, From: council.On(2024, 3, 1), Quantity: 2000})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	first, second := claim("Congreso de marzo"), claim("Congreso de abril")
	if err := o.Evidence(p, first, testoffice.Efile()); err != nil {
		t.Fatal(err)
	}
	if err := o.Evidence(p, first, testoffice.Efile()); err != nil {
		t.Error("the same file for the same activity:", err)
	}
	if say, of := saidOf(o.Evidence(p, second, testoffice.Efile())); say != "ledger.refuse.twice" || !strings.Contains(of, "Congreso de marzo") {
		t.Errorf("twice in one ledger: %s %s", say, of)
	}
	o.Gathered(p)
	o.Sends(p, "certificate")
	r, err := o.Store.SubmitLedger(ctx, by, reg, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	if say, of := saidOf(o.Evidence(p, second, testoffice.Efile())); say != "ledger.refuse.twice_sent" || !strings.Contains(of, r.Number) {
		t.Errorf("in another cycle: %s %s", say, of)
	}
	if err := o.Evidence(p, first, testoffice.PDF("", testoffice.Objects("/Title (otra)")...)); said(err) != "ledger.refuse.sent" {
		t.Errorf("evidence of a sent activity was changed: %v", err)
	}
	if _, err := o.Store.SaveClaim(ctx, by, reg, council.Activity{Rule: "session", Title: "Sesión", From: council.On(2024, 3, 1), Quantity: 100}); said(err) != "ledger.refuse.sent" {
		t.Errorf("gathered while a request is open: %v", err)
	}
	if _, err := o.Store.Act(ctx, r.ID, council.Withdraw, by, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	l, open, err := o.Store.Ledger(ctx, p.ID, reg)
	if err != nil || open.ID != 0 || !l.Sure.Enough || len(l.Activities) != 10 {
		t.Errorf("after the withdrawal %d activities are gathered again: %+v, %v", len(l.Activities), l.Sure, err)
	}
	if err := o.Evidence(p, second, testoffice.Efile()); said(err) != "ledger.refuse.twice" {
		t.Errorf("after the withdrawal: %v", err)
	}
}

// What was reckoned before signing in is carried over: claimed, without evidence.
func TestR9_TheCalculationIsCarriedIntoTheAccount(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Renewer()
	anyone := o.Anyone()
	a := anyone.Get("/puntos/calculadora?rubro=international_congress&cantidad=32&fecha=02/05/2025")
	if a.Status != 200 || a.Text(".v-total") != "45 de 250 puntos" {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	more := anyone.Get("/puntos/calculadora?a[]=" + url.QueryEscape("international_congress;32;2025-05-02") + "&rubro=" + url.QueryEscape("society_member~sociedad nacional") + "&cantidad=2")
	if more.Text(".v-total") != "55 de 250 puntos" {
		t.Errorf("%s", more.Text("main"))
	}
	if bad := anyone.Get("/puntos/calculadora?rubro=surf&cantidad=x"); bad.Status != 422 {
		t.Errorf("%d", bad.Status)
	}
	carry := "/puntaje/traer?a[]=" + url.QueryEscape("international_congress;32;2025-05-02") + "&a[]=" + url.QueryEscape("society_member~sociedad nacional;2;2026-11-01")
	if a := anyone.Get(carry); a.Status != 303 {
		t.Errorf("carried by nobody: %d", a.Status)
	}
	b := o.AsPhysician(p)
	if a := b.Get(carry); a.Status != 200 || !a.Says("Congreso internacional") {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	done := b.Post("/puntaje/traer", "registro", fmt.Sprint(p.Registrations[0].ID), "a[]", "international_congress;32;2025-05-02")
	if done.Status != 303 {
		t.Fatalf("%d %s", done.Status, done.Text(".v-errors"))
	}
	l, _, err := o.Store.Ledger(context.Background(), p.ID, p.Registrations[0].ID)
	if err != nil || len(l.Activities) != 1 || l.Sure.Total != 0 || l.Hoped.Total != 4500 {
		t.Errorf("%+v, %v", l.Activities, err)
	}
}
