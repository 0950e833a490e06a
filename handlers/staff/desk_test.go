package staff_test

import (
	"net/http"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestTheDeskBeginsWithWhatComesFirstForEachRole(t *testing.T) {
	o := testoffice.New(t)
	rosa, ana, luis := o.Staff("Rosa Ibáñez", council.Evaluator), o.Staff("Ana Delgado", council.SecondReader), o.Staff("Luis Carpio", council.Certifier)
	r := o.Submitted(o.Physician(), "general")
	step := func(who council.Account) string { return o.As(who.User).Get("/consejo").Text(".v-next") }
	expect := func(who council.Account, words string) {
		t.Helper()
		if got := step(who); !contains(got, words) {
			t.Errorf("%s reads %q, not %q", who.Name, got, words)
		}
	}
	expect(rosa, "Tome la solicitud "+r.Number)
	expect(ana, "Bandeja al día")
	r = act(t, o, r, council.Take, rosa, council.Facts{})
	expect(rosa, "Siga con la solicitud "+r.Number)
	scored(t, o, r, rosa)
	r = act(t, o, r, council.Propose, rosa, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	expect(rosa, "Bandeja al día")
	expect(ana, "Lea la propuesta de la solicitud "+r.Number)
	act(t, o, r, council.Confirm, ana, council.Facts{})
	expect(luis, "Emita la solicitud "+r.Number)
	if page := o.As(luis.User).Get("/consejo"); page.Page.Find(".v-next a[href='/consejo/certificados']").Length() != 1 {
		t.Error("who issues is not led to where it is issued")
	}
}

func TestEveryRoleHasADeskWithItsOwnFigures(t *testing.T) {
	o := testoffice.New(t)
	for role, words := range map[council.Role]string{council.Evaluator: "Evalúa usted", council.SecondReader: "Esperan segunda lectura", council.Coordinator: "Sin asignar",
		council.Certifier: "Por emitir", council.Registrar: "Ingresos por revisar", council.Administrator: "Abiertas en total", council.RegionalOffice: "Bandeja al día"} {
		if a := o.As(o.Staff(string(role), role).User).Get("/consejo"); a.Status != http.StatusOK || !a.Says(words) {
			t.Errorf("%s: %d, without %q", role, a.Status, words)
		}
	}
	if a := o.AsPhysician(o.Physician()).Get("/consejo"); a.Status != http.StatusForbidden {
		t.Errorf("a physician: %d", a.Status)
	}
}

// Nobody is offered to read his own proposal, or to take his own request.
func TestTheDeskNeverBeginsWithOnesOwnFile(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	me := alsoPhysician(t, o, p, council.Evaluator)
	o.Submitted(p, "general")
	if got := o.As(me.User).Get("/consejo").Text(".v-next"); !contains(got, "Bandeja al día") {
		t.Error(got)
	}
}
