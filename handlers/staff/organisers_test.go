package staff_test

import (
	"net/http"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
)

// An institution is admitted, halted and admitted again; what is refused needs a reason, and its people are told.
func TestIssue4_1_StaffAdmitAnInstitution(t *testing.T) {
	o, b, _, _ := events(t, "cmgo")
	waiting := o.OrganiserWaiting("Fundación del Sur", "eli@fundacion.example")
	o.OrganiserWaiting("Academia Fundadora", "eva@academia.example")
	o.OrganiserWaiting("Sociedad del Norte", "luz@sociedad.example")
	path := "/consejo/organizadores/" + strconv.FormatInt(waiting.Organiser, 10)
	for query, want := range map[string][]string{"": {"Academia Fundadora", "Fundación del Sur", "Hospital Civil", "Sociedad del Norte"}, "?nombre=funda": {"Fundación del Sur"},
		"?estado=waiting": {"Academia Fundadora", "Fundación del Sur", "Sociedad del Norte"}, "?estado=admitted": {"Hospital Civil"}, "?estado=waiting&nombre=h": nil} {
		list := b.Get("/consejo/organizadores" + query)
		if got := list.Page.Find("#instituciones tbody tr td:first-child a").Map(func(_ int, a *goquery.Selection) string { return a.Text() }); !slices.Equal(got, want) {
			t.Errorf("%q lists %q, want %q", query, got, want)
		}
	}
	if page := b.Get(path); !page.Says("eli@fundacion.example") || !page.Has(`form[action="`+path+`/rechazo"]`) {
		t.Fatal(page.Text("main"))
	}
	unreasoned := func(act string) {
		t.Helper()
		if a := b.Post(path + act); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-e") {
			t.Fatalf("%s without a reason: %d", act, a.Status)
		}
	}
	unreasoned("/rechazo")
	for _, step := range []struct {
		act    string
		mail   string
		status council.OrganiserStatus
	}{{"/rechazo", "organiser_refused", council.OrganiserRefused}, {"/admision", "organiser_admitted", council.OrganiserAdmitted}, {"/pausa", "organiser_halted", council.OrganiserHalted},
		{"/admision", "organiser_admitted", council.OrganiserAdmitted}} {
		o.Wait(time.Minute)
		if step.act == "/pausa" {
			unreasoned(step.act)
		}
		went(t, b.Post(path+step.act, "motivo", "Falta su acta"), path)
		now, err := o.Store.Organiser(t.Context(), waiting.Organiser)
		if err != nil || now.Status != step.status {
			t.Fatalf("%s: %s %v", step.act, now.Status, err)
		}
		if mail := o.Mail(step.mail); step.act != "/admision" && mail.Values["Reason"] != "Falta su acta" {
			t.Errorf("%s does not say why: %v", step.mail, mail.Values)
		}
	}
}
