package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// allowed says which of our packages a package may import; it is the picture of docs/architecture.md.
var allowed = map[string][]string{
	"council":          {},
	"council/profiles": {"council"},
	"documents":        {"council"},
	"mail":             {"council"},
	"intake":           {"council"},
	"db":               {"council"},
	"assets":           {},
	"views":            {"council", "views", "assets"},
	"jobs":             {"council", "db", "documents", "mail"},
	"handlers":         {"council", "views", "db", "intake", "documents", "mail", "assets", "jobs", "handlers"},
}

type listed struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

// TestImportsPointOneWay holds every package to the direction of imports.
func TestImportsPointOneWay(t *testing.T) {
	for _, p := range packages(t) {
		own := strings.TrimPrefix(p.ImportPath, "vigencia/")
		folder := home(own)
		if folder == "" {
			continue
		}
		for _, i := range p.Imports {
			to, ours := strings.CutPrefix(i, "vigencia/")
			if ours && !slices.Contains(allowed[folder], home(to)) && !strings.HasPrefix(own, "handlers/testoffice") && home(to) != folder {
				t.Errorf("%s imports %s", own, to)
			}
			if folder == "council" && !ours && strings.Contains(i, ".") && !strings.HasPrefix(i, "golang.org/x/text/") {
				t.Errorf("council imports %s: the domain needs the standard library only", i)
			}
		}
	}
}

// home is the line of allowed that a package belongs to, "" for the program, the demo and the tools.
func home(path string) string {
	if path == "council/profiles" || strings.HasPrefix(path, "council/profiles/") {
		return "council/profiles"
	}
	top, _, _ := strings.Cut(path, "/")
	if _, ok := allowed[top]; ok {
		return top
	}
	return ""
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// A habit is what no source file may hold, but for those named.
type habit struct {
	name    string
	pattern string
	files   string   // which files, by a pattern of their paths
	but     []string // beginnings of paths that may
}

// TestHabits looks for what the house avoids.
func TestHabits(t *testing.T) {
	habits := []habit{
		{"starts a program", `"os/exec"`, `\.go$`, []string{"intake/", "e2e/"}},
		{"uses math/rand", `"math/rand`, `\.go$`, []string{"demo/", "e2e/bench/"}},
		{"pastes values into SQL", `(Query|QueryRow|Exec)(Context)?\([^"\x60]*fmt\.Sprintf`, `^db/.*\.go$`, nil},
		{"writes SQL", `"database/sql"`, `\.go$`, []string{"db/", "council/date.go", "e2e/bench/"}},
		{"names a council", `[=(,:{] ?"(cmp|cmgo|CMP|CMGO)"`, `\.go$`, []string{"council/profiles/", "demo/", "config.go", "handlers/testoffice/", "views/gallery/", "e2e/"}},
		{"evaluates code in htmx", `hx-on|hx-vals=.*js:|<script>`, `\.templ$`, nil},
		{"has an inline style", `\sstyle=`, `\.templ$`, nil},
		{"draws a raw control", `<(input|select|textarea|button)[\s>]`, `\.templ$`, []string{"views/ui/"}},
		{"leaves work for later", `//.*\b(TODO|FIXME|XXX)\b`, `\.(go|templ)$`, nil},
	}
	for path, text := range sources(t) {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		for _, h := range habits {
			allowed := slices.ContainsFunc(h.but, func(b string) bool { return strings.HasPrefix(path, b) })
			if !allowed && regexp.MustCompile(h.files).MatchString(path) && regexp.MustCompile(h.pattern).MatchString(text) {
				t.Errorf("%s %s: %s", path, h.name, regexp.MustCompile(h.pattern).FindString(text))
			}
		}
	}
}

// TestFilesStayShort keeps every file to a length that a reader takes in: 250 lines of Go, 150 of templ.
func TestFilesStayShort(t *testing.T) {
	for path, text := range sources(t) {
		lines := strings.Count(text, "\n")
		if strings.HasSuffix(path, ".go") && lines > 250 || strings.HasSuffix(path, ".templ") && lines > 150 {
			t.Errorf("%s has %d lines", path, lines)
		}
	}
}

// tables are functions that only list: what they hold is read as a table, and parts of it would be harder to find.
var tables = []string{"handlers/routes_", "mail/fields.go"}

// TestFunctionsStayShort keeps every function to what fits on a screen: 40 lines.
func TestFunctionsStayShort(t *testing.T) {
	for path, text := range sources(t) {
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || slices.ContainsFunc(tables, func(p string) bool { return strings.HasPrefix(path, p) }) {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, text, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if lines := set.Position(d.End()).Line - set.Position(d.Pos()).Line + 1; lines > 40 && isFunction(d) {
				t.Errorf("%s: %s has %d lines", path, d.(*ast.FuncDecl).Name, lines)
			}
		}
	}
}

func isFunction(d ast.Decl) bool {
	_, ok := d.(*ast.FuncDecl)
	return ok
}

// sources are the files that people write, by path.
func sources(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (path == ".git" || path == "assets/vendor" || path == "assets/dist" || d.Name() == "node_modules" || path == "data") {
			return fs.SkipDir
		}
		if d.IsDir() || strings.HasSuffix(path, "_templ.go") || !strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, ".templ") {
			return nil
		}
		b, err := os.ReadFile(path)
		files[filepath.ToSlash(path)] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
