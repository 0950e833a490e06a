package e2e_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// A call is one system call: where it stands when it began and when it was done.
type call struct {
	text        string
	began, done int
}

var (
	unfinished = regexp.MustCompile(`^(\d+) +(.*) <unfinished \.\.\.>$`)
	resumed    = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
)

// calls reads what strace wrote; a call that was interrupted in the listing is put together again.
func calls(text string) []call {
	var all []call
	open := map[string]int{}
	for i, line := range strings.Split(text, "\n") {
		if m := unfinished.FindStringSubmatch(line); m != nil {
			open[m[1]] = len(all)
			all = append(all, call{text: m[2], began: i, done: -1})
		} else if m := resumed.FindStringSubmatch(line); m != nil {
			if at, ok := open[m[1]]; ok {
				all[at].text, all[at].done = all[at].text+m[2], i
			}
		} else if _, rest, ok := strings.Cut(line, " "); ok {
			all = append(all, call{text: strings.TrimSpace(rest), began: i, done: i})
		}
	}
	return all
}

// TestAnUploadIsOnDiskBeforeItIsAcknowledged: the calls of the program stand in the order file fsync, rename, folder fsync, commit, answer.
func TestAnUploadIsOnDiskBeforeItIsAcknowledged(t *testing.T) {
	stage.Needs(t, "strace")
	trace := filepath.Join(t.TempDir(), "trace")
	m := stage.Machine{Data: t.TempDir(), Before: []string{"strace", "-f", "-y", "-s", "40", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2,write,writev,sendto", "-o", trace}}
	member := givenMembers(t, m.Data, 1)[0]
	p := stage.Start(t, m)
	_, err := member.drafts(p)
	stage.Must(t, err)
	content := paper("traced", 200_000)
	a, err := member.uploads(p, content)
	stage.Must(t, err)
	if a.status != http.StatusSeeOther {
		t.Fatalf("upload: %d %s", a.status, a.page().Find("main").Text())
	}
	var text []byte
	hash := sum(content)
	if !stage.Eventually(10*time.Second, func() bool { text, err = os.ReadFile(trace); return strings.Contains(string(text), hash) }) {
		t.Fatalf("the trace does not know the file: %v", err)
	}
	p.Kill()
	all := calls(string(text))
	at := 0
	for _, step := range []struct{ name, form string }{
		{"sync of the file", `^f(data)?sync\(\d+<.*/files/tmp/up-`},
		{"rename to its hash", `^rename(at2?)?\(.*/files/tmp/up-.*` + hash},
		{"sync of its folder", `^fsync\(\d+<.*/files/` + hash[:2] + `>`},
		{"sync of the commit", `^f(data)?sync\(\d+<.*/vigencia\.db-wal>`},
		{"answer", `^(write|writev|sendto)\(\d+<(socket|TCP|tcp).*HTTP/1\.1 303`},
	} {
		found := after(all, at, regexp.MustCompile(step.form))
		if found < 0 {
			t.Fatalf("no %s after what comes before it:\n%s", step.name, listing(all))
		}
		if strings.Contains(all[found].text, " = -1") {
			t.Errorf("%s failed: %s", step.name, all[found].text)
		}
		at = all[found].done
	}
}

// after is the first call of a form that began when line at was over; -1 when there is none.
func after(all []call, at int, form *regexp.Regexp) int {
	for i, c := range all {
		if c.began >= at && c.done >= 0 && form.MatchString(c.text) {
			return i
		}
	}
	return -1
}

// listing are the calls that matter, to be read.
func listing(all []call) string {
	var lines []string
	for _, c := range all {
		if strings.Contains(c.text, "sync") || strings.Contains(c.text, "rename") || strings.Contains(c.text, "HTTP/1.1") {
			lines = append(lines, c.text)
		}
	}
	return strings.Join(lines, "\n")
}
