package organiser_test

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A hospital is an office of a council with an admitted institution, and the browser of its first person.
type hospital struct {
	*testoffice.Office
	*testing.T
	me       council.Account
	browser  *testoffice.Browser
	endorser council.Actor
}

func admitted(t *testing.T, name string) *hospital {
	o := testoffice.NewOf(t, name)
	h := &hospital{Office: o, T: t, endorser: o.Staff("Irma", council.Endorser).Actor()}
	h.me = o.Organiser("Hospital Civil", "ana@hospital.example", h.endorser)
	h.browser = o.As(h.me.User)
	return h
}

// both runs a test in an office of each council.
func both(t *testing.T, test func(*testing.T, string)) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) { t.Parallel(); test(t, name) })
	}
}

// goes is an act that was done, and where it leads.
func (h *hospital) goes(a testoffice.Answer, to string) {
	h.Helper()
	if a.Status != http.StatusSeeOther || a.Location != to {
		h.Fatalf("%d to %q, want %q: %s", a.Status, a.Location, to, a.Text("main"))
	}
}

// refuses is a form that came back with a sentence at a field.
func (h *hospital) refuses(a testoffice.Answer, field string) {
	h.Helper()
	if a.Status != http.StatusUnprocessableEntity || !a.Has(`#errores a[href="#`+field+`"]`) || !a.Has("#"+field) {
		h.Errorf("%d, not refused at %s: %s", a.Status, field, a.Text("main"))
	}
}

func TestI4_AnInstitutionSignsUpConfirmsItsMailAndIsAdmitted(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		o := testoffice.NewOf(t, name)
		e := o.Profile.Endorsement
		h := &hospital{Office: o, T: t, browser: o.Anyone(), endorser: o.Staff("Irma", council.Endorser).Actor()}
		if a := h.browser.Get("/organizadores"); a.Status != http.StatusOK || !a.Has(`a[href="/organizadores/registro"]`) || !strings.Contains(a.Text("main"), "ejemplo") {
			t.Errorf("%d %s", a.Status, a.Text("main"))
		}
		a := h.browser.Post("/organizadores/registro", "institucion", "Hospital Civil", "correo", "ana@hospital")
		for _, field := range []string{"tipo", "lugar", "telefono", "nombre", "correo", "acepto"} {
			h.refuses(a, field)
		}
		if a.Page.Find("#institucion").AttrOr("value", "") != "Hospital Civil" {
			t.Error("what was typed is lost")
		}
		form := []string{"institucion", "Hospital Civil", "tipo", e.Organisers[0].Code, "lugar", o.Profile.EventPlaces()[0].Code, "telefono", "33 1234 5678", "nombre", "Ana Ruiz", "correo", "ana@hospital.example", "acepto", "si"}
		h.goes(h.browser.Post("/organizadores/registro", form...), "/organizadores/registro/recibido")
		if a := h.browser.Get("/organizadores/registro/recibido"); a.Status != http.StatusOK {
			t.Errorf("%d", a.Status)
		}
		key := testoffice.Key(o.Mail("organiser_confirm"))
		if a := h.browser.Get("/invitacion?clave=" + key); a.Status != http.StatusOK || strings.Contains(a.Text("main"), "segundo factor") {
			t.Errorf("%d %s", a.Status, a.Text("main"))
		}
		h.goes(h.browser.Post("/invitacion", "clave", key, "nueva", testoffice.Passphrase, "repetida", testoffice.Passphrase), "/organizadores/inicio")
		if a := h.browser.Get("/organizadores/inicio"); a.Text("h1") != "Hospital Civil" || !a.Says(o.Say("organise.home.step.waiting")) || a.Has(`form[action="/organizadores/avales"]`) {
			t.Error(a.Text("main"))
		}
		h.says(h.browser.Post("/organizadores/avales"), o.Say("endorsement.refuse.organiser"))
		me, err := o.Store.AccountByUser(context.Background(), "ana@hospital.example")
		check(t, err)
		check(t, o.Store.ActOnOrganiser(context.Background(), me.Organiser, council.AdmitOrganiser, h.endorser, ""))
		if a := h.browser.Get("/organizadores/inicio"); !a.Says(o.Say("organise.home.step.first")) || !a.Has(`form[action="/organizadores/avales"]`) {
			t.Error(a.Text("main"))
		}
		h.goes(h.browser.Get("/organizadores"), "/organizadores/inicio")
	})
}

// says is an act that was refused with a sentence of no field.
func (h *hospital) says(a testoffice.Answer, sentence string) {
	h.Helper()
	if a.Status != http.StatusUnprocessableEntity || !strings.Contains(a.Text("#errores"), sentence) {
		h.Errorf("%d, want %q: %s", a.Status, sentence, a.Text("main"))
	}
}

func TestI4_ASignUpIsAnsweredTheSameWhoeverHasTheAddress(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	o.Staff("Irma", council.Endorser)
	var answers []string
	for i, email := range []string{"persona1@cmp.example", "nadie@hospital.example"} {
		form := []string{"institucion", "Hospital Civil", "tipo", "hospital", "lugar", "JC", "telefono", "33 1234 5678", "nombre", "Ana Ruiz", "correo", email, "acepto", "si"}
		a := o.Anyone().Post("/organizadores/registro", form...)
		answers = append(answers, http.StatusText(a.Status)+a.Location)
		if i == 1 && answers[0] != answers[1] {
			t.Errorf("%q is told from %q", answers[1], answers[0])
		}
	}
}

// Nobody fills the inbox of another by signing up again and again, nor the staff's list from one network.
func TestI4_SignUpsAreLimitedByAddressAndByNetwork(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	signUp := func(email string) int {
		return o.Anyone().Post("/organizadores/registro", "institucion", "Hospital Civil", "tipo", "hospital", "lugar", "JC", "telefono", "33 1234 5678", "nombre", "Ana Ruiz", "correo", email, "acepto", "si").Status
	}
	for range 8 {
		if status := signUp("ana@hospital.example"); status != http.StatusSeeOther {
			t.Errorf("told from a first sign-up: %d", status)
		}
	}
	if n := len(o.Mails("organiser_confirm")); n != 3 {
		t.Errorf("%d mails to one address in a day", n)
	}
	last := 0
	for i := 0; i < 3 && last != http.StatusTooManyRequests; i++ {
		last = signUp(fmt.Sprintf("persona%d@otra.example", i))
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("one network signs up without end: %d", last)
	}
}

func TestI4_ADraftIsSavedPartByPart(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := admitted(t, name)
		p := h.Profile
		h.goes(h.browser.Post("/organizadores/avales"), "/organizadores/avales/1/evento")
		a := h.browser.Post("/organizadores/avales/1/evento", "version", "0", "nombre", "Curso de urgencias", "desde", "31/02/2027", "horas", "mil", "modalidad", "ninguna")
		for _, field := range []string{"desde", "horas", "modalidad"} {
			h.refuses(a, field)
		}
		if a.Page.Find("#desde").AttrOr("value", "") != "31/02/2027" || a.Page.Find("#nombre").AttrOr("value", "") != "Curso de urgencias" {
			t.Error("what was typed is lost")
		}
		h.goes(h.browser.Post("/organizadores/avales/1/evento", "version", "0", "nombre", "Curso de urgencias", "desde", "2027-03-10", "hasta", "11/3/2027", "horas", "12.5",
			"modalidad", p.Endorsement.Modalities[1].Code, "hacer", "seguir"), "/organizadores/avales/1/contenido")
		a = h.browser.Get("/organizadores/avales/1")
		if a.Text("h1") != "Curso de urgencias" || !a.Says(h.Say("endorsement.field.scope")) || a.Says(h.Say("endorsement.field.hours")) {
			t.Error(a.Text("main"))
		}
		h.says(h.browser.Post("/organizadores/avales/1/evento", "version", "0", "nombre", "Otro"), h.Say("error.changed"))
		topic := p.Endorsement.TopicsOf(p.EventSpecialties()[0].Code)[0].Code
		h.goes(h.browser.Post("/organizadores/avales/1/contenido", "version", "1", "responsable", "Ana Ruiz", "especialidad", p.EventSpecialties()[0].Code, "temas", topic, "hacer", "guardar"), "/organizadores/avales/1")
		e, err := h.Store.Endorsement(context.Background(), 1)
		check(t, err)
		if e.Contents.Title != "Curso de urgencias" || e.Contents.Hours != 1250 || e.Occasion.To != council.On(2027, 3, 11) || len(e.Contents.Topics) != 1 || e.Contents.Responsible != "Ana Ruiz" {
			t.Errorf("%+v", e)
		}
		if a := h.browser.Get("/organizadores/avales/1/contenido"); !a.Has(`input[name=temas][value="`+topic+`"][checked]`) || a.Page.Find("input[name=version]").AttrOr("value", "") != "2" {
			t.Error(a.Text("main"))
		}
	})
}
