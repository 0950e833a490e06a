package demo

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"

	"vigencia/council"
	"vigencia/db"
	"vigencia/demo/portfolio"
	"vigencia/intake"
)

// A candidate is who enrols in an exam, and how far it comes.
type candidate struct {
	about       string
	after       int // working days, since the call was written
	late        bool
	venue       int
	pay, accept bool
	marks       map[string]string // by phase; nil = does not come
	asks        string            // why a review is asked for
	becomes     council.Points    // of a correction of the cases
	studies     string            // case of the checklist; "" is one with título and diploma
	brings      bool              // título and diploma after the exam, and the título is refused
	interior    bool              // lives far from the office
	me          *Account
	e           council.Enrolment
}

// seat lets a physician who may sit take a seat, pay, and send what the checklist asks for.
func (o *Office) seat(ctx context.Context, x *examination, c *candidate) error {
	p, err := o.draw(func(p council.Physician) bool {
		return (!c.interior || o.Profile.Interior(p.State)) && o.maySit(ctx, p, x)
	})
	if err != nil {
		return err
	}
	if p, c.me, err = o.join(ctx, p.Number, c.about); err != nil {
		return err
	}
	by := c.me.Actor()
	if kind, _ := o.Profile.Kind(x.Kind); kind.Step == council.First {
		if err := o.Store.ChooseCase(ctx, by, cmp.Or(c.studies, "graduate")); err != nil {
			return err
		}
	}
	if c.e, err = o.Store.Enrol(ctx, by, x.id, db.EnrolForm{Sitting: x.sittings[c.venue].ID}); err != nil || !c.pay {
		return err
	}
	if err := o.receive(ctx, p, "Comprobante de pago", func(t *db.TempFile, a council.Attachment) error { return o.Store.SendProof(ctx, t, a, c.e.ID, by) }); err != nil {
		return err
	}
	if err := o.sendPapers(ctx, p, by, x.Kind, c); err != nil || !c.accept {
		return err
	}
	_, err = o.Store.ActOnEnrolment(ctx, c.e.ID, council.AcceptEnrolment, o.as("noemi.salgado"), "")
	return err
}

func (o *Office) maySit(ctx context.Context, p council.Physician, x *examination) bool {
	p, err := o.Store.PhysicianByNumber(ctx, p.Number)
	if err != nil {
		return false
	}
	choices, err := o.Store.CallsFor(ctx, p.ID)
	for _, c := range choices {
		if c.ID == x.id {
			return err == nil && !slices.ContainsFunc(c.Why, func(e council.Error) bool { return e.Say != "exam.refuse.case" }) // that one is said when he sits
		}
	}
	return false
}

// receive takes a paper in, as a screen does.
func (o *Office) receive(ctx context.Context, p council.Physician, title string, keep func(*db.TempFile, council.Attachment) error) error {
	pdf, err := portfolio.Paper(p.FullName(), portfolio.Item{Rule: "course", Title: title, Issuer: "Ejemplo de la demostración", Place: "Ciudad de México", On: o.Profile.Today(o.Clock.Now()), Quantity: 1})
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
	return keep(temp, council.Attachment{Format: facts.Format, Pages: facts.Pages, SentName: title + ".pdf", BeganAt: began})
}

// sendPapers sends what a kind of request asks for at once; the registrar accepts each when the candidate is one to be accepted.
func (o *Office) sendPapers(ctx context.Context, p council.Physician, by council.Actor, kind string, c *candidate) error {
	k, ok := o.Profile.Kind(kind)
	if !ok {
		return fmt.Errorf("no kind %s", kind)
	}
	studies := cmp.Or(c.studies, "graduate")
	for _, slot := range o.Profile.Checklist.AskedBy(k, studies) {
		if slot.Waits(studies) {
			continue
		}
		sent, err := o.sendPaper(ctx, p, by, slot)
		if err != nil || !c.accept {
			return err
		}
		if err := o.Store.DecidePaper(ctx, p.ID, sent.ID, council.AcceptPaper, o.holding(council.Registrar), "", ""); err != nil {
			return fmt.Errorf("%s: %w", slot.Code, err)
		}
	}
	return nil
}

// sendPaper sends one document of the checklist, and gives it as it is kept.
func (o *Office) sendPaper(ctx context.Context, p council.Physician, by council.Actor, slot council.Slot) (council.Attachment, error) {
	if err := o.receive(ctx, p, slot.Label, func(t *db.TempFile, a council.Attachment) error { return o.Store.SendPaper(ctx, t, slot.Code, by, a) }); err != nil {
		return council.Attachment{}, fmt.Errorf("%s: %w", slot.Code, err)
	}
	sent, err := o.Store.Attachments(ctx, "physician", p.ID, slot.Code)
	if err != nil {
		return council.Attachment{}, err
	}
	return sent[len(sent)-1], nil
}
