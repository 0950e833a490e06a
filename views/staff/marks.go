package staff

import (
	"net/url"
	"slices"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// A WaitingMark is a correction or a review that waits, with whose mark it is.
type WaitingMark struct {
	Graded     council.Graded
	Phase      string
	Correction council.Correction
	Review     council.MarkReview
}

// MarksPage is the marks of a call: the sheets, the form that sends a spreadsheet, and what waits.
type MarksPage struct {
	Screen
	Call        council.Call
	Phases      []string
	Phase       string // as typed
	Sheets      []council.MarkSheet
	Imports     []Import
	Corrections []WaitingMark
	Reviews     []WaitingMark
	MaxBytes    int64
}

// SheetPage is one sheet of marks, page by page.
type SheetPage struct {
	Screen
	Call  council.Call
	Sheet council.MarkSheet
	Rows  []council.Graded
	Next  string
}

// MarkPage is one published mark, to correct.
type MarkPage struct {
	Screen
	Call   council.Call
	Sheet  council.MarkSheet
	Graded council.Graded
	Value  string
	Reason string
}

// unpublished are the phases whose marks can still be sent: nobody has reviewed them yet.
func (p MarksPage) unpublished() []string {
	return slices.DeleteFunc(slices.Clone(p.Phases), func(phase string) bool {
		return slices.ContainsFunc(p.Sheets, func(m council.MarkSheet) bool { return m.Phase == phase && m.Status != council.MarksLoaded })
	})
}

func (p MarksPage) phases() []ui.Option {
	var options []ui.Option
	for _, phase := range p.unpublished() {
		options = append(options, ui.Option{Value: phase, Label: p.W.Say("exam.phase." + phase), Selected: phase == p.Phase})
	}
	return options
}

func (s Screen) sheetState(m council.MarkSheet) ui.State {
	shape := map[council.SheetStatus]ui.Shape{council.MarksLoaded: ui.Going, council.MarksReviewed: ui.YourTurn, council.MarksPublished: ui.Done}[m.Status]
	return ui.State{Label: s.W.Say("marks.status." + string(m.Status)), Shape: shape}
}

func (s Screen) sheetPath(m council.MarkSheet, rest string) string {
	return s.exam(m.Call, "/calificaciones/", strconv.FormatInt(m.ID, 10), rest)
}

func (s Screen) markImport(call int64, i Import, rest string) string {
	return s.exam(call, "/archivos/", strconv.FormatInt(i.ID, 10), rest)
}

func (s Screen) markPath(kind string, id int64) string {
	return s.to("/consejo/examenes/" + kind + "/" + strconv.FormatInt(id, 10))
}

// acts are what this person can do to a sheet now: who loaded it does not review it.
func (p SheetPage) acts() []council.SheetAction {
	return slices.DeleteFunc(council.SheetLifecycle().Offers(p.Sheet.Status, p.Me, ""), func(a council.SheetAction) bool {
		return a == council.LoadMarks || a == council.ReviewMarks && p.Sheet.LoadedBy == p.Me.Account
	})
}

func (p SheetPage) columns() []ui.Column {
	return append(p.columnsOf("exams.folio", "exams.candidate"), ui.Column{Label: p.W.Say("exams.mark"), Right: true}, ui.Column{Label: p.W.Say("exams.result")})
}

// result says passed or not, once a pass mark is known.
func (p SheetPage) result(g council.Graded) string {
	pass := p.Sheet.Pass
	if pass == 0 {
		pass = p.Call.Pass
	}
	switch {
	case pass == 0:
		return p.W.Say("unpublished")
	case g.Mark.Value >= pass:
		return p.W.Say("exam.mark.passed")
	}
	return p.W.Say("exam.mark.failed")
}

func (p SheetPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("deliveries.pages"), Target: "calificaciones"}
	if p.Next != "" {
		pages.After = ui.Link{Href: p.sheetPath(p.Sheet, "?"+url.Values{"despues": {p.Next}}.Encode()), Label: p.W.Say("deliveries.next")}
	}
	return pages
}
