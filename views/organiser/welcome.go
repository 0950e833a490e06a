package organiser

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// SignUp is the form with which anyone signs an institution up.
type SignUp struct {
	Screen
	Typed   council.OrganiserForm
	Consent council.Consent
}

// rules are what the profile asks of an event, as facts.
func (s Screen) rules() []ui.Fact {
	r := s.Rules.Endorsement
	facts := []ui.Fact{
		s.fact("organise.rule.lead", s.W.Count("organise.rule.days_before", r.LeadDays)),
		s.fact("organise.rule.hours", s.W.Say("organise.rule.hours_least", "Hours", r.MinHours.String())),
	}
	if r.FacultyShare > 0 {
		facts = append(facts, s.fact("organise.rule.faculty", s.W.Say("organise.rule.faculty_share", "Share", strconv.Itoa(r.FacultyShare))))
	}
	if tested := s.tested(); tested != "" {
		facts = append(facts, s.fact("organise.rule.tested", tested))
	}
	return append(facts,
		s.fact("organise.rule.answer", s.W.Count("organise.rule.working_days", r.AnswerDays)),
		s.fact("organise.rule.list", s.W.Count("organise.rule.days_after", r.ListDays)))
}

// tested names the modalities whose events need an evaluation.
func (s Screen) tested() string {
	var names []string
	for _, m := range s.Rules.Endorsement.Modalities {
		if m.Tested {
			names = append(names, m.Label)
		}
	}
	return strings.Join(names, ", ")
}
