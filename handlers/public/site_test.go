package public_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"vigencia/handlers/testoffice"
)

// second is the council of the page of R1–R18.
const second = "cmgo"

func TestR1ToR6_EveryRoadOfTheHomeOpens(t *testing.T) {
	o := testoffice.NewOf(t, second)
	home := o.Anyone().Get("/")
	links := home.Page.Find(".v-road a")
	if links.Length() < 9 || home.Page.Find(".v-road").Length() != 3 {
		t.Fatalf("%d links in %d roads", links.Length(), home.Page.Find(".v-road").Length())
	}
	for _, want := range []string{"¿Por qué certificarme?", "Examen de certificación", "Mis documentos", "Qué tengo que hacer", "Vigencia por puntaje", "Vigencia por casos clínicos", "Puntos por actividad", "Médicos certificados"} {
		if links.FilterFunction(func(_ int, a *goquery.Selection) bool { return words(a) == want }).Length() != 1 {
			t.Errorf("no road leads to %q", want)
		}
	}
	home.Page.Find("main a, header a, footer a").Each(func(_ int, a *goquery.Selection) {
		href, _ := a.Attr("href")
		if page := o.Anyone().Get(href); page.Status != http.StatusOK || page.Text("h1") == "" {
			t.Errorf("%q leads to %s: %d", words(a), href, page.Status)
		}
	})
}

func TestR5_ByPointsIsToldAsSteps(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/paginas/vigencia-por-puntaje")
	if n := a.Page.Find("ol.v-steps > li").Length(); n < 5 || !strings.HasPrefix(words(a.Page.Find("ol.v-steps > li").First()), "Paso 1. Entra a MI EXPEDIENTE") {
		t.Errorf("%d steps: %s", n, a.Text("ol.v-steps"))
	}
}

func TestR6_ByExamOnlyTheClinicalCases(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/paginas/vigencia-por-casos")
	if !a.Says("solo la fase de casos clínicos") {
		t.Error(a.Text("main"))
	}
}

func TestR10_TheYellowButtonStandsAtTheTopRightOfEveryPage(t *testing.T) {
	o := testoffice.NewOf(t, second)
	for _, path := range []string{"/", "/paginas/examen", "/medicos", "/verificar", "/documentos", "/ingresar", "/no-hay"} {
		a := o.Anyone().Get(path)
		button := a.Page.Find("header.v-masthead .v-wrap > *").Last()
		if href, _ := button.Attr("href"); words(button) != "MI EXPEDIENTE" || !button.HasClass("btn-warning") || href != "/ingresar" {
			t.Errorf("%s: the last of the masthead is %q to %q", path, words(button), href)
		}
		if lang, _ := a.Page.Find("html").Attr("lang"); lang != "es-MX" || a.Page.Find("html[data-council=cmgo]").Length() != 1 {
			t.Errorf("%s: language %q, or no theme", path, lang)
		}
	}
}

func TestR11_TheHomeLeadsToRegistrateAndToTheForgottenPassword(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/")
	for label, href := range map[string]string{"REGÍSTRATE": "/solicitar-ingreso", "OLVIDASTE TU CONTRASEÑA": "/contrasena/olvido"} {
		found := a.Page.Find(`.v-hero a[href="` + href + `"]`)
		if found.Length() != 1 || words(found) != label {
			t.Errorf("%s: %q", href, words(found))
		}
	}
}

func TestAPhysicianHasTabsUnderTheMasthead(t *testing.T) {
	o := testoffice.NewOf(t, second)
	b := o.AsPhysician(o.Physician())
	a := b.Get("/solicitudes")
	if a.Status != http.StatusOK || a.Page.Find(".v-side").Length() != 0 || a.Page.Find(".v-tabs a[aria-current=page]").Length() != 1 {
		t.Fatalf("%d, %d tabs", a.Status, a.Page.Find(".v-tabs a").Length())
	}
	button := a.Page.Find("header.v-masthead a.btn-warning")
	if href, _ := button.Attr("href"); href != o.Profile.Menus.Public[len(o.Profile.Menus.Public)-1].Inside {
		t.Errorf("MI EXPEDIENTE leads to %q", href)
	}
	if a.Page.Find(".v-tabs form[action='/salir'][method=post]").Length() != 1 {
		t.Error("no end of the session")
	}
	for _, line := range o.Profile.Menus.Physician {
		if page := b.Get(line.Href); page.Status != http.StatusOK {
			t.Errorf("%s: %d", line.Href, page.Status)
		}
	}
}

func TestStaffKeepTheDarkBarInEveryCouncil(t *testing.T) {
	o := testoffice.NewOf(t, second)
	a := o.As(o.Staff("Laura Vega", "administrator").User).Get("/consejo")
	if a.Status != http.StatusOK || a.Page.Find(".v-side").Length() != 1 || a.Page.Find("html[data-council=cmgo]").Length() != 1 {
		t.Errorf("%d", a.Status)
	}
}

func TestR2_TheExamIsToldAndWhatIsNotPublishedReadsSo(t *testing.T) {
	a := testoffice.NewOf(t, second).Anyone().Get("/paginas/examen")
	for _, want := range []string{"Conocimientos generales", "Casos clínicos", "El proceso", "Convocatorias", "Por publicar"} {
		if !a.Says(want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestR12_ThePhotographsHaveTheirRulesAndASample(t *testing.T) {
	o := testoffice.NewOf(t, second)
	a := o.Anyone().Get("/paginas/fotografias")
	for _, want := range []string{"alta calidad", "tamaño diploma", "blanco y negro", "con retoque", "ropa oscura", "escrito con tinta en la parte de atrás"} {
		if !a.Says(want) {
			t.Errorf("the rules lack %q", want)
		}
	}
	picture := a.Page.Find("figure img")
	src, _ := picture.Attr("src")
	alt, _ := picture.Attr("alt")
	if sample := o.Anyone().Get(src); sample.Status != http.StatusOK || !strings.Contains(string(sample.Body), "<svg") || alt == "" {
		t.Errorf("%s: %d, alt %q", src, sample.Status, alt)
	}
	if home := o.Anyone().Get("/"); home.Page.Find(`a[href="/paginas/fotografias"]`).Length() == 0 {
		t.Error("the home does not lead to the sample")
	}
}
