package public_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func enter(b *testoffice.Browser, user, password string, more ...string) testoffice.Answer {
	return b.Post("/ingresar", append([]string{"usuario", user, "contrasena", password}, more...)...)
}

func TestTheDoorHasTheLabelsOfTheGuide(t *testing.T) {
	o := testoffice.New(t)
	a := o.Anyone().Get("/ingresar")
	if a.Status != http.StatusOK {
		t.Fatalf("status %d", a.Status)
	}
	for _, words := range []string{"Usuario", "Contraseña", "¡Recordarme!", "Ingresar", "Olvidé mi contraseña", "Solicitar ingreso", "Crear mi usuario"} {
		if !a.Says(words) {
			t.Errorf("the door does not say %q", words)
		}
	}
	if v, _ := a.Page.Find("#usuario").Attr("autocomplete"); v != "username" {
		t.Errorf("autocomplete of the user name is %q", v)
	}
	if v, _ := a.Page.Find("#contrasena").Attr("autocomplete"); v != "current-password" {
		t.Errorf("autocomplete of the password is %q", v)
	}
}

func TestAFreshOfficeHasNoAccountThatEnters(t *testing.T) {
	o := testoffice.New(t)
	for _, user := range []string{"admin", "administrador", "root", "admin@cmp.example", "000001"} {
		if a := enter(o.Anyone(), user, ""); a.Status != http.StatusUnprocessableEntity {
			t.Errorf("%s: status %d", user, a.Status)
		}
	}
}

func TestPhysiciansEnterByNumberWithoutItsZero(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	b := o.Anyone()
	if a := enter(b, " "+strings.TrimPrefix(p.Number, "0")+" ", testoffice.Passphrase); a.Status != http.StatusSeeOther || a.Location != "/inicio" {
		t.Fatalf("status %d to %q", a.Status, a.Location)
	}
	if a := b.Get("/contrasena"); a.Status != http.StatusOK {
		t.Errorf("the session is not a full one: %d", a.Status)
	}
}

// stripped is an answer without what differs at every drawing of a form.
func stripped(a testoffice.Answer) string {
	body := regexp.MustCompile(`name="_token" value="[^"]*"`).ReplaceAllString(string(a.Body), "")
	return regexp.MustCompile(`id="usuario"[^>]*>`).ReplaceAllString(body, "")
}

func TestUnknownUserAndWrongPasswordReadTheSame(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	fresh := o.Physician() // has an account and never a password
	staff := o.Staff("Rosa Quispe", council.Registrar)
	o.GivePassword(p.Number)
	known := enter(o.Anyone(), p.Number, "otra cosa muy distinta")
	if known.Status != http.StatusUnprocessableEntity || !known.Says("El usuario o la contraseña no coinciden") {
		t.Fatalf("status %d", known.Status)
	}
	for _, user := range []string{"099999", fresh.Number, staff.User, "nadie@cmp.example", "%%%", strings.Repeat("9", 500)} {
		a := enter(o.Anyone(), user, "otra cosa muy distinta")
		if a.Status != known.Status || stripped(a) != stripped(known) {
			t.Errorf("%.40q reads differently: %d", user, a.Status)
		}
	}
}

func TestAPasswordIsComparedExactly(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	for _, password := range []string{testoffice.Passphrase + " ", " " + testoffice.Passphrase, strings.ToUpper(testoffice.Passphrase), testoffice.Passphrase[:12], testoffice.Passphrase + "\x00"} {
		if a := enter(o.Anyone(), p.Number, password); a.Status != http.StatusUnprocessableEntity {
			t.Errorf("%q entered: %d", password, a.Status)
		}
	}
}

func TestWrongPasswordsAreThrottledWithoutLockingTheOwnerOut(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	mallory := o.Anyone().From("203.0.113.7")
	throttled := 0
	for range 12 {
		if enter(mallory, p.Number, "adivina adivinador").Status == http.StatusTooManyRequests {
			throttled++
		}
	}
	if throttled != 2 {
		t.Errorf("%d of 12 tries were throttled, want the last 2", throttled)
	}
	if a := enter(mallory, p.Number, testoffice.Passphrase); a.Status != http.StatusTooManyRequests {
		t.Errorf("the right password passed the throttle: %d", a.Status)
	}
	if a := enter(o.Anyone().From("198.51.100.4"), p.Number, testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Errorf("the owner is locked out from another address: %d", a.Status)
	}
	o.Wait(16 * time.Minute)
	if a := enter(mallory, p.Number, testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Errorf("the throttle does not end: %d", a.Status)
	}
}

func TestASessionIsNeverTakenOver(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	b := o.Anyone()
	b.Headers["Cookie"] = "session=puesta-por-otro"
	b.Get("/ingresar")
	delete(b.Headers, "Cookie")
	enter(b, p.Number, testoffice.Passphrase)
	first := b.Cookie("session")
	if first == "" || first == "puesta-por-otro" {
		t.Fatalf("cookie %q after signing in", first)
	}
	if b.Post("/salir").Status != http.StatusSeeOther {
		t.Fatal("could not sign out")
	}
	replay := o.Anyone()
	replay.Headers["Cookie"] = "session=" + first
	if a := replay.Get("/contrasena"); a.Status != http.StatusSeeOther || !strings.HasPrefix(a.Location, "/ingresar") {
		t.Errorf("the old cookie still opens: %d %s", a.Status, a.Location)
	}
}

func TestSigningInLeadsOnlyToPathsOfTheSite(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	for next, want := range map[string]string{"/contrasena": "/contrasena", "//evil.example": "/inicio", `/\evil.example`: "/inicio", "https:evil.example": "/inicio", "/\tevil": "/inicio"} {
		if a := enter(o.Anyone(), p.Number, testoffice.Passphrase, "siguiente", next); a.Location != want {
			t.Errorf("%q led to %q", next, a.Location)
		}
	}
}

func TestRecordarmeKeepsTheUserNameAndNotTheSession(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	b := o.Anyone()
	a := enter(b, p.Number, testoffice.Passphrase, "recordarme", "si")
	for _, c := range a.Header.Values("Set-Cookie") {
		if !strings.Contains(c, "HttpOnly") || !strings.Contains(c, "SameSite=Lax") {
			t.Errorf("cookie without its guards: %s", c)
		}
		if strings.HasPrefix(c, "session=") && strings.Contains(strings.ToLower(c), "expires") {
			t.Errorf("the session outlives the browser: %s", c)
		}
	}
	b.Post("/salir")
	page := b.Get("/ingresar")
	if v, _ := page.Page.Find("#usuario").Attr("value"); v != p.Number {
		t.Errorf("the door shows %q", v)
	}
	enter(b, p.Number, testoffice.Passphrase)
	b.Post("/salir")
	if v, _ := b.Get("/ingresar").Page.Find("#usuario").Attr("value"); v != "" {
		t.Errorf("the user name is still kept: %q", v)
	}
}

func TestASessionEndsWhenIdleAndIsLengthenedByAsking(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	b := o.AsPhysician(p)
	o.Wait(59 * time.Minute)
	if a := b.Get("/sesion"); a.Status != http.StatusOK || string(a.Body) != strconv.FormatInt(testoffice.Noon.Add(119*time.Minute).Unix(), 10) {
		t.Fatalf("status %d, body %q", a.Status, a.Body)
	}
	o.Wait(59 * time.Minute)
	if a := b.Get("/contrasena"); a.Status != http.StatusOK {
		t.Fatalf("the session was not lengthened: %d", a.Status)
	}
	o.Wait(61 * time.Minute)
	if a := b.Get("/contrasena"); a.Status != http.StatusSeeOther {
		t.Errorf("an idle session still opens: %d", a.Status)
	}
	if a := b.Get("/sesion"); a.Status != http.StatusUnauthorized {
		t.Errorf("nobody was lengthened: %d", a.Status)
	}
}

// A proxy adds the address that it saw at the end, or in a line of its own: what stands before was written by who asks (ASVS 4.1.3).
func TestWhoAsksCannotChooseTheAddressThatLimitsGoBy(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	throttled := 0
	for i := range 12 {
		b := o.Anyone()
		b.Headers["X-Forwarded-For"] = fmt.Sprintf("198.51.100.%d, 203.0.113.7", i)
		if enter(b, p.Number, "adivina adivinador").Status == http.StatusTooManyRequests {
			throttled++
		}
	}
	if throttled != 2 {
		t.Errorf("%d of 12 tries were throttled, want the last 2", throttled)
	}
}

func TestAHouseholdOfIPv6AddressesIsOneAddress(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	throttled := 0
	for i := range 12 {
		if enter(o.Anyone().From(fmt.Sprintf("2001:db8:1:2:%x::1", i)), p.Number, "adivina adivinador").Status == http.StatusTooManyRequests {
			throttled++
		}
	}
	if throttled != 2 {
		t.Errorf("%d of 12 tries were throttled, want the last 2", throttled)
	}
	if a := enter(o.Anyone().From("2001:db8:1:3::1"), p.Number, testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Errorf("the owner next door is locked out: %d", a.Status)
	}
}
