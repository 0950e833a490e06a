package web_test

import (
	"net/http"
	"testing"

	"vigencia/assets"
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

// A style sheet goes in the form that the browser takes: one that refuses brotli by name gets none.
func TestAnAssetIsSentAsTheBrowserTakesIt(t *testing.T) {
	b := testoffice.New(t).Anyone()
	for accept, want := range map[string]string{"gzip, deflate, br": "br", "br;q=0, gzip": "gzip", "identity": "", "xbr": ""} {
		b.Headers["Accept-Encoding"] = accept
		a := b.Get(assets.CSS())
		if a.Status != http.StatusOK || a.Header.Get("Content-Encoding") != want || a.Header.Get("Vary") == "" {
			t.Errorf("%q: %d %q", accept, a.Status, a.Header.Get("Content-Encoding"))
		}
	}
}
