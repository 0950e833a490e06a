package public_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func firstAdmin(t *testing.T, o *testoffice.Office) (path, key string) {
	t.Helper()
	path, err := o.Store.FirstAdminLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, key, _ = strings.Cut(path, "clave=")
	return path, key
}

func TestThePrintedLinkMakesTheFirstAdministratorOnce(t *testing.T) {
	o := testoffice.New(t)
	old, _ := firstAdmin(t, o)
	path, key := firstAdmin(t, o)
	if a := o.Anyone().Get(old); a.Status != http.StatusNotFound {
		t.Errorf("an earlier link still opens: %d", a.Status)
	}
	b := o.Anyone()
	if a := b.Get(path); a.Status != http.StatusOK {
		t.Fatalf("status %d", a.Status)
	}
	form := []string{"clave", key, "nombre", "Ada  Administra", "correo", "Ada@CMP.example", "nueva", other, "repetida", other}
	if a := b.Post("/primer-administrador", "clave", key, "nombre", "", "correo", "ada", "nueva", other, "repetida", other); a.Status != http.StatusUnprocessableEntity || a.Page.Find("#nombre-e, #correo-e").Length() != 2 {
		t.Fatalf("an empty name was taken: %d", a.Status)
	}
	if a := b.Post("/primer-administrador", form...); a.Location != "/ingresar/segundo-factor" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	made, err := o.Store.AccountByUser(t.Context(), "ada@cmp.example")
	if err != nil || made.Name != "Ada Administra" || len(made.Grants) != 1 || made.Grants[0].Role != council.Administrator {
		t.Fatalf("%+v %v", made, err)
	}
	if a := o.Anyone().Post("/primer-administrador", form...); a.Status != http.StatusNotFound {
		t.Errorf("the link worked twice: %d", a.Status)
	}
	if _, err := o.Store.FirstAdminLink(t.Context()); council.CodeOf(err) != council.Conflict {
		t.Errorf("a second link was given: %v", err)
	}
}

func TestThePrintedLinkIsWorthNothingOnceStaffExist(t *testing.T) {
	o := testoffice.New(t)
	path, key := firstAdmin(t, o)
	o.Staff("Rosa Quispe", council.Registrar)
	if a := o.Anyone().Get(path); a.Status != http.StatusNotFound {
		t.Errorf("status %d", a.Status)
	}
	if a := o.Anyone().Post("/primer-administrador", "clave", key, "nombre", "Eva", "correo", "eva@correo.pe", "nueva", other, "repetida", other); a.Status != http.StatusNotFound {
		t.Errorf("status %d", a.Status)
	}
}

func TestAnInvitationIsTakenOnceWithin72Hours(t *testing.T) {
	o := testoffice.New(t)
	admin := o.Staff("Ada Admin", council.Administrator)
	a, err := o.Store.Invite(t.Context(), admin.Actor(), "Rosa Quispe", "rosa@cmp.example", "", []council.Grant{{Role: council.Registrar}})
	if err != nil {
		t.Fatal(err)
	}
	m := o.Mail("staff_invited")
	if m.To != "rosa@cmp.example" || m.Values["Role"] != "Registro" {
		t.Fatalf("to %q with %v", m.To, m.Values)
	}
	b, key := o.Anyone(), testoffice.Key(m)
	if page := b.Get("/invitacion?clave=" + key); page.Status != http.StatusOK || !page.Says("Rosa Quispe") {
		t.Fatalf("status %d", page.Status)
	}
	if page := b.Post("/invitacion", "clave", key, "nueva", other, "repetida", other); page.Location != "/ingresar/segundo-factor" {
		t.Fatalf("status %d to %q", page.Status, page.Location)
	}
	if page := o.Anyone().Post("/invitacion", "clave", key, "nueva", other, "repetida", other); page.Status != http.StatusNotFound {
		t.Errorf("the link worked twice: %d", page.Status)
	}
	if now, _ := o.Store.Account(t.Context(), a.ID); now.Invited {
		t.Error("still invited")
	}
	if _, err := o.Store.Invite(t.Context(), admin.Actor(), "Luis Paz", "luis@cmp.example", "", []council.Grant{{Role: council.Registrar}}); err != nil {
		t.Fatal(err)
	}
	late := testoffice.Key(o.Mail("staff_invited"))
	o.Wait(73 * time.Hour)
	if page := o.Anyone().Get("/invitacion?clave=" + late); page.Status != http.StatusNotFound {
		t.Errorf("a late invitation: %d", page.Status)
	}
}
