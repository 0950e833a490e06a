package db_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/mail"
)

// eventOffice is an office that endorses events, one of its staff, and an admitted organiser with one person.
type eventOffice struct {
	*db.Store
	t         testing.TB
	now       time.Time
	staff     council.Actor
	organiser council.Actor
	folder    string
	added     int
}

func newEventOffice(t testing.TB) *eventOffice {
	t.Helper()
	profile, err := profiles.Load("cmgo")
	fatal(t, err)
	o := &eventOffice{t: t, now: examDay, folder: filepath.Join(t.TempDir(), "data")}
	vault, err := mail.OpenVault(filepath.Join(t.TempDir(), "key"))
	fatal(t, err)
	o.Store, err = db.Open(context.Background(), db.Options{Folder: o.folder, Profile: profile, Sealer: vault, Now: func() time.Time { return o.now }})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, o.Close()) })
	a, err := o.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: "eva@cmgo.example", Name: "Eva", Email: "eva@cmgo.example",
		Grants: []council.Grant{{Role: council.Endorser}}}, council.Program())
	fatal(t, err)
	o.staff = a.Actor()
	o.organiser = o.admitted("Hospital Civil", "ana@hospital.example")
	return o
}

func form(institution, email string) council.OrganiserForm {
	return council.OrganiserForm{Organiser: institution, Type: "hospital", Place: "JC", Town: "Guadalajara", Phone: "33 1234 5678", Name: "Ana Ruiz", Email: email, Consent: true}
}

// signUp types the form and gives the link of the mail that confirms the address, "" when none was ordered.
func (o *eventOffice) signUp(f council.OrganiserForm) string {
	o.t.Helper()
	organiser, person, err := f.Read(o.Rules())
	fatal(o.t, err)
	fatal(o.t, o.SignUpOrganiser(context.Background(), organiser, person, "192.0.2.1"))
	return o.LastLink(o.t, person.User)
}

// admitted is the first person of an organiser that staff admitted.
func (o *eventOffice) admitted(institution, email string) council.Actor {
	o.t.Helper()
	ctx := context.Background()
	a, err := o.TakeInvitation(ctx, o.signUp(form(institution, email)), "cuatro llamas suben al nevado")
	fatal(o.t, err)
	fatal(o.t, o.ActOnOrganiser(ctx, a.Organiser, council.AdmitOrganiser, o.staff, ""))
	return a.Actor()
}

// complete is what an application says when nothing is missing; the event is so many days ahead.
func (o *eventOffice) complete(title string, ahead int) council.Endorsement {
	day := o.Profile().Today(o.now).AddDays(ahead)
	return council.Endorsement{
		Occasion: council.Occasion{From: day, To: day.AddDays(1), Begins: "09:00", Ends: "17:00", Modality: "in_person", Place: "JC", Town: "Guadalajara", Venue: "Auditorio", Address: "Hospital 278"},
		Contents: council.Contents{Title: title, Type: "course", Scope: "national", Hours: 1600, Institution: "Hospital Civil", Responsible: "Ana Ruiz", Email: "ana@hospital.example", Phone: "33 1234 5678",
			Specialty: "GYO", Topics: []string{"birth"}, Audience: "Especialistas", Objectives: "Actualizar"},
		Sessions: []council.Session{{Day: day, Begins: "09:00", Ends: "10:00", Title: "Inicio"}}, Faculty: []council.Teacher{{Name: "Luz Mora", Certificate: "99"}}}
}

func (o *eventOffice) draft(e council.Endorsement) int64 {
	o.t.Helper()
	ctx := context.Background()
	id, err := o.BeginEndorsement(ctx, 0, o.organiser)
	fatal(o.t, err)
	for i, part := range council.Parts() {
		fatal(o.t, o.WriteEndorsement(ctx, id, i, part, e, o.organiser))
	}
	return id
}

func (o *eventOffice) act(id int64, action council.EndorsementAction, f council.EndorsementFacts) {
	o.t.Helper()
	o.now = o.now.Add(time.Minute)
	by := o.staff
	if action == council.SubmitEndorsement || action == council.RemedyEndorsement {
		by = o.organiser
	}
	fatal(o.t, o.ActOnEndorsement(context.Background(), id, action, by, f))
}

// endorsed is an event that went all the way.
func (o *eventOffice) endorsed(e council.Endorsement) council.Endorsement {
	o.t.Helper()
	id := o.draft(e)
	o.act(id, council.SubmitEndorsement, council.EndorsementFacts{Plea: "Sin más fechas"})
	o.act(id, council.TakeEndorsement, council.EndorsementFacts{})
	o.act(id, council.Endorse, council.EndorsementFacts{})
	e, err := o.Endorsement(context.Background(), id)
	fatal(o.t, err)
	return e
}

func (o *eventOffice) gathers(p council.Physician) council.Ledger {
	o.t.Helper()
	l, _, err := o.Ledger(context.Background(), p.ID, p.Registrations[0].ID)
	fatal(o.t, err)
	return l
}
