package handlers_test

import (
	"context"
	"strconv"
	"testing"

	"vigencia/council"
)

// lists adds two events that were held in the same hours, with their lists of attendance: somebody of both, somebody whom only the register's name resembles, and somebody whom a
// corrected list leaves out. One of the events was cancelled since, and a colleague has asked for a credit of the other to be undone.
func (c *city) lists(t *testing.T, organiser, endorser council.Actor) {
	t.Helper()
	ctx, today := context.Background(), c.Now()
	c.At(today.AddDate(0, 0, -100))
	first, second := c.Endorsement(organiser, endorser, council.Endorsed), c.Endorsement(organiser, endorser, council.Endorsed)
	c.At(today)
	named := func(name string) council.Physician {
		return c.Physician(func(p *council.Physician) { p.Names = name })
	}
	both, left, near := named("Berta"), named("Lola"), named("Nora")
	row := func(p council.Physician, name string) string { return p.Number + ";" + name }
	c.Listed(first, organiser, row(both, both.FullName()), row(left, left.FullName()), row(near, "Pedro Páramo"))
	c.Listed(first, organiser, row(both, both.FullName()), row(near, "Pedro Páramo"))
	c.Listed(second, organiser, row(both, both.FullName()))
	check(t, c.Store.ActOnEndorsement(ctx, second.ID, council.CancelEndorsement, endorser, council.EndorsementFacts{Reason: "Huelga"}))
	resembling, _, err := c.Store.AttendeesToSettle(ctx, false, 0)
	check(t, err)
	gone, _, err := c.Store.AttendeesToSettle(ctx, true, 0)
	check(t, err)
	signals, _, err := c.Store.Signals(ctx, "")
	check(t, err)
	asked, err := c.Store.AskReversal(ctx, first.ID, signals[0].AtOther, "No estuvo", c.Staff("Colega", council.Endorser).Actor())
	check(t, err)
	for name, id := range map[string]int64{"near": resembling[0].ID, "gone": gone[0].ID, "gone_credit": gone[0].Credit, "signal": signals[0].ID, "reversal": asked, "event_listed": first.ID, "event_cancelled": second.ID} {
		c.objects[name] = strconv.FormatInt(id, 10)
	}
}
