package db

import (
	"strings"

	"vigencia/council"
)

// An inboxSearch is what was typed into the search of the inbox, as one of three ways to look.
type inboxSearch struct {
	physician bool   // by the number of the physician
	member    string // that number
	number    string // beginning of a request's number
	prefix    string // folded beginning of surnames and names
}

// searchOf reads what was typed: "2026-0003" is a request, "45218" or "045218" a physician, anything else a name.
func (s *Store) searchOf(typed string) inboxSearch {
	typed = strings.TrimSpace(typed)
	digits := strings.Trim(typed, "0123456789")
	switch {
	case typed == "":
		return inboxSearch{}
	case digits == "":
		number, suggestion, _ := s.profile.Number.AnyLead().Parse(typed)
		if number == "" {
			number = suggestion
		}
		return inboxSearch{physician: true, member: number}
	case strings.Trim(typed, "0123456789-") == "":
		return inboxSearch{number: typed}
	}
	return inboxSearch{prefix: council.Fold(typed)}
}

// last is greater than whatever follows a prefix.
const last = "\U0010FFFF"

func (q inboxSearch) apply(l *listing) {
	switch {
	case q.physician:
		l.add("r.physician = (SELECT id FROM physicians WHERE number = ?)", q.member)
	case q.number != "":
		l.add("r.number >= ? AND r.number < ?", q.number, q.number+last)
	case q.prefix != "":
		l.add("r.surname >= ? AND r.surname < ?", q.prefix, q.prefix+last)
	}
}
