package db_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
)

// examOffice is an office of a council that examines, its clock and two of its staff.
type examOffice struct {
	*db.Store
	t             testing.TB
	now           atomic.Int64
	first, second council.Actor
	people        int
}

var examDay = time.Date(2026, time.November, 9, 18, 0, 0, 0, time.UTC)

func newExamOffice(t testing.TB) *examOffice {
	t.Helper()
	profile, err := profiles.Load("cmgo")
	fatal(t, err)
	o := &examOffice{t: t}
	o.now.Store(examDay.UnixMilli())
	o.Store, err = db.Open(context.Background(), db.Options{Folder: filepath.Join(t.TempDir(), "data"), Profile: profile, Now: func() time.Time { return time.UnixMilli(o.now.Load()).UTC() }})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, o.Close()) })
	o.first, o.second = o.staff("Irma"), o.staff("Beto")
	return o
}

func fatal(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (o *examOffice) staff(name string) council.Actor {
	a, err := o.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: name + "@cmgo.example", Name: name, Email: name + "@cmgo.example",
		Grants: []council.Grant{{Role: council.Examiner}}}, council.Program())
	fatal(o.t, err)
	return a.Actor()
}

func (o *examOffice) wait(d time.Duration) { o.now.Add(d.Milliseconds()) }

func (o *examOffice) physician() council.Actor {
	o.people++
	p, err := o.AddPhysician(context.Background(), council.Physician{Number: fmt.Sprint(8000000 + o.people), Surname1: "Ibáñez", Names: fmt.Sprintf("Sofía %d", o.people), Office: "CDMX",
		Email: fmt.Sprintf("s%d@correo.example", o.people), Origin: "registered"}, council.Program())
	fatal(o.t, err)
	a, err := o.AddAccount(context.Background(), council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program())
	fatal(o.t, err)
	return a.Actor()
}

// call is a published call of so many seats, whose sitting is on 9 December.
func (o *examOffice) call(seats int, change ...func(*council.Call)) (call, sitting int64) {
	ctx := context.Background()
	c := council.Call{Kind: "exam", Specialty: "GYO", Name: "Primera", From: council.On(2026, 11, 1), To: council.On(2026, 11, 30), Pass: 6000}
	for _, f := range change {
		f(&c)
	}
	id, err := o.WriteCall(ctx, 0, c, o.first)
	fatal(o.t, err)
	fatal(o.t, o.PlanSitting(ctx, id, 0, council.Sitting{Venue: "Centro Norte", Address: "Insurgentes 1", State: "DF", Capacity: seats, Day: council.On(2026, 12, 9), Doors: "07:00", Begins: "08:00"}, o.first))
	fatal(o.t, o.ActOnCall(ctx, id, council.PublishCall, o.first))
	found, err := o.Call(ctx, id)
	fatal(o.t, err)
	return id, found.Sittings[0].ID
}

// proof is a received file that stands for a proof of payment.
func (o *examOffice) proof(e council.Enrolment, by council.Actor) error {
	file, err := o.Receive(strings.NewReader("%PDF-1.4 "+e.Folio), 1000)
	fatal(o.t, err)
	return o.SendProof(context.Background(), file, council.Attachment{Format: council.PDF, Pages: 1, By: by.Account, BeganAt: o.Now()}, e.ID, by)
}

// papers lets the documents of a physician stand accepted.
func (o *examOffice) papers(by council.Actor) {
	kind, _ := o.Profile().Kind("exam")
	for _, slot := range kind.Slots {
		file, err := o.Receive(strings.NewReader(fmt.Sprint(slot, by.Account)), 1000)
		fatal(o.t, err)
		_, err = o.Attach(context.Background(), file, council.Attachment{Owner: "physician", OwnerID: by.Physician, Slot: slot, Round: 1, By: by.Account, BeganAt: o.Now()})
		fatal(o.t, err)
	}
	o.AcceptAll(o.t, by.Physician, o.first.Account)
}

func (o *examOffice) enrolled(call, sitting int64) (council.Enrolment, council.Actor) {
	by := o.physician()
	e, err := o.Enrol(context.Background(), by, call, db.EnrolForm{Sitting: sitting})
	fatal(o.t, err)
	return e, by
}

func (o *examOffice) confirmed(call, sitting int64) (council.Enrolment, council.Actor) {
	e, by := o.enrolled(call, sitting)
	fatal(o.t, o.proof(e, by))
	o.papers(by)
	e, err := o.ActOnEnrolment(context.Background(), e.ID, council.AcceptEnrolment, o.first, "")
	fatal(o.t, err)
	return e, by
}

func TestR6_FiftyParallelTriesNeverSellASeatTwice(t *testing.T) {
	o := newExamOffice(t)
	call, sitting := o.call(7)
	people := make([]council.Actor, 50)
	for i := range people {
		people[i] = o.physician()
	}
	var wait sync.WaitGroup
	got := make([]council.Enrolment, len(people))
	for i, by := range people {
		wait.Go(func() {
			var err error
			if got[i], err = o.Enrol(context.Background(), by, call, db.EnrolForm{Sitting: sitting}); err != nil {
				t.Errorf("%d: %v", i, err)
			}
		})
	}
	wait.Wait()
	seats, folios, queued := map[int]bool{}, map[string]bool{}, 0
	for _, e := range got {
		if folios[e.Folio] {
			t.Errorf("folio %s twice", e.Folio)
		}
		folios[e.Folio] = true
		switch e.Status {
		case council.SeatHeld:
			if seats[e.Seat] || e.Seat < 1 || e.Seat > 7 {
				t.Errorf("seat %d given twice, or none of the sitting", e.Seat)
			}
			seats[e.Seat] = true
		case council.OnWaitingList:
			queued++
		}
	}
	if len(seats) != 7 || queued != 43 {
		t.Errorf("%d seats, %d wait", len(seats), queued)
	}
}

func TestR6_AHoldThatRunsOutGoesToTheFirstWhoWaits(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(1)
	first, by := o.enrolled(call, sitting)
	second, _ := o.enrolled(call, sitting)
	third, _ := o.enrolled(call, sitting)
	o.wait(48*time.Hour - time.Second)
	if n, err := o.ReleaseSeats(ctx); n != 0 || err != nil {
		t.Fatalf("a second too early: %d %v", n, err)
	}
	o.wait(time.Second)
	if n, err := o.ReleaseSeats(ctx); n != 1 || err != nil {
		t.Fatalf("%d %v", n, err)
	}
	states := ""
	for _, id := range []int64{first.ID, second.ID, third.ID} {
		e, err := o.Enrolment(ctx, id)
		fatal(t, err)
		states += string(e.Status) + " "
	}
	if states != "released held queued " {
		t.Error(states)
	}
	if r, err := o.RequestOf(ctx, by.Physician, "2026-000001"); err != nil || r.Status != council.Discarded {
		t.Errorf("the request of the one who lost the seat is %s: %v", r.Status, err)
	}
	if n := o.Count(t, "SELECT COUNT(*) FROM mails WHERE template IN ('exam_released', 'exam_offered')"); n != 2 {
		t.Errorf("%d mails", n)
	}
}

func TestR6_AFrozenSeatIsKeptAndConfirmedOnlyWithPapersAndProof(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(1)
	e, by := o.enrolled(call, sitting)
	fatal(t, o.proof(e, by))
	o.wait(100 * time.Hour)
	if n, err := o.ReleaseSeats(ctx); n != 0 || err != nil {
		t.Fatalf("a frozen seat was released: %d %v", n, err)
	}
	if _, err := o.ActOnEnrolment(ctx, e.ID, council.AcceptEnrolment, o.first, ""); err == nil || !strings.Contains(err.Error(), "enrolment.refuse.documents") {
		t.Errorf("confirmed without papers: %v", err)
	}
	o.papers(by)
	e, err := o.ActOnEnrolment(ctx, e.ID, council.AcceptEnrolment, o.first, "")
	fatal(t, err)
	r, err := o.Request(ctx, e.Request)
	fatal(t, err)
	pass, err := o.DocumentOfEnrolment(ctx, e.ID)
	if err != nil || pass.Kind != council.Pass || r.Status != council.Admitted || e.Status != council.Confirmed {
		t.Errorf("%s, %s, %v", r.Status, e.Status, err)
	}
}

func TestR2_TheRequestOfAnExamIsNumberedWithTheEnrolmentAndCannotBeEvaluated(t *testing.T) {
	o, ctx := newExamOffice(t), context.Background()
	call, sitting := o.call(2)
	e, by := o.enrolled(call, sitting)
	r, err := o.Request(ctx, e.Request)
	if err != nil || r.Number != "2026-000001" || r.Status != council.Submitted || r.Kind != "exam" || !r.Due.Due.IsZero() {
		t.Fatalf("%+v %v", r, err)
	}
	evaluator := council.Actor{Account: o.first.Account, Grants: []council.Grant{{Role: council.Evaluator}}}
	if _, err := o.Act(ctx, r.ID, council.Take, evaluator, council.Facts{}); err == nil {
		t.Error("an evaluator took the request of an exam")
	}
	if _, err := o.Act(ctx, r.ID, council.Withdraw, by, council.Facts{}); err != nil {
		t.Fatal(err)
	}
	if e, err = o.Enrolment(ctx, e.ID); err != nil || e.Status != council.EnrolmentLeft {
		t.Errorf("the seat of a withdrawn request is %s: %v", e.Status, err)
	}
}
