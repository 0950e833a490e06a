package staff_test

import (
	"net/http"
	"strconv"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func path(a council.Account) string { return "/consejo/cuentas/" + strconv.FormatInt(a.ID, 10) }

func TestAnAdministratorInvites(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.As(o.Staff("Ada Admin", council.Administrator).User)
	for field, form := range map[string][]string{
		"nombre":  {"nombre", " ", "correo", "luis@cmp.example", "funcion", "evaluator"},
		"correo":  {"nombre", "Luis Paz", "correo", "luis", "funcion", "evaluator"},
		"funcion": {"nombre", "Luis Paz", "correo", "luis@cmp.example", "funcion", "emperador"},
		"oficina": {"nombre", "Luis Paz", "correo", "luis@cmp.example", "funcion", "regional_office"},
		"numero":  {"nombre", "Luis Paz", "correo", "luis@cmp.example", "funcion", "evaluator", "numero", "099999"},
	} {
		if r := b.Post("/consejo/cuentas", form...); r.Status != http.StatusUnprocessableEntity || r.Page.Find("#"+field+"-e").Length() != 1 {
			t.Errorf("%s: %d", field, r.Status)
		}
	}
	if all, _ := o.Store.StaffAccounts(t.Context()); len(all) != 1 || len(o.Mails("staff_invited")) != 0 {
		t.Fatal("a refused invitation changed something")
	}
	r := b.Post("/consejo/cuentas", "nombre", "Luis Paz", "correo", "Luis@cmp.example", "funcion", "evaluator", "numero", p.Number)
	a, err := o.Store.AccountByUser(t.Context(), "luis@cmp.example")
	if err != nil || r.Location != path(a) || a.Physician != p.ID || !a.Invited {
		t.Fatalf("status %d: %+v %v", r.Status, a, err)
	}
	if page := b.Get(r.Location); !page.Says("Luis Paz") || !page.Says("Invitado") || !page.Says("Ada Admin") {
		t.Errorf("the page of the account: %d", page.Status)
	}
	if r := b.Post("/consejo/cuentas", "nombre", "Luis Paz", "correo", "LUIS@cmp.example", "funcion", "evaluator"); r.Status != http.StatusUnprocessableEntity {
		t.Errorf("the same address twice: %d", r.Status)
	}
	first := testoffice.Key(o.Mail("staff_invited"))
	b.Post(path(a) + "/invitacion")
	if o.Anyone().Get("/invitacion?clave="+first).Status != http.StatusNotFound || o.Anyone().Get("/invitacion?clave="+testoffice.Key(o.Mail("staff_invited"))).Status != http.StatusOK {
		t.Error("the earlier invitation still works, or the new one does not")
	}
}

func TestAChangedRoleActsOnTheNextRequest(t *testing.T) {
	o := testoffice.New(t)
	ada, rosa := o.Staff("Ada Admin", council.Administrator), o.Staff("Rosa Quispe", council.Registrar, council.Evaluator)
	b, admin := o.As(rosa.User), o.As(ada.User)
	if r := b.Get("/consejo/ingresos"); r.Status != http.StatusOK {
		t.Fatalf("status %d", r.Status)
	}
	if r := admin.Post(path(rosa)+"/funciones/retiro", "funcion", "registrar", "oficina", ""); r.Status != http.StatusSeeOther {
		t.Fatalf("status %d", r.Status)
	}
	if r := b.Get("/consejo/ingresos"); r.Status != http.StatusForbidden {
		t.Errorf("the taken role still works: %d", r.Status)
	}
	admin.Post(path(rosa)+"/funciones", "funcion", "registrar", "oficina", "III")
	if r := b.Get("/consejo/ingresos"); r.Status != http.StatusOK {
		t.Errorf("the new role does not work: %d", r.Status)
	}
	events, err := o.Store.Events(t.Context(), "account", rosa.ID)
	if err != nil || len(events) != 3 || events[2].By.Account != ada.ID {
		t.Errorf("recorded %v (%v)", events, err)
	}
}

func TestDisablingEndsSessionsAtOnceAndCanBeUndone(t *testing.T) {
	o := testoffice.New(t)
	ada, rosa := o.Staff("Ada Admin", council.Administrator), o.Staff("Rosa Quispe", council.Registrar)
	o.GivePassword(rosa.User)
	b, admin := o.As(rosa.User), o.As(ada.User)
	admin.Post(path(rosa) + "/desactivacion")
	if r := b.Get("/consejo/ingresos"); r.Status != http.StatusSeeOther {
		t.Errorf("a disabled account still works: %d", r.Status)
	}
	if r := o.Anyone().Post("/ingresar", "usuario", rosa.User, "contrasena", testoffice.Passphrase); r.Status != http.StatusUnprocessableEntity {
		t.Errorf("a disabled account entered: %d", r.Status)
	}
	admin.Post(path(rosa) + "/activacion")
	if r := o.Anyone().Post("/ingresar", "usuario", rosa.User, "contrasena", testoffice.Passphrase); r.Status != http.StatusSeeOther {
		t.Errorf("an enabled account does not enter: %d", r.Status)
	}
}

func TestTheLastAdministratorStays(t *testing.T) {
	o := testoffice.New(t)
	ada := o.Staff("Ada Admin", council.Administrator, council.Registrar)
	b := o.As(ada.User)
	for _, form := range [][]string{{"/funciones/retiro", "funcion", "administrator", "oficina", ""}, {"/desactivacion"}, {"/segundo-factor"}} {
		if r := b.Post(path(ada)+form[0], form[1:]...); r.Status != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d", form[0], r.Status)
		}
	}
	if now, _ := o.Store.Account(t.Context(), ada.ID); len(now.Grants) != 2 || now.Disabled {
		t.Errorf("%+v", now)
	}
}

func TestOnlyAdministratorsManageAccounts(t *testing.T) {
	o := testoffice.New(t)
	ada, rosa := o.Staff("Ada Admin", council.Administrator), o.Staff("Rosa Quispe", council.Registrar)
	b := o.As(rosa.User)
	for _, act := range []string{"/funciones", "/funciones/retiro", "/registro", "/invitacion", "/sesiones", "/segundo-factor", "/desactivacion", "/activacion"} {
		if r := b.Post(path(ada)+act, "funcion", "administrator"); r.Status != http.StatusForbidden {
			t.Errorf("%s: %d", act, r.Status)
		}
	}
	if r := b.Get("/consejo/cuentas"); r.Status != http.StatusForbidden {
		t.Errorf("the list: %d", r.Status)
	}
	if err := o.Store.Disable(t.Context(), rosa.Actor(), ada.ID); council.CodeOf(err) != council.Forbidden {
		t.Errorf("the store: %v", err)
	}
}

func TestAPhysiciansAccountIsNotAmongStaff(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	a, err := o.Store.AccountByUser(t.Context(), p.Number)
	if err != nil {
		t.Fatal(err)
	}
	b := o.As(o.Staff("Ada Admin", council.Administrator).User)
	if r := b.Get(path(a)); r.Status != http.StatusNotFound {
		t.Errorf("status %d", r.Status)
	}
	if r := b.Post(path(a)+"/funciones", "funcion", "administrator", "oficina", ""); r.Status != http.StatusNotFound {
		t.Errorf("status %d", r.Status)
	}
}

func TestOwnSessionsAreListedAndEnded(t *testing.T) {
	o := testoffice.New(t)
	rosa, eva := o.Staff("Rosa Quispe", council.Registrar), o.Staff("Eva Evalúa", council.Evaluator)
	here, there, others := o.As(rosa.User), o.As(rosa.User), o.As(eva.User)
	page := here.Get("/consejo/cuenta")
	if page.Status != http.StatusOK || page.Page.Find("tbody tr").Length() != 2 {
		t.Fatalf("status %d, %d sessions", page.Status, page.Page.Find("tbody tr").Length())
	}
	one, _ := page.Page.Find(`input[name=sesion]`).Attr("value")
	if r := others.Post("/consejo/cuenta/sesiones", "sesion", one); r.Status != http.StatusNotFound {
		t.Errorf("ended another's session: %d", r.Status)
	}
	here.Post("/consejo/cuenta/sesiones", "sesion", one)
	if there.Get("/consejo/cuenta").Status != http.StatusSeeOther || here.Get("/consejo/cuenta").Status != http.StatusOK {
		t.Error("the wrong session ended")
	}
}

// With two accounts one person would be the second person of the own acts (suspension, decision).
func TestARecordHasOneStaffAccount(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b, other := o.As(o.Staff("Ada Admin", council.Administrator).User), o.Staff("Rosa Quispe", council.Evaluator)
	first := []string{"nombre", "Luis Paz", "correo", "luis@cmp.example", "funcion", "evaluator", "numero", p.Number}
	if r := b.Post("/consejo/cuentas", first...); r.Status != http.StatusSeeOther {
		t.Fatalf("status %d", r.Status)
	}
	a, err := o.Store.AccountByUser(t.Context(), "luis@cmp.example")
	if err != nil {
		t.Fatal(err)
	}
	if r := b.Post(path(a)+"/registro", "numero", p.Number); r.Status != http.StatusSeeOther {
		t.Errorf("the same record again: %d", r.Status)
	}
	b.Post(path(a) + "/desactivacion")
	if r := b.Post("/consejo/cuentas", "nombre", "Luis Paz", "correo", "luis2@cmp.example", "funcion", "second_reader", "numero", p.Number); r.Status != http.StatusUnprocessableEntity || r.Page.Find("#numero-e").Length() != 1 {
		t.Errorf("a second account: %d", r.Status)
	}
	if r := b.Post(path(other)+"/registro", "numero", p.Number); r.Status != http.StatusUnprocessableEntity {
		t.Errorf("linked to a second account: %d", r.Status)
	}
	if now, _ := o.Store.Account(t.Context(), other.ID); now.Physician != 0 {
		t.Error("the refused link was kept")
	}
}
