package council

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// Whether a renewal keeps the number of the certificate before it.
const (
	KeepNumber = "keep"
	NewNumber  = "new"
)

// Previous is the certificate that a renewal of the registration follows: the one that ends last and was neither annulled nor replaced.
func Previous(held []Certificate, registration int64) (Certificate, bool) {
	var last Certificate
	for _, c := range held {
		if c.Registration == registration && c.Registration != 0 && !c.Revoked && c.ReplacedBy == 0 && (last.ID == 0 || c.ValidTo.After(last.ValidTo)) {
			last = c
		}
	}
	return last, last.ID != 0
}

// Keeps says whether a certificate of the series for the registration takes the number of an earlier one, and which.
func (p *Profile) Keeps(series string, held []Certificate, registration int64) (Certificate, bool) {
	before, ok := Previous(held, registration)
	if !ok || p.NumberOnRenewal != KeepNumber || before.Series != series {
		return Certificate{}, false
	}
	return Certificate{Series: before.Series, Number: before.Number, Kept: true}, true
}

// Awaited lists the documents of the checklist for which a number of the kind waits: those that do not stand accepted (R14 of the CMGO).
func (p *Profile) Awaited(kind Kind, accepted []string) []Slot {
	var waits []Slot
	for _, code := range kind.Needs {
		if slot, ok := p.Checklist.Slot(code); ok && !slices.Contains(accepted, code) {
			waits = append(waits, slot)
		}
	}
	return waits
}

// An AwaitedPaper is a document for which a number waits, as it stands: never sent, sent and not looked at yet, or refused.
type AwaitedPaper struct {
	Slot  Slot
	State AttachmentState
}

// A NumberWait is why an approved request has no number yet, and how the photographs for its printing stand: "" where the council asks for none.
type NumberWait struct {
	Papers      []AwaitedPaper
	Photographs PhotographState
}

// NumberWait tells what the number of a request of a kind waits for; states are those of the newest versions in the physician's file, by slot.
func (p *Profile) NumberWait(kind Kind, states map[string]AttachmentState, photographs PhotographState) NumberWait {
	var w NumberWait
	for _, code := range kind.Needs {
		slot, ok := p.Checklist.Slot(code)
		if !ok || states[code] == FileAccepted {
			continue
		}
		w.Papers = append(w.Papers, AwaitedPaper{slot, cmp.Or(states[code], PaperMissing)})
	}
	if p.Checklist.Photographs.Asked {
		w.Photographs = cmp.Or(photographs, PhotographsMissing)
	}
	return w
}

// NumbersWait says whether numbers of the council ever wait for a document, or their printing for photographs.
func (p *Profile) NumbersWait() bool {
	return p.Checklist.Photographs.Asked || slices.ContainsFunc(p.Kinds, func(k Kind) bool { return len(k.Needs) > 0 })
}

// issue makes the certificate of an approved request (step 14). The store has drawn its gapless number; the paper then waits to be printed.
func (r Request) issue(by Actor, f Facts, at time.Time) (Outcome, error) {
	registration, ok := f.Subject.Registration(r.Registration)
	if !ok {
		return Outcome{}, Refuse(Conflict, "request.refuse.registration")
	}
	if len(f.Rules.SignersOn(f.Rules.Today(at))) == 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.signers")
	}
	kind, _ := f.Rules.Kind(r.Kind)
	if waits := f.Rules.Awaited(kind, f.Accepted); len(waits) > 0 {
		return Outcome{}, Refuse(Conflict, "request.refuse.needs", "Documents", Named(waits))
	}
	decided := f.Rules.Today(r.DecidedAt)
	c := f.Certificate // Series, Number and Kept
	c.Physician, c.Registration, c.Request, c.Kind, c.Label = r.Physician, r.Registration, r.ID, r.Kind, r.certificateLabel(f, registration)
	c.Specialty, c.RNE, c.Pickup, c.Origin, c.IssuedAt = registration.Specialty, registration.Number, r.Pickup, "issued", at
	before, _ := Previous(f.Certificates, r.Registration)
	c.DecidedOn, c.ValidFrom = decided, f.Rules.Validity.Begin(decided, before.ValidTo)
	c.ValidTo = f.Rules.Validity.End(c.ValidFrom)
	out := r.record(Issue, by, at, "series", c.Series, "diploma", c.Number, "valid_to", c.ValidTo.String())
	out.Changes = append(out.Changes, c, Delivery{State: ToPrint, Office: r.Pickup})
	out.Events = append(out.Events, Event{Subject: "certificate", Action: "issue", By: by, At: at, Payload: map[string]string{"number": c.Number, "request": r.Number}})
	given := c.orderPapers(&out, f.Rules, AtIssue)
	r.mail(&out, "certificate_issued", "certificate_issued/"+c.paperKey(), f, map[string]string{
		"Diploma": c.Number, "From": c.ValidFrom.Long(), "To": c.ValidTo.Long(), "Pickup": f.Rules.OfficeName(c.Pickup), "Contact": f.Rules.Contact.Certificates,
	})
	for i := range out.Mails {
		out.Mails[i].After = given
	}
	return out, nil
}

// Named lists documents as a sentence does: "título, diploma".
func Named(slots []Slot) string {
	var names []string
	for _, s := range slots {
		names = append(names, s.Label)
	}
	return strings.Join(names, ", ")
}
