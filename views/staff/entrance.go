package staff

import (
	"slices"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// EntrancePage is the door of a sitting: who comes in, by code or from the list.
type EntrancePage struct {
	Screen
	Call     ExamCall
	Sitting  council.Sitting // zero while none is chosen
	Code     string
	Found    *ExamCandidate // whose code was scanned or typed
	Rows     []ExamCandidate
	Done     int
	Finished bool // the entrance was closed just now
	List     bool // the printed list
}

func (p EntrancePage) path(rest string) string { return p.exam(p.Call.ID, "/entrada", rest) }

func (p EntrancePage) sittings() []ui.Option {
	var options []ui.Option
	for _, s := range p.Call.Sittings {
		options = append(options, ui.Option{Value: strconv.FormatInt(s.ID, 10), Label: s.Venue + " · " + s.Day.Numeric(), Selected: s.ID == p.Sitting.ID})
	}
	return options
}

func (p EntrancePage) columns() []ui.Column {
	if p.List {
		return p.columnsOf("exams.seat", "exams.folio", "exams.candidate", "exams.signature")
	}
	return p.columnsOf("exams.seat", "exams.folio", "exams.candidate", "exams.state")
}

// early says that the day of the sitting has not come: nobody is let in, and nobody is absent.
func (p EntrancePage) early() bool { return p.Today.Before(p.Sitting.Day) }

// marks says whether somebody can be marked as come from the list.
func (p EntrancePage) marks(r ExamCandidate) bool {
	return r.Enrolment.Status == council.Confirmed && !p.Sitting.Closed && !p.early() && !p.List
}

// holder is the small line under a name: the number, and what the person needs at the exam.
func (p EntrancePage) holder(r ExamCandidate) string {
	if r.Enrolment.Needs == "" {
		return r.Physician.Number
	}
	return r.Physician.Number + ". " + p.W.Say("exams.needs") + ": " + r.Enrolment.Needs
}

func (p EntrancePage) marksMany() bool { return slices.ContainsFunc(p.Rows, p.marks) }

func (p EntrancePage) in() int {
	n := 0
	for _, r := range p.Rows {
		if s := r.Enrolment.Status; s == council.Sat || s == council.Passed || s == council.Failed {
			n++
		}
	}
	return n
}
