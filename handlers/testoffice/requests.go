package testoffice

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"vigencia/council"
	"vigencia/db"
)

// Efile is a small PDF of one page, as a physician might send.
func Efile() []byte { return PDF("", Objects("")...) }

// Objects are those of a PDF of one page, with text in the catalog.
func Objects(text string) []string {
	return []string{
		"1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + text + ">>\nendobj\n",
		"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
		"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
	}
}

// PDF joins objects to a file with its table and a trailer that has more keys.
func PDF(trailer string, objects ...string) []byte {
	var b, table bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for _, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		b.WriteString(o)
	}
	start, n := b.Len(), len(objects)+1
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", n, table.String(), n, trailer, start)
	return b.Bytes()
}

// ActorOf is a physician as one who acts.
func (o *Office) ActorOf(p council.Physician) council.Actor {
	o.t.Helper()
	a, err := o.Store.AccountByUser(context.Background(), p.Number)
	must(o.t, err)
	return a.Actor()
}

// Draft keeps a draft of p for the registration of that kind ("general", "specialty"), with an e-file.
func (o *Office) Draft(p council.Physician, kind string) council.Request {
	o.t.Helper()
	by := o.ActorOf(p)
	typed := council.Answers{Pickup: p.Office, Contact: council.ContactData{Phone: p.Phone, Mobile: p.Mobile, Email: p.Email, Address: p.Address}}
	for _, r := range p.Registrations {
		if string(r.Kind) == kind {
			typed.Registration = r.ID
		}
	}
	draft, err := o.Store.SaveDraft(context.Background(), by, typed, 0)
	must(o.t, err)
	o.Attach(draft, by)
	draft, err = o.Store.Draft(context.Background(), p.ID)
	must(o.t, err)
	return draft
}

// Attach adds a version of the e-file to a draft or an observed request.
func (o *Office) Attach(r council.Request, by council.Actor) {
	o.t.Helper()
	var temp *db.TempFile
	temp, err := o.Store.Receive(bytes.NewReader(Efile()), 5<<20)
	must(o.t, err)
	_, err = o.Store.AttachEFile(context.Background(), temp, r.ID, by, council.Attachment{Pages: 1, SentName: "expediente.pdf", BeganAt: o.now()})
	must(o.t, err)
}

// Submitted is a request of p that has just been entered.
func (o *Office) Submitted(p council.Physician, kind string) council.Request {
	o.t.Helper()
	draft := o.Draft(p, kind)
	r, err := o.Store.SubmitDraft(context.Background(), o.ActorOf(p), draft.ID, draft.Version, "truth/1")
	must(o.t, err)
	return r
}

// Observed is a request of p, entered, taken and observed for the reasons; who has to remedy is not yet notified.
func (o *Office) Observed(p council.Physician, evaluator council.Account, reasons ...string) council.Request {
	o.t.Helper()
	r := o.Submitted(p, "specialty")
	_, err := o.Store.Act(context.Background(), r.ID, council.Take, evaluator.Actor(), council.Facts{})
	must(o.t, err)
	for i, reason := range reasons {
		must(o.t, o.Store.Order(context.Background(), council.Outcome{Changes: []council.Change{council.Remark{Request: r.ID, Round: 1, Reason: reason, Page: i + 1, By: evaluator.ID, At: o.now()}}}))
	}
	r, err = o.Store.Act(context.Background(), r.ID, council.Observe, evaluator.Actor(), council.Facts{})
	must(o.t, err)
	return r
}

// At moves the clock to a moment.
func (o *Office) At(t time.Time) { o.clock.Store(t.UnixMilli()) }
