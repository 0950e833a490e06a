package handlers_test

import (
	"context"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"vigencia/e2e/axe"
)

// The budget of a first load: bytes as they travel and requests. The evaluation has its viewer of PDFs besides.
const (
	mostBytes    = 60 * 1024
	mostRequests = 6
)

// A visit is a page of the matrix, and somebody for whom it is there.
type visit struct{ who, path string }

// visits are the pages of the second council for who has signed in, each once: those that are its own, and those that both councils have.
func (c *city) visits(t *testing.T) []visit {
	t.Helper()
	var all []visit
	for _, r := range append(modules(t), shared(t, c)...) {
		for i, who := range identities[1:] {
			path := c.at(r.path)
			if r.method != "GET" || r.want[i+1] != "200" || strings.Contains(path, "{") {
				continue
			}
			a := c.browsers[who].Get(path)
			if a.Status == http.StatusOK && strings.HasPrefix(a.Header.Get("Content-Type"), "text/html") {
				all = append(all, visit{who, path})
				break
			}
		}
	}
	return all
}

// TestItem16_EveryPageOfTheSecondCouncilHoldsTheRules opens each on a phone and on a desk: no rule of axe broken, nothing sideways, and light (issue 3, 16).
func TestItem16_EveryPageOfTheSecondCouncilHoldsTheRules(t *testing.T) {
	ctx, c := axe.BrowserFor(t, 8*time.Minute), newSecondCity(t)
	line, err := net.Listen("tcp", "127.0.0.1:0")
	check(t, err)
	c.Address = "http://" + line.Addr().String()
	go func() { _ = c.App.Listener(line) }()
	t.Cleanup(func() { _ = c.App.ShutdownWithTimeout(5 * time.Second) })
	weight := weigh(ctx, t)
	pages := c.visits(t)
	if len(pages) < 70 {
		t.Errorf("only %d pages", len(pages))
	}
	for _, p := range pages {
		t.Run(strings.ReplaceAll(p.path, "/", "-"), func(t *testing.T) {
			for _, cookie := range c.browsers[p.who].Cookies() {
				axe.Run(ctx, t, network.SetCookie(cookie.Name, cookie.Value).WithURL(c.Address))
			}
			for _, width := range []int64{320, 1280} {
				weight.begin()
				axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(c.Address+p.path), chromedp.WaitReady("#contenido"))
				if bytes, requests := weight.bytes.Load(), weight.requests.Load(); (bytes > mostBytes || requests > mostRequests || requests == 0) && !strings.Contains(p.path, "/evaluacion") && !strings.Contains(p.path, "/expedientes/") {
					t.Errorf("as %s: %d bytes in %d requests", p.who, bytes, requests)
				}
				axe.Fits(ctx, t)
				axe.Check(ctx, t)
				if t.Failed() {
					t.Fatalf("as %s, at %d px", p.who, width)
				}
			}
		})
	}
}

// A scale weighs what travels for a page that nothing is in store of.
type scale struct{ bytes, requests atomic.Int64 }

func weigh(ctx context.Context, t *testing.T) *scale {
	t.Helper()
	s := &scale{}
	axe.Run(ctx, t, network.Enable(), network.SetCacheDisabled(true))
	chromedp.ListenTarget(ctx, func(event any) {
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, "data:") {
				s.requests.Add(1)
			}
		case *network.EventLoadingFinished:
			s.bytes.Add(int64(e.EncodedDataLength))
		}
	})
	return s
}

func (s *scale) begin() { s.bytes.Store(0); s.requests.Store(0) }
