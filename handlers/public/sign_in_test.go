package public_test

import (
	"net/http"
	"testing"

	"vigencia/handlers/testoffice"
)

func TestTheDoorRefusesUnknownAndWrongAlike(t *testing.T) {
	o := testoffice.New(t)
	a := o.Anyone().Post("/ingresar", "usuario", "045218", "contrasena", "nada que ver con nada")
	if a.Status != http.StatusUnprocessableEntity || !a.Says("El usuario o la contraseña no coinciden") {
		t.Fatalf("status %d: %s", a.Status, a.Page.Text())
	}
}
