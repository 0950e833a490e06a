package public_test

import (
	"net/http"
	"strings"
	"testing"

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
