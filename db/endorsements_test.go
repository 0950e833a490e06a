package db_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
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

func TestAnOrganiserSignsUpConfirmsAndIsAdmitted(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	link := o.signUp(form("Sociedad de Occidente", "luz@sociedad.example"))
	if _, _, err := o.SignIn(ctx, "luz@sociedad.example", "cuatro llamas suben al nevado", "192.0.2.1"); err == nil {
		t.Fatal("signed in before the address was confirmed")
	}
	second := o.signUp(form("Sociedad Médica de Occidente", "luz@sociedad.example"))
	if _, err := o.Invitation(ctx, link); err == nil {
		t.Error("the first link still works after a second one was sent")
	}
	a, err := o.TakeInvitation(ctx, second, "cuatro llamas suben al nevado")
	fatal(t, err)
	got, err := o.Organiser(ctx, a.Organiser)
	fatal(t, err)
	if got.Status != council.OrganiserWaiting || got.Name != "Sociedad Médica de Occidente" || got.Due.Due.IsZero() {
		t.Fatalf("confirmed as %+v", got)
	}
	if _, err := o.BeginEndorsement(ctx, 0, a.Actor()); council.CodeOf(err) != council.Conflict {
		t.Errorf("an organiser in waiting began an application: %v", err)
	}
	if _, stage, err := o.SignIn(ctx, "luz@sociedad.example", "cuatro llamas suben al nevado", "192.0.2.1"); err != nil || stage != db.Full {
		t.Errorf("cannot sign in: %v %v", stage, err)
	}
	fatal(t, o.ActOnOrganiser(ctx, a.Organiser, council.AdmitOrganiser, o.staff, ""))
	if _, err := o.BeginEndorsement(ctx, 0, a.Actor()); err != nil {
		t.Error(err)
	}
}

func TestAnAddressThatHasAnAccountIsNotTold(t *testing.T) {
	o := newEventOffice(t)
	for _, email := range []string{"ana@hospital.example", "eva@cmgo.example"} {
		before := o.Count(t, "SELECT COUNT(*) FROM organisers")
		organiser, person, err := form("Otra casa", email).Read(o.Rules())
		fatal(t, err)
		fatal(t, o.SignUpOrganiser(context.Background(), organiser, person, "192.0.2.1"))
		if o.Count(t, "SELECT COUNT(*) FROM organisers") != before {
			t.Errorf("%s: a second organiser was kept", email)
		}
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template = 'organiser_known' AND recipient = 'ana@hospital.example'"); n != 1 {
		t.Errorf("%d mails tell the owner", n)
	}
}

func TestAColleagueIsInvitedAndSentAway(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	person, err := council.OrganiserPerson("Luz Mora", "luz@hospital.example", "")
	fatal(t, err)
	fatal(t, o.AddPerson(ctx, person, o.organiser))
	a, err := o.TakeInvitation(ctx, o.LastLink(t, "luz@hospital.example"), "cuatro llamas suben al nevado")
	fatal(t, err)
	if a.Organiser != o.organiser.Organiser {
		t.Fatalf("works for %d", a.Organiser)
	}
	stranger := o.admitted("Otra casa", "eli@otra.example")
	if err := o.SetPerson(ctx, a.ID, false, stranger); council.CodeOf(err) != council.NotFound {
		t.Errorf("another organiser's person: %v", err)
	}
	fatal(t, o.SetPerson(ctx, a.ID, false, o.organiser))
	if _, _, err := o.SignIn(ctx, "luz@hospital.example", "cuatro llamas suben al nevado", "192.0.2.1"); err == nil {
		t.Error("a person who was sent away signs in")
	}
}

func TestAnApplicationGoesFromDraftToItsPaper(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	id := o.draft(o.complete("Curso de parto", 90))
	o.act(id, council.SubmitEndorsement, council.EndorsementFacts{Plea: "La ponente aún no tiene certificado"})
	o.act(id, council.TakeEndorsement, council.EndorsementFacts{})
	o.act(id, council.ObserveEndorsement, council.EndorsementFacts{Remarks: []council.PartRemark{{Part: council.FacultyPart, Note: "Falta el profesor titular"}}})
	e, err := o.Endorsement(ctx, id)
	fatal(t, err)
	if len(e.Remarks) != 1 || e.Evaluator != o.staff.Account {
		t.Fatalf("observed: %+v", e)
	}
	typed := o.complete("Curso de parto", 90)
	typed.Faculty = append(typed.Faculty, council.Teacher{Name: "Rosa Ríos"})
	fatal(t, o.WriteEndorsement(ctx, id, e.Version, council.FacultyPart, typed, o.organiser))
	if err := o.WriteEndorsement(ctx, id, e.Version, council.FacultyPart, typed, o.organiser); council.CodeOf(err) != council.Conflict {
		t.Errorf("an old form was taken: %v", err)
	}
	o.act(id, council.RemedyEndorsement, council.EndorsementFacts{Plea: "La ponente aún no tiene certificado", Answers: []string{"Ya está"}})
	o.act(id, council.Endorse, council.EndorsementFacts{Points: []council.RolePoints{{Role: "attendee", Given: 1600}}})
	e, err = o.Endorsement(ctx, id)
	fatal(t, err)
	if e.Status != council.Endorsed || e.Number != "AV-2026-0001" || e.Remarks[0].Answer != "Ya está" || e.PointsOf("attendee") != 1600 || e.PointsOf("speaker") != 200 {
		t.Fatalf("endorsed as %+v", e)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM documents WHERE endorsement = ? AND kind = 'endorsement'", id); n != 1 {
		t.Errorf("%d papers", n)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE subject = 'endorsement' AND subject_id = ?", id); n != 4 {
		t.Errorf("%d mails: received, observed, received again, granted", n)
	}
}

func TestAnotherOrganisersApplicationIsNotFound(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	id := o.draft(o.complete("Curso de parto", 90))
	stranger := o.admitted("Otra casa", "eli@otra.example")
	_, read := o.EndorsementOf(ctx, stranger.Organiser, id)
	_, copied := o.BeginEndorsement(ctx, id, stranger)
	for what, err := range map[string]error{"read": read, "copied": copied,
		"written": o.WriteEndorsement(ctx, id, 4, council.FacultyPart, council.Endorsement{}, stranger),
		"sent":    o.ActOnOwnEndorsement(ctx, id, council.SubmitEndorsement, stranger, council.EndorsementFacts{Plea: "x"}),
		"amended": o.AskAmendment(ctx, id, council.Occasion{}, "x", stranger)} {
		if council.CodeOf(err) != council.NotFound {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestARefusalGivesTheNumberOfAnEndorsementBack(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	id := o.draft(o.complete("Uno", 90))
	o.act(id, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	o.act(id, council.TakeEndorsement, council.EndorsementFacts{})
	if err := o.ActOnEndorsement(ctx, id, council.Endorse, o.staff, council.EndorsementFacts{Points: []council.RolePoints{{Role: "attendee", Given: 1}}}); err == nil {
		t.Fatal("other points without a reason")
	}
	o.act(id, council.Endorse, council.EndorsementFacts{})
	if e := o.endorsed(o.complete("Dos", 90)); e.Number != "AV-2026-0002" {
		t.Errorf("the second endorsement is %s", e.Number)
	}
}

func TestAnEarlierEditionIsCopiedWithoutItsDates(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	first := o.endorsed(o.complete("Curso de parto", 90))
	id, err := o.BeginEndorsement(ctx, first.ID, o.organiser)
	fatal(t, err)
	e, err := o.Endorsement(ctx, id)
	fatal(t, err)
	if e.Contents.Title != "Curso de parto" || !e.Occasion.From.IsZero() || e.Number != "" || e.Folio != "" || e.CopyOf != first.ID || len(e.Faculty) != 1 || len(e.Points) != 0 {
		t.Errorf("copied as %+v", e)
	}
}

func TestAnAmendmentChangesTheEventOnlyOnceAccepted(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	e := o.endorsed(o.complete("Curso de parto", 90))
	becomes := e.Occasion
	becomes.Venue = "Teatro Degollado"
	fatal(t, o.AskAmendment(ctx, e.ID, becomes, "El auditorio cierra", o.organiser))
	if err := o.AskAmendment(ctx, e.ID, becomes, "otra vez", o.organiser); council.CodeOf(err) != council.Conflict {
		t.Errorf("two changes wait at once: %v", err)
	}
	now, err := o.Endorsement(ctx, e.ID)
	fatal(t, err)
	asked, err := o.AmendmentsOf(ctx, e.ID)
	fatal(t, err)
	if now.Occasion.Venue != "Auditorio" || len(asked) != 1 || asked[0].Was.Venue != "Auditorio" {
		t.Fatalf("changed before a decision: %+v %+v", now.Occasion, asked)
	}
	o.now = o.now.Add(time.Minute)
	fatal(t, o.DecideAmendment(ctx, e.ID, asked[0].ID, true, "", o.staff))
	now, err = o.Endorsement(ctx, e.ID)
	fatal(t, err)
	if now.Occasion.Venue != "Teatro Degollado" {
		t.Errorf("the venue is %q", now.Occasion.Venue)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM documents WHERE endorsement = ? AND replaced_by IS NOT NULL", e.ID); n != 1 {
		t.Errorf("%d papers lead to the new one", n)
	}
	page, err := o.Catalogue(ctx, db.CatalogueFilter{Text: "degollado"})
	fatal(t, err)
	if len(page.Events) != 1 {
		t.Error("the catalogue does not find the new venue")
	}
}

func TestAnObservedApplicationLapsesWhenTheEventBegins(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	id := o.draft(o.complete("Curso de parto", 70))
	o.act(id, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	o.act(id, council.TakeEndorsement, council.EndorsementFacts{})
	o.act(id, council.ObserveEndorsement, council.EndorsementFacts{Remarks: []council.PartRemark{{Part: council.EventPart, Note: "Horas"}}})
	if n, err := o.LapseEndorsements(ctx); n != 0 || err != nil {
		t.Fatalf("lapsed early: %d %v", n, err)
	}
	o.now = o.now.AddDate(0, 0, 70)
	n, err := o.LapseEndorsements(ctx)
	e, _ := o.Endorsement(ctx, id)
	if n != 1 || err != nil || e.Status != council.EndorsementLapsed {
		t.Errorf("%d lapsed, now %s: %v", n, e.Status, err)
	}
}

func TestTheCatalogueFindsByEachFilterAndShowsOnlyWhatIsEndorsed(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	birth := o.endorsed(o.complete("Parto humanizado en Jalisco", 90))
	other := o.complete("Congreso de piso pélvico", 130)
	other.Occasion.Place, other.Occasion.Modality, other.Occasion.Town, other.Contents.Specialty, other.Contents.Topics, other.Contents.Scope = "NL", "mixed", "Monterrey", "URO", []string{"prolapse"}, "international"
	other.Contents.Evaluated = "Examen en línea"
	floor := o.endorsed(other)
	o.draft(o.complete("Borrador de parto", 90))
	for name, c := range map[string]struct {
		f    db.CatalogueFilter
		want []int64
	}{
		"all":             {db.CatalogueFilter{}, []int64{birth.ID, floor.ID}},
		"state":           {db.CatalogueFilter{Place: "NL"}, []int64{floor.ID}},
		"specialty":       {db.CatalogueFilter{Specialty: "GYO"}, []int64{birth.ID}},
		"topic":           {db.CatalogueFilter{Topic: "prolapse"}, []int64{floor.ID}},
		"topic and state": {db.CatalogueFilter{Topic: "prolapse", Place: "JC"}, nil},
		"modality":        {db.CatalogueFilter{Modality: "mixed"}, []int64{floor.ID}},
		"month":           {db.CatalogueFilter{Month: council.On(birth.Occasion.From.Year, birth.Occasion.From.Month, 1)}, []int64{birth.ID}},
		"text":            {db.CatalogueFilter{Text: "PÉLVICO monte"}, []int64{floor.ID}},
		"text of none":    {db.CatalogueFilter{Text: "parto pélvico"}, nil},
		"unknown word":    {db.CatalogueFilter{Text: "zzz"}, nil},
		"past":            {db.CatalogueFilter{Past: true}, nil},
	} {
		page, err := o.Catalogue(ctx, c.f)
		fatal(t, err)
		var got []int64
		for _, e := range page.Events {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, c.want) || page.Count != len(c.want) {
			t.Errorf("%s: %v (%d), not %v", name, got, page.Count, c.want)
		}
	}
	fatal(t, o.ActOnEndorsement(ctx, birth.ID, council.CancelEndorsement, o.organiser, council.EndorsementFacts{Reason: "Sin ponente"}))
	if e, err := o.EventByNumber(ctx, birth.Number); err != nil || e.Status != council.EndorsementCancelled {
		t.Errorf("a cancelled event: %v %v", e.Status, err)
	}
	o.now = o.now.AddDate(0, 0, 100)
	if page, _ := o.Catalogue(ctx, db.CatalogueFilter{Past: true}); len(page.Events) != 1 || page.Events[0].ID != birth.ID {
		t.Errorf("past: %+v", page.Events)
	}
}

func TestTheCatalogueIsPagedByKey(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	for i := range council.PageSize + 3 {
		o.endorsed(o.complete(fmt.Sprintf("Curso %d", i), 70+i%7))
	}
	seen, last, after := map[int64]bool{}, council.Date{}, ""
	for range 3 {
		page, err := o.Catalogue(ctx, db.CatalogueFilter{Text: "curso", After: after})
		fatal(t, err)
		for _, e := range page.Events {
			if seen[e.ID] || e.Occasion.To.Before(last) {
				t.Fatalf("%d comes twice or out of order", e.ID)
			}
			seen[e.ID], last = true, e.Occasion.To
		}
		if after = page.Next; after == "" {
			break
		}
	}
	if len(seen) != council.PageSize+3 {
		t.Errorf("%d of %d events", len(seen), council.PageSize+3)
	}
}

func TestStaffSeeTheQueueByItsTerm(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	first := o.draft(o.complete("Uno", 90))
	o.act(first, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	o.now = o.now.AddDate(0, 0, 3)
	second := o.draft(o.complete("Dos", 90))
	o.act(second, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	list, next, err := o.Queue(ctx, db.EndorsementFilter{})
	fatal(t, err)
	if len(list) != 2 || list[0].ID != first || list[1].ID != second || next != "" || list[0].OrganiserName != "Hospital Civil" {
		t.Fatalf("%+v %q", list, next)
	}
	if got, _, _ := o.Queue(ctx, db.EndorsementFilter{Number: list[1].Folio}); len(got) != 1 || got[0].ID != second {
		t.Errorf("by its folio: %+v", got)
	}
	o.now = o.now.AddDate(0, 2, 0)
	if c, err := o.EndorsementCounts(ctx); err != nil || c.Submitted != 2 || c.Late != 2 {
		t.Errorf("%+v %v", c, err)
	}
}
