package physician_test

import (
	"context"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// answers are what a physician types under Nueva Solicitud, as the page offers it.
func answers(t *testing.T, page testoffice.Answer, change ...string) []string {
	t.Helper()
	typed := map[string]string{"tipo": option(t, page, "tipo", "Especialidad: PSIQUIATRÍA"), "telefono": "", "celular": "999555210", "correo": "m.salcedo1@correo.pe",
		"direccion": "Jr. de la Unión 123, Lima", "recojo": "III", "descripcion": "", "version": hidden(t, page, "version")}
	for i := 0; i+1 < len(change); i += 2 {
		typed[change[i]] = change[i+1]
	}
	var pairs []string
	for name, value := range typed {
		pairs = append(pairs, name, value)
	}
	return pairs
}

// send goes from the draft's answers to the request: e-file, check, Solicitar.
func send(t *testing.T, b *testoffice.Browser, change ...string) string {
	t.Helper()
	goes(t, b.Post("/solicitudes/nueva", answers(t, ok(t, b.Get("/solicitudes/nueva"), 200), change...)...), "/solicitudes/borrador/expediente")
	goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "mis papeles.pdf", testoffice.Efile()), "/solicitudes/borrador/revisar")
	return submit(t, b)
}

func submit(t *testing.T, b *testoffice.Browser) string {
	t.Helper()
	page := ok(t, b.Get("/solicitudes/borrador/revisar"), 200)
	a := b.Post("/solicitudes/borrador/revisar", "borrador", hidden(t, page, "borrador"), "version", hidden(t, page, "version"), "declaro", "si")
	if a.Status != 303 {
		t.Fatalf("status %d: %s", a.Status, a.Text("main"))
	}
	return strings.TrimSuffix(a.Location[strings.Index(a.Location, "/solicitudes/")+len("/solicitudes/"):], "/recibida")
}

func TestStep06_InicioShowsTheFieldsOfTheGuideAndActualizarKeepsThem(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician(func(p *council.Physician) { p.Mobile, p.Address = "", "" })
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/inicio"), 200)
	labels := append(texts(page, "#datos ~ dl dt"), texts(page, "form[action='/inicio'] label")...)
	if got := strings.Join(labels, "|"); got != "CMP|DNI|Nombres y Apellidos|Consejo Regional|Estado|Teléfono|Celular|Correo|Dirección" {
		t.Fatalf("fields: %s", got)
	}
	for _, want := range []string{"045218", "10203041", "María Fernanda Salcedo Rojas", "CR III LIMA", "ACTIVO", "Actualizar", "Complete sus datos de contacto"} {
		if !page.Says(want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	goes(t, b.Post("/inicio", "telefono", "(01) 555 0134", "celular", "999 555 210", "correo", p.Email, "direccion", "Av. Arequipa 10"), "/inicio?hecho=datos")
	kept, err := o.Store.Physician(context.Background(), p.ID)
	if err != nil || kept.Phone != "(01) 555 0134" || kept.Mobile != "999555210" || kept.Address != "Av. Arequipa 10" || kept.CheckedAt.IsZero() {
		t.Fatalf("kept %+v, %v", kept, err)
	}
	if page = ok(t, b.Get("/inicio?hecho=datos"), 200); !page.Says("Guardamos sus datos.") {
		t.Error("it does not say that the data were kept")
	}
}

func TestStep06_ActualizarRefusesAtTheFieldAndKeepsNothing(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	page := ok(t, o.AsPhysician(p).Post("/inicio", "telefono", "", "celular", "9995552", "correo", "m.salcedo", "direccion", "Otra"), 422)
	if page.Text("#celular-e") != `Error: Faltan dígitos en "Celular". 9 dígitos, comienza con 9` || !strings.Contains(page.Text("#correo-e"), "correo completo") {
		t.Errorf("at the fields: %q, %q", page.Text("#celular-e"), page.Text("#correo-e"))
	}
	if hidden(t, page, "celular") != "9995552" || hidden(t, page, "direccion") != "Otra" || !strings.HasPrefix(page.Text("title"), "Error: ") {
		t.Error("what was typed is lost")
	}
	if kept, err := o.Store.Physician(context.Background(), p.ID); err != nil || kept.Mobile != p.Mobile || kept.Address != p.Address || !kept.CheckedAt.IsZero() {
		t.Fatalf("kept %+v, %v", kept, err)
	}
}

func TestStep07_SolicitudesOffersListadoAndNuevaSolicitud(t *testing.T) {
	o := testoffice.New(t)
	page := ok(t, o.AsPhysician(o.Physician()).Get("/solicitudes"), 200)
	if got := texts(page, ".v-actions a"); strings.Join(got, "|") != "Listado|Nueva Solicitud" || !page.Page.Find(".v-actions a").Eq(1).HasClass("btn-success") {
		t.Fatalf("above the list: %v", got)
	}
	if !page.Says("Aún no tiene solicitudes") {
		t.Error("an empty list says nothing")
	}
}

func TestStep09_NuevaSolicitudOffersOneKindPerRegistrationAndTheOwnOffice(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	page := ok(t, o.AsPhysician(p).Get("/solicitudes/nueva"), 200)
	if got := strings.Join(texts(page, "[name=tipo] option"), "|"); got != "Seleccione|Médico Cirujano|Especialidad: PSIQUIATRÍA" {
		t.Errorf("kinds: %s", got)
	}
	if page.Text("[name=recojo] option[selected]") != "CR III LIMA, su consejo" || !page.Says("o el más cercano a su domicilio") || !page.Says("C. Regional de Recojo de Diploma") {
		t.Errorf("pick-up: %q", page.Text("[name=recojo] option[selected]"))
	}
	if hidden(t, page, "celular") != p.Mobile || hidden(t, page, "correo") != p.Email || !page.Says("Tipo de recertificación") {
		t.Error("contact data are not prefilled")
	}
	if got := strings.Join(texts(page, "#padron ~ dl dd"), "|"); got != "ACTIVO|HÁBIL|CR III LIMA|1 de noviembre de 2026 De hace 8 días|Venció el 13/03/2013|Venció el 02/06/2018" {
		t.Errorf("eligibility: %s", got)
	}
}

func TestStep09_ContactDataAreAskedForFirst(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician(func(p *council.Physician) { p.Mobile, p.Phone = "", "" })
	page := ok(t, o.AsPhysician(p).Get("/solicitudes/nueva"), 200)
	if page.Page.Find("[name=tipo]").Length() != 0 || !page.Says("Complete sus datos de contacto") {
		t.Fatal("a request can begin without a telephone")
	}
}

func TestStep09_TheRosterWarnsAndOnlyAFreshOneLocksOut(t *testing.T) {
	o := testoffice.New(t)
	old := council.On(2026, 5, 1)
	for _, v := range []struct {
		change func(*council.Physician)
		says   string
		form   int
	}{
		{func(p *council.Physician) { p.Standing = "NO HÁBIL" }, "El padrón no lo tiene como HÁBIL. Si debe cuotas, regularícelas en CR III LIMA.", 1},
		{func(p *council.Physician) { p.RosterOn = old }, "El padrón es del 1 de mayo de 2026.", 1},
		{func(p *council.Physician) { p.Membership = "RETIRADO" }, "El padrón lo tiene como RETIRADO, no como ACTIVO.", 0},
		{func(p *council.Physician) { p.Membership, p.RosterOn = "RETIRADO", old }, "El padrón es del 1 de mayo de 2026.", 1},
	} {
		p := o.Physician(v.change)
		page := ok(t, o.AsPhysician(p).Get("/solicitudes/nueva"), 200)
		if !page.Says(v.says) || page.Page.Find("[name=tipo]").Length() != v.form {
			t.Errorf("%q: says %v, forms %d", v.says, page.Says(v.says), page.Page.Find("[name=tipo]").Length())
		}
		if v.form == 0 {
			ok(t, o.AsPhysician(p).Post("/solicitudes/nueva", "tipo", "1", "recojo", "III", "celular", p.Mobile, "correo", p.Email), 422)
			if len(requests(t, o, p)) != 0 {
				t.Error("a draft was kept")
			}
		}
	}
}

func TestStep09_ADraftIsKeptAndResumed(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/solicitudes/nueva"), 200)
	typed := answers(t, page, "recojo", "V", "descripcion", "Recojo con carta poder")
	goes(t, b.Post("/solicitudes/nueva", typed...), "/solicitudes/borrador/expediente")
	goes(t, b.Post("/solicitudes/nueva", typed...), "/solicitudes/borrador/expediente") // pressed twice
	page = ok(t, b.Get("/solicitudes/nueva"), 200)
	if page.Text("[name=recojo] option[selected]") != "CR V AREQUIPA" || page.Text("[name=descripcion]") != "Recojo con carta poder" {
		t.Error("the draft is not as it was")
	}
	if all := requests(t, o, p); len(all) != 1 || all[0].Status != council.Draft || all[0].Number != "" || all[0].Office != "III" {
		t.Fatalf("kept %+v", all)
	}
	goes(t, b.Post("/solicitudes/nueva", answers(t, page, "recojo", "VI")...), "/expediente")
	stale := ok(t, b.Post("/solicitudes/nueva", answers(t, page, "recojo", "VII")...), 422)
	if !stale.Says("Su borrador cambió en otra ventana.") || requests(t, o, p)[0].Pickup != "VI" {
		t.Error("a stale form overwrote the draft")
	}
}

func TestStep09_AnswersAreRefusedAtTheirFields(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	page := ok(t, b.Get("/solicitudes/nueva"), 200)
	for _, v := range [][3]string{
		{"tipo", "", "Elija el tipo de recertificación."}, {"tipo", "999", "Elija el tipo de recertificación."}, {"recojo", "XL", "Elija el Consejo Regional"},
		{"celular", "abc", `Escriba solo números en "Celular".`}, {"correo", "", "Escriba su correo."}, {"descripcion", strings.Repeat("á", 401), "400 letras"},
	} {
		a := ok(t, b.Post("/solicitudes/nueva", answers(t, page, v[0], v[1])...), 422)
		if !strings.Contains(a.Text("#"+v[0]+"-e"), v[2]) || !strings.Contains(a.Text("#errores"), v[2]) {
			t.Errorf("%s %q: %q", v[0], v[1], a.Text("#"+v[0]+"-e"))
		}
	}
	if len(requests(t, o, p)) != 0 {
		t.Fatal("a refused form was kept")
	}
}

func TestStep10_RevisarShowsEveryAnswerWithItsCambiar(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Get("/solicitudes/borrador/revisar"), "/solicitudes/nueva")
	goes(t, b.Post("/solicitudes/nueva", answers(t, b.Get("/solicitudes/nueva"))...), "/expediente")
	goes(t, b.Get("/solicitudes/borrador/revisar"), "/solicitudes/borrador/expediente")
	goes(t, b.Upload("/solicitudes/borrador/expediente", "expediente", "x.pdf", testoffice.Efile()), "/revisar")
	page := ok(t, b.Get("/solicitudes/borrador/revisar"), 200)
	for _, want := range []string{"Especialidad: PSIQUIATRÍA", "CR III LIMA", "999555210", "m.salcedo1@correo.pe", "045218-2026.pdf", "1 página", "Solicitar", "Declaro que"} {
		if !page.Says(want) {
			t.Errorf("it does not show %q", want)
		}
	}
	if n := page.Page.Find(".v-dl-act a").Length(); n != 8 {
		t.Errorf("%d answers can be changed", n)
	}
}
