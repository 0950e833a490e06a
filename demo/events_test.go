package demo_test

import (
	"context"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

// Organisers and events are in every state in the demonstration of both councils, with one application late, one amended and changes that wait or were refused.
func TestTheDemoHasEveryStateOfAnOrganiserAndOfAnEvent(t *testing.T) {
	for key := range offices {
		o, ctx := officeOf(t, key), context.Background()
		organisers := map[council.OrganiserStatus]int{}
		for id := int64(1); ; id++ {
			h, err := o.Organiser(ctx, id)
			if council.CodeOf(err) == council.NotFound {
				break
			}
			fatal(t, err)
			organisers[h.Status]++
		}
		for _, s := range council.OrganiserStatuses() {
			if organisers[s] == 0 {
				t.Errorf("%s: no organiser is %s", key, s)
			}
		}
		seen := o.everyEvent(t)
		for _, s := range council.EndorsementStatuses() {
			if seen[string(s)] == 0 {
				t.Errorf("%s: no event is %s", key, s)
			}
		}
		for _, what := range []string{"late", "remedied", "held", "amendment asked", "amendment accepted", "amendment refused", "with a plea"} {
			if seen[what] == 0 {
				t.Errorf("%s: no event is %s", key, what)
			}
		}
		page, err := o.Catalogue(ctx, db.CatalogueFilter{})
		fatal(t, err)
		places, modalities := map[string]bool{}, map[string]bool{}
		for _, e := range page.Events {
			places[e.Occasion.Place], modalities[e.Occasion.Modality] = true, true
		}
		if len(page.Events) < 8 || len(places) < 5 || len(modalities) != len(o.Rules.Endorsement.Modalities) {
			t.Errorf("%s: the catalogue has %d events in %d places, %d modalities", key, len(page.Events), len(places), len(modalities))
		}
	}
}

// everyEvent counts the events of the office by state, and by what else is to be seen of them.
func (o filled) everyEvent(t *testing.T) map[string]int {
	t.Helper()
	seen, ctx, today := map[string]int{}, context.Background(), o.Today(present)
	for id := int64(1); ; id++ {
		e, err := o.Endorsement(ctx, id)
		if council.CodeOf(err) == council.NotFound {
			return seen
		}
		fatal(t, err)
		asked, err := o.AmendmentsOf(ctx, id)
		fatal(t, err)
		for _, a := range asked {
			seen["amendment "+string(a.Status)]++
		}
		seen[string(e.Status)]++
		for what, is := range map[string]bool{"late": e.Late(today), "remedied": e.Status == council.EndorsementInReview && e.Round > 1, "held": e.Held(today), "with a plea": e.Plea != ""} {
			if is {
				seen[what]++
			}
		}
	}
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
