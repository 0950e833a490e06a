package staff_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

const tableCSV = "Código de capítulo;Capítulo;Código de rubro;Rubro;Unidad;Unidad en plural;Puntos;Puntaje fijo;Puntos por rol;Máximo del capítulo;Antigüedad en meses\r\n" +
	"cap;Capacitación;course;Curso;hora;horas;0,10;No;;;60\r\n" +
	"cap;Capacitación;congress;Congreso;;;;Sí;asistente = 2.00 | ponente = 3.50;;60\r\n" +
	"doc;Docencia;professor;Profesor;año;años;2.50;;;4;\r\n"

func tableForm(change ...string) []string {
	form := map[string]string{"nombre": "Tabla oficial 2026", "version": "portafolio-2026", "fuente": "Acuerdo 33-2026", "rige": "09/11/2026", "puntaje": "22", "meses": "60"}
	for i := 0; i+1 < len(change); i += 2 {
		form[change[i]] = change[i+1]
	}
	var pairs []string
	for name, value := range form {
		pairs = append(pairs, name, value)
	}
	return pairs
}

func versions(t *testing.T, o *testoffice.Office) int {
	t.Helper()
	all, err := o.Store.RuleVersions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

func TestTheCouncilsOwnTableReplacesTheExample(t *testing.T) {
	o := testoffice.New(t)
	entered, rosa, path := inHand(t, o)
	before := versions(t, o)
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	day := o.Today().Numeric()
	a := b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", []byte(tableCSV), tableForm("rige", day)...)
	if a.Status != http.StatusOK || !a.Says("La tabla aún no rige.") || !a.Says("Congreso: asistente 2, ponente 3.5") || !a.Says("Ya no está") || a.Says("Tabla de ejemplo") {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	if versions(t, o) != before {
		t.Fatal("a table was kept before anybody confirmed it")
	}
	carried, _ := a.Page.Find(`input[name="tabla"]`).Attr("value")
	if a = b.Post("/consejo/reglas/tabla/vigencia", "tabla", carried); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	table, ok := o.Store.Rules().Table(o.Today())
	course, _ := table.Rule("course")
	if !ok || table.Version != "portafolio-2026" || table.Example || table.Pass != 2200 || len(table.Chapters) != 2 || *table.Chapters[1].Max != 400 || course.PerUnit != 10 {
		t.Errorf("%+v", table)
	}
	if a := b.Get("/consejo/reglas"); a.Says("Tabla de ejemplo") {
		t.Error("the rules still call the table an example")
	}
	later := o.Submitted(o.Physician(), "specialty")
	luis := o.Staff("Luis Carpio", council.Evaluator)
	later = act(t, o, later, council.Take, luis, council.Facts{})
	if page := o.As(luis.User).Get("/consejo/solicitudes/" + later.Number + "/evaluacion"); page.Says("Tabla de ejemplo") || !page.Says("de 22 puntos") {
		t.Error("a request of today is not judged by the council's own table")
	}
	if page := o.As(rosa.User).Get(path + "/evaluacion"); !page.Says("Tabla de ejemplo") || now(t, o, entered).Table == "portafolio-2026" {
		t.Error("an earlier request lost the table of its entry")
	}
	if a := b.Post("/consejo/reglas/tabla/vigencia", "tabla", carried); a.Status != http.StatusUnprocessableEntity || versions(t, o) != before+1 {
		t.Errorf("confirmed twice: %d", a.Status)
	}
}

func TestATableWithFaultsIsRefusedLineByLine(t *testing.T) {
	o := testoffice.New(t)
	o.Submitted(o.Physician(), "general")
	b, before := o.As(o.Staff("Ada Ruiz", council.Administrator).User), versions(t, o)
	bad := tableCSV + "doc;Docente;professor;Otro;año;años;2.505;tal vez;asistente;;x\r\n"
	a := b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", []byte(bad), tableForm("rige", o.Today().Numeric())...)
	for _, words := range []string{"2.505", "tal vez", "ya está en la línea 4", "tiene otro nombre", "asistente = 2.00", "número entero de meses"} {
		if !a.Says(words) {
			t.Errorf("%s is not said: %s", words, a.Text("main"))
		}
	}
	if a.Status != http.StatusUnprocessableEntity || a.Page.Find(`input[name="tabla"]`).Length() != 0 || a.Page.Find(`input[name="version"][value="portafolio-2026"]`).Length() != 1 {
		t.Errorf("%d", a.Status)
	}
	latest := council.On(2010, 1, 1).Numeric()
	for _, x := range [][3]string{{"rige", latest, "rige"}, {"rige", o.Today().AddDays(-1).Numeric(), "rige"}, {"rige", "01/01/2099", "rige"}, {"version", "portafolio-ejemplo-1", "version"},
		{"fuente", "", "fuente"}, {"puntaje", "0", "puntaje"}, {"meses", "0", "meses"}, {"nombre", "", "nombre"}} {
		a := b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", []byte(tableCSV), tableForm("rige", o.Today().Numeric(), x[0], x[1])...)
		if a.Status/100 != 4 || a.Page.Find(`.v-errors a[href="#`+x[2]+`"]`).Length() != 1 {
			t.Errorf("%v: %d %s", x, a.Status, a.Text(".v-errors"))
		}
	}
	if a := b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", testoffice.Efile(), tableForm("rige", o.Today().Numeric())...); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a PDF: %d", a.Status)
	}
	if a := b.Post("/consejo/reglas/tabla/vigencia", "tabla", `{"Version":"x"}`); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("an empty table: %d", a.Status)
	}
	if versions(t, o) != before {
		t.Error("a refused table was kept")
	}
}

func TestTheTemplateIsTheTableInForce(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	file := b.Get("/consejo/reglas/tabla/plantilla.csv")
	if file.Status != http.StatusOK || !strings.HasPrefix(string(file.Body), "\ufeffCódigo de capítulo;") {
		t.Fatalf("%d %.80s", file.Status, file.Body)
	}
	a := b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", file.Body, tableForm("rige", o.Today().Numeric(), "puntaje", "20")...)
	if a.Status != http.StatusOK || !a.Says("son los mismos que rigen hoy") {
		t.Errorf("%d %s", a.Status, a.Text("main"))
	}
}

// A table may say until when it applies; the next one begins on the day after, so that no day is without one.
func TestATableWithAnEndIsFollowedWithoutAGap(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	day := func(n int) string { return o.Today().AddDays(n).Numeric() }
	send := func(change ...string) testoffice.Answer {
		return b.Upload("/consejo/reglas/tabla", "archivo", "tabla.csv", []byte(tableCSV), tableForm(change...)...)
	}
	if a := send("rige", day(10), "hasta", day(9)); a.Status != http.StatusUnprocessableEntity || !a.Says("Escriba una fecha posterior al inicio") {
		t.Errorf("it ends before it begins: %d %s", a.Status, a.Text(".v-errors"))
	}
	a := send("rige", day(10), "hasta", day(40))
	if !a.Says("Rige del") || !a.Says(o.Today().AddDays(40).Long()) {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	carried, _ := a.Page.Find(`input[name="tabla"]`).Attr("value")
	if a := b.Post("/consejo/reglas/tabla/vigencia", "tabla", carried); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if _, ok := o.Store.Rules().Table(o.Today().AddDays(41)); ok {
		t.Error("it applies after its end")
	}
	if a := send("version", "portafolio-2027", "rige", day(42)); a.Status != http.StatusUnprocessableEntity || !a.Says("hay días sin tabla") {
		t.Errorf("a gap of a day: %d %s", a.Status, a.Text(".v-errors"))
	}
	if a := send("version", "portafolio-2027", "rige", day(40)); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("an overlap: %d", a.Status)
	}
	if a := send("version", "portafolio-2027", "rige", day(41)); a.Status != http.StatusOK {
		t.Errorf("the day after: %d %s", a.Status, a.Text(".v-errors"))
	}
}
