package staff_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestTheEvaluatorProposesAndTheSecondReaderDecides(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	ana := o.Staff("Ana Delgado", council.SecondReader)
	b := o.As(rosa.User)
	if a := b.Post(path+"/propuesta", "veredicto", "approve"); a.Status != http.StatusUnprocessableEntity || !a.Says("faltan 20.00 puntos") {
		t.Errorf("without points: %d", a.Status)
	}
	unchanged(t, o, r)
	scored(t, o, r, rosa)
	if a := b.Get(path + "/evaluacion"); a.Page.Find(`button[data-key="V"]`).AttrOr("aria-disabled", "") != "" || !a.Says("22.00 de 20 puntos") {
		t.Error(a.Text("#hoja"))
	}
	if a := b.Post(path+"/propuesta", "veredicto", "approve"); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status, a.Text(".v-errors"))
	}
	reader := o.As(ana.User)
	a := reader.Get(path + "/dictamen")
	if !a.Says("Rosa Ibáñez propone aprobar.") || !a.Says("Confirmar dictamen") || a.Page.Find("[data-pdf]").Length() != 1 || a.Page.Find("#actividad-titulo").Length() != 0 {
		t.Error(a.Text("#hoja"))
	}
	proposed := now(t, o, r)
	if a := reader.Post(path+"/devolucion", "nota", ""); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`a[href="#devolucion-nota"]`).Length() != 1 {
		t.Errorf("returned without a note: %d", a.Status)
	}
	unchanged(t, o, proposed)
	if a := reader.Post(path + "/dictamen"); a.Status != http.StatusSeeOther {
		t.Fatal(a.Status)
	}
	r = now(t, o, r)
	if r.Status != council.Approved || r.Reader != ana.ID || !r.DecidedAt.Equal(o.Now()) || r.Proposal.Points != 2200 {
		t.Errorf("%+v", r)
	}
}

func TestTheSecondReaderIsNeverTheEvaluator(t *testing.T) {
	o := testoffice.New(t)
	both := o.Staff("Rosa Ibáñez", council.Evaluator, council.SecondReader)
	r := act(t, o, o.Submitted(o.Physician(), "general"), council.Take, both, council.Facts{})
	scored(t, o, r, both)
	r = act(t, o, r, council.Propose, both, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	b, path := o.As(both.User), "/consejo/solicitudes/"+r.Number
	if a := b.Get(path + "/dictamen"); a.Page.Find(`form[action$="/dictamen"]`).Length() != 0 {
		t.Error("the evaluator is offered the decision")
	}
	for _, post := range []string{"/dictamen", "/devolucion"} {
		if a := b.Post(path+post, "nota", "Revise"); a.Status != http.StatusForbidden || !a.Says("Quien evaluó no puede") {
			t.Errorf("%s: %d", post, a.Status)
		}
	}
	unchanged(t, o, r)
}

func TestDenyingNeedsAFinalReasonAndANote(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	b := o.As(rosa.User)
	for _, v := range [][3]string{{"", "x", "#propuesta-motivo"}, {"no_hours", "x", ""}, {"forged", "", "#propuesta-nota"}} {
		a := b.Post(path+"/propuesta", "veredicto", "deny", "motivo", v[0], "nota", v[1])
		if a.Status != http.StatusUnprocessableEntity || v[2] != "" && a.Page.Find(`a[href="`+v[2]+`"]`).Length() != 1 {
			t.Errorf("%v: %d %s", v, a.Status, a.Text(".v-errors"))
		}
	}
	unchanged(t, o, r)
	if a := b.Post(path+"/propuesta", "veredicto", "deny", "motivo", "forged", "nota", "La universidad no lo emitió"); a.Status != http.StatusSeeOther || now(t, o, r).Status != council.Proposed {
		t.Error(a.Status)
	}
}

func TestOpeningAnEFileIsOnRecordAndNeverRendersInOurOrigin(t *testing.T) {
	o := testoffice.New(t)
	r, rosa, path := inHand(t, o)
	a := o.As(rosa.User).Get(path + "/expediente/1.pdf")
	if a.Status != http.StatusOK || string(a.Body) != string(testoffice.Efile()) {
		t.Fatal(a.Status)
	}
	for name, want := range map[string]string{"Content-Type": "application/pdf", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox",
		"Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store"} {
		if got := a.Header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := a.Header.Get("Content-Disposition"); !strings.HasPrefix(got, `attachment; filename="`) || !strings.HasSuffix(got, `-2026.pdf"`) {
		t.Error(got)
	}
	events, _ := o.Store.Events(t.Context(), "request", r.ID)
	last := events[len(events)-1]
	if last.Action != "open_efile" || last.By.Account != rosa.ID || last.Payload["version"] != strconv.Itoa(1) {
		t.Errorf("%+v", last)
	}
	for _, file := range []string{"2.pdf", "x.pdf", "1", "1.html"} {
		if a := o.As(rosa.User).Get(path + "/expediente/" + file); a.Status != http.StatusNotFound {
			t.Errorf("%s: %d", file, a.Status)
		}
	}
}
