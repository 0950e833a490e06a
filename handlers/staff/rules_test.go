package staff_test

import (
	"net/http"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// A special day only ever lengthens a term, and only where it is kept.
func TestASpecialDayLengthensTheTermsThatRun(t *testing.T) {
	o := testoffice.New(t)
	lima, arequipa := o.Submitted(o.Physician(), "general"), o.Submitted(o.Physician(func(p *council.Physician) { p.Office = "V" }), "general")
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	if a := b.Post("/consejo/reglas/dias", "dia", "12/11/2026", "nombre", "APEC"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#fuente"]`).Length() != 1 {
		t.Errorf("without a source: %d", a.Status)
	}
	if got := now(t, o, lima); got.Due.Due != lima.Due.Due {
		t.Fatal("a refused day changed a term")
	}
	a := b.Post("/consejo/reglas/dias", "dia", "12/11/2026", "nombre", "APEC", "fuente", "DS 110-2026-PCM", "consejo", "III")
	if a.Status != http.StatusSeeOther || a.Location != "/consejo/reglas?alargados=1" {
		t.Fatalf("%d %s %s", a.Status, a.Location, a.Text(".v-errors"))
	}
	if got := now(t, o, lima); got.Due.Due != council.On(2026, 11, 19) {
		t.Errorf("Lima: %s, was %s", got.Due.Due, lima.Due.Due)
	}
	if got := now(t, o, arequipa); got.Due.Due != arequipa.Due.Due {
		t.Errorf("Arequipa: %s, was %s", got.Due.Due, arequipa.Due.Due)
	}
	if page := b.Get("/consejo/reglas"); !page.Says("DS 110-2026-PCM") || !page.Says("Ada Ruiz") || !page.Says("Tabla de ejemplo, no es la oficial.") {
		t.Error(page.Text("main"))
	}
}

func TestSignersAndNumbersAreSetByAnAdministrator(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	if a := b.Post("/consejo/reglas/firmantes", "firmante", "Dra. Inés Ríos", "cargo", "Decana Nacional", "desde", "01/01/2026", "hasta", "31/12/2025"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("%d", a.Status)
	}
	if a := b.Post("/consejo/reglas/firmantes", "firmante", "Dra. Inés Ríos", "cargo", "Decana Nacional", "desde", "01/01/2026"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if s := o.Store.Rules().Signers; len(s) != 1 || s[0].Name != "Dra. Inés Ríos" || s[0].Example {
		t.Errorf("%+v", s)
	}
	if a := b.Post("/consejo/reglas/numeros", "admitir", "si"); a.Status != http.StatusSeeOther || !o.Store.Rules().Settings.NumbersFrom100000 {
		t.Errorf("%d", a.Status)
	}
	coordinator := o.As(o.Staff("Carla Díaz", council.Coordinator).User)
	if a := coordinator.Post("/consejo/reglas/numeros"); a.Status != http.StatusForbidden || !o.Store.Rules().Settings.NumbersFrom100000 {
		t.Errorf("a coordinator: %d", a.Status)
	}
}
