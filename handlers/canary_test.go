package handlers_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/handlers/testoffice"
)

// canary is what a stranger types wherever something can be typed: it ends attributes, begins elements, asks templates to reckon and breaks lines.
const canary = `Ñandú"'><svg/onload=alert(1)>{{7*7}}</textarea></title><b id=intruso>javascript:1`

// free are the fields of the matrix that hold any text.
var free = []string{"nota", "titulo", "nombre", "motivo-texto", "descripcion", "fuente", "cargo", "firmante", "ayuda", "direccion", "nombres", "paterno", "materno", "names", "surname1", "surname2", "recibe", "detalle"}

// TestWhatStrangersTypeIsTextOnEveryPage types the canary into every field of every form of every screen (ASVS 1.2.1), once as it is and once beside answers
// that are taken, and then opens every page and every mail as each identity: nowhere is it more than text.
func TestWhatStrangersTypeIsTextOnEveryPage(t *testing.T) {
	c := newCity(t)
	rows := matrix(t)
	seen := 0
	look := func(where string, a testoffice.Answer) {
		if strings.Contains(a.Header.Get("Content-Type"), "html") && text(t, where, a.Page) {
			seen++
		}
	}
	for _, who := range identities {
		for _, f := range c.canaryForms(who, rows) {
			look(who+" → "+f.to, f.answer(c.browsers[who]))
		}
	}
	for _, r := range rows {
		for i, who := range identities {
			if r.method == "POST" && !refused(r.want[i]) {
				look(who+" → "+r.path, r.send(c, who, c.at(r.path), spoilt(r.form)...))
			}
		}
	}
	for _, who := range identities {
		c.browsers[who] = c.Anyone()
		if who != "anyone" && who != "disabled" {
			c.browsers[who] = c.As(c.users[who]) // some forms end sessions
		}
		for _, r := range rows {
			if r.method == "GET" {
				look(who+" "+r.path, r.send(c, who, c.at(r.path)))
			}
		}
	}
	if seen < 60 {
		t.Errorf("the canary was seen on %d pages only", seen)
	}
	c.mailsAreText(t)
}

// text fails when the canary is more than text in a page, and says whether it stands there.
func text(t *testing.T, where string, page *goquery.Document) bool {
	t.Helper()
	if page.Find("#intruso, [onload], svg[onload], script:not([src]):not([type])").Length() > 0 {
		t.Errorf("%s: what was typed became an element", where)
	}
	page.Find("[href], [src], [action]").Each(func(_ int, s *goquery.Selection) {
		for _, a := range []string{"href", "src", "action"} {
			if strings.HasPrefix(strings.TrimSpace(s.AttrOr(a, "")), "javascript:") {
				t.Errorf("%s: what was typed became an address", where)
			}
		}
	})
	whole, err := page.Html()
	check(t, err)
	if strings.Contains(whole, "Ñandú&#34;&#39;&gt;&lt;svg/onload=alert(1)&gt;49") {
		t.Errorf("%s: what was typed was reckoned", where)
	}
	return strings.Contains(whole, "Ñandú")
}

// canaryForms are the forms of the pages of an identity, with the canary in every field that is typed.
func (c *city) canaryForms(who string, rows []row) (forms []emptyForm) {
	for _, r := range rows {
		if r.method != "GET" || r.changes || strings.Contains(r.path, ".pdf") {
			continue
		}
		a := c.browsers[who].Get(c.at(r.path))
		if a.Status != http.StatusOK {
			continue
		}
		for _, f := range emptyForms(c.at(r.path), a.Page) {
			for i := 1; i < len(f.fields); i += 2 {
				if f.fields[i] == "" {
					f.fields[i] = canary
				}
			}
			forms = append(forms, f)
		}
	}
	return forms
}

func (f emptyForm) answer(b *testoffice.Browser) testoffice.Answer {
	if f.files {
		return b.Upload(f.to, "archivo", canary+".pdf", []byte(canary), f.fields...)
	}
	return b.Post(f.to, f.fields...)
}

// spoilt is a form that is taken, with the canary in its free text.
func spoilt(form []string) (filled []string) {
	for i := 0; i+1 < len(form); i += 2 {
		value := form[i+1]
		for _, name := range free {
			if form[i] == name {
				value = canary
			}
		}
		filled = append(filled, form[i], value)
	}
	return filled
}

// mailsAreText reads every mail as its receiver does.
func (c *city) mailsAreText(t *testing.T) {
	t.Helper()
	told := 0
	all, err := c.Store.DueMails(t.Context(), 1000)
	check(t, err)
	for _, m := range all {
		r, err := c.Postman.Preview(m)
		check(t, err)
		page, err := goquery.NewDocumentFromReader(strings.NewReader(r.HTML))
		check(t, err)
		if text(t, "the mail "+m.Template, page) {
			told++
		}
		if strings.ContainsAny(r.Subject, "\r\n") {
			t.Errorf("the subject of %s has lines", m.Template)
		}
	}
	if told == 0 {
		t.Error("no mail tells what was typed")
	}
}
