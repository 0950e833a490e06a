package e2e_test

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"vigencia/council"
)

//go:embed testdata/look.js
var look string

// A way is how a journey is made: with a script or without, on a wide or a narrow screen.
type way struct {
	script bool
	width  int64
}

// ways are the four in which every journey is made.
func ways() []way { return []way{{true, 1280}, {false, 320}, {true, 320}, {false, 1280}} }

func (w way) String() string {
	if w.script {
		return fmt.Sprintf("with JavaScript at %d px", w.width)
	}
	return fmt.Sprintf("without JavaScript at %d px", w.width)
}

// A person sits at a browser of their own, and does what people do: reads, types at labels, presses what has a name.
type person struct {
	t       testing.TB
	ctx     context.Context
	way     way
	address string
	pages   *pages
	words   council.Words
	zone    *time.Location // of the council's days
}

// say is what the council says for a key.
func (p *person) say(key string, pairs ...string) string { return p.words.Say(key, pairs...) }

// on is the same person in another part of the test.
func (p *person) on(t testing.TB) *person {
	other := *p
	other.t = t
	return &other
}

func (p *person) do(actions ...chromedp.Action) {
	p.t.Helper()
	ctx, stop := context.WithTimeout(p.ctx, 60*time.Second)
	defer stop()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// asks evaluates a question of look.js.
func (p *person) asks(question string, into any, values ...any) error {
	coded := make([]string, len(values))
	for i, v := range values {
		b, err := json.Marshal(v)
		if err != nil {
			return err
		}
		coded[i] = string(b)
	}
	ctx, stop := context.WithTimeout(p.ctx, 20*time.Second)
	defer stop()
	return chromedp.Run(ctx, chromedp.Evaluate(strings.TrimSpace(look)+"."+question+"("+strings.Join(coded, ", ")+")", into))
}

// A state is what a person would notice changing.
type state struct {
	Origin  float64
	Address string
	Text    string
	Ready   bool
	Busy    bool
}

func (p *person) state() state {
	var s state
	if err := p.asks("state", &s); err != nil {
		return state{Busy: true} // between two pages
	}
	return s
}

// opens goes to a path of the office, or to an address, and looks the page over.
func (p *person) opens(path string) {
	p.t.Helper()
	if strings.HasPrefix(path, "/") {
		path = p.address + path
	}
	before := p.state()
	p.do(chromedp.Navigate(path))
	p.settles(before, path, true)
}

// settles waits until the page is another one or has changed, and is at rest.
func (p *person) settles(before state, why string, fresh bool) {
	p.t.Helper()
	var now, last state
	ok := eventually(30*time.Second, func() bool {
		last, now = now, p.state()
		changed := now.Origin != before.Origin || !fresh && (now.Text != before.Text || now.Address != before.Address)
		return changed && now.Ready && !now.Busy && now == last
	})
	if !ok {
		p.t.Fatalf("%s: nothing happened at %s\n%s", why, now.Address, now.Text)
	}
	p.pages.check(p, before.Origin)
}

// menu opens a page by the menu, which a narrow screen keeps folded.
func (p *person) menu(name string) {
	p.t.Helper()
	var f *found
	if must(p.t, p.asks("find", &f, "control", name, "")); f == nil {
		p.finds("control", "Menú")
		p.clicks("Menú")
	}
	p.presses(name)
}

// reads fails unless the page says all of words.
func (p *person) reads(words ...string) {
	p.t.Helper()
	for _, w := range words {
		var text string
		if !eventually(5*time.Second, func() bool { text = plain(p.state().Text); return strings.Contains(text, w) }) {
			p.t.Fatalf("%s does not say %q:\n%s", p.path(), w, text)
		}
	}
}

// waitsFor opens the page again and again, some times a second, until it says words: what workers make comes after the page.
func (p *person) waitsFor(words string) {
	p.t.Helper()
	opened := time.Now()
	ok := eventually(40*time.Second, func() bool {
		if strings.Contains(plain(p.state().Text), words) {
			return true
		}
		if time.Since(opened) > 200*time.Millisecond {
			p.do(chromedp.Reload())
			opened = time.Now()
		}
		return false
	})
	if !ok {
		p.t.Fatalf("%s never says %q:\n%s", p.path(), words, plain(p.state().Text))
	}
}

func plain(text string) string { return strings.Join(strings.Fields(text), " ") }

// path is where the person is, without the site.
func (p *person) path() string {
	return strings.TrimPrefix(p.state().Address, p.address)
}

// text is what the page shows of the first element of a selector.
func (p *person) text(selector string) string {
	p.t.Helper()
	var text string
	p.do(chromedp.Evaluate(fmt.Sprintf("(document.querySelector(%q) || {textContent: ''}).textContent", selector), &text))
	return plain(text)
}

// downloads gets what a link leads to, as this person's browser would.
func (p *person) downloads(name string, within ...string) []byte {
	p.t.Helper()
	content, kind := p.fetches(p.finds("control", name, within...).Href)
	if kind != "application/pdf" {
		p.t.Fatalf("%s is %s", name, kind)
	}
	return content
}

// fetches gets an address with this person's cookies.
func (p *person) fetches(address string) (content []byte, kind string) {
	p.t.Helper()
	request, err := http.NewRequest(http.MethodGet, address, nil)
	must(p.t, err)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		cookies, err := network.GetCookies().WithURLs([]string{address}).Do(ctx)
		for _, c := range cookies {
			request.AddCookie(&http.Cookie{Name: c.Name, Value: c.Value})
		}
		return err
	}))
	response, err := http.DefaultClient.Do(request)
	must(p.t, err)
	defer response.Body.Close()
	content, err = io.ReadAll(response.Body)
	must(p.t, err)
	if response.StatusCode != http.StatusOK {
		p.t.Fatalf("%s answers %d", address, response.StatusCode)
	}
	return content, response.Header.Get("Content-Type")
}

// pathOf is the path of an address, without its query.
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Path
}
