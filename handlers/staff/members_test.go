package staff_test

import (
	"context"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/handlers/testoffice"
)

func TestARegionalOfficeFindsAndHelpsItsOwnMembersOnly(t *testing.T) {
	o := testoffice.New(t)
	own, other := o.Physician(), o.Physician(func(p *council.Physician) { p.Office = "V" })
	b := o.As(o.StaffWith("Lima", council.Grant{Role: council.RegionalOffice, Office: "III"}).User)
	if a := b.Get("/consejo/medicos?paterno=SALCE"); !a.Says(own.Number) || a.Says(other.Number) {
		t.Errorf("found: %s", a.Text("main"))
	}
	if a := b.Get("/consejo/medicos/" + own.Number); a.Status != http.StatusOK || !a.Says(own.Email) {
		t.Errorf("own: %d %s", a.Status, a.Text("main"))
	}
	theirs, none := b.Get("/consejo/medicos/"+other.Number), b.Get("/consejo/medicos/099999")
	if theirs.Status != http.StatusNotFound || string(theirs.Body) != string(none.Body) {
		t.Errorf("another office's member: %d", theirs.Status)
	}
	form := []string{"telefono", "", "celular", "988777666", "correo", own.Email, "direccion", "Av. Sol 1"}
	if a := b.Post("/consejo/medicos/"+own.Number+"/contacto", form...); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("without a reason: %d", a.Status)
	}
	if a := b.Post("/consejo/medicos/"+other.Number+"/contacto", append(form, "motivo", "x")...); a.Status != http.StatusNotFound {
		t.Errorf("another office's: %d", a.Status)
	}
	if p, _ := o.Store.Physician(context.Background(), own.ID); p.Mobile != own.Mobile {
		t.Fatal("a refused correction was kept")
	}
	if a := b.Post("/consejo/medicos/"+own.Number+"/contacto", append(form, "motivo", "Vino con su DNI")...); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if p, _ := o.Store.Physician(context.Background(), own.ID); p.Mobile != "988777666" {
		t.Errorf("%+v", p)
	}
	form[5] = "otra@correo.pe"
	if a := b.Post("/consejo/medicos/"+own.Number+"/contacto", append(form, "motivo", "x")...); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#correo"]`).Length() != 1 {
		t.Errorf("staff changed the address of somebody with an account: %d", a.Status)
	}
}

// Decision 11: death, resignation and suspension stop mails and terms, reversibly.
func TestMailsAndTermsStandStillAndGoOn(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Submitted(p, "general")
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	path := "/consejo/medicos/" + p.Number
	if a := b.Post(path+"/detencion", "causa", "otra", "motivo", "x"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("%d", a.Status)
	}
	if a := b.Post(path+"/detencion", "causa", "suspended"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#motivo-detencion"]`).Length() != 1 || a.Page.Find("#motivo-detencion").Length() != 1 {
		t.Errorf("without a reason: %d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Post(path+"/detencion", "causa", "suspended", "motivo", "Resolución 12"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if got := now(t, o, r); !got.Due.Due.IsZero() {
		t.Errorf("the term runs on: %s", got.Due.Due)
	}
	if m := mailOf(t, o, "request_received"); m.State != "held" {
		t.Errorf("the mail is %s", m.State)
	}
	if a := b.Get(path); !a.Says("Envíos y plazos detenidos.") {
		t.Error(a.Text("main"))
	}
	o.Wait(14 * 24 * time.Hour)
	b = o.As(o.Staff("Rita Paz", council.Registrar).User) // the session of before has ended
	if a := b.Post(path+"/reanudacion", "motivo", "Terminó la suspensión"); a.Status != http.StatusSeeOther || a.Location != path {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	today := o.Today()
	if got := now(t, o, r); got.Due.Due != o.Store.Rules().Calendar.Term(today, 7, "III").Due {
		t.Errorf("the term goes on to %s", got.Due.Due)
	}
	if m := mailOf(t, o, "request_received"); m.State != "waiting" {
		t.Errorf("the mail is %s", m.State)
	}
}

func TestAMemberIsAddedByHandUnderTheRulesOfTheRoster(t *testing.T) {
	o := testoffice.New(t)
	b := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	form := []string{"number", "045999", "document_kind", "DNI", "document", "40506070", "surname1", "Ríos", "names", "Inés", "office", "III", "membership", "ACTIVO", "standing", "HÁBIL"}
	if a := b.Post("/consejo/medicos", append(form, "email", "x")...); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`input[name="surname1"][value="Ríos"]`).Length() != 1 {
		t.Errorf("%d %s", a.Status, a.Text(".v-errors"))
	}
	for field, value := range map[string]string{"membership": "SOCIO", "standing": "", "office": "XL", "specialty": "Astrología", "registered": "ayer", "rne_on": "2099-01-01", "rne": "1"} {
		spoilt := slices.Clone(form)
		if i := slices.Index(spoilt, field); i >= 0 {
			spoilt[i+1] = value
		} else {
			spoilt = append(spoilt, field, value)
		}
		a := b.Post("/consejo/medicos", spoilt...)
		if a.Status != http.StatusUnprocessableEntity || a.Page.Find(`.v-errors a[href="#`+field+`"]`).Length() != 1 || a.Text("#"+field+"-e") == "" {
			t.Errorf("%s %q: %d %s", field, value, a.Status, a.Text(".v-errors"))
		}
	}
	var said []string
	b.Post("/consejo/medicos").Page.Find(".v-errors a").Each(func(_ int, a *goquery.Selection) { said = append(said, a.AttrOr("href", "")+" "+a.Text()) })
	if want := []string{"#surname1 Escriba el apellido paterno.", "#names Escriba los nombres.", "#number Escriba el número de CMP: seis dígitos, como 012345.",
		"#office Elija el consejo regional al que pertenece.", "#membership Elija el estado del colegiado.", "#standing Elija si está hábil."}; !slices.Equal(said, want) {
		t.Errorf("sent empty, it says %q", said)
	}
	if a := b.Post("/consejo/medicos", form...); a.Status != http.StatusSeeOther || a.Location != "/consejo/medicos/045999" {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := b.Post("/consejo/medicos", form...); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("added twice: %d", a.Status)
	}
}

func rosterMember(t *testing.T, o *testoffice.Office, number, email string) council.Physician {
	t.Helper()
	p, err := o.Store.AddPhysician(t.Context(), council.Physician{Number: number, DocumentID: council.Document{Kind: "DNI", Number: "40" + number}, Surname1: "Huamán",
		Names: "José", Office: "III", Membership: "ACTIVO", Standing: "HÁBIL", Mobile: "999555210", Email: email, Origin: "roster"}, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Decision 1: who reads the address on file can ask for the account, so that staff do not move it at once, nor a regional office put the first one there.
func TestStaffCannotMoveTheAddressOfSomebodyWithoutAnAccountUnseen(t *testing.T) {
	o := testoffice.New(t)
	registrar := o.As(o.Staff("Rosa Quispe", council.Registrar).User)
	office := o.As(o.StaffWith("Marco Ríos", council.Grant{Role: council.RegionalOffice, Office: "III"}).User)
	correct := func(b *testoffice.Browser, p council.Physician, email string) int {
		return b.Post("/consejo/medicos/"+p.Number+"/contacto", "telefono", "", "celular", p.Mobile, "correo", email, "direccion", "Av. Sol 1", "motivo", "Lo pidió").Status
	}
	onFile := func(p council.Physician) string {
		now, err := o.Store.Physician(context.Background(), p.ID)
		if err != nil {
			t.Fatal(err)
		}
		return now.Email
	}
	known, unknown := rosterMember(t, o, "061234", "vieja@correo.pe"), rosterMember(t, o, "061235", "")
	if status := correct(office, known, "complice@correo.pe"); status != http.StatusSeeOther || onFile(known) != "vieja@correo.pe" {
		t.Errorf("%d, on file %q", status, onFile(known))
	}
	if m := o.Mail("email_changed_old"); m.To != "vieja@correo.pe" || m.Values["Address"] != "complice@correo.pe" {
		t.Errorf("told %q of %q", m.To, m.Values["Address"])
	}
	if status := correct(registrar, known, ""); status != http.StatusUnprocessableEntity || onFile(known) != "vieja@correo.pe" {
		t.Errorf("the address was erased: %d, on file %q", status, onFile(known))
	}
	if status := correct(office, unknown, "complice@correo.pe"); status != http.StatusUnprocessableEntity || onFile(unknown) != "" {
		t.Errorf("a regional office put the first address: %d, on file %q", status, onFile(unknown))
	}
	if status := correct(registrar, unknown, "suya@correo.pe"); status != http.StatusSeeOther || onFile(unknown) != "suya@correo.pe" {
		t.Errorf("%d, on file %q", status, onFile(unknown))
	}
	o.Wait(49 * time.Hour)
	if _, err := o.Store.ApplyEmailChanges(context.Background(), o.Now()); err != nil || onFile(known) != "complice@correo.pe" {
		t.Errorf("after the hold: %q (%v)", onFile(known), err)
	}
}
