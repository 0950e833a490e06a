package demo

import (
	"fmt"
	"time"

	"vigencia/council"
)

// A scene is what the demo of one council tells: who works there, who stands in its register, and what happened.
type scene struct {
	staff   func() []colleague
	opened  func(*Office) time.Time // when the office began to work; nil = with its history
	people  func(*Office, council.Date) []council.Physician
	load    func(*Office) [][]string // lines of the roster
	before  func(*Office) [][]string // lines of the certificates of before
	stories []func(*Office, *agenda) error
	houses  func() []house // that organise events
	events  func() []gathering
}

// scene finds what to tell by the council's name: here, and in profiles, a council may be named.
func (o *Office) scene() (scene, error) {
	switch o.Profile.Key {
	case "cmp":
		return peru(), nil
	case "cmgo":
		return mexico(), nil
	}
	return scene{}, fmt.Errorf("there is no demo of %q", o.Profile.Key)
}

func peru() scene {
	return scene{
		staff:  colleagues,
		opened: func(o *Office) time.Time { return o.ago(o.longAgo()+5, 8, 0) },
		people: func(o *Office, on council.Date) []council.Physician { return roster(o.rnd, o.Profile, on) },
		load:   (*Office).rosterLines, before: (*Office).olden,
		stories: []func(*Office, *agenda) error{(*Office).requestStories, func(o *Office, a *agenda) error { o.around(a); return nil }, (*Office).organiserStories, (*Office).eventStories},
		houses:  peruvianHouses, events: peruvianEvents,
	}
}

func (o *Office) requestStories(a *agenda) error {
	for _, s := range o.stories() {
		if err := o.plan(a, s); err != nil {
			return err
		}
	}
	return nil
}

// holding is the first member of staff who has a role, as one who acts.
func (o *Office) holding(role council.Role) council.Actor { return o.holders(role, 0) }

// second is another of the staff who has a role, where two persons have to agree.
func (o *Office) second(role council.Role) council.Actor { return o.holders(role, 1) }

func (o *Office) holders(role council.Role, n int) council.Actor {
	for _, c := range o.told.staff() {
		for _, g := range c.grants {
			if g.Role != role || o.people[c.key] == nil {
				continue
			}
			if n == 0 {
				return o.as(c.key)
			}
			n--
		}
	}
	return council.Actor{}
}
