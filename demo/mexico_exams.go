package demo

import (
	"context"
	"fmt"
	"time"

	"vigencia/council"
)

// An examination is a call of the demonstration, with its sittings and who sits.
type examination struct {
	council.Call
	sittings []council.Sitting
	sitters  []*candidate
	days     int // ago, when it was written
	id       int64
}

// examStories are calls of every state, and enrolments of every state in them.
func (o *Office) examStories(a *agenda) error {
	over, open, renewing := o.overExam(), o.openExam(), o.openCases()
	for _, x := range []*examination{over, open, renewing, o.draftExam()} {
		o.enrolments(a, x)
	}
	o.sitting(a, over, 30, 12, 4)
	for _, step := range []struct {
		days, hour int
		do         func(context.Context, *examination) error
	}{{3, 16, o.doubt}, {2, 12, o.bringTitles}, {1, 13, o.correct}} {
		a.enter(o.ago(step.days, step.hour, 40), func(ctx context.Context) error { return step.do(ctx, over) })
	}
	return nil
}

// enrolments writes a call, and lets its candidates take their seats.
func (o *Office) enrolments(a *agenda, x *examination) {
	a.enter(o.ago(x.days, 10, 30), func(ctx context.Context) error { return o.write(ctx, x) })
	for _, c := range x.sitters {
		at := o.ago(x.days-c.after, 12, 15)
		if c.late {
			at = o.Clock.Now().Add(History - 5*time.Hour) // a seat is held for 48 hours: it began today
		}
		a.enter(at, func(ctx context.Context) error {
			if err := o.seat(ctx, x, c); err != nil {
				return fmt.Errorf("candidate %s of %s: %w", c.about, x.Name, err)
			}
			return nil
		})
	}
}

// sitting lets a call be sat, marked and published so many working days ago.
func (o *Office) sitting(a *agenda, x *examination, sat, marked, told int) {
	a.enter(o.ago(sat, 14, 40), func(ctx context.Context) error { return o.examine(ctx, x) })
	a.enter(o.ago(marked, 11, 40), func(ctx context.Context) error { return o.mark(ctx, x) })
	a.enter(o.ago(told, 10, 40), func(ctx context.Context) error { return o.tell(ctx, x) })
}

func (o *Office) day(ago int) council.Date { return o.Profile.Today(o.ago(ago, 12, 0)) }

// sitDay is the day of the exams that are to come: a Saturday well after the enrolment, beyond the holidays.
func (o *Office) sitDay() council.Date {
	day := o.today.AddDays(48)
	for day.Weekday() != time.Saturday {
		day = day.AddDays(1)
	}
	return day
}

// venue is a sitting of the demonstration.
func venue(name, address, state string, seats int, day council.Date) council.Sitting {
	return council.Sitting{Venue: name, Address: address, State: state, Capacity: seats, Day: day, Doors: "07:00", Begins: "08:00", Ends: "13:00"}
}

// overExam has been sat, marked, published and closed.
func (o *Office) overExam() *examination {
	came := func(about, general, cases string) *candidate {
		return &candidate{about: about, after: 6, pay: true, accept: true, marks: map[string]string{"general": general, "cases": cases}}
	}
	failed := came("demo.who.exam_failed", "71", "52.5")
	failed.asks = "La pregunta 14 de casos clínicos tiene dos respuestas correctas según la guía vigente."
	wrong := came("demo.who.exam_correction", "66", "58")
	wrong.becomes = 6150
	resident, returned := came("demo.who.exam_resident", "79", "70"), came("demo.who.exam_refused_title", "68", "71.5")
	resident.studies, returned.studies = "resident", "resident"
	returned.brings = true
	return &examination{days: 90,
		Call:     council.Call{Kind: "exam", Specialty: "GYO", Name: "Primera convocatoria", From: o.day(88), To: o.day(60), Pass: 6000, Attempts: 3},
		sittings: []council.Sitting{venue("Centro de Exposiciones del Sur", "Av. de los Ejemplos 120, Col. Nápoles, Benito Juárez", "DF", 40, o.day(30))},
		sitters:  []*candidate{came("demo.who.exam_passed", "84", "77.5"), failed, wrong, came("", "45", "50"), resident, returned, {about: "demo.who.exam_absent", after: 6, pay: true, accept: true}}}
}

// openExam takes enrolments: one of its venues is full, and somebody waits.
func (o *Office) openExam() *examination {
	return &examination{days: 15,
		Call: council.Call{Kind: "exam", Specialty: "GYO", Name: "Segunda convocatoria", From: o.day(14), To: o.today.AddDays(21), Pass: 6000, Documents: "Los del expediente y el comprobante de pago."},
		sittings: []council.Sitting{venue("Centro de Exposiciones del Sur", "Av. de los Ejemplos 120, Col. Nápoles, Benito Juárez", "DF", 2, o.sitDay()),
			venue("Auditorio de la Facultad", "Av. de la Muestra 48, Mitras Centro, Monterrey", "NL", 60, o.sitDay())},
		sitters: []*candidate{{about: "demo.who.exam_confirmed", after: 3, pay: true, accept: true}, {after: 4, pay: true, accept: true}, {about: "demo.who.exam_queued", after: 6},
			{about: "demo.who.exam_held", venue: 1, late: true}, {about: "demo.who.exam_proof", venue: 1, after: 11, pay: true}, {venue: 1, after: 5}}}
}

// openCases is the renewal by clinical cases alone; what it costs is not published.
func (o *Office) openCases() *examination {
	return &examination{days: 12,
		Call:     council.Call{Kind: "cases", Specialty: "GYO", Name: "Segunda convocatoria", From: o.day(11), To: o.today.AddDays(21), Pass: 6000},
		sittings: []council.Sitting{venue("Centro de Exposiciones del Sur", "Av. de los Ejemplos 120, Col. Nápoles, Benito Juárez", "DF", 80, o.sitDay())},
		sitters:  []*candidate{{after: 3, pay: true, accept: true}, {after: 5, pay: true}}}
}

func (o *Office) draftExam() *examination {
	return &examination{days: 5, Call: council.Call{Kind: "exam", Specialty: "URO", Name: "Convocatoria 2027"}}
}

// write writes a call and its sittings, and publishes it when it has any.
func (o *Office) write(ctx context.Context, x *examination) (err error) {
	by := o.as("gerardo.olvera")
	if x.id, err = o.Store.WriteCall(ctx, 0, x.Call, by); err != nil || len(x.sittings) == 0 {
		return err
	}
	for _, s := range x.sittings {
		if err := o.Store.PlanSitting(ctx, x.id, 0, s, by); err != nil {
			return err
		}
	}
	if err := o.Store.ActOnCall(ctx, x.id, council.PublishCall, by); err != nil {
		return err
	}
	kept, err := o.Store.Call(ctx, x.id)
	x.sittings = kept.Sittings
	return err
}
