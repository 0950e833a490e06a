package demo

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"vigencia/council"
	"vigencia/db"
	"vigencia/intake"
	"vigencia/jobs"
)

// History is how long before the present the office of the demo began to work every day.
const History = 200 * 24 * time.Hour

// An Office is the empty office that Fill fills: the parts of the real one, a clock that can be moved and a mail server in memory.
type Office struct {
	Store     *db.Store
	Profile   *council.Profile
	Inspector *intake.Inspector
	Clock     *Clock
	Box       *Box
	Tasks     []jobs.Task // what runs without a person, with Box behind the mail
	Log       *slog.Logger

	told    scene
	rnd     *rand.Rand
	today   council.Date // the last working day
	opened  time.Time    // when the office began to work
	people  map[string]*Account
	roster  []council.Physician
	program council.Actor
	busy    map[string]bool // members who have a part in a story, by number
}

// Fill makes the whole history of the office, which ends at the moment end, and gives who can sign in. The clock stays at end.
func (o *Office) Fill(ctx context.Context, end time.Time) (*Guide, error) {
	var err error
	if o.told, err = o.scene(); err != nil {
		return nil, err
	}
	o.rnd, o.people, o.program = rand.New(rand.NewPCG(20261121, 1)), map[string]*Account{}, council.Program()
	o.today = o.Profile.Today(end)
	for !o.Profile.Calendar.Works(o.today, "") {
		o.today = o.today.AddDays(-1)
	}
	from := end.Add(-History)
	o.opened = from
	o.roster = o.told.people(o, o.Profile.Today(from))
	if o.told.opened != nil {
		o.opened = o.told.opened(o)
	}
	o.Clock.Set(o.opened)
	var a agenda
	a.enter(o.opened, o.open)
	a.enter(from, o.before)
	for _, tell := range o.told.stories {
		if err := tell(o, &a); err != nil {
			return nil, fmt.Errorf("demo: %w", err)
		}
	}
	if err := o.run(ctx, &a, from, end); err != nil {
		return nil, fmt.Errorf("demo: %w", err)
	}
	return o.guide(ctx)
}

// open is the first day: the administrator and the registrar, the roster, then everybody else.
func (o *Office) open(ctx context.Context) error {
	all := o.told.staff()
	if err := o.hire(ctx, all[:2]); err != nil {
		return err
	}
	if err := o.sendRoster(ctx); err != nil {
		return err
	}
	return o.hire(ctx, all[2:])
}

// ago is a moment of a working day: n working days before the last day, at hour and minute of the council's zone.
func (o *Office) ago(n, hour, minute int) time.Time {
	day := o.Profile.Calendar.Before(o.today, n, "")
	return day.Start(o.Profile.Zone).Add(time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute)
}
