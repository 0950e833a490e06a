package profiles

import (
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"vigencia/council"
)

func (r *reader) words() {
	for _, name := range r.list("words", ".yaml") {
		b, ok := r.bytes(name)
		if !ok {
			continue
		}
		tree, err := parser.ParseBytes(b, 0)
		if err != nil {
			r.errs = append(r.errs, located(name, 0, err))
			continue
		}
		r.files[name] = &file{name: name, tree: tree}
		r.flatten(name, "$", r.profile.Words)
	}
}

// flatten adds what stands under a path of a file to words, with its keys joined by dots. A key that is there already, in this file or in
// another, is an error, and so is a value that is no text.
func (r *reader) flatten(name, path string, into council.Words) {
	p, err := yaml.PathString(path)
	if err != nil {
		r.fault("%s: %v", name, err)
		return
	}
	node, err := p.FilterFile(r.files[name].tree)
	if err != nil {
		r.fault("%s: nothing stands under %s", name, path)
		return
	}
	r.branch(name, "", node, into)
}

func (r *reader) branch(name, prefix string, node ast.Node, into council.Words) {
	var pairs []*ast.MappingValueNode
	switch n := node.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	case *ast.StringNode:
		r.word(name, prefix, n, n.Value, into)
		return
	case *ast.LiteralNode:
		r.word(name, prefix, n, n.Value.Value, into)
		return
	default:
		at := node.GetToken().Position
		r.fault("%s:%d:%d: %q must be a text, in quotation marks if it looks like something else", name, at.Line, at.Column, prefix)
		return
	}
	for _, pair := range pairs {
		key := pair.Key.GetToken().Value
		if prefix != "" {
			key = prefix + "." + key
		}
		r.branch(name, key, pair.Value, into)
	}
}

func (r *reader) word(name, key string, node ast.Node, text string, into council.Words) {
	at := node.GetToken().Position
	if _, twice := into[key]; twice {
		r.fault("%s:%d:%d: the word %q is there already", name, at.Line, at.Column, key)
	}
	into[key] = text
}
