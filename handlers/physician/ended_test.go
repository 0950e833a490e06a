package physician_test

import (
	"strings"
	"testing"
	"time"

	"vigencia/handlers/testoffice"
)

// TestAPageThatOutlivedItsSessionGivesBackWhatWasWritten: nothing typed is lost when the session ended meanwhile, no password is shown, and a
// form of another site gets nothing of its own back.
func TestAPageThatOutlivedItsSessionGivesBackWhatWasWritten(t *testing.T) {
	o := testoffice.New(t)
	b := o.AsPhysician(o.Physician())
	token := b.Token()
	o.Wait(25 * time.Hour)
	form := []string{"_token", token, "descripcion", "Trabajo en <b>dos</b> hospitales.", "contrasena", "cuatro llamas suben al nevado"}
	b.Headers = map[string]string{"Referer": testoffice.Address + "/solicitudes/nueva"}
	page := ok(t, b.Post("/solicitudes/nueva", form...), 403)
	if page.Text("blockquote") != "Trabajo en <b>dos</b> hospitales." || page.Page.Find("a[href='/solicitudes/nueva']").Length() != 1 || strings.Contains(string(page.Body), "llamas") {
		t.Errorf("it says %s", page.Text("main"))
	}
	b.Headers["Origin"] = "https://otro.example"
	if page := ok(t, b.Post("/solicitudes/nueva", form...), 403); page.Says("hospitales") {
		t.Error("a form of another site is given back")
	}
}
