package db_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

func TestTheCatalogueFindsByEachFilterAndShowsOnlyWhatIsEndorsed(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	birth := o.endorsed(o.complete("Parto humanizado en Jalisco", 90))
	other := o.complete("Congreso de piso pélvico", 130)
	other.Occasion.Place, other.Occasion.Modality, other.Occasion.Town, other.Contents.Specialty, other.Contents.Topics, other.Contents.Scope = "NL", "mixed", "Monterrey", "URO", []string{"prolapse"}, "international"
	other.Contents.Evaluated = "Examen en línea"
	floor := o.endorsed(other)
	o.draft(o.complete("Borrador de parto", 90))
	for name, c := range map[string]struct {
		f    db.CatalogueFilter
		want []int64
	}{
		"all":             {db.CatalogueFilter{}, []int64{birth.ID, floor.ID}},
		"state":           {db.CatalogueFilter{Place: "NL"}, []int64{floor.ID}},
		"specialty":       {db.CatalogueFilter{Specialty: "GYO"}, []int64{birth.ID}},
		"topic":           {db.CatalogueFilter{Topic: "prolapse"}, []int64{floor.ID}},
		"topic and state": {db.CatalogueFilter{Topic: "prolapse", Place: "JC"}, nil},
		"modality":        {db.CatalogueFilter{Modality: "mixed"}, []int64{floor.ID}},
		"month":           {db.CatalogueFilter{Month: council.On(birth.Occasion.From.Year, birth.Occasion.From.Month, 1)}, []int64{birth.ID}},
		"text":            {db.CatalogueFilter{Text: "PÉLVICO monte"}, []int64{floor.ID}},
		"text of none":    {db.CatalogueFilter{Text: "parto pélvico"}, nil},
		"unknown word":    {db.CatalogueFilter{Text: "zzz"}, nil},
		"past":            {db.CatalogueFilter{Past: true}, nil},
	} {
		page, err := o.Catalogue(ctx, c.f)
		fatal(t, err)
		var got []int64
		for _, e := range page.Events {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, c.want) || page.Count != len(c.want) {
			t.Errorf("%s: %v (%d), not %v", name, got, page.Count, c.want)
		}
	}
	fatal(t, o.ActOnEndorsement(ctx, birth.ID, council.CancelEndorsement, o.organiser, council.EndorsementFacts{Reason: "Sin ponente"}))
	if e, err := o.EventByNumber(ctx, birth.Number); err != nil || e.Status != council.EndorsementCancelled {
		t.Errorf("a cancelled event: %v %v", e.Status, err)
	}
	o.now = o.now.AddDate(0, 0, 100)
	if page, _ := o.Catalogue(ctx, db.CatalogueFilter{Past: true}); len(page.Events) != 1 || page.Events[0].ID != birth.ID {
		t.Errorf("past: %+v", page.Events)
	}
}

func TestTheCatalogueIsPagedByKey(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	for i := range council.PageSize + 3 {
		o.endorsed(o.complete(fmt.Sprintf("Curso %d", i), 70+i%7))
	}
	seen, last, after := map[int64]bool{}, council.Date{}, ""
	for range 3 {
		page, err := o.Catalogue(ctx, db.CatalogueFilter{Text: "curso", After: after})
		fatal(t, err)
		for _, e := range page.Events {
			if seen[e.ID] || e.Occasion.To.Before(last) {
				t.Fatalf("%d comes twice or out of order", e.ID)
			}
			seen[e.ID], last = true, e.Occasion.To
		}
		if after = page.Next; after == "" {
			break
		}
	}
	if len(seen) != council.PageSize+3 {
		t.Errorf("%d of %d events", len(seen), council.PageSize+3)
	}
}

func TestStaffSeeTheQueueByItsTerm(t *testing.T) {
	o, ctx := newEventOffice(t), context.Background()
	first := o.draft(o.complete("Uno", 90))
	o.act(first, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	o.now = o.now.AddDate(0, 0, 3)
	second := o.draft(o.complete("Dos", 90))
	o.act(second, council.SubmitEndorsement, council.EndorsementFacts{Plea: "x"})
	list, next, err := o.Queue(ctx, db.EndorsementFilter{})
	fatal(t, err)
	if len(list) != 2 || list[0].ID != first || list[1].ID != second || next != "" || list[0].OrganiserName != "Hospital Civil" {
		t.Fatalf("%+v %q", list, next)
	}
	if got, _, _ := o.Queue(ctx, db.EndorsementFilter{Number: list[1].Folio}); len(got) != 1 || got[0].ID != second {
		t.Errorf("by its folio: %+v", got)
	}
	o.act(first, council.TakeEndorsement, council.EndorsementFacts{})
	o.act(first, council.ObserveEndorsement, council.EndorsementFacts{Remarks: []council.PartRemark{{Part: council.EventPart, Note: "Diga la hora"}}})
	o.now = o.now.AddDate(0, 0, 3)
	o.act(first, council.RemedyEndorsement, council.EndorsementFacts{Plea: "x", Answers: []string{"A las 9"}}) // its term begins anew, after that of the second
	for status, want := range map[council.EndorsementStatus][]int64{"": {second, first}, council.EndorsementSubmitted: {second}, council.EndorsementInReview: {first}, council.EndorsementObserved: nil, council.Endorsed: nil} {
		list, _, err := o.Queue(ctx, db.EndorsementFilter{Status: status})
		fatal(t, err)
		var got []int64
		for _, row := range list {
			got = append(got, row.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q lists %v, want %v", status, got, want)
		}
	}
	o.now = o.now.AddDate(0, 2, 0)
	if c, err := o.EndorsementCounts(ctx); err != nil || c.Submitted != 1 || c.InReview != 1 || c.Late != 2 {
		t.Errorf("%+v %v", c, err)
	}
}
