package staff_test

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }

func TestAnOfficialPDFIsPublishedReplacedAndTakenDown(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	first, second := paper("595"), paper("600")
	for _, p := range [][]byte{first, second} {
		if a := b.Upload("/consejo/paginas", "archivo", "anexo.pdf", p, "pagina", "anexo-01"); a.Status != http.StatusSeeOther {
			t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
		}
	}
	if a := o.Anyone().Get("/paginas/anexo-01"); a.Page.Find(`a[href="/paginas/anexo-01.pdf"]`).Length() != 1 || a.Says("El documento oficial está por publicar.") {
		t.Errorf("the page does not lead to its document: %s", a.Text("main"))
	}
	if a := o.Anyone().Get("/paginas/anexo-01.pdf"); a.Status != http.StatusOK || string(a.Body) != string(second) || a.Header.Get("Content-Type") != "application/pdf" {
		t.Errorf("%d, %d bytes", a.Status, len(a.Body))
	}
	page := b.Get("/consejo/paginas")
	if !page.Says("Versión 2") || !page.Says("Versión 1") || !page.Says("Rosa Quispe") {
		t.Errorf("history: %s", page.Text("table"))
	}
	if a := b.Post("/consejo/paginas/anexo-01/retiro"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	if a := o.Anyone().Get("/paginas/anexo-01.pdf"); a.Status != http.StatusNotFound {
		t.Errorf("taken down, yet %d", a.Status)
	}
	if page := b.Get("/consejo/paginas"); !page.Says("Retirado el") || !page.Says("Versión 1") {
		t.Errorf("history after: %s", page.Text("table"))
	}
	if a := b.Post("/consejo/paginas/anexo-01/retiro"); a.Status != http.StatusConflict {
		t.Errorf("taken down twice: %d", a.Status)
	}
}

func TestAnOfficialPDFIsInspectedBeforeItStands(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	for name, content := range map[string][]byte{"": nil, "a.pdf": []byte("no es un PDF"), "b.pdf": {}} {
		a := b.Upload("/consejo/paginas", "archivo", name, content, "pagina", "anexo-01")
		if a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#archivo"]`).Length() != 1 || a.Page.Find(`option[value="anexo-01"][selected]`).Length() != 1 {
			t.Errorf("%q: %d %s", name, a.Status, a.Text(".v-errors"))
		}
	}
	if a := b.Upload("/consejo/paginas", "archivo", "a.pdf", paper("595"), "pagina", "ayuda"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a page without a document of the council: %d", a.Status)
	}
	if files, err := o.Store.PageFiles(context.Background()); err != nil || len(files) != 0 {
		t.Errorf("%v %v", files, err)
	}
}

func TestOnlyEditorsPublishPages(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Eva Luna", council.Evaluator).User)
	if a := b.Upload("/consejo/paginas", "archivo", "a.pdf", paper("595"), "pagina", "anexo-01"); a.Status != http.StatusForbidden {
		t.Errorf("%d", a.Status)
	}
	if a := o.Anyone().Get("/consejo/paginas"); a.Status != http.StatusSeeOther || !strings.HasPrefix(a.Location, "/ingresar") {
		t.Errorf("%d %s", a.Status, a.Location)
	}
}

// paper is a small PDF as wide as said, so that two of them differ.
func paper(width string) []byte {
	return bytes.Replace(testoffice.Efile(), []byte("595 842"), []byte(width+" 842"), 1)
}
