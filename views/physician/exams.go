package physician

import (
	"slices"
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// An OpenCall is a published call as its physician sees it.
type OpenCall struct {
	council.Call
	Sittings []council.Sitting
	Why      []string // sentences that speak against it
	Mends    bool     // some of it is mended in Mi Expediente
	Sits     []string // the phases that he would sit
	Open     bool
}

// An OwnExam is one's own enrolment with its call and sitting.
type OwnExam struct {
	Enrolment council.Enrolment
	Call      council.Call
	Sitting   council.Sitting
}

// ExamsPage is Exámenes: what is mine, and the calls.
type ExamsPage struct {
	Screen
	Own   []OwnExam
	Calls []OpenCall
}

// EnrolPage asks for a sitting of a call.
type EnrolPage struct {
	Screen
	Call     OpenCall
	Sitting  int64
	Needs    string
	Problems []ui.Problem
}

// An ExamPaper is a document of the checklist as it stands: missing, later, sent, accepted, refused.
type ExamPaper struct{ Code, Label, State string }

// An ExamResult is one published mark, and whether a review can be asked for.
type ExamResult struct {
	Mark      council.Mark
	Phase     string
	Passed    bool
	Review    council.MarkReview
	MayReview bool
	Until     council.Date
}

// ExamPage is one's own enrolment.
type ExamPage struct {
	Screen
	OwnExam
	Papers   []ExamPaper
	Results  []ExamResult
	Next     string
	HasPass  bool
	MaxBytes int64
	Problems []ui.Problem
	Text     string
}

// ExamState is an enrolment's stage as a tag.
func (s Screen) examState(e council.EnrolmentStatus) ui.State {
	return ui.State{Label: s.W.Say("enrolment.status." + string(e)), Shape: ui.EnrolmentShape(e)}
}

func (s Screen) examPath(id int64, rest string) string {
	return s.to("/examenes/", strconv.FormatInt(id, 10), rest)
}

func (s Screen) unpublished(text string) string {
	if strings.TrimSpace(text) == "" {
		return s.W.Say("unpublished")
	}
	return text
}

func (s Screen) phases(phases []string) string {
	names := make([]string, len(phases))
	for i, p := range phases {
		names[i] = s.W.Say("exam.phase." + p)
	}
	return strings.Join(names, ", ")
}

func (s Screen) callDates(c council.Call) string {
	if c.From.IsZero() {
		return s.W.Say("unpublished")
	}
	return s.W.Say("exams.from_to", "From", c.From.Long(), "To", c.To.Long())
}

// callFacts are what the council has published of a call.
func (s Screen) callFacts(c OpenCall) []ui.Fact {
	mark, attempts := s.W.Say("unpublished"), s.W.Say("unpublished")
	if c.Pass > 0 {
		mark = c.Pass.String()
	}
	if n := s.Rules.AttemptsOf(c.Call); n > 0 {
		attempts = strconv.Itoa(n)
	}
	facts := []ui.Fact{s.fact("exams.enrolment", s.callDates(c.Call)), s.fact("exams.phases", s.phases(c.Sits)), s.fact("exams.pass_mark", mark), s.fact("exams.attempts", attempts),
		s.fact("exams.fee", s.unpublished(c.Fee)), s.fact("exams.documents", s.unpublished(c.Documents))}
	if c.Notes != "" {
		facts = append(facts, s.fact("exams.notes", c.Notes))
	}
	return facts
}

func (p EnrolPage) sittings() []ui.Option {
	var options []ui.Option
	for _, x := range p.Call.Sittings {
		if x.Closed || p.Today.After(x.Day) {
			continue
		}
		seats := p.W.Count("exams.free", x.Free())
		if x.Free() == 0 || x.Waiting > 0 {
			seats = p.W.Say("exams.full")
		}
		state, _ := p.Rules.State(x.State)
		options = append(options, ui.Option{Value: strconv.FormatInt(x.ID, 10), Label: x.Venue + ", " + state.Name, Hint: sentence(x.Day.Full()) + ". " + x.Address + ". " + seats, Selected: x.ID == p.Sitting})
	}
	return options
}

// enrolled says whether one is in a call already: it is not offered again.
func (p ExamsPage) enrolled(c OpenCall) bool {
	return slices.ContainsFunc(p.Own, func(x OwnExam) bool { return x.Call.ID == c.ID && !x.Enrolment.Status.Ended() })
}

func (p ExamPage) facts() []ui.Fact {
	e, x := p.Enrolment, p.Sitting
	state, _ := p.Rules.State(x.State)
	hours := p.W.Say("unpublished")
	if x.Begins != "" {
		hours = p.W.Hours(x)
	}
	facts := []ui.Fact{p.fact("exams.exam", p.Rules.ExamTitle(p.Call)), p.fact("exams.folio", e.Folio), {Term: p.W.Say("exams.venue"), Value: x.Venue, Small: x.Address + ", " + state.Name},
		{Term: p.W.Say("exams.day"), Value: sentence(x.Day.Full()), Small: hours}, p.fact("exams.phases", p.phases(e.Phases))}
	if e.Seat > 0 {
		facts = append(facts, p.fact("exams.seat", strconv.Itoa(e.Seat)))
	}
	if e.Needs != "" {
		facts = append(facts, p.fact("exams.needs", e.Needs))
	}
	return facts
}

// step is what to do now.
func (p ExamPage) step() ui.Step {
	e := p.Enrolment
	key := "exams.step." + string(e.Status)
	text := p.W.Say("exams.step_text."+string(e.Status), "Due", p.Rules.Moment(e.HeldUntil), "Date", p.Sitting.Day.Long(), "Venue", p.Sitting.Venue)
	return ui.Step{Title: p.W.Say(key), Text: strings.TrimSpace(text + " " + p.Next)}
}

// again says whether the exam is over without having been passed: one enrols anew.
func (p ExamPage) again() bool {
	s := p.Enrolment.Status
	return s.Ended() || s == council.NoShow || s == council.Failed
}

func (p ExamPage) may(a council.EnrolmentAction) bool {
	_, err := council.EnrolmentLifecycle().Allow(a, p.Enrolment.Status, council.Actor{Owner: true}, "")
	return err == nil && !p.Sitting.Closed
}

func (p ExamPage) paper(x ExamPaper) ui.State {
	shape := map[string]ui.Shape{"accepted": ui.Done, "refused": ui.YourTurn, "sent": ui.Going}[x.State]
	return ui.State{Label: p.W.Say("exams.paper." + x.State), Shape: shape}
}

func (p ExamPage) result(r ExamResult) ui.State {
	if r.Passed {
		return ui.State{Label: p.W.Say("exam.mark.passed"), Shape: ui.Done}
	}
	return ui.State{Label: p.W.Say("exam.mark.failed"), Shape: ui.Held}
}

func (p ExamPage) proofHint() string {
	return p.W.Say("file.choose_hint", "Limit", strconv.FormatInt(p.MaxBytes>>20, 10))
}

func (p ExamPage) markID(r ExamResult) string { return strconv.FormatInt(r.Mark.ID, 10) }

func (p EnrolPage) hold() string { return strconv.Itoa(p.Rules.Exam.HoldHours) }
