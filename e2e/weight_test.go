package e2e_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"vigencia/e2e/axe"
	"vigencia/e2e/stage"
)

// The budget of a first load: bytes as they travel, heads and compressed bodies together, and requests.
const (
	mostBytes    = 60 * 1024
	mostRequests = 6
)

// TestAFirstLoadIsLight opens pages in windows that have nothing in store, and weighs what travels.
func TestAFirstLoadIsLight(t *testing.T) {
	browser := axe.BrowserFor(t, 2*time.Minute)
	m := stage.Machine{Data: t.TempDir()}
	member := givenMembers(t, m.Data, 1)[0]
	p := stage.Start(t, m)
	_, err := member.drafts(p)
	stage.Must(t, err)
	_, err = member.uploads(p, paper("weighed", 20_000))
	stage.Must(t, err)
	sent, err := member.submits(p)
	stage.Must(t, err)
	number := numberForm.FindString(sent.location)
	if number == "" {
		t.Fatalf("no request: %d %s", sent.status, sent.location)
	}
	for path, cookie := range map[string]string{"/": "", "/ingresar": "", "/solicitudes": member.cookie, "/solicitudes/" + number: member.cookie} {
		bytes, requests := weigh(t, browser, p.Address, path, cookie)
		t.Logf("%s: %d bytes, %d requests", path, bytes, requests)
		if bytes > mostBytes || requests > mostRequests || requests == 0 {
			t.Errorf("%s weighs %d bytes in %d requests; the budget is %d in %d", path, bytes, requests, mostBytes, mostRequests)
		}
	}
}

// weigh opens a page in a window of its own and gives what travelled for it.
func weigh(t *testing.T, browser context.Context, address, path, cookie string) (bytes, requests int) {
	t.Helper()
	ctx, stop := chromedp.NewContext(browser, chromedp.WithTargetID(stage.Window(t, browser)))
	defer stop()
	stage.Must(t, chromedp.Run(ctx))
	var mu sync.Mutex
	open := map[network.RequestID]bool{}
	chromedp.ListenTarget(ctx, func(event any) {
		mu.Lock()
		defer mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, "data:") {
				requests++
				open[e.RequestID] = true
			}
		case *network.EventLoadingFinished:
			if open[e.RequestID] {
				bytes += int(e.EncodedDataLength)
				delete(open, e.RequestID)
			}
		case *network.EventLoadingFailed:
			t.Errorf("%s: a request failed: %s", path, e.ErrorText)
		}
	})
	axe.Run(ctx, t, network.Enable())
	if cookie != "" {
		axe.Run(ctx, t, network.SetCookie("session", cookie).WithURL(address))
	}
	axe.Run(ctx, t, chromedp.Navigate(address+path))
	if !stage.Eventually(10*time.Second, func() bool { mu.Lock(); defer mu.Unlock(); return len(open) == 0 }) {
		t.Errorf("%s is not done loading", path)
	}
	mu.Lock()
	defer mu.Unlock()
	return bytes, requests
}
