package e2e_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"
	"vigencia/e2e/stage"
)

// kills is how often the program is killed; the members are enough for all that can be acknowledged before.
const kills = 20

// A promise is what the program has acknowledged to one member, and so has to keep.
type promise struct {
	member *member
	draft  bool
	upload []byte // the last e-file that was acknowledged
	number string // of the request
	begun  bool   // Solicitar was pressed, and perhaps not answered
}

// TestWhatWasAcknowledgedIsThereAfterTwentyKills sends e-files and requests from four members at a time, kills the program in the middle
// of it, starts it again and looks for everything that it had acknowledged.
func TestWhatWasAcknowledgedIsThereAfterTwentyKills(t *testing.T) {
	data := t.TempDir()
	members := givenMembers(t, data, kills*16)
	waiting := make(chan *member, len(members))
	for _, m := range members {
		waiting <- m
	}
	close(waiting)
	m := stage.Machine{Data: data, Listen: stage.FreePort(t)}
	var kept []*promise
	for round := range kills {
		p := stage.Start(t, m)
		acknowledged := underLoad(p, waiting, 3+round%9)
		held(t, data)
		p = stage.Start(t, m)
		for _, k := range acknowledged {
			k.check(t, p)
		}
		kept = append(kept, acknowledged...)
		p.Kill()
	}
	p := stage.Start(t, m)
	for _, k := range kept {
		k.check(t, p)
	}
	requests := 0
	for _, k := range kept {
		if k.number != "" {
			requests++
		}
	}
	t.Logf("%d members were served, %d requests acknowledged", len(kept), requests)
	if requests < kills {
		t.Errorf("only %d requests were acknowledged: the load was too small to prove anything", requests)
	}
	p.Stop()
	held(t, data)
}

// underLoad sends from four members at a time and kills the program as soon as it has acknowledged enough.
func underLoad(p *stage.Program, waiting <-chan *member, enough int) []*promise {
	var mu sync.Mutex
	var made []*promise
	var count atomic.Int64
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for m := range waiting {
				k := &promise{member: m}
				mu.Lock()
				made = append(made, k)
				mu.Unlock()
				if !k.make(p, &count) {
					return
				}
			}
		})
	}
	if !stage.Eventually(60*time.Second, func() bool { return count.Load() >= int64(enough) }) {
		p.T.Errorf("only %d of %d acknowledged:\n%s", count.Load(), enough, p.Log)
	}
	p.Kill()
	workers.Wait()
	return made
}

// make sends what a member sends; false when the program is gone.
func (k *promise) make(p *stage.Program, count *atomic.Int64) bool {
	a, err := k.member.drafts(p)
	if err != nil {
		return false
	}
	if k.draft = a.status == http.StatusSeeOther; !k.draft {
		p.T.Errorf("a draft was answered with %d: %s", a.status, a.page().Find("main").Text())
		return true
	}
	content := paper(k.member.number, 100_000)
	if a, err = k.member.uploads(p, content); err != nil {
		return false
	}
	if a.status != http.StatusSeeOther {
		p.T.Errorf("an upload was answered with %d: %s", a.status, a.page().Find("main").Text())
		return true
	}
	k.upload = content
	count.Add(1)
	k.begun = true
	if a, err = k.member.submits(p); err != nil {
		return false
	}
	if a.status != http.StatusSeeOther {
		p.T.Errorf("a request was answered with %d: %s", a.status, a.page().Find("main").Text())
		return true
	}
	k.number = strings.Split(strings.TrimPrefix(a.location, "/solicitudes/"), "/")[0]
	count.Add(1)
	return true
}

// check asks the program for everything that was acknowledged.
func (k *promise) check(t *testing.T, p *stage.Program) {
	t.Helper()
	list, err := k.member.get(p, "/solicitudes")
	stage.Must(t, err)
	if k.number != "" && !bytes.Contains(list.body, []byte(k.number)) {
		t.Errorf("%s: request %s was acknowledged and is not in the list", k.member.number, k.number)
	}
	if k.upload == nil {
		return
	}
	path := "/solicitudes/borrador/expediente.pdf"
	if number := numberForm.FindString(string(list.body)); number != "" && (k.number != "" || k.begun) {
		path = "/solicitudes/" + number + "/expediente.pdf"
	}
	file, err := k.member.get(p, path)
	stage.Must(t, err)
	if file.status != http.StatusOK || sum(file.body) != sum(k.upload) {
		t.Errorf("%s: the e-file was acknowledged with SHA-256 %s; %s answers %d with %s", k.member.number, sum(k.upload), path, file.status, sum(file.body))
	}
}

// held looks at the data folder while no program runs: each row has its whole file, numbers have no gap and no double, each request its mail.
func held(t *testing.T, data string) {
	t.Helper()
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(data, "vigencia.db"))
	stage.Must(t, err)
	defer office.Close()
	var whole string
	stage.Must(t, office.QueryRow("PRAGMA integrity_check").Scan(&whole))
	if whole != "ok" {
		t.Errorf("the database is damaged: %s", whole)
	}
	for _, row := range rows(t, office, "SELECT sha256, size FROM attachments") {
		content, err := os.ReadFile(filepath.Join(data, "files", row[0][:2], row[0]))
		if err != nil || sum(content) != row[0] || fmt.Sprint(len(content)) != row[1] {
			t.Errorf("file %s: %v, %d bytes of %s", row[0], err, len(content), row[1])
		}
	}
	numbers := rows(t, office, "SELECT number, (SELECT COUNT(*) FROM mails WHERE template = 'request_received' AND subject_id = r.id) FROM requests r WHERE number IS NOT NULL ORDER BY number")
	for i, row := range numbers {
		if want := fmt.Sprintf("%s-%06d", row[0][:4], i+1); row[0] != want {
			t.Errorf("request number %s where %s comes next", row[0], want)
		}
		if row[1] != "1" {
			t.Errorf("request %s has %s mails", row[0], row[1])
		}
	}
}

// rows are the rows of a question as text.
func rows(t *testing.T, office *sql.DB, question string) [][2]string {
	t.Helper()
	found, err := office.Query(question)
	stage.Must(t, err)
	defer found.Close()
	var all [][2]string
	for found.Next() {
		var row [2]string
		stage.Must(t, found.Scan(&row[0], &row[1]))
		all = append(all, row)
	}
	stage.Must(t, found.Err())
	return all
}
