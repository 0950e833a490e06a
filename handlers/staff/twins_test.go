package staff_test

import (
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
)

// Who typed an event before its list came has two lines: each names the other, to the physician while it is gathered and to who evaluates it, until the typed one is refused.
func TestIssue4_6_WhatWasTypedForACreditedEventIsSaidBesideBothLines(t *testing.T) {
	o, _, endorser, organiser := events(t, "cmgo")
	p := o.Renewer()
	o.Gathered(p)
	o.Sends(p, "certificate")
	e := o.Held(organiser, endorser)
	typed := o.Claim(p, council.Activity{Rule: "prize", Role: "internacional", Title: strings.ToUpper(e.Contents.Title) + " (asistí)", From: e.Occasion.To})
	b, hint := o.AsPhysician(p), "Parece el mismo evento"
	if a := b.Get("/puntaje"); a.Says(hint) {
		t.Errorf("before its list: %s", a.Text("main"))
	}
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	page := b.Get("/puntaje")
	if n := strings.Count(page.Text("table"), hint); n != 2 || !page.Says("la línea acreditada “"+e.Contents.Title+"”") || !page.Says("(asistí)” (") || !page.Says("que anotaste tú") {
		t.Errorf("%d hints: %s", n, page.Text("table"))
	}
	r, err := o.Store.SubmitLedger(t.Context(), o.ActorOf(p), p.Registrations[0].ID, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	reader := o.As(o.Staff("Elena Vargas", council.Evaluator).User)
	office := "/consejo/solicitudes/" + r.Number
	reader.Post(office + "/toma")
	item := fmt.Sprintf("%s/evaluacion?item=%d", office, typed)
	sheet := reader.Get(item)
	if sheet.Page.Find(`li:contains("Parece el mismo evento")`).Length() != 2 || !sheet.Says("Si lo es, rechaza esta") {
		t.Errorf("%s", sheet.Text("main"))
	}
	l, _, err := o.Store.Ledger(t.Context(), p.ID, p.Registrations[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range l.Activities {
		if a.Credit != 0 && !reader.Get(fmt.Sprintf("%s/evaluacion?item=%d", office, a.ID)).Says("que anotó el médico") {
			t.Error("beside the credited line nothing names the typed one")
		}
	}
	if a := reader.Post(fmt.Sprintf("%s/actividades/%d/veredicto", office, typed), "veredicto", "refused", "motivo", o.Profile.Reasons[0].Code); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	if a := reader.Get(item); a.Says(hint) {
		t.Errorf("refused: %s", a.Text("main"))
	}
	if a := b.Get("/puntaje"); strings.Count(a.Text("table"), hint) != 2 {
		t.Error("the hint tells the physician of a verdict that was not sent yet")
	}
}

// A credit that came once its event was sent by hand with a request names that request.
func TestIssue4_6_ACreditAfterTheRequestNamesTheRequest(t *testing.T) {
	o, _, endorser, organiser := events(t, "cmgo")
	p := o.Renewer()
	o.Gathered(p)
	o.Sends(p, "certificate")
	e := o.Held(organiser, endorser)
	typed := o.Claim(p, council.Activity{Rule: "prize", Role: "internacional", Title: e.Contents.Title, From: e.Occasion.To})
	r, err := o.Store.SubmitLedger(t.Context(), o.ActorOf(p), p.Registrations[0].ID, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	reader := o.As(o.Staff("Elena Vargas", council.Evaluator).User)
	office := "/consejo/solicitudes/" + r.Number
	reader.Post(office + "/toma")
	if a := reader.Get(fmt.Sprintf("%s/evaluacion?item=%d", office, typed)); !a.Says("la línea acreditada “" + e.Contents.Title + "”") {
		t.Errorf("%s", a.Text("main"))
	}
	shown, err := o.Store.Twins(t.Context(), p.ID, []council.Activity{{ID: -1, Credit: 1, Title: e.Contents.Title, From: e.Occasion.From, To: e.Occasion.To}})
	if err != nil || shown[-1].Number != r.Number || shown[-1].Hint() != "typed_sent" {
		t.Errorf("%+v %v", shown, err)
	}
}
