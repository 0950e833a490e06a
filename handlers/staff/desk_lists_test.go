package staff_test

import (
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Whom no single request awaits is led to the list that does; only an empty one is told that all is done.
func TestTheDeskLeadsToTheListThatWaits(t *testing.T) {
	o := testoffice.New(t)
	registrar, coordinator := o.As(o.Staff("Pilar Mendoza", council.Registrar).User), o.As(o.Staff("Jorge Farfán", council.Coordinator).User)
	if got := registrar.Get("/consejo").Text(".v-next"); !contains(got, "Bandeja al día") {
		t.Error(got)
	}
	asked(t, o, "")
	o.Submitted(o.Physician(func(p *council.Physician) { p.Number, p.DocumentID.Number = "061204", "41234567" }), "general")
	if page := registrar.Get("/consejo"); !contains(page.Text(".v-next"), "Revise 1 solicitud de ingreso") || page.Page.Find(".v-next a[href='/consejo/ingresos']").Length() != 1 {
		t.Error(page.Text(".v-next"))
	}
	if got := coordinator.Get("/consejo").Text(".v-next"); !contains(got, "Asigne 1 solicitud") {
		t.Error(got)
	}
}

func TestASessionIsNamedByItsBrowser(t *testing.T) {
	o := testoffice.New(t)
	page := o.As(o.Staff("Rosa Ibáñez", council.Evaluator).User).Get("/consejo/cuenta")
	if !page.Says("Otro navegador") || page.Says("Mozilla") {
		t.Error(page.Text("table"))
	}
}
