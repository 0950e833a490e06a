package public_test

import (
	"net/http"
	"slices"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// newcomer is somebody whom no register has, as she types her data; change replaces pairs.
func newcomer(o *testoffice.Office, number string, change ...string) []string {
	p := council.Physician{Number: number, DocumentID: council.Document{Kind: "CURP", Number: o.CURP()}, Surname1: "Pech", Names: "Ximena Guadalupe", Mobile: "9991234567", Email: "ximena.pech@correo.example"}
	return data(p, append([]string{"estado", "YN", "especialidad", "GYO"}, change...)...)
}

// registered registers, and signs in with the initial password of the mail.
func registered(t *testing.T, o *testoffice.Office, number string, typed []string) *testoffice.Browser {
	t.Helper()
	if a := o.Anyone().Post("/solicitar-ingreso", typed...); a.Location != "/solicitar-ingreso/recibida" {
		t.Fatalf("%d to %s: %s", a.Status, a.Location, a.Text("main"))
	}
	b := o.Anyone()
	if a := b.Post("/ingresar", "usuario", number, "contrasena", o.Mail("access_granted").Values["Password"]); a.Location != "/contrasena/nueva" {
		t.Fatalf("%d to %s", a.Status, a.Location)
	}
	if a := b.Post("/contrasena/nueva", "nueva", testoffice.Passphrase, "repetida", testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Fatal(a.Text("main"))
	}
	return b
}

func TestR10_TheDoorAsksCedulaAndPassword(t *testing.T) {
	a := testoffice.NewOf(t, "cmgo").Anyone().Get("/ingresar")
	for _, words := range []string{"MI EXPEDIENTE", "Cédula de medicina general", "Contraseña", "REGÍSTRATE", "OLVIDASTE TU CONTRASEÑA"} {
		if !a.Says(words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestR11_WhoIsNotInTheRegisterGetsAProvisionalAccount(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	b := registered(t, o, "9876543", newcomer(o, "9876543"))
	p, err := o.Store.PhysicianByNumber(t.Context(), "9876543")
	if err != nil || !p.Provisional || p.Origin != "registered" || p.State != "YN" || p.Surname2 != "" || len(p.Registrations) != 1 || p.Registrations[0].Specialty != "Ginecología y Obstetricia" {
		t.Fatalf("%+v, %v", p, err)
	}
	if a := b.Get("/solicitudes/nueva"); !a.Says("Tu cuenta es provisional") {
		t.Error(a.Text("main"))
	}
	if a := b.Post("/solicitudes/nueva", "tipo", "1", "recojo", "CDMX", "celular", p.Mobile, "correo", p.Email); a.Status != http.StatusUnprocessableEntity && a.Status != http.StatusConflict {
		t.Errorf("a provisional account began a request: %d", a.Status)
	}
	if a := o.Anyone().Get("/medicos/9876543"); a.Status != http.StatusNotFound {
		t.Errorf("the public register shows a provisional record: %d", a.Status)
	}
	if a := o.Anyone().Get("/medicos?paterno=Pech"); a.Says("Ximena") {
		t.Error("the public search finds a provisional record")
	}
}

func TestR11_WhatIsTypedToRegisterIsCheckedAtItsField(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	for _, c := range []struct{ field, value, says string }{
		{"numero", "1234", "Faltan dígitos"}, {"numero", "AB123", "solo números"}, {"documento", "BOXW310820HNERXN08", "no corresponde"}, {"documento", "XX", "18 letras"},
		{"celular", "123", "10 dígitos"}, {"estado", "XX", "Elige el estado"}, {"especialidad", "", "Elige la especialidad"}, {"apellido_paterno", "", "primer apellido"}, {"acepto", "", "Marca la casilla"},
	} {
		a := o.Anyone().Post("/solicitar-ingreso", newcomer(o, "9876543", c.field, c.value)...)
		if a.Status != http.StatusUnprocessableEntity || !a.Says(c.says) {
			t.Errorf("%s %q: %d, %s", c.field, c.value, a.Status, a.Text(".v-summary, .alert"))
		}
	}
	if _, err := o.Store.PhysicianByNumber(t.Context(), "9876543"); council.CodeOf(err) != council.NotFound {
		t.Errorf("something was kept: %v", err)
	}
}

// The answer is the same whether the cédula is in the register, of an account, or of nobody.
func TestR11_NobodyLearnsWhoHasAnAccount(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	known := o.Physician()
	for _, number := range []string{known.Number, "5554443", "5554443"} {
		if a := o.Anyone().Post("/solicitar-ingreso", newcomer(o, number)...); a.Location != "/solicitar-ingreso/recibida" {
			t.Errorf("%s: %d to %s", number, a.Status, a.Location)
		}
	}
	if p, _ := o.Store.PhysicianByNumber(t.Context(), known.Number); p.Disputed || p.Email != known.Email {
		t.Errorf("a member of the register was touched: %+v", p)
	}
}

func TestTwoWhoClaimOneCedulaAreADispute(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	first := registered(t, o, "9876543", newcomer(o, "9876543"))
	second := newcomer(o, "9876543", "correo", "otra@correo.example", "apellido_paterno", "Novelo")
	if a := o.Anyone().Post("/solicitar-ingreso", second...); a.Location != "/solicitar-ingreso/recibida" {
		t.Fatalf("to %s", a.Location)
	}
	if a := first.Get("/inicio"); a.Status != http.StatusSeeOther {
		t.Errorf("the first is still inside: %d", a.Status)
	}
	if a := o.Anyone().Post("/ingresar", "usuario", "9876543", "contrasena", testoffice.Passphrase); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("the first gets in: %d", a.Status)
	}
	if to := o.Mail("account_disputed").To; to != "ximena.pech@correo.example" {
		t.Errorf("told %s", to)
	}
	if n := len(o.Mails("access_granted")); n != 1 {
		t.Errorf("%d access mails: the newcomer may not have one", n)
	}
	if n := len(o.Mails("access_dispute")); n != 0 {
		t.Error("the first can close the newcomer's request")
	}
	asked := waiting(t, o)
	i := slices.IndexFunc(asked, func(a council.AccessRequest) bool { return a.Surname1 == "Novelo" })
	if i < 0 {
		t.Fatal("nothing waits for the registrar")
	}
	registrar := o.Staff("Rebeca Tovar", council.Registrar)
	for _, c := range []struct {
		action council.AccessAction
		proof  string
	}{{council.Reject, ""}} {
		if _, err := o.Store.DecideAccess(t.Context(), asked[i].ID, c.action, registrar.Actor(), c.proof, "La identificación es de otra persona."); err != nil {
			t.Fatal(err)
		}
	}
	if a := o.Anyone().Post("/ingresar", "usuario", "9876543", "contrasena", testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Errorf("the first does not get in again: %d", a.Status)
	}
}

func TestR11_WhoProvesTheCedulaTakesItFromWhoDidNot(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	registered(t, o, "9876543", newcomer(o, "9876543"))
	o.Anyone().Post("/solicitar-ingreso", newcomer(o, "9876543", "correo", "otra@correo.example", "apellido_paterno", "Novelo")...)
	asked := waiting(t, o)
	registrar := o.Staff("Rebeca Tovar", council.Registrar)
	if _, err := o.Store.DecideAccess(t.Context(), asked[len(asked)-1].ID, council.Admit, registrar.Actor(), "visit", ""); err != nil {
		t.Fatal(err)
	}
	p, err := o.Store.PhysicianByNumber(t.Context(), "9876543")
	if err != nil || p.Surname1 != "Novelo" || p.Email != "otra@correo.example" || p.Disputed {
		t.Fatalf("%+v, %v", p, err)
	}
	if m := o.Mail("account_displaced"); m.To != "ximena.pech@correo.example" || m.Values["Number"] != "9876543" {
		t.Errorf("who lost the number was told: %+v", m)
	}
	if a := o.Anyone().Post("/ingresar", "usuario", "9876543", "contrasena", testoffice.Passphrase); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("the first gets in with the other's cédula: %d", a.Status)
	}
	if a := o.Anyone().Post("/ingresar", "usuario", "9876543", "contrasena", o.Mail("access_granted").Values["Password"]); a.Location != "/contrasena/nueva" {
		t.Errorf("who proved it does not get in: %d", a.Status)
	}
}

func TestR11_TheRegisterIsClaimedThroughTheAddressOnFile(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	add := func(number, email string) {
		p := council.Physician{Number: number, Surname1: "Tovar", Names: "Ana", Office: "CDMX", Email: email, Origin: "roster"}
		if _, err := o.Store.AddPhysician(t.Context(), p, council.Program()); err != nil {
			t.Fatal(err)
		}
	}
	add("7654321", "ana.tovar@correo.example")
	add("7654322", "")
	for _, number := range []string{"7654321", "7654322", "1112223"} {
		if a := o.Anyone().Post("/contrasena/olvido", "usuario", number); a.Location != "/contrasena/olvido/enviado" {
			t.Errorf("%s: %d to %s", number, a.Status, a.Location)
		}
	}
	sent := o.Mails("access_granted")
	if len(sent) != 1 || sent[0].To != "ana.tovar@correo.example" || sent[0].Values["User"] != "7654321" {
		t.Fatalf("%+v", sent)
	}
	if a := o.Anyone().Post("/ingresar", "usuario", "7654321", "contrasena", sent[0].Values["Password"]); a.Location != "/contrasena/nueva" {
		t.Errorf("%d to %s", a.Status, a.Location)
	}
	if n := len(waiting(t, o)); n != 0 {
		t.Errorf("%d wait", n)
	}
}

// In a council that lets nobody claim the register a forgotten password opens no account.
func TestAForgottenPasswordOpensNoAccountWhereTheRegisterIsNotClaimed(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/contrasena/olvido", "usuario", p.Number)
	if n := len(o.Mails("access_granted")) + len(o.Mails("password_reset")); n != 0 {
		t.Errorf("%d mails", n)
	}
}
