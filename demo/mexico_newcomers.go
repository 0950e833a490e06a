package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// newcomerStories are physicians whom the register lacks: one whose papers wait for the registrar, one whose identification was refused and sent again,
// and one whose cédula somebody else claims.
func (o *Office) newcomerStories(a *agenda) error {
	on := o.day(40)
	waits, again, first, second := o.specialist("12034561", on), o.specialist("12117348", on), o.specialist("12250914", on), o.specialist("12250914", on)
	a.enter(o.ago(3, 12, 5), func(ctx context.Context) error {
		by, err := o.register(ctx, waits, "demo.who.provisional")
		if err != nil {
			return err
		}
		_, err = o.hands(ctx, by, waits, "identification", "cedula", "residency")
		return err
	})
	var refused council.Actor
	a.enter(o.ago(9, 10, 25), func(ctx context.Context) (err error) {
		if refused, err = o.register(ctx, again, "demo.who.sent_again"); err != nil {
			return err
		}
		sent, err := o.hands(ctx, refused, again, "cedula", "identification")
		if err != nil {
			return err
		}
		if err := o.Store.DecidePaper(ctx, refused.Physician, sent[0].ID, council.AcceptPaper, o.holding(council.Registrar), "", ""); err != nil {
			return err
		}
		return o.Store.DecidePaper(ctx, refused.Physician, sent[1].ID, council.RefusePaper, o.holding(council.Registrar), "incomplete", "Falta el reverso de tu credencial.")
	})
	a.enter(o.ago(2, 17, 40), func(ctx context.Context) error {
		_, err := o.hands(ctx, refused, again, "identification")
		return err
	})
	a.enter(o.ago(6, 9, 50), func(ctx context.Context) error {
		_, err := o.register(ctx, first, "demo.who.disputed")
		return err
	})
	a.enter(o.ago(1, 11, 15), func(ctx context.Context) error { return o.ask(ctx, second, nil) })
	return nil
}

// register lets somebody whom the register lacks register, and say that she is a resident.
func (o *Office) register(ctx context.Context, p council.Physician, about string) (council.Actor, error) {
	if err := o.ask(ctx, p, nil); err != nil {
		return council.Actor{}, err
	}
	me, err := o.welcomed(ctx, p.Number, about)
	if err != nil {
		return council.Actor{}, fmt.Errorf("cédula %s: %w", p.Number, err)
	}
	return me.Actor(), o.Store.ChooseCase(ctx, me.Actor(), "resident")
}

// hands sends documents of the checklist, and gives them as they are kept.
func (o *Office) hands(ctx context.Context, by council.Actor, p council.Physician, slots ...string) (sent []council.Attachment, err error) {
	if p, err = o.Store.PhysicianByNumber(ctx, p.Number); err != nil {
		return nil, err
	}
	for _, code := range slots {
		slot, _ := o.Profile.Checklist.Slot(code)
		a, err := o.sendPaper(ctx, p, by, slot)
		if err != nil {
			return nil, err
		}
		sent = append(sent, a)
	}
	return sent, nil
}
