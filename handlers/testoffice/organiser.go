package testoffice

import (
	"context"
	"time"

	"vigencia/council"
)

// OrganiserWaiting adds an institution whose first person confirmed the address; staff have not admitted it yet.
func (o *Office) OrganiserWaiting(name, email string) council.Account {
	o.t.Helper()
	ctx := context.Background()
	f := council.OrganiserForm{Organiser: name, Type: o.Profile.Endorsement.Organisers[0].Code, Place: o.Profile.EventPlaces()[0].Code, Phone: "33 1234 5678", Name: "Ana Ruiz", Email: email, Consent: true}
	organiser, person, err := f.Read(o.Store.Rules())
	must(o.t, err)
	must(o.t, o.Store.SignUpOrganiser(ctx, organiser, person, "192.0.2.201"))
	a, err := o.Store.TakeInvitation(ctx, Key(o.Mail("organiser_confirm")), Passphrase)
	must(o.t, err)
	return a
}

// Organiser adds an institution that staff admitted, and gives the account of its first person.
func (o *Office) Organiser(name, email string, endorser council.Actor) council.Account {
	o.t.Helper()
	a := o.OrganiserWaiting(name, email)
	must(o.t, o.Store.ActOnOrganiser(context.Background(), a.Organiser, council.AdmitOrganiser, endorser, ""))
	return a
}

// Application is what an application says when nothing is missing, for an event three months ahead.
func (o *Office) Application() council.Endorsement {
	p, day := o.Profile, o.Profile.Today(o.now()).AddDays(90)
	specialty := p.EventSpecialties()[0].Code
	return council.Endorsement{
		Occasion: council.Occasion{From: day, To: day.AddDays(1), Begins: "09:00", Ends: "17:00", Modality: p.Endorsement.Modalities[0].Code, Place: p.EventPlaces()[0].Code, Town: "Guadalajara", Venue: "Auditorio", Address: "Hospital 278"},
		Contents: council.Contents{Title: "Curso de urgencias", Type: p.Endorsement.Types[0].Code, Scope: p.Endorsement.Scopes[0].Code, Hours: 1600, Institution: "Hospital Civil", Responsible: "Ana Ruiz",
			Email: "ana@hospital.example", Phone: "33 1234 5678", Specialty: specialty, Topics: []string{p.Endorsement.TopicsOf(specialty)[0].Code}, Audience: "Especialistas", Objectives: "Actualizar"},
		Sessions: []council.Session{{Day: day, Begins: "09:00", Ends: "10:00", Title: "Inicio"}}, Faculty: []council.Teacher{{Name: "Luz Mora"}}}
}

// Endorsement makes an application of organiser and takes it to a status by the acts that lead there.
func (o *Office) Endorsement(organiser, endorser council.Actor, status council.EndorsementStatus) council.Endorsement {
	o.t.Helper()
	ctx := context.Background()
	id, err := o.Store.BeginEndorsement(ctx, 0, organiser)
	must(o.t, err)
	for i, part := range council.Parts() {
		must(o.t, o.Store.WriteEndorsement(ctx, id, i, part, o.Application(), organiser))
	}
	steps := map[council.EndorsementStatus][]council.EndorsementAction{
		council.EndorsementSubmitted: {council.SubmitEndorsement},
		council.EndorsementInReview:  {council.SubmitEndorsement, council.TakeEndorsement},
		council.EndorsementObserved:  {council.SubmitEndorsement, council.TakeEndorsement, council.ObserveEndorsement},
		council.Endorsed:             {council.SubmitEndorsement, council.TakeEndorsement, council.Endorse},
	}[status]
	for _, action := range steps {
		by := endorser
		if action == council.SubmitEndorsement {
			by = organiser
		}
		o.Wait(time.Second)
		must(o.t, o.Store.ActOnEndorsement(ctx, id, action, by, council.EndorsementFacts{Plea: "Sin más fechas", Remarks: []council.PartRemark{{Part: council.FacultyPart, Note: "Falta el titular"}}}))
	}
	e, err := o.Store.Endorsement(ctx, id)
	must(o.t, err)
	return e
}
