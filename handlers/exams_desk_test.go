package handlers_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Whoever examines or keeps the documents is led from the first page of the day to what waits, and told that all is done only when it is.
func TestTheDeskLeadsToTheExamAndToTheDocumentsThatWait(t *testing.T) {
	e := newExam(t)
	registrar := e.Staff("Rebeca", council.Registrar).User
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	p, me := e.candidate()
	expect := func(who *testoffice.Browser, words, href string) {
		t.Helper()
		a := who.Get("/consejo")
		if to := a.Page.Find(".v-next a").AttrOr("href", ""); !strings.Contains(a.Text(".v-next"), words) || to != href {
			t.Errorf("%q leads to %q, want %q and %q", a.Text(".v-next"), to, words, href)
		}
	}
	expect(e.first, "Bandeja al día", "")
	e.does(me.Upload("/examenes/1/comprobante", "comprobante", "pago.png", proofFile(t)))
	expect(e.first, "Revisa 1 inscripción", "/consejo/examenes/1/inscripciones?estado=proof")
	expect(e.As(registrar), "Bandeja al día", "")
	e.Sends(p, "certificate")
	expect(e.As(registrar), "Revisa los documentos de 1 médico", "/consejo/expedientes")
	e.acceptPapers(p)
	e.does(e.first.Post("/consejo/examenes/inscripciones/1", "accion", "accept"))
	e.door(me)
	e.does(e.first.Upload("/consejo/examenes/1/calificaciones", "archivo", "cc.csv", []byte("Folio;Calificación\r\nE2026-000001;87,5\r\n"), "fase", "cases"))
	e.Import()
	e.does(e.first.Post("/consejo/examenes/1/archivos/1", "accion", "cargar"))
	e.Import()
	expect(e.first, "Bandeja al día", "")
	expect(e.second, "Hay 1 asunto de calificaciones", "/consejo/examenes/1/calificaciones")
}
