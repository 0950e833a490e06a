package events_test

import (
	"context"
	"fmt"
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/network"
	"vigencia/council"
	"vigencia/db"
	"vigencia/e2e/stage"
)

// A guest is a physician of the register, with the browser that an account of theirs sits at, if any.
type guest struct {
	council.Physician
	sits *stage.Person
}

// second is who confirms what the first person of events asked for.
const second = "second"

// An institution was admitted, and an event of it that began and ends today was endorsed; three physicians stand in the register, two with an account.
func (j *attended) eventOfToday(t *testing.T) {
	j.SignIn(t, stage.Colleague{Key: endorser, Name: "Beatriz Llanes Prado", Role: council.Endorser}, stage.Colleague{Key: second, Name: "Saúl Nava Ortiz", Role: council.Endorser})
	ctx, store := context.Background(), stage.OpenStore(t, j.Office.Data, j.Profile)
	defer func() { stage.Must(t, store.Close()) }()
	staff, err := store.AccountByUser(ctx, endorser+"@consejo.example")
	stage.Must(t, err)
	j.ana = j.member(t, store, council.Physician{Surname1: "Treviño", Surname2: "Cantú", Names: "Ana Lucía", Email: "ana.trevino@correo.example"}, 1)
	j.marta = j.member(t, store, council.Physician{Surname1: "Olvera", Surname2: "Pineda", Names: "Marta", Email: "marta.olvera@correo.example"}, 2)
	j.carmen = j.member(t, store, council.Physician{Surname1: "Ibarra", Surname2: "Ríos", Names: "Carmen"}, 3)
	by := j.admitted(t, store, staff.Actor())
	id, err := store.BeginEndorsement(ctx, 0, by)
	stage.Must(t, err)
	for i, part := range council.Parts() {
		stage.Must(t, store.WriteEndorsement(ctx, id, i, part, j.application(), by))
	}
	stage.Must(t, store.ActOnEndorsement(ctx, id, council.SubmitEndorsement, by, council.EndorsementFacts{Plea: "La sede se liberó esta semana."}))
	for _, action := range []council.EndorsementAction{council.TakeEndorsement, council.Endorse} {
		stage.Must(t, store.ActOnEndorsement(ctx, id, action, staff.Actor(), council.EndorsementFacts{}))
	}
	j.event, err = store.Endorsement(ctx, id)
	stage.Must(t, err)
}

// admitted signs an institution up whose person has a password, and admits it.
func (j *attended) admitted(t *testing.T, store *db.Store, by council.Actor) council.Actor {
	t.Helper()
	ctx := context.Background()
	f := council.OrganiserForm{Organiser: house, Type: j.Profile.Endorsement.Organisers[0].Code, Place: j.Profile.EventPlaces()[0].Code, Phone: "33 1234 5678", Name: "Mireya Solís Luna", Email: houseMail, Consent: true}
	organiser, person, err := f.Read(store.Rules())
	stage.Must(t, err)
	stage.Must(t, store.SignUpOrganiser(ctx, organiser, person, "192.0.2.201"))
	link, err := url.Parse(j.Post.LetterTo(houseMail, "/invitacion").Link(t, "/invitacion"))
	stage.Must(t, err)
	a, err := store.TakeInvitation(ctx, link.Query().Get("clave"), stage.Passphrase)
	stage.Must(t, err)
	stage.Must(t, store.ActOnOrganiser(ctx, a.Organiser, council.AdmitOrganiser, by, ""))
	return a.Actor()
}

// application is all that the organiser says of the event.
func (j *attended) application() council.Endorsement {
	rules, specialty := j.Profile.Endorsement, j.Profile.EventSpecialties()[0].Code
	return council.Endorsement{
		Occasion: council.Occasion{From: j.Today(), To: j.Today(), Begins: "09:00", Ends: "17:00", Modality: rules.Modalities[0].Code, Place: j.Profile.EventPlaces()[0].Code, Town: "Calvillo", Venue: "Auditorio municipal", Address: "Hospital 278"},
		Contents: council.Contents{Title: event, Type: rules.Types[0].Code, Scope: rules.Scopes[0].Code, Hours: 1600, Institution: house, Responsible: "Mireya Solís Luna", Email: houseMail, Phone: "33 1234 5678",
			Specialty: specialty, Topics: []string{rules.TopicsOf(specialty)[0].Code}, Audience: "Especialistas", Objectives: "Reconocer a tiempo la hemorragia obstétrica."},
		Sessions: []council.Session{{Day: j.Today(), Begins: "09:00", Ends: "11:00", Title: "Código rojo"}}, Faculty: []council.Teacher{{Name: "Luz Mora Prado"}}}
}

// numbered is a number of the council's register.
func (j *attended) numbered(n int) string {
	return fmt.Sprintf("%0*d", j.Profile.Number.Digits, j.first+n)
}

// member adds a physician whose certificate is in force; who has an address has an account too, and is signed in.
func (j *attended) member(t *testing.T, store *db.Store, p council.Physician, n int) guest {
	t.Helper()
	ctx, since := context.Background(), j.Today().AddYears(-1)
	p.Number, p.Office, p.Origin = j.numbered(n), j.Profile.Offices[0].Code, "roster"
	p.Membership, p.Standing, p.RosterOn = "ACTIVO", "HÁBIL", j.Today()
	p.Registrations = []council.Registration{{Kind: council.SpecialtyRegistration, Specialty: j.Profile.Specialties[0].Name, Number: fmt.Sprint(11624632 + n)}}
	p, err := store.AddPhysician(ctx, p, council.Program())
	stage.Must(t, err)
	r := p.Registrations[0]
	stage.Must(t, store.Order(ctx, council.Outcome{Changes: []council.Change{council.Certificate{Physician: p.ID, Registration: r.ID, Series: "certificate", Number: fmt.Sprint(11284 + n), Kind: "exam",
		Label: r.Specialty, Specialty: r.Specialty, DecidedOn: since, ValidFrom: since, ValidTo: since.AddYears(5), Origin: "imported"}}}))
	if p.Email == "" {
		return guest{p, nil}
	}
	a, err := store.AddAccount(ctx, council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program())
	stage.Must(t, err)
	cookie, err := store.OpenSession(ctx, a.ID, db.Full, "127.0.0.1", "test")
	stage.Must(t, err)
	g := guest{p, j.Person(t)}
	g.sits.Do(network.SetCookie("session", cookie).WithURL(g.sits.Address))
	return g
}
