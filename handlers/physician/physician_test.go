package physician_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }

// events counts what was recorded about a request.
func events(t *testing.T, o *testoffice.Office, id int64, action string) int {
	t.Helper()
	all, err := o.Store.Events(context.Background(), "request", id)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, e := range all {
		if e.Action == action {
			n++
		}
	}
	return n
}

// requests are all of a physician's, the newest first.
func requests(t *testing.T, o *testoffice.Office, p council.Physician) []council.OwnRequest {
	t.Helper()
	all, err := o.Store.OwnRequests(context.Background(), p.ID, nil, 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ok fails unless the page came with this status and in whole words.
func ok(t *testing.T, a testoffice.Answer, status int) testoffice.Answer {
	t.Helper()
	if a.Status != status {
		t.Fatalf("status %d, not %d: %s", a.Status, status, strings.Join(strings.Fields(a.Page.Find("main").Text()), " "))
	}
	if i := strings.Index(string(a.Body), "«"); i >= 0 {
		t.Fatalf("a word is lacking: %.80s", a.Body[i:])
	}
	return a
}

// goes fails unless the answer leads on to a page.
func goes(t *testing.T, a testoffice.Answer, to string) {
	t.Helper()
	if a.Status != 303 || !strings.HasSuffix(a.Location, to) {
		t.Fatalf("status %d to %q, not to %q: %s", a.Status, a.Location, to, strings.Join(strings.Fields(a.Page.Find("main").Text()), " "))
	}
}

// texts are those of all elements that the selector finds.
func texts(a testoffice.Answer, selector string) []string {
	return a.Page.Find(selector).Map(func(_ int, s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") })
}

// hidden is the value of a field of the page.
func hidden(t *testing.T, a testoffice.Answer, name string) string {
	t.Helper()
	value, found := a.Page.Find(`[name="` + name + `"]`).Attr("value")
	if !found {
		t.Fatalf("the page has no field %s", name)
	}
	return value
}

// option is the value of the option that reads label.
func option(t *testing.T, a testoffice.Answer, field, label string) string {
	t.Helper()
	value := ""
	a.Page.Find(`[name="` + field + `"] option`).Each(func(_ int, s *goquery.Selection) {
		if strings.TrimSpace(s.Text()) == label {
			value, _ = s.Attr("value")
		}
	})
	if value == "" {
		t.Fatalf("%s does not offer %q", field, label)
	}
	return value
}
