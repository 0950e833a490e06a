package handlers_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"vigencia/handlers/testoffice"
)

// A row says what a route answers to each identity: a status, "in" for the way to the log-in, "home" for the way back to where one belongs. Its form is what a POST carries.
type row struct {
	method, route, path string
	want                []string
	form                []string
	changes             bool // recorded whatever the answer: the notice of an observation by opening it, the trial write of /readyz
}

// read parses the tables: method, route, "-" or the path with objects, an answer for each identity, and at will a form as name=value&…, or *.
func read(t *testing.T, tables ...string) []row {
	t.Helper()
	var rows []row
	for _, line := range strings.Split(strings.Join(tables, "\n"), "\n") {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		if len(f) < 3+len(identities) {
			t.Fatalf("%d columns: %s", len(f), line)
		}
		r := row{method: f[0], route: f[1], path: f[2], want: f[3 : 3+len(identities)]}
		if r.path == "-" {
			r.path = r.route
		}
		for _, more := range f[3+len(identities):] {
			if more == "*" {
				r.changes = true
				continue
			}
			form, err := url.ParseQuery(more)
			check(t, err)
			for name := range form {
				r.form = append(r.form, name, form.Get(name))
			}
		}
		rows = append(rows, r)
	}
	return rows
}

func matrix(t *testing.T) []row {
	return read(t, publicTable, signInTable, physicianTable, requestTable, officeTable, certificateTable, mailTable, endorsementTable, catalogueTable, organiserTable, attendedTable, listTable)
}

// at puts objects into a path.
func (c *city) at(path string) string {
	for name, value := range c.objects {
		path = strings.ReplaceAll(path, "{"+name+"}", value)
	}
	return path
}

// send asks a row's route as somebody would, with the form's token.
func (b row) send(c *city, who, path string, form ...string) testoffice.Answer {
	browser := c.browsers[who]
	if b.method == "GET" {
		return browser.Get(path)
	}
	filled := make([]string, len(form))
	for i, v := range form {
		filled[i] = strings.ReplaceAll(c.at(v), "{who}", who)
	}
	return browser.Post(path, filled...)
}

// token is the answer as the tables write it.
func token(a testoffice.Answer) string {
	if a.Status == 303 && strings.HasPrefix(a.Location, "/ingresar") && !strings.HasPrefix(a.Location, "/ingresar/") {
		return "in"
	}
	if homes := []string{"/inicio", "/consejo", "/organizadores/inicio"}; a.Status == 303 && slices.Contains(homes, a.Location) {
		return "home"
	}
	return strconv.Itoa(a.Status)
}

// refused says whether an answer of the tables lets nothing happen.
func refused(want string) bool { return want == "in" || want == "home" || want >= "400" }

// TestEveryRouteHasItsRow fails for a route, of the office of either council, that nobody has thought through for every identity: a row of the modules was
// answered by the second one's, any other by the first one's.
func TestEveryRouteHasItsRow(t *testing.T) {
	first, second := newCity(t).routes(), newSecondCity(t).routes()
	common, own := map[string]bool{}, map[string]bool{}
	for _, r := range matrix(t) {
		common[r.method+" "+r.route] = true
		if !first[r.method+" "+r.route] {
			t.Errorf("%s %s has a row and no handler", r.method, r.route)
		}
	}
	for _, r := range modules(t) {
		own[r.method+" "+r.route] = true
		if !second[r.method+" "+r.route] || common[r.method+" "+r.route] {
			t.Errorf("%s %s has a row and no handler, or two rows", r.method, r.route)
		}
	}
	for _, routes := range []map[string]bool{first, second} {
		for route := range routes {
			if !common[route] && !own[route] {
				t.Errorf("%s has no row", route)
			}
		}
	}
}

// TestEveryRouteAnswersEachIdentityAsItsRowSays asks every route as each identity for owner's objects. What is refused leaves the office as it was,
// and so does every GET; what is allowed is done in an office of its own.
func TestEveryRouteAnswersEachIdentityAsItsRowSays(t *testing.T) {
	for _, m := range []struct {
		city *city
		rows []row
	}{{newCity(t), matrix(t)}, {newSecondCity(t), modules(t)}} {
		m.city.answers(t, m.rows)
	}
}

func (c *city) answers(t *testing.T, rows []row) {
	t.Helper()
	c.Log = slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelError}))
	pool := c.contents(t)
	before := digestOf(t, pool)
	for _, r := range rows {
		for i, who := range identities {
			if !refused(r.want[i]) && r.method != "GET" {
				continue
			}
			a := r.send(c, who, c.at(r.path), r.form...)
			got := token(a)
			if got != r.want[i] {
				t.Errorf("%s %s as %s: %s, want %s (%s)", r.method, r.path, who, got, r.want[i], a.Location)
			}
			if got == "in" && c.users[who] != "" {
				c.browsers[who] = c.As(c.users[who]) // signed out, or ended every session
			}
			now := digestOf(t, pool)
			if changed := now.since(before); len(changed) > 0 && !r.changes {
				t.Errorf("%s %s as %s was answered %d and changed %v", r.method, r.path, who, a.Status, changed)
			}
			before = now
		}
	}
}

// TestWhatARowAllowsIsDone does every allowed act in a fresh office, with fields that no form has: role, status and owner stay as they were.
func TestWhatARowAllowsIsDone(t *testing.T) {
	doEach(t, newCity, matrix(t))
	doEach(t, newSecondCity, modules(t))
}

func doEach(t *testing.T, open func(*testing.T) *city, rows []row) {
	t.Helper()
	for _, r := range rows {
		for i, who := range identities {
			if refused(r.want[i]) || r.method == "GET" {
				continue
			}
			t.Run(fmt.Sprintf("%s %s as %s", r.method, r.path, who), func(t *testing.T) {
				t.Parallel()
				c := open(t)
				pool := c.contents(t)
				held := privileges(t, pool)
				a := r.send(c, who, c.at(r.path), append(slices.Clone(r.form), smuggled...)...)
				if got := token(a); got != r.want[i] {
					t.Errorf("answer %s, want %s (%s): %s", got, r.want[i], a.Location, a.Text("main"))
				}
				if now := privileges(t, pool); now != held && !grants.MatchString(r.path) {
					t.Errorf("fields that no form has changed\n%s\nto\n%s", held, now)
				}
			})
		}
	}
}

// grants are the acts whose own purpose is to change what privileges looks at.
var grants = regexp.MustCompile(`/(funciones|registro|cuentas|dictamen|revisar|inscripcion|puntaje/envio|institucion/personas)$`)

var nonce = regexp.MustCompile(`(name="_token" value="|"X-Token": ?"|[Tt]oken&#34;: ?&#34;)[\w-]+`)

// plain is a page without what differs from one drawing to the next.
func plain(body []byte) []byte { return nonce.ReplaceAll(body, []byte("$1")) }

// TestAnothersObjectAndNoneLookAlike compares, byte by byte, the answers to a physician who asks for another's object, for one that does not exist,
// and for what can be none; staff get 404 for both of the latter, or hear that there is nothing to be done.
func TestAnothersObjectAndNoneLookAlike(t *testing.T) {
	newCity(t).alike(t, matrix(t))
	newSecondCity(t).alike(t, modules(t))
}

func (c *city) alike(t *testing.T, rows []row) {
	t.Helper()
	object := regexp.MustCompile(`\{\w+\}`)
	for _, r := range rows {
		if address, _, _ := strings.Cut(r.path, "?"); !object.MatchString(address) || r.want[0] == "200" || strings.HasPrefix(address, "/asistencia/") { // what anyone may see, or any physician who has the key, is told from what is not there
			continue
		}
		for i, who := range identities {
			answers := []testoffice.Answer{}
			for _, none := range []string{"2026-999999", "999999", "%27%22--", "x%00y", strings.Repeat("9", 300)} {
				answers = append(answers, r.send(c, who, object.ReplaceAllString(r.path, none), r.form...))
			}
			if who == "other" {
				answers = append(answers, r.send(c, who, c.at(r.path), r.form...))
			}
			for _, a := range answers {
				want := r.want[i]
				if want != "in" && want != "403" {
					want = "404"
				}
				if got := token(a); got != want && !(r.want[i] == "403" && got == "404") && !(who != "other" && got == "409") {
					t.Errorf("%s %s as %s, without an object: %s, want %s", r.method, r.path, who, got, want)
				}
				if who == "other" && !bytes.Equal(plain(a.Body), plain(answers[0].Body)) {
					t.Errorf("%s %s as %s: the page tells another's object from none", r.method, r.path, who)
				}
			}
		}
	}
}
