package handlers_test

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"vigencia/handlers/testoffice"
)

// A forgery is a way in which a request reaches the office without its own form.
type forgery struct {
	name    string
	headers map[string]string
	token   string // "right", "wrong", "other" or ""
	kind    string
}

func forgeries() []forgery {
	const form = "application/x-www-form-urlencoded"
	return []forgery{
		{"without a token", nil, "", form},
		{"with a wrong token", nil, "wrong", form},
		{"with the token of another's session", nil, "other", form},
		{"from another site", map[string]string{"Sec-Fetch-Site": "cross-site"}, "right", form},
		{"from a neighbour", map[string]string{"Sec-Fetch-Site": "same-site"}, "right", form},
		{"with a foreign origin", map[string]string{"Origin": "https://evil.example"}, "right", form},
		{"with the origin null", map[string]string{"Origin": "null"}, "right", form},
		{"as plain text", nil, "right", "text/plain"},
	}
}

// forge sends a form as a browser would that was led there.
func (c *city) forge(t *testing.T, r row, who string, f forgery) int {
	t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(r.form); i += 2 {
		form.Set(r.form[i], strings.ReplaceAll(c.at(r.form[i+1]), "{who}", who))
	}
	switch f.token {
	case "right":
		form.Set("_token", c.browsers[who].Token())
	case "wrong":
		form.Set("_token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
	case "other":
		form.Set("_token", c.As(c.users["other"]).Token())
	}
	request, err := http.NewRequest(r.method, testoffice.Address+c.at(r.path), strings.NewReader(form.Encode()))
	check(t, err)
	for _, cookie := range c.browsers[who].Cookies() {
		request.AddCookie(cookie)
	}
	request.Header.Set("Content-Type", f.kind)
	for name, value := range f.headers {
		request.Header.Set(name, value)
	}
	response, err := c.App.Test(request, -1)
	check(t, err)
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	check(t, err)
	return response.StatusCode
}

// TestNoFormCanBeForged sends every unsafe route, of both councils, as somebody who may use it, in every way in which another site could: 403, and nothing changes.
func TestNoFormCanBeForged(t *testing.T) {
	if sent := newCity(t).forgeAll(t, matrix(t)); sent < 300 {
		t.Errorf("only %d forgeries", sent)
	}
	if sent := newSecondCity(t).forgeAll(t, modules(t)); sent < 250 {
		t.Errorf("only %d forgeries in the second council", sent)
	}
}

// forgeAll gives how many forgeries it sent.
func (c *city) forgeAll(t *testing.T, rows []row) int {
	t.Helper()
	pool := c.contents(t)
	before := digestOf(t, pool)
	sent := 0
	for _, r := range rows {
		who := r.user()
		if r.method == "GET" {
			continue
		}
		for _, f := range forgeries() {
			if status := c.forge(t, r, who, f); status != http.StatusForbidden {
				t.Errorf("%s %s as %s, %s: %d, want 403", r.method, r.path, who, f.name, status)
			}
			sent++
		}
		if changed := digestOf(t, pool).since(before); len(changed) > 0 {
			t.Fatalf("%s %s changed %v although it was forged", r.method, r.path, changed)
		}
	}
	return sent
}

// user is the first identity that the row lets do something, or anyone.
func (r row) user() string {
	for i, want := range r.want {
		if want != "in" && want != "403" && want != "home" {
			return identities[i]
		}
	}
	return "anyone"
}
