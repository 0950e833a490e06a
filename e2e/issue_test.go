package e2e_test

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/e2e/stage"
)

// An approval is a request that a certifier may issue.
type approval struct {
	request      int64
	address      string // of its physician
	acknowledged bool
}

// TestIssuedCertificatesAndTheirMailsSurviveKills issues from two hands at once, each request pressed by both, kills the program in the middle of
// it and starts it again: what was acknowledged has one certificate with one number, numbers have no gap and no double, and each certificate's
// mail reaches its physician.
func TestIssuedCertificatesAndTheirMailsSurviveKills(t *testing.T) {
	post := stage.OpenPostOffice(t, "")
	m := stage.Machine{Data: t.TempDir(), Listen: stage.FreePort(t), SMTP: post.URL()}
	members := givenMembers(t, m.Data, 12)
	all, hands := givenApprovals(t, m, members)
	for round := range 4 {
		p := stage.Start(t, m)
		issueUnderLoad(p, hands, all, 2*round+1)
		certified(t, m.Data, all)
	}
	issueUnderLoad(stage.Start(t, m), hands, all, len(all))
	certified(t, m.Data, all)
	overLeases(t, m.Data)
	p := stage.Start(t, m)
	for _, a := range all {
		post.LetterTo(a.address, "Su Constancia de Recertificación Médica")
	}
	p.Stop()
}

// givenApprovals has members send their requests to the program, and staff of the council approve them; it gives two certifiers to issue them.
func givenApprovals(t *testing.T, m stage.Machine, members []*member) (all []*approval, hands [2]*member) {
	t.Helper()
	p := stage.Start(t, m)
	for _, one := range members {
		_, err := one.drafts(p)
		stage.Must(t, err)
		_, err = one.uploads(p, paper(one.number, 20_000))
		stage.Must(t, err)
		sent, err := one.submits(p)
		stage.Must(t, err)
		if sent.status != http.StatusSeeOther {
			t.Fatalf("request: %d %s", sent.status, sent.page().Find("main").Text())
		}
	}
	p.Stop()
	profile, err := profiles.Load("cmp")
	stage.Must(t, err)
	store := stage.OpenStore(t, m.Data, profile)
	defer func() { stage.Must(t, store.Close()) }()
	evaluator, reader := staffOf(t, store, council.Evaluator), staffOf(t, store, council.SecondReader)
	for _, row := range pendingRequests(t, m.Data) {
		approve(t, store, row.request, evaluator.Actor(), reader.Actor())
		all = append(all, row)
	}
	for i := range hands {
		hands[i] = signIn(t, store, staffOf(t, store, council.Certifier))
	}
	return all, hands
}

// staffOf adds somebody with a role.
func staffOf(t *testing.T, store *db.Store, role council.Role) council.Account {
	t.Helper()
	user := fmt.Sprintf("%s%d@consejo.example", role, time.Now().UnixNano())
	a, err := store.AddAccount(context.Background(), council.Account{Kind: council.StaffAccount, User: user, Name: string(role), Email: user, Grants: []council.Grant{{Role: role}}}, council.Program())
	stage.Must(t, err)
	return a
}

// approve does what an evaluator and a second reader do with a request that has enough.
func approve(t *testing.T, store *db.Store, request int64, evaluator, reader council.Actor) {
	t.Helper()
	ctx := context.Background()
	_, err := store.Act(ctx, request, council.Take, evaluator, council.Facts{})
	stage.Must(t, err)
	for i, rule := range []string{"master", "doctorate", "doctorate"} {
		_, err := store.SaveActivity(ctx, request, evaluator, council.Activity{Rule: rule, Title: fmt.Sprintf("Grado %d", i+1), From: council.DateOf(time.Now().In(lima)).AddYears(-1), Quantity: 100, Page: 1})
		stage.Must(t, err)
	}
	_, err = store.Act(ctx, request, council.Propose, evaluator, council.Facts{Proposal: council.Proposal{Verdict: "approve"}})
	stage.Must(t, err)
	_, err = store.Act(ctx, request, council.Confirm, reader, council.Facts{})
	stage.Must(t, err)
}

// pendingRequests are all requests of the office with the addresses of those who sent them.
func pendingRequests(t *testing.T, data string) []*approval {
	t.Helper()
	office := openOffice(t, data)
	defer office.Close()
	var all []*approval
	for _, row := range rows(t, office, "SELECT CAST(r.id AS TEXT), p.email FROM requests r JOIN physicians p ON p.id = r.physician WHERE r.number IS NOT NULL ORDER BY r.id") {
		a := &approval{address: row[1]}
		_, err := fmt.Sscan(row[0], &a.request)
		stage.Must(t, err)
		all = append(all, a)
	}
	return all
}

func openOffice(t *testing.T, data string) *sql.DB {
	t.Helper()
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(data, "vigencia.db")+"?_busy_timeout=10000")
	stage.Must(t, err)
	return office
}

// issueUnderLoad presses Emitir for every request from both hands, and kills the program as soon as so many more were acknowledged.
func issueUnderLoad(p *stage.Program, hands [2]*member, all []*approval, more int) {
	p.T.Helper()
	var mu sync.Mutex
	acknowledged := func() int { mu.Lock(); defer mu.Unlock(); return len(issued(all)) }
	enough := min(acknowledged()+more, len(all))
	var workers sync.WaitGroup
	for _, hand := range hands {
		workers.Go(func() {
			for _, a := range all {
				got, err := hand.post(p, "/consejo/certificados", "solicitud[]", fmt.Sprint(a.request))
				if err != nil {
					return // the program is gone
				}
				if got.location != "/consejo/certificados?emitidos=1" {
					p.T.Errorf("issuing answers %d: %s", got.status, got.page().Find("main").Text())
				}
				mu.Lock()
				a.acknowledged = true
				mu.Unlock()
			}
		})
	}
	if !stage.Eventually(60*time.Second, func() bool { return acknowledged() >= enough }) {
		p.T.Errorf("only %d of %d acknowledged:\n%s", acknowledged(), enough, p.Log)
	}
	p.Kill()
	workers.Wait()
}

// issued are those whose certificate was acknowledged.
func issued(all []*approval) []*approval {
	var some []*approval
	for _, a := range all {
		if a.acknowledged {
			some = append(some, a)
		}
	}
	return some
}

// overLeases lets the two minutes pass in which a paper belongs to the worker that was killed over it.
func overLeases(t *testing.T, data string) {
	t.Helper()
	office := openOffice(t, data)
	defer office.Close()
	_, err := office.Exec("UPDATE documents SET next_at = 0 WHERE made_at = 0")
	stage.Must(t, err)
}

// certified looks at the data folder while no program runs: what was acknowledged has one certificate, whose mail was ordered once; what has none is
// still approved; numbers follow one another from the first of the series.
func certified(t *testing.T, data string, all []*approval) {
	t.Helper()
	office := openOffice(t, data)
	defer office.Close()
	for _, a := range issued(all) {
		if n := rows(t, office, fmt.Sprintf("SELECT COUNT(*), (SELECT status FROM requests WHERE id = %d) FROM certificates WHERE request = %[1]d", a.request)); n[0] != [2]string{"1", "issued"} {
			t.Errorf("request %d was acknowledged as issued: it has %s certificates and is %s", a.request, n[0][0], n[0][1])
		}
	}
	if odd := rows(t, office, "SELECT r.id, r.status FROM requests r WHERE (r.status = 'issued') <> EXISTS (SELECT 1 FROM certificates WHERE request = r.id)"); len(odd) > 0 {
		t.Errorf("request and certificate differ: %v", odd)
	}
	numbers := rows(t, office, "SELECT number, (SELECT COUNT(*) FROM mails WHERE template = 'certificate_issued' AND subject_id IN (c.id, c.request)) FROM certificates c ORDER BY CAST(number AS INTEGER)")
	for i, row := range numbers {
		if want := fmt.Sprint(100_001 + i); row[0] != want {
			t.Errorf("certificate number %s where %s comes next", row[0], want)
		}
		if row[1] != "1" {
			t.Errorf("certificate %s has %s mails", row[0], row[1])
		}
	}
}
