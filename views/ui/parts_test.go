package ui_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/views/ui"
)

func TestBase(t *testing.T) {
	for _, c := range []struct {
		base     ui.Base
		in, want string
	}{
		{"", "/a", "/a"}, {"/recert", "/a", "/recert/a"}, {"/recert", "#menu", "#menu"}, {"/recert", "?p=2", "?p=2"},
		{"/recert", "https://cmp.org.pe/", "https://cmp.org.pe/"}, {"/recert", "//otro", "//otro"},
	} {
		if got := c.base.To(c.in); got != c.want {
			t.Errorf("%q.To(%q) = %q, want %q", c.base, c.in, got, c.want)
		}
	}
}

func TestLinks(t *testing.T) {
	doc := render(t, ui.Anchor(ui.Link{Href: "/s", Label: "Ver", About: "la solicitud 7", Target: "lista", Look: ui.Secondary, Small: true}))
	attr(t, doc, "a", "data-hx-get", "/s")
	attr(t, doc, "a", "class", "btn btn-outline-secondary btn-sm")
	if text := doc.Find("a").Text(); text != "Ver la solicitud 7" {
		t.Errorf("the link reads %q", text)
	}
	if href, _ := render(t, ui.Anchor(ui.Link{Href: "javascript:alert(1)", Label: "x"})).Find("a").Attr("href"); href == "javascript:alert(1)" {
		t.Error("an address that runs a script passed")
	}
}

func TestButtonThatCannotBePressedSaysWhy(t *testing.T) {
	doc := render(t, ui.Submit(ui.Button{Label: "Aprobar", Why: "falta"}))
	attr(t, doc, "button", "aria-disabled", "true")
	attr(t, doc, "button", "aria-describedby", "falta")
	attr(t, doc, "button", "type", "button")
	attr(t, render(t, ui.Submit(ui.Button{Label: "Enviar", Busy: "Enviando…"})), "button", "data-busy", "Enviando…")
}

func TestTableSaysItsRoles(t *testing.T) {
	doc := render(t, ui.Table(ui.Grid{Caption: "3 en total", Columns: []ui.Column{{Label: "Nro"}, {Label: "Puntos", Right: true}}}))
	attr(t, doc, "table", "role", "table")
	attr(t, doc, "th", "scope", "col")
	attr(t, doc, "th:last-child", "class", "v-r")
}

func TestPagerKeepsItsFragment(t *testing.T) {
	doc := render(t, ui.Pager(ui.Pages{Label: "Páginas", Count: "1 a 7 de 38", After: ui.Link{Href: "?despues=7", Label: "Siguiente"}, Target: "bandeja"}))
	attr(t, doc, "a", "data-hx-target", "#bandeja")
	attr(t, doc, "a", "href", "?despues=7")
	if doc.Find("li").Length() != 1 {
		t.Error("a way back from the first page")
	}
	if render(t, ui.Pager(ui.Pages{Label: "Páginas", Count: "3 en total"})).Find("ul").Length() != 0 {
		t.Error("an empty list of pages")
	}
}

func TestGaugeStandsWithTheMinimumAtTwoThirds(t *testing.T) {
	doc := render(t, ui.Gauge(ui.Level{Counted: 9650, Pending: 1800, Minimum: 13500}))
	attr(t, doc, "rect.p", "width", "56.5%")
	attr(t, doc, "rect:nth-child(3)", "width", "47.6%")
	attr(t, render(t, ui.Gauge(ui.Level{Counted: 7500, Minimum: 5000})), "rect.k", "width", "99.9%")
	attr(t, render(t, ui.Gauge(ui.Level{Counted: 5000, Minimum: 5000})), "rect.k", "width", "66.6%")
}

func TestTermReadsAsOneSentence(t *testing.T) {
	doc := render(t, ui.Term(ui.Clock{Title: "Plazo", Headline: "Quedan 12", Before: "Puede enviar hasta el ", Until: "miércoles 23", After: ", a las 23:59.", Days: []ui.Day{{Kind: ui.DayPast, Week: true}}}))
	if text := doc.Find(".v-term-face p").Text(); text != "Puede enviar hasta el miércoles 23, a las 23:59." {
		t.Errorf("it reads %q", text)
	}
	attr(t, doc, ".v-days i", "class", "p w")
	attr(t, doc, ".v-days", "aria-hidden", "true")
}

func TestEveryStandingHasAFace(t *testing.T) {
	for code, want := range map[string]string{"in_force": "v-verdict--ok", "expired": "v-verdict--act", "suspended": "v-verdict--act", "revoked": "v-verdict--bad", "replaced": "v-verdict--info"} {
		if render(t, ui.Verdict(ui.Judgement{Tone: ui.StandingTone(code), Word: "X"})).Find("."+want).Length() != 1 {
			t.Errorf("%s lacks %s", code, want)
		}
	}
	attr(t, render(t, ui.Verdict(ui.Judgement{Tone: ui.StandingTone("unknown"), Word: "NO ENCONTRADA"})), "article", "class", "v-verdict")
}

// Whoever does not read the word sees it: no two standings share both colour and icon.
func TestNoTwoStandingsLookAlike(t *testing.T) {
	seen := map[string]string{}
	for _, code := range []string{"in_force", "expired", "suspended", "revoked", "replaced", "unknown"} {
		doc := render(t, ui.Verdict(ui.Judgement{Tone: ui.StandingTone(code), Icon: ui.StandingIcon(code), Word: "X"}))
		face, err := goquery.OuterHtml(doc.Find("article"))
		if err != nil || seen[face] != "" {
			t.Errorf("%s looks like %s: %v", code, seen[face], err)
		}
		seen[face] = code
	}
}

func TestTheTitleOfANoteEndsBeforeItsText(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{{"Está aceptado", "Escribe al Consejo.", "Está aceptado. Escribe al Consejo."}, {"¿Ya?", "Sí.", "¿Ya? Sí."}, {"Solo", "", "Solo"}} {
		if got := strings.Join(strings.Fields(render(t, ui.Note(ui.Notice{Title: c.title, Text: c.text})).Find("p").Text()), " "); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
