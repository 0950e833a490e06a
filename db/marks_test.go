package db_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
)

// sheetOf is a spreadsheet of marks as its rows.
func sheetOf(rows ...[]string) council.SheetFile {
	return council.SheetFile{Header: []string{"FOLIO", "Sustentante", "calificacion"}, Line: 1, Rows: func(yield func(council.SheetRow, error) bool) {
		for i, r := range rows {
			if !yield(council.SheetRow{Line: i + 2, Cells: r}, nil) {
				return
			}
		}
	}}
}

// sat are n people who came to a call's sitting, whose entrance is closed.
func (o *examOffice) sat(call, sitting int64, n int) []council.Enrolment {
	var all []council.Enrolment
	for range n {
		e, _ := o.confirmed(call, sitting)
		all = append(all, e)
	}
	o.examDay()
	var ids []int64
	for _, e := range all {
		ids = append(ids, e.ID)
	}
	if done, err := o.CheckInMany(context.Background(), call, sitting, ids, o.first); done != n || err != nil {
		o.t.Fatalf("%d came in: %v", done, err)
	}
	_, err := o.CloseEntrance(context.Background(), call, sitting, o.first)
	fatal(o.t, err)
	return all
}

func (o *examOffice) examDay() {
	o.now.Store(time.Date(2026, time.December, 9, 13, 0, 0, 0, time.UTC).UnixMilli())
}

// load sends, checks and applies the marks of a phase.
func (o *examOffice) load(call int64, phase string, rows ...[]string) council.ImportReport {
	ctx := context.Background()
	file, err := o.Receive(strings.NewReader(fmt.Sprint(phase, rows, o.Now())), 1<<20)
	fatal(o.t, err)
	id, err := o.SendMarks(ctx, file, db.Import{Call: call, Phase: phase, Name: "c.csv", Format: "csv", AsOf: o.Profile().Today(o.Now())}, o.first)
	fatal(o.t, err)
	i, err := o.Import(ctx, id)
	fatal(o.t, err)
	report, err := o.CheckMarks(ctx, i, sheetOf(rows...), nil)
	fatal(o.t, err)
	fatal(o.t, o.ImportChecked(ctx, id, report))
	if report.FaultRows > 0 {
		return report
	}
	fatal(o.t, o.DecideImport(ctx, id, true, o.first))
	applied, err := o.ApplyMarks(ctx, i, sheetOf(rows...), o.first, nil)
	fatal(o.t, err)
	return applied
}

func (o *examOffice) sheet(call int64, phase string) council.MarkSheet {
	sheets, err := o.MarkSheets(context.Background(), call)
	fatal(o.t, err)
	for _, m := range sheets {
		if m.Phase == phase {
			return m
		}
	}
	o.t.Fatalf("no marks of %s", phase)
	return council.MarkSheet{}
}

func (o *examOffice) publish(call int64, phase string) {
	m := o.sheet(call, phase)
	fatal(o.t, o.ActOnMarks(context.Background(), call, m.ID, council.ReviewMarks, o.second))
	fatal(o.t, o.ActOnMarks(context.Background(), call, m.ID, council.PublishMarks, o.second))
}

func TestR2_MarksAreLoadedWholeOrNotAtAll(t *testing.T) {
	o := newExamOffice(t)
	call, sitting := o.call(5)
	people := o.sat(call, sitting, 3)
	a, b, c := people[0].Folio, people[1].Folio, people[2].Folio
	report := o.load(call, "general", []string{a, "x", "70"}, []string{a, "x", "71"}, []string{"E2026-999999", "x", "50"}, []string{b, "x", "100.01"}, []string{"", "x", "9"})
	says := ""
	for _, f := range report.Faults {
		says += fmt.Sprint(f.Line, " ", f.Say, " ", f.Value, "; ")
	}
	for _, want := range []string{"3 import.fault.repeated " + a, "4 import.fault.folio E2026-999999", "5 import.fault.mark 100.01", "6 import.fault.empty", "0 import.fault.unmarked " + c} {
		if !strings.Contains(says, want) {
			t.Errorf("lacks %q: %s", want, says)
		}
	}
	if n := o.Count(t, "SELECT (SELECT COUNT(*) FROM marks) + (SELECT COUNT(*) FROM mark_sheets)"); n != 0 {
		t.Errorf("%d rows were kept of a file with faults", n)
	}
	if report := o.load(call, "general", []string{a, "", "70"}, []string{strings.ToLower(b), "", "59,99"}, []string{c, "", "60"}); report.Added != 3 || report.FaultRows != 0 {
		t.Errorf("%+v", report)
	}
	again := o.load(call, "general", []string{a, "", "71"}, []string{b, "", "60"}, []string{c, "", "61"})
	if n := o.Count(t, "SELECT SUM(value) FROM marks"); again.Added != 3 || n != 19200 {
		t.Errorf("loaded again: %+v, sum %d", again, n)
	}
}

func TestR2_NobodySeesAMarkBeforePublicationAndThenEachGetsAMail(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(5)
	people := o.sat(call, sitting, 2)
	for _, phase := range []string{"general", "cases"} {
		o.load(call, phase, []string{people[0].Folio, "", "80"}, []string{people[1].Folio, "", "59.99"})
	}
	results := func(e council.Enrolment) int {
		r, err := o.Results(ctx, e.ID)
		fatal(t, err)
		return len(r)
	}
	if err := o.ActOnMarks(ctx, call, o.sheet(call, "general").ID, council.ReviewMarks, o.first); err == nil {
		t.Error("who loaded the marks reviewed them")
	}
	fatal(t, o.ActOnMarks(ctx, call, o.sheet(call, "general").ID, council.ReviewMarks, o.second))
	if n := results(people[0]); n != 0 {
		t.Errorf("%d marks seen before publication", n)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template = 'exam_published' OR vals LIKE '%\"80\"%'"); n != 0 {
		t.Errorf("%d mails before publication", n)
	}
	fatal(t, o.ActOnMarks(ctx, call, o.sheet(call, "general").ID, council.PublishMarks, o.second))
	if n := results(people[0]); n != 1 {
		t.Errorf("%d marks seen of the published phase", n)
	}
	if e, err := o.Enrolment(ctx, people[0].ID); err != nil || e.Status != council.Sat {
		t.Errorf("one phase of two decided: %s %v", e.Status, err)
	}
	o.publish(call, "cases")
	for i, want := range []struct {
		enrolment council.EnrolmentStatus
		request   council.RequestStatus
	}{{council.Passed, council.Approved}, {council.Failed, council.Admitted}} {
		e, err := o.Enrolment(ctx, people[i].ID)
		fatal(t, err)
		r, err := o.Request(ctx, e.Request)
		fatal(t, err)
		if e.Status != want.enrolment || r.Status != want.request {
			t.Errorf("%d: %s, %s", i, e.Status, r.Status)
		}
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template = 'exam_published'"); n != 4 {
		t.Errorf("%d mails", n)
	}
}

func TestR6_APassedPhaseIsCarriedIntoTheNextCall(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(5)
	e, by := o.confirmed(call, sitting)
	o.examDay()
	_, err := o.CheckInMany(ctx, call, sitting, []int64{e.ID}, o.first)
	fatal(t, err)
	_, err = o.CloseEntrance(ctx, call, sitting, o.first)
	fatal(t, err)
	o.load(call, "general", []string{e.Folio, "", "80"})
	o.load(call, "cases", []string{e.Folio, "", "40"})
	o.publish(call, "general")
	o.publish(call, "cases")
	fatal(t, o.ActOnCall(ctx, call, council.CloseCall, o.first))
	fatal(t, o.ChooseCase(ctx, by, "graduate"))
	next, _ := o.call(5, func(c *council.Call) { c.From, c.To = council.On(2026, 12, 1), council.On(2026, 12, 31) })
	choices, err := o.CallsFor(ctx, by.Physician)
	if err != nil || len(choices) != 1 || choices[0].ID != next || len(choices[0].Sits) != 1 || choices[0].Sits[0] != "cases" {
		t.Fatalf("%+v %v", choices, err)
	}
	again, err := o.Enrol(ctx, by, next, db.EnrolForm{Sitting: choices[0].Sittings[0].ID})
	if err != nil || again.Request != e.Request || len(again.Phases) != 1 {
		t.Errorf("%+v %v", again, err)
	}
}

func TestR2_ACorrectionAndAReviewReachTheCandidate(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(5, func(c *council.Call) { c.Kind, c.Specialty = "exam", "GYO" })
	e, by := o.confirmed(call, sitting)
	o.examDay()
	_, err := o.CheckInMany(ctx, call, sitting, []int64{e.ID}, o.first)
	fatal(t, err)
	_, err = o.CloseEntrance(ctx, call, sitting, o.first)
	fatal(t, err)
	o.load(call, "general", []string{e.Folio, "", "80"})
	o.load(call, "cases", []string{e.Folio, "", "59"})
	o.publish(call, "general")
	o.publish(call, "cases")
	results, err := o.Results(ctx, e.ID)
	fatal(t, err)
	mark := results[1].Mark.ID
	fatal(t, o.AskReview(ctx, e.ID, mark, "La pregunta 3 tiene dos respuestas.", by))
	if err := o.AskReview(ctx, e.ID, mark, "Otra vez.", by); err == nil {
		t.Error("a review was asked for twice")
	}
	results, err = o.Results(ctx, e.ID)
	fatal(t, err)
	_, err = o.AnswerReview(ctx, results[1].Review.ID, "Tiene razón: se corrige.", o.first)
	fatal(t, err)
	_, err = o.AskCorrection(ctx, mark, 6100, "La pregunta 3 se anuló.", o.first)
	fatal(t, err)
	if _, err := o.DecideCorrection(ctx, 1, true, o.first); err == nil {
		t.Error("one person corrected a mark")
	}
	_, err = o.DecideCorrection(ctx, 1, true, o.second)
	fatal(t, err)
	now, err := o.Enrolment(ctx, e.ID)
	fatal(t, err)
	r, err := o.Request(ctx, e.Request)
	if err != nil || now.Status != council.Passed || r.Status != council.Approved {
		t.Errorf("%s, %s, %v", now.Status, r.Status, err)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template IN ('exam_corrected', 'exam_review_answered')"); n != 2 {
		t.Errorf("%d mails", n)
	}
}

func TestR2_WhoDoesNotComeIsAbsent(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(5)
	here, _ := o.confirmed(call, sitting)
	away, _ := o.confirmed(call, sitting)
	if _, err := o.ActOnEnrolment(ctx, here.ID, council.CheckIn, o.first, ""); err == nil {
		t.Error("somebody came in a month before the exam")
	}
	o.examDay()
	_, err := o.ActOnEnrolment(ctx, here.ID, council.CheckIn, o.first, "")
	fatal(t, err)
	if n, err := o.CloseEntrance(ctx, call, sitting, o.first); n != 1 || err != nil {
		t.Fatalf("%d absent: %v", n, err)
	}
	e, err := o.Enrolment(ctx, away.ID)
	if err != nil || e.Status != council.NoShow {
		t.Errorf("%s %v", e.Status, err)
	}
}
