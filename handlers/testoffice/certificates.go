package testoffice

import (
	"context"
	"fmt"

	"vigencia/council"
)

// Certificate gives a physician a certificate with its papers ordered, as an issue on the clock's day would: of the registration of a
// specialty when there is one, from 9 April 2026 unless changed. Origin "imported" has neither papers nor delivery.
func (o *Office) Certificate(p council.Physician, change ...func(*council.Certificate)) council.Certificate {
	o.t.Helper()
	o.added++
	c := council.Certificate{Physician: p.ID, Series: o.Profile.Series[0].Code, Number: fmt.Sprint(35000 + o.added), Kind: "general", Label: "Médico Cirujano",
		DecidedOn: council.On(2026, 4, 9), ValidFrom: council.On(2026, 4, 9), Pickup: o.pickup(), Origin: "issued", IssuedAt: o.now()}
	for _, r := range p.Registrations {
		if r.Kind == "specialty" {
			kind := o.Profile.KindsOf(r.Kind)[0]
			c.Registration, c.Kind, c.Specialty, c.RNE, c.Label = r.ID, kind.Code, r.Specialty, r.Number, r.CertificateLabel(kind)
		}
	}
	for _, f := range change {
		f(&c)
	}
	if c.ValidTo.IsZero() {
		c.ValidTo = o.Profile.Validity.End(c.ValidFrom)
	}
	out := council.Outcome{Changes: []council.Change{c}}
	if c.Origin == "issued" {
		key := c.Series + "/" + c.Number
		out.Changes = append(out.Changes, council.Delivery{State: council.ToPrint, Office: c.Pickup})
		for _, rule := range o.Profile.PapersAt(council.AtIssue) {
			out.Documents = append(out.Documents, council.DocumentOrder{Key: string(rule.Kind) + "/" + key, Kind: rule.Kind, Subject: "certificate"})
		}
	}
	must(o.t, o.Store.Order(context.Background(), out))
	all, err := o.Store.CertificatesOf(context.Background(), p.ID)
	must(o.t, err)
	for _, kept := range all {
		if kept.Series == c.Series && kept.Number == c.Number {
			return kept
		}
	}
	o.t.Fatalf("certificate %s was not kept", c.Number)
	return c
}

// pickup is the office at which certificates of tests are picked up: III, or the first of a council without it.
func (o *Office) pickup() string {
	if _, ok := o.Profile.Office("III"); ok {
		return "III"
	}
	return o.Profile.Offices[0].Code
}

// Paper gives the newest paper of a kind of a certificate.
func (o *Office) Paper(c council.Certificate, kind council.DocumentType) council.IssuedDocument {
	o.t.Helper()
	d, err := o.Store.DocumentOfCertificate(context.Background(), c.ID, kind)
	must(o.t, err)
	return d
}

// Approved is a request of p that was evaluated and confirmed by two members of staff, and waits to be issued.
func (o *Office) Approved(p council.Physician, kind string) council.Request {
	o.t.Helper()
	ctx := context.Background()
	evaluator, reader := o.Staff("Elena Vargas", council.Evaluator).Actor(), o.Staff("Saúl Lector", council.SecondReader).Actor()
	r := o.Submitted(p, kind)
	act := func(action council.RequestAction, by council.Actor, given council.Facts) {
		var err error
		r, err = o.Store.Act(ctx, r.ID, action, by, given)
		must(o.t, err)
	}
	act(council.Take, evaluator, council.Facts{})
	for i, rule := range []string{"master", "doctorate", "doctorate"} {
		_, err := o.Store.SaveActivity(ctx, r.ID, evaluator, council.Activity{Rule: rule, Title: fmt.Sprintf("Grado %d", i+1), From: council.On(2020, 1, i+1), Quantity: 100, Page: 1})
		must(o.t, err)
	}
	act(council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	act(council.Confirm, reader, council.Facts{})
	return r
}

// Issued is the certificate of a request that was approved and then issued.
func (o *Office) Issued(p council.Physician, kind string) council.Certificate {
	o.t.Helper()
	r := o.Approved(p, kind)
	must(o.t, o.Store.Issue(context.Background(), r.ID, o.Staff("Rosa Diploma", council.Certifier).Actor()))
	c, err := o.Store.CertificateOfRequest(context.Background(), r.ID)
	must(o.t, err)
	return c
}

// Photographed lets the office receive a physician's photographs for the certificate, as who keeps the certificates does at the counter.
func (o *Office) Photographed(p council.Physician) {
	o.t.Helper()
	must(o.t, o.Store.RecordPhotographs(context.Background(), p.ID, council.ReceivePhotographs, o.Staff("Rosa Fotografías", council.Certifier).Actor(), "", ""))
}
