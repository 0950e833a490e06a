package public_test

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/handlers/testoffice"
)

func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }

// Step 1 of the guide: the entry address www.cmp.org.pe/sistcere-2/.
func TestStep01_TheAddressOfBeforeLeadsToTheHome(t *testing.T) {
	o := testoffice.New(t)
	for _, path := range []string{"/sistcere-2/", "/sistcere-2"} {
		a := o.Anyone().Get(path)
		if a.Status != http.StatusMovedPermanently || a.Location != "/" {
			t.Errorf("%s: %d to %q", path, a.Status, a.Location)
		}
	}
	if a := o.Anyone().Get("/"); a.Status != http.StatusOK || a.Text("h1") != "Recertifíquese por portafolio, desde donde esté" {
		t.Errorf("home: %d %q", a.Status, a.Text("h1"))
	}
}

// Step 2 of the guide: the links of the section in their order, each with its action (domain/cmp.md §1.1).
func TestStep02_AllLinksStandInOrderWithTheirActions(t *testing.T) {
	o := testoffice.New(t)
	a := o.Anyone().Get("/")
	if got := a.Text("#documentos"); got != "RECERTIFICACIÓN MÉDICA POR PORTAFOLIO" {
		t.Fatalf("heading %q", got)
	}
	want := []struct{ label, action, mark string }{
		{"Requisitos para la Recertificación", "Ver Pdf", ""},
		{"Formato de Solicitud", "Ver Pdf", ""},
		{"Solicitar Recertificación Médica Vía Virtual", "Iniciar proceso aquí", ""},
		{"Video: para solicitar tu recertificación médica vía virtual", "Ver video", "sub"},
		{"Guía para solicitar tu recertificación médica vía virtual", "Ver Pdf", "sub"},
		{"Directiva para recertificación de médicos cirujanos y especialistas en casos especiales", "Ver Pdf", "(nuevo)"},
		{"Anexo 01", "Ver Pdf", ""},
		{"Directiva de la evaluación por portafolio para la recertificación del médico cirujano y médico especialista", "Ver Pdf", ""},
		{"Tabla de calificación para la evaluación de portafolio", "Ver Pdf", "sub"},
	}
	rows := a.Page.Find("section[aria-labelledby=documentos] li")
	if rows.Length() != len(want) {
		t.Fatalf("%d links, want %d", rows.Length(), len(want))
	}
	rows.Each(func(i int, row *goquery.Selection) {
		label, action := words(row.Find("a")), words(row.Find(".v-pdf"))
		if label != want[i].label || action != want[i].action {
			t.Errorf("%d: %q [%s], want %q [%s]", i+1, label, action, want[i].label, want[i].action)
		}
		if row.HasClass("is-sub") != (want[i].mark == "sub") || (words(row.Find(".v-new")) == "(nuevo)") != (want[i].mark == "(nuevo)") {
			t.Errorf("%d: marks of %q", i+1, label)
		}
		href, _ := row.Find("a").Attr("href")
		if answer := o.Anyone().Get(href); strings.HasPrefix(href, "/paginas/") && answer.Status != http.StatusOK {
			t.Errorf("%s: %d", href, answer.Status)
		}
	})
	if href, _ := rows.Eq(2).Find("a").Attr("href"); href != "/ingresar" {
		t.Errorf("the procedure begins at %q", href)
	}
}

// Step 3: the log-in box with the guide's labels, and Solicitar ingreso under it.
func TestStep03_TheLogInBoxHasSolicitarIngresoUnderIt(t *testing.T) {
	a := testoffice.New(t).Anyone().Get("/")
	box := a.Page.Find(`form[action="/ingresar"]`)
	for _, said := range []string{"Usuario", "Contraseña", "¡Recordarme!", "Ingresar", "Solicitar ingreso", "Crear mi usuario"} {
		if !strings.Contains(words(box), said) {
			t.Errorf("the box lacks %q: %s", said, words(box))
		}
	}
	if box.Find(`a[href="/solicitar-ingreso"]`).Length() != 1 {
		t.Error("no way to ask for access")
	}
}

func TestEveryPageOfTheProfileOpens(t *testing.T) {
	o := testoffice.New(t)
	for name, text := range o.Profile.Pages {
		a := o.Anyone().Get("/paginas/" + name)
		if a.Status != http.StatusOK || a.Text("h1") != text.Title {
			t.Errorf("%s: %d %q", name, a.Status, a.Text("h1"))
		}
		if text.Official != a.Says("El documento oficial está por publicar.") {
			t.Errorf("%s: official %v, and the page says otherwise", name, text.Official)
		}
		if pdf := o.Anyone().Get("/paginas/" + name + ".pdf"); pdf.Status != http.StatusNotFound {
			t.Errorf("%s.pdf: %d before anything was uploaded", name, pdf.Status)
		}
	}
	if a := o.Anyone().Get("/paginas/no-hay"); a.Status != http.StatusNotFound {
		t.Errorf("unknown page: %d", a.Status)
	}
}

func TestTheHelpPageHasThe17Steps(t *testing.T) {
	o := testoffice.New(t)
	steps := o.Anyone().Get("/paginas/ayuda").Page.Find("ol.v-steps > li")
	if steps.Length() != 17 || !strings.HasPrefix(words(steps.Last()), "Paso 17. Subsane las observaciones") {
		t.Fatalf("%d steps, the last %q", steps.Length(), words(steps.Last()))
	}
	member := o.AsPhysician(o.Physician())
	steps.Each(func(i int, step *goquery.Selection) {
		title := words(step.Find("h2"))
		if !strings.HasPrefix(title, fmt.Sprintf("Paso %d. ", i+1)) || len(words(step)) < len(title)+20 {
			t.Errorf("step %d reads %q", i+1, words(step))
		}
		href, leads := step.Find("p:last-child a").Last().Attr("href")
		if want := o.Profile.Steps["ayuda"][i].Href; href != want {
			t.Errorf("%s leads to %q, want %q", title, href, want)
		}
		if a := member.Get(href); leads && a.Status != http.StatusOK && a.Status != http.StatusSeeOther {
			t.Errorf("%s leads to %s: %d", title, href, a.Status)
		}
	})
}

func TestTheExampleTableSaysThatItIsOne(t *testing.T) {
	a := testoffice.New(t).Anyone().Get("/paginas/tabla-calificacion")
	if !a.Says("Tabla de ejemplo, no es la oficial.") || a.Page.Find("table tbody tr").Length() != 13 {
		t.Errorf("%d lines: %s", a.Page.Find("table tbody tr").Length(), a.Text("main"))
	}
}

func TestRobotsAreKeptFromPeoplesPages(t *testing.T) {
	o := testoffice.New(t)
	if a := o.Anyone().Get("/robots.txt"); a.Status != http.StatusOK || !strings.Contains(string(a.Body), "Disallow: /consejo\n") || strings.Contains(string(a.Body), "Disallow: /v") {
		t.Errorf("%d %s", a.Status, a.Body)
	}
	if a := o.Anyone().Get("/favicon.ico"); a.Status != http.StatusMovedPermanently || !strings.HasPrefix(a.Location, "/assets/") {
		t.Errorf("%d %s", a.Status, a.Location)
	}
}

func words(s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") }
