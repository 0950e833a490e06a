package profiles_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// use is one place where the sources say a word: its key, or the beginning of a key that is put together there. args are the names of the
// values given; known says that all of them could be read.
type use struct {
	key, place string
	prefix     bool
	args       []string
	known      bool
}

// sources is what the program's Go files say. Those of the screens are among them as templ generates them, with their expressions as written.
type sources struct {
	uses     []use
	passed   []use // other literals that look like keys
	literals map[string]bool
}

var keyShape = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$`)

func readSources(t *testing.T) sources {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Fatal(err)
	}
	s := sources{literals: map[string]bool{}}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules" || d.Name() == "testdata" || d.Name() == "e2e") && path != root:
			return filepath.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || filepath.Dir(path) == filepath.Join(root, "council", "profiles"):
			return nil
		}
		b, err := os.ReadFile(path)
		if err == nil {
			short, _ := filepath.Rel(root, path)
			s.source(t, short, string(b))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// source reads one file.
func (s *sources) source(t *testing.T, name, text string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	place := func(n ast.Node) string { return fmt.Sprintf("%s:%d", name, set.Position(n.Pos()).Line) }
	said := map[ast.Node]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			s.call(n, place(n), said)
		case *ast.CompositeLit:
			s.composite(n, place(n), said)
		case *ast.BinaryExpr:
			if l, ok := literal(n.X); ok && n.Op == token.ADD && strings.HasSuffix(l, ".") && keyShape.MatchString(l+"x") {
				s.uses = append(s.uses, use{key: l, place: place(n), prefix: true})
			}
		case *ast.BasicLit:
			if l, ok := literal(n); ok {
				s.literals[l] = true
				if !said[n] && keyShape.MatchString(l) && !strings.HasSuffix(l, ".templ") {
					s.passed = append(s.passed, use{key: l, place: place(n)})
				}
			}
		}
		return true
	})
}

// call reads Say(key, pairs…), Count(key, n, pairs…), Refuse(code, key, pairs…) and Field(field, key, pairs…).
func (s *sources) call(n *ast.CallExpr, place string, said map[ast.Node]bool) {
	name := ""
	switch f := n.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	at, rest := map[string][2]int{"Say": {0, 1}, "Count": {0, 2}, "Refuse": {1, 2}, "Field": {1, 2}}[name], 0
	if rest = at[1]; rest == 0 || len(n.Args) <= at[0] {
		return
	}
	key, ok := literal(n.Args[at[0]])
	if !ok {
		return
	}
	said[n.Args[at[0]]] = true
	u := use{key: key, place: place}
	if len(n.Args) > rest {
		u.args, u.known = names(n.Args[rest:])
		u.known = u.known && !n.Ellipsis.IsValid()
	} else {
		u.known = true
	}
	if name != "Count" {
		s.uses = append(s.uses, u)
		return
	}
	u.args = append(u.args, "N")
	for _, form := range []string{".one", ".many"} {
		u.key = key + form
		s.uses = append(s.uses, u)
	}
}

// composite reads Error{Say: key, Args: []string{…}}.
func (s *sources) composite(n *ast.CompositeLit, place string, said map[ast.Node]bool) {
	u := use{place: place, known: true}
	for _, e := range n.Elts {
		pair, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch field, _ := pair.Key.(*ast.Ident); {
		case field == nil:
		case field.Name == "Say":
			if key, ok := literal(pair.Value); ok {
				u.key, said[pair.Value] = key, true
			}
		case field.Name == "Args":
			list, ok := pair.Value.(*ast.CompositeLit)
			if u.known = ok; ok {
				u.args, u.known = names(list.Elts)
			}
		}
	}
	if u.key != "" {
		s.uses = append(s.uses, u)
	}
}

// names reads every other argument; known is false when one of them is not spelt out.
func names(pairs []ast.Expr) (list []string, known bool) {
	for i := 0; i < len(pairs); i += 2 {
		name, ok := literal(pairs[i])
		if !ok {
			return list, false
		}
		list = append(list, name)
	}
	return list, true
}

func literal(n ast.Expr) (string, bool) {
	l, ok := n.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}
