package profiles

import (
	"fmt"
	"net/mail"
	"regexp"
	"slices"
	"strings"
)

var colourForm = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

// check holds the parts of the profile to each other, once every file could be read.
func (r *reader) check() {
	r.checkSite()
	r.checkNumbers()
	r.checkStates()
	r.checkRegister()
	r.checkMembers()
	r.checkTerms()
	r.checkAccess()
	r.checkSeries()
	r.checkDelivery()
	r.checkOffices()
	r.checkSpecialties()
	r.checkKinds()
	r.checkChecklist()
	r.checkExam()
	r.checkEndorsement()
	r.checkTables()
	r.checkReasons()
	r.checkCalendar()
	r.checkSigners()
	r.checkPaper()
	r.checkHome()
	r.checkMenus()
	r.checkMoved()
	r.checkSteps()
	r.checkPages()
	r.checkMails()
	r.checkWords()
}

// part is one file under check.
type part struct {
	r    *reader
	file string
}

func (r *reader) part(file string) part { return part{r, file} }

// need says, at a path of the file, what is wrong unless ok.
func (p part) need(ok bool, path, format string, args ...any) {
	if !ok {
		p.r.at(p.file, path, format, args...)
	}
}

// filled needs a text under each path; pairs are path, value, path, value…
func (p part) filled(pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		p.need(strings.TrimSpace(pairs[i+1]) != "", pairs[i], "%s is missing", last(pairs[i]))
	}
}

// list needs at least one thing under a path, each with a code of its own.
func (p part) list(path string, codes []string) {
	p.need(len(codes) > 0, path, "the list is empty")
	seen := map[string]bool{}
	for i, code := range codes {
		at := fmt.Sprintf("%s[%d]", path, i)
		p.need(code != "", at, "the code is missing")
		p.need(code == "" || !seen[code], at, "%q stands twice", code)
		seen[code] = true
	}
}

// among needs at least one word under a path, each one of the words.
func (p part) among(path string, chosen, words []string) {
	p.list(path, chosen)
	for i, w := range chosen {
		p.need(slices.Contains(words, w), fmt.Sprintf("%s[%d]", path, i), "%q is none of %s", w, strings.Join(words, ", "))
	}
}

func (p part) colour(path, value string) {
	p.need(colourForm.MatchString(value), path, "%q is not a colour as #7b1e3a", value)
}

func (p part) email(path, value string) {
	address, err := mail.ParseAddress(value)
	p.need(err == nil && address.Address == value, path, "%q is not an e-mail address", value)
}

func (p part) positive(path string, n int) {
	p.need(n > 0, path, "%s must be more than 0", last(path))
}

// falling needs numbers that get smaller, the first below limit (0 = any), the last above 0.
func (p part) falling(path string, numbers []int, limit int) {
	p.need(len(numbers) > 0, path, "the list is empty")
	for i, n := range numbers {
		ok := n > 0 && (i == 0 || n < numbers[i-1]) && (limit == 0 || n < limit)
		p.need(ok, fmt.Sprintf("%s[%d]", path, i), "%d: the numbers must fall, above 0 and within the term", n)
	}
}

// codes lists the codes of things.
func codes[T any](things []T, code func(T) string) []string {
	list := make([]string, len(things))
	for i, t := range things {
		list[i] = code(t)
	}
	return list
}

func last(path string) string { return path[strings.LastIndex(path, ".")+1:] }
