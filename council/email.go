package council

import (
	"net/mail"
	"slices"
	"strings"
)

// ParseEmail reads an e-mail address and gives it with its domain in lower case. When the domain looks like a slip of a common one
// (gmail.con, gmail.com.pe, hotmial.com) the suggestion is the address as it was probably meant: to ask, never to change.
func ParseEmail(typed string) (address, suggestion string, problem Problem) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return "", "", ProblemEmpty
	}
	at := strings.LastIndexByte(typed, '@')
	if at < 1 || !plausibleLocal(typed[:at]) {
		return "", "", ProblemEmail
	}
	local, domain := typed[:at], strings.ToLower(typed[at+1:])
	parsed, err := mail.ParseAddress(local + "@" + domain)
	if err != nil || parsed.Address != local+"@"+domain || !plausibleDomain(domain) {
		return "", "", ProblemEmail
	}
	if meant := meantDomain(domain); meant != domain {
		suggestion = local + "@" + meant
	}
	return local + "@" + domain, suggestion, ""
}

// plausibleLocal leaves out quoted and non-ASCII forms, which hardly any server delivers and which are slips more often than not.
func plausibleLocal(local string) bool {
	return len(local) <= 64 && strings.Trim(local, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-") == "" &&
		!strings.ContainsAny(local, "\" \t\r\n@,;:<>()[]\\")
}

func plausibleDomain(domain string) bool {
	labels := strings.Split(domain, ".")
	if len(domain) > 190 || len(labels) < 2 {
		return false
	}
	for _, label := range labels {
		if label == "" || len(label) > 63 || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") ||
			strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	top := labels[len(labels)-1]
	return len(top) >= 2 && onlyDigits(top) == ""
}

// meantDomain gives the domain that was probably meant, or the same.
func meantDomain(domain string) string {
	common := strings.Fields("gmail.com hotmail.com outlook.com yahoo.com icloud.com hotmail.es outlook.es yahoo.es")
	others := strings.Fields("ymail.com mail.com email.com live.com msn.com aol.com gmx.com proton.me protonmail.com")
	if slices.Contains(common, domain) || slices.Contains(others, domain) {
		return domain
	}
	name, _, _ := strings.Cut(domain, ".")
	if slices.Contains([]string{"gmail", "icloud"}, name) {
		return name + ".com"
	}
	for _, meant := range common {
		if slip(domain, meant) {
			return meant
		}
	}
	for _, ending := range []string{".con", ".cmo", ".comm", ".ocm", ".vom", ".xom"} {
		if rest, cut := strings.CutSuffix(domain, ending); cut {
			return meantDomain(rest + ".com")
		}
	}
	return domain
}

// slip says that one letter was left out, added, changed, or swapped with its neighbour.
func slip(typed, meant string) bool {
	for len(typed) > 0 && len(meant) > 0 && typed[0] == meant[0] {
		typed, meant = typed[1:], meant[1:]
	}
	for len(typed) > 0 && len(meant) > 0 && typed[len(typed)-1] == meant[len(meant)-1] {
		typed, meant = typed[:len(typed)-1], meant[:len(meant)-1]
	}
	switch {
	case len(typed) == 2 && len(meant) == 2:
		return typed[0] == meant[1] && typed[1] == meant[0]
	default:
		return len(typed) <= 1 && len(meant) <= 1
	}
}
