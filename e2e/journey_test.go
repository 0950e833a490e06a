package e2e_test

import (
	"context"
	"testing"
	"time"

	"vigencia/e2e/axe"
)

// A journey is one office from its first minute on, made in one way: the real program on an empty folder, a real mail server, one browser.
type journey struct {
	t       testing.TB // of the whole journey: what it opens stays open until its end
	way     way
	office  *program
	post    *postOffice
	browser context.Context
	pages   *pages
	staff   map[string]*person // by role, signed in

	physician  *person
	number     string // of the physician's request
	constancia []byte // as it came by mail
}

// TestJourneys makes the journeys of everybody four times: with JavaScript and without, wide and narrow.
func TestJourneys(t *testing.T) {
	needs(t, "pdftoppm", "pdftotext")
	browser := axe.BrowserFor(t, 9*time.Minute)
	for _, w := range ways() {
		t.Run(w.String(), func(t *testing.T) {
			t.Parallel()
			j := &journey{t: t, way: w, browser: browser, pages: newPages(), staff: map[string]*person{}}
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
		{"the administrator invites the staff", j.invitations},
		{"the administrator loads the roster", j.roster},
		{"a physician of the roster asks for access and gets it by mail", j.physicianEnters},
		{"a registrar admits somebody whose address is not on file", j.registrarAdmits},
		{"the physician sends a request", j.physicianRequests},
		{"an evaluator scores and observes it", j.evaluatorObserves},
		{"the physician remedies it", j.physicianRemedies},
		{"the evaluator proposes and a second reader confirms", j.readersDecide},
		{"a certifier issues, and the constancia comes by mail", j.certifierIssues},
		{"anyone scans the constancia", j.anyoneScans},
		{"the regional office hands over the diploma", j.regionalOfficeHandsOver},
	}
	for _, s := range steps {
		if !t.Run(s.name, s.make) {
			t.Logf("the program says:\n%s", j.office.log)
			return
		}
	}
}
