package demo

import (
	"context"
	"fmt"
	"time"

	"vigencia/council"
)

// An eventEnd is how far the story of an event has come by the last day.
type eventEnd int

// The ends of the stories of events.
const (
	eventBegun     eventEnd = iota // one part is written
	eventWritten                   // all parts are, and nothing is sent
	eventSent                      // nobody has taken it
	eventTaken                     // it is in review
	eventObserved                  // the organiser has to answer
	eventRemedied                  // the answer is in review
	eventForgotten                 // observed, and the event began without an answer
	eventWithdrawn
	eventDeclined
	eventEndorsed
	eventAmended   // a change of venue was accepted
	eventChanging  // a change of dates waits
	eventUnchanged // a change was refused
	eventCancelled
)

// A gathering is the story of one event: what it is, and what was done for it. It starts so many days from the last day of the demo, and was sent so many working days before.
type gathering struct {
	title, kind, scope, modality string
	specialty                    string
	topics                       []string
	place, town, venue           string
	hours                        council.Quantity
	starts, days                 int
	by                           string // key of a house
	sent                         int
	until                        eventEnd
	plea                         string // why it is sent although a rule is not met
	turnouts                     []turnout
	id                           int64
}

// eventStories are applications for endorsement in every state, and what came of them.
func (o *Office) eventStories(a *agenda) error {
	houses := map[string]house{}
	for _, h := range o.told.houses() {
		houses[h.key] = h
	}
	for i, g := range o.told.events() {
		h, ok := houses[g.by]
		if !ok {
			return fmt.Errorf("event %s: nobody organises it", g.title)
		}
		for _, s := range g.way() {
			a.enter(o.ago(s.ago, s.hour, 5+i%50), func(ctx context.Context) error {
				if err := s.do(o, ctx, &g, h); err != nil {
					return fmt.Errorf("event %s: %w", g.title, err)
				}
				return nil
			})
		}
	}
	return nil
}

// An eventStep is one act for an event, some working days ago.
type eventStep struct {
	ago, hour int
	do        func(*Office, context.Context, *gathering, house) error
}

// way is what was done for an event until its end.
func (g gathering) way() []eventStep {
	write := eventStep{g.sent + 1, 10, (*Office).writeEvent}
	send, take := g.act(0, 11, council.SubmitEndorsement), g.act(2, 9, council.TakeEndorsement)
	observe, grant := g.act(4, 12, council.ObserveEndorsement), g.act(6, 13, council.Endorse)
	switch g.until {
	case eventBegun, eventWritten:
		return []eventStep{write}
	case eventSent:
		return []eventStep{write, send}
	case eventTaken:
		return []eventStep{write, send, take}
	case eventObserved, eventForgotten:
		return []eventStep{write, send, take, observe}
	case eventRemedied:
		return []eventStep{write, send, take, observe, g.act(8, 16, council.RemedyEndorsement)}
	case eventWithdrawn:
		return []eventStep{write, send, g.act(3, 10, council.WithdrawEndorsement)}
	case eventDeclined:
		return []eventStep{write, send, take, g.act(5, 10, council.DeclineEndorsement)}
	case eventCancelled:
		return []eventStep{write, send, take, grant, g.act(9, 10, council.CancelEndorsement)}
	case eventAmended, eventUnchanged:
		return []eventStep{write, send, take, grant, {g.sent - 8, 10, (*Office).amendEvent}, {g.sent - 9, 12, (*Office).decideChange}}
	case eventChanging:
		return []eventStep{write, send, take, grant, {1, 10, (*Office).amendEvent}}
	}
	steps := []eventStep{write, send, take, grant}
	for _, t := range g.turnouts {
		steps = append(steps, t.step())
	}
	return steps
}

// act is an act of the lifecycle, so many working days after the application was sent.
func (g gathering) act(after, hour int, action council.EndorsementAction) eventStep {
	return eventStep{g.sent - after, hour, func(o *Office, ctx context.Context, g *gathering, h house) error {
		return o.actOnEvent(ctx, g, h, action)
	}}
}

func (o *Office) actOnEvent(ctx context.Context, g *gathering, h house, action council.EndorsementAction) error {
	by, say := o.holding(council.Endorser), o.Profile.Words.Say
	f := council.EndorsementFacts{Plea: g.plea, Remarks: []council.PartRemark{{Part: council.ProgrammePart, Note: say("demo.note.event.programme")}, {Part: council.FacultyPart, Note: say("demo.note.event.faculty")}},
		Answers: []string{say("demo.answer.event.programme"), say("demo.answer.event.faculty")}}
	switch action {
	case council.SubmitEndorsement, council.RemedyEndorsement, council.WithdrawEndorsement:
		by = o.people[h.first().email].Actor()
	case council.CancelEndorsement:
		by = o.people[h.first().email].Actor()
		f.Reason = say("demo.note.event.cancel")
	case council.DeclineEndorsement:
		f.Reason = say("demo.note.event.decline")
	}
	return o.Store.ActOnEndorsement(ctx, g.id, action, by, f)
}

// starting is the first day of the event: the Friday, or for longer ones the Wednesday, that comes next.
func (o *Office) starting(g *gathering) council.Date {
	day, want := o.today.AddDays(g.starts), time.Friday
	if g.days > 2 {
		want = time.Wednesday
	}
	for day.Weekday() != want {
		day = day.AddDays(1)
	}
	return day
}
