package e2e_test

import (
	"context"
	"testing"
	"time"

	"vigencia/e2e/axe"
)

// A journey is one office from its first minute on, made in one way: the real program on an empty folder, a real mail server, one browser.
type journey struct {
	way     way
	office  *program
	post    *postOffice
	browser context.Context
	pages   *pages
	staff   map[string]*person // by role, signed in
}

// TestJourneys makes the journeys of everybody four times: with JavaScript and without, wide and narrow.
func TestJourneys(t *testing.T) {
	needs(t, "pdftoppm", "pdftotext")
	browser := axe.BrowserFor(t, 9*time.Minute)
	for _, w := range ways() {
		t.Run(w.String(), func(t *testing.T) {
			j := &journey{way: w, browser: browser, pages: newPages(), staff: map[string]*person{}}
			j.post = openPostOffice(t, "")
			j.office = start(t, machine{smtp: j.post.url()})
			j.all(t)
		})
	}
}

// all are the journeys in the order in which an office comes to life. Each stands on the one before.
func (j *journey) all(t *testing.T) {
	steps := []struct {
		name string
		make func(*testing.T)
	}{
		{"the first administrator enters by the printed link", j.firstAdministrator},
	}
	for _, s := range steps {
		if !t.Run(s.name, s.make) {
			return
		}
	}
}
