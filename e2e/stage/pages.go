package stage

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/emulation"
	"vigencia/e2e/axe"
)

// pages remembers what a journey has seen, and holds each page to what is promised of all.
type pages struct {
	lang    string // of the council
	mu      sync.Mutex
	titles  map[string]string // title → the page it belongs to
	checked map[string]bool
}

func newPages(lang string) *pages {
	return &pages{lang: lang, titles: map[string]string{}, checked: map[string]bool{}}
}

// facts are what look.js tells of a page.
type facts struct {
	Origin             float64
	Title, Lang, Focus string
	H1, Wide           []string
	Mains              int
	Script, Alert      bool
}

var changing = regexp.MustCompile(`\d+|/v/[^/]+`)

// check holds the page in the tab to its promises: one heading, a title of its own, a language, no sideways scroll, focus in a sane place,
// and no rule of axe broken. A page that was seen before in this way, with the same title, is not looked over again. before is the moment in which the page
// began that was there before.
func (s *pages) check(p *Person, before float64) {
	p.T.Helper()
	var f facts
	Must(p.T, p.asks("facts", &f))
	address := p.state().Address
	page := changing.ReplaceAllString(strings.TrimPrefix(pathOf(address), pathOf(p.Address)), "#")
	s.focus(p, f, page, f.Origin == before)
	s.mu.Lock()
	key := page + " " + changing.ReplaceAllString(f.Title, "#")
	seen := s.checked[key]
	s.checked[key] = true
	title := fmt.Sprint(f.Title, strings.HasPrefix(page, "/consejo")) // nobody is in both parts of the site
	other, named := s.titles[title]
	s.titles[title] = page
	s.mu.Unlock()
	if named && other != page && !alike(other, page, f.Title) {
		p.T.Errorf("%s and %s have one title: %s", other, page, f.Title)
	}
	if len(f.Wide) > 0 {
		p.T.Errorf("%s scrolls sideways: %s", page, strings.Join(f.Wide, "\n  "))
	}
	if seen {
		return
	}
	if f.Lang != s.lang || len(f.H1) != 1 || f.Mains != 1 || f.Title == "" {
		p.T.Errorf("%s: language %q, title %q, %d mains, headings %q", page, f.Lang, f.Title, f.Mains, f.H1)
	}
	// axe is a script: it runs beside a page whose own scripts never did.
	if !p.Way.Script {
		p.Do(emulation.SetScriptExecutionDisabled(false))
		defer p.Do(emulation.SetScriptExecutionDisabled(true))
	}
	p.T.Logf("seen %s: %s", page, f.Title)
	axe.Check(p.ctx, p.T)
}

// focus is on the summary when a form came back, and never lost when a part of the page was swapped.
func (s *pages) focus(p *Person, f facts, page string, swapped bool) {
	p.T.Helper()
	if !p.Way.Script || !f.Script {
		return
	}
	if strings.HasPrefix(f.Title, "Error: ") && !f.Alert {
		p.T.Errorf("%s came back with errors and the focus is on %s", page, f.Focus)
	}
	if swapped && (f.Focus == "body" || f.Focus == "") {
		p.T.Errorf("%s lost the focus when a part was swapped", page)
	}
}

// alike says whether two addresses are one page: a form that came back, and the page that it belongs to; or two forms of one page that came back.
func alike(one, other, title string) bool {
	return strings.HasPrefix(one, other) || strings.HasPrefix(other, one) || strings.HasPrefix(title, "Error: ") && path.Dir(one) == path.Dir(other)
}
