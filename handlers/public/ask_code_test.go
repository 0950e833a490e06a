package public_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestATypedCodeLeadsToItsPage(t *testing.T) {
	o := testoffice.New(t)
	paper := o.Paper(o.Certificate(o.Physician()), council.Constancia)
	for _, typed := range []string{paper.Human, council.FormatHumanCode(paper.Human), " " + strings.ToLower(council.FormatHumanCode(paper.Human)), paper.Code} {
		a := o.Anyone().Get("/verificar?codigo=" + url.QueryEscape(typed))
		if a.Status != http.StatusSeeOther || a.Location != "/v/"+paper.Code {
			t.Errorf("%q: %d %q", typed, a.Status, a.Location)
		}
	}
	wrong := []byte(paper.Human)
	wrong[3] ^= 1
	if a := o.Anyone().Get("/verificar?codigo=" + string(wrong)); a.Status != http.StatusUnprocessableEntity || !a.Says("Revise el código.") || a.Page.Find("#codigo").AttrOr("value", "") != string(wrong) {
		t.Errorf("one wrong letter: %d", a.Status)
	}
	if a := o.Anyone().Get("/verificar?codigo="); a.Status != http.StatusUnprocessableEntity || !strings.HasPrefix(a.Text("title"), "Error: ") {
		t.Errorf("nothing typed: %d %q", a.Status, a.Text("title"))
	}
}

func TestOldPapersAreFoundByNumberAndSurname(t *testing.T) {
	o := testoffice.New(t)
	o.Certificate(o.Physician(func(p *council.Physician) { p.Surname1 = "Ñahui Güell" }), func(c *council.Certificate) {
		c.Origin, c.Number, c.ValidFrom = "imported", "35568", council.On(2019, 4, 9)
	})
	a := o.Anyone().Get("/verificar?numero=35568&apellido=nahui+guell")
	if a.Status != http.StatusOK || a.Text("h1") != "VENCIDA" || !a.Says("35568") {
		t.Fatalf("%d %q", a.Status, a.Text("h1"))
	}
	for _, query := range []string{"numero=35568&apellido=Otro", "numero=35569&apellido=Ñahui+Güell"} {
		if a := o.Anyone().Get("/verificar?" + query); a.Status != http.StatusNotFound || a.Text("h1") != "NO ENCONTRADA" {
			t.Errorf("%s: %d %q", query, a.Status, a.Text("h1"))
		}
	}
	if a := o.Anyone().Get("/verificar?numero=&apellido=x"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a number: %d", a.Status)
	}
}

func TestTypedCodesCannotBeSearched(t *testing.T) {
	o := testoffice.New(t)
	b := o.Anyone()
	for range 10 {
		if a := b.Get("/verificar?codigo=000000000000"); a.Status != http.StatusNotFound {
			t.Fatalf("%d", a.Status)
		}
	}
	if a := b.Get("/verificar?codigo=000000000000"); a.Status != http.StatusTooManyRequests {
		t.Fatalf("the eleventh try in a minute: %d", a.Status)
	}
	o.Wait(time.Minute)
	if a := b.Get("/verificar?codigo=000000000000"); a.Status != http.StatusNotFound {
		t.Fatalf("a minute later: %d", a.Status)
	}
}
