package mail

import (
	"strings"
	"unicode/utf8"
)

// hidden stands for what a reader may not see; always the same length, so that it tells nothing.
const hidden = "••••"

// Mask shows an address so that its owner knows it and nobody else learns it: m•••••o@correo.pe. The number of dots
// is fixed. A local part of one or two characters shows only its first.
func Mask(address string) string {
	at := strings.LastIndexByte(address, '@')
	if at < 1 {
		return "•••••"
	}
	local, domain := address[:at], address[at:]
	first, n := utf8.DecodeRuneInString(local)
	last, _ := utf8.DecodeLastRuneInString(local[n:])
	if utf8.RuneCountInString(local) < 3 {
		return string(first) + "•••••" + domain
	}
	return string(first) + "•••••" + string(last) + domain
}
