package demo

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"vigencia/council"
	"vigencia/db"
)

// A turnout is what was done about who came to an event, some working days before the last day: a list of its organiser, keys given at its door, or, of a cancelled one, the
// undoing of what was credited.
type turnout struct {
	ago       int
	from, n   int // members of the roster in the list: so many, from one on
	people    int // of those with an account, after the members: the first of them speak
	speakers  int
	near      int                                              // members written with somebody else's name
	strangers int                                              // with a number that nobody has
	checked   bool                                             // it waits for the organiser's word
	then      func(*Office, context.Context, *gathering) error // no list: this
}

func (t turnout) step() eventStep {
	return eventStep{t.ago, 16, func(o *Office, ctx context.Context, g *gathering, h house) error {
		by := o.people[h.first().email].Actor()
		send := func(f *db.TempFile, i db.Import) (int64, error) {
			i.Event = g.id
			return o.Store.SendAttendance(ctx, f, i, by)
		}
		name := o.Profile.Words.Say("demo.event.list") + ".csv"
		switch {
		case t.then != nil:
			return t.then(o, ctx, g)
		case t.checked:
			_, err := o.handIn(ctx, council.ImportAttendance, name, t.rows(o), send)
			return err
		}
		return o.bring(ctx, council.ImportAttendance, name, t.rows(o), by, send)
	}}
}

// rows are the list as its organiser writes it: surnames first, and sometimes wrong.
func (t turnout) rows(o *Office) [][]string {
	var rows [][]string
	member := func(i int) council.Physician { return o.roster[(t.from+i)%len(o.roster)] }
	for i := range t.n {
		rows = append(rows, []string{member(i).Number, member(i).ListName(), ""})
	}
	for i, a := range o.accounts() {
		if i >= t.people {
			break
		}
		role := ""
		if i < t.speakers {
			role = o.Profile.Endorsement.Roles[1].Label
		}
		rows = append(rows, []string{a.User, a.Name, role})
	}
	for i := range t.near {
		rows = append(rows, []string{member(t.n + i).Number, member(t.n + t.near + i).ListName(), ""})
	}
	for i := range t.strangers {
		rows = append(rows, []string{o.unused(i), member(t.n+2*t.near+i).Names + " Echenagucia Yrigoyen", ""})
	}
	return o.each(rows)
}

// each drops rows of a number that stood there before.
func (o *Office) each(rows [][]string) [][]string {
	seen := map[string]bool{}
	return slices.DeleteFunc(rows, func(r []string) bool {
		again := seen[r[0]]
		seen[r[0]] = true
		return again
	})
}

// unused is a number of the council's form that nobody in the roster has.
func (o *Office) unused(i int) string {
	like := o.roster[0].Number
	return like[:1] + strings.Repeat("9", len(like)-3) + fmt.Sprintf("%02d", i)
}

// accounts are the physicians who can sign in, in the order in which they came.
func (o *Office) accounts() []*Account {
	var all []*Account
	for _, a := range o.people {
		if a.Kind == council.PhysicianAccount && a.Password != "" {
			all = append(all, a)
		}
	}
	slices.SortFunc(all, func(a, b *Account) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// arrive lets who has an account give the key of an event at its door.
func (o *Office) arrive(ctx context.Context, g *gathering) error {
	e, err := o.Store.Endorsement(ctx, g.id)
	if err != nil {
		return err
	}
	for _, a := range o.accounts() {
		if _, err := o.Store.Arrive(ctx, e.DoorKey, a.Actor()); err != nil {
			return err
		}
	}
	return nil
}

// callOff cancels an event whose points were given.
func (o *Office) callOff(ctx context.Context, g *gathering) error {
	return o.Store.ActOnEndorsement(ctx, g.id, council.CancelEndorsement, o.holding(council.Endorser), council.EndorsementFacts{Reason: o.Profile.Words.Say("demo.note.event.never_held")})
}

// askUndoing is the first of two persons who undo what an event gave.
func (o *Office) askUndoing(ctx context.Context, g *gathering) error {
	_, err := o.Store.AskReversal(ctx, g.id, 0, o.Profile.Words.Say("demo.note.event.never_held"), o.holding(council.Endorser))
	return err
}

// undo is the second of them.
func (o *Office) undo(ctx context.Context, g *gathering) error {
	asked, err := o.Store.ReversalsOf(ctx, g.id)
	if err != nil {
		return err
	}
	for _, r := range asked {
		if err := o.Store.DecideReversal(ctx, r.ID, council.ConfirmReversal, "", o.second(council.Endorser)); err != nil {
			return err
		}
	}
	return nil
}
