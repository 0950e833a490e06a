package profiles

import (
	"slices"

	"vigencia/council"
)

// checkExam holds the rules of exams to sense; a council without exams keeps the keys, with 0 where it has nothing to say.
func (r *reader) checkExam() {
	c, p := r.part(councilYAML), r.profile
	e := p.Exam
	for path, n := range map[string]int{"$.exam.attempts": e.Attempts, "$.exam.carry_months": e.CarryMonths, "$.exam.review_days": e.ReviewDays, "$.exam.few_seats": e.FewSeats} {
		c.need(n >= 0, path, "%s is 0 or more", last(path))
	}
	if !p.Exams() {
		return
	}
	c.positive("$.exam.hold_hours", e.HoldHours)
	c.positive("$.exam.answer_days", e.AnswerDays)
	c.need(e.MaxMark > 0, "$.exam.max_mark", "the highest mark is missing")
	c.need(e.ProofBytes > 0 && e.ProofBytes <= most, "$.exam.proof_bytes", "proof_bytes must be from 1 to %d", most)
	c.need(len(p.States) > 0, "$.states", "an exam is sat somewhere: the list of states is empty")
	for _, k := range p.ExamKinds() {
		for _, phase := range k.Phases {
			c.need(p.Words["exam.phase."+phase] != "", "$.exam", "words/: %q is missing", "exam.phase."+phase)
		}
	}
}

// requires needs the specialty that another asks for to be one of the list, and not itself.
func (p part) requires(path string, s council.Specialty, all []string) {
	p.need(s.Requires == "" || s.Requires != s.Code && slices.Contains(all, s.Requires), path, "there is no specialty %q", s.Requires)
}

// exams lists the keys that screens put together from a stage of an exam.
func exams() []string {
	var keys []string
	for _, s := range council.CallStatuses() {
		keys = append(keys, "call.status."+string(s))
	}
	for _, s := range council.EnrolmentStatuses() {
		keys = append(keys, "enrolment.status."+string(s))
	}
	for _, s := range council.SheetStatuses() {
		keys = append(keys, "marks.status."+string(s))
	}
	return keys
}
