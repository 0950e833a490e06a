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
	about                               string
	days                                int // ago, when it was sent
	some, send, take, refuse, mend, end bool
	read                                int
	me                                  *Account
	sent                                council.Request
}

// ledgerStories are renewals by points in every state.
func (o *Office) ledgerStories(a *agenda) error {
	for _, r := range []*renewal{
		{about: "demo.who.gathering", days: 30, some: true},
		{about: "demo.who.gathered", days: 24},
		{about: "demo.who.points_sent", days: 4, send: true},
		{days: 5, send: true, take: true, read: 3},
		{about: "demo.who.points_observed", days: 8, send: true, take: true, read: 8, refuse: true},
		{about: "demo.who.points_mended", days: 15, send: true, take: true, read: 8, refuse: true, mend: true},
		{about: "demo.who.points_approved", days: 20, send: true, take: true, read: 8, end: true},
	} {
		step := func(ago, hour int, do func(context.Context, *renewal) error) {
			a.enter(o.ago(max(ago, 0), hour, 20), func(ctx context.Context) error {
				if err := do(ctx, r); err != nil {
					return fmt.Errorf("renewal %s: %w", r.about, err)
				}
				return nil
			})
		}
		step(r.days, 11, o.gather)
		if r.take {
			step(r.days-2, 12, o.judge)
		}
		if r.end {
			step(r.days-3, 16, func(ctx context.Context, r *renewal) error {
				_, err := o.Store.Act(ctx, r.sent.ID, council.Confirm, o.as("ruben.zepeda"), council.Facts{})
				return err
			})
		}
		if r.mend {
			step(r.days-9, 18, o.mend)
		}
	}
	return nil
}

// gather joins a physician who can renew, claims what the story has, and sends it.
func (o *Office) gather(ctx context.Context, r *renewal) error {
	p, registration, err := o.renewable(ctx)
	if err != nil {
		return err
	}
	if p, r.me, err = o.join(ctx, p.Number, r.about); err != nil {
		return err
	}
	for i, a := range o.activities() {
		if r.some && i > 4 {
			break
		}
		id, err := o.Store.SaveClaim(ctx, r.me.Actor(), registration, a)
		if err != nil {
			return err
		}
		if r.some && i == 4 {
			break // what was typed stays, its evidence comes later
		}
		if err := o.prove(ctx, p, r.me.Actor(), id, a); err != nil {
			return err
		}
	}
	if !r.send {
		return nil
	}
	kind, _ := o.Profile.LedgerKind()
	if err := o.sendPapers(ctx, p, r.me.Actor(), kind.Code, &candidate{accept: true}); err != nil {
		return err
	}
	r.sent, err = o.Store.SubmitLedger(ctx, r.me.Actor(), registration, o.declared())
	return err
}

// renewable draws a physician whose window reaches back far enough for years in a post.
func (o *Office) renewable(ctx context.Context) (council.Physician, int64, error) {
	var registration int64
	p, err := o.draw(func(p council.Physician) bool {
		registration = o.renews(ctx, p.Number)
		return registration != 0
	})
	if err != nil {
		return p, 0, err
	}
	p, err = o.Store.PhysicianByNumber(ctx, p.Number)
	return p, registration, err
}

// renews is the registration that a physician can renew by points with years in a post, or 0.
func (o *Office) renews(ctx context.Context, number string) int64 {
	p, err := o.Store.PhysicianByNumber(ctx, number)
	if err != nil {
		return 0
	}
	_, eligible, err := o.Store.Eligibility(ctx, p.ID)
	if err != nil {
		return 0
	}
	for _, c := range eligible.Choices {
		if !c.Kind.Ledger {
			continue
		}
		if l, _, err := o.Store.Ledger(ctx, p.ID, c.Registration.ID); err == nil && l.Window.From.AddMonths(50).Before(l.At) {
			return c.Registration.ID
		}
	}
	return 0
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
	pdf, err := portfolio.Paper(p.FullName(), portfolio.Item{Rule: "course", Title: a.Title, Issuer: "Comité organizador", Place: "Ciudad de México", On: a.From, Quantity: int(a.Quantity / 100)})
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

// judge lets an evaluator read the activities one by one, and observe or propose when all are read.
func (o *Office) judge(ctx context.Context, r *renewal) error {
	evaluator := o.as("ignacio.barrera")
	if _, err := o.Store.Act(ctx, r.sent.ID, council.Take, evaluator, council.Facts{}); err != nil {
		return err
	}
	l, err := o.Store.RequestLedger(ctx, r.sent)
	if err != nil {
		return err
	}
	for i, a := range l.Activities {
		ruling := council.Ruling{State: council.ActivityAccepted}
		if r.refuse && i == len(l.Activities)-1 {
			ruling = council.Ruling{State: council.ActivityRefused, Reason: o.Store.Rules().ReasonsOffered()[0].Code, Note: "Revisa la segunda hoja."}
		}
		if i < r.read {
			if err := o.Store.RuleActivity(ctx, r.sent.ID, evaluator, a.ID, ruling); err != nil {
				return err
			}
		}
	}
	switch {
	case r.refuse:
		_, err = o.Store.Act(ctx, r.sent.ID, council.Observe, evaluator, council.Facts{})
	case r.end:
		_, err = o.Store.Act(ctx, r.sent.ID, council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	}
	return err
}

// mend sends other evidence for what was refused, within the term of the remedy.
func (o *Office) mend(ctx context.Context, r *renewal) error {
	p, err := o.Store.Physician(ctx, r.me.Physician)
	if err != nil {
		return err
	}
	now, err := o.Store.Request(ctx, r.sent.ID)
	if err != nil {
		return err
	}
	l, err := o.Store.RequestLedger(ctx, now)
	if err != nil {
		return err
	}
	for _, a := range l.Activities {
		if a.State != council.ActivityRefused {
			continue
		}
		a.Title += ", constancia completa"
		if err := o.prove(ctx, p, r.me.Actor(), a.ID, a); err != nil {
			return err
		}
	}
	_, err = o.Store.SendRemedy(ctx, r.me.Actor(), now.ID, now.Round)
	return err
}
