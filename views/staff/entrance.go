package staff

import (
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

func (p EntrancePage) in() int {
	n := 0
	for _, r := range p.Rows {
		if r.Enrolment.Status == council.Sat {
			n++
		}
	}
	return n
}
