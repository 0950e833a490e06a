package public_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// act asks and confirms an act on a certificate by two persons.
func act(t *testing.T, o *testoffice.Office, c council.Certificate, kind council.ActKind) {
	t.Helper()
	first, second := o.Staff("Ana Prado", council.Certifier), o.Staff("Luis Carpio", council.Certifier)
	if err := o.Store.AskAct(context.Background(), c.ID, kind, "motivo de prueba", first.Actor()); err != nil {
		t.Fatal(err)
	}
	acts, err := o.Store.ActsOf(context.Background(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Store.ConfirmAct(context.Background(), c.ID, acts[len(acts)-1].ID, second.Actor()); err != nil {
		t.Fatal(err)
	}
}

func TestStep17_AScannedCodeSaysItAllInOneWordAndOneSentence(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	paper := o.Paper(c, council.Constancia)
	for _, path := range []string{"/v/" + paper.Code, "/V/" + paper.Code, "/v/" + strings.ToLower(paper.Code)} {
		a := o.Anyone().Get(path)
		if a.Status != http.StatusOK || a.Text("h1") != "VIGENTE" {
			t.Fatalf("%s: %d %q", path, a.Status, a.Text("h1"))
		}
		for _, want := range []string{
			"La recertificación de María Fernanda Salcedo Rojas en Psiquiatría está vigente hasta el 8 de abril de 2031.", "MARÍA FERNANDA SALCEDO ROJAS", "045218",
			"Especialidad: PSIQUIATRÍA", "RNE 020001", c.Number, "09/04/2026", "08/04/2031", "Hábil", "Colegio Médico del Perú",
			"9 de noviembre de 2026, 12:00:00, hora de Lima", "http://localhost:8080/v/", council.FormatHumanCode(paper.Human),
		} {
			if !a.Says(want) {
				t.Errorf("%s does not say %q", path, want)
			}
		}
		if a.Page.Find("script").Length() != 0 || a.Page.Find(`meta[name=robots][content=noindex]`).Length() != 1 || a.Header.Get("X-Robots-Tag") != "noindex" {
			t.Error("a script, or search engines may come in")
		}
		for _, secret := range []string{"10203041", "m.salcedo1@correo.pe", "999555210", "Jr. de la Unión"} {
			if strings.Contains(string(a.Body), secret) {
				t.Errorf("the page shows %q", secret)
			}
		}
	}
}

func TestEveryStandingHasItsWord(t *testing.T) {
	o := testoffice.New(t)
	word := func(c council.Certificate) string {
		return o.Anyone().Get("/v/" + o.Paper(c, council.Constancia).Code).Text("h1")
	}
	suspended := o.Certificate(o.Physician())
	act(t, o, suspended, council.Suspend)
	if got := word(suspended); got != "SUSPENDIDA" {
		t.Errorf("suspended: %s", got)
	}
	act(t, o, suspended, council.Lift)
	if got := word(suspended); got != "VIGENTE" {
		t.Errorf("lifted: %s", got)
	}
	revoked := o.Certificate(o.Physician())
	if got := word(revoked); got != "VIGENTE" {
		t.Errorf("before it is revoked: %s", got)
	}
	act(t, o, revoked, council.Revoke)
	if got := word(revoked); got != "ANULADA" {
		t.Errorf("on the next look after it was revoked: %s", got)
	}
	ends := o.Certificate(o.Physician(), func(c *council.Certificate) {
		c.ValidFrom, c.ValidTo = council.On(2021, 11, 10), council.On(2026, 11, 9)
	})
	if got := word(ends); got != "VIGENTE" {
		t.Errorf("on its last day: %s", got)
	}
	o.Wait(12*time.Hour - time.Second)
	if got := word(ends); got != "VIGENTE" {
		t.Errorf("in the last second of its last day: %s", got)
	}
	o.Wait(time.Second)
	if got := word(ends); got != "VENCIDA" {
		t.Errorf("on the day after: %s", got)
	}
}

func TestASpoiltSheetsNumberLeadsToTheNewOne(t *testing.T) {
	o := testoffice.New(t)
	old := o.Certificate(o.Physician())
	code := o.Paper(old, council.Diploma).Code
	act(t, o, old, council.Replace)
	a := o.Anyone().Get("/v/" + code)
	if a.Text("h1") != "REEMPLAZADA" {
		t.Fatalf("the spoilt sheet reads %q", a.Text("h1"))
	}
	next, _ := a.Page.Find(".v-verdict-body a").First().Attr("href")
	b := o.Anyone().Get(next)
	if b.Text("h1") != "VIGENTE" || !b.Says("100001") || !b.Says("08/04/2031") {
		t.Fatalf("%s: %q", next, b.Text("h1"))
	}
}

func TestARectifiedPaperLeavesTheOldOneReplaced(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	old := o.Paper(c, council.Constancia)
	o.Wait(time.Minute)
	act(t, o, c, council.Rectify)
	a := o.Anyone().Get("/v/" + old.Code)
	next, _ := a.Page.Find(".v-verdict-body a").First().Attr("href")
	if a.Text("h1") != "REEMPLAZADA" || next != "/v/"+o.Paper(c, council.Constancia).Code {
		t.Fatalf("%q leads to %q", a.Text("h1"), next)
	}
	if b := o.Anyone().Get(next); b.Text("h1") != "VIGENTE" || !b.Says(c.Number) {
		t.Fatalf("the new paper: %q", b.Text("h1"))
	}
}

func TestANewerCertificateIsSaidBeforeTheOldData(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	old := o.Certificate(p, func(c *council.Certificate) { c.ValidFrom, c.Number = council.On(2019, 4, 9), "35568" })
	newer := o.Certificate(p)
	a := o.Anyone().Get("/v/" + o.Paper(old, council.Constancia).Code)
	if a.Text("h1") != "VENCIDA" || !a.Says("valió hasta el 8 de abril de 2024") || !a.Says("Tiene una vigente hasta el 8 de abril de 2031. Especialidad: PSIQUIATRÍA, diploma "+newer.Number) {
		t.Fatalf("%s", a.Text("main"))
	}
	if href, _ := a.Page.Find(".v-note a").Attr("href"); href != "/v/"+o.Paper(newer, council.Constancia).Code {
		t.Errorf("leads to %q", href)
	}
}

func TestUnknownAndMalformedCodesReadAlike(t *testing.T) {
	o := testoffice.New(t)
	const code = "7K3MQ9T2XJ4RB8WN5ZC0HD6VYC" // a sound code of no paper; a last symbol E would be none
	if _, ok := council.ParseCode(code); !ok {
		t.Fatal(code)
	}
	unknown := o.Anyone().Get("/v/" + code)
	for _, path := range []string{"/v/" + code, "/v/7K3MQ9T2XJ4RB8WN5ZC0HD6VYE", "/v/x", "/v/..%2f..%2fetc", "/v/%F0%9F%98%80", "/v/" + strings.Repeat("A", 500)} {
		if a := o.Anyone().Get(path); a.Status != http.StatusNotFound || a.Text("main") != unknown.Text("main") || a.Text("h1") != "NO ENCONTRADA" || a.Says("Compare el nombre") || !a.Says("no confíe en el papel") {
			t.Errorf("%s: %d %q", path, a.Status, a.Text("h1"))
		}
	}
}

func TestProgramsGetTheVerdictAsJSON(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	b := o.Anyone()
	b.Headers["Accept"] = "application/json"
	a := b.Get("/v/" + o.Paper(c, council.Constancia).Code)
	var got map[string]string
	if err := json.Unmarshal(a.Body, &got); err != nil {
		t.Fatalf("%v: %s", err, a.Body)
	}
	if got["standing"] != "in_force" || got["word"] != "VIGENTE" || got["valid_to"] != "2031-04-08" || got["diploma"] != c.Number || got["checked_at"] != "2026-11-09T12:00:00-05:00" {
		t.Errorf("%v", got)
	}
	if a := b.Get("/v/nada"); a.Status != http.StatusNotFound || !strings.Contains(string(a.Body), `"standing":"unknown"`) {
		t.Errorf("%d %s", a.Status, a.Body)
	}
}
