package profiles

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"vigencia/council"
)

// reader gathers a profile and everything wrong with its folder.
type reader struct {
	folder  fs.FS
	profile *council.Profile
	files   map[string]*file // parsed ones, so that a check can name a line
	errs    []error
}

// file is one parsed file of YAML; shift is how many lines stand before the YAML in it.
type file struct {
	name  string
	shift int
	tree  *ast.File
}

func (r *reader) bytes(name string) ([]byte, bool) {
	b, err := fs.ReadFile(r.folder, name)
	if err != nil {
		r.fault("%s: %s", name, reason(err))
	}
	return b, err == nil
}

// yaml decodes a file strictly: an unknown key is an error.
func (r *reader) yaml(name string, into any) bool {
	b, ok := r.bytes(name)
	if !ok {
		return false
	}
	return r.decode(name, b, 0, into)
}

func (r *reader) decode(name string, source []byte, shift int, into any) bool {
	tree, err := parser.ParseBytes(source, 0)
	if err != nil {
		r.errs = append(r.errs, located(name, shift, err))
		return false
	}
	r.files[name] = &file{name: name, shift: shift, tree: tree}
	if len(tree.Docs) != 1 || tree.Docs[0].Body == nil {
		r.fault("%s: the file is empty, or holds more than one document", name)
		return false
	}
	err = yaml.NewDecoder(strings.NewReader(""), yaml.Strict()).DecodeFromNode(tree.Docs[0].Body, into)
	var placed yaml.Error
	switch {
	case err == nil:
		return true
	case errors.As(err, &placed):
		r.errs = append(r.errs, located(name, shift, err))
	default:
		r.fault("%s: %w", quoted(r.files[name], err), err)
	}
	return false
}

// quoted is the place of the value that an error quotes. The decoder forgets where it stood when a type of ours refuses it.
func quoted(f *file, err error) string {
	at := f.name
	for _, doc := range f.tree.Docs {
		for _, n := range ast.Filter(ast.StringType, doc.Body) {
			if p := n.GetToken(); at == f.name && strings.Contains(err.Error(), fmt.Sprintf("%.40q", p.Value)) {
				at = fmt.Sprintf("%s:%d:%d", f.name, p.Position.Line+f.shift, p.Position.Column)
			}
		}
	}
	return at
}

func (r *reader) fault(format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf(format, args...))
}

// at adds a fault of what stands in a file under a path of YAML ("$[3].code"), with its line.
func (r *reader) at(name, path, format string, args ...any) {
	r.fault("%s: %s", r.place(name, path), fmt.Sprintf(format, args...))
}

// place is file:line:column of the value under a path, or of the nearest thing around it.
func (r *reader) place(name, path string) string {
	f := r.files[name]
	for f != nil && path != "" {
		if p, err := yaml.PathString(path); err == nil {
			if node, err := p.FilterFile(f.tree); err == nil && node != nil && node.GetToken() != nil {
				at := node.GetToken().Position
				return fmt.Sprintf("%s:%d:%d", name, at.Line+f.shift, at.Column)
			}
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return name
}

// located puts file and line before the first line of what the decoder says.
func located(name string, shift int, err error) error {
	var e yaml.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%s: %w", name, err)
	}
	at := e.GetToken().Position
	return fmt.Errorf("%s:%d:%d: %s", name, at.Line+shift, at.Column, e.GetMessage())
}

func reason(err error) string {
	if errors.Is(err, fs.ErrNotExist) {
		return "the file is missing"
	}
	return err.Error()
}
