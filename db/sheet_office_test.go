package db_test

import (
	"fmt"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// A sheetOffice has a physician whom an event credited with other points than the table computes, and who evaluates.
type sheetOffice struct {
	*testoffice.Office
	t                              *testing.T
	endorser, organiser, evaluator council.Actor
	p                              council.Physician
	e                              council.Endorsement
	credit                         council.Credit
}

func newSheetOffice(t *testing.T) *sheetOffice {
	t.Helper()
	o := &sheetOffice{Office: testoffice.New(t), t: t}
	o.endorser, o.evaluator = o.Staff("Eva", council.Endorser).Actor(), o.Staff("Elena", council.Evaluator).Actor()
	o.organiser, o.p = o.Organiser("Hospital Civil", "ana@hospital.example", o.endorser).Actor(), o.Physician()
	o.e = o.Endorsement(o.organiser, o.endorser, council.EndorsementInReview)
	worth, _ := o.Store.Rules().Worth(o.e)
	for i := range worth {
		worth[i].Given, worth[i].Reason = worth[i].Computed+100, "Es de tres días"
	}
	fatal(t, o.Store.ActOnEndorsement(t.Context(), o.e.ID, council.Endorse, o.endorser, council.EndorsementFacts{Points: worth}))
	o.Until(o.e.Occasion.To.AddDays(1))
	attends(t, o.Office, o.e, o.organiser, o.p)
	o.credit = o.CreditOf(o.p)
	e, err := o.Store.Endorsement(t.Context(), o.e.ID)
	fatal(t, err)
	o.e = e
	return o
}

// attends lets the list of an event name a physician.
func attends(t *testing.T, o *testoffice.Office, e council.Endorsement, organiser council.Actor, p council.Physician) {
	t.Helper()
	ctx := t.Context()
	rows := sheetOf([]string{p.Number, p.FullName(), ""})
	rows.Header = nil
	for _, c := range o.Store.Rules().Columns(council.ImportAttendance) {
		rows.Header = append(rows.Header, o.Say("import.column."+c.Key))
	}
	file, err := o.Store.Receive(strings.NewReader(p.Number), 100)
	fatal(t, err)
	id, err := o.Store.SendAttendance(ctx, file, db.Import{Event: e.ID, Name: "lista.csv", Format: "csv"}, organiser)
	fatal(t, err)
	i, err := o.Store.Import(ctx, id)
	fatal(t, err)
	report, err := o.Store.CheckAttendance(ctx, i, rows, nil)
	fatal(t, err)
	fatal(t, o.Store.ImportChecked(ctx, id, report))
	fatal(t, o.Store.DecideAttendance(ctx, e.ID, id, true, organiser))
	if report, err = o.Store.ApplyAttendance(ctx, i, nil); err != nil || report.Changed != 1 {
		t.Fatal(report, err)
	}
}

func (o *sheetOffice) act(r council.Request, action council.RequestAction, by council.Actor, f council.Facts) council.Request {
	o.t.Helper()
	r, err := o.Store.Act(o.t.Context(), r.ID, action, by, f)
	fatal(o.t, err)
	return r
}

// inHand is a request of the physician that the evaluator has taken.
func (o *sheetOffice) inHand(kind string) council.Request {
	o.t.Helper()
	return o.act(o.Submitted(o.p, kind), council.Take, o.evaluator, council.Facts{})
}

func (o *sheetOffice) add(r council.Request) error {
	_, err := o.Store.AddCredit(o.t.Context(), r.ID, o.evaluator, o.credit.ID)
	return err
}

func (o *sheetOffice) sheet(r council.Request) council.Score {
	o.t.Helper()
	score, err := o.Store.Sheet(o.t.Context(), r)
	fatal(o.t, err)
	return score
}

// offered are the credits that the sheet lacks.
func (o *sheetOffice) offered(r council.Request) int {
	o.t.Helper()
	all, err := o.Store.SheetCredits(o.t.Context(), r, o.sheet(r))
	fatal(o.t, err)
	return len(all)
}

// approve types enough and lets two persons approve.
func (o *sheetOffice) approve(r council.Request) council.Request {
	o.t.Helper()
	o.enough(r)
	r = o.act(r, council.Propose, o.evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	return o.act(r, council.Confirm, o.Staff("Saúl", council.SecondReader).Actor(), council.Facts{})
}

func (o *sheetOffice) enough(r council.Request) {
	o.t.Helper()
	for i, rule := range []string{"master", "doctorate", "doctorate"} {
		_, err := o.Store.SaveActivity(o.t.Context(), r.ID, o.evaluator, council.Activity{Rule: rule, Title: fmt.Sprintf("Grado %d", i+1), From: council.On(2020, 1, i+1), Quantity: 100, Page: 1})
		fatal(o.t, err)
	}
}

func (o *sheetOffice) deny(r council.Request) council.Request {
	o.t.Helper()
	r = o.act(r, council.Propose, o.evaluator, council.Facts{Proposal: council.Proposal{Verdict: "deny", Reason: "forged", Note: "No"}})
	return o.act(r, council.Confirm, o.Staff("Saúl", council.SecondReader).Actor(), council.Facts{})
}

// reopen lets two persons put a denied request back in the evaluator's hands.
func (o *sheetOffice) reopen(r council.Request) council.Request {
	o.t.Helper()
	r = o.act(r, council.AskReopen, o.Staff("Carla", council.Coordinator).Actor(), council.Facts{Note: "Error"})
	return o.act(r, council.Reopen, o.Staff("Ciro", council.Coordinator).Actor(), council.Facts{Note: "Error"})
}
