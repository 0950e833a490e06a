package public_test

import (
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// Who is in the register and no longer has the address on file is admitted by a registrar, against a proof; the access waits while the old address is told.
func TestR11_WhoLostTheAddressOnFileIsAdmittedByARegistrar(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	row := council.Physician{Number: "7654321", Surname1: "Tovar", Names: "Ana", Office: "CDMX", Email: "ana.vieja@correo.example", Origin: "roster"}
	if _, err := o.Store.AddPhysician(t.Context(), row, council.Program()); err != nil {
		t.Fatal(err)
	}
	typed := newcomer(o, "7654321", "apellido_paterno", "Tovar", "nombres", "Ana", "correo", "ana.nueva@correo.example")
	if a := o.Anyone().Post("/solicitar-ingreso", typed...); a.Location != "/solicitar-ingreso/recibida" {
		t.Fatalf("to %s", a.Location)
	}
	asked := waiting(t, o)
	if len(asked) != 1 || len(o.Mails("access_granted")) != 0 {
		t.Fatalf("%d wait for a registrar, %d access mails", len(asked), len(o.Mails("access_granted")))
	}
	registrar := o.Staff("Rebeca Tovar", council.Registrar).Actor()
	if _, err := o.Store.DecideAccess(t.Context(), asked[0].ID, council.Admit, registrar, "", ""); err == nil {
		t.Error("admitted without a proof of the list")
	}
	if _, err := o.Store.DecideAccess(t.Context(), asked[0].ID, council.Admit, registrar, "call_back", ""); err != nil {
		t.Fatal(err)
	}
	if m := o.Mail("email_changed_old"); m.To != "ana.vieja@correo.example" || len(o.Mails("access_granted")) != 0 {
		t.Errorf("the old address: %s; %d access mails before its time", m.To, len(o.Mails("access_granted")))
	}
	o.Wait(48*time.Hour + time.Minute)
	if _, err := o.Store.ApplyEmailChanges(t.Context(), o.Store.Now()); err != nil {
		t.Fatal(err)
	}
	m := o.Mail("access_granted")
	if a := o.Anyone().Post("/ingresar", "usuario", "7654321", "contrasena", m.Values["Password"]); m.To != "ana.nueva@correo.example" || a.Location != "/contrasena/nueva" {
		t.Errorf("mailed to %s, %d to %s", m.To, a.Status, a.Location)
	}
}
