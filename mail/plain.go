package mail

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// width is where lines of plain text end, in characters; an address is never cut.
const width = 72

// plain writes the blocks for people and programs that read no HTML; links are spelled out.
func plain(blocks []block) string {
	var out strings.Builder
	for _, b := range blocks {
		for i, part := range b.parts {
			first, next := margins(b.kind, i)
			if b.kind == button {
				out.WriteString(part[0].text + ":\n" + part[0].href + "\n")
				continue
			}
			wrap(&out, words(part), first, next)
		}
		if b.kind == rule {
			out.WriteString("* * *\n")
		}
		if len(b.parts) > 0 && !empty(b) || b.kind == rule {
			out.WriteString("\n")
		}
	}
	return out.String()
}

func empty(b block) bool {
	for _, part := range b.parts {
		if len(part) > 0 {
			return false
		}
	}
	return true
}

func margins(k kind, i int) (first, next string) {
	switch k {
	case bullets:
		return "- ", "  "
	case numbers:
		n := strconv.Itoa(i+1) + ". "
		return n, strings.Repeat(" ", len(n))
	case panel:
		return "    ", "    "
	}
	return "", ""
}

// words gives the text of a part, a link followed by its address.
func words(spans []span) string {
	var out strings.Builder
	for _, s := range spans {
		switch {
		case s.isBreak:
			out.WriteString("\n")
		case s.href != "" && s.href != s.text && s.href != "mailto:"+s.text:
			out.WriteString(s.text + " (" + strings.TrimPrefix(s.href, "mailto:") + ")")
		default:
			out.WriteString(s.text)
		}
	}
	return out.String()
}

func wrap(out *strings.Builder, text, first, next string) {
	margin := first
	for line := range strings.SplitSeq(text, "\n") {
		column := 0
		for _, word := range strings.Fields(line) {
			size := utf8.RuneCountInString(word)
			switch {
			case column == 0:
				out.WriteString(margin)
				column, margin = len(margin), next
			case column+1+size > width:
				out.WriteString("\n" + next)
				column = len(next)
			default:
				out.WriteString(" ")
				column++
			}
			out.WriteString(word)
			column += size
		}
		if column > 0 {
			out.WriteString("\n")
		}
	}
}
