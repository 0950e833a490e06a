package mail

import (
	"html"
	"regexp"
	"strings"
)

// hyphened is what a browser may break after a hyphen: the number of a request, a certificate, an endorsement.
var hyphened = regexp.MustCompile(`[0-9A-Za-z]+(?:-[0-9A-Za-z]+)+`)

// unbroken writes a text as HTML in which a number that surely fits a line is not broken at its hyphens. The text stays as it is: a number is copied as
// it was written.
func unbroken(text string) string {
	return hyphened.ReplaceAllStringFunc(html.EscapeString(text), func(s string) string {
		if !strings.ContainsAny(s, "0123456789") || !narrow(s) {
			return s
		}
		return `<span style="white-space:nowrap">` + s + `</span>`
	})
}

// narrow says that a number fits the line of a title on a screen of 320 px, which holds ten ems, so that no mail scrolls sideways. No figure is wider
// than 0.7 em, no letter than one.
func narrow(number string) bool {
	tenths := 0
	for _, r := range number {
		if r == '-' || r >= '0' && r <= '9' {
			tenths += 7
		} else {
			tenths += 10
		}
	}
	return tenths <= 100
}
