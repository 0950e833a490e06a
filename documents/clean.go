package documents

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

const (
	bind     = '\u00A0' // a space that does not break
	longest  = 2000     // letters: no value of ours is near it, and fitting a line costs the square of its words
	maxBytes = longest * utf8.UTFMax * 2
)

// clean makes any text printable on one line: composed (NFC), blanks of every kind made one space, binding ones kept.
// Nothing above U+FFFF stays, on which gofpdf would panic: our fonts have none. A letter the font lacks loses its marks, or becomes the letters it stands for; what is then left is dropped.
func (f *face) clean(s string) string {
	if len(s) > maxBytes {
		s = s[:maxBytes]
	}
	var b strings.Builder
	gap, n := false, 0
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "")) {
		if r != bind && unicode.IsSpace(r) {
			gap = true
			continue
		}
		letters := f.printable(r)
		if letters == "" {
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteString(letters)
		if n++; n == longest {
			break
		}
	}
	return strings.Trim(b.String(), " \u00A0")
}

// printable is r, or what the font has nearest to it, or nothing.
func (f *face) printable(r rune) string {
	var buf sfnt.Buffer
	has := func(r rune) bool {
		if unicode.In(r, unicode.Cc, unicode.Cf) { // a soft hyphen would show
			return false
		}
		g, err := f.sfnt.GlyphIndex(&buf, r)
		return err == nil && g != 0
	}
	if has(r) {
		return string(r)
	}
	if r == '\u2010' || r == '\u2011' {
		return "-"
	}
	for d := []rune(norm.NFD.String(string(r))); len(d) > 0; d = d[:len(d)-1] {
		if c := []rune(norm.NFC.String(string(d))); len(c) == 1 && has(c[0]) {
			return string(c)
		}
	}
	return strings.Map(func(r rune) rune {
		if has(r) && !unicode.IsSpace(r) {
			return r
		}
		return -1
	}, norm.NFKD.String(string(r)))
}
