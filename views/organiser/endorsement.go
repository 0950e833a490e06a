package organiser

import (
	"slices"
	"strconv"

	"vigencia/council"
	"vigencia/views/ui"
)

// Endorsement is the page of an application or an endorsement.
type Endorsement struct {
	Screen
	Event      council.Endorsement
	Programme  *council.Attachment
	Faculty    []council.TeacherCheck
	Amendments []council.Amendment
	Events     []council.Event
	HasPaper   bool
	Attended   AttendanceSum // of the list of attendance that applies
	Answers    []string      // typed to the remarks
	Plea       string        // typed
}

// may says whether the table lets the people of the organiser do an action now.
func (p Endorsement) may(a council.EndorsementAction) bool {
	_, err := council.EndorsementLifecycle().Allow(a, p.Event.Status, council.Actor{Owner: true, Organiser: p.Event.Organiser}, "")
	return err == nil
}

// lacks are the names of what a part must still say.
func (p Endorsement) lacks(part council.Part) []string {
	var all []string
	for _, m := range p.Event.Lacks(p.Rules, p.Programme != nil) {
		if m.Part == part {
			all = append(all, p.W.Say(m.Say))
		}
	}
	return all
}

// complete says whether nothing is missing in any part.
func (p Endorsement) complete() bool { return len(p.Event.Lacks(p.Rules, p.Programme != nil)) == 0 }

func (p Endorsement) partState(part council.Part) ui.State {
	if len(p.lacks(part)) > 0 {
		return ui.State{Label: p.W.Say("organise.part.lacks"), Shape: ui.Waiting}
	}
	return ui.State{Label: p.W.Say("organise.part.complete"), Shape: ui.Done}
}

// waits says whether a change waits for staff.
func (p Endorsement) waits() bool {
	return len(p.Amendments) > 0 && p.Amendments[0].Status == council.AmendmentAsked
}

// changes says whether a change can be asked for now: the event has not begun and none waits.
func (p Endorsement) changes() bool {
	return p.may(council.AskAmendment) && p.Today.Before(p.Event.Occasion.From) && !p.waits()
}

// step is what to do now.
func (p Endorsement) step() ui.Step {
	e := p.Event
	key := string(e.Status)
	switch {
	case e.Status == council.EndorsementDraft && p.complete():
		key = "ready"
	case e.Held(p.Today):
		return ui.Step{Title: p.W.Say("organise.step.held"), Text: p.held()}
	}
	return ui.Step{Title: p.W.Say("organise.step." + key),
		Text: p.W.Say("organise.step_text."+key, "Due", e.Due.Due.Long(), "Begins", e.Occasion.From.Long(), "Number", e.Number, "List", e.ListDue(p.Rules).Long())}
}

// first is the first part that lacks something.
func (p Endorsement) first() council.Part {
	for _, part := range council.Parts() {
		if len(p.lacks(part)) > 0 {
			return part
		}
	}
	return council.EventPart
}

func (p Endorsement) pointColumns() []ui.Column {
	return []ui.Column{{Label: p.W.Say("organise.points.role")}, {Label: p.W.Say("organise.points.given"), Right: true}, {Label: p.W.Say("organise.points.why")}}
}

// role is the name of a role.
func (p Endorsement) role(code string) string {
	r, _ := p.Rules.Endorsement.Role(code)
	return r.Label
}

// answer is the field of the i-th remark of the round.
func (p Endorsement) answer(i int, m council.PartRemark) ui.Field {
	name, value := "respuesta-"+strconv.Itoa(i+1), m.Answer
	if i < len(p.Answers) {
		value = p.Answers[i]
	}
	label := p.W.Say("organise.remedy.answer", "N", strconv.Itoa(i+1), "Part", p.W.Say("endorsement.part."+string(m.Part)))
	return ui.Field{Name: name, Label: label, Hint: m.Note, Value: value, Rows: 3, Language: true, Error: ui.In(p.Problems, name)}
}

// earlier are the remarks that were answered.
func (p Endorsement) earlier() []council.PartRemark {
	return slices.DeleteFunc(slices.Clone(p.Event.Remarks), func(m council.PartRemark) bool { return m.Answer == "" })
}

// timeline tells the life of an application to its people; what staff pass among themselves is not told.
func (p Endorsement) timeline() []ui.Moment {
	var out []ui.Moment
	told := []string{"begin", "submit", "take", "observe", "remedy", "endorse", "decline", "withdraw", "lapse", "cancel", "ask_amendment", "decide_amendment", "withdraw_amendment"}
	taken := false
	for _, e := range p.Events {
		key := e.Action
		if !slices.Contains(told, key) || key == "take" && taken {
			continue
		}
		taken = taken || key == "take"
		if key == "decide_amendment" {
			key = "amendment_" + e.Payload["status"]
		}
		out = append(out, ui.Moment{Title: p.W.Say("organise.timeline." + key), When: p.when(e.At), At: p.at(e.At)})
	}
	if n := len(out); n > 0 {
		out[n-1].Stage = ui.Now
	}
	return out
}
