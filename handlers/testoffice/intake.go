package testoffice

import (
	"os"
	"testing"

	"vigencia/intake"
)

// Main runs the tests of a package whose office inspects files: the test binary is its own child process.
//
//	func TestMain(m *testing.M) { os.Exit(testoffice.Main(m)) }
func Main(m *testing.M) int {
	if intake.IsChild() {
		return intake.Child(os.Args[1:])
	}
	return m.Run()
}

// inspector opens files in children of the test binary.
func inspector(t testing.TB) *intake.Inspector {
	t.Helper()
	i, err := intake.New(intake.Options{})
	must(t, err)
	return i
}
