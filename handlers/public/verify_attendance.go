package public

import (
	"strings"

	"vigencia/council"
	"vigencia/db"
	"vigencia/views/ui"
)

// judgeAttendance says whether the credit of a constancia of attendance counts or was undone.
func (h Handlers) judgeAttendance(v db.Verified) ui.Judgement {
	j := ui.Judgement{Tone: ui.Good}
	if !v.AttendanceStands() {
		j.Tone = ui.Bad
	}
	standing, e := string(v.Credit.State), v.Event
	j.Word = h.Say("verify.attendance.word." + standing)
	j.Sentence = h.Say("verify.attendance.sentence."+standing, "Name", v.Holder.FullName(), "Event", e.Contents.Title, "Dates", council.Span(e.Occasion.From, e.Occasion.To),
		"Date", h.Profile.Today(v.Credit.UndoneAt).Long())
	return j
}

func (h Handlers) attendanceFacts(v db.Verified) []ui.Fact {
	e, o := v.Event, v.Event.Occasion
	role, _ := h.Profile.Endorsement.Role(v.Credit.Role)
	facts := []ui.Fact{
		{Term: h.Say("verify.fact.name"), Value: strings.ToUpper(v.Holder.FullName())}, {Term: h.Say("verify.fact.number"), Value: v.Holder.Number},
		{Term: h.Say("verify.attendance.fact.role"), Value: role.Label}, {Term: h.Say("verify.event.fact.event"), Value: e.Contents.Title},
		{Term: h.Say("verify.event.fact.dates"), Value: council.Span(o.From, o.To)}, {Term: h.Say("verify.attendance.fact.hours"), Value: e.Contents.Hours.String()},
		{Term: h.Say("verify.event.fact.organiser"), Value: e.Contents.Institution}, {Term: h.Say("verify.event.fact.number"), Value: e.Number},
	}
	if v.AttendanceStands() && v.Credit.Points > 0 {
		facts = append(facts, ui.Fact{Term: h.Say("verify.attendance.fact.points"), Value: v.Credit.Points.String()})
	}
	return append(facts, ui.Fact{Term: h.Say("verify.fact.issuer"), Value: h.Profile.Site.Name})
}

// reportAttendance is the verdict about a constancia of attendance for programs.
func (h Handlers) reportAttendance(r report, v db.Verified) report {
	e := v.Event
	role, _ := h.Profile.Endorsement.Role(v.Credit.Role)
	r.Standing, r.Name, r.Number, r.Role = "attended", v.Holder.FullName(), v.Holder.Number, role.Label
	if v.AttendanceStands() {
		r.Points = v.Credit.Points.String()
	} else {
		r.Standing = string(council.CreditUndone)
	}
	r.Event, r.Organiser, r.Endorsement = e.Contents.Title, e.Contents.Institution, e.Number
	r.BeginsOn, r.EndsOn = e.Occasion.From.String(), e.Occasion.To.String()
	return r
}
