package council

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the form in which names are compared and searched: lower case, without accents (ñ becomes n), with each run of anything but
// letters and digits as one space. "Fernández-Dávila" and "FERNANDEZ  DAVILA" fold to the same. Folding twice changes nothing.
func Fold(s string) string {
	var folded strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(norm.NFKD.String(s))) {
		switch {
		case unicode.Is(unicode.M, r), unicode.Is(unicode.Cf, r):
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = true
			continue
		case gap && folded.Len() > 0:
			folded.WriteByte(' ')
		}
		gap = false
		folded.WriteString(withoutStroke(r))
	}
	return folded.String()
}

// FoldedWords gives the folded words of a name or a search.
func FoldedWords(s string) []string { return strings.Fields(Fold(s)) }

// SameName says that two names are the same but for accents, case, punctuation and spaces ("D'Angelo" and "DANGELO"). Two empty names
// are not the same: nothing was said.
func SameName(a, b string) bool {
	a, b = strings.ReplaceAll(Fold(a), " ", ""), strings.ReplaceAll(Fold(b), " ", "")
	return a != "" && a == b
}

// withoutStroke writes as plain letters those that Unicode does not take apart.
func withoutStroke(r rune) string {
	switch r {
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	return string(r)
}
