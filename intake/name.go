package intake

import "regexp"

var numbered = regexp.MustCompile(`(?:^|[^0-9])([0-9]{6})[-\x{2010}-\x{2013}][0-9]{4}(?:[^0-9]|$)`)

// NamedFor finds a name like 023546-2026 (six digits, a hyphen, the year) in
// the name that a file was sent under, and returns its six digits. The caller
// compares them with the sender's own number, to ask "¿es su archivo?" when
// they are another member's (guide, step 10).
func NamedFor(name string) (number string, ok bool) {
	m := numbered.FindStringSubmatch(name)
	if m == nil {
		return "", false
	}
	return m[1], true
}
