package physician_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"
	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
	"vigencia/jobs"
)

// print makes every paper that was ordered.
func print(t *testing.T, o *testoffice.Office) {
	t.Helper()
	press := jobs.Press{Store: o.Store, Address: o.Address, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	if _, err := press.Make(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func mailsOf(t *testing.T, o *testoffice.Office, c council.Certificate) []db.Mail {
	t.Helper()
	mails, err := o.Store.MailsAbout(context.Background(), "certificate", c.ID)
	if err != nil {
		t.Fatal(err)
	}
	return mails
}

func TestStep14_RecertificacionesHasTheColumnsOfTheGuide(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	o.Certificate(p, func(c *council.Certificate) {
		c.Origin, c.Number, c.DecidedOn, c.ValidFrom = "imported", "35568", council.On(2019, 4, 9), council.On(2019, 4, 9)
	})
	issued := o.Certificate(p)
	print(t, o)
	a := o.AsPhysician(p).Get("/certificados")
	if a.Status != http.StatusOK {
		t.Fatal(a.Status)
	}
	head := a.Page.Find("thead th").Map(func(_ int, s *goquery.Selection) string { return s.Text() })
	if want := []string{"Nro", "Estado", "Diploma", "Tipo de recertificación", "Fecha de Dictamen", "Fecha de Validez", "Año", "Recojo de Diploma", "Constancia"}; !slices.Equal(head, want) {
		t.Errorf("columns %q", head)
	}
	row := func(n int) []string {
		return a.Page.Find("tbody tr").Eq(n).Find("td").Map(func(_ int, s *goquery.Selection) string { return strings.Join(strings.Fields(s.Text()), " ") })
	}
	if want := []string{"1", "APROBADO Y REVISADO Vencida", "35568", "Especialidad: PSIQUIATRÍA", "09/04/2019", "08/04/2024", "2019", "CR III LIMA", "Pídala por correo"}; !slices.Equal(row(1), want) {
		t.Errorf("of before the system: %q", row(1))
	}
	if got := row(0); got[0] != "2" || got[1] != "APROBADO Y REVISADO Vigente" || got[2] != issued.Number || got[5] != "08/04/2031" || got[7] != "CR III LIMA Por imprimir" {
		t.Errorf("issued: %q", got)
	}
	if !a.Says("Las constancias anteriores a este sistema se piden a creditaje@cmp.org.pe.") {
		t.Error("nothing says how to ask for the others")
	}
	href, _ := a.Page.Find(`tbody a[href$="constancia.pdf"]`).Attr("href")
	pdf := o.AsPhysician(p).Get(href)
	if pdf.Status != http.StatusOK || !strings.HasPrefix(string(pdf.Body), "%PDF-") || pdf.Header.Get("Content-Disposition") != `inline; filename="constancia-`+issued.Number+`.pdf"` {
		t.Errorf("%s: %d %q", href, pdf.Status, pdf.Header.Get("Content-Disposition"))
	}
}

func TestTheConstanciaOfAnotherIsNotFound(t *testing.T) {
	o := testoffice.New(t)
	c := o.Certificate(o.Physician())
	print(t, o)
	stranger := o.AsPhysician(o.Physician())
	nobody := stranger.Get("/certificados/99999/constancia.pdf")
	if a := stranger.Get(fmt.Sprintf("/certificados/%d/constancia.pdf", c.ID)); a.Status != http.StatusNotFound || string(a.Body) != string(nobody.Body) {
		t.Errorf("another's constancia: %d", a.Status)
	}
	if a := stranger.Post(fmt.Sprintf("/certificados/%d/envio", c.ID)); a.Status != http.StatusNotFound || len(mailsOf(t, o, c)) != 0 {
		t.Errorf("another's constancia was sent: %d", a.Status)
	}
	if a := stranger.Get("/certificados/x/constancia.pdf"); a.Status != http.StatusNotFound {
		t.Errorf("no number: %d", a.Status)
	}
}

func TestStep14_TheConstanciaIsSentAgainButNotWithoutEnd(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	c := o.Certificate(p)
	print(t, o)
	b := o.AsPhysician(p)
	path := fmt.Sprintf("/certificados/%d/envio", c.ID)
	if a := b.Post(path); a.Status != http.StatusSeeOther || a.Location != "/certificados?enviada=1" {
		t.Fatalf("%d %q", a.Status, a.Location)
	}
	if a := b.Get("/certificados?enviada=1"); !a.Says("Le enviamos la constancia a su correo.") || !a.Says("creditaje@cmp.org.pe") {
		t.Error("nothing says that it was sent")
	}
	b.Post(path) // pressed twice
	mails := mailsOf(t, o, c)
	if len(mails) != 1 || mails[0].Template != "constancia_again" || mails[0].To != p.Email {
		t.Fatalf("%+v", mails)
	}
	due, err := o.Store.DueMails(context.Background(), 10)
	if err != nil || len(due) != 1 || len(due[0].Documents) != 1 || due[0].Documents[0].SHA256 != o.Paper(c, council.Constancia).SHA256 {
		t.Fatalf("the mail carries %+v, %v", due, err)
	}
	o.Wait(time.Minute)
	b.Post(path)
	o.Wait(time.Minute)
	if a := b.Post(path); a.Status != http.StatusTooManyRequests || !a.Says("Hubo demasiados intentos") || len(mailsOf(t, o, c)) != 2 {
		t.Errorf("the fourth within an hour: %d, %d mails", a.Status, len(mailsOf(t, o, c)))
	}
}

func TestOfACertificateOfBeforeNoConstanciaIsSent(t *testing.T) {
	o := testoffice.New(t)
	p := o.Physician()
	c := o.Certificate(p, func(c *council.Certificate) { c.Origin = "imported" })
	if a := o.AsPhysician(p).Post(fmt.Sprintf("/certificados/%d/envio", c.ID)); a.Status != http.StatusUnprocessableEntity || len(mailsOf(t, o, c)) != 0 {
		t.Errorf("%d", a.Status)
	}
}
