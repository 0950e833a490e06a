package stage

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"vigencia/council"
)

//go:embed testdata/look.js
var look string

// A Way is how a journey is made: with a script or without, on a wide or a narrow screen.
type Way struct {
	Script bool
	Width  int64
}

// ways are the four in which every journey is made.
func ways() []Way { return []Way{{true, 1280}, {false, 320}, {true, 320}, {false, 1280}} }

func (w Way) String() string {
	if w.Script {
		return fmt.Sprintf("with JavaScript at %d px", w.Width)
	}
	return fmt.Sprintf("without JavaScript at %d px", w.Width)
}

// A person sits at a browser of their own, and does what people do: reads, types at labels, presses what has a name.
type Person struct {
	T       testing.TB // what goes wrong is told to
	Way     Way
	Address string         // of the office
	Zone    *time.Location // of the council's days
	ctx     context.Context
	pages   *pages
	words   council.Words
}

// Say is what the council says for a key.
func (p *Person) Say(key string, pairs ...string) string { return p.words.Say(key, pairs...) }

// On is the same person in another part of the test.
func (p *Person) On(t testing.TB) *Person {
	other := *p
	other.T = t
	return &other
}

// Do performs actions of the browser.
func (p *Person) Do(actions ...chromedp.Action) {
	p.T.Helper()
	ctx, stop := context.WithTimeout(p.ctx, 60*time.Second)
	defer stop()
	if err := chromedp.Run(ctx, actions...); err != nil {
		p.T.Fatal(err)
	}
}

// asks evaluates a question of look.js.
func (p *Person) asks(question string, into any, values ...any) error {
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

func (p *Person) state() state {
	var s state
	if err := p.asks("state", &s); err != nil {
		return state{Busy: true} // between two pages
	}
	return s
}

// Sees is all that the page shows.
func (p *Person) Sees() string { return p.state().Text }

// Opens goes to a path of the office, or to an address, and looks the page over.
func (p *Person) Opens(path string) {
	p.T.Helper()
	if strings.HasPrefix(path, "/") {
		path = p.Address + path
	}
	before := p.state()
	p.Do(chromedp.Navigate(path))
	p.settles(before, path, true)
}

// settles waits until the page is another one or has changed, and is at rest.
func (p *Person) settles(before state, why string, fresh bool) {
	p.T.Helper()
	var now, last state
	ok := Eventually(30*time.Second, func() bool {
		last, now = now, p.state()
		changed := now.Origin != before.Origin || !fresh && (now.Text != before.Text || now.Address != before.Address)
		return changed && now.Ready && !now.Busy && now == last
	})
	if !ok {
		p.T.Fatalf("%s: nothing happened at %s\n%s", why, now.Address, now.Text)
	}
	p.pages.check(p, before.Origin)
}

// Menu opens a page by the menu, which a narrow screen keeps folded.
func (p *Person) Menu(name string) {
	p.T.Helper()
	var f *Found
	if Must(p.T, p.asks("find", &f, "control", name, "")); f == nil {
		p.Finds("control", "Menú")
		p.clicks("Menú")
	}
	p.Presses(name)
}

// Reads fails unless the page says all of words.
func (p *Person) Reads(words ...string) {
	p.T.Helper()
	for _, w := range words {
		var text string
		if !Eventually(5*time.Second, func() bool { text = Plain(p.state().Text); return strings.Contains(text, w) }) {
			p.T.Fatalf("%s does not say %q:\n%s", p.Path(), w, text)
		}
	}
}

// WaitsFor opens the page again and again, some times a second, until it says words: what workers make comes after the page.
func (p *Person) WaitsFor(words string) {
	p.T.Helper()
	opened := time.Now()
	ok := Eventually(40*time.Second, func() bool {
		if strings.Contains(Plain(p.state().Text), words) {
			return true
		}
		if time.Since(opened) > 200*time.Millisecond {
			p.Do(chromedp.Reload())
			opened = time.Now()
		}
		return false
	})
	if !ok {
		p.T.Fatalf("%s never says %q:\n%s", p.Path(), words, Plain(p.state().Text))
	}
}

// Plain is a text with single blanks.
func Plain(text string) string { return strings.Join(strings.Fields(text), " ") }

// Path is where the person is, without the site.
func (p *Person) Path() string {
	return strings.TrimPrefix(p.state().Address, p.Address)
}

// Text is what the page shows of the first element of a selector.
func (p *Person) Text(selector string) string {
	p.T.Helper()
	var text string
	p.Do(chromedp.Evaluate(fmt.Sprintf("(document.querySelector(%q) || {textContent: ''}).textContent", selector), &text))
	return Plain(text)
}

// Row is what the row of a table with words in it says, or "".
func (p *Person) Row(words string) string {
	p.T.Helper()
	var text string
	Must(p.T, p.asks("row", &text, words))
	return text
}

// Shows says whether the page has a link or a button with a name now.
func (p *Person) Shows(name string) bool {
	p.T.Helper()
	var f *Found
	Must(p.T, p.asks("find", &f, "control", name, ""))
	return f != nil
}
