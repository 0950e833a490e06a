package e2e_test

import (
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"vigencia/council/profiles"
	"vigencia/e2e/axe"
	"vigencia/e2e/stage"
)

// sitePages are the pages for anyone of the council with a masthead.
var sitePages = []string{"/", "/ingresar", "/solicitar-ingreso", "/paginas/por-que-certificarme", "/paginas/examen", "/documentos", "/documentos?caso=resident&tengo%5B%5D=cedula", "/paginas/mantener-vigente",
	"/paginas/vigencia-por-puntaje", "/paginas/vigencia-por-casos", "/puntos", "/puntos?texto=congreso", "/paginas/fotografias", "/medicos", "/medicos?paterno=trev",
	"/medicos/4718203", "/verificar", "/v/0000000000000000000000000A", "/eventos", "/eventos?texto=nada&mes=2027-03"}

// TestItem16_TheSiteOfTheSecondCouncilHoldsTheRules looks at its pages on a phone and on a desk: no rule of axe broken, nothing sideways, and light.
func TestItem16_TheSiteOfTheSecondCouncilHoldsTheRules(t *testing.T) {
	t.Parallel()
	browser := axe.BrowserFor(t, 10*time.Minute)
	m := stage.Machine{Data: t.TempDir(), Args: []string{"--council", "cmgo"}}
	profile, err := profiles.Load("cmgo")
	stage.Must(t, err)
	stage.AddSpecialist(t, m.Data, profile)
	p := stage.Start(t, m)
	for _, path := range sitePages {
		bytes, requests := weigh(t, browser, p.Address, path, "")
		t.Logf("%s: %d bytes, %d requests", path, bytes, requests)
		if bytes > mostBytes || requests > mostRequests || requests == 0 {
			t.Errorf("%s weighs %d bytes in %d requests; the budget is %d in %d", path, bytes, requests, mostBytes, mostRequests)
		}
	}
	ctx, stop := chromedp.NewContext(browser)
	defer stop()
	for _, width := range []int64{320, 1280} {
		for _, path := range sitePages {
			axe.Run(ctx, t, chromedp.EmulateViewport(width, 900), chromedp.Navigate(p.Address+path), chromedp.WaitReady("#contenido"))
			axe.Fits(ctx, t)
			axe.Check(ctx, t)
			if t.Failed() {
				t.Fatalf("at %s, %d px", path, width)
			}
		}
	}
}

// TestR3_TheChecklistAnswersWithEachChange chooses a case and ticks a document with the keyboard's and the mouse's own acts, and never presses the button.
func TestR3_TheChecklistAnswersWithEachChange(t *testing.T) {
	ctx := axe.Browser(t)
	axe.Quiet(ctx, t)
	p := stage.Start(t, stage.Machine{Args: []string{"--council", "cmgo"}})
	var before, after, address string
	axe.Run(ctx, t, chromedp.Navigate(p.Address+"/documentos"), chromedp.Click(`input[value=resident]`), chromedp.WaitVisible("#respuesta"), chromedp.Text("#respuesta", &before),
		chromedp.Click(`input[value=cedula]`), chromedp.WaitVisible(`//h2[@id="respuesta"][contains(., "2")]`), chromedp.Text("#respuesta", &after), chromedp.Location(&address))
	if before != "Te faltan 3 documentos" || after != "Te faltan 2 documentos" {
		t.Errorf("%q, then %q", before, after)
	}
	if want := p.Address + "/documentos?caso=resident&tengo%5B%5D=cedula"; address != want {
		t.Errorf("the address is %s, not %s", address, want)
	}
}
