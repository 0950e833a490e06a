package physician_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func sendPaper(t *testing.T, o *testoffice.Office, p council.Physician, slot string) int64 {
	t.Helper()
	file, err := o.Store.Receive(strings.NewReader("%PDF-1.4 "+slot+p.Number), 1000)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Store.SendPaper(t.Context(), file, slot, o.ActorOf(p), council.Attachment{Pages: 1, BeganAt: o.Now()}); err != nil {
		t.Fatal(err)
	}
	sent, err := o.Store.Attachments(t.Context(), "physician", p.ID, slot)
	if err != nil || len(sent) == 0 {
		t.Fatal(err)
	}
	return sent[len(sent)-1].ID
}

func TestR03_ADocumentIsMissingSentRefusedSentAgainAndAccepted(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	b, registrar := o.AsPhysician(p), o.As(o.Staff("Rebeca", council.Registrar).User)
	says := func(words string) {
		t.Helper()
		if a := b.Get("/mi-expediente"); !a.Says(words) {
			t.Fatalf("no %q in %s", words, a.Text("main"))
		}
	}
	says("Dinos cuál es tu caso")
	if a := b.Post("/mi-expediente/estudios", "caso", "nadie"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a case of nobody: %d", a.Status)
	}
	b.Post("/mi-expediente/estudios", "caso", "resident")
	says("Constancia de residencia")
	says("Puede venir después")
	first := sendPaper(t, o, p, "identification")
	says("En revisión")
	at := "/consejo/expedientes/" + p.Number + "/documentos/"
	if a := registrar.Post(at+id(first)+"/rechazo", "motivo", ""); a.Status != http.StatusUnprocessableEntity || !a.Says("Elige el motivo") {
		t.Errorf("without a reason: %d", a.Status)
	}
	if a := registrar.Post(at+id(first)+"/rechazo", "motivo", "blurred", "nota", "No se lee el nombre"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	says("Sube de nuevo: Identificación oficial")
	if m := o.Mail("document_refused"); m.To != p.Email || !strings.Contains(m.Values["Reason"], "No se lee el nombre") {
		t.Errorf("%+v", m)
	}
	second := sendPaper(t, o, p, "identification")
	if a := registrar.Post(at + id(first) + "/aceptacion"); a.Status != http.StatusNotFound {
		t.Errorf("an earlier version was decided: %d", a.Status)
	}
	if a := registrar.Post(at + id(second) + "/aceptacion"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	if a := b.Get("/mi-expediente/documentos/identification"); !a.Says("Versión 2") || !a.Says("Este documento está aceptado") {
		t.Error(a.Text("main"))
	}
}

func TestR11_TheAccountIsNoLongerProvisionalOnceCedulaAndIdentificationAreAccepted(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician(func(p *council.Physician) { p.Provisional, p.Origin = true, "registered" })
	registrar := o.Staff("Rebeca", council.Registrar).Actor()
	for i, slot := range []string{"identification", "cedula"} {
		if err := o.Store.DecidePaper(t.Context(), p.ID, sendPaper(t, o, p, slot), council.AcceptPaper, registrar, "", ""); err != nil {
			t.Fatal(err)
		}
		if now, err := o.Store.Physician(t.Context(), p.ID); err != nil || now.Provisional != (i == 0) {
			t.Errorf("after %s: provisional %v, %v", slot, now.Provisional, err)
		}
	}
	o.Mail("identity_accepted")
}

func TestR12_PhotographsAreReceivedOrRefusedWithAReason(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	b, office := o.AsPhysician(p), o.As(o.Staff("Patricio", council.Certifier).User)
	at := "/consejo/expedientes/" + p.Number + "/fotografias"
	accepted := func(want bool) {
		t.Helper()
		if got, err := o.Store.Photographs(t.Context(), p.ID); err != nil || (got.State == council.PhotographsReceived) != want {
			t.Fatalf("%v, %v", got.State, err)
		}
	}
	accepted(false)
	if a := office.Post(at, "acto", "refuse"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a reason: %d", a.Status)
	}
	office.Post(at, "acto", "refuse", "motivo", "colour")
	if a := b.Get("/mi-expediente"); !a.Says("Trae otras fotografías") || !a.Says("No son en blanco y negro") {
		t.Error(a.Text("main"))
	}
	o.Mail("photographs_refused")
	if a := office.Post(at, "acto", "receive"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	accepted(true)
	if a := office.Post(at, "acto", "use"); a.Status != http.StatusNotFound {
		t.Errorf("staff used them by hand: %d", a.Status)
	}
}

func id(n int64) string { return strconv.FormatInt(n, 10) }

func TestR14_TheRequestSaysWhyItsNumberWaits(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	r, b := o.Passed(p, "resident"), o.AsPhysician(p)
	if a := b.Get("/solicitudes/" + r.Number); !a.Says("Faltan documentos para asignarte un número") || !a.Says("estos documentos: Título de médico, Diploma de la especialidad.") || !a.Has("a[href='/mi-expediente']") {
		t.Error(a.Text("main"))
	}
	o.Sent(p, "titulo", "incomplete")
	o.Sent(p, "diploma", "")
	if a := b.Get("/solicitudes/" + r.Number); !a.Says("estos documentos: Título de médico.") {
		t.Error(a.Text("main"))
	}
	o.Sent(p, "titulo", "")
	if a := b.Get("/solicitudes/" + r.Number); a.Says("Faltan documentos") {
		t.Error(a.Text("main"))
	}
}

// Three times, fifteen days apart, and only while the photographs are all that is missing.
func TestR12_WhoseCertificateWaitsForPhotographsAloneIsReminded(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	r := o.Passed(p, "resident")
	remind := func(want int) {
		t.Helper()
		for _, due := range []int{want, 0} {
			if n, err := o.Store.PhotographReminders(t.Context()); err != nil || n != due {
				t.Fatalf("%d reminders, want %d: %v", n, due, err)
			}
		}
	}
	remind(0) // título and diploma are missing too
	o.Sent(p, "titulo", "")
	o.Sent(p, "diploma", "")
	remind(1)
	if m := o.Mail("photographs_reminder"); m.To != p.Email || m.Values["Number"] != r.Number {
		t.Errorf("%+v", m)
	}
	o.Wait(15 * 24 * time.Hour)
	remind(1)
	o.Photographed(p)
	o.Wait(15 * 24 * time.Hour)
	remind(0)
	office := o.Staff("Patricio", council.Certifier).Actor()
	if err := o.Store.RecordPhotographs(t.Context(), p.ID, council.RefusePhotographs, office, "colour", ""); err != nil {
		t.Fatal(err)
	}
	remind(1)
	o.Wait(15 * 24 * time.Hour)
	remind(0) // three are enough
	if mails := o.Mails("photographs_reminder"); len(mails) != 3 {
		t.Errorf("%d reminders", len(mails))
	}
}
