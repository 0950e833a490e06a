package intake

import "strings"

// Neutral returns cell so that no spreadsheet program takes it for a formula:
// one that begins with = + - @ TAB or CR (or with their full-width forms, also
// after blanks) gets an apostrophe in front (ASVS 1.2.10).
func Neutral(cell string) string {
	if strings.HasPrefix(cell, "\t") || strings.HasPrefix(cell, "\r") {
		return "'" + cell
	}
	for _, r := range strings.TrimLeft(cell, " \u00a0\n\ufeff") {
		if strings.ContainsRune("=+-@\t\r＝＋－＠", r) {
			return "'" + cell
		}
		break
	}
	return cell
}
