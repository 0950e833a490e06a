package staff_test

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// mailOf is the newest mail of a kind.
func mailOf(t *testing.T, o *testoffice.Office, template string) db.Mail {
	t.Helper()
	mails, err := o.Store.Mails(context.Background(), "", 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range mails {
		if m.Template == template {
			return m
		}
	}
	t.Fatalf("no mail %s", template)
	return db.Mail{}
}

func pathOf(m db.Mail) string { return "/consejo/correos/" + strconv.FormatInt(m.ID, 10) }

func TestTheOutboxShowsMailsByStateAndNeverASecret(t *testing.T) {
	o := testoffice.New(t)
	secret := council.MailOrder{Key: "access_granted/77", Template: "access_granted", To: "m@correo.pe", Values: map[string]string{"Name": "María", "User": "045218", "Hours": "72"}, Secret: map[string]string{"Password": "muy-secreta-1234"}}
	if err := o.Store.Order(context.Background(), council.Outcome{Mails: []council.MailOrder{secret}}); err != nil {
		t.Fatal(err)
	}
	b := o.As(o.Staff("Carla Díaz", council.Coordinator).User)
	m := mailOf(t, o, "access_granted")
	list, one := b.Get("/consejo/correos?estado=waiting"), b.Get(pathOf(m))
	if !list.Says("m@correo.pe") || !list.Says("No hay servidor de correo.") || !one.Says("••••") || !one.Says("045218") {
		t.Errorf("list %s\nmail %s", list.Text("main"), one.Text("main"))
	}
	for _, page := range []testoffice.Answer{list, one} {
		if strings.Contains(string(page.Body), "muy-secreta") {
			t.Fatal("a secret is shown")
		}
	}
	if empty := b.Get("/consejo/correos?estado=bounced"); empty.Says("m@correo.pe") || !empty.Says("No hay correos en este estado") {
		t.Error(empty.Text("main"))
	}
	if a := b.Post(pathOf(m) + "/revelacion"); a.Status != http.StatusForbidden {
		t.Errorf("a coordinator revealed: %d", a.Status)
	}
	admin := o.As(o.Staff("Ada Ruiz", council.Administrator).User)
	if a := admin.Post(pathOf(m) + "/revelacion"); a.Status != http.StatusOK || !strings.Contains(string(a.Body), "muy-secreta-1234") {
		t.Fatalf("%d %s", a.Status, a.Text("main"))
	}
	if a := admin.Post(pathOf(m) + "/revelacion"); a.Status != http.StatusConflict {
		t.Errorf("revealed twice: %d", a.Status)
	}
	if events, err := o.Store.Events(context.Background(), "mail", m.ID); err != nil || len(events) != 1 || events[0].Action != "reveal" || events[0].By.Name != "Ada Ruiz" {
		t.Errorf("%+v %v", events, err)
	}
}

func TestAMailThatDidNotArriveGoesToACorrectedAddress(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Submitted(p, "general")
	m := mailOf(t, o, "request_received")
	b := o.As(o.Staff("Carla Díaz", council.Coordinator).User)
	if a := b.Post(pathOf(m)+"/reenvio", "correo", "otra@correo.pe"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("one that is on its way was sent again: %d", a.Status)
	}
	if err := o.Store.MailFailed(context.Background(), m.ID, time.Time{}, true, "550 no such user"); err != nil {
		t.Fatal(err)
	}
	if a := b.Post(pathOf(m)+"/reenvio", "correo", "otra"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#correo"]`).Length() != 1 {
		t.Errorf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Post(pathOf(m)+"/reenvio", "correo", "otra@correo.pe"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if m = mailOf(t, o, "request_received"); m.State != "waiting" || m.To != "otra@correo.pe" {
		t.Errorf("%+v", m)
	}
}

// Step 17: the 30 working days run from the notice, also when staff gave it another way.
func TestStep17_ANoticeGivenAnotherWayStartsTheTerm(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Observed(p, o.Staff("Eva Luna", council.Evaluator), "no_hours")
	m := mailOf(t, o, "request_observed")
	b := o.As(o.Staff("Carla Díaz", council.Coordinator).User)
	if a := b.Post(pathOf(m)+"/aviso", "medio", "call"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#nota"]`).Length() != 1 {
		t.Errorf("without a note: %d", a.Status)
	}
	if got := now(t, o, r); !got.NotifiedAt.IsZero() {
		t.Fatal("a refused notice started the term")
	}
	if a := b.Post(pathOf(m)+"/aviso", "medio", "call", "nota", "Habló con ella a las 11:40"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if got := now(t, o, r); got.NotifiedAt.IsZero() || got.Due.Due != council.On(2026, 12, 23) {
		t.Errorf("%+v", got.Due)
	}
	if a := b.Post(pathOf(m)+"/aviso", "medio", "call", "nota", "otra vez"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("noticed twice: %d", a.Status)
	}
}
