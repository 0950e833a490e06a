package council

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Problem says what is wrong with something typed; the caller puts it in words for its reader. Empty means nothing is wrong.
type Problem string

// The problems that parsers of this package report.
const (
	ProblemEmpty     Problem = "empty"      // nothing was typed
	ProblemNotDigits Problem = "not_digits" // something else than digits
	ProblemTooShort  Problem = "too_short"  // fewer digits or letters than asked
	ProblemTooLong   Problem = "too_long"   // more digits or letters than asked
	ProblemLead      Problem = "lead"       // does not start as it must
	ProblemZero      Problem = "zero"       // only zeros
	ProblemPattern   Problem = "pattern"    // not of the form that the kind of document has
	ProblemCheck     Problem = "check"      // its check digit does not follow from the rest
	ProblemEmail     Problem = "email"      // not an e-mail address
)

// NumberFormat is the form of a number that a council gives out: the CMP number (six digits, starting with 0 by the guide, step 4), the
// RNE (six digits). Label and Hint are what screens call it. MinDigits is for numbers of varying length (0 = exactly Digits).
// Pad lets a shorter number be offered with zeros before it. Lead is how a number must start (empty = in any way).
type NumberFormat struct {
	Label     string `yaml:"label"`
	Hint      string `yaml:"hint,omitempty"`
	Digits    int    `yaml:"digits"`
	MinDigits int    `yaml:"min_digits,omitempty"`
	Lead      string `yaml:"lead,omitempty"`
	Pad       bool   `yaml:"pad,omitempty"`
}

// AnyLead gives the same format for numbers that start in any way: the CMP's setting for numbers of 100000 and more.
func (f NumberFormat) AnyLead() NumberFormat {
	f.Lead = ""
	return f
}

// Parse reads a number as a person types it; spaces, dots and hyphens do not matter. It gives either the number, or the problem and,
// where one can be guessed, a number to ask about ("¿Quiso decir 045218?"). A suggestion is never accepted by itself.
func (f NumberFormat) Parse(typed string) (number, suggestion string, problem Problem) {
	number = plain(typed)
	if problem = f.check(number); problem == "" {
		return number, "", ""
	}
	guess := onlyDigits(number)
	if f.Pad && guess != "" && len(guess) < f.Digits {
		guess = strings.Repeat("0", f.Digits-len(guess)) + guess
	}
	if f.check(guess) == "" {
		suggestion = guess
	}
	return "", suggestion, problem
}

func (f NumberFormat) check(number string) Problem {
	least := f.Digits
	if f.MinDigits > 0 {
		least = f.MinDigits
	}
	switch {
	case number == "":
		return ProblemEmpty
	case onlyDigits(number) != number:
		return ProblemNotDigits
	case len(number) < least:
		return ProblemTooShort
	case len(number) > f.Digits:
		return ProblemTooLong
	case !strings.HasPrefix(number, f.Lead):
		return ProblemLead
	case strings.Trim(number, "0") == "":
		return ProblemZero
	}
	return ""
}

// PhoneFormat is the form of a mobile number in a country: in Peru nine digits starting with 9, under country code 51.
type PhoneFormat struct {
	Label   string `yaml:"label"`
	Hint    string `yaml:"hint,omitempty"`
	Country string `yaml:"country"`
	Digits  int    `yaml:"digits"`
	Lead    string `yaml:"lead,omitempty"`
	// Before are the prefixes that were dialled before the number and are no part of it (Mexico: 01, 044, 045, and 1 after the country's code).
	Before []string `yaml:"before"`
}

// Parse reads a mobile number, with or without the code of its country (+51, 0051, 51) and what was dialled before it, and gives its digits alone.
func (f PhoneFormat) Parse(typed string) (number string, problem Problem) {
	number, international := strings.CutPrefix(plain(typed), "+")
	if len(number) > f.Digits+len(f.Country) {
		number = strings.TrimPrefix(number, "00")
	}
	if international || len(number) > f.Digits {
		number = strings.TrimPrefix(number, f.Country)
	}
	for _, dialled := range f.Before {
		if len(number) == f.Digits+len(dialled) {
			number = strings.TrimPrefix(number, dialled)
		}
	}
	return accept(number, NumberFormat{Digits: f.Digits, Lead: f.Lead}.check(number))
}

// ParsePhone reads any telephone, a fixed line with its area code or one abroad: 6 to 15 digits, with an extension if there is one
// ("(01) 213-1400 anexo 2601"). It gives what was typed, with single spaces.
func ParsePhone(typed string) (number string, problem Problem) {
	number = strings.Join(strings.Fields(norm.NFKC.String(typed)), " ")
	line, _, _ := strings.Cut(strings.ToLower(number), "a") // "anexo", and what follows it
	line, _, _ = strings.Cut(line, "x")
	switch digits := onlyDigits(line); {
	case number == "":
		return "", ProblemEmpty
	case strings.Trim(strings.ToLower(number), "0123456789 +()-./#*aenxot") != "":
		return "", ProblemNotDigits
	case len(digits) < 6:
		return "", ProblemTooShort
	case len(digits) > 15 || len(number) > 40:
		return "", ProblemTooLong
	}
	return number, ""
}

func accept(value string, problem Problem) (string, Problem) {
	if problem != "" {
		return "", problem
	}
	return value, ""
}

// plain takes away what people put between digits, and full-width forms.
func plain(typed string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t.-()", r) {
			return -1
		}
		return r
	}, strings.TrimSpace(norm.NFKC.String(typed)))
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
