package handlers_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"testing"

	"vigencia/council"
	"vigencia/handlers/testoffice"
	"vigencia/jobs"
)

// certificateScreens are all that anyone, a physician and the office see of certificates, verification and delivery.
func certificateScreens(t *testing.T, o *testoffice.Office) map[string]testoffice.Answer {
	t.Helper()
	ctx := context.Background()
	p := o.Physician()
	old := o.Certificate(p, func(c *council.Certificate) {
		c.Number, c.ValidFrom, c.DecidedOn = "35571", council.On(2019, 4, 9), council.On(2019, 4, 9)
	})
	o.Certificate(p, func(c *council.Certificate) {
		c.Origin, c.Number, c.ValidFrom, c.DecidedOn = "imported", "20117", council.On(2014, 4, 9), council.On(2014, 4, 9)
	})
	c := o.Issued(p, "specialty")
	r := o.Approved(o.Physician(), "specialty")
	press := jobs.Press{Store: o.Store, Address: o.Address, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	if _, err := press.Make(ctx); err != nil {
		t.Fatal(err)
	}
	ficha, err := o.Store.DocumentOfRequest(ctx, r.ID, council.Ficha)
	if err != nil {
		t.Fatal(err)
	}
	rosa, clerk := o.Staff("Rosa Diploma", council.Certifier), o.StaffWith("Consejo III", council.Grant{Role: council.RegionalOffice, Office: "III"})
	anyone, member, certifier, office := o.Anyone(), o.AsPhysician(p), o.As(rosa.User), o.As(clerk.User)
	path := fmt.Sprintf("/consejo/certificados/%d", c.ID)
	pages := map[string]testoffice.Answer{
		"v-vigente": anyone.Get("/v/" + o.Paper(c, council.Constancia).Code), "v-vencida": anyone.Get("/v/" + o.Paper(old, council.Constancia).Code),
		"v-ficha": anyone.Get("/v/" + ficha.Code), "v-no-encontrada": anyone.Get("/v/nada"), "verificar": anyone.Get("/verificar"), "verificar-error": anyone.Get("/verificar?codigo=x"),
		"medicos": anyone.Get("/medicos?paterno=sal"), "medicos-nadie": anyone.Get("/medicos?paterno=zzz"), "medico": anyone.Get("/medicos/" + p.Number),
		"certificados": member.Get("/certificados"), "emitir": certifier.Get("/consejo/certificados"), "emitir-error": certifier.Post("/consejo/certificados"),
		"numeracion": o.As(o.Staff("Ada", council.Administrator).User).Get("/consejo/certificados/series"), "certificado": certifier.Get(path),
		"entregas": certifier.Get("/consejo/entregas"), "medicos-del-consejo": office.Get("/consejo/medicos"), "medico-del-consejo": office.Get("/consejo/medicos/" + p.Number),
	}
	certifier.Post(path+"/actos", "acto", "replace", "motivo", "Hoja malograda al imprimir")
	pages["acto-pendiente"] = certifier.Get(path)
	for _, action := range []string{"print", "send"} {
		certifier.Post("/consejo/entregas", "accion", action, "entrega[]", fmt.Sprint(c.ID))
	}
	pages["relacion"] = certifier.Get("/consejo/entregas/relacion?consejo=III")
	office.Post("/consejo/entregas", "accion", "receive", "entrega[]", fmt.Sprint(c.ID))
	path = fmt.Sprintf("/consejo/entregas/%d", c.ID)
	pages["entrega"], pages["entrega-error"] = office.Get(path), office.Post(path+"/recojo", "recibe", "")
	office.Post(path+"/recojo", "quien", "otra", "recibe", "Pedro Salcedo", "tipo", "DNI", "documento", "40506070")
	pages["entregado"] = office.Get(path)
	return pages
}

// TestCertificateScreensHoldTheRules opens every screen at both widths: no violation of axe, no sideways scroll, no word lacking.
func TestCertificateScreensHoldTheRules(t *testing.T) {
	o := testoffice.New(t)
	pages := certificateScreens(t, o)
	sayAllWords(t, pages)
	holdTheRules(t, o, pages)
}
