package gallery_test

import (
	"context"
	"flag"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/a-h/templ"
	"github.com/chromedp/chromedp"

	"vigencia/assets"
	"vigencia/e2e/axe"
	"vigencia/views/gallery"
)

var shots = flag.String("shots", "", "folder for pictures of every page")

// policy is the product's policy of contents.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

func pages() map[string]templ.Component {
	return map[string]templ.Component{
		"a-portada": gallery.Landing(), "c-observada": gallery.Observed(), "d-error": gallery.Refused(), "e-bandeja": gallery.Inbox(),
		"f-evaluacion": gallery.Evaluation("/e.pdf"), "g-vigente": gallery.Verified(), "m-componentes": gallery.PartsCMP(), "n-componentes": gallery.PartsCMGO(),
	}
}

// site serves the gallery as the product serves its pages.
func site(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	for name, page := range pages() {
		mux.Handle("/"+name, templ.Handler(page))
	}
	mux.HandleFunc("/e.pdf", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "testdata/scan.pdf") })
	mux.HandleFunc("/bandeja", func(w http.ResponseWriter, r *http.Request) { gallery.Requests().Render(r.Context(), w) })
	mux.HandleFunc(assets.Dir, serveAsset)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		mux.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

func serveAsset(w http.ResponseWriter, r *http.Request) {
	f, ok := assets.Find(strings.TrimPrefix(r.URL.Path, assets.Dir))
	if !ok {
		http.NotFound(w, r)
		return
	}
	body, encoding := f.Encoded(r.Header.Get("Accept-Encoding"))
	w.Header().Set("Content-Type", f.Type)
	if f.Policy != "" {
		w.Header().Set("Content-Security-Policy", f.Policy)
	}
	if encoding != "" {
		w.Header().Set("Content-Encoding", encoding)
	}
	w.Write(body)
}

// TestPagesHoldTheRules opens every page of the gallery at both widths: no violation of axe, no sideways scroll, a silent console.
func TestPagesHoldTheRules(t *testing.T) {
	url, ctx := site(t), axe.Browser(t)
	axe.Quiet(ctx, t)
	for name := range pages() {
		for _, width := range []int64{320, 1280} {
			t.Run(name+"/"+map[int64]string{320: "320", 1280: "1280"}[width], func(t *testing.T) {
				axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(url+"/"+name), chromedp.WaitReady("#contenido"))
				if strings.HasPrefix(name, "f-") {
					axe.Run(ctx, t, chromedp.WaitReady("[data-drawn]"))
				}
				picture(t, ctx, name, width)
				axe.Check(ctx, t)
				axe.Fits(ctx, t)
			})
		}
	}
}

func picture(t *testing.T, ctx context.Context, name string, width int64) {
	t.Helper()
	if *shots == "" {
		return
	}
	var png []byte
	axe.Run(ctx, t, chromedp.FullScreenshot(&png, 100))
	file := filepath.Join(*shots, name+"-"+map[int64]string{320: "320", 1280: "1280"}[width]+".png")
	if err := os.WriteFile(file, png, 0o644); err != nil {
		t.Fatal(err)
	}
}
