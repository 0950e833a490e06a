package physician_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestStep06_ANewAddressWaitsForItsLink(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	goes(t, b.Post("/inicio", "telefono", "", "celular", p.Mobile, "correo", "nueva@correo.pe", "direccion", p.Address), "/inicio?hecho=correo")
	page := ok(t, b.Get("/inicio?hecho=correo"), 200)
	if !page.Says("Enviamos un enlace a su correo nuevo. Seguirá valiendo el anterior hasta que lo confirme.") || !page.Says("Su correo nuevo, nueva@correo.pe, espera confirmación.") {
		t.Errorf("it says %s", page.Text("main"))
	}
	if kept, err := o.Store.Physician(context.Background(), p.ID); err != nil || kept.Email != p.Email {
		t.Errorf("the address on file is %s, %v", kept.Email, err)
	}
}

func TestStep06_AMistypedAddressIsAskedAboutOnce(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	form := []string{"telefono", "", "celular", p.Mobile, "correo", "m.salcedo@gmail.con", "direccion", p.Address}
	page := ok(t, b.Post("/inicio", form...), 422)
	if !strings.Contains(page.Text("#correo-e"), "m.salcedo@gmail.com") {
		t.Errorf("asked: %q", page.Text("#correo-e"))
	}
	if _, waits, err := o.Store.EmailChange(context.Background(), p.ID); waits || err != nil {
		t.Errorf("a change began: %v", err)
	}
	goes(t, b.Post("/inicio", append(form, "visto", hidden(t, page, "visto"))...), "/inicio?hecho=correo")
}

func TestStep14_InicioSaysThatTheDiplomaCanBeCollected(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	c := o.Issued(p, "specialty")
	certifier := o.As(o.Staff("Rosa", council.Certifier).User)
	office := o.As(o.StaffWith("Consejo III", council.Grant{Role: council.RegionalOffice, Office: c.Pickup}).User)
	for _, step := range []struct {
		by     *testoffice.Browser
		action string
	}{{certifier, "print"}, {certifier, "send"}, {office, "receive"}} {
		if page := ok(t, o.AsPhysician(p).Get("/inicio"), 200); page.Says("Ya puede recoger") {
			t.Errorf("before %s: %s", step.action, page.Text("main"))
		}
		step.by.Post("/consejo/entregas", "accion", step.action, "entrega[]", strconv.FormatInt(c.ID, 10))
	}
	page := ok(t, o.AsPhysician(p).Get("/inicio"), 200)
	if at, _ := o.Profile.Office(c.Pickup); !page.Says("Ya puede recoger su diploma "+c.Number) || !page.Says(at.Name) || !page.Says("carta poder simple") {
		t.Errorf("it says %s", page.Text(".v-next"))
	}
}
