package staff_test

import (
	"net/http"
	"strconv"
	"testing"
	"time"

	"vigencia/council"
)

// An institution is admitted, halted and admitted again; what is refused needs a reason, and its people are told.
func TestIssue4_1_StaffAdmitAnInstitution(t *testing.T) {
	o, b, _, _ := events(t, "cmgo")
	waiting := o.OrganiserWaiting("Fundación del Sur", "eli@fundacion.example")
	list := b.Get("/consejo/organizadores?estado=waiting&nombre=funda")
	path := "/consejo/organizadores/" + strconv.FormatInt(waiting.Organiser, 10)
	if !list.Has(`#instituciones a[href="`+path+`"]`) || list.Says("Hospital Civil") {
		t.Fatal(list.Text("main"))
	}
	if page := b.Get(path); !page.Says("eli@fundacion.example") || !page.Has(`form[action="`+path+`/rechazo"]`) {
		t.Fatal(page.Text("main"))
	}
	if a := b.Post(path + "/rechazo"); a.Status != http.StatusUnprocessableEntity || !a.Has("#motivo-e") {
		t.Fatalf("refused without a reason: %d", a.Status)
	}
	for _, step := range []struct {
		act    string
		mail   string
		status council.OrganiserStatus
	}{{"/rechazo", "organiser_refused", council.OrganiserRefused}, {"/admision", "organiser_admitted", council.OrganiserAdmitted}, {"/pausa", "organiser_halted", council.OrganiserHalted},
		{"/admision", "organiser_admitted", council.OrganiserAdmitted}} {
		o.Wait(time.Minute)
		went(t, b.Post(path+step.act, "motivo", "Falta su acta"), path)
		now, err := o.Store.Organiser(t.Context(), waiting.Organiser)
		if err != nil || now.Status != step.status {
			t.Fatalf("%s: %s %v", step.act, now.Status, err)
		}
		o.Mail(step.mail)
	}
}
