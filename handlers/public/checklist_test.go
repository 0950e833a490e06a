package public_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestR3_EachCaseHasItsDocuments(t *testing.T) {
	b := testoffice.NewOf(t, second).Anyone()
	for of, want := range map[string]struct {
		asked, not, headline string
		later                int
	}{
		"resident": {"Constancia de residencia", "Revalidación de estudios", "Te faltan 3 documentos", 2},
		"graduate": {"Diploma de la especialidad", "Constancia de residencia", "Te faltan 4 documentos", 0},
		"abroad":   {"Revalidación de estudios", "Constancia de residencia", "Te faltan 5 documentos", 0},
	} {
		a := b.Get("/documentos?caso=" + of)
		answer := a.Text("section[aria-labelledby=respuesta]")
		if a.Status != http.StatusOK || !strings.Contains(answer, want.asked) || strings.Contains(answer, want.not) || a.Text("#respuesta") != want.headline {
			t.Errorf("%s: %d %s", of, a.Status, answer)
		}
		if n := strings.Count(answer, "Puede llegar después"); n != want.later {
			t.Errorf("%s: %d may come later", of, n)
		}
		if a.Page.Find(`input[name=caso][value=`+of+`][checked]`).Length() != 1 {
			t.Errorf("%s: the answer forgot the question", of)
		}
	}
}

func TestR3_WhatIsAtHandIsNoLongerMissing(t *testing.T) {
	b := testoffice.NewOf(t, second).Anyone()
	a := b.Get("/documentos?caso=resident&tengo%5B%5D=identification&tengo%5B%5D=cedula")
	if a.Text("#respuesta") != "Te falta 1 documento" || a.Page.Find(`input[name="tengo[]"][checked]`).Length() != 2 {
		t.Error(a.Text("#revision"))
	}
	if a := b.Get("/documentos?caso=resident&tengo%5B%5D=identification&tengo%5B%5D=cedula&tengo%5B%5D=residency"); a.Text("#respuesta") != "Tienes lo necesario para presentar el examen" || !a.Says("Sin él no se te asigna número") {
		t.Error(a.Text("#revision"))
	}
}

func TestR3_WithoutACaseNothingIsAnswered(t *testing.T) {
	b := testoffice.NewOf(t, second).Anyone()
	for _, query := range []string{"", "?caso=nobody", "?tengo%5B%5D=cedula"} {
		if a := b.Get("/documentos" + query); a.Status != http.StatusOK || a.Page.Find("#respuesta, #tengo-0").Length() != 0 || a.Page.Find("input[name=caso]").Length() != 3 {
			t.Errorf("%q: %d %s", query, a.Status, a.Text("main"))
		}
	}
	if a := testoffice.New(t).Anyone().Get("/documentos"); a.Status != http.StatusNotFound {
		t.Errorf("a council without cases: %d", a.Status)
	}
}

// Who has signed in is not asked what he has: the page says how each document stands in his file.
func TestR3_WhoHasSignedInSeesWhatWasSent(t *testing.T) {
	o := testoffice.NewOf(t, second)
	p := o.Physician()
	b := o.AsPhysician(p)
	if a := b.Post("/mi-expediente/estudios", "caso", "resident"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	o.Sends(p, "cedula")
	o.Sends(p, "identification")
	sent, err := o.Store.Attachments(t.Context(), "physician", p.ID, "identification")
	if err != nil {
		t.Fatal(err)
	}
	registrar := o.Staff("Rebeca Tovar", council.Registrar).Actor()
	if err := o.Store.DecidePaper(t.Context(), p.ID, sent[0].ID, council.RefusePaper, registrar, "blurred", ""); err != nil {
		t.Fatal(err)
	}
	a := b.Get("/documentos")
	answer := a.Text("section[aria-labelledby=respuesta]")
	if a.Text("#respuesta") != "Te faltan 2 documentos" || !strings.Contains(answer, "En revisión") || !strings.Contains(answer, "Rechazado") || !a.Says("Ir a Mi Expediente") {
		t.Error(a.Text("#revision"))
	}
	if a.Page.Find(`input[name="tengo[]"]`).Length() != 0 || a.Page.Find(`main a[href="/mi-expediente/documentos/residency"]`).Length() != 1 {
		t.Error("it asks what the council knows, or does not lead to where a document is sent")
	}
	if a := b.Get("/documentos?caso=abroad"); !a.Says("Revalidación de estudios") || a.Page.Find(`main a[href="/mi-expediente/documentos/revalidation"]`).Length() != 0 {
		t.Error("another case:", a.Text("#revision"))
	}
	if a := o.As(o.Staff("Eva", council.Evaluator).User).Get("/documentos?caso=resident"); a.Says("En revisión") || a.Page.Find(`input[name="tengo[]"]`).Length() == 0 {
		t.Error("staff have no documents:", a.Text("#revision"))
	}
}
