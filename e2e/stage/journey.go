package stage

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/e2e/axe"
	"vigencia/mail"
)

// A Journey is one office from its first minute on, made in one way: the real program on an empty folder, a real mail server, one browser.
type Journey struct {
	T       testing.TB // of the whole journey: what it opens stays open until its end
	Way     Way
	Profile *council.Profile
	Office  *Program
	Post    *PostOffice
	Staff   map[string]*Person // by role, signed in

	browser context.Context
	pages   *pages
}

// Steps are the parts of a journey, each of which stands on those before it.
type Steps []struct {
	Name string
	Make func(*testing.T)
}

// InEveryWay makes the steps of a council's journeys four times, each time in an office of its own.
func InEveryWay(t *testing.T, code string, steps func(*Journey) Steps) {
	t.Helper()
	Needs(t, "pdftoppm", "pdftotext")
	profile, err := profiles.Load(code)
	Must(t, err)
	browser := axe.BrowserFor(t, 30*time.Minute)
	for _, w := range ways() {
		t.Run(w.String(), func(t *testing.T) {
			t.Parallel()
			NeedsTime(t, 3*time.Minute)
			j := &Journey{T: t, Way: w, Profile: profile, browser: browser, pages: newPages(profile.Lang), Staff: map[string]*Person{}}
			j.Post = OpenPostOffice(t, "")
			j.Office = Start(t, Machine{SMTP: j.Post.URL(), Args: []string{"--council", code}})
			j.makes(t, steps(j))
		})
	}
}

// makes makes steps one after another, until one fails.
func (j *Journey) makes(t *testing.T, steps Steps) {
	for _, s := range steps {
		if !t.Run(s.Name, s.Make) {
			t.Logf("the program says:\n%s", j.Office.Log)
			return
		}
	}
}

// Say is what the council of the journey says for a key.
func (j *Journey) Say(key string, pairs ...string) string { return j.Profile.Words.Say(key, pairs...) }

// Today is the day of the council.
func (j *Journey) Today() council.Date { return j.Profile.Today(time.Now()) }

// OpenStore opens the data folder of a council beside the program, or before it starts.
func OpenStore(t testing.TB, data string, profile *council.Profile) *db.Store {
	t.Helper()
	vault, err := mail.OpenVault(filepath.Join(data, "key"))
	Must(t, err)
	store, err := db.Open(context.Background(), db.Options{Folder: data, Profile: profile, Sealer: vault, Now: time.Now})
	Must(t, err)
	return store
}
