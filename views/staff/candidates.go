package staff

import (
	"net/url"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// An ExamCandidate is a line of a call's list.
type ExamCandidate struct {
	Enrolment council.Enrolment
	Physician council.Physician
	Venue     string
}

// CandidatesPage is the list of a call's enrolments.
type CandidatesPage struct {
	Screen
	Call   council.Call
	Status council.EnrolmentStatus
	Text   string
	Rows   []ExamCandidate
	Next   string // folio after which the next page begins
}

// An ExamPaper is a document of the checklist as it stands.
type ExamPaper struct {
	Label string
	State council.AttachmentState
	Later bool
}

// CandidatePage is one enrolment for staff.
type CandidatePage struct {
	Screen
	Call      council.Call
	Sitting   council.Sitting
	Enrolment council.Enrolment
	Physician council.Physician
	Papers    []ExamPaper
	Proof     *council.Attachment
	Reason    string
	Past      []council.Event
}

// EnrolmentState is an enrolment's stage as a tag.
func EnrolmentState(w council.Words, s council.EnrolmentStatus) ui.State {
	return ui.State{Label: w.Say("enrolment.status." + string(s)), Shape: ui.EnrolmentShape(s)}
}

func (p CandidatesPage) columns() []ui.Column {
	return p.columnsOf("exams.folio", "exams.candidate", "exams.venue", "exams.state")
}

func (p CandidatesPage) states() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("exams.all_states"), Selected: p.Status == ""}}
	for _, s := range council.EnrolmentStatuses() {
		options = append(options, ui.Option{Value: string(s), Label: p.W.Say("enrolment.status." + string(s)), Selected: s == p.Status})
	}
	return options
}

func (p CandidatesPage) pages() ui.Pages {
	pages := ui.Pages{Label: p.W.Say("deliveries.pages"), Target: "inscripciones"}
	if p.Next != "" {
		query := url.Values{"estado": {string(p.Status)}, "busca": {p.Text}, "despues": {p.Next}}
		pages.After = ui.Link{Href: p.exam(p.Call.ID, "/inscripciones?"+query.Encode()), Label: p.W.Say("deliveries.next")}
	}
	return pages
}

func (s Screen) candidate(id int64, rest string) string {
	return s.to("/consejo/examenes/inscripciones/" + strconv.FormatInt(id, 10) + rest)
}

func (p CandidatePage) may(a council.EnrolmentAction) bool {
	_, err := council.EnrolmentLifecycle().Allow(a, p.Enrolment.Status, p.Me, "")
	return err == nil && p.Me.Physician != p.Enrolment.Physician
}

func (p CandidatePage) facts() []ui.Fact {
	e, s := p.Enrolment, p.Sitting
	facts := []ui.Fact{
		{Term: p.W.Say("exams.candidate"), Value: p.Physician.FullName(), Small: p.W.Say("field.number") + " " + p.Physician.Number},
		{Term: p.W.Say("exams.folio"), Value: e.Folio}, {Term: p.W.Say("exams.exam"), Value: p.Rules.ExamTitle(p.Call), Small: p.Call.Name},
		{Term: p.W.Say("exams.venue"), Value: s.Venue, Small: s.Day.Long()}, {Term: p.W.Say("exams.phases"), Value: PhaseNames(p.W, e.Phases)},
		{Term: p.W.Say("exams.needs"), Value: p.orNone(e.Needs)},
	}
	if e.Seat > 0 {
		facts = append(facts, ui.Fact{Term: p.W.Say("exams.seat"), Value: strconv.Itoa(e.Seat)})
	}
	if !e.HeldUntil.IsZero() {
		facts = append(facts, ui.Fact{Term: p.W.Say("exams.held_until"), Value: p.Rules.Moment(e.HeldUntil)})
	}
	if e.Reason != "" {
		facts = append(facts, ui.Fact{Term: p.W.Say("exams.reason"), Value: e.Reason})
	}
	return facts
}

func (p CandidatePage) orNone(text string) string {
	if text == "" {
		return p.W.Say("exams.no_needs")
	}
	return text
}

// PhaseNames names the phases of an exam, one after the other.
func PhaseNames(w council.Words, phases []string) string {
	names := ""
	for i, phase := range phases {
		if i > 0 {
			names += ", "
		}
		names += w.Say("exam.phase." + phase)
	}
	return names
}

// PaperTag is a document of the checklist as a tag.
func PaperTag(w council.Words, p ExamPaper) ui.State {
	switch {
	case p.State == council.FileAccepted:
		return ui.State{Label: w.Say("exams.paper.accepted"), Shape: ui.Done}
	case p.State == council.FileRefused:
		return ui.State{Label: w.Say("exams.paper.refused"), Shape: ui.YourTurn}
	case p.State == council.FileSent:
		return ui.State{Label: w.Say("exams.paper.sent"), Shape: ui.Going}
	case p.Later:
		return ui.State{Label: w.Say("exams.paper.later"), Shape: ui.Waiting}
	}
	return ui.State{Label: w.Say("exams.paper.missing"), Shape: ui.Waiting}
}

// member leads to the candidate's page, and is only a label for who has none.
func (s CandidatePage) member(label string) ui.Link {
	if !s.is(council.Registrar, council.Coordinator, council.Certifier, council.RegionalOffice) {
		return ui.Link{Label: label}
	}
	return ui.Link{Href: s.to("/consejo/medicos/" + s.Physician.Number), Label: label}
}
