package db_test

import (
	"context"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

// A spreadsheet that was checked is not loaded once somebody has reviewed or published the marks meanwhile, and no other is taken.
func TestR2_MarksThatWereReviewedMeanwhileStayAsTheyAre(t *testing.T) {
	for _, published := range []bool{false, true} {
		o, ctx := newExamOffice(t), context.Background()
		call, sitting := o.call(5)
		folio := o.sat(call, sitting, 1)[0].Folio
		file, err := o.Receive(strings.NewReader("late"), 1<<20)
		fatal(t, err)
		sent := db.Import{Call: call, Phase: "general", Name: "c.csv", Format: "csv", AsOf: o.Profile().Today(o.Now())}
		id, err := o.SendMarks(ctx, file, sent, o.first)
		fatal(t, err)
		late, err := o.Import(ctx, id)
		fatal(t, err)
		report, err := o.CheckMarks(ctx, late, sheetOf([]string{folio, "", "99"}), nil)
		fatal(t, err)
		fatal(t, o.ImportChecked(ctx, id, report))
		fatal(t, o.DecideImport(ctx, id, true, o.first))
		o.load(call, "general", []string{folio, "", "70"})
		fatal(t, o.ActOnMarks(ctx, call, o.sheet(call, "general").ID, council.ReviewMarks, o.second))
		if published {
			fatal(t, o.ActOnMarks(ctx, call, o.sheet(call, "general").ID, council.PublishMarks, o.second))
		}
		if _, err := o.ApplyMarks(ctx, late, sheetOf([]string{folio, "", "99"}), o.first, nil); council.CodeOf(err) != council.Conflict {
			t.Errorf("published %t: the late file was loaded: %v", published, err)
		}
		if n := o.Count(t, "SELECT SUM(value) FROM marks"); n != 7000 {
			t.Errorf("published %t: the marks are now %d", published, n)
		}
		again, err := o.Receive(strings.NewReader("again"), 1<<20)
		fatal(t, err)
		if _, err := o.SendMarks(ctx, again, sent, o.first); err == nil || err.Error() != council.Refuse(council.Conflict, "marks.refuse.published").Error() {
			t.Errorf("published %t: another file was taken: %v", published, err)
		}
		again.Discard()
	}
}

// The enrolments of a physician come with their call and sitting, the newest first and no more than were asked for.
func TestR4_EnrolmentsComeWithTheirCallAndSitting(t *testing.T) {
	o := newExamOffice(t)
	call, sitting := o.call(5)
	e, _ := o.confirmed(call, sitting)
	all, err := o.SeatsOf(context.Background(), e.Physician, 5)
	fatal(t, err)
	if len(all) != 1 || all[0].Enrolment.ID != e.ID || all[0].Call.ID != call || all[0].Sitting.ID != sitting || all[0].Sitting.Venue == "" || all[0].Call.Name == "" {
		t.Errorf("%+v", all)
	}
	one, err := o.SeatOf(context.Background(), e)
	if fatal(t, err); one.Sitting != all[0].Sitting || one.Call != all[0].Call {
		t.Errorf("%+v is not %+v", all[0], one)
	}
}
