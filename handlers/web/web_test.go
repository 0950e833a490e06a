package web_test

import (
	"net/http"
	"testing"

	"vigencia/handlers/testoffice"
	"vigencia/handlers/web"
)

func TestUnknownAddressesLeadOn(t *testing.T) {
	o := testoffice.New(t)
	a := o.Anyone().Get("/no-existe")
	if a.Status != http.StatusNotFound || a.Page.Find(`main a[href="/"]`).Length() == 0 {
		t.Fatalf("status %d: %s", a.Status, a.Body)
	}
}

func TestNextNeverLeavesTheSite(t *testing.T) {
	for _, next := range []string{"//evil.example", `/\evil.example`, "https:evil.example", "/\tevil", "http://evil.example", "", "/%2f/evil\n", "evil"} {
		if got := web.Local(next, "/inicio"); got != "/inicio" {
			t.Errorf("%q led to %q", next, got)
		}
	}
	if got := web.Local("/solicitudes?pagina=2", "/inicio"); got != "/solicitudes?pagina=2" {
		t.Errorf("own address was refused: %q", got)
	}
}
