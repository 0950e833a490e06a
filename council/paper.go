package council

import (
	"slices"
	"strings"
	"time"
)

// PaperMissing is a document of the checklist that was never sent.
const PaperMissing AttachmentState = "missing"

// A PaperAction is what can be done to a document of a physician's file.
type PaperAction string

// The actions.
const (
	SendPaper   PaperAction = "send"
	AcceptPaper PaperAction = "accept"
	RefusePaper PaperAction = "refuse"
)

// PaperLifecycle is the one table of a document's life. An accepted one stays as it is, unless staff find that it was accepted by mistake.
func PaperLifecycle() Lifecycle[PaperAction, AttachmentState] {
	return Lifecycle[PaperAction, AttachmentState]{
		SendPaper:   {By: []Role{PhysicianRole}, From: []AttachmentState{PaperMissing, FileSent, FileRefused}, To: FileSent},
		AcceptPaper: {By: []Role{Registrar}, From: []AttachmentState{FileSent, FileRefused}, To: FileAccepted},
		RefusePaper: {By: []Role{Registrar}, From: []AttachmentState{FileSent, FileAccepted}, To: FileRefused},
	}
}

// A FilePaper is one document of the checklist as it stands in a physician's file.
type FilePaper struct {
	Slot  Slot
	Last  Attachment // the newest version; zero when none was sent
	Later bool       // it may come after the exam
}

// State is that of the newest version.
func (p FilePaper) State() AttachmentState {
	if p.Last.ID == 0 {
		return PaperMissing
	}
	return p.Last.State
}

// FileOf lists the documents that a physician is asked for, in the order of the checklist: those of the kinds of request that he can ask for, and those
// of his case. sent are the newest versions in each slot.
func (p *Profile) FileOf(of Physician, certificates []Certificate, sent []Attachment) []FilePaper {
	var papers []FilePaper
	for _, s := range p.Checklist.Slots {
		i := slices.IndexFunc(sent, func(a Attachment) bool { return a.Slot == s.Code })
		if i < 0 && !p.asks(s, of, certificates) {
			continue
		}
		paper := FilePaper{Slot: s, Later: slices.Contains(s.Later, of.Case)}
		if i >= 0 {
			paper.Last = sent[i]
		}
		papers = append(papers, paper)
	}
	return papers
}

func (p *Profile) asks(s Slot, of Physician, certificates []Certificate) bool {
	if len(s.Cases) > 0 {
		return slices.Contains(s.Cases, of.Case) && p.first(of, certificates)
	}
	for _, k := range p.Kinds {
		for _, reg := range of.Registrations {
			if slices.Contains(k.Slots, s.Code) && k.Fits(reg, certificates) {
				return true
			}
		}
	}
	return of.Provisional && slices.Contains(p.Access.Confirms, s.Code)
}

// first says whether the physician can still ask for a first certificate.
func (p *Profile) first(of Physician, certificates []Certificate) bool {
	return slices.ContainsFunc(of.Registrations, func(r Registration) bool { return !r.Certified(certificates) })
}

// AsksCase says whether the checklist depends on who the physician is: resident, graduate, with studies abroad.
func (p *Profile) AsksCase(of Physician, certificates []Certificate) bool {
	return len(p.Checklist.Cases) > 0 && p.first(of, certificates)
}

// HasPapers says whether the council keeps documents of physicians beside requests.
func (p *Profile) HasPapers() bool { return len(p.Checklist.Slots) > 0 }

// PaperFacts are what a decision about a document needs. Papers are all of the physician's.
type PaperFacts struct {
	Rules   Rules
	Subject Physician
	Papers  []FilePaper
	Reason  string
	Note    string
}

// Confirmation is the end of a provisional account: cédula and identification are accepted.
type Confirmation struct{ Physician int64 }

func (Confirmation) change() {}
func (Attachment) change()   {}

// Apply decides about the newest version of a document and gives all that it records. A refusal has a reason of the checklist.
func (p FilePaper) Apply(action PaperAction, by Actor, f PaperFacts, at time.Time) (Outcome, error) {
	by.Owner = by.Physician != 0 && by.Physician == f.Subject.ID
	next, err := PaperLifecycle().Allow(action, p.State(), by, f.Subject.Office)
	if err != nil {
		return Outcome{}, err
	}
	if action != SendPaper && by.Owner {
		return Outcome{}, Refuse(Forbidden, "request.refuse.own")
	}
	a := p.Last
	a.State, a.DecidedBy, a.DecidedAt, a.Reason, a.Note = next, by.Account, at, "", ""
	out := Outcome{Events: []Event{{Subject: "paper", ID: a.ID, Action: string(action), By: by, At: at, Payload: map[string]string{"slot": a.Slot, "reason": f.Reason, "note": f.Note}}}}
	switch action {
	case RefusePaper:
		reason, ok := f.Rules.Checklist.Reason(f.Reason)
		if !ok {
			return Outcome{}, &Error{Code: Invalid, Say: "error.form", Fields: []FieldError{{Field: "motivo", Say: "paper.refuse.reason"}}}
		}
		a.Reason, a.Note = f.Reason, f.Note
		f.mail(&out, "document_refused", itoa(int(a.ID)), map[string]string{"Document": p.Slot.Label, "Reason": sentenceOf(reason.Label, f.Note), "Help": reason.Help})
	case AcceptPaper:
		f.accepted(&out, a, by, at)
	}
	out.Changes = append(out.Changes, a)
	return out, nil
}

// accepted adds what follows when a document was accepted: the account is no longer provisional, the file is complete.
func (f PaperFacts) accepted(out *Outcome, a Attachment, by Actor, at time.Time) {
	now := slices.Clone(f.Papers)
	for i := range now {
		if now[i].Last.ID == a.ID {
			now[i].Last = a
		}
	}
	if f.Subject.Provisional && AllAccepted(now, f.Rules.Access.Confirms) {
		out.Changes = append(out.Changes, Confirmation{f.Subject.ID})
		out.Events = append(out.Events, Event{Subject: "physician", ID: f.Subject.ID, Action: "confirm", By: by, At: at})
		f.mail(out, "identity_accepted", itoa(int(a.ID)), nil)
	}
	if !slices.ContainsFunc(now, func(p FilePaper) bool { return !p.Later && p.State() != FileAccepted }) {
		f.mail(out, "file_accepted", itoa(int(a.ID)), nil)
	}
}

// AllAccepted says whether each document of the codes stands accepted.
func AllAccepted(papers []FilePaper, codes []string) bool {
	for _, code := range codes {
		if !slices.ContainsFunc(papers, func(p FilePaper) bool { return p.Slot.Code == code && p.State() == FileAccepted }) {
			return false
		}
	}
	return true
}

func (f PaperFacts) mail(out *Outcome, template, key string, values map[string]string) {
	if f.Subject.Halted != "" || f.Subject.Email == "" {
		return
	}
	all := map[string]string{"Name": f.Subject.FullName(), "Link": "/mi-expediente"}
	for k, v := range values {
		all[k] = v
	}
	out.Mails = append(out.Mails, MailOrder{Key: template + "/" + key, Template: template, To: f.Subject.Email, Physician: f.Subject.ID, Subject: "physician", ID: f.Subject.ID, Values: all})
}

// sentenceOf joins a reason and its note.
func sentenceOf(reason, note string) string {
	note = strings.TrimRight(note, ". ")
	if note == "" {
		return reason
	}
	return reason + ": " + note
}
