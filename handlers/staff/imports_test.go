package staff_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

const rosterCSV = "CMP;Documento;Apellido paterno;Apellido materno;Nombres;Consejo Regional;Estado;Condición;Correo;Especialidad;RNE\r\n"

func send(t *testing.T, b *testoffice.Browser, kind, text string) string {
	t.Helper()
	a := b.Upload("/consejo/padron", "archivo", "padron.csv", []byte(text), "tipo", kind, "fecha", "01/11/2026")
	if a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	return a.Location
}

func TestARosterIsCheckedShownAndThenApplied(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	path := send(t, b, "roster", rosterCSV+"45301;10203040;Peña;Ávila;José;CR III LIMA;ACTIVO;HÁBIL;jose@correo.pe;PSIQUIATRIA;31000\r\n")
	if a := b.Get(path); a.Header.Get("Refresh") == "" || !a.Says("Revisamos el archivo.") {
		t.Errorf("while it is checked: %s", a.Text("main"))
	}
	o.Import()
	a := b.Get(path)
	if a.Header.Get("Refresh") != "" || !a.Says("Líneas: 1. Nuevas: 1.") || !a.Says("Peña Ávila, José") {
		t.Errorf("preview: %s", a.Text("main"))
	}
	if _, err := o.Store.PhysicianByNumber(context.Background(), "045301"); council.CodeOf(err) != council.NotFound {
		t.Fatal("it was applied before anybody said so")
	}
	if a := b.Post(path + "/aplicacion"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	o.Import()
	p, err := o.Store.PhysicianByNumber(context.Background(), "045301")
	if err != nil || p.RosterOn != council.On(2026, 11, 1) || len(p.Registrations) != 2 {
		t.Fatalf("%+v %v", p, err)
	}
	if a := b.Get("/consejo/padron"); !a.Says("El padrón es del 1 de noviembre de 2026.") || !a.Says("Aplicado") {
		t.Error(a.Text("main"))
	}
	if a := b.Post(path + "/aplicacion"); a.Status != http.StatusConflict {
		t.Errorf("applied twice: %d", a.Status)
	}
}

// While the program works on a spreadsheet its page has a bar: without an end while the lines are counted, and to their number while they are applied.
func TestAnImportShowsHowFarItIs(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	path := send(t, b, "roster", rosterCSV+"45301;10203040;Peña;Ávila;José;CR III LIMA;ACTIVO;HÁBIL;jose@correo.pe;PSIQUIATRIA;31000\r\n"+
		"45302;10203041;Soto;Ríos;Ana;CR III LIMA;ACTIVO;HÁBIL;ana@correo.pe;;\r\n")
	bar := func() (value, most string) {
		t.Helper()
		p := b.Get(path).Page.Find("main progress")
		if p.Length() != 1 || p.AttrOr("aria-label", "") == "" {
			t.Fatalf("%d bars", p.Length())
		}
		return p.AttrOr("value", "none"), p.AttrOr("max", "none")
	}
	if value, most := bar(); value != "none" || most != "none" {
		t.Errorf("%s of %s, before anybody knows how many lines there are", value, most)
	}
	o.Import()
	b.Post(path + "/aplicacion")
	kept, err := o.Store.DueImport(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for lines := range 3 {
		o.Store.ImportProgress().Begin(kept.ID)
		o.Store.ImportProgress().Note(lines)
		if value, most := bar(); value != fmt.Sprint(lines) || most != "2" {
			t.Errorf("%s of %s after %d lines", value, most, lines)
		}
	}
	o.Import()
	if n := b.Get(path).Page.Find("main progress").Length(); n != 0 {
		t.Errorf("%d bars once it is applied", n)
	}
}

// Step 14: certificates of before come in by the same page.
func TestEarlierCertificatesComeInByThePage(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	path := send(t, b, "certificates", "CMP;Especialidad;Diploma;Fecha de dictamen\r\n"+p.Number+";PSIQUIATRIA;35568;09/04/2019\r\n")
	o.Import()
	b.Post(path + "/aplicacion")
	o.Import()
	all, err := o.Store.CertificatesOf(context.Background(), p.ID)
	if err != nil || len(all) != 1 || all[0].ValidTo != council.On(2024, 4, 8) {
		t.Fatalf("%+v %v\n%s", all, err, b.Get(path).Text("main"))
	}
}

func TestAnErrorInTheLastOf20000LinesKeepsNothing(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	var text strings.Builder
	text.WriteString(rosterCSV)
	for i := range 20_000 {
		office := "CR III LIMA"
		if i == 19_999 {
			office = "=CR(XCIX)"
		}
		fmt.Fprintf(&text, "%06d;;Peña;;José;%s;ACTIVO;HÁBIL;;;\r\n", i+1, office)
	}
	path := send(t, b, "roster", text.String())
	o.Import()
	a := b.Get(path)
	if !a.Says("Hay 1 línea con errores.") || !a.Says("20001") || a.Page.Find(`form[action$="/aplicacion"]`).Length() != 0 {
		t.Errorf("%s", a.Text("main"))
	}
	if a := b.Post(path + "/aplicacion"); a.Status != http.StatusConflict {
		t.Errorf("a file with errors was confirmed: %d", a.Status)
	}
	if _, err := o.Store.PhysicianByNumber(context.Background(), "000001"); council.CodeOf(err) != council.NotFound {
		t.Error("a line of a refused file was kept")
	}
	csv := b.Get(path + "/errores.csv")
	if !strings.Contains(string(csv.Body), ";'=CR(XCIX);") {
		t.Errorf("a formula in the export: %s", csv.Body)
	}
}

func TestWhatIsNoSpreadsheetIsRefusedAtOnce(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	for name, form := range map[string][]string{
		"archivo": {"tipo", "roster", "fecha", "01/11/2026"}, "fecha": {"tipo", "roster", "fecha", "01/12/2026"}, "tipo": {"tipo", "otro", "fecha", "01/11/2026"},
	} {
		a := b.Upload("/consejo/padron", "archivo", "padron.csv", testoffice.Efile(), form...)
		if a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#`+name+`"]`).Length() != 1 {
			t.Errorf("%s: %d %s", name, a.Status, a.Text(".v-errors"))
		}
	}
	if all, err := o.Store.Imports(context.Background(), 10); err != nil || len(all) != 0 {
		t.Errorf("%v %v", all, err)
	}
	if a := o.As(o.Staff("Eva Luna", council.Evaluator).User).Get("/consejo/padron"); a.Status != http.StatusForbidden {
		t.Errorf("an evaluator: %d", a.Status)
	}
}

func TestTheTemplatesHaveTheColumns(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	if a := b.Get("/consejo/padron/plantilla/roster.csv"); a.Status != http.StatusOK || !strings.HasPrefix(string(a.Body), "\ufeffCMP;Tipo de documento;") {
		t.Errorf("%d %s", a.Status, a.Body)
	}
	if a := b.Get("/consejo/padron/plantilla/certificates.csv"); !strings.Contains(string(a.Body), ";Fecha de dictamen;") {
		t.Errorf("%s", a.Body)
	}
}
