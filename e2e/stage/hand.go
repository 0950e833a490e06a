package stage

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Found is a field or a control as look.js tells of it.
type Found struct{ ID, Tag, Type, Href, Value string }

// Finds looks for a field by its label, or a control by its name; within is a text of the row or part that it stands in.
func (p *Person) Finds(kind, name string, within ...string) Found {
	p.T.Helper()
	var f *Found
	part := strings.Join(within, "")
	ok := Eventually(5*time.Second, func() bool { return p.asks("find", &f, kind, name, part) == nil && f != nil })
	if !ok {
		var names string
		_ = p.asks("names", &names, kind) // says more, if it can
		p.T.Fatalf("%s: no %s %q %s\nthere are: %s\n%s", p.Path(), kind, name, part, names, Plain(p.state().Text))
	}
	return *f
}

// Types writes into the field with a label, in place of what stands there.
func (p *Person) Types(label, text string, within ...string) {
	p.T.Helper()
	f := p.Finds("field", label, within...)
	if f.Type == "date" {
		p.Do(chromedp.Evaluate(fmt.Sprintf("window.__found.value = %q", text), nil))
		return
	}
	var focused bool
	if Must(p.T, p.asks("focus", &focused)); !focused {
		p.T.Fatalf("%s cannot be focused", label)
	}
	Must(p.T, p.asks("clear", nil))
	p.Do(input.InsertText(text))
}

// Holds fails unless the field with a label has a value: what was typed is still there.
func (p *Person) Holds(label, value string, within ...string) {
	p.T.Helper()
	if f := p.Finds("field", label, within...); f.Value != value {
		p.T.Errorf("%s: %s holds %q, not %q", p.Path(), label, f.Value, value)
	}
}

// Chooses picks an option of a list by its words, or of a group of buttons when no list has the label.
func (p *Person) Chooses(label, option string, within ...string) {
	p.T.Helper()
	p.Finds("field", label, within...)
	at := -1
	Must(p.T, p.asks("choose", &at, option))
	if at < 0 {
		p.T.Fatalf("%s: %s has no %q", p.Path(), label, option)
	}
	p.Do(chromedp.Evaluate(fmt.Sprintf("window.__found.selectedIndex = %d; window.__found.dispatchEvent(new Event('input', {bubbles: true})); window.__found.dispatchEvent(new Event('change', {bubbles: true}))", at), nil))
}

// Ticks presses a box or a round button by its label.
func (p *Person) Ticks(label string, within ...string) {
	p.T.Helper()
	p.Finds("field", label, within...)
	p.clicks(label)
	var ticked bool
	if Must(p.T, p.asks("ticked", &ticked)); !ticked {
		p.T.Fatalf("%s: %q cannot be ticked", p.Path(), label)
	}
}

// Attaches chooses a file of the machine in the field with a label.
func (p *Person) Attaches(label, file string) {
	p.T.Helper()
	p.Finds("field", label)
	path, err := filepath.Abs(file)
	Must(p.T, err)
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		object, _, err := runtime.Evaluate("window.__found").Do(ctx)
		if err != nil {
			return err
		}
		return dom.SetFileInputFiles([]string{path}).WithObjectID(object.ObjectID).Do(ctx)
	}))
}

// Presses presses a button or follows a link by its name, and waits for what comes of it.
func (p *Person) Presses(name string, within ...string) {
	p.T.Helper()
	p.Finds("control", name, within...)
	p.Awaits(name, func() { p.clicks(name) })
}

// Awaits waits until an act has changed the page, and looks it over; why says which act it was.
func (p *Person) Awaits(why string, act func()) {
	p.T.Helper()
	before := p.state()
	act()
	p.settles(before, why, false)
}

// Unfolds opens a part of the page that is folded, by its name.
func (p *Person) Unfolds(name string) {
	p.T.Helper()
	p.Finds("control", name)
	var open bool
	if Must(p.T, p.asks("open", &open)); !open {
		p.clicks(name)
	}
	p.Reads(name)
}

// clicks presses the mouse in the middle of what was found, which nothing may cover.
func (p *Person) clicks(name string) {
	p.T.Helper()
	type spot struct {
		X, Y float64
		Free bool
		Over string
	}
	var at, before spot
	under := Eventually(10*time.Second, func() bool { // a page that is still being drawn moves under the hand
		before = at
		if p.asks("where", &at) != nil || at != before || !at.Free {
			return false
		}
		p.Do(input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y))
		var hovered bool
		return p.asks("hovered", &hovered) == nil && hovered
	})
	if !under {
		p.T.Fatalf("%s: %q moves, or is covered by %s", p.Path(), name, at.Over)
	}
	for _, kind := range []input.MouseType{input.MousePressed, input.MouseReleased} {
		p.Do(input.DispatchMouseEvent(kind, at.X, at.Y).WithButton(input.Left).WithClickCount(1))
	}
}
