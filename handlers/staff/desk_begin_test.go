package staff_test

import (
	"context"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// TestTheDeskOfANewOfficeSaysWhatItLacks: the first administrator is led from the empty office to one that can work; nobody else is.
func TestTheDeskOfANewOfficeSaysWhatItLacks(t *testing.T) {
	o := testoffice.New(t)
	admin := o.Staff("Hugo Palomino", council.Administrator)
	expect := func(words, href string) {
		t.Helper()
		page := o.As(admin.User).Get("/consejo")
		if got := page.Text(".v-next"); !contains(got, words) || href != "" && page.Page.Find(".v-next a[href='"+href+"']").Length() != 1 {
			t.Errorf("it reads %q, not %q leading to %s", got, words, href)
		}
	}
	expect("Cargue el padrón", "/consejo/padron")
	registrar := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	if got := registrar.Get("/consejo").Text(".v-next"); !contains(got, "Bandeja al día") {
		t.Errorf("the registrar reads %q", got)
	}
	path := send(t, registrar, "roster", rosterCSV+"45301;10203040;Peña;Ávila;José;CR III LIMA;ACTIVO;HÁBIL;jose@correo.pe;PSIQUIATRIA;31000\r\n")
	o.Import()
	registrar.Post(path + "/aplicacion")
	o.Import()
	expect("Evaluación, Segunda lectura, Certificados.", "/consejo/cuentas")
	for _, role := range []council.Role{council.Evaluator, council.SecondReader, council.Certifier} {
		o.Staff("Persona "+string(role), role)
	}
	expect("Indique el primer número de los diplomas", "/consejo/certificados/series")
	if err := o.Store.SetSeriesStart(context.Background(), admin.Actor(), o.Profile.Series[0].Code, 100); err != nil {
		t.Fatal(err)
	}
	expect("Bandeja al día", "")
}
