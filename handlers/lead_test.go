package handlers_test

import (
	"regexp"
	"strings"
	"testing"
)

// TestEveryAddressOfAFormLeadsToItsPage asks by GET for every address to which a form is sent, and for every address that is left when the end of another
// is cut off: none is a dead end, and none leads out of the site.
func TestEveryAddressOfAFormLeadsToItsPage(t *testing.T) {
	c := newCity(t)
	b := c.browsers["admin"]
	object, routes := regexp.MustCompile(`:\w+`), c.App.GetRoutes(true)
	done := map[string]bool{"": true, "/assets": true}
	for _, r := range routes {
		if r.Method == "GET" {
			done[strings.TrimSuffix(r.Path, "/")] = true // a page of its own
		}
	}
	for _, r := range routes {
		for pattern := strings.TrimSuffix(r.Path, "/"); pattern != ""; pattern = pattern[:strings.LastIndexByte(pattern, '/')] {
			if done[pattern] {
				continue
			}
			done[pattern] = true
			if a := b.Get(object.ReplaceAllString(pattern, "1")); a.Status != 403 && (a.Status != 303 || !strings.HasPrefix(a.Location, "/")) {
				t.Errorf("%s is answered %d %s", pattern, a.Status, a.Location)
			}
		}
	}
	for path, want := range map[string]string{
		"/consejo/reglas/motivos": "/consejo/reglas", "/consejo/reglas/tabla/vigencia": "/consejo/reglas/tabla", "/v": "/verificar", "/solicitudes/borrador": "",
		"/consejo/solicitudes/2026-000001/actividades/3/veredicto": "/consejo/solicitudes/2026-000001/evaluacion", "/consejo/certificados/documentos/1": "/consejo/certificados",
		"/consejo/solicitudes/2026-000001/devolucion": "/consejo/solicitudes/2026-000001/dictamen", "/consejo/padron/plantilla": "/consejo/padron",
	} {
		if a := b.Get(path); want != "" && a.Location != want {
			t.Errorf("%s leads to %q, want %s", path, a.Location, want)
		}
	}
	if a := c.browsers["owner"].Get("/solicitudes/borrador"); a.Location != "/solicitudes/nueva" {
		t.Errorf("a draft's address without its end leads to %q", a.Location)
	}
}
