package mail

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

func (f filled) spans(n ast.Node, look span) ([]span, error) {
	var all []span
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		some, err := f.span(c, look)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (f filled) span(n ast.Node, look span) ([]span, error) {
	switch n := n.(type) {
	case *ast.Text:
		return f.words(n, look), nil
	case *ast.Emphasis:
		look.bold, look.italic = look.bold || n.Level == 2, look.italic || n.Level == 1
		return f.spans(n, look)
	case *ast.CodeSpan:
		look.fixed = true
		return f.spans(n, look)
	case *ast.Link:
		return f.link(n, look)
	case *ast.AutoLink:
		look.text, look.href = string(n.Label([]byte(f.source))), string(n.URL([]byte(f.source)))
		if n.AutoLinkType == ast.AutoLinkEmail {
			look.href = "mailto:" + look.href
		}
		return []span{look}, nil
	}
	return nil, fmt.Errorf("%s is not allowed in a mail", n.Kind())
}

func (f filled) words(n *ast.Text, look span) []span {
	raw := n.Segment.Value([]byte(f.source))
	if !look.fixed {
		raw = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw)))
	}
	look.text = strings.ReplaceAll(f.expand(string(raw)), "\n", " ")
	if n.SoftLineBreak() {
		look.text += " "
	}
	if n.HardLineBreak() {
		return []span{look, {isBreak: true}}
	}
	return []span{look}
}

func (f filled) link(n *ast.Link, look span) ([]span, error) {
	inside, err := f.spans(n, span{})
	if err != nil {
		return nil, err
	}
	for _, s := range inside {
		look.text += s.text
	}
	look.href, err = f.address(string(n.Destination))
	return []span{look}, err
}

// address gives the link's target. A value may be the whole of it, or a piece that is then escaped; it can never choose
// another scheme than http and https.
func (f filled) address(target string) (string, error) {
	if token.FindString(target) == target {
		target = f.expand(target)
		if target == hidden {
			return hidden, nil
		}
	} else {
		target = token.ReplaceAllStringFunc(target, func(t string) string { return url.PathEscape(f.expand(t)) })
	}
	u, err := url.Parse(target)
	if err != nil || strings.ContainsAny(target, " \n\"<>") {
		return "", errors.New("a link's address cannot be read")
	}
	switch u.Scheme {
	case "https", "http":
		if u.Host != "" {
			return target, nil
		}
	case "mailto", "tel":
		if !strings.Contains(target, "?") {
			return target, nil
		}
	}
	return "", errors.New("a link's address must begin with https://")
}
