package db_test

import (
	"context"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
)

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
	drawn := e.DoorKey
	if key, problem := council.ParseEventKey(drawn); problem != "" || key != drawn {
		t.Errorf("its door has the key %q: %q", drawn, problem)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM documents WHERE endorsement = ? AND kind = 'endorsement'", id); n != 1 {
		t.Errorf("%d papers", n)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE subject = 'endorsement' AND subject_id = ?", id); n != 4 {
		t.Errorf("%d mails: received, observed, received again, granted", n)
	}
	o.act(id, council.CancelEndorsement, council.EndorsementFacts{Reason: "Huracán"})
	if e, err = o.Endorsement(ctx, id); err != nil || e.DoorKey != drawn {
		t.Errorf("cancelled, its key is %q: %v", e.DoorKey, err)
	}
}

// Whoever decides by what he read before another's change keeps nothing, whatever screen or job he comes from.
func TestWhatWasReadBeforeAnothersChangeIsNotKept(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	e, err := o.Endorsement(ctx, o.draft(o.complete("Parto humanizado", 90)))
	fatal(t, err)
	institution, err := o.Organiser(ctx, e.Organiser)
	fatal(t, err)
	e.Version++
	institution.Version++
	for _, change := range []council.Change{e, institution} {
		fatal(t, o.Keep(ctx, council.Outcome{Changes: []council.Change{change}}))
		if err := o.Keep(ctx, council.Outcome{Changes: []council.Change{change}}); council.CodeOf(err) != council.Conflict {
			t.Errorf("%T was kept over another's change: %v", change, err)
		}
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
