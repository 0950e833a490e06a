package physician_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// enrolled is a physician of the second council with a seat of a published call, and the number of the request that it entered.
func enrolled(t *testing.T, o *testoffice.Office) (council.Physician, council.Enrolment, string) {
	t.Helper()
	by := o.Staff("Elena Examinadora", council.Examiner).Actor()
	id, err := o.Store.WriteCall(t.Context(), 0, council.Call{Kind: "cases", Specialty: "GYO", Name: "Primera", From: o.Today().AddDays(-1), To: o.Today().AddDays(20)}, by)
	if err == nil {
		err = o.Store.PlanSitting(t.Context(), id, 0, council.Sitting{Venue: "Centro Norte", Address: "Insurgentes 1", State: "NL", Capacity: 40, Day: o.Today().AddDays(40), Begins: "08:00"}, by)
	}
	if err == nil {
		err = o.Store.ActOnCall(t.Context(), id, council.PublishCall, by)
	}
	if err != nil {
		t.Fatal(err)
	}
	p := o.Renewer()
	e, err := o.Store.Enrol(t.Context(), o.ActorOf(p), id, db.EnrolForm{Sitting: 1})
	if err != nil {
		t.Fatal(err)
	}
	r, err := o.Store.Request(t.Context(), e.Request)
	if err != nil {
		t.Fatal(err)
	}
	return p, e, r.Number
}

// pay sends a proof of payment and lets the staff of exams confirm the seat.
func pay(t *testing.T, o *testoffice.Office, e council.Enrolment, p council.Physician) {
	t.Helper()
	file, err := o.Store.Receive(strings.NewReader("%PDF-1.4 pago"), 1000)
	if err == nil {
		err = o.Store.SendProof(t.Context(), file, council.Attachment{Format: council.PDF, Pages: 1, BeganAt: o.Store.Now()}, e.ID, o.ActorOf(p))
	}
	if err == nil {
		_, err = o.Store.ActOnEnrolment(t.Context(), e.ID, council.AcceptEnrolment, o.Staff("Irma Exámenes", council.Examiner).Actor(), "")
	}
	if err != nil {
		t.Fatal(err)
	}
}

// The request of an exam tells how the exam stands: nobody reviews it by a day, and it is not withdrawn for being admitted.
func TestItem4_TheRequestOfAnExamTellsHowTheExamStands(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p, e, number := enrolled(t, o)
	me := o.AsPhysician(p)
	a := me.Get("/solicitudes/" + number)
	if got := a.Text(".v-next"); !strings.Contains(got, "Sube tu comprobante de pago") || a.Page.Find(`.v-next a[href="/examenes/1"]`).Length() != 1 {
		t.Errorf("while a seat is held: %s", got)
	}
	if line := a.Text("main"); strings.Contains(line, "En evaluación") || !strings.Contains(line, "Examen y resultado") {
		t.Errorf("what is to come: %s", line)
	}
	o.Sent(p, "certificate", "")
	pay(t, o, e, p)
	if a := me.Get("/examenes/1"); !a.Says("08:00") || a.Says("ingreso desde por publicar") {
		t.Errorf("the hours: %s", a.Text("main"))
	}
	if a := o.As(o.Staff("Lea", council.Coordinator).User).Get("/consejo/solicitudes/" + number); !a.Says("Inscripción al examen confirmada") || !a.Says("Irma Exámenes") || a.Says("Evalúa") {
		t.Errorf("the office does not see who admitted: %s", a.Text("main"))
	}
	if got := me.Get("/solicitudes/" + number).Text(".v-next"); !strings.Contains(got, "Preséntate al examen") {
		t.Errorf("once admitted: %s", got)
	}
	if _, err := o.Store.ActOnOwnEnrolment(t.Context(), e.ID, council.LeaveExam, o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	if got := me.Get("/mi-expediente").Text(".v-next"); !strings.Contains(got, "Retiraste esta inscripción") {
		t.Errorf("on top of Mi Expediente: %s", got)
	}
}

// What was not typed on a form is not copied into one: the exam and the ledger begin where they begin.
func TestARequestOfAnExamIsNotCopiedIntoADraft(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p, e, number := enrolled(t, o)
	if _, err := o.Store.ActOnOwnEnrolment(t.Context(), e.ID, council.LeaveExam, o.ActorOf(p)); err != nil {
		t.Fatal(err)
	}
	me := o.AsPhysician(p)
	a := me.Get("/solicitudes/" + number)
	if a.Page.Find("main form[action$='/copia']").Length() != 0 || a.Page.Find(`.v-next a[href="/examenes"]`).Length() != 1 {
		t.Error(a.Text(".v-next"))
	}
	if a := me.Get("/solicitudes"); a.Page.Find("form[action$='/copia']").Length() != 0 {
		t.Error("the list offers to copy it")
	}
	if _, err := o.Store.CopyRequest(t.Context(), o.ActorOf(p), number); err == nil {
		t.Error("a draft of an exam was made")
	}
}

// Who is not confirmed yet is led from the calls to the own file, and knows there why documents are asked for.
func TestItem4_AProvisionalAccountKnowsWhatItWaitsFor(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	enrolled(t, o)
	p := o.Physician(func(p *council.Physician) {
		p.Provisional, p.DocumentID = true, council.Document{Kind: "PAS", Number: "G1234567"}
	})
	me := o.AsPhysician(p)
	if a := me.Get("/examenes"); a.Page.Find(`main a[href="/mi-expediente"]`).Length() == 0 {
		t.Error(a.Text("main"))
	}
	if err := o.Store.ChooseCase(t.Context(), o.ActorOf(p), "graduate"); err != nil {
		t.Fatal(err)
	}
	if a := me.Get("/mi-expediente"); !strings.Contains(a.Text(".v-next"), "Tu cuenta es provisional hasta que") || !a.Says("Pasaporte") {
		t.Error(a.Text("main"))
	}
}
