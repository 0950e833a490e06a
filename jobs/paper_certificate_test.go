package jobs_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// R13, R15: with the number there is a constancia of a certificate that is being printed; the certificate itself is made when it is signed. What each
// code opens is the register.
func TestR13_R15_TheConstanciaComesWithTheNumberAndTheCertificateWhenSigned(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician()
	c := o.Certificate(p, func(c *council.Certificate) { c.Number = "GO-35017" })
	reads := func(kind council.DocumentType, words ...string) {
		t.Helper()
		pdf := made(t, o, c, kind)
		address, text := scan(t, pdf), program(t, pdf, "pdftotext", "-layout", "-", "-")
		for _, want := range append(words, p.FullName(), p.Number, c.Number, "Ginecología y Obstetricia", "9 de abril de 2031", "Ciudad de México, 9 de noviembre de 2026",
			"localhost:8080/verificar", council.FormatHumanCode(o.Paper(c, kind).Human)) {
			if !strings.Contains(text, want) {
				t.Errorf("%s lacks %q:\n%s", kind, want, text)
			}
		}
		a := o.Anyone().Get(strings.TrimPrefix(address, "HTTP://LOCALHOST:8080"))
		if a.Status != http.StatusOK || a.Text("h1") != "VIGENTE" || !a.Says(c.Number) || !a.Says("9 de abril de 2031") || !a.Says("Ginecología y Obstetricia") {
			t.Errorf("%s leads to %d %q", address, a.Status, a.Text("main"))
		}
	}
	reads(council.ProgressPaper, "Constancia de certificado en trámite", "impresión en CONACEM", c.RNE, "09/04/2026", "09/04/2031")
	o.Photographed(p)
	certifier := o.Staff("Rosa", council.Certifier).Actor()
	lot := council.Lot{President: "Dra. Ana", Responsible: "Luis", IssuedOn: o.Today(), First: council.Entry{Book: 3, Leaf: 12, Place: 10}}
	if _, err := o.Store.SendLot(context.Background(), certifier, lot, []int64{c.ID}); err != nil {
		t.Fatal(err)
	}
	for _, action := range []council.DeliveryAction{council.TakeIn, council.Sign} {
		if d, err := o.Store.DocumentOfCertificate(context.Background(), c.ID, council.CertificatePaper); err == nil {
			t.Fatalf("before %s there is a certificate: %+v", action, d)
		}
		if err := o.Store.Deliver(context.Background(), c.ID, action, certifier, council.DeliveryFacts{}); err != nil {
			t.Fatal(err)
		}
	}
	reads(council.CertificatePaper, "Certificado", "otorgan el presente", "tamaño diploma", "Mariana Ceballos", "Óscar Peña", "Libro 3 · foja 12 · lugar 10")
}
