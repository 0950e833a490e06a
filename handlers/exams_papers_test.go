package handlers_test

import (
	"bytes"
	"image"
	"image/gif"
	"image/jpeg"
	"net/http"
	"testing"

	"github.com/xuri/excelize/v2"
	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// candidate is a physician who holds a seat of the published call.
func (e *exam) candidate() (council.Physician, *testoffice.Browser) {
	p := e.Physician()
	e.Certificate(p, func(c *council.Certificate) { c.Kind, c.Series = "exam", "certificate" })
	me := e.AsPhysician(p)
	e.does(me.Post("/examenes/1/inscripcion", "sede", "1", "ajustes", "Mesa amplia"))
	return p, me
}

func TestR6_AProofOfPaymentIsAPDFOrAPhotograph(t *testing.T) {
	var jpg, animated bytes.Buffer
	picture := image.NewGray(image.Rect(0, 0, 640, 480))
	check(t, jpeg.Encode(&jpg, picture, nil))
	check(t, gif.Encode(&animated, picture, nil))
	for name, c := range map[string]struct {
		file []byte
		kind string
	}{"pago.pdf": {testoffice.Efile(), "application/pdf"}, "pago.jpg": {jpg.Bytes(), "image/jpeg"}, "pago.png": {proofFile(t), "image/png"}, "pago.gif": {animated.Bytes(), ""}} {
		e := newExam(t)
		e.does(e.first.Post("/consejo/examenes/1/publicacion"))
		_, me := e.candidate()
		a := me.Upload("/examenes/1/comprobante", "comprobante", name, c.file)
		if c.kind == "" {
			if a.Status != http.StatusUnprocessableEntity {
				t.Errorf("%s: %d", name, a.Status)
			}
			continue
		}
		e.does(a)
		if a := e.first.Get("/consejo/examenes/inscripciones/1/comprobante"); a.Status != http.StatusOK || a.Header.Get("Content-Type") != c.kind {
			t.Errorf("%s comes back as %d %s", name, a.Status, a.Header.Get("Content-Type"))
		}
	}
}

func TestItem7_MarksComeFromAWorkbook(t *testing.T) {
	e := newExam(t)
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	p, me := e.candidate()
	e.does(me.Upload("/examenes/1/comprobante", "comprobante", "pago.png", proofFile(t)))
	e.acceptPapers(p)
	e.does(e.first.Post("/consejo/examenes/inscripciones/1", "accion", "accept"))
	e.door(me)
	book := excelize.NewFile()
	for cell, value := range map[string]any{"A1": "Folio", "B1": "Sustentante", "C1": "Calificación", "A2": "E2026-000001", "B2": "x", "C2": 87.5} {
		check(t, book.SetCellValue("Sheet1", cell, value))
	}
	var b bytes.Buffer
	check(t, book.Write(&b))
	e.does(e.first.Upload("/consejo/examenes/1/calificaciones", "archivo", "cc.xlsx", b.Bytes(), "fase", "cases"))
	e.Import()
	if a := e.first.Get("/consejo/examenes/1/archivos/1"); !a.Says("Calificaciones listas para cargar: 1.") || !a.Says("87.5") {
		t.Error(a.Text("main"))
	}
}

// What waits for its exam has nothing for an evaluator to do: it is not among the open ones, until its number can be issued.
func TestWhatWaitsForItsExamIsNotInTheInbox(t *testing.T) {
	e := newExam(t)
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	e.candidate()
	coordinator := e.Staff("Lea", council.Coordinator)
	staff := e.As(coordinator.User)
	if a := staff.Get("/consejo/solicitudes"); a.Page.Find("#bandeja tbody tr").Length() != 0 {
		t.Error(a.Text("#bandeja"))
	}
	if a := staff.Get("/consejo/solicitudes?tipo=cases"); a.Page.Find("#bandeja tbody tr").Length() != 1 {
		t.Error("asked for by its kind it is not there:", a.Text("#bandeja"))
	}
	if a := staff.Get("/consejo/solicitudes?q=2026-000001"); a.Page.Find("#bandeja tbody tr").Length() != 1 {
		t.Error("searched for by its number it is not there:", a.Text("#bandeja"))
	}
	d, err := e.Store.Desk(t.Context(), coordinator.Actor())
	if err != nil || d.Open != 0 || d.Unassigned != 0 || d.First != nil {
		t.Errorf("%+v, %v", d, err)
	}
	p := e.Renewer()
	e.Gathered(p)
	e.Sends(p, "certificate")
	if _, err := e.Store.SubmitLedger(t.Context(), e.ActorOf(p), p.Registrations[0].ID, "truth/1"); err != nil {
		t.Fatal(err)
	}
	if d, err := e.Store.Desk(t.Context(), coordinator.Actor()); err != nil || d.Open != 1 || d.Unassigned != 1 {
		t.Errorf("%+v, %v", d, err)
	}
}

// Each way to a certificate begins where it is done: the calls of its exam, or the ledger of its points.
func TestR2_NewRequestLeadsToWhereEachKindBegins(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	for who, c := range map[string]struct {
		of   council.Physician
		want map[string]int
	}{"nobody certified": {o.Physician(), map[string]int{"/examenes": 1, "/puntaje": 0}}, "one to renew": {o.Renewer(), map[string]int{"/examenes": 1, "/puntaje": 1}}} {
		a := o.AsPhysician(c.of).Get("/solicitudes/nueva")
		for href, n := range c.want {
			if found := a.Page.Find(`main a[href="` + href + `"]`).Length(); (found > 0) != (n > 0) {
				t.Errorf("%s: %d links to %s: %s", who, found, href, a.Text("main"))
			}
		}
		if a.Page.Find("main form").Length() != 0 {
			t.Errorf("%s: a form that cannot begin anything here", who)
		}
	}
}
