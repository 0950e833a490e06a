package physician

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// File is Mi Expediente: what comes next on top, then each section with its state.
type File struct {
	Screen
	council.File
	Done     string // what was just done, a word key; "" for nothing
	Problems []ui.Problem
}

func (f File) next() (ui.Step, ui.Link) {
	n := f.NextStep(f.Rules, f.Today)
	step := ui.Step{Title: f.W.Say("file.next."+n.Key+".title", n.Args...), Text: f.W.Say("file.next."+n.Key+".text", n.Args...)}
	if n.Href == "" {
		return step, ui.Link{}
	}
	return step, ui.Link{Href: f.to(n.Href), Label: f.W.Say("file.next."+n.Key+".link", n.Args...), Look: ui.Primary}
}

// paperTag is the state of a document as its physician reads it.
func (s Screen) paperTag(p council.FilePaper) ui.State {
	key := string(p.State())
	if p.Later && p.State() == council.PaperMissing {
		key = "later"
	}
	return ui.State{Label: s.W.Say("file.paper." + key), Shape: paperShape(p.State())}
}

func paperShape(state council.AttachmentState) ui.Shape {
	switch state {
	case council.FileAccepted:
		return ui.Done
	case council.FileRefused:
		return ui.YourTurn
	case council.FileSent:
		return ui.Going
	}
	return ui.Waiting
}

func (f File) paperSmall(p council.FilePaper) string {
	switch p.State() {
	case council.FileAccepted:
		return f.W.Say("file.accepted_on", "Date", f.date(p.Last.DecidedAt).Long())
	case council.FileRefused:
		reason, _ := f.Rules.Checklist.Reason(p.Last.Reason)
		return strings.TrimSuffix(reason.Label+": "+p.Last.Note, ": ")
	case council.FileSent:
		return f.W.Say("file.sent_on", "Date", f.date(p.Last.ReceivedAt).Long())
	}
	return p.Slot.Help
}

func (f File) photographs() (small string, state ui.State) {
	p := f.Photographs
	state = ui.State{Label: f.W.Say("file.photographs." + string(p.State))}
	switch p.State {
	case council.PhotographsReceived:
		state.Shape, small = ui.Done, f.W.Say("file.received_on", "Date", f.date(p.At).Long())
	case council.PhotographsUsed:
		state.Shape, small = ui.Done, f.W.Say("file.used_on", "Date", f.date(p.At).Long())
	case council.PhotographsRefused:
		reason, _ := f.Rules.Checklist.PhotographReason(p.Reason)
		state.Shape, small = ui.YourTurn, strings.TrimSuffix(reason.Label+": "+p.Note, ": ")
	default:
		state.Shape, small = ui.Waiting, f.W.Say("file.photographs.bring")
	}
	return small, state
}

func (f File) personal() []ui.Fact {
	p := f.Physician
	state, _ := f.Rules.State(p.State)
	facts := []ui.Fact{f.fact("field.number", p.Number), f.fact("field.full_name", p.FullName()), {Term: f.Rules.DocumentLabel(p.DocumentID.Kind), Value: p.DocumentID.Number},
		f.fact("field.email", p.Email), f.fact("field.mobile", p.Mobile), f.fact("field.state", state.Name)}
	for _, r := range p.Registrations {
		facts = append(facts, f.fact("file.specialty", r.Specialty))
	}
	return facts
}

func (f File) cases() []ui.Option {
	var options []ui.Option
	for _, c := range f.Rules.Checklist.Cases {
		options = append(options, ui.Option{Value: c.Code, Label: c.Label, Hint: c.Help, Selected: c.Code == f.Physician.Case})
	}
	return options
}

func (f File) requestHref(r council.Request) string {
	if r.Number == "" {
		return f.to("/solicitudes/nueva")
	}
	return f.to("/solicitudes/", r.Number)
}

// open are the requests that are not over, and the draft.
func (f File) open() []council.Request {
	var open []council.Request
	for _, r := range f.Requests {
		if r.Status.Open() || r.Status == council.Draft {
			open = append(open, r)
		}
	}
	return open
}

func (f File) standing(c council.Certificate) ui.State {
	standing := c.On(f.Today)
	tag := string(standing)
	if c.ExpiresSoon(f.Today, f.Rules.Terms.Warnings) {
		tag = "soon"
	}
	return ui.State{Label: f.W.Say("standing.tag." + tag), Shape: ui.ShapeOf(standing)}
}

func (f File) mailState(m council.FileMail) ui.State {
	shape := map[string]ui.Shape{"sent": ui.Done, "bounced": ui.YourTurn}[m.State]
	return ui.State{Label: f.W.Say("file.mail." + m.State), Shape: shape}
}

func (f File) points() string {
	return f.W.Say("file.points_of", "Total", f.Points.Total.String(), "Pass", f.Points.Pass.String())
}

// FilePaper is the page of one document: its rules, its versions, and the form that sends the next.
type FilePaper struct {
	Screen
	Paper    council.FilePaper
	Versions []council.Attachment // newest first
	Mail     string
	Problems []ui.Problem
}

func (p FilePaper) takes() bool { return p.Paper.State() != council.FileAccepted }

func (p FilePaper) version(a council.Attachment) ui.Link {
	return ui.Link{Href: p.to("/mi-expediente/documentos/", p.Paper.Slot.Code, "/", strconv.Itoa(a.Version)), Label: p.W.Say("file.version", "N", strconv.Itoa(a.Version))}
}

func (p FilePaper) versionSmall(a council.Attachment) string {
	reason, _ := p.Rules.Checklist.Reason(a.Reason)
	text := p.W.Say("file.sent_on", "Date", p.date(a.ReceivedAt).Long())
	if a.State == council.FileRefused {
		text += ". " + strings.TrimSuffix(reason.Label+": "+a.Note, ": ")
	}
	return text
}

func (p FilePaper) upload() ui.Field {
	choose := "file.choose"
	if len(p.Versions) > 0 {
		choose = "file.choose_other"
	}
	f := p.field("archivo", choose, "", p.Problems)
	most := strconv.FormatInt(p.Paper.Slot.MaxBytes>>20, 10)
	f.Hint, f.Accept, f.MaxBytes, f.TooBig = p.W.Say("file.choose_hint", "Limit", most), "application/pdf,image/jpeg,image/png", p.Paper.Slot.MaxBytes, p.W.Say("upload.too_big_here")
	return f
}

func (p FilePaper) words() ui.Upload {
	return ui.Upload{Progress: p.W.Say("upload.progress"), Left: p.W.Say("upload.left"), Cancel: p.W.Say("upload.cancel"), Group: p.W.Say("upload.group"), Failed: p.W.Say("upload.failed")}
}

// lineShape is the look that the state has on the page to which the line leads.
func lineShape(l council.FileLine) ui.Shape {
	if enrolment, ok := strings.CutPrefix(l.State, "enrolment.status."); ok {
		return ui.EnrolmentShape(enrolment)
	}
	return ui.ShapeOf(strings.TrimPrefix(l.State, "delivery."))
}
