package handlers_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/handlers/testoffice"
)

// An emptyForm is a form of a page as it would be sent by somebody who filled nothing in.
type emptyForm struct {
	page, to string
	files    bool
	fields   []string
}

// emptyForms finds the forms of a page that ask for something.
func emptyForms(path string, page *goquery.Document) (found []emptyForm) {
	page.Find("main form[method=post]").Each(func(_ int, f *goquery.Selection) {
		e := emptyForm{page: path, to: f.AttrOr("action", ""), files: f.AttrOr("enctype", "") == "multipart/form-data"}
		asks := false
		f.Find("input, select, textarea").Each(func(_ int, in *goquery.Selection) {
			name, kind := in.AttrOr("name", ""), in.AttrOr("type", goquery.NodeName(in))
			switch {
			case name == "_token" || kind == "radio" || kind == "checkbox" || kind == "file":
				asks = asks || kind == "radio" || kind == "file"
			case kind == "hidden":
				e.fields = append(e.fields, name, in.AttrOr("value", ""))
			case kind == "select":
				asks, e.fields = true, append(e.fields, name, in.Find("option").First().AttrOr("value", ""))
			default:
				asks, e.fields = true, append(e.fields, name, "")
			}
		})
		if b := f.Find("button[name]").First(); b.Length() > 0 { // the one that Enter presses
			e.fields = append(e.fields, b.AttrOr("name", ""), b.AttrOr("value", ""))
		}
		if asks {
			found = append(found, e)
		}
	})
	return found
}

// TestFormsSentEmptySayWhatIsMissingAtItsField sends every form of every screen with nothing filled in. What is refused says so in the summary in the order
// of the form, in the same words at each field, with what to do instead of an empty pair of quotes.
func TestFormsSentEmptySayWhatIsMissingAtItsField(t *testing.T) {
	sent := map[string]bool{}
	for _, who := range identities {
		newCity(t).sendEmpty(t, who, matrix(t), sent)
	}
	if len(sent) < 30 {
		t.Errorf("only %d forms were found", len(sent))
	}
	sent = map[string]bool{}
	for _, who := range identities {
		newSecondCity(t).sendEmpty(t, who, modules(t), sent)
	}
	if len(sent) < 15 {
		t.Errorf("only %d forms of the second council were found", len(sent))
	}
}

func (c *city) sendEmpty(t *testing.T, who string, rows []row, sent map[string]bool) {
	t.Helper()
	var forms []emptyForm
	for _, r := range rows {
		if path := c.at(r.path); r.method == "GET" && !strings.Contains(path, ".pdf") && !r.changes {
			if a := c.browsers[who].Get(path); a.Status == http.StatusOK {
				forms = append(forms, emptyForms(path, a.Page)...)
			}
		}
	}
	for _, f := range forms {
		if key := f.page + " → " + f.to; !sent[key] {
			sent[key] = true
			f.send(t, c.browsers[who], c.Say("error.changed"), c.Say("error.state"))
		}
	}
}

// send sends a form with nothing filled in. A sentence of stale says that an act before this one has changed the object.
func (f emptyForm) send(t *testing.T, b *testoffice.Browser, stale ...string) {
	t.Helper()
	var a testoffice.Answer
	if f.files {
		a = b.Upload(f.to, "", "", nil, f.fields...)
	} else {
		a = b.Post(f.to, f.fields...)
	}
	if a.Status == http.StatusSeeOther || a.Status == http.StatusNotFound || a.Status == http.StatusConflict {
		return // nothing has to be filled in, or an act before this one has changed the object
	}
	if a.Status != http.StatusUnprocessableEntity {
		t.Errorf("%s → %s: %d", f.page, f.to, a.Status)
		return
	}
	summary := a.Text(".v-errors")
	if slices.ContainsFunc(stale, func(s string) bool { return strings.HasSuffix(summary, s) }) {
		return
	}
	if summary == "" || strings.Contains(summary, `""`) || strings.Contains(summary, "“”") || strings.Contains(summary, "!") {
		t.Errorf("%s → %s: %q", f.page, f.to, summary)
	}
	ids := map[string]int{}
	a.Page.Find("main [id]").Each(func(i int, s *goquery.Selection) { ids["#"+s.AttrOr("id", "")] = i })
	last := -1
	a.Page.Find(".v-errors li").Each(func(_ int, li *goquery.Selection) {
		to := li.Find("a").AttrOr("href", "")
		at, there := ids[to]
		switch said := strings.Join(strings.Fields(a.Page.Find(to+"-e").Text()), " "); {
		case !there:
			t.Errorf("%s → %s: %q leads to no field (%q)", f.page, f.to, li.Text(), to)
		case at < last:
			t.Errorf("%s → %s: %q stands before its turn in %q", f.page, f.to, to, summary)
		case !strings.Contains(said, strings.TrimSpace(li.Text())):
			t.Errorf("%s → %s: %q at the field reads %q", f.page, f.to, li.Text(), said)
		}
		last = at
	})
}
