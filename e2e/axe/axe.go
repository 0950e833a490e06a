// Package axe opens pages in a real Chromium for tests, and holds them to the rules of axe-core (4.14.1, MPL-2.0, in testdata):
// no violation, no sideways scroll, no message of the policy of contents. Only tests import it.
package axe

import (
	"context"
	_ "embed"
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

//go:embed testdata/axe.min.js
var source string

// chromium is where Debian's package puts it.
const chromium = "/usr/bin/chromium"

// unneeded are features of Chromium that only its own window and its history need: pages of the address bar in every window, which cost
// five times what the window does, and processes and pages kept for later. The first three are chromedp's own.
const unneeded = "site-per-process,Translate,BlinkGenPropertyTrees," +
	"WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI,SpareRendererForSitePerProcess,BackForwardCache"

// Browser starts a Chromium of its own and returns the context of its first tab; it ends with the test, or after two minutes.
// Without Chromium the test is skipped, and fails where VIGENCIA_NO_SKIP is set.
func Browser(t testing.TB) context.Context {
	t.Helper()
	return BrowserFor(t, 2*time.Minute)
}

// BrowserFor is Browser for tests that take as long as limit.
func BrowserFor(t testing.TB, limit time.Duration) context.Context {
	t.Helper()
	path, err := exec.LookPath(chromium)
	if err != nil {
		if os.Getenv("VIGENCIA_NO_SKIP") != "" {
			t.Fatal("Chromium is needed: apt-get install chromium")
		}
		t.Skip("no Chromium on this machine")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("lang", "es"), chromedp.Flag("disable-features", unneeded))
	ctx, stop := context.WithTimeout(context.Background(), limit)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, opts...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx, chromedp.WithErrorf(func(string, ...any) {}))
	t.Cleanup(stop)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// Run performs actions in the tab and stops the test at the first that fails.
func Run(ctx context.Context, t testing.TB, actions ...chromedp.Action) {
	t.Helper()
	if err := chromedp.Run(ctx, actions...); err != nil {
		t.Fatal(err)
	}
}

// violation is what axe tells about one rule.
type violation struct {
	ID    string `json:"id"`
	Help  string `json:"help"`
	Nodes []struct {
		HTML    string `json:"html"`
		Summary string `json:"failureSummary"`
	} `json:"nodes"`
}

// Check runs every rule of axe on the page in the tab, and reports each violation with the elements that cause it.
func Check(ctx context.Context, t testing.TB) {
	t.Helper()
	var answer string
	Run(ctx, t,
		chromedp.Evaluate(source+";0", nil),
		chromedp.Evaluate(`axe.run(document, {resultTypes: ['violations']}).then(r => JSON.stringify(r.violations))`, &answer, awaited))
	var found []violation
	if err := json.Unmarshal([]byte(answer), &found); err != nil {
		t.Fatal(err)
	}
	for _, v := range found {
		for _, n := range v.Nodes {
			t.Errorf("axe %s: %s\n  %s\n  %s", v.ID, v.Help, n.HTML, strings.ReplaceAll(n.Summary, "\n", "\n  "))
		}
	}
}

// Fits reports when the page can be scrolled sideways, and names the widest elements.
func Fits(ctx context.Context, t testing.TB) {
	t.Helper()
	var wide []string
	Run(ctx, t, chromedp.Evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] : [document.documentElement.scrollWidth + ' > ' + innerWidth,
		...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 160))]`, &wide))
	if len(wide) > 0 {
		t.Errorf("the page scrolls sideways: %s", strings.Join(wide, "\n  "))
	}
}

func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
