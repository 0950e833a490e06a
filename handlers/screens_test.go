package handlers_test

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"vigencia/e2e/axe"
	"vigencia/handlers/testoffice"
)

var shots = flag.String("shots", "", "folder for pictures of every screen")

// sayAllWords fails where a page was not answered, or lacks a word.
func sayAllWords(t *testing.T, pages map[string]testoffice.Answer) {
	t.Helper()
	for name, page := range pages {
		if page.Status >= 500 || page.Status == http.StatusForbidden || strings.Contains(string(page.Body), "«") {
			t.Errorf("%s: status %d, or a word is missing: %s", name, page.Status, page.Text("main"))
		}
	}
}

// holdTheRules opens pages, as an office answered them, at both widths: no violation of axe, no sideways scroll.
func holdTheRules(t *testing.T, o *testoffice.Office, pages map[string]testoffice.Answer) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if page, found := pages[strings.TrimPrefix(r.URL.Path, "/visto/")]; found {
			w.Header().Set("Content-Type", page.Header.Get("Content-Type"))
			w.Header().Set("Content-Security-Policy", page.Header.Get("Content-Security-Policy"))
			_, _ = w.Write(page.Body)
			return
		}
		asset := o.Anyone().Get(r.URL.Path)
		w.Header().Set("Content-Type", asset.Header.Get("Content-Type"))
		_, _ = w.Write(asset.Body)
	}))
	defer server.Close()
	ctx := axe.BrowserFor(t, 8*time.Minute)
	for name := range pages {
		for _, width := range []int64{320, 1280} {
			t.Run(fmt.Sprintf("%s/%d", name, width), func(t *testing.T) {
				axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(server.URL+"/visto/"+name), chromedp.WaitReady("#contenido"))
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
