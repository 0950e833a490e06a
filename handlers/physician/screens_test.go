package physician_test

import (
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"vigencia/council"
	"vigencia/e2e/axe"
	"vigencia/handlers/testoffice"
)

var shots = flag.String("shots", "", "folder for pictures of every screen")

// seen serves pages that browsers of the office have got, with their styles and scripts, to a real one.
func seen(t *testing.T, o *testoffice.Office, pages map[string]testoffice.Answer) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if page, found := pages[strings.TrimPrefix(r.URL.Path, "/visto/")]; found {
			for _, name := range []string{"Content-Type", "Content-Security-Policy"} {
				w.Header().Set(name, page.Header.Get(name))
			}
			_, _ = w.Write(page.Body)
			return
		}
		response, err := o.App.Test(httptest.NewRequest(http.MethodGet, r.URL.Path, nil), -1)
		if err != nil {
			t.Error(err)
			return
		}
		defer response.Body.Close()
		for name := range response.Header {
			w.Header().Set(name, response.Header.Get(name))
		}
		w.WriteHeader(response.StatusCode)
		_, _ = io.Copy(w, response.Body)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/visto/"
}

// screens are all that a physician sees on the way from the first look to the remedy.
func screens(t *testing.T, o *testoffice.Office) map[string]testoffice.Answer {
	p := o.Physician(func(p *council.Physician) { p.Standing = "NO HÁBIL" })
	b := o.AsPhysician(p)
	pages := map[string]testoffice.Answer{"vacia": b.Get("/solicitudes"), "inicio": b.Get("/inicio"), "nueva": b.Get("/solicitudes/nueva")}
	pages["nueva-error"] = b.Post("/solicitudes/nueva", "tipo", "", "recojo", "III", "celular", "12", "correo", "x", "version", "0")
	goes(t, b.Post("/solicitudes/nueva", answers(t, pages["nueva"], "descripcion", "Cinco años en hospital nacional")...), "/expediente")
	pages["expediente"] = b.Get("/solicitudes/borrador/expediente")
	pages["expediente-error"] = b.Upload("/solicitudes/borrador/expediente", "expediente", "x.pdf", []byte("PK\x03\x04 no"))
	other := o.Physician()
	goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", other.Number+"-2026.pdf", testoffice.Efile()), "/revisar")
	pages["expediente-pregunta"] = b.Get("/solicitudes/borrador/expediente")
	goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "x.pdf", testoffice.Efile()), "/revisar")
	pages["revisar"] = b.Get("/solicitudes/borrador/revisar")
	number := submit(t, b)
	pages["recibida"], pages["registrada"], pages["ficha"] = b.Get("/solicitudes/"+number+"/recibida"), b.Get("/solicitudes/"+number), b.Get("/solicitudes/"+number+"/ficha.pdf")
	o.Observed(other, o.Staff("Rosa Ibáñez", council.Evaluator), "no_hours", "no_signature")
	b = o.AsPhysician(other)
	r := requests(t, o, other)[0]
	b.Get("/solicitudes/" + r.Number)
	o.Wait(20 * 24 * time.Hour)
	b = o.AsPhysician(other)
	at := "/solicitudes/" + r.Number
	pages["observada"], pages["subsanar"], pages["subsanar-revisar"], pages["retiro"] = b.Get(at), b.Get(at+"/subsanacion"), b.Get(at+"/subsanacion/revisar"), b.Get(at+"/retiro")
	pages["subsanar-error"] = b.Post(at+"/subsanacion/envio", "ronda", "1")
	pages["lista"], pages["inicio-observada"] = b.Get("/solicitudes"), b.Get("/inicio")
	return pages
}

// TestScreensHoldTheRules opens every screen at both widths: no violation of axe, no sideways scroll, no word lacking.
func TestScreensHoldTheRules(t *testing.T) {
	o := testoffice.New(t)
	pages := screens(t, o)
	url, ctx := seen(t, o, pages), axe.Browser(t)
	for name, page := range pages {
		if page.Status != 200 && page.Status != 202 && page.Status != 422 {
			t.Errorf("%s: status %d: %s", name, page.Status, page.Text("main"))
		}
		if strings.Contains(string(page.Body), "«") {
			t.Errorf("%s lacks a word", name)
		}
		for _, width := range []int64{320, 1280} {
			t.Run(fmt.Sprintf("%s/%d", name, width), func(t *testing.T) {
				axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(url+name), chromedp.WaitReady("#contenido"))
				if *shots != "" {
					var picture []byte
					axe.Run(ctx, t, chromedp.FullScreenshot(&picture, 100))
					if err := os.WriteFile(filepath.Join(*shots, fmt.Sprintf("%s-%d.png", name, width)), picture, 0o600); err != nil {
						t.Fatal(err)
					}
				}
				axe.Check(ctx, t)
				axe.Fits(ctx, t)
			})
		}
	}
}
