package main

import "strings"

// rule is one piece of a stylesheet: a selector with its declarations, an at-rule with rules inside,
// or a statement without a block (text only).
type rule struct {
	head string
	body string // declarations; empty when there are rules inside
	in   []rule
}

// parse reads minified CSS (no comments) into rules. Nested at-rules are read; nested selectors are not.
func parse(css string) []rule {
	var out []rule
	for len(css) > 0 {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			break
		}
		if semi := strings.IndexByte(css[:open], ';'); semi >= 0 && css[0] == '@' {
			out = append(out, rule{head: css[:semi+1]})
			css = css[semi+1:]
			continue
		}
		end := matching(css, open)
		head, inside := strings.TrimSpace(css[:open]), css[open+1:end]
		if strings.HasPrefix(head, "@media") || strings.HasPrefix(head, "@supports") {
			out = append(out, rule{head: head, in: parse(inside)})
		} else {
			out = append(out, rule{head: head, body: inside})
		}
		css = strings.TrimSpace(css[end+1:])
	}
	return out
}

// matching returns the index of the brace that closes the one at open, passing over quoted text.
func matching(css string, open int) int {
	depth, quote := 0, byte(0)
	for i := open; i < len(css); i++ {
		switch c := css[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(css) - 1
}

// minifyCSS drops comments and the white space that carries no meaning; it does not reorder or merge anything.
func minifyCSS(css string) string {
	var out strings.Builder
	quote := byte(0)
	for i := 0; i < len(css); i++ {
		c := css[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
			out.WriteByte(c)
		case c == '"' || c == '\'':
			quote = c
			out.WriteByte(c)
		case strings.HasPrefix(css[i:], "/*"):
			i += strings.Index(css[i:], "*/") + 1
		case strings.IndexByte(" \t\r\n", c) >= 0:
			if needsSpace(out.String(), strings.TrimLeft(css[i:], " \t\r\n")) {
				out.WriteByte(' ')
			}
		default:
			out.WriteByte(c)
		}
	}
	return strings.ReplaceAll(out.String(), ";}", "}")
}

// needsSpace tells whether the space between two texts matters: it does between two words and in selectors and calc(),
// never beside a brace, a semicolon or a comma, nor after a colon of a declaration.
func needsSpace(before, after string) bool {
	if before == "" || after == "" {
		return false
	}
	return strings.IndexByte("{};,: (", before[len(before)-1]) < 0 && strings.IndexByte("{};,)", after[0]) < 0
}

// minifyJS drops whole-line comments, indentation and empty lines. Our scripts keep no text over several lines, so this is safe.
func minifyJS(js string) string {
	var out strings.Builder
	for line := range strings.Lines(js) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		out.WriteString(line)
		out.WriteByte('\n')
	}
	return out.String()
}
