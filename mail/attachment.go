package mail

import (
	"fmt"
	"strings"
	"unicode"

	gomail "github.com/wneessen/go-mail"
	"golang.org/x/text/unicode/norm"
)

const (
	nameLimit  = 200 // bytes of an attachment's name
	plainLimit = 48  // letters of the name for programs that know no other
	pieceLimit = 54  // symbols of one piece of an encoded name, so that its line stays below 78
)

// named writes the heads of an attachment: its name in plain letters and, where that is not the whole name, as RFC 2231 wants it. The
// library would write encoded words inside quotes, which RFC 2047 forbids and strict programs show as they stand.
func (a Attachment) named(f *gomail.File) {
	f.Header.Set("Content-Type", a.Type)
	f.Header.Set("Content-Disposition", disposition(a.Name))
}

func disposition(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, name)
	plain := plainName(name)
	head := fmt.Sprintf("attachment;\r\n filename=%q", plain)
	if plain == name {
		return head
	}
	pieces := encoded(name)
	if len(pieces) == 1 {
		return head + ";\r\n filename*=UTF-8''" + pieces[0]
	}
	for i, piece := range pieces {
		charset := ""
		if i == 0 {
			charset = "UTF-8''"
		}
		head += fmt.Sprintf(";\r\n filename*%d*=%s%s", i, charset, piece)
	}
	return head
}

// plainName is the name without accents and short; its ending stays.
func plainName(name string) string {
	plain := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r < ' ' || r > '~':
			return '_'
		}
		return r
	}, norm.NFD.String(name))
	if len(plain) <= plainLimit {
		return plain
	}
	ending := ""
	if dot := strings.LastIndexByte(plain, '.'); dot > 0 && len(plain)-dot < 8 {
		ending = plain[dot:]
	}
	return strings.TrimSpace(plain[:plainLimit-len(ending)]) + ending
}

// encoded writes the name in percent symbols, cut into pieces between two of them.
func encoded(name string) []string {
	pieces := []string{""}
	for _, b := range []byte(name) {
		symbol := fmt.Sprintf("%%%02X", b)
		if b < 0x80 && (unicode.IsLetter(rune(b)) || unicode.IsDigit(rune(b)) || strings.IndexByte("-._", b) >= 0) {
			symbol = string(rune(b))
		}
		if last := len(pieces) - 1; len(pieces[last])+len(symbol) <= pieceLimit {
			pieces[last] += symbol
		} else {
			pieces = append(pieces, symbol)
		}
	}
	return pieces
}
