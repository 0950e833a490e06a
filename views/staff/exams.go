package staff

import (
	"strconv"
	"strings"

	"vigencia/council"
	"vigencia/views/ui"
)

// An ExamCall is a call with its sittings.
type ExamCall struct {
	council.Call
	Sittings []council.Sitting
}

// ExamsPage is the list of calls.
type ExamsPage struct {
	Screen
	Calls []ExamCall
}

// CallPage is one call: its texts, its sittings, and what can be done now. Typed is what came back from the form of a sitting.
type CallPage struct {
	Screen
	Call   ExamCall
	Counts map[council.EnrolmentStatus]int
	Typed  SittingForm
}

// CallForm is what was typed of a call.
type CallForm struct {
	Kind, Specialty, Name, From, To, Fee, Documents, Notes, Pass, Attempts string
}

// CallFormPage is the form of a call, new or as it was.
type CallFormPage struct {
	Screen
	ID   int64
	Form CallForm
}

// SittingForm is what was typed of a sitting; ID 0 makes a new one.
type SittingForm struct {
	ID                                                              int64
	Venue, Address, State, Hall, Capacity, Day, Doors, Begins, Ends string
}

func (s Screen) exam(id int64, rest ...string) string {
	return s.to("/consejo/examenes/" + strconv.FormatInt(id, 10) + strings.Join(rest, ""))
}

// unpublished is a text, or that the council has not published it.
func (s Screen) unpublished(text string) string {
	if strings.TrimSpace(text) == "" {
		return s.W.Say("unpublished")
	}
	return text
}

func (s Screen) callState(c council.Call) ui.State {
	shape := map[council.CallStatus]ui.Shape{council.CallDraft: ui.Unsent, council.CallPublished: ui.Ready, council.CallClosed: ui.Ended}[c.Status]
	return ui.State{Label: s.W.Say("call.status." + string(c.Status)), Shape: shape}
}

func (s Screen) callDates(c council.Call) string {
	if c.From.IsZero() {
		return s.W.Say("unpublished")
	}
	return s.W.Say("exams.from_to", "From", c.From.Long(), "To", c.To.Long())
}

func (s Screen) passMark(c council.Call) string {
	if c.Pass == 0 {
		return s.W.Say("unpublished")
	}
	return c.Pass.String()
}

func (s Screen) attempts(c council.Call) string {
	if n := s.Rules.AttemptsOf(c); n > 0 {
		return strconv.Itoa(n)
	}
	return s.W.Say("unpublished")
}

func (s Screen) sittingHours(x council.Sitting) string {
	if x.Begins == "" {
		return s.W.Say("unpublished")
	}
	return s.W.Hours(x)
}

func (s Screen) stateName(code string) string {
	state, _ := s.Rules.State(code)
	return state.Name
}

func (s Screen) columnsOf(keys ...string) []ui.Column {
	columns := make([]ui.Column, len(keys))
	for i, k := range keys {
		columns[i] = ui.Column{Label: s.W.Say(k)}
	}
	return columns
}

func (p ExamsPage) columns() []ui.Column {
	return p.columnsOf("exams.call", "exams.state", "exams.enrolment", "exams.sittings", "exams.seats")
}

func (p ExamsPage) seats(c ExamCall) string {
	taken, all := 0, 0
	for _, s := range c.Sittings {
		taken, all = taken+s.Taken, all+s.Capacity
	}
	return p.W.Say("exams.taken_of", "Taken", council.Thousands(taken), "All", council.Thousands(all))
}

func (p CallPage) facts() []ui.Fact {
	c := p.Call
	return []ui.Fact{
		{Term: p.W.Say("exams.enrolment"), Value: p.callDates(c.Call)}, {Term: p.W.Say("exams.pass_mark"), Value: p.passMark(c.Call)}, {Term: p.W.Say("exams.attempts"), Value: p.attempts(c.Call)},
		{Term: p.W.Say("exams.fee"), Value: p.unpublished(c.Fee)}, {Term: p.W.Say("exams.documents"), Value: p.unpublished(c.Documents)}, {Term: p.W.Say("exams.notes"), Value: p.unpublished(c.Notes)},
	}
}

func (p CallPage) may(a council.CallAction) bool {
	_, err := council.CallLifecycle().Allow(a, p.Call.Status, p.Me, "")
	return err == nil
}

func (p CallPage) sittingColumns() []ui.Column {
	if !p.may(council.PlanSitting) {
		return p.columnsOf("exams.venue", "exams.day", "exams.time", "exams.seats")
	}
	return p.columnsOf("exams.venue", "exams.day", "exams.time", "exams.seats", "inbox.column.action")
}

// queue says how many wait for a seat of a sitting; "" when nobody does.
func (p CallPage) queue(s council.Sitting) string {
	if s.Waiting == 0 {
		return ""
	}
	return p.W.Say("exams.waiting", "N", council.Thousands(s.Waiting))
}

func (p CallPage) hour(name, label, value string) ui.Field {
	f := p.sitting(name, label, value)
	f.Width, f.MaxLength, f.Hint = ui.W4, 5, p.W.Say("exams.hour_hint")
	return f
}

func (p CallPage) stateOptions() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("exams.choose_state")}}
	for _, s := range p.Rules.States {
		options = append(options, ui.Option{Value: s.Code, Label: s.Name, Selected: s.Code == p.Typed.State})
	}
	return options
}

func (p CallPage) sitting(name, label, value string) ui.Field {
	return ui.Field{Name: name, Label: p.W.Say(label), Value: value, Error: ui.In(p.Problems, name)}
}

func (p CallFormPage) field(name, label, value string) ui.Field {
	return ui.Field{Name: name, Label: p.W.Say(label), Value: value, Error: ui.In(p.Problems, name)}
}

func (p CallFormPage) kinds() []ui.Option {
	var options []ui.Option
	for _, k := range p.Rules.ExamKinds() {
		options = append(options, ui.Option{Value: k.Code, Label: kindName(k), Selected: k.Code == p.Form.Kind})
	}
	return options
}

func (p CallFormPage) specialties() []ui.Option {
	options := []ui.Option{{Label: p.W.Say("exams.choose_specialty")}}
	for _, x := range p.Rules.Specialties {
		if !x.Retired {
			options = append(options, ui.Option{Value: x.Code, Label: x.Name, Selected: x.Code == p.Form.Specialty})
		}
	}
	return options
}

func (p CallFormPage) path() string {
	if p.ID == 0 {
		return p.to("/consejo/examenes/nueva")
	}
	return p.exam(p.ID, "/datos")
}
