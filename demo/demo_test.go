package demo_test

import (
	"context"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/demo"
	"vigencia/intake"
	"vigencia/jobs"
	"vigencia/mail"
)

func TestMain(m *testing.M) {
	if intake.IsChild() {
		os.Exit(intake.Child(os.Args[1:]))
	}
	code := m.Run()
	for _, m := range offices {
		_ = os.RemoveAll(m.folder) // what stays is in the machine's temporary folder
	}
	os.Exit(code)
}

// present is the last moment of the demo's history: Thursday 3 December 2026, 15:00 in Lima.
var present = time.Date(2026, 12, 3, 20, 0, 0, 0, time.UTC)

type filled struct {
	*db.Store
	*demo.Guide
	council.Rules
}

// A made is the office of one council, made once for all tests of the package: they only look.
type made struct {
	sync.Once
	office filled
	err    error
	folder string
}

var offices = map[string]*made{"cmp": {}, "cmgo": {}}

func office(t *testing.T) filled { return officeOf(t, "cmp") }

func officeOf(t *testing.T, key string) filled {
	t.Helper()
	m := offices[key]
	m.Do(func() { m.office, m.err = fill(t, key, &m.folder) })
	if m.err != nil {
		t.Fatal(m.err)
	}
	return m.office
}

func fill(t *testing.T, key string, in *string) (filled, error) {
	profile, err := profiles.Load(key)
	if err != nil {
		return filled{}, err
	}
	folder, err := os.MkdirTemp("", "vigencia-demo-test-")
	if err != nil {
		return filled{}, err
	}
	*in = folder
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	if err != nil {
		return filled{}, err
	}
	texts, err := mail.ParseAll(profile.Mails)
	if err != nil {
		return filled{}, err
	}
	inspector, err := intake.New(intake.Options{})
	if err != nil {
		return filled{}, err
	}
	clock, box, log := new(demo.Clock), new(demo.Box), slog.New(slog.NewTextHandler(io.Discard, nil))
	clock.Set(present)
	store, err := db.Open(context.Background(), db.Options{Folder: folder, Profile: profile, Sealer: vault, Now: clock.Now})
	if err != nil {
		return filled{}, err
	}
	const address = "http://localhost:8080"
	press := &jobs.Press{Store: store, Address: address, Log: log}
	postman := &jobs.Postman{Store: store, Sender: box, Texts: texts, Brand: jobs.BrandOf(profile, address), Address: address, Now: clock.Now, Log: log}
	o := &demo.Office{Store: store, Profile: profile, Inspector: inspector, Clock: clock, Box: box, Log: log, Tasks: []jobs.Task{
		{Name: "documents", Woken: true, Do: press.Make}, {Name: "imports", Woken: true, Do: (&jobs.Importer{Store: store, Open: inspector.Sheet}).Work},
		{Name: "mail", Woken: true, Do: postman.Deliver}, {Name: "changed addresses", Do: func(ctx context.Context) (int, error) { return store.ApplyEmailChanges(ctx, clock.Now()) }},
		{Name: "terms", Do: store.DiscardOverdue}, {Name: "reminders", Do: store.RemedyReminders}, {Name: "warnings", Do: store.ValidityWarnings},
		{Name: "photographs", Do: store.PhotographReminders}, {Name: "deliveries", Do: store.MoveDeliveries}, {Name: "endorsements", Do: store.LapseEndorsements}}}
	guide, err := o.Fill(context.Background(), present)
	return filled{store, guide, store.Rules()}, err
}

// Every state of every lifecycle is there to be seen.
func TestTheDemoHasEveryStateOfARequest(t *testing.T) {
	o := office(t)
	seen := map[council.RequestStatus]int{}
	late := 0
	for id := int64(1); ; id++ {
		r, err := o.Request(context.Background(), id)
		if council.CodeOf(err) == council.NotFound {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		seen[r.Status]++
		if r.Late(o.Today(present)) {
			late++
		}
	}
	for _, status := range council.RequestStatuses() {
		if seen[status] == 0 && (status != council.Admitted || o.Store.Profile().Exams()) {
			t.Errorf("no request is %s", status)
		}
	}
	if late < 2 {
		t.Errorf("%d requests are late, want 2 or more", late)
	}
}

func TestTheRequestOfTheDrawingsIsObservedWithOneAnswerPrepared(t *testing.T) {
	o := office(t)
	p, err := o.PhysicianByNumber(context.Background(), "045218")
	if err != nil {
		t.Fatal(err)
	}
	requests := ofPhysician(t, o, p.ID)
	if len(requests) != 1 {
		t.Fatalf("%d requests", len(requests))
	}
	r := requests[0]
	remarks, err := o.Remarks(context.Background(), r.ID)
	if err != nil {
		t.Fatal(err)
	}
	if p.FullName() != "María Fernanda Salcedo Rojas" || r.Label != "Especialidad: PSIQUIATRÍA" || r.Status != council.Observed || r.NotifiedAt.IsZero() {
		t.Errorf("%s, %s: %s, notified %s", p.FullName(), r.Label, r.Status, r.NotifiedAt)
	}
	if len(remarks) != 2 || remarks[0].Page != 31 || remarks[0].Answer == "" || remarks[1].Page != 3 || remarks[1].Answer != "" {
		t.Errorf("remarks: %+v", remarks)
	}
	if left := o.Calendar.Left(o.Today(present), r.Due, r.Office); left != 12 {
		t.Errorf("%d working days left, want 12", left)
	}
	sheet, err := o.Sheet(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	if sheet.Total.String() != "19" {
		t.Errorf("%s points, want 19", sheet.Total)
	}
}

// Certificates stand in every way, and papers are at every stage.
func TestTheDemoHasEveryStandingAndEveryDelivery(t *testing.T) {
	o := office(t)
	standings, stages, imported := map[council.Standing]int{}, map[council.DeliveryState]int{}, 0
	for id := int64(1); ; id++ {
		c, err := o.Certificate(context.Background(), id)
		if council.CodeOf(err) == council.NotFound {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		standings[c.On(o.Today(present))]++
		if c.Origin == "imported" {
			imported++
			continue
		}
		d, err := o.Delivery(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		stages[d.State]++
	}
	for _, s := range council.Standings() {
		if standings[s] == 0 && s != council.Unknown {
			t.Errorf("no certificate is %s", s)
		}
	}
	for _, s := range []council.DeliveryState{council.ToPrint, council.Printed, council.Sent, council.Available, council.HandedOver} {
		if stages[s] == 0 {
			t.Errorf("no paper is %s", s)
		}
	}
	if imported < 100 {
		t.Errorf("%d certificates of before, want 100 or more", imported)
	}
}

func TestTheDemoHasEveryStateOfAnAccessRequestAndOfAMail(t *testing.T) {
	o := office(t)
	for _, status := range []council.AccessStatus{council.AccessWaiting, council.AccessProof, council.AccessAdmitted, council.AccessRefused} {
		page, _, err := o.AccessRequests(context.Background(), db.AccessFilter{Status: status, Limit: 5})
		if err != nil || len(page) == 0 {
			t.Errorf("no access request is %s: %v", status, err)
		}
	}
	for _, state := range []string{"waiting", "sent", "bounced", "given_up"} {
		mails, err := o.Mails(context.Background(), state, 0, 5)
		if err != nil || len(mails) == 0 {
			t.Errorf("no mail is %s: %v", state, err)
		}
	}
}

func ofPhysician(t *testing.T, o filled, physician int64) []council.Request {
	t.Helper()
	var all []council.Request
	for id := int64(1); ; id++ {
		r, err := o.Request(context.Background(), id)
		if council.CodeOf(err) == council.NotFound {
			return all
		}
		if err != nil {
			t.Fatal(err)
		}
		if r.Physician == physician {
			all = append(all, r)
		}
	}
}
