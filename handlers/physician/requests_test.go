package physician_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestStep12_TheListHasTheColumnsAndActionsOfTheGuide(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	page := ok(t, o.AsPhysician(p).Get("/solicitudes"), 200)
	if got := strings.Join(texts(page, "th"), "|"); got != "Nro|Tipo de recertificación|Fecha|Estado|Recojo de Diploma|Descripción|Acciones" {
		t.Errorf("columns: %s", got)
	}
	row := texts(page, "tbody td")
	if row[0] != "1" || !strings.HasPrefix(row[1], "Especialidad: PSIQUIATRÍA") || row[2] != "09/11/2026" || !strings.HasPrefix(row[3], "Registrada") || row[4] != "CR III LIMA" || row[5] != "" {
		t.Errorf("row: %q", row)
	}
	about := " la solicitud " + r.Number
	if got := strings.Join(texts(page, "tbody .v-rowacts a"), "|"); got != "Ver"+about+"|Expediente"+about+"|Ficha de solicitud"+about+"|Retirar"+about {
		t.Errorf("Acciones: %s", got)
	}
}

func TestStep12_TheListFiltersAndPagesAsAFragmentAndWithoutAScript(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	for range 22 {
		r := o.Submitted(p, "general")
		if _, err := o.Store.Act(context.Background(), r.ID, council.Withdraw, o.ActorOf(p), council.Facts{}); err != nil {
			t.Fatal(err)
		}
	}
	o.Submitted(p, "specialty")
	whole, part := o.AsPhysician(p), o.AsPhysician(p)
	part.Headers["HX-Request"] = "true"
	for _, v := range []struct {
		query      string
		rows       int
		first, say string
	}{
		{"", 20, "23", "Siguiente"}, {"?estado=submitted", 1, "23", "Registrada"}, {"?estado=withdrawn", 20, "22", "Siguiente"},
		{"?estado=approved", 0, "", "Ninguna solicitud en ese estado"}, {"?estado=nada&antes=x", 20, "23", "Siguiente"},
	} {
		for _, b := range []*testoffice.Browser{whole, part} {
			page := ok(t, b.Get("/solicitudes"+v.query), 200)
			if n := page.Page.Find("tbody tr").Length(); n != v.rows || page.Text("tbody td") != v.first || !page.Says(v.say) {
				t.Errorf("%q: %d rows, first %q", v.query, n, page.Text("tbody td"))
			}
			if fragment := page.Page.Find("header").Length() == 0; fragment != (b == part) || !strings.Contains(page.Header.Get("Vary"), "HX-Request") {
				t.Errorf("%q: fragment %v, Vary %s", v.query, fragment, page.Header.Get("Vary"))
			}
		}
	}
	page := ok(t, whole.Get("/solicitudes?estado=withdrawn"), 200)
	next, _ := page.Page.Find(".pagination a").Attr("href")
	if page = ok(t, whole.Get(next), 200); page.Page.Find("tbody tr").Length() != 2 || page.Text("tbody td") != "2" || !page.Says("Más recientes") {
		t.Errorf("second page %s: %d rows", next, page.Page.Find("tbody tr").Length())
	}
}

func TestStep12_ARequestIsWithdrawnWithoutAReloadAndWithoutAScript(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	first, second := o.Submitted(p, "general"), o.Submitted(p, "specialty")
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/solicitudes/"+first.Number+"/retiro"), 200)
	if page.Page.Find("main form button").Length() != 1 || requests(t, o, p)[1].Status != council.Submitted {
		t.Error("the question has not one button, or the GET changed something")
	}
	for range 2 { // pressed twice
		goes(t, b.Post("/solicitudes/"+first.Number+"/retiro"), "/solicitudes/"+first.Number+"?hecho=retiro")
	}
	b.Headers["HX-Request"] = "true"
	if part := ok(t, b.Get("/solicitudes/"+second.Number+"/retiro"), 200); part.Page.Find("#solicitudes form").Length() != 1 || part.Page.Find("header").Length() != 0 {
		t.Error("the question does not stand in place of the list")
	}
	part := ok(t, b.Post("/solicitudes/"+second.Number+"/retiro"), 200)
	if !part.Says("Retiró su solicitud "+second.Number) || part.Header.Get("Hx-Push-Url") != "/solicitudes" || part.Page.Find("tbody tr").Length() != 2 {
		t.Errorf("the list did not come back: %s", part.Body)
	}
	for _, r := range requests(t, o, p) {
		if r.Status != council.Withdrawn || events(t, o, r.ID, "withdraw") != 1 {
			t.Errorf("%s is %s, withdrawn %d times", r.Number, r.Status, events(t, o, r.ID, "withdraw"))
		}
	}
}

func TestStep12_WhatIsDecidedIsNotWithdrawn(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "general")
	if err := o.Store.Order(context.Background(), council.Outcome{Changes: []council.Change{approved(r)}}); err != nil {
		t.Fatal(err)
	}
	page := ok(t, o.AsPhysician(p).Post("/solicitudes/"+r.Number+"/retiro"), 422)
	if !page.Says("Esto cambió desde que abrió la página.") || requests(t, o, p)[0].Status != council.Approved {
		t.Error("an approved request was withdrawn")
	}
}

// approved is a request as the second reader leaves it.
func approved(r council.Request) council.Request {
	r.Status, r.Version, r.Due = council.Approved, r.Version+1, council.Deadline{}
	return r
}

func TestStep12_TheFichaIsMadeOnceAndWaitedFor(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/solicitudes/"+r.Number+"/ficha.pdf"), 202)
	if !page.Says("Se está preparando") || page.Page.Find(`a[href="/solicitudes/`+r.Number+`/ficha.pdf"]`).Length() != 1 {
		t.Errorf("it says %s", page.Text("main"))
	}
	print(t, o)
	once, again := b.Get("/solicitudes/"+r.Number+"/ficha.pdf"), b.Get("/solicitudes/"+r.Number+"/ficha.pdf")
	if once.Status != 200 || !bytes.HasPrefix(once.Body, []byte("%PDF-")) || !bytes.Equal(once.Body, again.Body) {
		t.Fatalf("status %d", once.Status)
	}
	if got := once.Header.Get("Content-Disposition"); got != "attachment; filename=ficha-"+r.Number+".pdf" {
		t.Errorf("named %s", got)
	}
}

func TestStep12_TheRequestsPageTellsWhatHappenedAndWhatComes(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	page := ok(t, o.AsPhysician(p).Get("/solicitudes/"+r.Number), 200)
	if got := strings.Join(texts(page, ".v-line li b"), "|"); got != "Registrada|En evaluación|Dictamen|Constancia y diploma" {
		t.Errorf("timeline: %s", got)
	}
	for _, want := range []string{"Le escribiremos con el resultado a más tardar el miércoles 18 de noviembre de 2026.", "Quedan 7 días hábiles", "CR III LIMA", "recertificacion@cmp.org.pe", "045218-2026.pdf", "1 página, 0.1 MB, versión 1"} {
		if !page.Says(want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

// A proposal is told to nobody before a second reader has confirmed it.
func TestTheProposalStaysInTheCouncil(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "specialty")
	r.Status, r.Version, r.Proposal = council.Proposed, r.Version+1, council.Proposal{Verdict: "deny", Reason: "forged", Note: "Sello distinto"}
	if err := o.Store.Order(context.Background(), council.Outcome{Changes: []council.Change{r}}); err != nil {
		t.Fatal(err)
	}
	b := o.AsPhysician(p)
	for _, path := range []string{"/solicitudes", "/solicitudes?estado=in_review", "/solicitudes/" + r.Number, "/inicio"} {
		page := ok(t, b.Get(path), 200)
		if page.Says("Propuesta") || page.Says("Sello distinto") || strings.HasPrefix(path, "/solicitudes") && page.Text(".v-tag") != "En evaluación" {
			t.Errorf("%s tells the proposal: %q", path, page.Text(".v-tag"))
		}
	}
}

func TestAnothersRequestIsNotFoundLikeOneThatIsNot(t *testing.T) {
	o := testoffice.New(t)
	owner, p := o.Physician(), o.Physician()
	r := o.Observed(owner, o.Staff("Rosa Ibáñez", council.Evaluator), "no_hours")
	b := o.AsPhysician(p)
	paths := []string{"", "/recibida", "/expediente.pdf", "/expediente.pdf?version=1", "/ficha.pdf", "/retiro", "/subsanacion", "/subsanacion/revisar"}
	for _, path := range paths {
		theirs, nobodys := b.Get("/solicitudes/"+r.Number+path), b.Get("/solicitudes/2026-999999"+path)
		if theirs.Status != 404 || nobodys.Status != 404 || !bytes.Equal(theirs.Body, nobodys.Body) {
			t.Errorf("GET %s: %d and %d, equal %v", path, theirs.Status, nobodys.Status, bytes.Equal(theirs.Body, nobodys.Body))
		}
	}
	for _, path := range []string{"/retiro", "/copia", "/subsanacion", "/subsanacion/mio", "/subsanacion/envio"} {
		theirs, nobodys := b.Post("/solicitudes/"+r.Number+path, "ronda", "1", "version", "1"), b.Post("/solicitudes/2026-999999"+path, "ronda", "1", "version", "1")
		if theirs.Status != 404 || nobodys.Status != 404 || !bytes.Equal(theirs.Body, nobodys.Body) {
			t.Errorf("POST %s: %d and %d", path, theirs.Status, nobodys.Status)
		}
	}
	after, err := o.Store.Request(context.Background(), r.ID)
	if err != nil || fmt.Sprint(after) != fmt.Sprint(r) || events(t, o, r.ID, "notify") != 0 {
		t.Errorf("something changed: %+v, %v", after, err)
	}
}
