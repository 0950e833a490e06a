package e2e_test

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

// person opens a browser in which nobody is signed in.
func (j *journey) person(t testing.TB) *person {
	t.Helper()
	ctx, stop := chromedp.NewContext(j.browser, chromedp.WithTargetID(window(t, j.browser)))
	j.t.Cleanup(stop)
	must(t, chromedp.Run(ctx))                                                                 // attaches the tab for as long as ctx lives
	must(t, chromedp.Run(ctx, dom.Disable(), css.Disable(), target.SetDiscoverTargets(false))) // nobody listens to what these tell of every page
	p := &person{t: t, ctx: ctx, way: j.way, address: j.office.address, pages: j.pages, words: j.profile.Words, zone: j.profile.Zone}
	p.do(emulation.SetDeviceMetricsOverride(j.way.width, 900, 1, false), emulation.SetScriptExecutionDisabled(!j.way.script),
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}),
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorDeny))
	return p
}

// window opens a window that shares no cookie with any other.
func window(t testing.TB, ctx context.Context) target.ID {
	t.Helper()
	within := cdp.WithExecutor(ctx, chromedp.FromContext(ctx).Browser)
	own, err := target.CreateBrowserContext().Do(within)
	must(t, err)
	id, err := target.CreateTarget("about:blank").WithBrowserContextID(own).WithNewWindow(true).Do(within)
	must(t, err)
	return id
}
