package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/layout"
	"vigencia/views/ui"
)

// A FileLine is a line of the queue of documents.
type FileLine struct {
	Number, Name string
	Waiting      int
	Since        council.Date
}

// Files is the queue of those whose documents wait.
type Files struct {
	Screen
	Lines    []FileLine
	Disputed []council.Physician // whose number two claim
	Next     int64               // where the next page begins, 0 = this is the last
}

func (f Files) columns() []ui.Column {
	return []ui.Column{{Label: f.W.Say("files.person")}, {Label: f.W.Say("files.waiting")}, {Label: f.W.Say("files.since")}}
}

func (f Files) pages() ui.Pages {
	p := ui.Pages{Label: f.W.Say("files.pages"), Target: "expedientes"}
	if f.Next != 0 {
		p.After = ui.Link{Href: f.to("/consejo/expedientes?despues=" + strconv.FormatInt(f.Next, 10)), Label: f.W.Say("files.next")}
	}
	return p
}

func (f Files) open(l FileLine) string { return f.to("/consejo/expedientes/" + l.Number) }

// File is a physician's documents beside the one that is looked at.
type File struct {
	Screen
	council.File
	Shown    council.FilePaper // Last.ID 0: none was sent yet
	Decide   bool              // whoever looks may accept and refuse
	Asked    int64             // the request of somebody else for a number in dispute, 0 = the register disputes it
	Decision string
	Reason   string
	Note     string
}

func (f File) at(rest string) string {
	return f.to("/consejo/expedientes/" + f.Physician.Number + rest)
}

func (f File) paperAt(p council.FilePaper, rest string) string {
	return f.at("/documentos/" + strconv.FormatInt(p.Last.ID, 10) + rest)
}

func (f File) head() layout.Evaluated {
	e := layout.Evaluated{Back: ui.Link{Href: f.to("/consejo/expedientes"), Label: f.W.Say("files.back")}, Name: f.Physician.FullName(),
		About: f.W.Say("field.number") + " " + f.Physician.Number, State: ui.State{Label: f.W.Say("files.confirmed"), Shape: ui.Done}}
	switch {
	case f.Physician.Disputed:
		e.State = ui.State{Label: f.W.Say("dispute.state"), Shape: ui.Refused}
	case f.Physician.Provisional:
		e.State = ui.State{Label: f.W.Say("files.provisional"), Shape: ui.Waiting}
	}
	return e
}

// shows says whether a document stands beside the list.
func (f File) shows() bool { return f.Shown.Last.ID != 0 && f.Decide }

func (f File) class() string {
	if f.shows() {
		return "v-eval"
	}
	return "v-eval v-eval--one"
}

// refusing says whether the reason of a refusal is to be mended: what holds it stays open.
func (f File) refusing(field string) bool {
	return ui.In(f.Problems, field) != ""
}

// photographs is how the photographs stand: refused ones wait for the physician.
func (f File) photographs() ui.State {
	shape := map[council.PhotographState]ui.Shape{council.PhotographsReceived: ui.Done, council.PhotographsUsed: ui.Done, council.PhotographsRefused: ui.Refused}[f.Photographs.State]
	return ui.State{Label: f.W.Say("file.photographs." + string(f.Photographs.State)), Shape: shape}
}

// photographsWhy is since when they stand so, and why they were refused.
func (f File) photographsWhy() string {
	if f.Photographs.At.IsZero() {
		return ""
	}
	said := f.Rules.Today(f.Photographs.At).Long()
	if reason, ok := f.Rules.Checklist.PhotographReason(f.Photographs.Reason); ok {
		said += ". " + strings.TrimRight(reason.Label+": "+f.Photographs.Note, ":. ")
	}
	return said + "."
}

func (f File) isPDF() bool { return f.Shown.Last.Format.Extension() == ".pdf" }

func (f File) paper() ui.EFile {
	say := func(key string) string { return f.W.Say("viewer." + key) }
	name := f.Shown.Last.PaperName(f.Physician.Number)
	return ui.EFile{Base: f.Page.Base, URL: f.paperAt(f.Shown, ""), Name: name, Label: f.Shown.Slot.Label, Start: 1, PageName: say("page_name"),
		Words: ui.PaperWords{Page: say("page"), Of: say("of"), Previous: say("previous"), Next: say("next"), Larger: say("larger"), Smaller: say("smaller"),
			Download: f.W.Say("viewer.download", "Name", name), Open: say("open"), Keys: say("keys"), Announce: say("announce"), Failed: say("failed")}}
}

func (f File) tag(p council.FilePaper) ui.State {
	shape := map[council.AttachmentState]ui.Shape{council.FileAccepted: ui.Done, council.FileRefused: ui.Refused, council.FileSent: ui.YourTurn}[p.State()]
	return ui.State{Label: f.W.Say("file.paper." + string(p.State())), Shape: shape}
}

// link leads to a document that was sent.
func (f File) link(p council.FilePaper) ui.Link {
	if p.Last.ID == 0 {
		return ui.Link{Label: p.Slot.Label}
	}
	return ui.Link{Href: f.at("?documento=" + strconv.FormatInt(p.Last.ID, 10)), Label: p.Slot.Label}
}

func (f File) offers(action council.PaperAction) bool {
	for _, a := range council.PaperLifecycle().Offers(f.Shown.State(), f.Me, f.Physician.Office) {
		if a == action {
			return f.Decide
		}
	}
	return false
}

func reasonOptions(reasons []council.Reason, chosen, choose string) []ui.Option {
	options := []ui.Option{{Label: choose}}
	for _, r := range reasons {
		options = append(options, ui.Option{Value: r.Code, Label: r.Label, Selected: r.Code == chosen})
	}
	return options
}

func (f File) reasons() []ui.Option {
	return reasonOptions(f.Rules.Checklist.Reasons, f.Reason, f.W.Say("files.choose_reason"))
}

func (f File) photographReasons() []ui.Option {
	return reasonOptions(f.Rules.Checklist.Photographs.Reasons, "", f.W.Say("files.choose_reason"))
}
