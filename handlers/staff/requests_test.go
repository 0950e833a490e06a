package staff_test

import (
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestFiftyWhoTakeTheSameRequestLeaveOne(t *testing.T) {
	o := testoffice.New(t)
	r := o.Submitted(o.Physician(), "general")
	var wait sync.WaitGroup
	statuses := make([]int, 50)
	for i := range statuses {
		b := o.As(o.Staff("Evaluador", council.Evaluator).User)
		wait.Go(func() { statuses[i] = b.Post("/consejo/solicitudes/" + r.Number + "/toma").Status })
	}
	wait.Wait()
	won := 0
	for _, s := range statuses {
		if s == http.StatusSeeOther {
			won++
		} else if s != http.StatusUnprocessableEntity {
			t.Errorf("status %d", s)
		}
	}
	events := 0
	all, err := o.Store.Events(t.Context(), "request", r.ID)
	for _, e := range all {
		if e.Action == "take" {
			events++
		}
	}
	if won != 1 || events != 1 || err != nil {
		t.Errorf("%d won, %d events, %v", won, events, err)
	}
}

func TestTakingARequestLeadsToItsEvaluation(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	r := o.Submitted(o.Physician(), "general")
	a := o.As(rosa.User).Post("/consejo/solicitudes/" + r.Number + "/toma")
	if a.Status != http.StatusSeeOther || !strings.HasSuffix(a.Location, "/"+r.Number+"/evaluacion") {
		t.Fatal(a.Status, a.Location)
	}
	if r = now(t, o, r); r.Status != council.InReview || r.Evaluator != rosa.ID {
		t.Errorf("%+v", r)
	}
}

func TestNobodyHandlesHisOwnRequest(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	rosa := alsoPhysician(t, o, p, council.Evaluator, council.SecondReader, council.Coordinator)
	r := o.Submitted(p, "general")
	b := o.As(rosa.User)
	for _, path := range []string{"/toma", "/expediente/1.pdf", "/evaluacion", "/dictamen"} {
		a := b.Get("/consejo/solicitudes/" + r.Number + path)
		if path == "/toma" {
			a = b.Post("/consejo/solicitudes/" + r.Number + path)
		}
		if a.Status != http.StatusForbidden || !a.Says("Nadie atiende lo propio") {
			t.Errorf("%s: %d", path, a.Status)
		}
	}
	if a := b.Get("/consejo/solicitudes/" + r.Number); a.Status != http.StatusOK || a.Page.Find("form[action$='/toma']").Length() != 0 {
		t.Error(a.Status)
	}
	unchanged(t, o, r)
}

func TestTheCoordinatorAssignsAndPassesOn(t *testing.T) {
	o := testoffice.New(t)
	rosa, luis, ana := o.Staff("Rosa Ibáñez", council.Coordinator), o.Staff("Luis Carpio", council.Evaluator), o.Staff("Ana Delgado", council.SecondReader)
	r := o.Submitted(o.Physician(), "general")
	b, path := o.As(rosa.User), "/consejo/solicitudes/"+r.Number+"/asignacion"
	if a := b.Post(path, "a", id(ana.ID)); a.Status != http.StatusUnprocessableEntity || !a.Says("no tiene la función") {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
	unchanged(t, o, r)
	if a := b.Post(path, "a", id(luis.ID)); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status, a.Text("main"))
	}
	if r = now(t, o, r); r.Status != council.InReview || r.Evaluator != luis.ID {
		t.Errorf("%+v", r)
	}
}

func TestAbstainingNeedsAReasonAndPassesTheRequestOn(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	r := act(t, o, o.Submitted(o.Physician(), "general"), council.Take, rosa, council.Facts{})
	b, path := o.As(rosa.User), "/consejo/solicitudes/"+r.Number+"/abstencion"
	a := b.Post(path, "nota", " ")
	if a.Status != http.StatusUnprocessableEntity || !a.Says("Escriba por qué se abstiene") || a.Page.Find(`main .v-errors a[href="#nota"]`).Length() != 1 {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
	unchanged(t, o, r)
	if a := b.Post(path, "nota", "Es mi cuñada"); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status)
	}
	if r = now(t, o, r); r.Status != council.Submitted || r.Evaluator != 0 {
		t.Errorf("%+v", r)
	}
	if a := b.Get("/consejo/solicitudes/" + r.Number); !a.Says("Es mi cuñada") {
		t.Error(a.Text("main"))
	}
}

func TestASecondReaderWhoAbstainedIsNotOfferedTheRequestAgain(t *testing.T) {
	o := testoffice.New(t)
	rosa, luis, jorge := o.Staff("Rosa Ibáñez", council.Evaluator), o.Staff("Luis Carpio", council.SecondReader), o.Staff("Jorge Farfán", council.Coordinator)
	r := act(t, o, o.Submitted(o.Physician(), "general"), council.Take, rosa, council.Facts{})
	r = act(t, o, r, council.Propose, rosa, council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: "No lo emitió la universidad"}})
	b, path := o.As(luis.User), "/consejo/solicitudes/"+r.Number
	if a := b.Get(path); a.Page.Find(`form[action="`+path+`/abstencion"]`).Length() != 1 {
		t.Fatal(a.Text("main"))
	}
	if a := b.Post(path+"/abstencion", "nota", "Es mi cuñado"); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status)
	}
	if a := b.Get(path); a.Page.Find(`main form[action^="`+path+`/"], main a[href="`+path+`/dictamen"]`).Length() != 0 {
		t.Errorf("it is offered again: %s", a.Text("main"))
	}
	before := now(t, o, r)
	for act, note := range map[string]string{"dictamen": "", "devolucion": "Otra vez", "abstencion": "Otra vez"} {
		if a := b.Post(path+"/"+act, "nota", note); a.Status != http.StatusForbidden {
			t.Errorf("%s: %d", act, a.Status)
		}
	}
	if a := o.As(jorge.User).Post(path+"/asignacion", "a", strconv.FormatInt(luis.ID, 10)); a.Status != http.StatusUnprocessableEntity || !a.Says("se abstuvo de esta solicitud") {
		t.Errorf("assigned to who abstained: %d", a.Status)
	}
	unchanged(t, o, before)
}

// What one passed on stands in the list of everybody, and neither among what one can read nor with a button to take it.
func TestWhatOnePassedOnIsNotAmongWhatOneCanDo(t *testing.T) {
	o := testoffice.New(t)
	rosa, ana := o.Staff("Rosa Ibáñez", council.Evaluator, council.SecondReader), o.Staff("Ana Delgado", council.Evaluator)
	luis, teresa := o.Staff("Luis Carpio", council.SecondReader), o.Staff("Teresa Benites", council.SecondReader)
	r := act(t, o, o.Submitted(o.Physician(), "general"), council.Take, rosa, council.Facts{})
	r = act(t, o, r, council.Propose, rosa, council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: "No lo emitió la universidad"}})
	offered := func(user, state string) bool {
		return o.As(user).Get("/consejo/solicitudes?estado=" + state).Says(r.Number)
	}
	waiting := func(user string) string {
		return o.As(user).Get("/consejo").Text(`.v-stats li:has(a[href$="estado=leer"])`)
	}
	if !offered(luis.User, "leer") || offered(rosa.User, "leer") || !strings.HasPrefix(waiting(luis.User), "1") {
		t.Fatalf("before: %q", waiting(luis.User))
	}
	act(t, o, r, council.Abstain, luis, council.Facts{Note: "Es mi cuñado"})
	if offered(luis.User, "leer") || !strings.HasPrefix(waiting(luis.User), "0") {
		t.Errorf("who passed it on is to read it: %q", waiting(luis.User))
	}
	if !offered(luis.User, "proposed") || !offered(teresa.User, "leer") || !strings.HasPrefix(waiting(teresa.User), "1") {
		t.Errorf("it is lost to the others: %q", waiting(teresa.User))
	}
	s := o.Submitted(o.Physician(), "general")
	take := `form[action="/consejo/solicitudes/` + s.Number + `/toma"]`
	act(t, o, s, council.Abstain, ana, council.Facts{Note: "Es mi cuñada"})
	if a := o.As(ana.User).Get("/consejo/solicitudes?estado=submitted"); !a.Says(s.Number) || a.Page.Find(take).Length() != 0 || o.As(ana.User).Get("/consejo").Page.Find(`main a[href$="`+s.Number+`"]`).Length() != 0 {
		t.Errorf("it is offered to who passed it on: %s", a.Text("#bandeja"))
	}
	if a := o.As(rosa.User).Get("/consejo/solicitudes?estado=submitted"); a.Page.Find(take).Length() != 1 {
		t.Errorf("nobody can take it: %s", a.Text("#bandeja"))
	}
}

func TestReopeningTakesTwoPersons(t *testing.T) {
	o := testoffice.New(t)
	rosa, luis := o.Staff("Rosa Ibáñez", council.Evaluator, council.Coordinator), o.Staff("Luis Carpio", council.SecondReader, council.Coordinator)
	r := act(t, o, o.Submitted(o.Physician(), "general"), council.Take, rosa, council.Facts{})
	r = act(t, o, r, council.Propose, rosa, council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: "No lo emitió la universidad"}})
	r = act(t, o, r, council.Confirm, luis, council.Facts{})
	path := "/consejo/solicitudes/" + r.Number + "/reapertura"
	if a := o.As(rosa.User).Post(path); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a reason: %d", a.Status)
	}
	unchanged(t, o, r)
	if a := o.As(rosa.User).Post(path, "nota", "La universidad rectificó"); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status)
	}
	asked := now(t, o, r)
	if a := o.As(rosa.User).Post(path); a.Status != http.StatusForbidden || asked.Status != council.Denied {
		t.Errorf("the same person: %d, %s", a.Status, asked.Status)
	}
	unchanged(t, o, asked)
	if a := o.As(luis.User).Post(path); a.Status != http.StatusSeeOther || now(t, o, r).Status != council.InReview {
		t.Errorf("%d, %s", a.Status, now(t, o, r).Status)
	}
}

func TestThePageOfARequestTellsItsStory(t *testing.T) {
	o := testoffice.New(t)
	rosa := o.Staff("Rosa Ibáñez", council.Evaluator)
	r := o.Observed(o.Physician(), rosa, "no_hours")
	a := o.As(rosa.User).Get("/consejo/solicitudes/" + r.Number)
	for _, words := range []string{"Presentada", "Tomada", "Rosa Ibáñez", "Observada", "No indica las horas (página 1)", "Solicitud observada", "Por enviar", "Versión 1"} {
		if !a.Says(words) {
			t.Errorf("%q is missing", words)
		}
	}
}

func TestARegionalOfficeSeesItsMembersRequestsWithoutTheEFile(t *testing.T) {
	o := testoffice.New(t)
	lima := o.StaffWith("Mesa de partes", council.Grant{Role: council.RegionalOffice, Office: "III"})
	own, other := o.Submitted(o.Physician(), "general"), o.Submitted(o.Physician(ofOffice("V")), "general")
	b := o.As(lima.User)
	a := b.Get("/consejo/solicitudes/" + own.Number)
	if a.Status != http.StatusOK || a.Page.Find("a[href*='/expediente/']").Length() != 0 || a.Page.Find("main form").Length() != 0 {
		t.Error(a.Status, a.Text("main"))
	}
	if a := b.Get("/consejo/solicitudes/" + own.Number + "/expediente/1.pdf"); a.Status != http.StatusForbidden {
		t.Error(a.Status)
	}
	if a := b.Get("/consejo/solicitudes/" + other.Number); a.Status != http.StatusNotFound {
		t.Error(a.Status)
	}
}
