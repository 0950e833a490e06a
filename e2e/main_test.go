package e2e_test

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// binary is the program under test, built once by TestMain.
var binary string

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	folder, err := os.MkdirTemp("", "vigencia-e2e-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "vigencia")
	if out, err := exec.Command("go", "build", "-o", binary, "vigencia").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// madeOf looks at every file of the program once, so that go test knows what its results hang on and runs again when one changes.
var madeOf = sync.OnceValue(func() error {
	return filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && strings.HasPrefix(d.Name(), ".") && d.Name() != ".." {
			return fs.SkipDir
		}
		if err == nil && !d.IsDir() {
			_, err = os.Stat(path)
		}
		return err
	})
})

// needs skips the test where a program is missing, and fails it where VIGENCIA_NO_SKIP is set.
func needs(t testing.TB, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err == nil {
			continue
		}
		if os.Getenv("VIGENCIA_NO_SKIP") != "" {
			t.Fatalf("%s is needed", p)
		}
		t.Skipf("no %s on this machine", p)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// needsTime skips the test when less is left of the time that was given to the package, and fails it where VIGENCIA_NO_SKIP is set: on a slow machine
// `go test ./...` makes the journeys in fewer ways, and never runs out of its ten minutes.
func needsTime(t *testing.T, least time.Duration) {
	t.Helper()
	end, limited := t.Deadline()
	if !limited || time.Until(end) > least {
		return
	}
	const say = "the time given to the package does not suffice: go test -timeout 40m ./e2e"
	if os.Getenv("VIGENCIA_NO_SKIP") != "" {
		t.Fatal(say)
	}
	t.Skip(say)
}
