package gallery_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"vigencia/e2e/axe"
)

// eval gives the value of an expression in the page.
func eval[T any](ctx context.Context, t *testing.T, expression string) T {
	t.Helper()
	var out T
	axe.Run(ctx, t, chromedp.Evaluate(expression, &out))
	return out
}

// truth waits until an expression holds in the page.
func truth(ctx context.Context, t *testing.T, expression string) {
	t.Helper()
	if err := chromedp.Run(ctx, chromedp.Poll(expression, nil, chromedp.WithPollingTimeout(60*time.Second))); err != nil {
		t.Fatalf("never true: %s (%v)", expression, err)
	}
}

func pdf(t *testing.T, name string, size int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func upload(ctx context.Context, t *testing.T, o *office, path string) {
	t.Helper()
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/d-error"), chromedp.SetUploadFiles("#expediente", []string{path}), chromedp.Click(".v-main button[type=submit]"))
}

// throttle lets so many bytes a second leave the browser; -1 lets all.
func throttle(bytes float64) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := network.EmulateNetworkConditionsByRule(false, []*network.Conditions{{DownloadThroughput: -1, UploadThroughput: bytes}}).Do(ctx)
		return err
	})
}

func TestUploads(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	t.Run("too big is said before it travels", func(t *testing.T) {
		upload(ctx, t, o, pdf(t, "grande.pdf", 6<<20))
		truth(ctx, t, `document.querySelector('#expediente-e').textContent === 'El archivo pesa 6.0 MB y el máximo es 5 MB.'`)
		if got := eval[string](ctx, t, `document.activeElement.id`); got != "expediente" || o.sent.Load() != 0 {
			t.Errorf("focus on %q, %d sent", got, o.sent.Load())
		}
	})
	t.Run("a refusal comes back as the page would", func(t *testing.T) {
		upload(ctx, t, o, pdf(t, "mal.pdf", 1000))
		truth(ctx, t, `document.activeElement.id === 'errores'`)
		if title := eval[string](ctx, t, `document.title`); !strings.HasPrefix(title, "Error: ") {
			t.Errorf("title %q", title)
		}
	})
	t.Run("progress, and a way out", func(t *testing.T) {
		axe.Run(ctx, t, network.Enable(), throttle(256<<10))
		upload(ctx, t, o, pdf(t, "bueno.pdf", 3<<20))
		truth(ctx, t, `/^\d\.\d de 3\.1 MB$/.test(document.querySelector('.v-upload .v-muted')?.textContent) && document.querySelector('.v-upload progress').value > 0`)
		if word := eval[string](ctx, t, `document.querySelector('button[aria-busy=true]').textContent`); word != "Enviando…" {
			t.Errorf("the button says %q", word)
		}
		axe.Check(ctx, t)
		axe.Run(ctx, t, chromedp.Click(".v-upload button"))
		truth(ctx, t, `!document.querySelector('.v-upload') && document.activeElement.textContent.includes('Subir y continuar')`)
		axe.Run(ctx, t, chromedp.Navigate(o.url+"/d-error"), throttle(-1)) // the page that began the upload is gone before the line is fast again
		if n := o.sent.Load(); n != 0 {
			t.Errorf("%d sent by an upload that was cancelled", n)
		}
	})
	t.Run("arrived", func(t *testing.T) {
		upload(ctx, t, o, pdf(t, "bueno.pdf", 3<<20))
		axe.Run(ctx, t, chromedp.WaitReady(".v-verdict"))
		if o.sent.Load() != 1 {
			t.Errorf("%d sent", o.sent.Load())
		}
	})
}

func TestSecondPressIsNotSent(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/m-componentes"),
		chromedp.Evaluate(`document.querySelectorAll('form[action="/formulario"] button[type=submit]').forEach(b => { b.click(); b.click(); b.click() })`, nil),
		chromedp.WaitReady(".v-verdict"))
	if n := o.sent.Load(); n != 1 {
		t.Errorf("%d sent", n)
	}
}

func TestFragmentsKeepTheFocus(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/e-bandeja"), chromedp.Click(".page-link"))
	// The address changes before the part does, and what is pressed in the old part would be lost.
	truth(ctx, t, `location.search === '?despues=4' && document.querySelector('#bandeja').contains(document.activeElement) && !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')`)
	axe.Run(ctx, t, chromedp.SetValue("#q", "falla"), chromedp.Click(".v-filters button"))
	truth(ctx, t, `!document.querySelector('#falla').hidden && document.querySelector('#falla').textContent.startsWith('No pudimos')`)
	axe.Run(ctx, t, chromedp.SetValue("#q", "rojas"), chromedp.Click(".v-filters button"))
	truth(ctx, t, `document.querySelector('#falla').hidden && location.search.includes('q=rojas') && document.querySelector('#aviso').textContent.startsWith('38 solicitudes')`)
}

func TestSessionCanBeLengthened(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/corta"), chromedp.WaitVisible("#sesion"))
	if text := eval[string](ctx, t, `document.querySelector('#sesion p').textContent`); !strings.Contains(text, "en 2 minutos") {
		t.Errorf("it says %q", text)
	}
	axe.Check(ctx, t)
	axe.Run(ctx, t, chromedp.Click("#sesion button"), chromedp.WaitNotPresent("#sesion"))
}

func TestPasswordCanBeShown(t *testing.T) {
	o, ctx := open(t), axe.Browser(t)
	axe.Run(ctx, t, chromedp.Navigate(o.url+"/m-componentes"), chromedp.Click("#clave + button"))
	truth(ctx, t, `document.querySelector('#clave').type === 'text' && document.querySelector('#clave + button').textContent === 'Ocultar'`)
}
