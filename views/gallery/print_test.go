package gallery_test

import (
	"context"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"vigencia/e2e/axe"
)

var sheet = regexp.MustCompile(`/Type\s*/Page\b[^s]`)

func TestVerdictPrintsOnOneSheet(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	var pdf []byte
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/g-vigente"), chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	if n := len(sheet.FindAll(pdf, -1)); n != 1 {
		t.Errorf("it prints on %d sheets", n)
	}
}

// spacing is the text spacing of WCAG 2.2, 1.4.12, set by a sheet that the policy of contents does not see.
const spacing = `(() => { const s = new CSSStyleSheet(); s.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }')
	document.adoptedStyleSheets = [s] })()`

func TestWideTextFits(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	for name := range pages() {
		axe.Run(ctx, t, chromedp.EmulateViewport(320, 900), chromedp.Navigate(o.url+"/"+name), chromedp.WaitReady("#contenido"), chromedp.Evaluate(spacing, nil))
		t.Run(name, func(t *testing.T) { axe.Fits(ctx, t) })
	}
}
