package physician_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/handlers/testoffice"
)

// What counted for one certificate counts neither for the next one nor for that of another specialty; what was refused may be shown again.
func TestEvidenceCountsInOneCycleAndForOneSpecialty(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	p := o.Physician(func(p *council.Physician) {
		p.Registrations = append(p.Registrations, council.Registration{Kind: council.SpecialtyRegistration, Specialty: "Urología Ginecológica"})
	})
	for i, reg := range p.Registrations {
		o.Certificate(p, func(c *council.Certificate) {
			c.Registration, c.Specialty, c.Origin, c.Series, c.Number = reg.ID, reg.Specialty, "imported", "certificate", fmt.Sprint(9100+i)
			c.ValidFrom, c.ValidTo = council.On(2022, 3, 14), council.On(2027, 3, 14)
		})
	}
	ctx, by, reg := t.Context(), o.ActorOf(p), p.Registrations[0].ID
	congress := func(reg int64, title string, on council.Date) int64 {
		t.Helper()
		id, err := o.Store.SaveClaim(ctx, by, reg, council.Activity{Rule: "national_congress", Title: title, From: on, Quantity: 2000})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	counted, refused := testoffice.Efile(), testoffice.PDF("", testoffice.Objects("/Title (sin aval)")...)
	first, second := congress(reg, "Congreso de marzo", council.On(2024, 3, 1)), congress(reg, "Congreso sin aval", council.On(2024, 4, 1))
	if err := o.Evidence(p, first, counted); err != nil {
		t.Fatal(err)
	}
	if err := o.Evidence(p, second, refused); err != nil {
		t.Fatal(err)
	}
	ids := append(o.Gathered(p), first)
	o.Sends(p, "certificate")
	r, err := o.Store.SubmitLedger(ctx, by, reg, "truth/1")
	if err != nil {
		t.Fatal(err)
	}
	number := approve(t, o, r, ids, second)
	o.Wait(60 * 24 * time.Hour)
	for cycle, id := range map[string]int64{"the next certificate": congress(reg, "Congreso de diciembre", o.Today().AddDays(-20)), "another specialty": congress(p.Registrations[1].ID, "Congreso de marzo", council.On(2024, 3, 1))} {
		if say, of := saidOf(o.Evidence(p, id, counted)); say != "ledger.refuse.twice_sent" || !strings.Contains(of, number) {
			t.Errorf("for %s: %s %s", cycle, say, of)
		}
	}
	if err := o.Evidence(p, congress(p.Registrations[1].ID, "Congreso con aval", council.On(2024, 4, 1)), refused); err != nil {
		t.Error("what was refused cannot be shown again:", err)
	}
}

// approve accepts the activities, refuses one, and lets the request be confirmed and its number issued; it gives the request's number.
func approve(t *testing.T, o *testoffice.Office, r council.Request, accepted []int64, refused int64) string {
	t.Helper()
	evaluator, reader, certifier := o.Staff("Elena Vargas", council.Evaluator).Actor(), o.Staff("Saúl Lector", council.SecondReader).Actor(), o.Staff("Rosa Diploma", council.Certifier).Actor()
	must := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(o.Store.Act(t.Context(), r.ID, council.Take, evaluator, council.Facts{}))
	for _, id := range accepted {
		must(nil, o.Store.RuleActivity(t.Context(), r.ID, evaluator, id, council.Ruling{State: council.ActivityAccepted}))
	}
	must(nil, o.Store.RuleActivity(t.Context(), r.ID, evaluator, refused, council.Ruling{State: council.ActivityRefused, Reason: "no_endorsement"}))
	must(o.Store.Act(t.Context(), r.ID, council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}}))
	must(o.Store.Act(t.Context(), r.ID, council.Confirm, reader, council.Facts{}))
	must(nil, o.Store.Issue(t.Context(), r.ID, certifier))
	return r.Number
}
