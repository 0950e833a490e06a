package db_test

import (
	"context"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

// Who has passed is not offered the exam again, and what led to a certificate is not carried into the next renewal.
func TestR6_WhoHasPassedDoesNotSitAgain(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(5)
	e, by := o.confirmed(call, sitting)
	o.examDay()
	_, err := o.CheckInMany(ctx, call, sitting, []int64{e.ID}, o.first)
	fatal(t, err)
	_, err = o.CloseEntrance(ctx, call, sitting, o.first)
	fatal(t, err)
	for _, phase := range []string{"general", "cases"} {
		o.load(call, phase, []string{e.Folio, "", "80"})
		o.publish(call, phase)
	}
	fatal(t, o.ActOnCall(ctx, call, council.CloseCall, o.first))
	fatal(t, o.ChooseCase(ctx, by, "graduate"))
	next, at := o.call(5, func(c *council.Call) { c.From, c.To = council.On(2026, 12, 1), council.On(2026, 12, 31) })
	choices, err := o.CallsFor(ctx, by.Physician)
	if err != nil || len(choices) != 1 || len(choices[0].Why) != 1 || choices[0].Why[0].Say != "exam.refuse.passed" {
		t.Errorf("%+v %v", choices, err)
	}
	if _, err := o.Enrol(ctx, by, next, db.EnrolForm{Sitting: at}); err == nil || !strings.Contains(err.Error(), "exam.refuse.passed") {
		t.Errorf("who has passed enrolled again: %v", err)
	}
	_, err = o.Act(ctx, e.Request, council.Issue, council.Actor{Account: o.first.Account, Grants: []council.Grant{{Role: council.Certifier}}}, council.Facts{})
	fatal(t, err)
	choices, err = o.CallsFor(ctx, by.Physician)
	if err != nil || len(choices[0].Sits) != 2 {
		t.Errorf("phases that led to a certificate were carried on: %+v %v", choices, err)
	}
}
