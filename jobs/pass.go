package jobs

import (
	"strconv"
	"strings"

	"vigencia/documents"
)

// pass tells the enrolment with which a candidate comes in, as call and sitting are when it is made.
func (p printed) pass() documents.PassValues {
	e, c, s := p.Exam.Enrolment, p.Exam.Call, p.Exam.Sitting
	field := func(key, value string) documents.Field {
		return documents.Field{Label: p.text("pass." + key), Value: value}
	}
	state, _ := p.Rules.State(s.State)
	phases := make([]string, len(e.Phases))
	for i, phase := range e.Phases {
		phases[i] = p.Rules.Words.Say("exam.phase." + phase)
	}
	v := documents.PassValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("pass.title"), Folio: field("folio", e.Folio), Name: p.Physician.FullName(),
		Exam: p.Rules.ExamTitle(c) + " · " + strings.Join(phases, " y "),
		Day:  field("day", sentence(s.Day.Full())), Doors: field("doors", p.hour(s.Doors)), Start: field("start", p.hour(s.Begins)),
		Venue: field("venue", s.Venue), Where: s.Address + ", " + state.Name, Hall: field("hall", s.Hall), Seat: field("seat", strconv.Itoa(e.Seat)),
		Show: p.text("pass.show"), Fold: p.text("pass.fold"), Cut: p.text("pass.cut"),
		BringTitle: p.text("pass.bring"), Bring: listed(p.text("pass.bring_list")), RulesTitle: p.text("pass.rules"), Rules: listed(p.text("pass.rules_list")),
		Holder: field("holder", p.Physician.FullName()), License: field("license", p.Physician.Number),
		Signature: p.text("pass.signature"), IDPresented: p.text("pass.id_presented"), Proof: p.proof(),
	}
	if e.Needs != "" {
		v.Needs = p.text("pass.needs", "Needs", e.Needs)
	}
	return v
}

// hour is a time of day as it is printed, or that it is not published.
func (p printed) hour(at string) string {
	if at == "" {
		return p.Rules.Words.Say("unpublished")
	}
	return p.text("pass.hour", "Hour", strings.TrimPrefix(at, "0"))
}

// listed are the sentences of a text that parts them with a slash between spaces.
func listed(text string) []string { return strings.Split(text, " / ") }

// sentence begins with a capital.
func sentence(text string) string {
	r := []rune(text)
	if len(r) == 0 {
		return text
	}
	return strings.ToUpper(string(r[0])) + string(r[1:])
}
