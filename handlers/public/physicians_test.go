package public_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestStep15_ConoceATuMedicoFindsByAnyPart(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician(func(p *council.Physician) { p.Surname1, p.Surname2, p.Names = "Ñahui", "Güell", "Íñigo José" })
	for _, query := range []string{"numero=" + p.Number, "numero=" + strings.TrimLeft(p.Number, "0"), "paterno=nahui", "paterno=ÑAH", "materno=guell", "nombres=inigo", "especialidad=Psiquiatría", "especialidad=psiquiatria&paterno=%C3%B1ahui"} {
		a := o.Anyone().Get("/medicos?" + query)
		if a.Status != http.StatusOK || a.Page.Find(`#medicos a[href="/medicos/`+p.Number+`"]`).Length() != 1 {
			t.Errorf("%s: %d %q", query, a.Status, a.Text("#medicos"))
		}
	}
	if a := o.Anyone().Get("/medicos?paterno=zzz"); a.Status != http.StatusOK || !a.Says("Nadie con esos datos") {
		t.Errorf("nobody: %d %q", a.Status, a.Text("#medicos"))
	}
	if a := o.Anyone().Get("/medicos"); a.Page.Find("#medicos tr").Length() != 0 || !a.Says("Escriba al menos un dato") {
		t.Error("without a question the register is listed")
	}
}

func TestStep15_ThePageOfAPhysicianShowsWhatIsPublicAndNothingElse(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Certificate(p, func(c *council.Certificate) { c.Origin, c.ValidFrom = "imported", council.On(2022, 5, 2) })
	a := o.Anyone().Get("/medicos/" + p.Number)
	if a.Status != http.StatusOK {
		t.Fatal(a.Status)
	}
	// Médico Cirujano is registered on 14/03/2008 and certifies five years by itself; Psiquiatría was recertified.
	for _, want := range []string{"HÁBIL", "CONSEJO REGIONAL III LIMA", "Médico Cirujano", "Certificado Hasta: 13/03/2013", "PSIQUIATRÍA", "020001", "Recertificado Hasta: 01/05/2027", "Salcedo", "Rojas", "María Fernanda"} {
		if !a.Says(want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, secret := range []string{p.Email, p.Mobile, p.DocumentID.Number, p.Address} {
		if strings.Contains(string(a.Body), secret) {
			t.Errorf("the page shows %q", secret)
		}
	}
	if a := o.Anyone().Get("/medicos/999999"); a.Status != http.StatusNotFound {
		t.Errorf("a number that nobody has: %d", a.Status)
	}
}

func TestTheOldAddressesOfTheRegisterLeadToIt(t *testing.T) {
	o := testoffice.New(t)
	for _, path := range []string{"/conoce_a_tu_medico/", "/conoce-a-tu-medico/", "/conoce-a-tu-medico"} {
		if a := o.Anyone().Get(path); a.Status != http.StatusMovedPermanently || a.Location != "/medicos" {
			t.Errorf("%s: %d %q", path, a.Status, a.Location)
		}
	}
}

func TestTheRegisterIsAFragmentWithPages(t *testing.T) {
	o := testoffice.New(t)
	for i := range 30 {
		o.Physician(func(p *council.Physician) { p.Names = fmt.Sprintf("Ana %02d", i) })
	}
	b := o.Anyone()
	a := b.Get("/medicos?paterno=salcedo")
	if a.Page.Find("#medicos tbody tr").Length() != 25 || !a.Says("30 médicos") {
		t.Fatalf("%q", a.Text("#medicos"))
	}
	next := a.Page.Find(".v-pages a").First().AttrOr("href", "")
	b.Headers["HX-Request"] = "true"
	f := b.Get(next)
	if f.Page.Find("#medicos tbody tr").Length() != 5 || strings.Contains(string(f.Body), "<html") || !strings.Contains(f.Header.Get("Vary"), "HX-Request") {
		t.Fatalf("%s", f.Body)
	}
}
