package gallery_test

import (
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vigencia/e2e/axe"
)

// ink tells whether the canvas shows something between a hundredth and half of it dark.
const ink = `(() => { const c = document.querySelector('.v-paper-sheet canvas'), d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data
	let n = 0; for (let i = 0; i < d.length; i += 4) { if (d[i] < 128) n++ } const share = n / (d.length / 4); return share > .01 && share < .5 })()`

func drawn(page string) string {
	return `document.querySelector('.v-paper-sheet').dataset.drawn === '` + page + `' && document.querySelector('[data-status]').textContent === 'Página ` + page + ` de 3'`
}

// TestEveryKindOfScanShows pages through an e-file of three scans: CCITT Group 4, JBIG2 and JPEG (testdata/scan.pdf).
func TestEveryKindOfScanShows(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Quiet(ctx, t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/f-evaluacion"))
	for _, page := range []string{"1", "2", "3"} {
		truth(ctx, t, drawn(page))
		if !eval[bool](ctx, t, ink) {
			t.Errorf("page %s shows nothing", page)
		}
		axe.Run(ctx, t, chromedp.KeyEvent("n"))
	}
}

func TestViewerByKeyboardAndLinks(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Quiet(ctx, t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/f-evaluacion"))
	truth(ctx, t, drawn("1"))
	axe.Run(ctx, t, chromedp.KeyEvent(kb.ArrowRight))
	truth(ctx, t, drawn("2"))
	axe.Run(ctx, t, chromedp.KeyEvent("p"))
	truth(ctx, t, drawn("1"))
	axe.Run(ctx, t, chromedp.Focus(`a[data-page="3"]`), chromedp.KeyEvent(kb.Enter))
	truth(ctx, t, drawn("3")+` && document.activeElement.dataset.page === '3' && document.querySelector('[data-current-page]').textContent === '3'`)
	axe.Run(ctx, t, chromedp.SetValue("[data-input]", "2"), chromedp.Focus("[data-input]"), chromedp.KeyEvent(kb.Enter), chromedp.Evaluate(`document.querySelector('[data-input]').blur()`, nil))
	truth(ctx, t, drawn("2"))
	wide := eval[float64](ctx, t, `document.querySelector('canvas').clientWidth`)
	axe.Run(ctx, t, chromedp.Click("[data-do=larger]"))
	truth(ctx, t, `document.querySelector('canvas').clientWidth > 1.2 * `+jsNumber(wide))
	axe.Run(ctx, t, chromedp.Click("[data-do=keys]"), chromedp.KeyEvent("n"))
	if !eval[bool](ctx, t, drawn("2")) {
		t.Error("a key that was switched off turned the page")
	}
}

func TestWithoutScriptThePlainFileIsThere(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Run(ctx, t, emulation.SetScriptExecutionDisabled(true), chromedp.Navigate(o.url+"/f-evaluacion"), chromedp.WaitVisible("[data-plain] a"))
	if n := eval[int](ctx, t, `[...document.querySelectorAll('.v-paper-bar .v-tool, .v-paper-bar label')].filter(e => e.offsetParent).length`); n != 1 {
		t.Errorf("%d tools in sight, want only the download", n)
	}
}

func jsNumber(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
