package db_test

import (
	"context"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

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

func TestASignUpThatNobodyConfirmedIsErased(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	o.signUp(form("Sociedad de Occidente", "luz@sociedad.example"))
	o.now = o.now.AddDate(0, 0, 29)
	if n, err := o.ForgetUnconfirmed(ctx); n != 0 || err != nil {
		t.Fatalf("%d erased after 29 days: %v", n, err)
	}
	o.now = o.now.AddDate(0, 0, 2)
	if n, err := o.ForgetUnconfirmed(ctx); n != 1 || err != nil {
		t.Fatalf("%d erased after 31 days: %v", n, err)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM accounts WHERE user = 'luz@sociedad.example'"); n != 0 {
		t.Error("the address is still there")
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM organisers"); n != 1 {
		t.Errorf("%d organisers are left", n)
	}
}

// An answer about an address that has an account takes as many writes as one about an address that has none.
func TestSigningUpTakesTheSameWorkForAKnownAddress(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	written := map[string]int{}
	for _, email := range []string{"ana@hospital.example", "nueva@casa.example", "otra@casa.example"} {
		organiser, person, err := form("Otra casa", email).Read(o.Rules())
		fatal(t, err)
		before := o.Written(t)
		fatal(t, o.SignUpOrganiser(ctx, organiser, person, "192.0.2.1"))
		written[email] = o.Written(t) - before
	}
	known, first, second := written["ana@hospital.example"], written["nueva@casa.example"], written["otra@casa.example"]
	if first != second || known < first || known > first+1 { // the mail to its owner
		t.Errorf("a known address takes %d writes, new ones %d and %d", known, first, second)
	}
}
