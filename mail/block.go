package mail

import (
	"errors"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

type kind int

const (
	paragraph kind = iota
	heading
	button // a link alone in its paragraph
	bullets
	numbers
	panel // a Markdown quotation: facts to read off
	rule
)

// block is a piece of a mail: its paragraphs or items, values already in place.
type block struct {
	kind  kind
	parts [][]span
}

// span is a run of text of one look. A link has href; a break starts a new line.
type span struct {
	text                string
	bold, italic, fixed bool
	href                string
	isBreak             bool
}

// blocks reads the Markdown. Only what a mail needs is known; HTML, pictures, code blocks and nested lists are refused.
func (f filled) blocks() ([]block, error) {
	var all []block
	root := goldmark.DefaultParser().Parse(text.NewReader([]byte(f.source)))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		b, err := f.block(n)
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}

func (f filled) block(n ast.Node) (block, error) {
	switch n := n.(type) {
	case *ast.Heading:
		spans, err := f.spans(n, span{})
		return block{heading, [][]span{spans}}, err
	case *ast.Paragraph:
		spans, err := f.part(n)
		if len(spans) == 1 && spans[0].href != "" && n.FirstChild().Kind() == ast.KindLink {
			return block{button, [][]span{spans}}, err
		}
		return block{paragraph, [][]span{spans}}, err
	case *ast.List:
		kind := bullets
		if n.IsOrdered() {
			kind = numbers
		}
		parts, err := f.items(n)
		return block{kind, parts}, err
	case *ast.Blockquote:
		parts, err := f.paragraphs(n)
		return block{panel, parts}, err
	case *ast.ThematicBreak:
		return block{kind: rule}, nil
	}
	return block{}, fmt.Errorf("%s is not allowed in a mail", n.Kind())
}

// items gives a list's items; an item that is one value of several lines becomes as many items.
func (f filled) items(list ast.Node) ([][]span, error) {
	var all [][]span
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		parts, err := f.paragraphs(item)
		if err != nil {
			return nil, err
		}
		if len(parts) != 1 {
			return nil, errors.New("a list's item is one paragraph")
		}
		start := 0
		for i, s := range parts[0] {
			if s.isBreak {
				all, start = append(all, parts[0][start:i]), i+1
			}
		}
		all = append(all, parts[0][start:])
	}
	return all, nil
}

func (f filled) paragraphs(n ast.Node) ([][]span, error) {
	var all [][]span
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if k := c.Kind(); k != ast.KindParagraph && k != ast.KindTextBlock {
			return nil, fmt.Errorf("%s inside %s is not allowed in a mail", k, n.Kind())
		}
		spans, err := f.part(c)
		if err != nil {
			return nil, err
		}
		all = append(all, spans)
	}
	return all, nil
}

// part reads a paragraph; when it is nothing but one value, that value keeps its lines.
func (f filled) part(n ast.Node) ([]span, error) {
	raw := strings.TrimSpace(string(n.Lines().Value([]byte(f.source))))
	if token.FindString(raw) != raw || raw == "" {
		return f.spans(n, span{})
	}
	var spans []span
	for line := range strings.SplitSeq(f.expand(raw), "\n") {
		if line = oneLine(line); line == "" {
			continue
		}
		if spans != nil {
			spans = append(spans, span{isBreak: true})
		}
		spans = append(spans, span{text: line})
	}
	return spans, nil
}
