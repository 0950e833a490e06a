package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestRequirementsNameTheirProof holds docs/requirements.md to the tests: each line names at least one, and each named test exists.
func TestRequirementsNameTheirProof(t *testing.T) {
	page, err := os.ReadFile("docs/requirements.md")
	if err != nil {
		t.Fatal(err)
	}
	exist := testNames(t)
	named := regexp.MustCompile("`((?:Test|Benchmark|Fuzz)[A-Za-z0-9_]+)`")
	lines := 0
	for i, line := range strings.Split(string(page), "\n") {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| #") || strings.HasPrefix(line, "|--") {
			continue
		}
		lines++
		proofs := named.FindAllStringSubmatch(line, -1)
		if len(proofs) == 0 && !strings.Contains(line, "**open**") {
			t.Errorf("line %d names no test: %s", i+1, line)
		}
		for _, p := range proofs {
			if !exist[p[1]] {
				t.Errorf("line %d names %s, which does not exist", i+1, p[1])
			}
		}
	}
	if lines < 60 {
		t.Errorf("only %d lines of requirements", lines)
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
