package testoffice

import (
	"bytes"
	"context"
	"fmt"

	"vigencia/council"
)

// Renewer is a physician of a council that renews by points, with a certificate of the specialty in force until 14 March 2027.
func (o *Office) Renewer() council.Physician {
	o.t.Helper()
	p := o.Physician()
	o.Certificate(p, func(c *council.Certificate) {
		c.Origin, c.Series, c.Pickup, c.ValidFrom, c.ValidTo = "imported", o.Profile.Series[0].Code, o.Profile.Offices[0].Code, council.On(2022, 3, 14), council.On(2027, 3, 14)
	})
	return p
}

// Claim gathers an activity with its evidence for the first registration of p; each call's evidence is another file.
func (o *Office) Claim(p council.Physician, a council.Activity) int64 {
	o.t.Helper()
	ctx, by := context.Background(), o.ActorOf(p)
	id, err := o.Store.SaveClaim(ctx, by, p.Registrations[0].ID, a)
	must(o.t, err)
	o.added++
	must(o.t, o.Evidence(p, id, PDF("", Objects(fmt.Sprintf("/Title (%d)", o.added))...)))
	return id
}

// Evidence sends a PDF as the evidence of an activity.
func (o *Office) Evidence(p council.Physician, activity int64, pdf []byte) error {
	t, err := o.Store.Receive(bytes.NewReader(pdf), council.MaxEvidence)
	must(o.t, err)
	defer t.Discard()
	return o.Store.AttachEvidence(context.Background(), t, o.ActorOf(p), activity, council.Attachment{Format: council.PDF, Pages: 1, SentName: "Constancia", BeganAt: o.now()})
}

// Sends sends a document of the checklist to p's own file, where it waits for a registrar.
func (o *Office) Sends(p council.Physician, slot string) {
	o.t.Helper()
	o.added++
	t, err := o.Store.Receive(bytes.NewReader(PDF("", Objects(fmt.Sprintf("/Title (%d)", o.added))...)), council.MaxEvidence)
	must(o.t, err)
	defer t.Discard()
	must(o.t, o.Store.SendPaper(context.Background(), t, slot, o.ActorOf(p), council.Attachment{Format: council.PDF, Pages: 1, SentName: slot, BeganAt: o.now()}))
}

// Gathered claims all that the example table asks of a renewal, and a little more.
func (o *Office) Gathered(p council.Physician) []int64 {
	o.t.Helper()
	day := council.On(2024, 5, 6)
	year := func(rule, role string, years council.Quantity) council.Activity {
		return council.Activity{Rule: rule, Role: role, Title: "Constancia de " + rule, From: council.On(2022, 4, 1), To: council.On(2026, 9, 30), Quantity: years * 100}
	}
	all := []council.Activity{year("hospital_post", "adscrito o adjunto", 4), year("society_member", "sociedad nacional", 4), {Rule: "prize", Role: "internacional", Title: "Premio anual", From: day}}
	for i := range 5 {
		all = append(all, council.Activity{Rule: "international_congress", Title: fmt.Sprintf("Congreso internacional %d", i+1), From: day.AddDays(i), Quantity: 3000})
	}
	var ids []int64
	for _, a := range all {
		ids = append(ids, o.Claim(p, a))
	}
	return ids
}
