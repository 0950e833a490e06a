package physician

import (
	"vigencia/council"
	"vigencia/views/ui"
)

// copyable says whether a new request may begin with what was typed for this one: it was typed on a form, and has ended without a certificate.
func (s Screen) copyable(r council.Request) bool {
	kind, _ := s.Rules.Kind(r.Kind)
	return r.Status.Copyable() && kind.Typed()
}

// elsewhere is what to do now with a request that is not typed here: one that an exam decides, or one whose points are gathered in the ledger.
func (r Request) elsewhere() (step ui.Step, link ui.Link, ok bool) {
	kind, _ := r.Rules.Kind(r.Request.Kind)
	exam, ended := len(kind.Phases) > 0, r.Request.Status == council.Discarded || r.Request.Status == council.Withdrawn
	switch {
	case exam && ended:
		return r.step("exam_" + string(r.Request.Status)), r.goes("calls", kind.Begins()), true
	case exam && (r.Request.Status == council.Submitted || r.Request.Status == council.Admitted) && r.Exam.Href != "":
		return ui.Step{Title: r.Exam.Step, Text: r.Exam.Small}, r.goes("enrolment", r.Exam.Href), true
	case kind.Ledger && ended:
		return r.step("ledger_" + string(r.Request.Status)), r.goes("ledger", kind.Begins()), true
	}
	return step, link, false
}
