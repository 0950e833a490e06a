package staff_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// events is an office with staff of events, signed in, and somebody of an admitted institution.
func events(t *testing.T, name string) (o *testoffice.Office, b *testoffice.Browser, endorser, organiser council.Actor) {
	t.Helper()
	o = testoffice.NewOf(t, name)
	eva := o.Staff("Eva Ríos", council.Endorser)
	endorser = eva.Actor()
	return o, o.As(eva.User), endorser, o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor()
}

// holds is the endorsement as the office has it.
func holds(t *testing.T, o *testoffice.Office, id int64) council.Endorsement {
	t.Helper()
	e, err := o.Store.Endorsement(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func went(t *testing.T, a testoffice.Answer, to string) {
	t.Helper()
	if a.Status != http.StatusSeeOther || a.Location != to {
		t.Fatalf("%d %s: %s", a.Status, a.Location, a.Text("main"))
	}
}

// Issue 4, point 3, in both councils: an application is taken, observed, taken up again and endorsed with other points for a role.
func TestIssue4_3_AnApplicationIsObservedAndEndorsed(t *testing.T) {
	for name, word := range map[string]string{"cmp": "Auspicios", "cmgo": "Avales"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, b, _, organiser := events(t, name)
			e := o.Endorsement(organiser, o.Staff("Otra", council.Endorser).Actor(), council.EndorsementSubmitted)
			list := b.Get("/consejo/avales")
			if list.Text("h1") != word || !list.Says(e.Folio) || !list.Says("Hospital Civil") {
				t.Fatal(list.Text("main"))
			}
			path := "/consejo/avales/" + id(e.ID)
			if page := b.Get(path); !page.Says(e.Contents.Objectives) || !page.Says("Inicio") || !page.Says("Luz Mora") || page.Has("#otorgar") || !page.Has(`main > .v-next form[action="`+path+`/toma"]`) {
				t.Fatal(page.Text("main"))
			}
			went(t, b.Post(path+"/toma"), path)
			if page := b.Get(path); !page.Says("Eva Ríos") || !page.Has("#otorgar") || !page.Has("#observar") || !page.Has(`main > .v-next a[href="#otorgar"]`) {
				t.Fatal(page.Text("main"))
			}
			went(t, b.Post(path+"/observaciones", "nota-faculty", "Falta el titular\r\n\r\nFalta un número", "nota-event", "Diga la hora"), path)
			e = holds(t, o, e.ID)
			if e.Status != council.EndorsementObserved || len(e.Remarks) != 3 || e.Remarks[0].Part != council.EventPart || e.Remarks[2].Note != "Falta un número" {
				t.Fatalf("%+v", e.Remarks)
			}
			o.Mail("endorsement_observed")
			answers := council.EndorsementFacts{Plea: "Sin más fechas", Answers: []string{"Ya está", "Lo agregamos", "Lo corregimos"}}
			if err := o.Store.ActOnOwnEndorsement(t.Context(), e.ID, council.RemedyEndorsement, organiser, answers); err != nil {
				t.Fatal(err)
			}
			if page := b.Get(path); !page.Says("Lo corregimos") || !page.Says("Falta un número") {
				t.Fatal(page.Text("main"))
			}
			attendee := o.Profile.Endorsement.Roles[0].Code
			went(t, b.Post(path+"/otorgamiento", "puntos-"+attendee, "1.5", "motivo-"+attendee, "Programa más corto"), path)
			e = holds(t, o, e.ID)
			if e.Status != council.Endorsed || e.PointsOf(attendee) != 150 || e.Number == "" {
				t.Fatalf("%+v", e)
			}
			if page := b.Get(path); !page.Says("Programa más corto") || !page.Says(e.Number) || page.Has("#otorgar") {
				t.Error(page.Text("main"))
			}
		})
	}
}

// Nothing that was typed is lost, and nothing is done, when an act on an application is refused.
func TestIssue4_3_WhatIsRefusedStaysTyped(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	e := o.Endorsement(organiser, endorser, council.EndorsementInReview)
	path, role := "/consejo/avales/"+id(e.ID), o.Profile.Endorsement.Roles[0].Code
	long := strings.Repeat("x", council.MaxNote+1)
	for act, c := range map[string]struct{ field, value, want string }{
		"/otorgamiento":  {"puntos-" + role, "muchos", "muchos"},
		"/observaciones": {"nota-programme", long, long},
		"/negativa":      {"motivo", long, long},
	} {
		a := b.Post(path+act, c.field, c.value)
		field := a.Page.Find("#" + c.field)
		got, _ := field.Attr("value")
		if a.Status != http.StatusUnprocessableEntity || got+field.Text() != c.want || !a.Has(`.v-errors a[href="#`+c.field+`"]`) || !a.Has("#"+c.field+"-e") {
			t.Errorf("%s: %d %q %s", act, a.Status, got+field.Text(), a.Text(".v-errors"))
		}
	}
	if a := b.Post(path+"/otorgamiento", "puntos-"+role, "3"); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-"+role+"-e") {
		t.Errorf("other points without a reason: %d", a.Status)
	}
	if a := b.Post(path + "/observaciones"); a.Status != http.StatusUnprocessableEntity || !a.Has("#nota-event-e") {
		t.Errorf("no remark: %d", a.Status)
	}
	if now := holds(t, o, e.ID); now.Status != e.Status || now.Version != e.Version {
		t.Errorf("it changed: %+v", now)
	}
}

// A change is shown as it was beside as it is to be, and the event is as it was until it is accepted.
func TestIssue4_3_AChangeIsDecidedSideBySide(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	e := o.Endorsement(organiser, endorser, council.Endorsed)
	becomes := e.Occasion
	becomes.Venue = "Aula magna"
	if err := o.Store.AskAmendment(t.Context(), e.ID, becomes, "Obras", organiser); err != nil {
		t.Fatal(err)
	}
	if list := b.Get("/consejo/avales?estado=cambios"); !list.Says(e.Number) || !list.Says("Cambio por decidir") {
		t.Fatal(list.Text("main"))
	}
	path := "/consejo/avales/" + id(e.ID)
	row := b.Get(path).Page.Find("section:has(#cambio) tbody tr")
	if row.Length() != 1 || strings.Join(strings.Fields(row.Text()), " ") != "Sede Auditorio Aula magna" {
		t.Fatal(row.Text())
	}
	asked, err := o.Store.AmendmentsOf(t.Context(), e.ID)
	if err != nil {
		t.Fatal(err)
	}
	decide := path + "/cambios/" + id(asked[0].ID)
	if a := b.Post(decide, "accion", "rechazar"); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-e") || holds(t, o, e.ID).Occasion.Venue != "Auditorio" {
		t.Fatalf("refused without a reason: %d", a.Status)
	}
	o.Wait(time.Minute)
	went(t, b.Post(decide, "accion", "aceptar"), path)
	if holds(t, o, e.ID).Occasion.Venue != "Aula magna" {
		t.Error("it was accepted, and the event is as it was")
	}
}

// An endorsed event is cancelled on a page of its own, with a reason.
func TestIssue4_3_CancellingIsAskedOnceMore(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	e := o.Endorsement(organiser, endorser, council.Endorsed)
	path := "/consejo/avales/" + id(e.ID)
	if a := b.Get(path); !a.Has(`a[href="` + path + `/cancelacion"]`) {
		t.Fatal(a.Text("main"))
	}
	if a := b.Get(path + "/cancelacion"); a.Text("h1") != "Cancelar el aval" || holds(t, o, e.ID).Status != council.Endorsed {
		t.Fatal(a.Text("main"))
	}
	if a := b.Post(path + "/cancelacion"); a.Status != http.StatusUnprocessableEntity || a.Text("h1") != "Cancelar el aval" || !a.Has("#motivo-e") {
		t.Fatalf("without a reason: %d", a.Status)
	}
	went(t, b.Post(path+"/cancelacion", "motivo", "Huelga"), path)
	if a := b.Get(path); holds(t, o, e.ID).Status != council.EndorsementCancelled || !a.Says("Huelga") || a.Has(`a[href="`+path+`/cancelacion"]`) {
		t.Error(a.Text("main"))
	}
	went(t, b.Get(path+"/cancelacion"), path)
}

// The faculty stands beside the register, and rules that are not met beside the organiser's plea.
func TestIssue4_3_TheFacultyStandsBesideTheRegister(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	p := o.Physician()
	c := o.Certificate(p)
	e := o.Endorsement(organiser, endorser, council.EndorsementObserved)
	typed := o.Application()
	typed.Faculty = []council.Teacher{{Name: p.FullName(), Certificate: c.Number}, {Name: "Otra Persona", Certificate: c.Number}, {Name: "Luz Mora"}}
	if err := o.Store.WriteEndorsement(t.Context(), e.ID, e.Version, council.FacultyPart, typed, organiser); err != nil {
		t.Fatal(err)
	}
	page := b.Get("/consejo/avales/" + id(e.ID))
	rows := page.Page.Find("section:has(#parte-faculty) tbody tr")
	for i, want := range []string{"Vigente", "No coincide", "Sin número"} {
		if got := rows.Eq(i).Find("strong").Text(); got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
	if strings.TrimSpace(rows.Eq(1).Find("td").Eq(2).Text()) != "" || !page.Says("son 1 de 3") || !page.Says("Sin más fechas") {
		t.Error(page.Text("main"))
	}
}

// The queue pages by key, marks what is late, and is a fragment; staff of events find the same figures on the day's first page.
func TestIssue4_3_TheQueueMarksWhatIsLate(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	for range council.PageSize + 1 {
		o.Endorsement(organiser, endorser, council.EndorsementSubmitted)
	}
	first := b.Get("/consejo/avales")
	next, _ := first.Page.Find(".v-pages a").Attr("href")
	if rows := first.Page.Find("#avales tbody tr").Length(); rows != council.PageSize || next == "" {
		t.Fatalf("%d rows, then %q", rows, next)
	}
	b.Headers["HX-Request"] = "true"
	part := b.Get(next)
	delete(b.Headers, "HX-Request")
	if part.Page.Find("html > body > #avales tbody tr").Length() != 1 || part.Has("h1") {
		t.Error("the second page is no fragment with the last row")
	}
	if a := b.Get("/consejo/avales"); a.Has("tr.is-late") {
		t.Error("late before its term")
	}
	o.Wait(60 * 24 * time.Hour)
	b = o.As(o.Staff("Otra", council.Endorser).User)
	if a := b.Get("/consejo/avales"); a.Page.Find("tr.is-late").Length() != council.PageSize || !contains(a.Text(".v-late"), "de retraso") {
		t.Error("what is late is not marked")
	}
	desk := b.Get("/consejo")
	if !contains(desk.Text(".v-next"), "Revisa "+strconv.Itoa(council.PageSize+1)+" solicitudes de aval") || !desk.Has(`a[href="/consejo/avales"]`) {
		t.Error(desk.Text("main"))
	}
	if other := o.As(o.Staff("Rosa", council.Evaluator).User).Get("/consejo"); other.Says("Instituciones") || other.Has(`a[href="/consejo/avales"]`) {
		t.Error("an evaluator is shown what waits for staff of events")
	}
}

// The programme of an application is opened by staff of events, and that is on record.
func TestIssue4_3_OpeningAProgrammeIsOnRecord(t *testing.T) {
	o, b, endorser, organiser := events(t, "cmgo")
	e := o.Endorsement(organiser, endorser, council.EndorsementDraft)
	file, err := o.Store.Receive(strings.NewReader("%PDF-1.4 programa"), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Store.SendProgramme(t.Context(), file, e.ID, council.Attachment{Format: council.PDF, Pages: 1, SentName: "programa.pdf", BeganAt: o.Now()}, organiser); err != nil {
		t.Fatal(err)
	}
	if err := o.Store.ActOnOwnEndorsement(t.Context(), e.ID, council.SubmitEndorsement, organiser, council.EndorsementFacts{Plea: "Sin más fechas"}); err != nil {
		t.Fatal(err)
	}
	a := b.Get("/consejo/avales/" + id(e.ID) + "/programa.pdf")
	if a.Status != http.StatusOK || a.Header.Get("Content-Type") != "application/pdf" {
		t.Errorf("%d %s", a.Status, a.Header)
	}
	past, err := o.Store.Events(t.Context(), "endorsement", e.ID)
	if err != nil {
		t.Fatal(err)
	}
	last := past[len(past)-1]
	if last.Action != "open_programme" || last.By.Name != "Eva Ríos" || last.Payload["sha256"] == "" {
		t.Errorf("%+v", last)
	}
}
