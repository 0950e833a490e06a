package staff

import (
	"slices"
	"strings"
	"time"

	"vigencia/council"
	"vigencia/views/ui"
)

// EndorsementPage is one application, whole, with what can be done about it.
type EndorsementPage struct {
	Screen
	Endorsement          council.Endorsement
	Organiser            council.Organiser
	Evaluator, DecidedBy string
	Faculty              []council.TeacherCheck
	Programme            *council.Attachment
	Paper                *council.IssuedDocument
	Amendments           []council.Amendment
	Worth                []council.RolePoints // as the table computes them
	Table                string
	Typed                EndorsementForm
	Past                 []council.Event
	Credited             council.ReversalFacts // what it gave, and would lose
	Reversals            []ReversalRow
	Undone               []council.AttendeeOutcome // in the list that applies, whose credit was undone
}

// An EndorsementForm is what staff typed about an application: which act, and its answers.
type EndorsementForm struct {
	Act     council.EndorsementAction
	Notes   map[council.Part]string // remarks, each a paragraph
	Points  map[string]string
	Reasons map[string]string // why points differ, by role
	Reason  string
}

func (p EndorsementPage) at(rest string) string { return p.endorsement(p.Endorsement.ID, rest) }

func (p EndorsementPage) may(a council.EndorsementAction) bool {
	_, err := council.EndorsementLifecycle().Allow(a, p.Endorsement.Status, p.Me, "")
	return err == nil
}

// of are the problems of an act: several forms of the page ask for a reason.
func (p EndorsementPage) of(a council.EndorsementAction) []ui.Problem {
	if p.Typed.Act == a {
		return p.Problems
	}
	return nil
}

// reason is what was typed as the reason of an act.
func (p EndorsementPage) reason(a council.EndorsementAction) string {
	if p.Typed.Act == a {
		return p.Typed.Reason
	}
	return ""
}

func (p EndorsementPage) facts() []ui.Fact {
	e := p.Endorsement
	facts := []ui.Fact{{Term: p.W.Say("events.organiser"), Link: ui.Link{Href: p.organiser(p.Organiser.ID, ""), Label: p.Organiser.Name}, Small: p.W.Say("organiser.status." + string(p.Organiser.Status))}}
	add := func(word, value, small string) {
		if value != "" {
			facts = append(facts, ui.Fact{Term: p.W.Say("events." + word), Value: value, Small: small})
		}
	}
	add("evaluator", p.Evaluator, "")
	add("sent", p.When(e.SubmittedAt), e.Folio)
	if !e.Due.Due.IsZero() {
		add("due", e.Due.Due.Long(), p.term(e.Due, ""))
	}
	add("decided", p.When(e.DecidedAt), p.DecidedBy)
	add("endorsement_number", e.Number, "")
	add("reason", e.Reason, "")
	return facts
}

// amends says whether a change of the event waits for a decision.
func (p EndorsementPage) amends() bool {
	return p.may(council.DecideAmendment) && slices.ContainsFunc(p.Amendments, func(a council.Amendment) bool { return a.Status == council.AmendmentAsked })
}

// decided are the changes that wait no longer.
func (p EndorsementPage) decided() []council.Amendment {
	return slices.DeleteFunc(slices.Clone(p.Amendments), func(a council.Amendment) bool { return a.Status == council.AmendmentAsked })
}

// next is what to do now and until when; the zero step where nothing is to be done.
func (p EndorsementPage) next() ui.Step {
	key, e := "", p.Endorsement
	switch {
	case p.amends():
		key = "amendment"
	case e.Status == council.EndorsementSubmitted, e.Status == council.EndorsementInReview, e.Status == council.EndorsementObserved:
		key = string(e.Status)
	default:
		return ui.Step{}
	}
	return ui.Step{Title: p.W.Say("events.next." + key), Text: p.W.Say("events.next_text."+key, "Due", e.Due.Due.Long(), "Term", p.term(e.Due, ""), "Name", p.Evaluator, "Begins", e.Occasion.From.Long())}
}

// unmet are the rules of the profile that the application did not meet on the day it was sent.
func (p EndorsementPage) unmet() []string {
	day := p.Today
	if !p.Endorsement.SubmittedAt.IsZero() {
		day = p.Rules.Today(p.Endorsement.SubmittedAt)
	}
	var all []string
	for _, u := range p.Endorsement.Unmet(p.Rules, p.Faculty, day) {
		all = append(all, p.W.Say(u.Say, u.Args...))
	}
	return all
}

// rounds are the numbers of the rounds that have remarks, the last first.
func (p EndorsementPage) rounds() []int {
	var all []int
	for n := p.Endorsement.Round; n > 0; n-- {
		if len(p.Endorsement.RemarksOf(n)) > 0 {
			all = append(all, n)
		}
	}
	return all
}

// told is what happened to a thing of events, without what was only written.
func (s Screen) told(events []council.Event) []ui.Moment {
	var all []ui.Moment
	for _, e := range events {
		if e.Action == string(council.WriteEndorsement) || e.Action == "send_programme" {
			continue
		}
		said := make([]string, 0, 2)
		if e.Payload["reason"] != "" {
			said = append(said, s.W.Say("events.because", "Reason", strings.TrimSuffix(e.Payload["reason"], ".")))
		}
		if e.By.Name != "" {
			said = append(said, s.W.Say("cert.by", "Name", e.By.Name))
		}
		all = append(all, ui.Moment{Title: s.W.Say("events.event." + e.Action), When: s.When(e.At), At: s.machine(e.At), Text: strings.Join(said, ". ")})
	}
	return all
}

// machine is a moment as programs read it.
func (s Screen) machine(at time.Time) string { return at.In(s.Rules.Zone).Format("2006-01-02T15:04") }
