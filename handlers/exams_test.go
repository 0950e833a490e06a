package handlers_test

import (
	"bytes"
	"context"
	"database/sql"
	"image"
	"image/png"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
	"vigencia/jobs"
)

// proofFile is a photograph of a proof of payment.
func proofFile(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	check(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480))))
	return b.Bytes()
}

// An exam is an office of the second council with its staff of exams and a published call.
type exam struct {
	*testoffice.Office
	t             *testing.T
	first, second *testoffice.Browser
}

func newExam(t *testing.T) *exam {
	o := testoffice.NewOf(t, "cmgo")
	o.At(time.Date(2026, 11, 9, 18, 0, 0, 0, time.UTC))
	e := &exam{Office: o, t: t, first: o.As(o.Staff("Irma", council.Examiner).User), second: o.As(o.Staff("Beto", council.Examiner).User)}
	e.does(e.first.Post("/consejo/examenes/nueva", "tipo", "cases", "especialidad", "GYO", "nombre", "Primera convocatoria 2027", "desde", "2026-11-01", "hasta", "2026-11-30", "minima", "60"))
	e.does(e.first.Post("/consejo/examenes/1/sedes", "id", "0", "sede", "Centro Norte", "direccion", "Insurgentes 1234", "estado", "DF", "cupo", "2", "dia", "2026-12-09", "inicia", "08:00"))
	return e
}

func (e *exam) does(a testoffice.Answer) testoffice.Answer {
	e.t.Helper()
	if a.Status != http.StatusSeeOther {
		e.t.Fatalf("%d: %s", a.Status, a.Text("main"))
	}
	return a
}

// acceptPapers lets all that the kind asks of a physician stand accepted.
func (e *exam) acceptPapers(p council.Physician) {
	kind, _ := e.Profile.Kind("cases")
	for _, slot := range kind.Slots {
		file, err := e.Store.Receive(bytes.NewReader([]byte(slot+p.Number)), 1000)
		check(e.t, err)
		_, err = e.Store.Attach(context.Background(), file, council.Attachment{Owner: "physician", OwnerID: p.ID, Slot: slot, Round: 1, BeganAt: e.Now()})
		check(e.t, err)
	}
	pool, err := sql.Open("sqlite3", "file:"+filepath.Join(e.Folder, "vigencia.db"))
	check(e.t, err)
	_, err = pool.Exec("UPDATE attachments SET state = 'accepted', decided_by = 1, decided_at = 1 WHERE owner = 'physician'")
	check(e.t, err)
	check(e.t, pool.Close())
}

func TestR6_ARenewalByCasesFromTheCallToTheResult(t *testing.T) {
	e := newExam(t)
	p := e.Physician()
	e.Certificate(p, func(c *council.Certificate) { c.Kind, c.Series = "exam", "certificate" })
	me := e.AsPhysician(p)
	if a := me.Get("/examenes"); a.Says("Primera convocatoria 2027") {
		t.Error("a draft was seen")
	}
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	if a := me.Get("/examenes"); !a.Says("Primera convocatoria 2027") || !a.Says("Inscribirme") {
		t.Fatal(a.Text("main"))
	}
	if a := me.Get("/examenes/1/inscripcion"); !a.Says("por publicar") || !a.Says("Casos clínicos") || a.Says("Conocimientos generales") {
		t.Error(a.Text("main"))
	}
	if a := me.Post("/examenes/1/inscripcion"); a.Status != http.StatusUnprocessableEntity || !a.Says("Elige una sede") {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
	e.does(me.Post("/examenes/1/inscripcion", "sede", "1", "ajustes", "Mesa amplia"))
	if a := me.Get("/examenes/1"); !a.Says("Sube tu comprobante de pago") || !a.Says("11 de noviembre de 2026 a las 12:00") {
		t.Error(a.Text("main"))
	}
	e.does(me.Upload("/examenes/1/comprobante", "comprobante", "pago.png", proofFile(t)))
	if a := e.first.Post("/consejo/examenes/inscripciones/1", "accion", "accept"); a.Status != http.StatusUnprocessableEntity || !a.Says("Último certificado") {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
	e.acceptPapers(p)
	if a := e.first.Get("/consejo/examenes/inscripciones/1/comprobante"); a.Status != http.StatusOK {
		t.Errorf("the proof: %d", a.Status)
	}
	e.does(e.first.Post("/consejo/examenes/inscripciones/1", "accion", "accept"))
	e.door(me)
	e.result()
}

// door makes the pass, reads it as anyone and as staff of exams do, and checks its holder in.
func (e *exam) door(me *testoffice.Browser) {
	t := e.t
	press := &jobs.Press{Store: e.Store, Address: e.Address, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	if _, err := press.Make(context.Background()); err != nil {
		t.Fatal(err)
	}
	if a := me.Get("/examenes/1/pase.pdf"); a.Status != http.StatusOK || !bytes.HasPrefix(a.Body, []byte("%PDF")) {
		t.Fatalf("the pass: %d", a.Status)
	}
	pass, err := e.Store.DocumentOfEnrolment(context.Background(), 1)
	check(t, err)
	if a := e.Anyone().Get("/v/" + pass.Code); a.Status != http.StatusOK || a.Text("h1") != "PASE VÁLIDO" || !a.Says("Centro Norte") {
		t.Errorf("%d %q", a.Status, a.Text("main"))
	}
	scanned := e.first.Get("/V/" + pass.Code)
	if scanned.Status != http.StatusSeeOther || !strings.HasPrefix(scanned.Location, "/consejo/examenes/1/entrada?sede=1&codigo=") {
		t.Fatalf("%d %s", scanned.Status, scanned.Location)
	}
	if a := e.first.Get(scanned.Location); !a.Says("Mesa amplia") {
		t.Error(a.Text("main"))
	}
	if a := e.first.Post("/consejo/examenes/1/entrada", "sede", "1", "codigo", pass.Code); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("somebody came in a month early: %d", a.Status)
	}
	e.At(time.Date(2026, 12, 9, 14, 0, 0, 0, time.UTC))
	e.first, e.second = e.again(e.first, "Irma"), e.again(e.second, "Beto")
	if a := e.first.Post("/consejo/examenes/1/entrada", "sede", "1", "codigo", "E2026-999999"); a.Status != http.StatusUnprocessableEntity || !a.Says("Ningún pase") {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
	e.does(e.first.Post("/consejo/examenes/1/entrada", "sede", "1", "codigo", "HTTP://LOCALHOST:8080/V/"+pass.Code))
	e.does(e.first.Post("/consejo/examenes/1/entrada/cierre", "sede", "1"))
	if a := e.Anyone().Get("/v/" + pass.Code); a.Text("h1") != "PASE SIN VALOR" {
		t.Errorf("after the exam: %q", a.Text("h1"))
	}
}

// again opens a browser anew: a month ends a session.
func (e *exam) again(_ *testoffice.Browser, name string) *testoffice.Browser {
	accounts, err := e.Store.StaffAccounts(context.Background())
	check(e.t, err)
	for _, a := range accounts {
		if a.Name == name {
			return e.As(a.User)
		}
	}
	e.t.Fatalf("no %s", name)
	return nil
}

// result loads, reviews and publishes the marks; nobody sees them before.
func (e *exam) result() {
	t := e.t
	sheet := "Folio;Sustentante;Calificación\r\nE2026-000001;x;87,5\r\n"
	e.does(e.first.Upload("/consejo/examenes/1/calificaciones", "archivo", "cc.csv", []byte(sheet), "fase", "cases"))
	e.Import()
	if a := e.first.Get("/consejo/examenes/1/archivos/1"); !a.Says("Calificaciones listas para cargar: 1.") || !a.Says("87.5") {
		t.Fatal(a.Text("main"))
	}
	e.does(e.first.Post("/consejo/examenes/1/archivos/1", "accion", "cargar"))
	if bar := e.first.Get("/consejo/examenes/1/archivos/1").Page.Find("main progress"); bar.AttrOr("max", "") != "1" {
		t.Error("nothing shows how far the marks are loaded")
	}
	e.Import()
	me := e.AsPhysician(e.owner())
	if a := e.first.Post("/consejo/examenes/1/calificaciones/1", "accion", "review"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("who loaded the marks reviewed them: %d", a.Status)
	}
	e.does(e.second.Post("/consejo/examenes/1/calificaciones/1", "accion", "review"))
	pass, err := e.Store.DocumentOfEnrolment(context.Background(), 1)
	check(t, err)
	certifier := e.As(e.Staff("Celia", council.Certifier, council.Registrar, council.Coordinator, council.Administrator).User)
	for who, a := range map[string]testoffice.Answer{"the candidate": me.Get("/examenes/1"), "the candidate's list": me.Get("/examenes"), "anyone": e.Anyone().Get("/v/" + pass.Code),
		"other staff": certifier.Get("/consejo/examenes/1/calificaciones/1"), "other staff, request": certifier.Get("/consejo/solicitudes/2026-000001"), "mails": certifier.Get("/consejo/correos")} {
		if a.Says("87.5") {
			t.Errorf("%s saw a mark before its publication", who)
		}
	}
	e.does(e.second.Post("/consejo/examenes/1/calificaciones/1", "accion", "publish"))
	if a := e.first.Get("/consejo/examenes/1/calificaciones"); a.Has("input[name=archivo]") || !a.Says("Publicadas") {
		t.Error("marks can still be sent of a call whose phases are all published")
	}
	if a := me.Get("/examenes/1"); !a.Says("87.5") || !a.Says("Aprobaste el examen") {
		t.Error(a.Text("main"))
	}
	if m := e.Mail("exam_published"); m.Values["Mark"] != "87.5" {
		t.Error(m.Values)
	}
	if a := e.first.Get("/consejo/examenes/1/calificaciones/1"); !a.Says("Publicadas") {
		t.Error(a.Text("main"))
	}
}

func (e *exam) owner() council.Physician {
	p, err := e.Store.Physician(context.Background(), 1)
	check(e.t, err)
	return p
}

// Every page of exams opens for those whom it is for, and for nobody else.
func TestR2_ExamPagesAreOfTheirRole(t *testing.T) {
	e := newExam(t)
	e.does(e.first.Post("/consejo/examenes/1/publicacion"))
	p, other := e.Physician(), e.Physician()
	e.Certificate(p, func(c *council.Certificate) { c.Kind, c.Series = "exam", "certificate" })
	me := e.AsPhysician(p)
	e.does(me.Post("/examenes/1/inscripcion", "sede", "1"))
	evaluator := e.As(e.Staff("Eva", council.Evaluator, council.Registrar, council.Administrator).User)
	for _, path := range []string{"", "/nueva", "/1", "/1/datos", "/1/inscripciones", "/1/entrada", "/1/lista?sede=1", "/1/calificaciones", "/1/calificaciones.csv", "/inscripciones/1"} {
		for who, want := range map[*testoffice.Browser]int{e.first: 200, evaluator: 403, me: 403, e.Anyone(): 303} {
			if a := who.Get("/consejo/examenes" + path); a.Status != want {
				t.Errorf("%s: %d, want %d", path, a.Status, want)
			}
		}
	}
	for _, path := range []string{"/examenes/1", "/examenes/1/pase.pdf"} {
		if a := e.AsPhysician(other).Get(path); a.Status != http.StatusNotFound {
			t.Errorf("another's %s: %d", path, a.Status)
		}
	}
	for _, path := range []string{"retiro", "revision", "comprobante"} {
		if a := e.AsPhysician(other).Post("/examenes/1/" + path); a.Status != http.StatusNotFound {
			t.Errorf("another's %s: %d", path, a.Status)
		}
	}
	if a := e.first.Get("/examenes"); a.Status != http.StatusForbidden {
		t.Errorf("staff at /examenes: %d", a.Status)
	}
	e.does(me.Post("/examenes/1/retiro"))
	if a := me.Get("/examenes/1"); !a.Says("Retiraste esta inscripción") {
		t.Error(a.Text("main"))
	}
}
