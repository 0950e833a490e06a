package e2e_test

import (
	"context"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/e2e/axe"
)

// A journey is one office from its first minute on, made in one way: the real program on an empty folder, a real mail server, one browser.
type journey struct {
	t       testing.TB // of the whole journey: what it opens stays open until its end
	way     way
	profile *council.Profile
	office  *program
	post    *postOffice
	browser context.Context
	pages   *pages
	staff   map[string]*person // by role, signed in

	physician  *person
	number     string // of the physician's request
	constancia []byte // as it came by mail

	newcomer, specialist *person   // of the council that examines: who sits the exam, and who renews
	pass                 []byte    // to the exam
	certificates         [2]string // the numbers of the newcomer's and the specialist's
}

// TestJourneys makes the journeys of everybody four times: with JavaScript and without, wide and narrow.
func TestJourneys(t *testing.T) {
	t.Parallel()
	inEveryWay(t, "cmp", (*journey).all)
}

// inEveryWay makes the steps of a council's journeys four times, each time in an office of its own.
func inEveryWay(t *testing.T, code string, steps func(*journey) []step) {
	needs(t, "pdftoppm", "pdftotext")
	profile, err := profiles.Load(code)
	must(t, err)
	browser := axe.BrowserFor(t, 30*time.Minute)
	for _, w := range ways() {
		t.Run(w.String(), func(t *testing.T) {
			t.Parallel()
			needsTime(t, 3*time.Minute)
			j := &journey{t: t, way: w, profile: profile, browser: browser, pages: newPages(profile.Lang), staff: map[string]*person{}}
			j.post = openPostOffice(t, "")
			j.office = start(t, machine{smtp: j.post.url(), args: []string{"--council", code}})
			j.makes(t, steps(j))
		})
	}
}

// A step is one part of a journey, which stands on those before it.
type step struct {
	name string
	make func(*testing.T)
}

// makes makes steps one after another, until one fails.
func (j *journey) makes(t *testing.T, steps []step) {
	for _, s := range steps {
		if !t.Run(s.name, s.make) {
			t.Logf("the program says:\n%s", j.office.log)
			return
		}
	}
}

// say is what the council of the journey says for a key.
func (j *journey) say(key string, pairs ...string) string { return j.profile.Words.Say(key, pairs...) }

// all are the journeys in the order in which an office comes to life.
func (j *journey) all() []step {
	return []step{
		{"the first administrator enters by the printed link", j.firstAdministrator},
		{"the administrator invites the staff", j.recertifiers},
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
}
