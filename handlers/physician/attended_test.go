package physician_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
	"vigencia/jobs"
)

// endorsedIn is a fresh office of a council with an endorsed event, its organiser, and a physician.
func endorsedIn(t *testing.T, name string) (*testoffice.Office, council.Endorsement, council.Actor, council.Physician) {
	t.Helper()
	o := testoffice.NewOf(t, name)
	endorser := o.Staff("Eva", council.Endorser).Actor()
	organiser := o.Organiser("Hospital Civil", "ana@hospital.example", endorser).Actor()
	return o, o.Endorsement(organiser, endorser, council.Endorsed), organiser, o.Physician()
}

// noon moves the clock to midday of a civil day.
func noon(o *testoffice.Office, d council.Date) {
	o.At(time.Date(d.Year, d.Month, d.Day, 18, 0, 0, 0, time.UTC))
}

// Issue 4, point 6: the QR at a door asks for the sign-in and comes back from it; looking registers nothing, one button does, and the list alone gives the points and their constancia.
func TestIssue4_6_FromTheDoorToTheConstancia(t *testing.T) {
	for _, name := range []string{"cmp", "cmgo"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o, e, organiser, p := endorsedIn(t, name)
			noon(o, e.Occasion.From)
			o.GivePassword(p.Number)
			b := o.Anyone()
			door := "/asistencia/" + e.DoorKey
			a := b.Get(door)
			if a.Location != "/ingresar?siguiente=%2Fasistencia%2F"+e.DoorKey {
				t.Fatalf("without a session it leads to %q", a.Location)
			}
			b.Get(a.Location)
			if a = b.Post("/ingresar", "usuario", p.Number, "contrasena", testoffice.Passphrase, "siguiente", door); a.Location != door {
				t.Fatalf("after signing in it leads to %q", a.Location)
			}
			a = b.Get(door)
			waiting := func() int {
				list, _, err := o.Store.ArrivalsOf(t.Context(), p.ID, 0)
				if err != nil {
					t.Fatal(err)
				}
				return len(list)
			}
			if a.Status != http.StatusOK || a.Text("h1") != e.Contents.Title || !a.Has(`form[action="`+door+`"] button`) || waiting() != 0 {
				t.Fatalf("%d %q, %d arrivals", a.Status, a.Text("main"), waiting())
			}
			if a = b.Post(door); a.Location != "/asistencias?registrada="+e.Number || waiting() != 1 {
				t.Fatalf("%d %q, %d arrivals", a.Status, a.Location, waiting())
			}
			if a = b.Get(a.Location); !a.Says(o.Say("attended.arrived", "Event", e.Contents.Title)) || !a.Says(o.Say("attended.wait.list")) || !a.Says(e.ListDue(o.Store.Rules()).Long()) {
				t.Errorf("waiting it says %q", a.Text("main"))
			}
			if a = b.Get(door); a.Has(`form[action="`+door+`"]`) || !a.Says(o.Say("door.arrived", "Date", e.Occasion.From.Long())) {
				t.Errorf("again at the door: %q", a.Text("main"))
			}
			noon(o, e.Occasion.To.AddDays(2))
			o.Listed(e, organiser, p.Number+";"+p.FullName())
			b = o.AsPhysician(p)
			a = b.Get("/asistencias")
			if a.Has("#por-confirmar") || !a.Says(e.PointsOf("attendee").String()) || !a.Says(o.Today().Long()) {
				t.Errorf("credited it says %q", a.Text("main"))
			}
			if a = b.Get(door); !a.Says(o.Say("door.credited")) {
				t.Errorf("credited, the door says %q", a.Text("main"))
			}
			constancia(t, o, b, e)
		})
	}
}

// constancia asks for the constancia of the first credit and reads it once it is made; when the credit is undone it is not given any more.
func constancia(t *testing.T, o *testoffice.Office, b *testoffice.Browser, e council.Endorsement) {
	t.Helper()
	if a := b.Get("/asistencias/1/constancia.pdf"); a.Status != http.StatusNotFound {
		t.Errorf("before it was asked for: %d", a.Status)
	}
	b.Get("/asistencias")
	if a := b.Post("/asistencias/1/constancia"); a.Location != "/asistencias?pedida=1" || !b.Get(a.Location).Says(o.Say("attended.preparing")) {
		t.Errorf("asked for, %d %q", a.Status, a.Location)
	}
	if _, err := (&jobs.Press{Store: o.Store, Address: o.Address, Log: o.Log}).Make(context.Background()); err != nil {
		t.Fatal(err)
	}
	if !b.Get("/asistencias").Has(`a[href="/asistencias/1/constancia.pdf"]`) {
		t.Error("made, and not offered")
	}
	if a := b.Get("/asistencias/1/constancia.pdf"); a.Status != http.StatusOK || !strings.HasPrefix(string(a.Body), "%PDF-") {
		t.Errorf("the constancia: %d", a.Status)
	}
	o.Undone(e)
	if a := b.Get("/asistencias"); !a.Says(o.Say("attended.is_undone")) || a.Has(`a[href$="constancia.pdf"]`) {
		t.Errorf("undone it says %q", a.Text("main"))
	}
	if a := b.Get("/asistencias/1/constancia.pdf"); a.Status != http.StatusNotFound {
		t.Errorf("undone, its constancia: %d", a.Status)
	}
}

// Issue 4, point 6: a wrong key comes back at its field as it was typed, and says what is wrong: its length, its check digits, that no event has it, or its time.
func TestAWrongKeyComesBackAtItsField(t *testing.T) {
	t.Parallel()
	o, e, _, p := endorsedIn(t, "cmgo")
	b := o.AsPhysician(p)
	b.Get("/asistencias")
	wrong := []byte(e.DoorKey)
	wrong[7] = '0' + (wrong[7]-'0'+1)%10
	for typed, want := range map[string]string{"": "arrival.refuse.empty", "1234 5678": "arrival.refuse.form", council.FormatEventKey(string(wrong)): "arrival.refuse.check", "12345678901234567888": "arrival.refuse.unknown",
		"https://otro.example/asistencia/" + e.DoorKey: "arrival.refuse.early"} {
		a := b.Post("/asistencias", "clave", typed)
		said := o.Say(want, "N", "8", "Event", e.Contents.Title, "Date", e.Occasion.From.Long())
		if value, _ := a.Page.Find("#clave").Attr("value"); a.Status != http.StatusUnprocessableEntity || value != typed || !strings.Contains(a.Text("#clave-e"), said) {
			t.Errorf("%q: %d, %q stays, %q", typed, a.Status, value, a.Text("#clave-e"))
		}
	}
	if mode, _ := b.Get("/asistencias").Page.Find("#clave").Attr("inputmode"); mode != "numeric" {
		t.Errorf("the keyboard is %q", mode)
	}
	if a := b.Get("/asistencia/12345678901234567888"); a.Status != http.StatusNotFound || !a.Says(o.Say("arrival.refuse.unknown")) {
		t.Errorf("an unknown link: %d", a.Status)
	}
	noon(o, e.ListDue(o.Store.Rules()).AddDays(1))
	b = o.AsPhysician(p)
	if a := b.Get("/asistencia/" + e.DoorKey); a.Has(`form[action^="/asistencia/"]`) || !a.Says(e.Contents.Email) {
		t.Errorf("too late it says %q", a.Text("main"))
	}
}

// Keys are not to be guessed: the eleventh of a minute is not looked at, whoever's it is.
func TestKeysAreNotToBeGuessed(t *testing.T) {
	t.Parallel()
	o, e, _, p := endorsedIn(t, "cmgo")
	noon(o, e.Occasion.From)
	b := o.AsPhysician(p)
	b.Get("/asistencias")
	for range 10 {
		b.Post("/asistencias", "clave", "12345678901234567888")
	}
	if a := b.Post("/asistencias", "clave", e.DoorKey); a.Status != http.StatusTooManyRequests {
		t.Errorf("the eleventh key: %d", a.Status)
	}
	if a := b.Get("/asistencia/" + e.DoorKey); a.Status != http.StatusTooManyRequests {
		t.Errorf("the twelfth, by a link: %d", a.Status)
	}
	o.Wait(2 * time.Minute)
	if a := b.Post("/asistencias", "clave", e.DoorKey); a.Status != http.StatusSeeOther {
		t.Errorf("a right key later: %d", a.Status)
	}
}
