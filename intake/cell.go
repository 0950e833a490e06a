package intake

import (
	"strings"
	"unicode/utf8"
)

// Neutral returns cell so that no spreadsheet program takes it for a formula:
// one that begins with = + - @ TAB or CR (or with their full-width forms, also
// after blanks) gets an apostrophe in front (ASVS 1.2.10).
func Neutral(cell string) string {
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		return "'" + cell
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(cell, " \u00a0\n\ufeff"))
	if strings.ContainsRune("=+-@\t\r＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
