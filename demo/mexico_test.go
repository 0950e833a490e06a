package demo_test

import (
	"context"
	"testing"

	"vigencia/council"
	"vigencia/demo"
)

// The second council's papers are at every stage that its profile has, and their physicians can be signed in as.
func TestTheSecondDemoHasEveryDelivery(t *testing.T) {
	o := officeOf(t, "cmgo")
	told := map[int64]demo.Account{}
	for _, a := range o.Physicians {
		told[a.Physician] = a
	}
	stages, late, photographs, unusual := map[council.DeliveryState]int{}, 0, map[council.PhotographState]bool{}, 0
	for id := int64(1); ; id++ {
		c, err := o.Certificate(context.Background(), id)
		if council.CodeOf(err) == council.NotFound {
			break
		}
		d, missing := o.Delivery(context.Background(), id)
		if err != nil || missing != nil {
			continue // one of before
		}
		if d.State == council.InLot && d.ExpectedOn.After(d.DueOn) {
			late++
		}
		if d.Shipment.Waybill != "" && !o.Courier.Usual(d.Shipment.Waybill) {
			unusual++
		}
		if d.State == council.ToPrint {
			p, err := o.Photographs(context.Background(), c.Physician)
			if err != nil {
				t.Fatal(err)
			}
			photographs[p.State] = true
		}
		if told[c.Physician].ID != 0 {
			stages[d.State]++
		}
	}
	for _, s := range o.Stages() {
		if stages[s] == 0 {
			t.Errorf("nobody of the guide has a paper that is %s", s)
		}
	}
	for _, s := range []council.PhotographState{council.PhotographsMissing, council.PhotographsReceived, council.PhotographsRefused} {
		if !photographs[s] {
			t.Errorf("no certificate waits for printing with photographs %s", s)
		}
	}
	if late == 0 || unusual == 0 {
		t.Errorf("%d late at the printer with a new date, %d unusual waybills", late, unusual)
	}
	for _, template := range []string{"certificate_in_print", "certificate_late", "diploma_available", "shipping_received", "certificate_shipped", "branch_reminder", "branch_term_over", "certificate_returned", "photographs_refused", "photographs_reminder", "document_refused"} {
		if !o.mailed(t, template) {
			t.Errorf("no mail %s", template)
		}
	}
}

// Approved requests wait for a document that was refused, for documents that were never sent, and for nothing; a renewal was refused in part and one mended.
func TestTheSecondDemoHasNumbersThatWaitAndARemedy(t *testing.T) {
	o := officeOf(t, "cmgo")
	waits, ready := map[council.AttachmentState]int{}, 0
	observed, mended := 0, 0
	for id := int64(1); ; id++ {
		r, err := o.Request(context.Background(), id)
		if council.CodeOf(err) == council.NotFound {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case r.Status == council.Observed && r.Due.Due.After(o.Today(present)):
			observed++
		case r.Round > 1:
			mended++
		}
		if r.Status != council.Approved {
			continue
		}
		all, err := o.NumberWaits(context.Background(), []council.InboxRow{{ID: r.ID, Physician: r.Physician, Kind: r.Kind}})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range all[r.ID].Papers {
			waits[p.State]++
		}
		if len(all[r.ID].Papers) == 0 {
			ready++
		}
	}
	if waits[council.PaperMissing] < 2 || waits[council.FileRefused] == 0 || ready == 0 || observed == 0 || mended == 0 {
		t.Errorf("%v wait, %d ready, %d observed with a term, %d mended", waits, ready, observed, mended)
	}
}

func (o filled) mailed(t *testing.T, template string) bool {
	t.Helper()
	for before := int64(0); ; {
		page, err := o.Mails(context.Background(), "", before, 200)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range page {
			if m.Template == template {
				return true
			}
			before = m.ID
		}
		if len(page) == 0 {
			return false
		}
	}
}
