package demo

import (
	"context"
	"fmt"

	"vigencia/council"
)

// writeEvent begins the application and fills its parts in.
func (o *Office) writeEvent(ctx context.Context, g *gathering, h house) error {
	by := o.people[h.first().email].Actor()
	var err error
	if g.id, err = o.Store.BeginEndorsement(ctx, 0, by); err != nil {
		return err
	}
	e, err := o.application(ctx, g, h)
	if err != nil {
		return err
	}
	for i, part := range council.Parts() {
		if i > 0 && g.until == eventBegun {
			break
		}
		if err := o.Store.WriteEndorsement(ctx, g.id, i, part, e, by); err != nil {
			return fmt.Errorf("part %s: %w", part, err)
		}
	}
	return nil
}

// application is all that the organiser types.
func (o *Office) application(ctx context.Context, g *gathering, h house) (council.Endorsement, error) {
	first := o.starting(g)
	modality, _ := o.Profile.Endorsement.Modality(g.modality)
	e := council.Endorsement{
		Occasion: council.Occasion{From: first, To: first.AddDays(g.days - 1), Begins: "09:00", Ends: "17:00", Modality: g.modality},
		Contents: council.Contents{Title: g.title, Type: g.kind, Scope: g.scope, Hours: g.hours, Institution: h.name, Responsible: h.first().name, Email: h.first().email, Phone: h.phone,
			Specialty: g.specialty, Topics: g.topics, Audience: o.Profile.Words.Say("demo.event.audience"), Objectives: o.Profile.Words.Say("demo.event.objectives")},
	}
	if modality.Venue {
		e.Occasion.Place, e.Occasion.Town, e.Occasion.Venue, e.Occasion.Address = g.place, g.town, g.venue, o.Profile.Words.Say("demo.event.address")
	}
	if modality.Tested {
		e.Contents.Evaluated = o.Profile.Words.Say("demo.event.evaluated")
	}
	e.Sessions = o.sessions(e.Occasion)
	var err error
	e.Faculty, err = o.faculty(ctx, first, len(g.title))
	return e, err
}

// sessions are those of the first and of the last day.
func (o *Office) sessions(at council.Occasion) []council.Session {
	say := o.Profile.Words.Say
	day := []council.Session{{Day: at.From, Begins: "09:00", Ends: "09:30", Title: say("demo.event.opening")}, {Day: at.From, Begins: "09:30", Ends: "13:30", Title: say("demo.event.lectures")},
		{Day: at.From, Begins: "15:00", Ends: "17:00", Title: say("demo.event.cases")}}
	if at.To != at.From {
		day = append(day, council.Session{Day: at.To, Begins: "09:00", Ends: "13:00", Title: say("demo.event.workshops")}, council.Session{Day: at.To, Begins: "15:00", Ends: "17:00", Title: say("demo.event.closing")})
	}
	return day
}

// faculty are four physicians of the register whose certificates will be in force on the day, from a place in it on, and a guest from abroad.
func (o *Office) faculty(ctx context.Context, on council.Date, from int) ([]council.Teacher, error) {
	var all []council.Teacher
	for i := 0; i < len(o.roster) && len(all) < 4; i++ {
		p, err := o.Store.PhysicianByNumber(ctx, o.roster[(from*7+i)%len(o.roster)].Number)
		if council.CodeOf(err) == council.NotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		held, err := o.Store.CertificatesOf(ctx, p.ID)
		if err != nil {
			return nil, err
		}
		for _, c := range held {
			if c.On(on) == council.InForce {
				all = append(all, council.Teacher{Name: p.FullName(), Certificate: c.Number})
				break
			}
		}
	}
	return append(all, council.Teacher{Name: "Helena Brandão Couto"}), nil
}

// amendEvent asks for a change: of the venue, or for who still waits of the dates.
func (o *Office) amendEvent(ctx context.Context, g *gathering, h house) error {
	e, err := o.Store.Endorsement(ctx, g.id)
	if err != nil {
		return err
	}
	becomes, why := e.Occasion, "demo.note.event.venue"
	if g.until == eventAmended {
		becomes.Venue = o.Profile.Words.Say("demo.event.other_venue")
	} else {
		why = "demo.note.event.dates"
		becomes.From, becomes.To = becomes.From.AddDays(14), becomes.To.AddDays(14)
	}
	return o.Store.AskAmendment(ctx, g.id, becomes, o.Profile.Words.Say(why), o.people[h.first().email].Actor())
}

func (o *Office) decideChange(ctx context.Context, g *gathering, _ house) error {
	asked, err := o.Store.AmendmentsOf(ctx, g.id)
	if err != nil {
		return err
	}
	if g.until == eventAmended {
		return o.Store.DecideAmendment(ctx, g.id, asked[0].ID, true, "", o.holding(council.Endorser))
	}
	return o.Store.DecideAmendment(ctx, g.id, asked[0].ID, false, o.Profile.Words.Say("demo.note.event.no_change"), o.holding(council.Endorser))
}
