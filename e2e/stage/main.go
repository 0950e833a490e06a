package stage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// binary builds the program under test once, in a folder of its own, and gives its path.
var binary = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "vigencia-e2e-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, "vigencia")
	if out, err := exec.Command("go", "build", "-o", path, "vigencia").CombinedOutput(); err != nil {
		return path, fmt.Errorf("build: %w\n%s", err, out)
	}
	return path, nil
})

// Binary is the path of the program under test.
func Binary(t testing.TB) string {
	t.Helper()
	path, err := binary()
	Must(t, err)
	return path
}

// Run runs the tests of a package, takes the program away that was built for them, and gives what to exit with. TestMain calls it.
func Run(m *testing.M) int {
	path, err := binary()
	if path != "" {
		defer os.RemoveAll(filepath.Dir(path))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// looked looks at every file of the program once.
var looked = sync.OnceValue(func() error {
	root, err := root()
	if err != nil {
		return err
	}
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != root && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		if err == nil && !d.IsDir() {
			_, err = os.Stat(path)
		}
		return err
	})
})

// LooksAtSources lets go test know what the results hang on: it runs the test again when a file of the program changes.
func LooksAtSources(t testing.TB) {
	t.Helper()
	Must(t, looked())
}

// root is the folder of the module, from wherever in it the test runs.
func root() (string, error) {
	for folder, levels := ".", 0; levels < 9; folder, levels = filepath.Join(folder, ".."), levels+1 {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder, nil
		}
	}
	return "", errors.New("no go.mod above")
}
