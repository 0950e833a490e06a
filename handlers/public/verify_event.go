package public

import (
	"vigencia/council"
	"vigencia/db"
	"vigencia/views/ui"
)

// judgeEvent says whether the council endorses an event, or whether it is over, was cancelled, or is told by a newer paper.
func (h Handlers) judgeEvent(v db.Verified) ui.Judgement {
	standing, c := v.EventStanding(h.Today()), v.Event.Contents
	look := map[db.EventStanding]ui.Judgement{db.EventEndorsed: {Tone: ui.Good}, db.EventHeld: {Tone: ui.Informs, Icon: ui.Check}, db.EventCancelled: {Tone: ui.Bad}, db.EventReplaced: {Tone: ui.Informs}}
	j := look[standing]
	j.Word = h.Say("verify.event.word." + string(standing))
	j.Sentence = h.Say("verify.event.sentence."+string(standing), "Event", c.Title, "Organiser", c.Institution, "Dates", council.Span(v.Event.Occasion.From, v.Event.Occasion.To))
	return j
}

func (h Handlers) endorsedFacts(v db.Verified) []ui.Fact {
	e, o := v.Event, v.Event.Occasion
	kind, _ := h.Profile.Endorsement.Type(e.Contents.Type)
	modality, _ := h.Profile.Endorsement.Modality(o.Modality)
	facts := []ui.Fact{{Term: h.Say("verify.event.fact.event"), Value: e.Contents.Title, Small: kind.Label}, {Term: h.Say("verify.event.fact.organiser"), Value: e.Contents.Institution},
		{Term: h.Say("verify.event.fact.number"), Value: e.Number}, {Term: h.Say("verify.event.fact.dates"), Value: council.Span(o.From, o.To)},
		{Term: h.Say("verify.event.fact.modality"), Value: modality.Label, Small: o.Venue}}
	for _, p := range e.Points {
		if role, ok := h.Profile.Endorsement.Role(p.Role); ok && p.Given > 0 {
			facts = append(facts, ui.Fact{Term: h.Say("verify.event.fact.points", "Role", role.Label), Value: p.Given.String()})
		}
	}
	if e.Status == council.EndorsementCancelled {
		facts = append(facts, ui.Fact{Term: h.Say("verify.event.fact.reason"), Value: e.Reason})
	}
	return append(facts, ui.Fact{Term: h.Say("verify.fact.issuer"), Value: h.Profile.Site.Name})
}

// reportEvent is the verdict about an endorsed event for programs.
func (h Handlers) reportEvent(r report, v db.Verified) report {
	e := v.Event
	r.Standing, r.Event, r.Organiser, r.Endorsement = string(v.EventStanding(h.Today())), e.Contents.Title, e.Contents.Institution, e.Number
	r.BeginsOn, r.EndsOn = e.Occasion.From.String(), e.Occasion.To.String()
	if v.Newer != "" {
		r.Newer = h.URL("/v/" + v.Newer)
	}
	return r
}
