package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestRequirementsNameTheirProof holds docs/requirements.md to the tests: each line names at least one, and each named test exists.
func TestRequirementsNameTheirProof(t *testing.T) { namesItsProof(t, "docs/requirements.md", 60) }

// TestSecurityNamesItsProof holds docs/security.md to the same.
func TestSecurityNamesItsProof(t *testing.T) { namesItsProof(t, "docs/security.md", 35) }

// namesItsProof reads the tables of a page; a line that says **open** or **later** is not claimed to be done.
func namesItsProof(t *testing.T, path string, least int) {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	exist := testNames(t)
	named := regexp.MustCompile("`((?:Test|Benchmark|Fuzz)[A-Za-z0-9_]+)`")
	lines := 0
	for i, line := range strings.Split(string(page), "\n") {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| #") || strings.HasPrefix(line, "| ASVS") {
			continue
		}
		lines++
		proofs := named.FindAllStringSubmatch(line, -1)
		if len(proofs) == 0 && !strings.Contains(line, "**open**") && !strings.Contains(line, "**later**") {
			t.Errorf("%s:%d names no test: %s", path, i+1, line)
		}
		for _, p := range proofs {
			if !exist[p[1]] {
				t.Errorf("%s:%d names %s, which does not exist", path, i+1, p[1])
			}
		}
	}
	if lines < least {
		t.Errorf("%s has only %d lines", path, lines)
	}
}

// testNames are all tests, benchmarks and fuzz targets of the repository.
func testNames(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	declared := regexp.MustCompile(`(?m)^func ((?:Test|Benchmark|Fuzz)[A-Za-z0-9_]+)\(`)
	for path, text := range sources(t) {
		if strings.HasSuffix(path, "_test.go") {
			for _, m := range declared.FindAllStringSubmatch(text, -1) {
				names[m[1]] = true
			}
		}
	}
	return names
}

// TestTheREADMEOpensWithTheThreeCommands keeps the way in at the top of the page: the commands, a picture that exists, a line per folder.
func TestTheREADMEOpensWithTheThreeCommands(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	text, at := string(page), -1
	for _, words := range []string{"go run . demo ", "go run . ", "go test ./...", "!["} {
		next := strings.Index(text[at+1:], words)
		if next < 0 {
			t.Fatalf("%q does not follow in its place", words)
		}
		at += 1 + next
	}
	if line := 1 + strings.Count(text[:at], "\n"); line > 12 {
		t.Errorf("the page opens with something else: its picture is in line %d", line)
	}
	picture := regexp.MustCompile(`!\[[^\]]+\]\(([^)]+)\)`).FindStringSubmatch(text)
	if picture == nil {
		t.Fatal("no picture")
	}
	if _, err := os.Stat(picture[1]); err != nil {
		t.Error(err)
	}
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if f.IsDir() && !strings.HasPrefix(f.Name(), ".") && f.Name() != "data" && f.Name() != "bin" && !strings.Contains(text[at:], "| `"+f.Name()+"/`") {
			t.Errorf("no line for the folder %s", f.Name())
		}
	}
}

// TestTheCheckOfACleanCheckoutIsWhole holds .ci/run to what a clean checkout has to pass.
func TestTheCheckOfACleanCheckoutIsWhole(t *testing.T) {
	script, err := os.ReadFile(".ci/run")
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"chromium", "poppler-utils", "zbar-tools", "apt-get install", "templ fmt -fail", "templ generate", "git diff --exit-code",
		"gofmt -l", "go vet ./...", "staticcheck ./...", "VIGENCIA_NO_SKIP=1", "go test", "./...", "--- SKIP"} {
		if !strings.Contains(string(script), words) {
			t.Errorf(".ci/run lacks %q", words)
		}
	}
}
