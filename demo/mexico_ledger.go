package demo

import (
	"bytes"
	"context"
	"fmt"

	"vigencia/council"
	"vigencia/demo/portfolio"
	"vigencia/intake"
)

// A renewal is a story of a ledger: how many of its activities have been read, whether the last was refused, and how far it came.
type renewal struct {
	about                         string
	days                          int // ago, when it began
	some, send, take, refuse, end bool
	read                          int
}

// ledgerStories are renewals by points in every state.
func (o *Office) ledgerStories(a *agenda) error {
	for _, r := range []renewal{
		{about: "demo.who.gathering", days: 30, some: true},
		{about: "demo.who.gathered", days: 24},
		{about: "demo.who.points_sent", days: 4, send: true},
		{days: 5, send: true, take: true, read: 3},
		{about: "demo.who.points_observed", days: 8, send: true, take: true, read: 8, refuse: true},
		{about: "demo.who.points_approved", days: 20, send: true, take: true, read: 8, end: true},
	} {
		a.enter(o.ago(r.days, 11, 20), func(ctx context.Context) error {
			if err := o.renew(ctx, r); err != nil {
				return fmt.Errorf("renewal %s: %w", r.about, err)
			}
			return nil
		})
	}
	return nil
}

func (o *Office) renew(ctx context.Context, r renewal) error {
	p, registration, err := o.renewable(ctx)
	if err != nil {
		return err
	}
	p, me, err := o.join(ctx, p.Number, r.about)
	if err != nil {
		return err
	}
	for i, a := range o.activities() {
		if r.some && i > 4 {
			break
		}
		id, err := o.Store.SaveClaim(ctx, me.Actor(), registration, a)
		if err != nil {
			return err
		}
		if r.some && i == 4 {
			break // what was typed stays, its evidence comes later
		}
		if err := o.prove(ctx, p, me.Actor(), id, a); err != nil {
			return err
		}
	}
	if !r.send {
		return nil
	}
	sent, err := o.Store.SubmitLedger(ctx, me.Actor(), registration, o.declared())
	if err != nil || !r.take {
		return err
	}
	return o.judge(ctx, sent, r)
}

// renewable draws a physician whose window reaches back far enough for years in a post.
func (o *Office) renewable(ctx context.Context) (council.Physician, int64, error) {
	for {
		p, err := o.draw(func(council.Physician) bool { return true })
		if err != nil {
			return p, 0, err
		}
		if p, err = o.Store.PhysicianByNumber(ctx, p.Number); err != nil {
			return p, 0, err
		}
		_, eligible, err := o.Store.Eligibility(ctx, p.ID)
		if err != nil {
			return p, 0, err
		}
		for _, c := range eligible.Choices {
			if !c.Kind.Ledger {
				continue
			}
			l, _, err := o.Store.Ledger(ctx, p.ID, c.Registration.ID)
			if err != nil || l.Window.From.AddMonths(50).Before(l.At) {
				return p, c.Registration.ID, err
			}
		}
	}
}

// activities are enough for a renewal, by the example table.
func (o *Office) activities() []council.Activity {
	ended := o.today.AddMonths(-2)
	post := func(rule, role, title string) council.Activity {
		return council.Activity{Rule: rule, Role: role, Title: title, From: ended.AddMonths(-48).AddDays(1), To: ended, Quantity: 400}
	}
	all := []council.Activity{post("hospital_post", "adscrito o adjunto", "Hospital General de Zona, adscripción"), post("society_member", "sociedad nacional", "Federación de la especialidad, socia activa"),
		{Rule: "prize", Role: "internacional", Title: "Premio al mejor trabajo libre", From: ended.AddMonths(-20)}}
	for i := range 5 {
		day := ended.AddMonths(-3 - 9*i)
		all = append(all, council.Activity{Rule: "international_congress", Title: fmt.Sprintf("Congreso internacional %d", day.Year), From: day, To: day.AddDays(3), Quantity: 3000})
	}
	return all
}

// prove sends the evidence of an activity.
func (o *Office) prove(ctx context.Context, p council.Physician, by council.Actor, id int64, a council.Activity) error {
	pdf, err := portfolio.Portfolio(p.FullName(), []portfolio.Item{{Rule: "course", Title: a.Title, Issuer: "Comité organizador", Place: "Ciudad de México", On: a.From, Quantity: int(a.Quantity / 100)}})
	if err != nil {
		return err
	}
	began := o.Clock.Now()
	temp, err := o.Store.Receive(bytes.NewReader(pdf), council.MaxEvidence)
	if err != nil {
		return err
	}
	defer temp.Discard()
	facts, err := o.Inspector.Paper(ctx, temp.Path, intake.PaperRules{MaxBytes: council.MaxEvidence})
	if err != nil {
		return err
	}
	return o.Store.AttachEvidence(ctx, temp, by, id, council.Attachment{Format: facts.Format, Pages: facts.Pages, SentName: a.Title, BeganAt: began})
}

func (o *Office) declared() string {
	truth, ok := o.Store.Rules().Consent(council.TruthConsent)
	if !ok {
		return ""
	}
	return truth.Code + "/" + truth.Version
}

// judge lets an evaluator read the activities one by one, and a second reader confirm.
func (o *Office) judge(ctx context.Context, r council.Request, s renewal) error {
	evaluator := o.as("ignacio.barrera")
	if _, err := o.Store.Act(ctx, r.ID, council.Take, evaluator, council.Facts{}); err != nil {
		return err
	}
	l, err := o.Store.RequestLedger(ctx, r)
	if err != nil {
		return err
	}
	for i, a := range l.Activities {
		ruling := council.Ruling{State: council.ActivityAccepted}
		if s.refuse && i == len(l.Activities)-1 {
			ruling = council.Ruling{State: council.ActivityRefused, Reason: o.Store.Rules().ReasonsOffered()[0].Code, Note: "Revisa la segunda hoja."}
		}
		if i < s.read {
			if err := o.Store.RuleActivity(ctx, r.ID, evaluator, a.ID, ruling); err != nil {
				return err
			}
		}
	}
	switch {
	case s.refuse:
		_, err = o.Store.Act(ctx, r.ID, council.Observe, evaluator, council.Facts{})
	case s.end:
		if _, err = o.Store.Act(ctx, r.ID, council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}}); err == nil {
			_, err = o.Store.Act(ctx, r.ID, council.Confirm, o.as("ruben.zepeda"), council.Facts{})
		}
	}
	return err
}
