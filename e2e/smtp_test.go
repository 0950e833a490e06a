package e2e_test

import (
	"database/sql"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// mailState is what the outbox says of the newest mail of a kind.
func mailState(t testing.TB, data, template string) (state string, attempts int, next time.Time, problem string) {
	t.Helper()
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(data, "vigencia.db")+"?_busy_timeout=10000")
	stage.Must(t, err)
	defer office.Close()
	var at int64
	stage.Must(t, office.QueryRow("SELECT state, attempts, next_at, problem FROM mails WHERE template = ? ORDER BY id DESC LIMIT 1", template).Scan(&state, &attempts, &at, &problem))
	return state, attempts, time.UnixMilli(at), problem
}

// asksForLink orders one mail: a member has forgotten the password.
func (m *member) asksForLink(p *stage.Program) {
	p.T.Helper()
	a, err := m.post(p, "/contrasena/olvido", "usuario", m.number)
	stage.Must(p.T, err)
	if a.status != 303 {
		p.T.Fatalf("asked for a link: %d %s", a.status, a.page().Find("main").Text())
	}
}

// TestMailWaitsWhileTheServerIsDown: nothing is lost, tries grow apart, and what waited goes out once when the server is back.
func TestMailWaitsWhileTheServerIsDown(t *testing.T) {
	addr := stage.FreePort(t)
	m := stage.Machine{Data: t.TempDir(), Listen: stage.FreePort(t), SMTP: "smtp+plain://" + addr + "?from=avisos@cmp.example"}
	member := givenMembers(t, m.Data, 1)[0]
	p := stage.Start(t, m)
	before := time.Now()
	member.asksForLink(p)
	tried := func() bool { _, n, _, _ := mailState(t, m.Data, "password_reset"); return n == 1 }
	if !stage.Eventually(30*time.Second, tried) {
		t.Fatalf("it was never tried:\n%s", p.Log)
	}
	state, _, next, problem := mailState(t, m.Data, "password_reset")
	if state != "waiting" || next.Before(before.Add(55*time.Second)) || !strings.Contains(problem, "refused") {
		t.Errorf("after one try: %s, next at %s, %q", state, next, problem)
	}
	if !strings.Contains(p.Log.String(), "mail not delivered") {
		t.Error("the log does not say it")
	}
	p.Stop()
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(m.Data, "vigencia.db"))
	stage.Must(t, err)
	_, err = office.Exec("UPDATE mails SET next_at = 0") // the minute is over
	stage.Must(t, err)
	stage.Must(t, office.Close())
	post := stage.OpenPostOffice(t, addr)
	p = stage.Start(t, m)
	post.LetterTo("m"+member.number+"@correo.example", "contraseña")
	p.Stop()
	stage.Start(t, m).Stop()
	if n := len(post.To("m" + member.number + "@correo.example")); n != 1 {
		t.Errorf("it came %d times", n)
	}
}

// TestAMailServerWithABadCertificateGetsNothing: mail goes out by a verified connection, or it waits.
func TestAMailServerWithABadCertificateGetsNothing(t *testing.T) {
	own := newAuthority(t)
	post := stage.OpenPostOffice(t, "", own.certificate(t, "server"))
	m := stage.Machine{Data: t.TempDir(), Listen: stage.FreePort(t), SMTP: "smtp://" + post.Address + "?from=avisos@cmp.example"}
	members := givenMembers(t, m.Data, 2)
	p := stage.Start(t, m)
	members[0].asksForLink(p)
	if !stage.Eventually(30*time.Second, func() bool { _, n, _, _ := mailState(t, m.Data, "password_reset"); return n == 1 }) {
		t.Fatalf("it was never tried:\n%s", p.Log)
	}
	state, _, _, problem := mailState(t, m.Data, "password_reset")
	if n := len(post.To("m" + members[0].number + "@correo.example")); n != 0 || state != "waiting" || !strings.Contains(problem, "certificate") {
		t.Errorf("%d letters, %s, %q", n, state, problem)
	}
	p.Stop()
	m.SMTP += "&ca=" + own.file
	p = stage.Start(t, m)
	members[1].asksForLink(p)
	post.LetterTo("m"+members[1].number+"@correo.example", "contraseña")
}

// TestAMailSurvivesAKillAtAnyMoment kills the program before the mail server has the letter, after it has it and before the program knows, and
// after both: the mail comes at least once, twice only where nobody could know, and then it is noted as sent and its secret is gone.
func TestAMailSurvivesAKillAtAnyMoment(t *testing.T) {
	for _, c := range []struct {
		moment        string
		before, after int // letters when the program was killed, and in the end
	}{{"recipient", 0, 1}, {"letter", 1, 2}, {"noted", 1, 1}} {
		t.Run(c.moment, func(t *testing.T) {
			post := stage.OpenPostOffice(t, "")
			m := stage.Machine{Data: t.TempDir(), Listen: stage.FreePort(t), SMTP: post.URL()}
			member := givenMembers(t, m.Data, 1)[0]
			p := stage.Start(t, m)
			killsAt(post, p, c.moment, func() { member.asksForLink(p) })
			sent := func() bool { state, _, _, _ := mailState(t, m.Data, "password_reset"); return state == "sent" }
			if c.moment == "noted" {
				stage.Eventually(30*time.Second, sent)
				p.Kill()
			}
			p.Await()
			address := "m" + member.number + "@correo.example"
			if n := len(post.To(address)); n != c.before || sent() != (c.moment == "noted") {
				t.Errorf("when it was killed: %d letters, noted as sent: %t", n, sent())
			}
			p = stage.Start(t, m)
			if !stage.Eventually(30*time.Second, sent) {
				t.Fatalf("it is never noted as sent:\n%s", p.Log)
			}
			p.Stop()
			office := openOffice(t, m.Data)
			defer office.Close()
			if got := rows(t, office, "SELECT COUNT(*), COUNT(secret) FROM mails WHERE template = 'password_reset'"); len(post.To(address)) != c.after || got[0] != [2]string{"1", "0"} {
				t.Errorf("in the end: %d letters, mails and secrets %v", len(post.To(address)), got)
			}
		})
	}
}

// killsAt kills a program once, at a moment of the delivery of what is asked for, which it has acknowledged by then.
func killsAt(o *stage.PostOffice, p *stage.Program, moment string, ask func()) {
	asked := make(chan struct{})
	var once sync.Once
	o.During(func(now string) {
		if now == moment {
			once.Do(func() { <-asked; p.Kill() })
		}
	})
	ask()
	close(asked)
}
