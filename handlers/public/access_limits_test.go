package public_test

import (
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"vigencia/handlers/testoffice"
)

func TestTheOwnerOfTheNumberCanCloseAStrangersRequest(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/solicitar-ingreso", data(p, "correo", "ladron@correo.pe")...)
	m := o.Mail("access_dispute")
	if m.To != p.Email {
		t.Fatalf("told %q", m.To)
	}
	b, key := o.Anyone(), testoffice.Key(m)
	if a := b.Get("/solicitar-ingreso/no-fui-yo?clave=" + key); a.Status != http.StatusOK || len(waiting(t, o)) != 1 {
		t.Fatalf("opening the link acted: %d", a.Status)
	}
	if a := b.Post("/solicitar-ingreso/no-fui-yo", "clave", key); a.Status != http.StatusSeeOther || len(waiting(t, o)) != 0 {
		t.Errorf("status %d, %d wait", a.Status, len(waiting(t, o)))
	}
	if a := b.Post("/solicitar-ingreso/no-fui-yo", "clave", key); a.Status != http.StatusNotFound {
		t.Errorf("the link worked twice: %d", a.Status)
	}
}

func TestAccessRequestsAreLimitedByAddress(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	last := 0
	for range 6 {
		last = o.Anyone().Post("/solicitar-ingreso", data(p, "correo", "otro@correo.pe")...).Status
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the sixth asking for one number: %d", last)
	}
	if n := len(o.Mails("access_received")); n != 1 {
		t.Errorf("%d neutral mails", n)
	}
}

func TestStep05_TheInitialPasswordEntersOnceEvenAtTheSameMoment(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/solicitar-ingreso", data(p)...)
	password := o.Mail("access_granted").Values["Password"]
	var entered atomic.Int64
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, _, err := o.Store.SignIn(t.Context(), p.Number, password, "192.0.2.5"); err == nil {
				entered.Add(1)
			}
		})
	}
	wg.Wait()
	if entered.Load() != 1 {
		t.Errorf("entered %d times", entered.Load())
	}
}

func TestSecretsOfMailsAreSealedInTheOutbox(t *testing.T) {
	o := testoffice.New(t)
	p := member(t, o)
	o.Anyone().Post("/solicitar-ingreso", data(p)...)
	password := o.Mail("access_granted").Values["Password"]
	about, err := o.Store.MailsAbout(t.Context(), "access", 1)
	if err != nil || len(about) != 1 {
		t.Fatalf("%d mails (%v)", len(about), err)
	}
	for name, value := range about[0].Values {
		if strings.Contains(value, password) {
			t.Errorf("staff can read the password under %s", name)
		}
	}
}
