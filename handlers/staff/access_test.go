package staff_test

import (
	"net/http"
	"strconv"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// asked is an access request for a member without account, from an address that is not on file.
func asked(t *testing.T, o *testoffice.Office, onFile string) (council.Physician, council.AccessRequest, string) {
	t.Helper()
	p, err := o.Store.AddPhysician(t.Context(), council.Physician{Number: "061234", DocumentID: council.Document{Kind: "DNI", Number: "40506070"}, Surname1: "Huamán", Surname2: "Ñahui",
		Names: "José Ángel", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL", Email: onFile, Origin: "roster"}, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	a := council.AccessRequest{Number: p.Number, Document: p.DocumentID, Surname1: "HUAMAN", Names: "Jose Angel", Email: "nuevo@correo.pe", Mobile: "987654321", Consent: "data/1", Status: council.AccessWaiting}
	if _, err := o.Store.AskAccess(t.Context(), a, "192.0.2.7"); err != nil {
		t.Fatal(err)
	}
	kept, err := o.Store.Access(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return p, kept, "/consejo/ingresos/" + strconv.FormatInt(kept.ID, 10)
}

func accessStatus(t *testing.T, o *testoffice.Office, id int64) council.AccessStatus {
	t.Helper()
	a, err := o.Store.Access(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return a.Status
}

func TestStep05_TheRegistrarSeesTheMatchFieldByField(t *testing.T) {
	o := testoffice.New(t)
	_, _, path := asked(t, o, "jose@correo.pe")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	list := b.Get("/consejo/ingresos")
	if list.Status != http.StatusOK || !list.Says("061234") || !list.Says("Quedan 2 días hábiles") {
		t.Fatalf("status %d: %s", list.Status, list.Text("#ingresos"))
	}
	b.Headers["HX-Request"] = "true"
	if part := b.Get("/consejo/ingresos?q=huam"); part.Page.Find("html > body > #ingresos").Length() != 1 || !part.Says("061234") {
		t.Errorf("the fragment: %s", part.Body)
	}
	if part := b.Get("/consejo/ingresos?q=otro"); part.Says("061234") {
		t.Error("the search finds everything")
	}
	delete(b.Headers, "HX-Request")
	page := b.Get(path)
	rows := page.Page.Find("table tbody tr")
	if rows.Length() != 7 || !page.Says("El correo no es el del padrón.") {
		t.Fatalf("%d fields compared", rows.Length())
	}
	for field, want := range map[int]string{0: "Coincide", 1: "Coincide", 2: "Coincide", 5: "Distinto", 6: "Sin dato"} {
		if got := rows.Eq(field).Find("strong").Text(); got != want {
			t.Errorf("field %d: %q, want %q", field, got, want)
		}
	}
}

func TestStep05_AdmittingNeedsAProofOfTheList(t *testing.T) {
	o := testoffice.New(t)
	_, a, path := asked(t, o, "")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	for _, proof := range []string{"", "cara_conocida"} {
		if r := b.Post(path+"/admision", "prueba", proof, "nota", "una nota"); r.Status != http.StatusUnprocessableEntity || r.Page.Find("#prueba-e").Length() == 0 && !r.Says("Elija cómo acreditó") || !r.Says("una nota") {
			t.Errorf("%q: %d", proof, r.Status)
		}
	}
	if accessStatus(t, o, a.ID) != council.AccessWaiting || len(o.Mails("access_granted")) != 0 {
		t.Fatal("a refused admission changed something")
	}
	if r := b.Post(path+"/admision", "prueba", "visit", "nota", ""); r.Location != path {
		t.Fatalf("status %d to %q", r.Status, r.Location)
	}
	m := o.Mail("access_granted")
	if m.To != "nuevo@correo.pe" || accessStatus(t, o, a.ID) != council.AccessAdmitted {
		t.Errorf("mail to %q, %s", m.To, accessStatus(t, o, a.ID))
	}
	events, err := o.Store.Events(t.Context(), "access", a.ID)
	if err != nil || len(events) != 2 || events[1].By.Name != "Rosa Quispe" || events[1].Payload["proof"] != "visit" {
		t.Errorf("recorded %v (%v)", events, err)
	}
	if r := b.Post(path+"/rechazo", "nota", "tarde"); r.Status != http.StatusUnprocessableEntity {
		t.Errorf("decided twice: %d", r.Status)
	}
}

func TestStep05_AChangedAddressWaits48HoursWithNoticeToTheOldOne(t *testing.T) {
	o := testoffice.New(t)
	p, _, path := asked(t, o, "jose@correo.pe")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	b.Post(path+"/admision", "prueba", "call_back")
	if m := o.Mail("email_changed_old"); m.To != "jose@correo.pe" || len(o.Mails("access_granted")) != 0 {
		t.Fatalf("told %q, %d access mails", m.To, len(o.Mails("access_granted")))
	}
	o.Wait(48*time.Hour + time.Second)
	if n, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); n != 1 || err != nil {
		t.Fatalf("%d applied: %v", n, err)
	}
	m := o.Mail("access_granted")
	if m.To != "nuevo@correo.pe" || m.Values["Password"] == "" {
		t.Errorf("to %q", m.To)
	}
	in := o.Anyone().Post("/ingresar", "usuario", p.Number, "contrasena", m.Values["Password"])
	if in.Location != "/contrasena/nueva" {
		t.Errorf("status %d to %q", in.Status, in.Location)
	}
}

func TestStep05_TheOldAddressStopsAnAccessOfAStranger(t *testing.T) {
	o := testoffice.New(t)
	p, _, path := asked(t, o, "jose@correo.pe")
	o.As(o.Staff("Rosa Quispe", council.Registrar).User).Post(path+"/admision", "prueba", "call_back")
	o.Anyone().Post("/correo/detener", "clave", testoffice.Key(o.Mail("email_changed_old")))
	o.Wait(72 * time.Hour)
	if n, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); n != 0 || err != nil {
		t.Fatalf("%d applied: %v", n, err)
	}
	if now, _ := o.Store.Physician(t.Context(), p.ID); now.Email != "jose@correo.pe" || len(o.Mails("access_granted")) != 0 {
		t.Errorf("on file %q", now.Email)
	}
}

func TestStep05_ProofAndRefusalTellWhy(t *testing.T) {
	o := testoffice.New(t)
	_, a, path := asked(t, o, "jose@correo.pe")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	if r := b.Post(path+"/acreditacion", "nota", ""); r.Status != http.StatusUnprocessableEntity || r.Page.Find("#nota-e").Length() != 1 {
		t.Fatalf("asked without saying for what: %d", r.Status)
	}
	b.Post(path+"/acreditacion", "nota", "Envíe su DNI por ambos lados.")
	if m := o.Mail("access_proof"); m.To != "nuevo@correo.pe" || m.Values["Reason"] != "Envíe su DNI por ambos lados." {
		t.Errorf("%v", m)
	}
	b.Post(path+"/rechazo", "nota", "No respondió.")
	if m := o.Mail("access_refused"); m.Values["Reason"] != "No respondió." || accessStatus(t, o, a.ID) != council.AccessRefused {
		t.Errorf("%v", m)
	}
}

func TestARegistrarDoesNotAdmitHimself(t *testing.T) {
	o := testoffice.New(t)
	p, a, path := asked(t, o, "")
	admin, rosa := o.Staff("Ada Admin", council.Administrator), o.Staff("Rosa Quispe", council.Registrar)
	if err := o.Store.LinkRecord(t.Context(), admin.Actor(), rosa.ID, p.Number); err != nil {
		t.Fatal(err)
	}
	b := o.As(rosa.User)
	if page := b.Get(path); page.Page.Find("main form").Length() != 0 {
		t.Error("the decision is offered")
	}
	if r := b.Post(path+"/admision", "prueba", "visit"); r.Status != http.StatusForbidden || accessStatus(t, o, a.ID) != council.AccessWaiting {
		t.Errorf("status %d", r.Status)
	}
}

func TestOnlyRegistrarsSeeAccessRequests(t *testing.T) {
	o := testoffice.New(t)
	_, a, path := asked(t, o, "")
	b := o.As(o.Staff("Eva Evalúa", council.Evaluator, council.Administrator).User)
	if r := b.Get(path); r.Status != http.StatusForbidden {
		t.Errorf("status %d", r.Status)
	}
	if r := b.Post(path+"/admision", "prueba", "visit"); r.Status != http.StatusForbidden || accessStatus(t, o, a.ID) != council.AccessWaiting {
		t.Errorf("status %d", r.Status)
	}
}

// A roster may correct the address while another one waits: its owner has to be told too, before the access goes elsewhere.
func TestStep05_ARosterThatCorrectsTheAddressMakesAHeldOneWaitAgain(t *testing.T) {
	o := testoffice.New(t)
	p, _, path := asked(t, o, "vieja@correo.pe")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	if a := b.Post(path+"/admision", "prueba", "visit"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	sheet := send(t, b, "roster", rosterCSV+p.Number+";40506070;Huamán;Ñahui;José Ángel;CR III LIMA;ACTIVO;HÁBIL;corregida@correo.pe;;\r\n")
	o.Import()
	b.Post(sheet + "/aplicacion")
	o.Import()
	for _, step := range []struct {
		wait   time.Duration
		onFile string
		access int
	}{{49 * time.Hour, "corregida@correo.pe", 0}, {49 * time.Hour, "nuevo@correo.pe", 1}} {
		o.Wait(step.wait)
		if _, err := o.Store.ApplyEmailChanges(t.Context(), o.Now()); err != nil {
			t.Fatal(err)
		}
		if now, err := o.Store.Physician(t.Context(), p.ID); err != nil || now.Email != step.onFile || len(o.Mails("access_granted")) != step.access {
			t.Errorf("on file %q, %d access mails (%v)", now.Email, len(o.Mails("access_granted")), err)
		}
		if m := o.Mail("email_changed_old"); m.To != "corregida@correo.pe" {
			t.Errorf("told %q", m.To)
		}
	}
}

func TestStep05_OnlyWhatWaitsForTheCouncilIsLate(t *testing.T) {
	o := testoffice.New(t)
	_, _, path := asked(t, o, "jose@correo.pe")
	rosa := o.Staff("Rosa Quispe", council.Registrar)
	o.Wait(7 * 24 * time.Hour)
	b := o.As(rosa.User)
	if list := b.Get("/consejo/ingresos"); list.Page.Find("#ingresos .is-late .v-late").Length() != 1 {
		t.Fatalf("what waits for the council a week is not late: %s", list.Text("#ingresos"))
	}
	if a := b.Post(path+"/acreditacion", "nota", "Envíe su DNI por ambos lados."); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if list := b.Get("/consejo/ingresos"); list.Page.Find(".is-late, .v-late").Length() != 0 || !list.Says("Espera lo que se le pidió al médico") || list.Says("Tarde") {
		t.Errorf("what waits for the physician: %s", list.Text("#ingresos"))
	}
	if page := b.Get(path); page.Says("Tarde") {
		t.Errorf("its page: %s", page.Text("main"))
	}
}
