package gallery_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"vigencia/e2e/axe"
)

var shots = flag.String("shots", "", "folder for pictures of every page")

// TestPagesHoldTheRules opens every page of the gallery at both widths: no violation of axe, no sideways scroll, a silent console.
func TestPagesHoldTheRules(t *testing.T) {
	url, ctx := open(t).url, axe.Browser(t)
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
