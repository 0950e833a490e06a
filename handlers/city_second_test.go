package handlers_test

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// settleSecond makes the first city of the second council. Owner sat the exam of one specialty, holds the certificates of two others, sent the points of one
// and gathers those of the other, and waits for certificates at each stage. The column elsewhere is an examiner here: this council has one office.
func settleSecond(t *testing.T) *city {
	t.Helper()
	o := testoffice.NewOf(t, "cmgo")
	c := &city{Office: o, users: map[string]string{}, objects: map[string]string{}}
	o.At(time.Date(2026, 9, 1, 18, 0, 0, 0, time.UTC))
	c.owner = o.Physician(func(p *council.Physician) {
		p.State = "JC"
		for i, name := range []string{"Biología de la Reproducción Humana", "Urología Ginecológica"} {
			p.Registrations = append(p.Registrations, council.Registration{Kind: council.SpecialtyRegistration, Specialty: name, Number: strconv.Itoa(11700000 + i)})
		}
	})
	other := o.Physician(func(p *council.Physician) { p.Names, p.State = "Ana", "JC" })
	c.users["owner"], c.users["other"] = c.owner.Number, other.Number
	staff := map[string]council.Account{}
	for name, role := range map[string]council.Role{"registrar": council.Registrar, "evaluator": council.Evaluator, "second": council.SecondReader, "coordinator": council.Coordinator,
		"certifier": council.Certifier, "admin": council.Administrator, "office": council.RegionalOffice, "elsewhere": council.Examiner, "endorser": council.Endorser} {
		staff[name] = o.Staff(name, role)
		c.users[name] = staff[name].User
	}
	c.everyRole(t, staff["admin"])
	c.organise(t, staff["endorser"].Actor())
	c.objects["physician"] = c.owner.Number
	for _, p := range []council.Physician{of(c.owner, "Ginecología"), of(other, "Ginecología"), of(c.owner, "Urología")} {
		c.Certificate(p, func(x *council.Certificate) {
			x.Origin, x.Kind, x.Series, x.ValidFrom, x.ValidTo = "imported", "exam", "certificate", council.On(2022, 3, 14), council.On(2027, 3, 14)
		})
	}
	c.papers(t, staff["registrar"].Actor())
	c.examine(t, staff["elsewhere"])
	c.gather(t, staff["evaluator"].Actor())
	c.print(t, staff["certifier"].Actor())
	c.objects["review"], c.objects["certificate"] = c.objects["ledger"], c.objects["available"] // as the first city calls what both have
	return c
}

// of is a physician with the registration of one specialty alone, for what is of that one.
func of(p council.Physician, specialty string) council.Physician {
	p.Registrations = slices.DeleteFunc(slices.Clone(p.Registrations), func(r council.Registration) bool { return !strings.HasPrefix(r.Specialty, specialty) })
	return p
}

// papers lets owner send what the exam asks, all accepted, and then one document more that waits for its registrar; other sends none.
func (c *city) papers(t *testing.T, registrar council.Actor) {
	t.Helper()
	check(t, c.Store.ChooseCase(context.Background(), c.ActorOf(c.owner), "graduate"))
	for _, slot := range []string{"identification", "cedula", "titulo", "diploma", "certificate"} {
		file, err := c.Store.Receive(strings.NewReader("%PDF-1.4 "+slot), 1000)
		check(t, err)
		check(t, c.Store.SendPaper(context.Background(), file, slot, c.ActorOf(c.owner), council.Attachment{Pages: 1, Format: council.PDF, SentName: slot + ".pdf", BeganAt: c.Now()}))
		sent, err := c.Store.Attachments(context.Background(), "physician", c.owner.ID, slot)
		check(t, err)
		c.objects["paper"] = strconv.FormatInt(sent[0].ID, 10)
		if slot != "certificate" {
			check(t, c.Store.DecidePaper(context.Background(), c.owner.ID, sent[0].ID, council.AcceptPaper, registrar, "", ""))
		}
	}
}

// examine holds an exam to its published marks, asks for a correction and a review of one, and opens two more calls. A draft stays.
func (c *city) examine(t *testing.T, examiner council.Account) {
	t.Helper()
	colleague := c.Staff("Beto", council.Examiner)
	c.call(t, examiner, "exam", "BRH", "2026-09-01", "2026-09-20", "2026-10-01")
	c.call(t, examiner, "cases", "GYO", "2026-11-01", "2026-11-30", "2026-12-09")
	c.call(t, examiner, "exam", "URO", "2026-11-01", "2026-11-30", "2026-12-10")
	c.call(t, examiner, "exam", "MMF", "2026-11-01", "2026-11-30", "2026-12-11")
	for _, call := range []string{"1", "2", "4"} {
		does(t, c.As(examiner.User).Post("/consejo/examenes/"+call+"/publicacion"))
	}
	c.enrol(t, "1", "1")
	does(t, c.As(examiner.User).Post("/consejo/examenes/inscripciones/1", "accion", "accept"))
	c.At(time.Date(2026, 10, 1, 14, 0, 0, 0, time.UTC))
	does(t, c.As(examiner.User).Post("/consejo/examenes/1/entrada", "sede", "1", "inscripcion[]", "1"))
	does(t, c.As(examiner.User).Post("/consejo/examenes/1/entrada/cierre", "sede", "1"))
	c.At(testoffice.Noon.Add(-time.Hour))
	for i, phase := range []string{"general", "cases", "cases"} {
		sheet := fmt.Sprintf("Folio;Sustentante;Calificación\r\nE2026-000001;x;8%d\r\n", i)
		sent := does(t, c.As(examiner.User).Upload("/consejo/examenes/1/calificaciones", "archivo", "marks.csv", []byte(sheet), "fase", phase))
		c.Import()
		c.objects["marks"] = path.Base(sent.Location)
		if i < 2 {
			does(t, c.As(examiner.User).Post(sent.Location, "accion", "cargar"))
			c.Import()
		}
	}
	for _, action := range []string{"review", "publish"} {
		does(t, c.As(colleague.User).Post("/consejo/examenes/1/calificaciones/1", "accion", action))
	}
	does(t, c.As(colleague.User).Post("/consejo/examenes/calificacion/1", "calificacion", "81", "motivo", "Una respuesta sin contar"))
	does(t, c.As(c.owner.Number).Post("/examenes/1/revision", "calificacion", "1", "motivo", "Falta una respuesta"))
	c.enrol(t, "2", "2")
	for name, id := range map[string]string{"call": "1", "coming": "2", "plan": "3", "open": "4", "sat": "1", "enrolled": "2", "sheet": "2", "mark": "1", "correction": "1", "question": "1", "mail": "1"} {
		c.objects[name] = id
	}
}

func (c *city) call(t *testing.T, by council.Account, kind, specialty, from, to, day string) {
	t.Helper()
	made := does(t, c.As(by.User).Post("/consejo/examenes/nueva", "tipo", kind, "especialidad", specialty, "nombre", "Convocatoria "+specialty, "desde", from, "hasta", to, "minima", "60"))
	does(t, c.As(by.User).Post(made.Location+"/sedes", "id", "0", "sede", "Centro Norte", "direccion", "Insurgentes 1234", "estado", "DF", "cupo", "2", "dia", day, "inicia", "08:00"))
}

// enrol lets owner hold a seat and send the proof of payment.
func (c *city) enrol(t *testing.T, call, enrolment string) {
	t.Helper()
	does(t, c.As(c.owner.Number).Post("/examenes/"+call+"/inscripcion", "sede", call))
	does(t, c.As(c.owner.Number).Upload("/examenes/"+enrolment+"/comprobante", "comprobante", "pago.png", proofFile(t)))
}

// gather sends owner's points of the first specialty, which an evaluator takes, and gathers those of the last.
func (c *city) gather(t *testing.T, evaluator council.Actor) {
	t.Helper()
	first, last := of(c.owner, "Ginecología"), of(c.owner, "Urología")
	c.objects["ruled"] = strconv.FormatInt(c.Gathered(first)[0], 10)
	r, err := c.Store.SubmitLedger(context.Background(), c.ActorOf(c.owner), first.Registrations[0].ID, "truth/1")
	check(t, err)
	_, err = c.Store.Act(context.Background(), r.ID, council.Take, evaluator, council.Facts{})
	check(t, err)
	c.objects["claim"] = strconv.FormatInt(c.Gathered(last)[0], 10)
	c.objects["registration"], c.objects["ledger"] = strconv.FormatInt(last.Registrations[0].ID, 10), r.Number
}

// print leaves certificates of owner at the printer, at the counter, asked for by courier and at its branch, and one that waits to be printed with its photographs.
func (c *city) print(t *testing.T, certifier council.Actor) {
	t.Helper()
	ctx := context.Background()
	stages := []struct {
		name  string
		steps []council.DeliveryAction
	}{{name: "printing"}, {name: "available", steps: []council.DeliveryAction{council.TakeIn, council.Sign, council.Announce}}, {name: "asked", steps: []council.DeliveryAction{council.TakeIn, council.Sign, council.Announce}},
		{name: "shipped", steps: []council.DeliveryAction{council.TakeIn, council.Sign, council.Announce}}}
	for i, stage := range stages {
		certificate := c.Certificate(of(c.owner, "Biología"))
		c.Photographed(c.owner)
		lot := council.Lot{President: "Ana", Responsible: "Luis", IssuedOn: council.On(2026, 11, 9), First: council.Entry{Book: 3, Leaf: 12, Place: i + 1}}
		lot, err := c.Store.SendLot(ctx, certifier, lot, []int64{certificate.ID})
		check(t, err)
		c.objects["lot"+stage.name], c.objects[stage.name] = strconv.FormatInt(lot.ID, 10), strconv.FormatInt(certificate.ID, 10)
		for _, step := range stage.steps {
			check(t, c.Store.Deliver(ctx, certificate.ID, step, certifier, council.DeliveryFacts{}))
		}
		if stage.name == "asked" || stage.name == "shipped" {
			does(t, c.As(c.owner.Number).Upload(fmt.Sprintf("/entregas/%d/envio", certificate.ID), "cedula", "cedula.pdf", testoffice.Efile(), "sucursal", "Centro, Guadalajara", "autorizacion", "si"))
		}
		if stage.name == "shipped" {
			check(t, c.Store.Deliver(ctx, certificate.ID, council.Ship, certifier, council.DeliveryFacts{Waybill: "1234567890", On: council.On(2026, 11, 9)}))
		}
	}
	c.objects["unprinted"] = strconv.FormatInt(c.Certificate(of(c.owner, "Biología")).ID, 10)
	c.Photographed(c.owner)
}

func does(t *testing.T, a testoffice.Answer) testoffice.Answer {
	t.Helper()
	if a.Status != 303 {
		t.Fatalf("%d: %s", a.Status, a.Text("main"))
	}
	return a
}
