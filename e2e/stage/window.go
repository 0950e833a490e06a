package stage

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// Person opens a browser in which nobody is signed in.
func (j *Journey) Person(t testing.TB) *Person {
	t.Helper()
	ctx, stop := chromedp.NewContext(j.browser, chromedp.WithTargetID(Window(t, j.browser)))
	j.T.Cleanup(stop)
	Must(t, chromedp.Run(ctx))                                                                 // attaches the tab for as long as ctx lives
	Must(t, chromedp.Run(ctx, dom.Disable(), css.Disable(), target.SetDiscoverTargets(false))) // nobody listens to what these tell of every page
	p := &Person{T: t, ctx: ctx, Way: j.Way, Address: j.Office.Address, pages: j.pages, words: j.Profile.Words, Zone: j.Profile.Zone}
	p.Do(emulation.SetDeviceMetricsOverride(j.Way.Width, 900, 1, false), emulation.SetScriptExecutionDisabled(!j.Way.Script),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}),
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorDeny))
	return p
}

// Window opens a window that shares no cookie with any other.
func Window(t testing.TB, ctx context.Context) target.ID {
	t.Helper()
	within := cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser)
	own, err := target.CreateBrowserContext().Do(within)
	Must(t, err)
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(own).WithNewWindow(true).Do(within)
	Must(t, err)
	return id
}
