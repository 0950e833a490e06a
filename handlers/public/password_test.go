package public_test

import (
	"net/http"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

const other = "cinco perros bajo la mesa"

func TestAForgottenPasswordIsAnsweredAlikeAndMailedToTheAddressOnFile(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	known, unknown := o.Anyone().Post("/contrasena/olvido", "usuario", p.Number), o.Anyone().Post("/contrasena/olvido", "usuario", "099999")
	if known.Status != http.StatusSeeOther || known.Location != unknown.Location || known.Status != unknown.Status {
		t.Fatalf("%d %q against %d %q", known.Status, known.Location, unknown.Status, unknown.Location)
	}
	mails := o.Mails("password_reset")
	if len(mails) != 1 || mails[0].To != p.Email {
		t.Fatalf("%d mails, to %v", len(mails), mails)
	}
	for _, nothing := range []string{"", "  "} {
		a := o.Anyone().Post("/contrasena/olvido", "usuario", nothing)
		if a.Status != http.StatusUnprocessableEntity || a.Text("#usuario-e") != "Error: Escriba su usuario." {
			t.Errorf("an empty answer: %d %s", a.Status, a.Text("main"))
		}
	}
	if a := o.Anyone().Get(known.Location); !a.Says("Revise su correo") {
		t.Errorf("the answer cannot be reloaded: %d", a.Status)
	}
}

func TestResetMailsAreFewAnHour(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	for i := range 10 {
		if a := o.Anyone().Post("/contrasena/olvido", "usuario", p.Number); a.Status != http.StatusSeeOther {
			t.Fatalf("time %d: %d", i+1, a.Status)
		}
	}
	if n := len(o.Mails("password_reset")); n != 3 {
		t.Errorf("%d mails in one hour, want 3", n)
	}
	if a := o.Anyone().Post("/contrasena/olvido", "usuario", "099999"); a.Status != http.StatusTooManyRequests {
		t.Errorf("the eleventh asking from one address: %d", a.Status)
	}
	if a := o.Anyone().From("198.51.100.9").Post("/contrasena/olvido", "usuario", p.Number); a.Status != http.StatusSeeOther {
		t.Errorf("another address was refused: %d", a.Status)
	}
}

func TestAResetLinkWorksOnceEndsSessionsTellsTheOwnerAndSignsNobodyIn(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	thief := o.AsPhysician(p)
	b := o.Anyone()
	b.Post("/contrasena/olvido", "usuario", p.Number)
	key := testoffice.Key(o.Mail("password_reset"))
	for range 3 { // scanners of mail open links
		if a := o.Anyone().Get("/contrasena/restablecer?clave=" + key); a.Status != http.StatusOK {
			t.Fatalf("the page of the link: %d", a.Status)
		}
	}
	for password, again := range map[string]string{"corta": "corta", other: other + "x", "Contraseña2026": "Contraseña2026", p.Number + "-" + p.Surname1: p.Number + "-" + p.Surname1} {
		if a := b.Post("/contrasena/restablecer", "clave", key, "nueva", password, "repetida", again); a.Status != http.StatusUnprocessableEntity || a.Page.Find("#errores").Length() == 0 {
			t.Errorf("%q was taken: %d", password, a.Status)
		}
	}
	if a := b.Post("/contrasena/restablecer", "clave", key, "nueva", other, "repetida", other); a.Location != "/contrasena/cambiada" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	if b.Cookie("session") != "" {
		t.Error("the reset signed somebody in")
	}
	if a := thief.Get("/contrasena"); a.Status != http.StatusSeeOther {
		t.Errorf("an older session is still open: %d", a.Status)
	}
	if m := o.Mail("password_changed"); m.To != p.Email {
		t.Errorf("told %q", m.To)
	}
	if a := b.Post("/contrasena/restablecer", "clave", key, "nueva", other, "repetida", other); a.Status != http.StatusNotFound {
		t.Errorf("the link worked twice: %d", a.Status)
	}
	if a := enter(b, p.Number, other); a.Status != http.StatusSeeOther {
		t.Errorf("the new password does not enter: %d", a.Status)
	}
}

func TestAResetLinkEndsAfterHalfAnHour(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Anyone().Post("/contrasena/olvido", "usuario", p.Number)
	key := testoffice.Key(o.Mail("password_reset"))
	o.Wait(31 * time.Minute)
	if a := o.Anyone().Post("/contrasena/restablecer", "clave", key, "nueva", other, "repetida", other); a.Status != http.StatusNotFound {
		t.Errorf("a late link: %d", a.Status)
	}
}

func TestALinkUsedTwiceAtOnceWorksOnce(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Anyone().Post("/contrasena/olvido", "usuario", p.Number)
	key := testoffice.Key(o.Mail("password_reset"))
	var mu sync.Mutex
	var wg sync.WaitGroup
	worked := 0
	for range 6 {
		wg.Go(func() {
			if o.Store.ResetPassword(t.Context(), key, other) == nil {
				mu.Lock()
				worked++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if worked != 1 {
		t.Errorf("the link worked %d times", worked)
	}
}

func TestAResetDoesNotSkipTheSecondFactor(t *testing.T) {
	o := testoffice.New(t)
	a, _, _ := enrolled(t, o)
	o.Wait(time.Hour)
	o.GivePassword(a.User)
	if in := enter(o.Anyone(), a.User, testoffice.Passphrase); in.Location != "/ingresar/codigo" {
		t.Errorf("went to %q", in.Location)
	}
}

func TestOneLinkOpensNothingOfAnotherKind(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Anyone().Post("/contrasena/olvido", "usuario", p.Number)
	key := testoffice.Key(o.Mail("password_reset"))
	for _, path := range []string{"/invitacion", "/primer-administrador", "/correo/confirmar", "/correo/detener", "/solicitar-ingreso/no-fui-yo"} {
		if a := o.Anyone().Get(path + "?clave=" + key); a.Status != http.StatusNotFound {
			t.Errorf("%s: %d", path, a.Status)
		}
	}
}

func TestChangingThePasswordAsksForTheCurrentOneAndEndsOtherSessions(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	b, elsewhere := o.Anyone(), o.AsPhysician(p)
	enter(b, p.Number, testoffice.Passphrase)
	if a := b.Post("/contrasena", "actual", "no es esta", "nueva", other, "repetida", other); a.Status != http.StatusUnprocessableEntity || a.Page.Find("#actual-e").Length() == 0 {
		t.Fatalf("a wrong current password: %d", a.Status)
	}
	if a := b.Post("/contrasena", "actual", testoffice.Passphrase, "nueva", other, "repetida", other); a.Location != "/contrasena/guardada" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	if a := b.Get("/contrasena/guardada"); a.Status != http.StatusOK {
		t.Errorf("the own session ended: %d", a.Status)
	}
	if a := elsewhere.Get("/contrasena"); a.Status != http.StatusSeeOther {
		t.Errorf("the other session is still open: %d", a.Status)
	}
	if o.Mail("password_changed").To != p.Email {
		t.Error("the owner was not told")
	}
}

func TestADisabledAccountGetsNoLink(t *testing.T) {
	o := testoffice.New(t)
	admin := o.Staff("Ada Admin", council.Administrator)
	a := o.Staff("Rosa Quispe", council.Registrar)
	if err := o.Store.Disable(t.Context(), admin.Actor(), a.ID); err != nil {
		t.Fatal(err)
	}
	o.Anyone().Post("/contrasena/olvido", "usuario", a.User)
	if n := len(o.Mails("password_reset")); n != 0 {
		t.Errorf("%d mails", n)
	}
}
