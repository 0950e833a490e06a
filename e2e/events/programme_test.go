package events_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/demo/portfolio"
	"vigencia/e2e/stage"
)

// programme is a PDF in a file of its own; no two ways have the same.
func programme(t testing.TB, w stage.Way) string {
	t.Helper()
	content, err := portfolio.Portfolio(fmt.Sprint("Programa ", w), portfolio.Career(7, council.DateOf(time.Now())))
	stage.Must(t, err)
	file := filepath.Join(t.TempDir(), "programa.pdf")
	stage.Must(t, os.WriteFile(file, content, 0o600))
	return file
}
