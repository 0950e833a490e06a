package stage

import (
	"os"
	"os/exec"
	"testing"
	"time"
)

// Must stops the test at an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Needs skips the test where a program is missing, and fails it where VIGENCIA_NO_SKIP is set.
func Needs(t testing.TB, programs ...string) {
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

// NeedsTime skips the test when less is left of the time that was given to the package, and fails it where VIGENCIA_NO_SKIP is set: on a slow machine
// `go test ./...` makes the journeys in fewer ways, and never runs out of its ten minutes.
func NeedsTime(t *testing.T, least time.Duration) {
	t.Helper()
	end, limited := t.Deadline()
	if !limited || time.Until(end) > least {
		return
	}
	const say = "the time given to the package does not suffice: go test -timeout 40m ./e2e/..."
	if os.Getenv("VIGENCIA_NO_SKIP") != "" {
		t.Fatal(say)
	}
	t.Skip(say)
}

// Eventually asks again and again until the answer is yes or the time is over: other processes cannot be waited for otherwise.
func Eventually(within time.Duration, yes func() bool) bool {
	ticker := time.NewTicker(15 * time.Millisecond)
	defer ticker.Stop()
	for end := time.Now().Add(within); time.Now().Before(end); <-ticker.C {
		if yes() {
			return true
		}
	}
	return yes()
}
