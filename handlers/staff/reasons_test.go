package staff_test

import (
	"net/http"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestReasonsAreAddedAndRetiredAndOldRemarksKeepTheirLabel(t *testing.T) {
	o := testoffice.New(t)
	rosa, p := o.Staff("Rosa Ibáñez", council.Evaluator), o.Physician()
	observed := o.Observed(p, rosa, "no_hours")
	b, before := o.As(o.Staff("Ada Ruiz", council.Administrator).User), versions(t, o)
	for field, form := range map[string][]string{"motivo": {"ayuda", "x"}, "ayuda": {"motivo", "x"}} {
		if a := b.Post("/consejo/reglas/motivos", form...); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#`+field+`"]`).Length() != 1 {
			t.Errorf("without %s: %d", field, a.Status)
		}
	}
	if a := b.Post("/consejo/reglas/motivos", "motivo", "NO INDICA LAS HORAS", "ayuda", "x"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a reason twice: %d", a.Status)
	}
	if a := b.Post("/consejo/reglas/motivos/retiro", "retirado", "nada"); a.Status != http.StatusUnprocessableEntity || versions(t, o) != before {
		t.Errorf("an unknown reason: %d", a.Status)
	}
	if a := b.Post("/consejo/reglas/motivos", "motivo", "Falta el reverso", "ayuda", "Escanee también el reverso."); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Post("/consejo/reglas/motivos/retiro", "retirado", "no_hours"); a.Status != http.StatusSeeOther || versions(t, o) != before+2 {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	r := act(t, o, o.Submitted(o.Physician(), "specialty"), council.Take, rosa, council.Facts{})
	path, evaluator := "/consejo/solicitudes/"+r.Number, o.As(rosa.User)
	page := evaluator.Get(path + "/evaluacion")
	if page.Page.Find(`#observacion-motivo option[value="no_hours"]`).Length() != 0 || !contains(page.Text("#observacion-motivo"), "Falta el reverso") {
		t.Error(page.Text("#observacion-motivo"))
	}
	if a := evaluator.Post(path+"/observaciones", "motivo", "no_hours", "pagina", "1"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a retired reason was given: %d", a.Status)
	}
	if page := o.AsPhysician(p).Get("/solicitudes/" + observed.Number); !page.Says("No indica las horas") {
		t.Errorf("an old remark lost its label: %s", page.Text("main"))
	}
}

func TestTheLastReasonOfItsClassStays(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	if a := b.Post("/consejo/reglas/motivos/retiro", "retirado", "forged"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Post("/consejo/reglas/motivos/retiro", "retirado", "not_eligible"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("%d", a.Status)
	}
	if x, ok := o.Store.Rules().Reason("not_eligible"); !ok || x.Retired {
		t.Error("the last final reason was retired")
	}
}

func TestWhatEndedInsideASpecialDayIsListedForReopening(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Observed(p, o.Staff("Rosa Ibáñez", council.Evaluator), "cut")
	if _, err := o.Store.Notify(t.Context(), r.ID, "portal", o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	last := now(t, o, r).Due.Due
	o.At(time.Date(last.Year, time.Month(last.Month), last.Day+1, 14, 0, 0, 0, time.UTC))
	if n, err := o.Store.DiscardOverdue(t.Context()); err != nil || n != 1 {
		t.Fatal(n, err)
	}
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	link := `a[href="/consejo/solicitudes/` + r.Number + `#reapertura"]`
	if b.Get("/consejo/reglas").Page.Find(link).Length() != 0 {
		t.Error("it is listed before any special day")
	}
	if a := b.Post("/consejo/reglas/dias", "dia", last.Numeric(), "nombre", "Paro nacional", "fuente", "DS 120-2026-PCM"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if page := b.Get("/consejo/reglas"); page.Page.Find(link).Length() != 1 {
		t.Error(page.Text("main"))
	}
	if page := o.As(o.Staff("Carla Díaz", council.Coordinator).User).Get("/consejo/solicitudes/" + r.Number); page.Page.Find("#reapertura").Length() != 1 {
		t.Error("the link leads to no reopening")
	}
}
