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

func TestStep14_ASelectionOfApprovedRequestsIsIssued(t *testing.T) {
	o := testoffice.New(t)
	one, two, three := o.Approved(o.Physician(), "specialty"), o.Approved(o.Physician(), "specialty"), o.Approved(o.Physician(), "general")
	b := o.As(o.Staff("Rosa Diploma", council.Certifier).User)
	a := b.Get("/consejo/certificados")
	if a.Status != http.StatusOK || a.Page.Find(`input[name="solicitud[]"]`).Length() != 3 || !a.Says(one.Number) {
		t.Fatalf("%d %s", a.Status, a.Text("#contenido"))
	}
	post := b.Post("/consejo/certificados", "solicitud[]", id(one.ID), "solicitud[]", id(three.ID))
	if post.Status != http.StatusSeeOther || post.Location != "/consejo/certificados?emitidos=2" {
		t.Fatalf("%d %s: %s", post.Status, post.Location, post.Text(".v-errors"))
	}
	for request, number := range map[int64]string{one.ID: "100001", three.ID: "100002"} {
		c, err := o.Store.CertificateOfRequest(context.Background(), request)
		if err != nil || c.Number != number || c.ValidTo != council.On(2031, 11, 8) {
			t.Errorf("%+v %v", c, err)
		}
	}
	if r, err := o.Store.Request(context.Background(), two.ID); err != nil || r.Status != council.Approved {
		t.Errorf("what was not chosen is %s", r.Status)
	}
	if again := b.Post("/consejo/certificados", "solicitud[]", id(one.ID)); again.Status != http.StatusSeeOther {
		t.Errorf("pressed again: %d", again.Status)
	}
	if all, err := o.Store.Certificates(context.Background(), "", 0); err != nil || len(all) != 2 {
		t.Errorf("%d certificates after pressing twice, %v", len(all), err)
	}
	after := b.Get("/consejo/certificados?q=100002")
	if after.Page.Find(`section[aria-labelledby=emitidos] tbody tr`).Length() != 1 {
		t.Errorf("the search by diploma finds %d", after.Page.Find(`section[aria-labelledby=emitidos] tbody tr`).Length())
	}
}

func TestIssuingNeedsItsRoleAndAnApprovedRequest(t *testing.T) {
	o := testoffice.New(t)
	approved, open := o.Approved(o.Physician(), "specialty"), o.Submitted(o.Physician(), "specialty")
	for _, role := range []council.Role{council.Evaluator, council.SecondReader, council.Registrar, council.RegionalOffice, council.Coordinator, council.Administrator} {
		if a := o.As(o.Staff("Otra", role).User).Post("/consejo/certificados", "solicitud[]", id(approved.ID)); a.Status != http.StatusForbidden {
			t.Errorf("%s issued: %d", role, a.Status)
		}
	}
	b := o.As(o.Staff("Rosa", council.Certifier).User)
	if a := b.Post("/consejo/certificados"); a.Status != http.StatusUnprocessableEntity || !a.Says("Elija al menos una solicitud.") {
		t.Errorf("nothing chosen: %d", a.Status)
	}
	if a := b.Post("/consejo/certificados", "solicitud[]", id(open.ID)); a.Status != http.StatusUnprocessableEntity || !a.Says("Solicitud "+open.Number) {
		t.Errorf("not approved: %d", a.Status)
	}
	if all, err := o.Store.Certificates(context.Background(), "", 0); err != nil || len(all) != 0 {
		t.Errorf("%d certificates, %v", len(all), err)
	}
}

func TestNobodyIssuesHisOwnRequest(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	r := o.Approved(p, "specialty")
	a := o.Staff("Rosa", council.Certifier)
	by := a.Actor()
	by.Physician = p.ID
	if err := o.Store.Issue(context.Background(), r.ID, by); council.CodeOf(err) != council.Forbidden {
		t.Errorf("%v", err)
	}
}

func TestTheAdministratorSetsWhereNumbersBegin(t *testing.T) {
	o := testoffice.New(t)
	admin := o.As(o.Staff("Ada", council.Administrator).User)
	if a := o.As(o.Staff("Rosa", council.Certifier).User).Post("/consejo/certificados/series", "serie", "diploma", "inicio-diploma", "70000"); a.Status != http.StatusForbidden {
		t.Errorf("a certifier: %d", a.Status)
	}
	if a := admin.Post("/consejo/certificados/series", "serie", "diploma", "inicio-diploma", "mil"); a.Status != http.StatusUnprocessableEntity || a.Page.Find(`input[name=inicio-diploma]`).AttrOr("value", "") != "mil" {
		t.Errorf("no number: %d", a.Status)
	}
	if a := admin.Post("/consejo/certificados/series", "serie", "diploma", "inicio-diploma", "70000"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if c := o.Issued(o.Physician(), "specialty"); c.Number != "70000" {
		t.Errorf("the first diploma is %s", c.Number)
	}
	if a := admin.Get("/consejo/certificados/series"); !a.Says("el último número emitido es 70000") {
		t.Errorf("%s", a.Text("#contenido"))
	}
}

func TestAnActNeedsTwoPersonsAndAReason(t *testing.T) {
	o := testoffice.New(t)
	c := o.Issued(o.Physician(), "specialty")
	path := fmt.Sprintf("/consejo/certificados/%d", c.ID)
	first, second := o.As(o.Staff("Ana Prado", council.Certifier).User), o.As(o.Staff("Luis Carpio", council.Administrator).User)
	if a := first.Post(path+"/actos", "acto", "suspend", "motivo", ""); a.Status != http.StatusUnprocessableEntity || !a.Says("Escriba el motivo.") {
		t.Errorf("without a reason: %d", a.Status)
	}
	if a := first.Post(path+"/actos", "acto", "nada", "motivo", "x"); a.Status != http.StatusUnprocessableEntity || !a.Says("Elija el acto.") {
		t.Errorf("no such act: %d", a.Status)
	}
	if a := first.Post(path+"/actos", "acto", "suspend", "motivo", "Documento en revisión"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	code := "/v/" + o.Paper(c, council.Constancia).Code
	if a := o.Anyone().Get(code); a.Text("h1") != "VIGENTE" {
		t.Errorf("asked only, and already %s", a.Text("h1"))
	}
	act := waiting(t, o, c)
	if a := first.Post(path+"/actos/"+id(act.ID), "decide", "confirmar"); a.Status != http.StatusForbidden {
		t.Errorf("the same person confirmed: %d", a.Status)
	}
	if a := first.Get(path); !a.Says("Lo pidió usted. Debe confirmarlo otra persona.") || a.Page.Find(`button[value=confirmar]`).Length() != 0 {
		t.Error("who asked is offered to confirm")
	}
	if a := second.Post(path+"/actos", "acto", "revoke", "motivo", "x"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("a second act while one waits: %d", a.Status)
	}
	if a := second.Get(path); !a.Says("pedido por Ana Prado") || !a.Says("Documento en revisión") {
		t.Errorf("%s", a.Text("#contenido"))
	}
	if a := second.Post(path+"/actos/"+id(act.ID), "decide", "confirmar"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	if a := o.Anyone().Get(code); a.Text("h1") != "SUSPENDIDA" || strings.Contains(string(a.Body), "Documento en revisión") {
		t.Errorf("in force at the next look: %s", a.Text("h1"))
	}
	mails, err := o.Store.MailsAbout(context.Background(), "certificate", c.ID)
	if err != nil || len(mails) != 1 || mails[0].Template != "certificate_act" || mails[0].Values["Act"] != "Suspensión" {
		t.Errorf("%+v %v", mails, err)
	}
	if a := second.Get(path); !a.Says("Suspendido") || !a.Says("Por Luis Carpio.") {
		t.Error("the history does not tell the act")
	}
}

func TestAnActThatIsNotConfirmedChangesNothing(t *testing.T) {
	o := testoffice.New(t)
	c := o.Issued(o.Physician(), "specialty")
	path := fmt.Sprintf("/consejo/certificados/%d", c.ID)
	first, second := o.As(o.Staff("Ana", council.Certifier).User), o.As(o.Staff("Luis", council.Certifier).User)
	first.Post(path+"/actos", "acto", "revoke", "motivo", "Error")
	act := waiting(t, o, c)
	if a := second.Post(path+"/actos/"+id(act.ID), "decide", "rechazar"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d", a.Status)
	}
	if a := second.Post(path+"/actos/"+id(act.ID), "decide", "confirmar"); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("confirmed after it was refused: %d", a.Status)
	}
	if now, err := o.Store.Certificate(context.Background(), c.ID); err != nil || now.Revoked {
		t.Errorf("%+v %v", now, err)
	}
}

func TestAReplacedSheetGetsANewNumberPaperAndDelivery(t *testing.T) {
	o := testoffice.New(t)
	c := o.Issued(o.Physician(), "specialty")
	path := fmt.Sprintf("/consejo/certificados/%d", c.ID)
	first, second := o.As(o.Staff("Ana", council.Certifier).User), o.As(o.Staff("Luis", council.Certifier).User)
	first.Post(path+"/actos", "acto", "replace", "motivo", "Hoja malograda al imprimir")
	second.Post(path+"/actos/"+id(waiting(t, o, c).ID), "decide", "confirmar")
	old, err := o.Store.Certificate(context.Background(), c.ID)
	if err != nil || old.ReplacedBy == 0 {
		t.Fatalf("%+v %v", old, err)
	}
	next, err := o.Store.Certificate(context.Background(), old.ReplacedBy)
	if err != nil || next.Number != "100002" || next.ValidTo != c.ValidTo || next.DecidedOn != c.DecidedOn || next.Replaces != c.ID {
		t.Fatalf("%+v %v", next, err)
	}
	if d, err := o.Store.Delivery(context.Background(), next.ID); err != nil || d.State != council.ToPrint {
		t.Errorf("%+v %v", d, err)
	}
	if a := first.Get("/consejo/entregas"); !a.Says("100002") || a.Says("100001") {
		t.Errorf("the spoilt sheet is still to be printed: %s", a.Text("#entregas"))
	}
	if a := first.Post("/consejo/entregas", "accion", "print", "entrega[]", id(c.ID)); a.Status != http.StatusUnprocessableEntity {
		t.Errorf("the spoilt sheet went on: %d", a.Status)
	}
}

func waiting(t *testing.T, o *testoffice.Office, c council.Certificate) council.Act {
	t.Helper()
	acts, err := o.Store.ActsOf(context.Background(), c.ID)
	if err != nil || len(acts) == 0 || !acts[len(acts)-1].Waits() {
		t.Fatalf("no act waits: %+v %v", acts, err)
	}
	return acts[len(acts)-1]
}
