package staff_test

import (
	"net/http"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestR14_TheListOfNumbersSaysWhyOneWaits(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	r := o.Passed(p, "resident")
	certifier := o.As(o.Staff("Rosa", council.Certifier).User)
	if a := certifier.Get("/consejo/certificados"); !a.Says("Título de médico: Por enviar. Diploma de la especialidad: Por enviar") || !a.Says("Fotografías: Por recibir") || a.Has("input[name='solicitud[]']") {
		t.Error(a.Text("#emitir"))
	}
	if a := certifier.Get("/consejo/solicitudes/" + r.Number); !a.Says("El número espera") || !a.Says("Título de médico, Diploma de la especialidad") {
		t.Error("the request does not say why its number waits")
	}
	if a := certifier.Post("/consejo/certificados", "solicitud[]", id(r.ID)); a.Status != http.StatusUnprocessableEntity || !a.Says("Título de médico, Diploma de la especialidad") {
		t.Errorf("a number without título and diploma: %d", a.Status)
	}
	o.Sent(p, "titulo", "incomplete")
	o.Sent(p, "diploma", "")
	o.Photographed(p)
	if a := certifier.Get("/consejo/certificados"); !a.Says("Título de médico: Rechazado") || a.Says("Diploma de la especialidad") || !a.Says("Fotografías: Aceptadas") {
		t.Error(a.Text("#emitir"))
	}
	o.Sent(p, "titulo", "")
	if a := certifier.Get("/consejo/certificados"); !a.Says("Puede emitirse") || !a.Has("input[name='solicitud[]']") {
		t.Error(a.Text("#emitir"))
	}
	if a := certifier.Get("/consejo/solicitudes/" + r.Number); a.Says("El número espera") {
		t.Error("the request says that its number waits")
	}
	if a := certifier.Post("/consejo/certificados", "solicitud[]", id(r.ID)); a.Status != http.StatusSeeOther {
		t.Errorf("%d %s", a.Status, a.Text(".v-errors"))
	}
}

func TestR14_WhereNothingIsAwaitedTheListHasNoColumnForIt(t *testing.T) {
	o := testoffice.New(t)
	o.Approved(o.Physician(), "specialty")
	if a := o.As(o.Staff("Elena", council.Certifier).User).Get("/consejo/certificados"); a.Says("Qué espera") || !a.Has("input[name='solicitud[]']") {
		t.Error(a.Text("#emitir"))
	}
}
