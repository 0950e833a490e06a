package handlers_test

import (
	"bytes"
	"database/sql"
	"log/slog"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"
	"vigencia/handlers"
	"vigencia/handlers/testoffice"
)

// TestAPanicIsAPageWithAReferenceAndTheOfficeGoesOn (ASVS 16.5): what failed is told to the log alone, under the reference that the page shows.
func TestAPanicIsAPageWithAReferenceAndTheOfficeGoesOn(t *testing.T) {
	c := newCity(t)
	var log bytes.Buffer
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	c.App = handlers.New(c.Office.Office, handlers.Options{More: func(site fiber.Router) {
		site.Get("/estalla", func(c *fiber.Ctx) error {
			_ = c.SendString("media página con 40506070")
			panic("secreto de /srv/vigencia/db.go:12")
		})
	}})
	a := c.browsers["owner"].Get("/estalla")
	reference := regexp.MustCompile(`[0-9A-Za-z]{6,}`).FindString(strings.TrimPrefix(log.String()[max(0, strings.Index(log.String(), "reference=")):], "reference="))
	if a.Status != http.StatusInternalServerError || reference == "" || !a.Says(reference) || a.Header.Get("Content-Security-Policy") == "" {
		t.Errorf("%d, reference %q in\n%s", a.Status, reference, a.Text("main"))
	}
	for _, leaked := range []string{"secreto", "db.go", "40506070", "panic", "goroutine"} {
		if bytes.Contains(a.Body, []byte(leaked)) {
			t.Errorf("the page tells %q", leaked)
		}
	}
	if !strings.Contains(log.String(), "secreto") || strings.Count(log.String(), "\n") != 1 {
		t.Errorf("the log reads %s", log.String())
	}
	if a := c.browsers["owner"].Get("/inicio"); a.Status != http.StatusOK {
		t.Errorf("the office does not go on: %d", a.Status)
	}
}

// TestASelectionThatCannotBeKeptIsAnswered503: while another process holds the database, a selection of many is given up at the first, and nothing of it
// is told as done.
func TestASelectionThatCannotBeKeptIsAnswered503(t *testing.T) {
	for _, b := range []struct {
		path, changed string
		form          []string
	}{
		{"/consejo/certificados", "certificates", []string{"solicitud[]", "1", "solicitud[]", "2"}},
		{"/consejo/entregas", "deliveries", []string{"accion", "print", "entrega[]", "{certificate}", "entrega[]", "{certificate}"}},
	} {
		t.Run(b.changed, func(t *testing.T) {
			t.Parallel() // the writer waits ten seconds for its turn
			c := newCity(t)
			before := digestOf(t, c.contents(t))
			other, err := sql.Open("sqlite3", "file:"+filepath.Join(c.Folder, "vigencia.db")+"?_txlock=immediate")
			check(t, err)
			held, err := other.Begin()
			check(t, err)
			var a testoffice.Answer
			form := []string{}
			for _, v := range b.form {
				form = append(form, c.at(v))
			}
			a = c.browsers["certifier"].Post(b.path, form...)
			check(t, held.Rollback())
			check(t, other.Close())
			if a.Status != http.StatusServiceUnavailable || a.Page.Find(".v-errors li").Length() != 1 {
				t.Errorf("%d %s", a.Status, a.Text("main"))
			}
			if changed := digestOf(t, c.contents(t)).since(before); len(changed) > 0 {
				t.Errorf("changed %v", changed)
			}
		})
	}
}
