package demo

import (
	"context"
	"fmt"

	"vigencia/council"
	"vigencia/db"
)

// around enters what happens beside the requests: a newer roster, access requests in every state, staff who come and go, acts on certificates.
func (o *Office) around(a *agenda) {
	a.enter(o.ago(9, 8, 30), o.sendRoster)
	for i, decide := range []func(context.Context, int64) error{nil, o.askProof, o.admit, o.reject, nil} {
		a.enter(o.ago(6-i, 12, 20), func(ctx context.Context) error { return o.knock(ctx, i, decide) })
	}
	a.enter(o.ago(30, 9, 15), o.staffChanges)
	for i, kind := range []council.ActKind{council.Suspend, council.Revoke, council.Replace, council.Rectify} {
		a.enter(o.ago(20-2*i, 10, 5), func(ctx context.Context) error { return o.actOn(ctx, kind, true) })
	}
	a.enter(o.ago(1, 16, 45), func(ctx context.Context) error { return o.actOn(ctx, council.Suspend, false) })
}

// knock is an access request from an address that the roster does not have; decide, if any, answers it.
func (o *Office) knock(ctx context.Context, i int, decide func(context.Context, int64) error) error {
	p := o.someone("general", o.busy)
	o.busy[p.Number] = true
	if err := o.ask(ctx, p, func(f *council.AccessForm) {
		f.Email, f.Seen = fmt.Sprintf("medico%d@otro.example", i+1), fmt.Sprintf("medico%d@otro.example", i+1)
	}); err != nil {
		return err
	}
	waiting, _, err := o.Store.AccessRequests(ctx, db.AccessFilter{Limit: 50})
	if err != nil || decide == nil {
		return err
	}
	for _, asked := range waiting {
		if asked.Number == p.Number {
			return decide(ctx, asked.ID)
		}
	}
	return fmt.Errorf("the access request of CMP %s does not wait", p.Number)
}

func (o *Office) decide(ctx context.Context, id int64, action council.AccessAction, proof, note string) error {
	_, err := o.Store.DecideAccess(ctx, id, action, o.as("pilar.mendoza"), proof, note)
	return err
}

func (o *Office) askProof(ctx context.Context, id int64) error {
	return o.decide(ctx, id, council.AskProof, "", o.Profile.Words.Say("demo.note.ask_proof"))
}

func (o *Office) admit(ctx context.Context, id int64) error {
	return o.decide(ctx, id, council.Admit, "visit", "")
}

func (o *Office) reject(ctx context.Context, id int64) error {
	return o.decide(ctx, id, council.Reject, "", o.Profile.Words.Say("demo.note.reject"))
}

// staffChanges leaves one invitation untaken and one account disabled.
func (o *Office) staffChanges(ctx context.Context) error {
	by, grants := o.as("hugo.palomino"), []council.Grant{{Role: council.Evaluator}}
	if _, err := o.Store.Invite(ctx, by, "Sonia Retamozo Inga", "sonia.retamozo@cmp.example", "", grants); err != nil {
		return err
	}
	gone, err := o.Store.Invite(ctx, by, "Raúl Ormeño Silva", "raul.ormeno@cmp.example", "", grants)
	if err != nil {
		return err
	}
	return o.Store.Disable(ctx, by, gone.ID)
}

// actOn asks for an act on the first certificate with a paper that takes it, and lets a second person confirm it.
func (o *Office) actOn(ctx context.Context, kind council.ActKind, confirm bool) error {
	for id := int64(1); ; id++ {
		c, err := o.Store.Certificate(ctx, id)
		if err != nil {
			return fmt.Errorf("no certificate takes %s: %w", kind, err)
		}
		acts, err := o.Store.ActsOf(ctx, id)
		if err != nil {
			return err
		}
		if len(acts) > 0 || !c.Takes(kind) || c.On(o.today) != council.InForce || c.Origin == "imported" {
			continue
		}
		if err := o.Store.AskAct(ctx, id, kind, o.Profile.Words.Say("demo.note.act."+string(kind)), o.as("elena.vargas")); err != nil || !confirm {
			return err
		}
		if acts, err = o.Store.ActsOf(ctx, id); err != nil {
			return err
		}
		return o.Store.ConfirmAct(ctx, id, acts[0].ID, o.as("hugo.palomino"))
	}
}
