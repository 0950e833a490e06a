package testoffice

import (
	"bytes"
	"context"
	"fmt"

	"vigencia/council"
	"vigencia/db"
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

// Passed is an approved request of a physician without a certificate, who has sat for the first exam as one of a case of the checklist.
func (o *Office) Passed(p council.Physician, studies string) council.Request {
	o.t.Helper()
	ctx, by := context.Background(), o.Staff("Irma Exámenes", council.Examiner).Actor()
	today := o.Today()
	call, err := o.Store.WriteCall(ctx, 0, council.Call{Kind: "exam", Specialty: o.Profile.Specialties[0].Code, Name: fmt.Sprintf("Convocatoria %d", o.added), From: today, To: today.AddDays(10), Pass: 6000}, by)
	must(o.t, err)
	must(o.t, o.Store.PlanSitting(ctx, call, 0, council.Sitting{Venue: "Centro Norte", Address: "Insurgentes 1234", State: "DF", Capacity: 5, Day: today.AddDays(20), Begins: "08:00"}, by))
	must(o.t, o.Store.ActOnCall(ctx, call, council.PublishCall, by))
	kept, err := o.Store.Call(ctx, call)
	must(o.t, err)
	must(o.t, o.Store.ChooseCase(ctx, o.ActorOf(p), studies))
	e, err := o.Store.Enrol(ctx, o.ActorOf(p), call, db.EnrolForm{Sitting: kept.Sittings[0].ID})
	must(o.t, err)
	r, err := o.Store.Request(ctx, e.Request)
	must(o.t, err)
	r.Status, r.Version, r.DecidedAt = council.Approved, r.Version+1, o.now()
	must(o.t, o.Store.Order(ctx, council.Outcome{Changes: []council.Change{r}}))
	return r
}

// Sent lets a physician send a document of the checklist, and a registrar decide it: with reason "" it is accepted.
func (o *Office) Sent(p council.Physician, slot, reason string) {
	o.t.Helper()
	ctx := context.Background()
	o.added++
	t, err := o.Store.Receive(bytes.NewReader(PDF("", Objects(fmt.Sprintf("/Title (%d)", o.added))...)), 5<<20)
	must(o.t, err)
	defer t.Discard()
	must(o.t, o.Store.SendPaper(ctx, t, slot, o.ActorOf(p), council.Attachment{Format: council.PDF, Pages: 1, SentName: slot + ".pdf", BeganAt: o.now()}))
	sent, err := o.Store.Attachments(ctx, "physician", p.ID, slot)
	must(o.t, err)
	action := council.AcceptPaper
	if reason != "" {
		action = council.RefusePaper
	}
	must(o.t, o.Store.DecidePaper(ctx, p.ID, sent[len(sent)-1].ID, action, o.Staff("Rebeca Registro", council.Registrar).Actor(), reason, ""))
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
