package staff_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// printing is an office of the second council with a physician of Jalisco whose certificate waits to be printed, and its certifier.
func printing(t *testing.T) (*testoffice.Office, council.Physician, council.Certificate, *testoffice.Browser) {
	t.Helper()
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician(func(p *council.Physician) { p.State = "JC" })
	return o, p, o.Certificate(p), o.As(o.Staff("Rosa", council.Certifier).User)
}

func sendLot(t *testing.T, o *testoffice.Office, by *testoffice.Browser, c council.Certificate) string {
	t.Helper()
	a := by.Post("/consejo/lotes", "entrega[]", id(c.ID), "presidente", "Dra. Ana Presidenta", "responsable", "Luis Envíos", "expedicion", "2026-11-09", "libro", "3", "foja", "12", "lugar", "10")
	if a.Status != http.StatusSeeOther || stateOf(t, o, c).State != council.InLot {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	return a.Location
}

func TestR13_ALotGoesToThePrinterAndComesBackByItsNumbers(t *testing.T) {
	o, p, c, certifier := printing(t)
	if a := certifier.Post("/consejo/lotes", "entrega[]", id(c.ID)); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.ToPrint || len(o.Mails("certificate_in_print")) != 0 {
		t.Fatalf("a lot of which nothing is said: %d", a.Status)
	}
	if a := certifier.Post("/consejo/lotes", "entrega[]", id(c.ID), "presidente", "Ana", "responsable", "Luis", "expedicion", "2026-11-09", "libro", "3", "foja", "12", "lugar", "10"); a.Status != http.StatusUnprocessableEntity ||
		!a.Says("espera sus fotografías") || stateOf(t, o, c).State != council.ToPrint {
		t.Fatalf("R12: without photographs: %d", a.Status)
	}
	o.Photographed(p)
	lot := sendLot(t, o, certifier, c)
	if d := stateOf(t, o, c); d.DueOn != council.On(2026, 12, 24) || d.Entry != (council.Entry{Book: 3, Leaf: 12, Place: 10}) {
		t.Errorf("%+v", d)
	}
	if m := o.Mail("certificate_in_print"); !strings.Contains(m.Values["Due"], "24 de diciembre de 2026") {
		t.Errorf("%v", m.Values)
	}
	book, err := excelize.OpenReader(bytes.NewReader(certifier.Get(lot + "/relacion.xlsx").Body))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil || !strings.Contains(fmt.Sprint(rows), c.Number+" María Fernanda Salcedo Rojas") || !strings.Contains(fmt.Sprint(rows[len(rows)-1]), "3 12 10]") {
		t.Errorf("%v %v", rows, err)
	}
	for j, value := range rows[len(rows)-1] {
		column, err := excelize.ColumnNumberToName(j + 1)
		if width, err1 := book.GetColWidth(book.GetSheetName(0), column); err != nil || err1 != nil || width < float64(utf8.RuneCountInString(value)) {
			t.Errorf("%q is cut off: column %s is %.1f wide, %v %v", value, column, width, err, err1)
		}
	}
	if a := certifier.Get(lot + "/relacion.pdf"); !bytes.HasPrefix(a.Body, []byte("%PDF-")) {
		t.Errorf("%d", a.Status)
	}
	if a := certifier.Post(lot+"/paso", "accion", "take_in", "numeros", "999 "+c.Number); a.Status != http.StatusUnprocessableEntity || !a.Says("999") || stateOf(t, o, c).State != council.Received {
		t.Errorf("a scanned number and one of no lot: %d", a.Status)
	}
	for _, step := range []struct {
		action string
		state  council.DeliveryState
		papers int
	}{{"sign", council.Signed, 2}, {"announce", council.Available, 2}} {
		if a := certifier.Post(lot+"/paso", "accion", step.action, "entrega[]", id(c.ID)); a.Status != http.StatusSeeOther || stateOf(t, o, c).State != step.state {
			t.Fatalf("%s: %d", step.action, a.Status)
		}
		papers, err := o.Store.DocumentsOfCertificate(context.Background(), c.ID)
		if err != nil || len(papers) != step.papers {
			t.Errorf("%s: %v %v", step.action, papers, err)
		}
	}
	if len(o.Mails("diploma_available")) != 1 {
		t.Error("R15: no mail says that it is available")
	}
}

func TestR13_ALateLotIsGivenANewDateAndStaysLate(t *testing.T) {
	o, p, c, certifier := printing(t)
	o.Photographed(p)
	lot := sendLot(t, o, certifier, c)
	o.Wait(46 * 24 * time.Hour)
	for range 2 {
		if _, err := o.Store.MoveDeliveries(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if d := stateOf(t, o, c); d.ExpectedOn != council.On(2027, 1, 9) || d.Late(o.Today()) != 1 || len(o.Mails("certificate_late")) != 1 {
		t.Errorf("%+v", d)
	}
	certifier = o.As(o.Staff("Rosa", council.Certifier).User) // the session of 46 days ago has ended
	if a := certifier.Get("/consejo/entregas?estado=in_lot"); !a.Says("1 tarde") {
		t.Error("nobody sees that it is late")
	}
	if a := certifier.Post(lot+"/estimacion", "fecha", "2027-02-01"); a.Status != http.StatusSeeOther || stateOf(t, o, c).ExpectedOn != council.On(2027, 2, 1) {
		t.Errorf("%d", a.Status)
	}
}

func TestItem12_APaperIsReceivedAndSignedByItsQR(t *testing.T) {
	o, p, c, certifier := printing(t)
	other := o.Certificate(o.Physician())
	o.Photographed(p)
	lot := sendLot(t, o, certifier, c)
	elsewhere, mine := o.Paper(other, council.ProgressPaper), o.Paper(c, council.ProgressPaper)
	if a := certifier.Post(lot+"/paso", "accion", "take_in", "numeros", "https://portal.example/V/"+elsewhere.Code); a.Status != http.StatusUnprocessableEntity || !a.Says(elsewhere.Code) || stateOf(t, o, c).State != council.InLot {
		t.Errorf("the paper of another: %d", a.Status)
	}
	for _, step := range []struct {
		action, scanned string
		state           council.DeliveryState
	}{{"take_in", "HTTPS://PORTAL.EXAMPLE/V/" + mine.Code, council.Received}, {"sign", council.FormatHumanCode(mine.Human), council.Signed}, {"announce", "https://portal.example/v/" + strings.ToLower(mine.Code), council.Available}} {
		if a := certifier.Post(lot+"/paso", "accion", step.action, "numeros", step.scanned); a.Status != http.StatusSeeOther || stateOf(t, o, c).State != step.state {
			t.Errorf("%s by %s: %d %s", step.action, step.scanned, a.Status, a.Text(".v-errors"))
		}
	}
}

func TestR12_ANewLotTellsHowThePhotographsStand(t *testing.T) {
	o, p, c, certifier := printing(t)
	shows := func(says string, ticks bool) {
		t.Helper()
		if a := certifier.Get("/consejo/lotes/nuevo"); !a.Says(says) || a.Has("input[name='entrega[]'][value='"+id(c.ID)+"']") != ticks {
			t.Error(a.Text("main"))
		}
	}
	shows("Por recibir", false)
	certifier.Post("/consejo/expedientes/"+p.Number+"/fotografias", "acto", "refuse", "motivo", "colour")
	shows("Rechazadas", false)
	o.Photographed(p)
	shows("Aceptadas", true)
}

// available is a certificate of the second council that can be picked up.
func available(t *testing.T) (*testoffice.Office, council.Physician, council.Certificate, *testoffice.Browser) {
	t.Helper()
	o, p, c, certifier := printing(t)
	o.Photographed(p)
	lot := sendLot(t, o, certifier, c)
	for _, action := range []string{"take_in", "sign", "announce"} {
		certifier.Post(lot+"/paso", "accion", action, "entrega[]", id(c.ID))
	}
	return o, p, c, certifier
}

func TestR16_R17_R18_ACourierBringsIt(t *testing.T) {
	o, p, c, certifier := available(t)
	own, path, paper := o.AsPhysician(p), fmt.Sprintf("/entregas/%d", c.ID), fmt.Sprintf("/consejo/entregas/%d", c.ID)
	if a := own.Upload(path+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro, Guadalajara"); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.Available {
		t.Fatalf("without the authorisation: %d", a.Status)
	}
	if a := own.Upload(path+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro, Guadalajara", "autorizacion", "si"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if s := stateOf(t, o, c).Shipment; !strings.Contains(s.Words, "Autorizo el envío") || s.AskedAt.IsZero() || s.Copy == 0 {
		t.Errorf("%+v", s)
	}
	if a := certifier.Get(paper + "/cedula"); a.Status != http.StatusOK || !bytes.HasPrefix(a.Body, []byte("%PDF-")) {
		t.Errorf("the copy: %d", a.Status)
	}
	if a := certifier.Post(paper+"/paso", "accion", "ship", "guia", "ABC", "fecha", "2026-11-13"); a.Status != http.StatusSeeOther {
		t.Fatalf("%d %s", a.Status, a.Text(".v-errors"))
	}
	if a := certifier.Get(paper); !a.Says("La guía ABC no tiene la forma de siempre.") {
		t.Error("an unusual waybill is not warned of")
	}
	if m := o.Mail("certificate_shipped"); m.Values["Waybill"] != "ABC" || !strings.Contains(m.Values["Due"], "23 de noviembre de 2026") || m.Values["Link"] != path {
		t.Errorf("%v", m.Values)
	}
	for range 16 { // to 25 November
		o.Wait(24 * time.Hour)
		if _, err := o.Store.MoveDeliveries(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if d := stateOf(t, o, c); d.State != council.TermOver || len(o.Mails("branch_reminder")) != 2 || len(o.Mails("branch_term_over")) != 1 {
		t.Errorf("%s, %d reminders", d.State, len(o.Mails("branch_reminder")))
	}
	own, certifier = o.AsPhysician(p), o.As(o.Staff("Rosa", council.Certifier).User) // the sessions of 16 days ago have ended
	if a := own.Post(path + "/recogido"); a.Status != http.StatusSeeOther || stateOf(t, o, c).State != council.Collected {
		t.Errorf("«Ya lo recogí»: %d", a.Status)
	}
	for _, step := range []struct{ action, note string }{{"trace", "La guía dice devuelto"}, {"return", ""}} {
		if a := certifier.Post(paper+"/paso", "accion", step.action, "nota", step.note); a.Status != http.StatusSeeOther {
			t.Fatalf("%s: %d", step.action, a.Status)
		}
	}
	if a := own.Get(path); stateOf(t, o, c).State != council.Returned || a.Page.Find(`a[href="`+path+`/envio"]`).Length() != 1 {
		t.Error("a returned one cannot be asked for again")
	}
	if a := certifier.Upload(paper+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Zapopan", "autorizacion", "Autorizo que me lo manden otra vez"); a.Status != http.StatusSeeOther || stateOf(t, o, c).Shipment.Way != council.ByMail {
		t.Errorf("a message that staff entered: %d %s", a.Status, a.Text(".v-errors"))
	}
}

func TestR16_WhoLivesInTheCapitalIsNotOfferedShipping(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	c := o.Certificate(p)
	o.Photographed(p)
	certifier := o.As(o.Staff("Rosa", council.Certifier).User)
	lot := sendLot(t, o, certifier, c)
	for _, action := range []string{"take_in", "sign", "announce"} {
		certifier.Post(lot+"/paso", "accion", action, "entrega[]", id(c.ID))
	}
	path := fmt.Sprintf("/entregas/%d", c.ID)
	own := o.AsPhysician(p)
	if a := own.Get("/entregas"); a.Status != http.StatusOK || a.Page.Find(`a[href="`+path+`"]`).Length() != 1 {
		t.Errorf("one's own papers: %d", a.Status)
	}
	if a := own.Get(path); a.Status != http.StatusOK || a.Page.Find(`a[href="`+path+`/envio"]`).Length() != 0 {
		t.Errorf("%d", a.Status)
	}
	if a := own.Upload(path+"/envio", "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro", "autorizacion", "si"); a.Status != http.StatusUnprocessableEntity || stateOf(t, o, c).State != council.Available {
		t.Errorf("%d", a.Status)
	}
	other := o.AsPhysician(o.Physician())
	if a := other.Get(path); a.Status != http.StatusNotFound {
		t.Errorf("another's: %d", a.Status)
	}
	if a := other.Post(path + "/recogido"); a.Status != http.StatusNotFound {
		t.Errorf("another's: %d", a.Status)
	}
}
