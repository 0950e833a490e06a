package e2e_test

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

// found is a field or a control as look.js tells of it.
type found struct{ ID, Tag, Type, Href, Value string }

// finds looks for a field by its label, or a control by its name; within is a text of the row or part that it stands in.
func (p *person) finds(kind, name string, within ...string) found {
	p.t.Helper()
	var f *found
	part := strings.Join(within, "")
	ok := eventually(5*time.Second, func() bool { return p.asks("find", &f, kind, name, part) == nil && f != nil })
	if !ok {
		var names string
		_ = p.asks("names", &names, kind) // says more, if it can
		p.t.Fatalf("%s: no %s %q %s\nthere are: %s\n%s", p.path(), kind, name, part, names, plain(p.state().Text))
	}
	return *f
}

// types writes into the field with a label, in place of what stands there.
func (p *person) types(label, text string, within ...string) {
	p.t.Helper()
	f := p.finds("field", label, within...)
	if f.Type == "date" {
		p.do(chromedp.Evaluate(fmt.Sprintf("window.__found.value = %q", text), nil))
		return
	}
	var focused bool
	if must(p.t, p.asks("focus", &focused)); !focused {
		p.t.Fatalf("%s cannot be focused", label)
	}
	must(p.t, p.asks("clear", nil))
	p.do(input.InsertText(text))
}

// chooses picks an option of a list by its words, or of a group of buttons when no list has the label.
func (p *person) chooses(label, option string, within ...string) {
	p.t.Helper()
	p.finds("field", label, within...)
	at := -1
	must(p.t, p.asks("choose", &at, option))
	if at < 0 {
		p.t.Fatalf("%s: %s has no %q", p.path(), label, option)
	}
	p.do(chromedp.Evaluate(fmt.Sprintf("window.__found.selectedIndex = %d; window.__found.dispatchEvent(new Event('input', {bubbles: true})); window.__found.dispatchEvent(new Event('change', {bubbles: true}))", at), nil))
}

// ticks presses a box or a round button by its label.
func (p *person) ticks(label string, within ...string) {
	p.t.Helper()
	p.finds("field", label, within...)
	p.clicks(label)
	var ticked bool
	if must(p.t, p.asks("ticked", &ticked)); !ticked {
		p.t.Fatalf("%s: %q cannot be ticked", p.path(), label)
	}
}

// attaches chooses a file of the machine in the field with a label.
func (p *person) attaches(label, file string) {
	p.t.Helper()
	p.finds("field", label)
	path, err := filepath.Abs(file)
	must(p.t, err)
	p.do(chromedp.ActionFunc(func(ctx context.Context) error {
		object, _, err := runtime.Evaluate("window.__found").Do(ctx)
		if err != nil {
			return err
		}
		return dom.SetFileInputFiles([]string{path}).WithObjectID(object.ObjectID).Do(ctx)
	}))
}

// presses presses a button or follows a link by its name, and waits for what comes of it.
func (p *person) presses(name string, within ...string) {
	p.t.Helper()
	p.finds("control", name, within...)
	before := p.state()
	p.clicks(name)
	p.settles(before, name, false)
}

// unfolds opens a part of the page that is folded, by its name.
func (p *person) unfolds(name string) {
	p.t.Helper()
	p.finds("control", name)
	var open bool
	if must(p.t, p.asks("open", &open)); !open {
		p.clicks(name)
	}
	p.reads(name)
}

// clicks presses the mouse in the middle of what was found, which nothing may cover.
func (p *person) clicks(name string) {
	p.t.Helper()
	type spot struct {
		X, Y float64
		Free bool
		Over string
	}
	var at, before spot
	under := eventually(10*time.Second, func() bool { // a page that is still being drawn moves under the hand
		before = at
		if p.asks("where", &at) != nil || at != before || !at.Free {
			return false
		}
		p.do(input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y))
		var hovered bool
		return p.asks("hovered", &hovered) == nil && hovered
	})
	if !under {
		p.t.Fatalf("%s: %q moves, or is covered by %s", p.path(), name, at.Over)
	}
	for _, kind := range []input.MouseType{input.MousePressed, input.MouseReleased} {
		p.do(input.DispatchMouseEvent(kind, at.X, at.Y).WithButton(input.Left).WithClickCount(1))
	}
}
