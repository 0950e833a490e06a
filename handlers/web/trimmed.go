package web

import "strings"

// Trimmed is what was typed, without space around it, cut at so many letters.
func Trimmed(typed string, letters int) string {
	r := []rune(strings.TrimSpace(typed))
	return string(r[:min(len(r), letters)])
}
