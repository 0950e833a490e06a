package organiser_test

import (
	"context"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
)

func TestI4_AnApplicationIsFilledInCheckedSentObservedAndAnswered(t *testing.T) {
	both(t, func(t *testing.T, name string) {
		h := admitted(t, name)
		at := h.draft()
		h.programme(at)
		h.faculty(at)
		if a := h.browser.Get(at); !a.Has(`a[href="`+at+`/revision"]`) || a.Says(h.Say("organise.part.lacks")) {
			t.Fatal(a.Text("main"))
		}
		a := h.browser.Get(at + "/revision")
		if !a.Has(`a[href="`+at+`/contenido"]`) || !a.Says("Curso de urgencias") || !a.Has("#motivo") {
			t.Error(a.Text("main"))
		}
		h.refuses(h.browser.Post(at+"/envio"), "motivo")
		h.goes(h.browser.Post(at+"/envio", "motivo", "No hay otra fecha"), at)
		h.goes(h.browser.Post(at+"/envio", "motivo", "No hay otra fecha"), at)
		e := h.event()
		if e.Status != council.EndorsementSubmitted || e.Plea != "No hay otra fecha" || h.Mail("endorsement_received").To != h.me.Email {
			t.Errorf("%+v", e)
		}
		if a := h.browser.Get(at); a.Text(".v-caption") != e.Folio || !a.Says(e.Due.Due.Long()) {
			t.Error(a.Text("main"))
		}
		if a := h.browser.Get(at + "/evento"); a.Status != http.StatusConflict {
			t.Errorf("what was sent can be written: %d", a.Status)
		}
		h.staff(council.TakeEndorsement, council.EndorsementFacts{})
		h.staff(council.ObserveEndorsement, council.EndorsementFacts{Remarks: []council.PartRemark{{Part: council.FacultyPart, Note: "Falta el titular"}, {Part: council.EventPart, Note: "Aclara la sede"}}})
		h.remedied(at)
	})
}

// draft begins an application and fills in its first two parts, for an event that begins too soon.
func (h *hospital) draft() string {
	h.Helper()
	p, at := h.Profile, "/organizadores/avales/1"
	h.goes(h.browser.Post("/organizadores/avales"), at+"/evento")
	e := p.Endorsement
	h.goes(h.browser.Post(at+"/evento", "version", "0", "nombre", "Curso de urgencias", "tipo", e.Types[0].Code, "alcance", e.Scopes[0].Code, "modalidad", e.Modalities[0].Code, "desde", "2026-11-20",
		"hasta", "2026-11-21", "horas", "16", "lugar", p.EventPlaces()[0].Code, "sede", "Auditorio", "direccion", "Hospital 278", "hacer", "guardar"), at)
	specialty := p.EventSpecialties()[0].Code
	h.goes(h.browser.Post(at+"/contenido", "version", "1", "institucion", "Hospital Civil", "responsable", "Ana Ruiz", "correo", "ana@hospital.example", "telefono", "33 1234 5678", "especialidad", specialty,
		"temas", e.TopicsOf(specialty)[0].Code, "dirigido", "Especialistas", "objetivos", "Actualizar", "hacer", "seguir"), at+"/programa")
	return at
}

// programme types sessions: a wrong one comes back as typed, an empty row is left out, a ticked one is taken out.
func (h *hospital) programme(at string) {
	h.Helper()
	form := []string{"version", "2", "filas", "5", "dia-1", "2026-11-20", "inicia-1", "09:00", "termina-1", "10:00", "titulo-1", "Inicio", "dia-3", "2026-11-25", "inicia-3", "11:00", "termina-3", "12:00", "titulo-3", "Fuera"}
	a := h.browser.Post(at+"/programa", form...)
	h.refuses(a, "sesion-2")
	if a.Page.Find("#titulo-2").AttrOr("value", "") != "Fuera" || a.Page.Find("fieldset").Length() != 5 {
		h.Error("what was typed is lost")
	}
	h.goes(h.browser.Post(at+"/programa", append(form, "quitar", "3", "hacer", "filas")...), at+"/programa#mas")
	if e := h.event(); len(e.Sessions) != 1 || e.Sessions[0].Title != "Inicio" {
		h.Errorf("%+v", e.Sessions)
	}
	h.refuses(h.browser.Upload(at+"/programa/archivo", "archivo", "programa.pdf", []byte("nada")), "archivo")
	h.goes(h.browser.Upload(at+"/programa/archivo", "archivo", "programa.pdf", onePage()), at+"/programa")
	if a := h.browser.Get(at + "/programa.pdf"); a.Status != http.StatusOK || a.Header.Get("Content-Type") != "application/pdf" {
		h.Errorf("the programme: %d", a.Status)
	}
}

// faculty types people and pastes more: of each it is told only whether the number is his and in force.
func (h *hospital) faculty(at string) {
	h.Helper()
	p := h.Physician()
	c := h.Certificate(p)
	h.refuses(h.browser.Post(at+"/profesores", "version", "3", "filas", "3", "certificado-2", "123"), "profesor-1")
	h.goes(h.browser.Post(at+"/profesores", "version", "3", "filas", "1", "nombre-1", p.FullName(), "certificado-1", c.Number, "lista", "Luz Mora; "+c.Number+"\n\nJuan Pérez\n", "hacer", "guardar"), at)
	a := h.browser.Get(at + "/profesores")
	if !a.Says(h.Say("organise.faculty.in_force")) || !a.Says(h.Say("organise.faculty.no_match")) || len(h.event().Faculty) != 3 {
		h.Error(a.Text("main"))
	}
	if strings.Contains(a.Text("fieldset:nth-of-type(2)"), p.Surname1) {
		h.Error("the register is given away")
	}
}

// remedied answers what staff observed, part and remarks.
func (h *hospital) remedied(at string) {
	h.Helper()
	a := h.browser.Get(at)
	if !a.Says("Falta el titular") || !a.Says("Aclara la sede") || !a.Says(h.Say("organise.step.observed")) {
		h.Error(a.Text("main"))
	}
	if a := h.browser.Get("/organizadores/inicio"); !a.Says(h.Say("organise.home.step.observed")) {
		h.Error(a.Text("main"))
	}
	version := strconv.Itoa(h.event().Version)
	h.goes(h.browser.Post(at+"/profesores", "version", version, "filas", "1", "nombre-1", "Luz Mora", "hacer", "seguir"), at) // the review is of drafts
	a = h.browser.Post(at+"/subsanacion", "respuesta-1", "Ya está", "motivo", "No hay otra fecha")
	h.refuses(a, "respuesta-2")
	if a.Text("#respuesta-1") != "Ya está" {
		h.Error("what was typed is lost")
	}
	h.goes(h.browser.Post(at+"/subsanacion", "respuesta-1", "Ya está", "respuesta-2", "Es la misma", "motivo", "No hay otra fecha"), at)
	if e := h.event(); e.Status != council.EndorsementInReview || e.Remarks[0].Answer != "Ya está" {
		h.Errorf("%+v", e)
	}
	if a := h.browser.Get(at); !a.Says("Es la misma") {
		h.Error(a.Text("main"))
	}
}

// event is the first application of the office.
func (h *hospital) event() council.Endorsement {
	h.Helper()
	e, err := h.Store.Endorsement(context.Background(), 1)
	check(h.T, err)
	return e
}

func (h *hospital) staff(action council.EndorsementAction, f council.EndorsementFacts) {
	h.Helper()
	check(h.T, h.Store.ActOnEndorsement(context.Background(), 1, action, h.endorser, f))
}

// onePage is a PDF of one empty page.
func onePage() []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>"}
	body, xref := "%PDF-1.4\n", ""
	for i, o := range objects {
		xref += fmt.Sprintf("%010d 00000 n \n", len(body))
		body += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Appendf(nil, "%sxref\n0 4\n0000000000 65535 f \n%strailer\n<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", body, xref, len(body))
}
