package handlers_test

import (
	"net/http"
	"testing"
	"time"

	"vigencia/council"
)

// Who came is noted from the printed list the day after too, until the entrance is closed; who is not on it by then did not come, and enrols anew.
func TestItem6_WhoCameIsNotedLaterFromThePrintedListAndTheOthersDidNotCome(t *testing.T) {
	e := newExam(t)
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	here, me := e.candidate()
	away, other := e.candidate()
	e.does(me.Upload("/examenes/1/comprobante", "comprobante", "pago.png", proofFile(t)))
	e.does(other.Upload("/examenes/2/comprobante", "comprobante", "otro.png", append(proofFile(t), '\n')))
	e.acceptPapers(here)
	e.acceptPapers(away)
	e.does(e.first.Post("/consejo/examenes/inscripciones/1", "accion", "accept"))
	e.does(e.first.Post("/consejo/examenes/inscripciones/2", "accion", "accept"))
	if a := e.first.Get("/consejo/examenes/1/lista?sede=1"); !a.Says("Mesa amplia") || !a.Says("Firma") || !a.Says(here.ListName()) || !a.Says(away.ListName()) {
		t.Errorf("the printed list: %s", a.Text("main"))
	}
	e.At(time.Date(2026, 12, 10, 18, 0, 0, 0, time.UTC))
	e.first = e.again(e.first, "Irma")
	e.does(e.first.Post("/consejo/examenes/1/entrada", "sede", "1", "inscripcion[]", "1"))
	e.does(e.first.Post("/consejo/examenes/1/entrada/cierre", "sede", "1"))
	if a := e.first.Post("/consejo/examenes/1/entrada", "sede", "1", "inscripcion[]", "2"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("somebody came in after the entrance was closed: %d", a.Status)
	}
	for id, want := range map[int64]council.EnrolmentStatus{1: council.Sat, 2: council.NoShow} {
		if got, err := e.Store.Enrolment(t.Context(), id); err != nil || got.Status != want {
			t.Errorf("%d is %s, want %s: %v", id, got.Status, want, err)
		}
	}
	other = e.AsPhysician(away)
	if a := other.Get("/solicitudes/2026-000002"); !a.Says("No te presentaste al examen") {
		t.Error(a.Text(".v-next"))
	}
	if a := other.Get("/examenes/2"); a.Page.Find(`.v-next a[href="/examenes"]`).Length() != 1 {
		t.Error("nothing leads to the next call:", a.Text(".v-next"))
	}
}
