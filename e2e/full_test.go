package e2e_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// notKept holds an answer to what it says when nothing could be kept: 503, in plain words, with a way on.
func (a answer) notKept(t *testing.T, what string) {
	t.Helper()
	text := stage.Plain(a.page().Find("main").Text())
	if a.status != http.StatusServiceUnavailable || !strings.Contains(text, "No pudimos guardar") {
		t.Errorf("%s: %d %s", what, a.status, text)
	}
}

// TestAFileThatCannotBeWrittenIsNotAcknowledged: the machine takes no file of more than 3 MB, as a full disk would not.
func TestAFileThatCannotBeWrittenIsNotAcknowledged(t *testing.T) {
	stage.Needs(t, "prlimit")
	m := stage.Machine{Data: t.TempDir(), Before: []string{"prlimit", "--fsize=3000000"}}
	member := givenMembers(t, m.Data, 1)[0]
	p := stage.Start(t, m)
	a, err := member.drafts(p)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Fatalf("draft: %d", a.status)
	}
	a, err = member.uploads(p, paper("big", 4_000_000))
	stage.Must(t, err)
	a.notKept(t, "upload")
	member.hasNoFile(t, p, m.Data)
	small := paper("small", 50_000)
	a, err = member.uploads(p, small)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Fatalf("a file that fits: %d %s", a.status, a.page().Find("main").Text())
	}
	a, err = member.get(p, "/solicitudes/borrador/expediente.pdf")
	stage.Must(t, err)
	if sum(a.body) != sum(small) {
		t.Error("the file that fits is not the one kept")
	}
}

// hasNoFile fails when anything of an upload is on record or on disk.
func (m *member) hasNoFile(t *testing.T, p *stage.Program, data string) {
	t.Helper()
	a, err := m.get(p, "/solicitudes/borrador/expediente.pdf")
	stage.Must(t, err)
	if a.status != http.StatusNotFound {
		t.Errorf("the e-file answers %d", a.status)
	}
	left, err := filepath.Glob(filepath.Join(data, "files", "*", "*"))
	stage.Must(t, err)
	if len(left) != 0 {
		t.Errorf("left on the disk: %s", left)
	}
}

// TestAFullDiskLosesNothingThatWasAcknowledged fills the disk under the running program, and empties it again.
func TestAFullDiskLosesNothingThatWasAcknowledged(t *testing.T) {
	data := t.TempDir()
	if err := syscall.Mount("tmpfs", data, "tmpfs", 0, "size=24m"); errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EACCES) {
		t.Skip("this machine mounts nothing here; the test of a limit on files stands for it")
	} else {
		stage.Must(t, err)
	}
	t.Cleanup(func() { stage.Must(t, syscall.Unmount(data, 0)) })
	members := givenMembers(t, data, 4)
	aged(t, data) // so that each reading would write
	p := stage.Start(t, stage.Machine{Data: data})
	t.Cleanup(p.Kill) // before the disk goes
	first := paper("first", 300_000)
	for _, m := range members[:2] {
		_, err := m.drafts(p)
		stage.Must(t, err)
	}
	a, err := members[0].uploads(p, first)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Fatalf("upload: %d", a.status)
	}
	ballast := filepath.Join(data, "ballast")
	fill(t, ballast)
	a, err = members[1].uploads(p, paper("second", 300_000))
	stage.Must(t, err)
	a.notKept(t, "upload")
	a, err = members[2].drafts(p)
	stage.Must(t, err)
	a.notKept(t, "draft")
	a, err = members[0].get(p, "/solicitudes/borrador/expediente.pdf")
	stage.Must(t, err)
	if a.status != http.StatusOK || sum(a.body) != sum(first) {
		t.Errorf("what was there answers %d", a.status)
	}
	a, err = members[3].get(p, "/solicitudes")
	stage.Must(t, err)
	if a.status != http.StatusOK {
		t.Errorf("a reading that lengthens the session answers %d", a.status)
	}
	stage.Must(t, os.Remove(ballast))
	a, err = members[2].drafts(p)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Errorf("with room again: %d %s", a.status, a.page().Find("main").Text())
	}
	p.Stop()
	held(t, data)
}

// aged makes the sessions two minutes older, after which a reading lengthens them.
func aged(t *testing.T, data string) {
	t.Helper()
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(data, "vigencia.db"))
	stage.Must(t, err)
	defer office.Close()
	_, err = office.Exec("UPDATE sessions SET seen_at = seen_at - 120000")
	stage.Must(t, err)
}

// fill writes until the disk takes no more.
func fill(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	stage.Must(t, err)
	defer file.Close()
	for size := 1 << 20; size > 0; size /= 2 {
		for err = nil; err == nil; {
			_, err = file.Write(make([]byte, size))
		}
		if !errors.Is(err, syscall.ENOSPC) {
			t.Fatal(err)
		}
	}
}

// TestALockedDatabaseIsWaitedForAndThenSaidSo: another process holds the database; after ten seconds the answer is 503, and nothing is lost.
func TestALockedDatabaseIsWaitedForAndThenSaidSo(t *testing.T) {
	t.Parallel()
	m := stage.Machine{Data: t.TempDir()}
	members := givenMembers(t, m.Data, 2)
	p := stage.Start(t, m)
	office, err := sql.Open("sqlite3", "file:"+filepath.Join(m.Data, "vigencia.db")+"?_busy_timeout=10000")
	stage.Must(t, err)
	defer office.Close()
	lock, err := office.Conn(context.Background())
	stage.Must(t, err)
	_, err = lock.ExecContext(context.Background(), "BEGIN EXCLUSIVE")
	stage.Must(t, err)
	began := time.Now()
	a, err := members[0].drafts(p)
	stage.Must(t, err)
	a.notKept(t, fmt.Sprintf("draft after %s", time.Since(began).Round(time.Second)))
	if waited := time.Since(began); waited < 8*time.Second || waited > 40*time.Second {
		t.Errorf("it waited %s", waited)
	}
	if a, err = members[0].get(p, "/solicitudes"); err != nil || a.status != http.StatusOK {
		t.Errorf("reading while it is locked: %d %v", a.status, err)
	}
	_, err = lock.ExecContext(context.Background(), "ROLLBACK")
	stage.Must(t, err)
	a, err = members[0].drafts(p)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Errorf("after the lock: %d %s", a.status, a.page().Find("main").Text())
	}
}
