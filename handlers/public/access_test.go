package public_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// data are what a member types under INGRESE SUS DATOS; change replaces or adds pairs.
func data(p council.Physician, change ...string) []string {
	form := map[string]string{"numero": p.Number, "tipo_documento": p.DocumentID.Kind, "documento": p.DocumentID.Number, "apellido_paterno": p.Surname1,
		"apellido_materno": p.Surname2, "nombres": p.Names, "correo": p.Email, "celular": p.Mobile, "acepto": "si"}
	for i := 0; i+1 < len(change); i += 2 {
		form[change[i]] = change[i+1]
	}
	var pairs []string
	for name, value := range form {
		pairs = append(pairs, name, value)
	}
	return pairs
}

// member is in the roster and has no account.
func member(t *testing.T, o *testoffice.Office) council.Physician {
	t.Helper()
	p, err := o.Store.AddPhysician(t.Context(), council.Physician{Number: "061234", DocumentID: council.Document{Kind: "DNI", Number: "40506070"}, Surname1: "Huamán", Surname2: "Ñahui",
		Names: "José Ángel", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL", Mobile: "987654321", Email: "jose.huaman@correo.pe", Origin: "roster"}, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func waiting(t *testing.T, o *testoffice.Office) []council.AccessRequest {
	t.Helper()
	all, _, err := o.Store.AccessRequests(t.Context(), db.AccessFilter{Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestStep04_INGRESE_SUS_DATOS(t *testing.T) {
	o := testoffice.New(t)
	a := o.Anyone().Get("/solicitar-ingreso")
	for _, words := range []string{"INGRESE SUS DATOS", `Recordar que el número de colegiatura deberá contener 06 dígitos, iniciando con "0".`, "Tipo de documento", "Apellido paterno", "Nombres", "Correo", "Celular"} {
		if !a.Says(words) {
			t.Errorf("the form does not say %q", words)
		}
	}
	if got := a.Text("main form button.btn-primary"); got != "Enviar" {
		t.Errorf("the button says %q", got)
	}
}

func TestStep04_WhatCannotBeTakenIsSaidAtItsFieldAndNothingIsLost(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	for _, c := range []struct{ field, value, says string }{
		{"numero", "61234", "¿Quiso decir 061234?"},
		{"numero", "161234", `Revise "CMP".`},
		{"documento", "4050607", `Revise "DNI".`},
		{"tipo_documento", "", "Elija el tipo de documento."},
		{"apellido_paterno", "", "Escriba su apellido paterno."},
		{"nombres", "<svg onload=1>", "solo con letras"},
		{"correo", "jose@", "Escriba un correo completo"},
		{"correo", "jose@gmail.con", "¿Quiso decir jose@gmail.com?"},
		{"celular", "12345", "Celular"},
		{"acepto", "", "Marque la casilla"},
	} {
		a := o.Anyone().Post("/solicitar-ingreso", data(p, c.field, c.value)...)
		if a.Status != http.StatusUnprocessableEntity || !strings.Contains(a.Text("#"+c.field+"-e"), c.says) || !strings.Contains(a.Text("#errores"), c.says) {
			t.Errorf("%s %q: %d %q", c.field, c.value, a.Status, a.Text("#"+c.field+"-e"))
		}
		if kept, _ := a.Page.Find("#apellido_materno").Attr("value"); kept != p.Surname2 {
			t.Errorf("%s: what was typed is lost: %q", c.field, kept)
		}
	}
	if n := len(waiting(t, o)); n != 0 || len(o.Mails("access_granted")) != 0 {
		t.Errorf("%d requests were kept", n)
	}
}

func TestStep04_AnAddressAskedAboutOnceIsTaken(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	a := o.Anyone().Post("/solicitar-ingreso", data(p, "correo", "jose@gmail.con", "correo_visto", "jose@gmail.con")...)
	if a.Status != http.StatusSeeOther || len(waiting(t, o)) != 1 {
		t.Errorf("status %d", a.Status)
	}
}

func TestStep04_NumbersOf100000AreASetting(t *testing.T) {
	rules := testoffice.New(t).Store.Rules()
	if _, _, problem := rules.Numbers().Parse("100234"); problem == "" {
		t.Error("taken without the setting")
	}
	rules.Settings.NumbersFrom100000 = true
	if number, _, _ := rules.Numbers().Parse("100234"); number != "100234" {
		t.Error("not taken with the setting")
	}
}

func TestStep05_TheAccessMailGoesAtOnceToTheAddressOnFileAndItsPasswordWorksOnce(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	a := o.Anyone().Post("/solicitar-ingreso", data(p, "nombres", "JOSE ANGEL", "apellido_paterno", "huaman")...)
	if a.Location != "/solicitar-ingreso/recibida" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	m := o.Mail("access_granted")
	if m.To != p.Email || m.Values["User"] != p.Number || m.Values["Link"] != "/ingresar" {
		t.Fatalf("mail to %q with %v", m.To, m.Values)
	}
	b := o.Anyone()
	if in := enter(b, p.Number, m.Values["Password"]); in.Location != "/contrasena/nueva" {
		t.Fatalf("status %d to %q", in.Status, in.Location)
	}
	if in := b.Get("/inicio"); in.Location != "/contrasena/nueva" && in.Status != http.StatusNotFound {
		t.Errorf("went around the new password: %d %q", in.Status, in.Location)
	}
	if in := enter(o.Anyone(), p.Number, m.Values["Password"]); in.Status != http.StatusUnprocessableEntity {
		t.Errorf("the initial password worked twice: %d", in.Status)
	}
	if in := b.Post("/contrasena/nueva", "nueva", other, "repetida", other); in.Location != "/inicio" {
		t.Fatalf("status %d to %q", in.Status, in.Location)
	}
	if in := enter(o.Anyone(), p.Number, other); in.Location != "/inicio" {
		t.Errorf("the own password does not enter: %d", in.Status)
	}
}

func TestStep05_TheInitialPasswordWorksFor72Hours(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/solicitar-ingreso", data(p)...)
	password := o.Mail("access_granted").Values["Password"]
	o.Wait(72*time.Hour + time.Minute)
	if in := enter(o.Anyone(), p.Number, password); in.Status != http.StatusUnprocessableEntity {
		t.Fatalf("a late initial password entered: %d", in.Status)
	}
	o.Anyone().Post("/contrasena/olvido", "usuario", p.Number)
	if o.Mail("password_reset").To != p.Email {
		t.Error("one cannot help oneself to another")
	}
}

func TestStep05_AnInitialPasswordThatEndedUnusedIsToldOnceAndToItsOwner(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/solicitar-ingreso", data(p)...)
	tell := func(want int) {
		t.Helper()
		if n, err := o.Store.UnusedPasswords(t.Context()); err != nil || n != want {
			t.Errorf("told %d, want %d (%v)", n, want, err)
		}
	}
	tell(0)
	o.Wait(72*time.Hour + time.Minute)
	tell(1)
	tell(0)
	if m := o.Mail("access_expired"); m.To != p.Email || m.Values["Name"] != p.FullName() || m.Values["Link"] != "/contrasena/olvido" {
		t.Errorf("%+v", m)
	}
}

func TestStep05_AnInitialPasswordThatWasUsedOrEndedLongAgoIsNotToldOf(t *testing.T) {
	for name, happens := range map[string]func(*testoffice.Office, council.Physician){
		"used": func(o *testoffice.Office, p council.Physician) {
			enter(o.Anyone(), p.Number, o.Mail("access_granted").Values["Password"])
		},
		"long ago": func(o *testoffice.Office, _ council.Physician) { o.Wait(8 * 24 * time.Hour) },
	} {
		o := testoffice.New(t)
		p := member(t, o)
		o.Anyone().Post("/solicitar-ingreso", data(p)...)
		happens(o, p)
		o.Wait(72*time.Hour + time.Minute)
		if n, err := o.Store.UnusedPasswords(t.Context()); err != nil || n != 0 {
			t.Errorf("%s: told %d (%v)", name, n, err)
		}
	}
}

func TestStep05_AStrangerGetsANeutralMailAndTheSamePage(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	known := o.Physician() // has an account
	o.GivePassword(known.Number)
	mine := o.Anyone().Post("/solicitar-ingreso", data(p)...)
	for name, form := range map[string][]string{
		"another address":         data(p, "correo", "otro@correo.pe"),
		"with an account":         data(known),
		"with an account, moved":  data(known, "correo", "nuevo@correo.pe"),
		"another document":        data(p, "documento", "11111111"),
		"the same a second time":  data(p, "correo", "otro@correo.pe"),
		"another surname, moved2": data(known, "apellido_paterno", "Otro", "correo", "nuevo2@correo.pe"),
	} {
		a := o.Anyone().Post("/solicitar-ingreso", form...)
		if a.Status != mine.Status || a.Location != mine.Location {
			t.Errorf("%s: %d %q", name, a.Status, a.Location)
		}
	}
	if n := len(o.Mails("access_granted")); n != 1 {
		t.Errorf("%d access mails, want the first only", n)
	}
	for _, m := range o.Mails("access_received") {
		if len(m.Values) != 1 || m.Values["Due"] == "" {
			t.Errorf("the neutral mail tells %v", m.Values)
		}
	}
	if n := len(waiting(t, o)); n != 4 {
		t.Errorf("%d wait for the registrar, want 4", n)
	}
}

func TestStep05_AMemberWithAnAccountGetsALinkAtTheAddressOnFile(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	before := len(o.Mails("password_reset"))
	o.Anyone().Post("/solicitar-ingreso", data(p)...)
	if n := len(o.Mails("password_reset")) - before; n != 1 || o.Mail("password_reset").To != p.Email {
		t.Errorf("%d links", n)
	}
	if in := enter(o.Anyone(), p.Number, testoffice.Passphrase); in.Status != http.StatusSeeOther {
		t.Errorf("the password in use stopped working: %d", in.Status)
	}
}

func TestStep05_ANumberOutsideTheRegisterIsSaid(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	a := o.Anyone().Post("/solicitar-ingreso", data(p, "numero", "099999")...)
	page := o.Anyone().Get(a.Location)
	if !page.Says("no figura en el padrón") || page.Status != http.StatusOK {
		t.Errorf("at %q: %d", a.Location, page.Status)
	}
	if o.Anyone().Get("/solicitar-ingreso/recibida").Says("no figura en el padrón") {
		t.Error("said of everyone")
	}
}
