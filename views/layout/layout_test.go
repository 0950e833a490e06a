package layout_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"github.com/a-h/templ"

	"vigencia/assets"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// spoken are the words of the shells that the tests look for.
var spoken = layout.Words{
	Skip: "Ir al contenido", Menu: "Menú", CloseMenu: "Cerrar menú", MainMenu: "Menú principal", Principal: "Principal", Trail: "Ruta", Foot: "Pie",
	Section: "Sección", ErrorPrefix: "Error: ", ErrorTitle: "Hay un problema", Failed: "No pudimos hacerlo.", Offline: "No hay conexión.",
	Expiring: "Su sesión se cerrará en {minutos} minutos.", Stay: "Seguir conectado",
}

func page() layout.Page {
	return layout.Page{
		Title: "Solicitudes", Lang: "es-PE", Theme: "cmp", Base: "/recert", Token: "t", SideBar: true, Words: spoken, Demo: "Demostración",
		Site:   layout.Site{Name: "Colegio Médico del Perú", Short: "CMP", Mark: "CM", System: "Recertificación Médica - Vía Virtual"},
		User:   &layout.User{Name: "MARIA", Initials: "MS", Status: "Conectado", Href: "/inicio"},
		Menu:   []layout.Item{{Href: "/solicitudes", Label: "Solicitudes", Icon: ui.Document, Current: true}, {Href: "/salir", Label: "Cerrar Sesión", Icon: ui.Leave, Post: true}},
		Footer: []ui.Link{{Href: "/paginas/ayuda", Label: "Ayuda"}}, FootNote: "CMP",
	}
}

func render(t *testing.T, c templ.Component) *goquery.Document {
	t.Helper()
	var b strings.Builder
	if err := c.Render(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	doc, err := goquery.NewDocumentFromReader(strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func shells(p layout.Page) map[string]templ.Component {
	masthead := p
	masthead.SideBar = false
	return map[string]templ.Component{
		"public": layout.Public(p), "landing": layout.Landing(p), "verdict": layout.Verdict(p), "bar": layout.Physician(p), "masthead": layout.Physician(masthead),
		"staff": layout.Staff(p), "evaluation": layout.Evaluation(p, layout.Evaluated{}), "failure": layout.Failure(p, "No existe", "x", "r", nil),
	}
}

// TestEveryShell: language, theme, one main that the skip link reaches, and every address under the base path.
func TestEveryShell(t *testing.T) {
	for name, shell := range shells(page()) {
		doc := render(t, shell)
		if lang, _ := doc.Find("html").Attr("lang"); lang != "es-PE" || doc.Find("html[data-council=cmp]").Length() != 1 {
			t.Errorf("%s: language %q, or no theme", name, lang)
		}
		if doc.Find("main#contenido[tabindex='-1']").Length() != 1 || doc.Find("body > a.v-skip[href='#contenido']").Length() != 1 {
			t.Errorf("%s: no main, or no way to it", name)
		}
		if doc.Find("link[rel=stylesheet][integrity='"+assets.CSSIntegrity()+"']").Length() != 1 || doc.Find("link[rel=icon]").Length() != 1 {
			t.Errorf("%s: no stylesheet with its sum, or no icon", name)
		}
		doc.Find("script").Each(func(_ int, s *goquery.Selection) {
			if _, whole := s.Attr("integrity"); !whole || s.Text() != "" {
				t.Errorf("%s: a script without a sum, or within the page", name)
			}
		})
		for _, attribute := range []string{"href", "src", "action"} {
			doc.Find("[" + attribute + "]").Each(func(_ int, s *goquery.Selection) {
				if v, _ := s.Attr(attribute); strings.HasPrefix(v, "/") && !strings.HasPrefix(v, "/recert/") {
					t.Errorf("%s: %s=%q is outside the base path", name, attribute, v)
				}
			})
		}
	}
}

func TestVerdictRunsNothingAndStaysOutOfSearch(t *testing.T) {
	doc := render(t, layout.Verdict(page()))
	if doc.Find("script, meta[name=htmx-config]").Length() != 0 || doc.Find("meta[name=robots][content=noindex]").Length() != 1 {
		t.Error("a script, or no noindex")
	}
}

func TestTitleSaysThatThereAreErrors(t *testing.T) {
	p := page()
	p.HasErrors = true
	if got, want := render(t, layout.Public(p)).Find("title").Text(), "Error: Solicitudes · Recertificación Médica - Vía Virtual"; got != want {
		t.Errorf("title %q, want %q", got, want)
	}
}

func TestClosingTheSessionIsAnAct(t *testing.T) {
	doc := render(t, layout.Physician(page()))
	form := doc.Find("form[action='/recert/salir'][method=post]")
	if token, _ := form.Find("input[name=_token]").Attr("value"); token != "t" || doc.Find("a[href='/recert/salir']").Length() != 0 {
		t.Errorf("token %q, or a link that closes the session", token)
	}
	if doc.Find("a[aria-current=page]").Text() == "" {
		t.Error("the menu does not mark the page")
	}
}

func TestSessionsEndIsOnThePage(t *testing.T) {
	p := page()
	if render(t, layout.Public(p)).Find("body[data-expires]").Length() != 0 {
		t.Error("an end without a session")
	}
	p.Expires, p.Extend = time.Unix(1800000000, 0), "/sesion"
	if render(t, layout.Public(p)).Find("body[data-expires='1800000000'][data-extend='/recert/sesion']").Length() != 1 {
		t.Error("no end of the session on the page")
	}
}
