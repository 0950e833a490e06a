package public_test

import (
	"net/http"
	"testing"
	"time"

	"vigencia/handlers/testoffice"
)

func TestStep06_ANewAddressIsConfirmedAndTheOldOneToldAndWaits(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	if err := o.Store.RequestEmailChange(t.Context(), p.ID, "nueva@correo.pe", o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	m := o.Mail("email_confirm")
	b, key := o.Anyone(), testoffice.Key(m)
	if m.To != "nueva@correo.pe" || len(o.Mails("email_changed_old")) != 0 {
		t.Fatalf("mail to %q", m.To)
	}
	if a := b.Get("/correo/confirmar?clave=" + key); a.Status != http.StatusOK || !a.Says("nueva@correo.pe") {
		t.Fatalf("status %d", a.Status)
	}
	if c, _, _ := o.Store.EmailChange(t.Context(), p.ID); c.State != "asked" {
		t.Fatalf("opening the link acted: %s", c.State)
	}
	if a := b.Post("/correo/confirmar", "clave", key); a.Location != "/correo/confirmado" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	if old := o.Mail("email_changed_old"); old.To != p.Email || old.Values["Address"] != "nueva@correo.pe" {
		t.Errorf("told %q of %q", old.To, old.Values["Address"])
	}
	for _, c := range []struct {
		wait time.Duration
		want string
	}{{47 * time.Hour, p.Email}, {2 * time.Hour, "nueva@correo.pe"}} {
		o.Wait(c.wait)
		if _, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); err != nil {
			t.Fatal(err)
		}
		if now, err := o.Store.Physician(t.Context(), p.ID); err != nil || now.Email != c.want {
			t.Errorf("on file %q, want %q (%v)", now.Email, c.want, err)
		}
	}
	if a := b.Post("/correo/confirmar", "clave", key); a.Status != http.StatusNotFound {
		t.Errorf("the link worked twice: %d", a.Status)
	}
}

func TestTheOldAddressStopsAChange(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	if err := o.Store.RequestEmailChange(t.Context(), p.ID, "ladron@correo.pe", o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	b := o.Anyone()
	b.Post("/correo/confirmar", "clave", testoffice.Key(o.Mail("email_confirm")))
	key := testoffice.Key(o.Mail("email_changed_old"))
	if a := b.Get("/correo/detener?clave=" + key); a.Status != http.StatusOK || !a.Says("ladron@correo.pe") {
		t.Fatalf("status %d", a.Status)
	}
	if a := b.Post("/correo/detener", "clave", key); a.Location != "/correo/detenido" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	o.Wait(72 * time.Hour)
	if _, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); err != nil {
		t.Fatal(err)
	}
	if now, err := o.Store.Physician(t.Context(), p.ID); err != nil || now.Email != p.Email {
		t.Errorf("on file %q (%v)", now.Email, err)
	}
}

func TestNobodyAsksForAnothersAddress(t *testing.T) {
	o := testoffice.New(t)
	p, q := o.Physician(), o.Physician()
	if err := o.Store.RequestEmailChange(t.Context(), p.ID, "nueva@correo.pe", o.ActorOf(q)); err == nil || len(o.Mails("email_confirm")) != 0 {
		t.Errorf("asked for another: %v", err)
	}
	for _, email := range []string{p.Email, "sin arroba", ""} {
		if err := o.Store.RequestEmailChange(t.Context(), p.ID, email, o.ActorOf(p)); err == nil {
			t.Errorf("%q was taken", email)
		}
	}
}

func TestALinkToChooseAPasswordEndsWithTheAddressItWentTo(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	if err := o.Store.RequestEmailChange(t.Context(), p.ID, "nueva@correo.pe", o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	o.Anyone().Post("/correo/confirmar", "clave", testoffice.Key(o.Mail("email_confirm")))
	o.Wait(48*time.Hour - time.Minute)
	if err := o.Store.RequestReset(t.Context(), p.Number, "192.0.2.9"); err != nil {
		t.Fatal(err)
	}
	key := testoffice.Key(o.Mail("password_reset"))
	o.Wait(2 * time.Minute)
	if _, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); err != nil {
		t.Fatal(err)
	}
	if a := o.Anyone().Get("/contrasena/restablecer?clave=" + key); a.Status != http.StatusNotFound {
		t.Errorf("the link to %s still opens: %d", p.Email, a.Status)
	}
}
