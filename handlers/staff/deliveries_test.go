package staff_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// regional is a browser of the office of code.
func regional(o *testoffice.Office, code string) *testoffice.Browser {
	return o.As(o.StaffWith("Consejo "+code, council.Grant{Role: council.RegionalOffice, Office: code}).User)
}

func stateOf(t *testing.T, o *testoffice.Office, c council.Certificate) council.Delivery {
	t.Helper()
	d, err := o.Store.Delivery(context.Background(), c.ID)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func templates(t *testing.T, o *testoffice.Office, c council.Certificate) string {
	t.Helper()
	mails, err := o.Store.MailsAbout(context.Background(), "certificate", c.ID)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range mails {
		all = append([]string{m.Template}, all...) // the newest comes first
	}
	return strings.Join(all, " ")
}

func TestADiplomaGoesFromThePressToItsOwner(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	c := o.Issued(p, "specialty")
	certifier, office := o.As(o.Staff("Rosa", council.Certifier).User), regional(o, "III")
	if a := office.Get("/consejo/entregas?estado=to_print"); a.Page.Find(`button[name=accion]`).Length() != 0 {
		t.Error("a regional office is offered to print")
	}
	for _, step := range []struct {
		by     *testoffice.Browser
		action string
		state  council.DeliveryState
	}{{certifier, "print", council.Printed}, {certifier, "send", council.Sent}, {office, "receive", council.Available}} {
		if desk := office.Get("/consejo"); contains(desk.Text(".v-next"), "Reciba 1 diploma que va en camino") != (step.action == "receive") {
			t.Errorf("before %s the office's desk begins with %q", step.action, desk.Text(".v-next"))
		}
		a := step.by.Post("/consejo/entregas", "accion", step.action, "entrega[]", id(c.ID))
		if a.Status != http.StatusSeeOther || stateOf(t, o, c).State != step.state {
			t.Fatalf("%s: %d, now %s", step.action, a.Status, stateOf(t, o, c).State)
		}
	}
	if desk := office.Get("/consejo"); !contains(desk.Text("main"), "1 Diplomas por entregar") && !contains(desk.Text("main"), "1Diplomas por entregar") {
		t.Errorf("the office's desk does not count what waits there: %s", desk.Text("main"))
	}
	if other := regional(o, "V").Get("/consejo"); contains(other.Text("main"), "1 Diplomas por entregar") {
		t.Error("another office counts it too")
	}
	if got := templates(t, o, c); got != "diploma_sent diploma_available" {
		t.Errorf("mails: %s", got)
	}
	path := fmt.Sprintf("/consejo/entregas/%d", c.ID)
	if a := office.Get("/consejo/entregas"); !a.Says("Disponible: 1 diploma") || a.Page.Find(`a[href="`+path+`"]`).Length() != 1 {
		t.Errorf("%s", a.Text("#entregas"))
	}
	page := office.Get(path)
	if page.Page.Find(`input[name=recibe]`).AttrOr("value", "") != p.FullName() || !page.Says(p.DocumentID.Number) {
		t.Error("the form does not begin with the physician")
	}
	if a := office.Post(path+"/recojo", "quien", "propio", "recibe", "", "tipo", "DNI", "documento", "123"); a.Status != http.StatusUnprocessableEntity || !a.Says("Escriba el nombre de quien recoge") || !a.Says("Escriba el documento de quien recoge") || stateOf(t, o, c).State != council.Available {
		t.Errorf("nobody took it: %d", a.Status)
	}
	if a := office.Post(path+"/recojo", "quien", "otra", "recibe", "Pedro Salcedo", "tipo", "DNI", "documento", "40506070"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	d := stateOf(t, o, c)
	if d.State != council.HandedOver || d.Recipient.Name != "Pedro Salcedo" || d.Recipient.Document.Number != "40506070" || !d.Recipient.Proxy {
		t.Errorf("%+v", d)
	}
	if a := office.Get(path); !a.Says("Con carta poder") || !a.Says("Pedro Salcedo") {
		t.Errorf("%s", a.Text("#contenido"))
	}
}

func TestAWrongHandOverIsTakenBackWithItsReason(t *testing.T) {
	o := testoffice.New(t)
	c := delivered(t, o, "III", council.HandedOver)
	office, path := regional(o, "III"), fmt.Sprintf("/consejo/entregas/%d", c.ID)
	if a := office.Post(path+"/anulacion", "nota", " "); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.HandedOver {
		t.Errorf("without a reason: %d", a.Status)
	}
	if a := office.Post(path+"/anulacion", "nota", "Se entregó el de otra persona."); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	if d := stateOf(t, o, c); d.State != council.Available || d.Recipient.Name != "" {
		t.Errorf("%+v", d)
	}
	if a := office.Get(path); !a.Says("Entrega anulada") || !a.Says("Se entregó el de otra persona. Por") || !strings.HasSuffix(templates(t, o, c), "handover_undone") {
		t.Errorf("%s", a.Text("#contenido"))
	}
}

// delivered is a certificate whose paper went to an office, as far as state.
func delivered(t *testing.T, o *testoffice.Office, office string, state council.DeliveryState) council.Certificate {
	t.Helper()
	c := o.Certificate(o.Physician(func(p *council.Physician) { p.Office = office }), func(c *council.Certificate) { c.Pickup = office })
	certifier := o.Staff("Rosa", council.Certifier).Actor()
	clerk := o.StaffWith("Consejo", council.Grant{Role: council.RegionalOffice, Office: office}).Actor()
	recipient := council.Recipient{Name: "Pedro Salcedo", Document: council.Document{Kind: "DNI", Number: "40506070"}}
	for _, step := range []struct {
		action council.DeliveryAction
		by     council.Actor
	}{{council.Print, certifier}, {council.Send, certifier}, {council.Receive, clerk}, {council.HandOver, clerk}} {
		if stateOf(t, o, c).State == state {
			break
		}
		if err := o.Store.Deliver(context.Background(), c.ID, step.action, step.by, council.DeliveryFacts{Recipient: recipient}); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

func TestARegionalOfficeSeesOnlyItsOwnDiplomas(t *testing.T) {
	o := testoffice.New(t)
	lima, arequipa := delivered(t, o, "III", council.Sent), delivered(t, o, "V", council.Sent)
	b := regional(o, "III")
	for _, query := range []string{"estado=sent", "estado=sent&consejo=III", "estado=sent&consejo=V"} {
		a := b.Get("/consejo/entregas?" + query)
		if a.Says(arequipa.Number) {
			t.Errorf("%s shows another office's diploma", query)
		}
		if want := !strings.HasSuffix(query, "=V"); a.Says(lima.Number) != want {
			t.Errorf("%s shows its own: %v", query, !want)
		}
	}
	absent := b.Get("/consejo/entregas/99999")
	path := fmt.Sprintf("/consejo/entregas/%d", arequipa.ID)
	if a := b.Get(path); a.Status != http.StatusNotFound || string(a.Body) != string(absent.Body) {
		t.Errorf("another office's: %d", a.Status)
	}
	for _, a := range []testoffice.Answer{b.Post(path+"/recojo", "recibe", "X Y", "tipo", "DNI", "documento", "40506070"), b.Post(path+"/anulacion", "nota", "x"), b.Get("/consejo/entregas/relacion?consejo=V")} {
		if a.Status != http.StatusNotFound {
			t.Errorf("another office's: %d", a.Status)
		}
	}
	if a := b.Post("/consejo/entregas", "accion", "receive", "entrega[]", id(arequipa.ID)); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, arequipa).State != council.Sent {
		t.Errorf("another office's was received: %d", a.Status)
	}
	if a := b.Get("/consejo/certificados"); a.Status != http.StatusForbidden {
		t.Errorf("the certificates are open to a regional office: %d", a.Status)
	}
}

func TestABatchTravelsWithItsList(t *testing.T) {
	o := testoffice.New(t)
	one, two, elsewhere := delivered(t, o, "III", council.Sent), delivered(t, o, "III", council.Sent), delivered(t, o, "V", council.Sent)
	b := o.As(o.Staff("Rosa", council.Certifier).User)
	if a := b.Get("/consejo/entregas?estado=sent&consejo=III"); a.Page.Find(`a[href="/consejo/entregas/relacion?consejo=III"]`).Length() != 1 {
		t.Error("no way to the list")
	}
	a := b.Get("/consejo/entregas/relacion?consejo=III")
	if !a.Says(one.Number) || !a.Says(two.Number) || a.Says(elsewhere.Number) || !a.Says("Recibió (nombre y firma)") || !a.Says("CR III LIMA") {
		t.Errorf("%s", a.Text("#contenido"))
	}
}

func TestASuspendedCertificateIsNotHandedOver(t *testing.T) {
	o := testoffice.New(t)
	c := delivered(t, o, "III", council.Available)
	if err := o.Store.AskAct(context.Background(), c.ID, council.Suspend, "x", o.Staff("Ana", council.Certifier).Actor()); err != nil {
		t.Fatal(err)
	}
	if err := o.Store.ConfirmAct(context.Background(), c.ID, waiting(t, o, c).ID, o.Staff("Luis", council.Certifier).Actor()); err != nil {
		t.Fatal(err)
	}
	a := regional(o, "III").Post(fmt.Sprintf("/consejo/entregas/%d/recojo", c.ID), "recibe", "María Salcedo", "tipo", "DNI", "documento", "40506070")
	if a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.Available {
		t.Errorf("%d", a.Status)
	}
}

func TestARegionalOfficeSeesAndHelpsItsOwnMembersWithoutTheirEFiles(t *testing.T) {
	o := testoffice.New(t)
	mine := o.Physician(ofOffice("III"))
	other := o.Physician(ofOffice("V"))
	r := o.Submitted(mine, "specialty")
	b := regional(o, "III")
	for _, query := range []string{"", "?paterno=salcedo", "?numero=" + other.Number} {
		a := b.Get("/consejo/medicos" + query)
		if a.Status != http.StatusOK || a.Page.Find(`#medicos a[href$="`+other.Number+`"]`).Length() != 0 {
			t.Errorf("%q shows a member of another office", query)
		}
	}
	if a := b.Get("/consejo/medicos?paterno=salcedo"); a.Page.Find(`#medicos a[href="/consejo/medicos/`+mine.Number+`"]`).Length() != 1 {
		t.Errorf("%s", a.Text("#medicos"))
	}
	a := b.Get("/consejo/medicos/" + mine.Number)
	if !a.Says(mine.Mobile) || !a.Says(r.Number) || strings.Contains(string(a.Body), "expediente.pdf") {
		t.Errorf("%s", a.Text("#contenido"))
	}
	if a := b.Get("/consejo/medicos/" + other.Number); a.Status != http.StatusNotFound {
		t.Errorf("a member of another office: %d", a.Status)
	}
	if a := o.As(o.Staff("Eva", council.Evaluator).User).Get("/consejo/medicos/" + mine.Number); a.Status != http.StatusForbidden {
		t.Errorf("an evaluator: %d", a.Status)
	}
	if a := o.As(o.Staff("Rita", council.Registrar).User).Get("/consejo/medicos/" + other.Number); a.Status != http.StatusOK {
		t.Errorf("a registrar: %d", a.Status)
	}
}

// The figures above the list are of the offices whose papers one sees, or of the one asked for.
func TestFiguresOfTheStagesAreOfTheOfficesOneSees(t *testing.T) {
	o, _, _, certifier := printing(t)
	own := o.Profile.Offices[0].Code
	for name, c := range map[string]struct {
		answer testoffice.Answer
		want   string
	}{
		"the whole council":   {certifier.Get("/consejo/entregas"), "1"},
		"the office asked":    {certifier.Get("/consejo/entregas?consejo=" + own), "1"},
		"another office":      {certifier.Get("/consejo/entregas?consejo=XX"), ""},
		"one's own office":    {regional(o, own).Get("/consejo/entregas"), "1"},
		"staff of another":    {regional(o, "XX").Get("/consejo/entregas"), ""},
		"another than my own": {regional(o, "XX").Get("/consejo/entregas?consejo=" + own), ""},
	} {
		if figure := c.answer.Text(".v-stats b"); c.answer.Status != http.StatusOK || figure != c.want {
			t.Errorf("%s: %d, %q to be printed, want %q", name, c.answer.Status, figure, c.want)
		}
	}
}
