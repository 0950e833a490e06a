package demo

import (
	"container/heap"
	"context"
	"fmt"
	"time"
)

// An appointment is one act of the past and the moment at which somebody did it.
type appointment struct {
	at time.Time
	n  int // the one entered first comes first at the same moment
	do func(context.Context) error
}

// An agenda is what happened in the office, in the order of time. An act may enter later ones.
type agenda struct {
	list appointments
	n    int
}

// enter puts an act on the agenda.
func (a *agenda) enter(at time.Time, do func(context.Context) error) {
	a.n++
	heap.Push(&a.list, appointment{at, a.n, do})
}

// run does all acts, each with the clock at its moment, and after each what follows from it without a person. Every morning the
// daily jobs run, up to the moment end, where the clock stays.
func (o *Office) run(ctx context.Context, a *agenda, from, end time.Time) error {
	morning := o.Profile.Today(from).Start(o.Profile.Zone).Add(30 * time.Hour)
	for ctx.Err() == nil {
		at := end
		if a.list.Len() > 0 && a.list[0].at.Before(end) {
			at = a.list[0].at
		}
		if morning.Before(at) {
			o.Clock.Set(morning)
			if err := o.work(ctx, true); err != nil {
				return err
			}
			morning = morning.Add(24 * time.Hour)
			continue
		}
		o.Clock.Set(at)
		if at.Equal(end) {
			return o.work(ctx, true)
		}
		if err := heap.Pop(&a.list).(appointment).do(ctx); err != nil {
			return fmt.Errorf("on %s: %w", at.In(o.Profile.Zone).Format(time.DateTime), err)
		}
		if err := o.work(ctx, false); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// work does the jobs that are woken by orders, and all of them when the day begins, until nothing is left.
func (o *Office) work(ctx context.Context, all bool) error {
	for _, t := range o.Tasks {
		for all || t.Woken {
			n, err := t.Do(ctx)
			if err != nil {
				return fmt.Errorf("job %s: %w", t.Name, err)
			}
			if n == 0 || !t.Woken {
				break
			}
		}
	}
	return nil
}

type appointments []appointment

func (l appointments) Len() int { return len(l) }

func (l appointments) Less(i, j int) bool {
	if l[i].at.Equal(l[j].at) {
		return l[i].n < l[j].n
	}
	return l[i].at.Before(l[j].at)
}

func (l appointments) Swap(i, j int) { l[i], l[j] = l[j], l[i] }

// Push is for package heap.
func (l *appointments) Push(x any) { *l = append(*l, x.(appointment)) }

// Pop is for package heap.
func (l *appointments) Pop() any {
	last := (*l)[len(*l)-1]
	*l = (*l)[:len(*l)-1]
	return last
}
