package staff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// credited is an office of a council whose evaluators fill in sheets: an event credited a physician, whose request an evaluator has in hand.
func credited(t *testing.T) (o *testoffice.Office, e council.Endorsement, p council.Physician, r council.Request, b *testoffice.Browser) {
	t.Helper()
	o, _, endorser, organiser := events(t, "cmp")
	p = o.Physician()
	e = o.Held(organiser, endorser)
	o.Listed(e, organiser, p.Number+";"+p.FullName())
	r = o.Submitted(p, "specialty")
	b = o.As(o.Staff("Elena Vargas", council.Evaluator).User)
	return o, e, p, r, b
}

// onSheet adds the physician's credit and gives its line.
func onSheet(t *testing.T, o *testoffice.Office, p council.Physician, r council.Request, b *testoffice.Browser) (at string, line int64) {
	t.Helper()
	at = "/consejo/solicitudes/" + r.Number
	b.Post(at + "/toma")
	if a := b.Post(fmt.Sprintf("%s/creditos/%d", at, o.CreditOf(p).ID)); a.Status != 303 {
		t.Fatalf("%d %q", a.Status, a.Text(".v-errors"))
	}
	score, err := o.Store.Sheet(t.Context(), r)
	if err != nil || len(score.Lines) != 1 {
		t.Fatalf("%+v %v", score.Lines, err)
	}
	return at, score.Lines[0].Activity.ID
}

// Issue 4, point 6: where the evaluator fills in the sheet, the credits of the physician that are not on it are listed, and one key or button adds each as its event gave it.
func TestIssue4_6_AnEvaluatorAddsACreditWithOneKey(t *testing.T) {
	o, e, p, r, b := credited(t)
	at := "/consejo/solicitudes/" + r.Number
	if a := b.Get(at + "/evaluacion"); a.Has("#de-eventos") {
		t.Error("offered to who does not have it in hand")
	}
	b.Post(at + "/toma")
	a := b.Get(at + "/evaluacion")
	form := a.Page.Find("#de-eventos").Parent().Find(fmt.Sprintf(`form[action$="/creditos/%d"]`, o.CreditOf(p).ID))
	if form.Length() != 1 || form.Find(`button[data-key="I"]`).Length() != 1 || !a.Says(e.Contents.Title) || !a.Says("Asistente") {
		t.Fatalf("offered: %q", a.Text("#hoja"))
	}
	_, line := onSheet(t, o, p, r, b)
	score, err := o.Store.Sheet(t.Context(), r)
	rule, as := e.Ruling("attendee")
	if l := score.Lines[0].Activity; err != nil || l.Rule != rule || l.Role != as || l.Title != e.Contents.Title || l.Credit != o.CreditOf(p).ID || score.Total != e.PointsOf("attendee") {
		t.Errorf("on the sheet: %+v, %s in all: %v", l, score.Total, err)
	}
	if a = b.Get(at + "/evaluacion"); a.Has("#de-eventos") {
		t.Error("offered again")
	}
	if a = b.Post(fmt.Sprintf("%s/actividades/%d/borrado", at, line)); a.Status != 303 || !b.Get(at+"/evaluacion").Has("#de-eventos") {
		t.Errorf("taken off: %d", a.Status)
	}
}

// Issue 4, point 6: on the sheet a credit shows its event, the role and the constancia, and has no fields: an edit is refused with a sentence.
func TestIssue4_6_ACreditOnASheetIsShownAndNotEdited(t *testing.T) {
	o, e, p, r, b := credited(t)
	at, line := onSheet(t, o, p, r, b)
	if err := o.Store.OrderAttendance(t.Context(), o.CreditOf(p).ID, o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	for made := true; made; {
		var err error
		if made, err = o.Store.MakeNext(t.Context(), func(db.DocumentValues) ([]byte, error) { return testoffice.Efile(), nil }, func(int) time.Duration { return 0 }); err != nil {
			t.Fatal(err)
		}
	}
	paper, err := o.Store.DocumentOfCredit(t.Context(), o.CreditOf(p).ID)
	if err != nil {
		t.Fatal(err)
	}
	shown := func(path string) {
		t.Helper()
		a := b.Get(path)
		row := a.Page.Find(`.v-act:contains("` + e.Contents.Title + `")`)
		if row.Length() != 1 || !strings.Contains(row.Text(), o.Say("ruling.state.credited")) || !strings.Contains(row.Text(), "Asistente") || row.Find(`a[href="/eventos/`+e.Number+`"]`).Length() != 1 || row.Find(`a[href="/v/`+paper.Code+`"]`).Length() != 1 {
			t.Errorf("%s: its line says %q", path, strings.Join(strings.Fields(row.Text()), " "))
		}
		if row.Find(`input:not([type="hidden"]), select, a[href*="actividad="]`).Length() != 0 || row.Find(`form[action$="/borrado"] button`).Length() != 1 {
			t.Errorf("%s: it has fields, or no way off the sheet", path)
		}
	}
	shown(at + "/evaluacion")
	shown(fmt.Sprintf("%s/evaluacion?actividad=%d", at, line))
	a := b.Post(fmt.Sprintf("%s/actividades/%d", at, line), "rubro", "doctorate", "titulo", "Doctorado", "cantidad", "1", "desde", "01/01/2020")
	if a.Status == 303 || !strings.Contains(a.Text(".v-errors"), o.Say("sheet.refuse.credited")) || a.Has(fmt.Sprintf(`form[action$="/actividades/%d"]`, line)) {
		t.Errorf("edited: %d %q", a.Status, a.Text(".v-errors"))
	}
	if score, err := o.Store.Sheet(t.Context(), r); err != nil || score.Lines[0].Activity.Title != e.Contents.Title || score.Total != e.PointsOf("attendee") {
		t.Errorf("it changed: %+v %v", score.Lines, err)
	}
}

// Issue 4, point 7: when a credit on a sheet is undone, the sheet says so and counts it no more, the physician reads of which request it went, and it is added to no other sheet.
func TestIssue4_7_AnUndoneCreditIsSaidOnTheSheetAndToItsPhysician(t *testing.T) {
	o, e, p, r, b := credited(t)
	at, line := onSheet(t, o, p, r, b)
	o.Undone(e)
	a := b.Get(at + "/evaluacion")
	row := a.Page.Find(`.v-act:contains("` + e.Contents.Title + `")`)
	if !strings.Contains(row.Text(), o.Say("ruling.state.undone")) || !strings.Contains(row.Text(), "anuló los créditos de este evento") || !strings.Contains(row.Find("b").Last().Text(), "0.00") {
		t.Errorf("its line says %q", strings.Join(strings.Fields(row.Text()), " "))
	}
	if a := o.AsPhysician(p).Get("/asistencias"); !a.Says(o.Say("attended.undone_open", "Number", r.Number)) {
		t.Errorf("the physician reads %q", a.Text("#eventos"))
	}
	b.Post(fmt.Sprintf("%s/actividades/%d/borrado", at, line))
	if a := b.Post(fmt.Sprintf("%s/creditos/%d", at, o.CreditOf(p).ID)); a.Status == 303 || !a.Says(o.Say("sheet.refuse.undone")) {
		t.Errorf("added: %d %q", a.Status, a.Text(".v-errors"))
	}
}

// Issue 4, point 7: who undoes a credit reads which decided requests counted it, and their physician that they stay as they are.
func TestIssue4_7_ADecidedSheetIsNamedAndStays(t *testing.T) {
	o, e, p, r, b := credited(t)
	at, _ := onSheet(t, o, p, r, b)
	for i := range 3 {
		b.Post(at+"/actividades", "rubro", "doctorate", "titulo", fmt.Sprint("Doctorado ", i), "cantidad", "1", "desde", "01/01/2020")
	}
	if a := b.Post(at+"/propuesta", "veredicto", "approve"); a.Status != 303 {
		t.Fatalf("%d %q", a.Status, a.Text(".v-errors"))
	}
	if a := o.As(o.Staff("Saúl Lector", council.SecondReader).User).Post(at + "/dictamen"); a.Status != 303 {
		t.Fatalf("%d %q", a.Status, a.Text(".v-errors"))
	}
	asks := o.As(o.Staff("Inés", council.Endorser).User)
	if a := asks.Get(fmt.Sprintf("/consejo/asistencia/creditos/%d/anulacion", o.CreditOf(p).ID)); a.Status != 200 || !a.Says(r.Number) || !a.Says(o.Say("reversal.kept_text")) {
		t.Errorf("who asks reads %q", a.Text("main"))
	}
	o.Undone(e)
	if now, err := o.Store.Request(t.Context(), r.ID); err != nil || now.Status != council.Approved {
		t.Errorf("%s %v", now.Status, err)
	}
	if a := o.AsPhysician(p).Get("/asistencias"); !a.Says(o.Say("attended.undone_decided", "Number", r.Number)) {
		t.Errorf("the physician reads %q", a.Text("#eventos"))
	}
}

// Issue 4, point 6: an event that was typed on the sheet and then added as a credit is said beside both lines, and beside the credit alone is nothing.
func TestIssue4_6_WhatWasTypedOnASheetForACreditedEventIsSaidBesideBothLines(t *testing.T) {
	o, e, p, r, b := credited(t)
	at, _ := onSheet(t, o, p, r, b)
	hint := "Parece el mismo evento"
	if a := b.Get(at + "/evaluacion"); a.Says(hint) {
		t.Errorf("alone: %s", a.Text("#hoja"))
	}
	rule, as := e.Ruling("attendee")
	if a := b.Post(at+"/actividades", "rubro", rule, "rol", as, "titulo", strings.ToUpper(e.Contents.Title)+" (asistió)", "cantidad", e.Contents.Hours.String(), "desde", e.Occasion.To.String(), "pagina", "1"); a.Status != 303 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	page := b.Get(at + "/evaluacion")
	if n := page.Page.Find(`.v-act:contains("` + hint + `")`).Length(); n != 2 || !page.Says("el crédito “"+e.Contents.Title+"”") || !page.Says("(asistió)” (") ||
		!page.Says(") de esta hoja. Si lo es") || !page.Says("escrito a mano en la hoja") {
		t.Errorf("%d hints: %s", n, page.Text("#hoja"))
	}
}
