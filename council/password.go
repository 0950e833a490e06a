package council

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// commonPasswords lists, sorted and in lower case, the passwords that are tried first: from @zxcvbn-ts/language-common 4.1.3 (MIT,
// passwords.LICENSE), with the words that people of this trade add.
//
//go:embed passwords.txt
var commonPasswords string

// PasswordProblem says what is wrong with a new password, as a word key, or "". At least 12 characters and at most 200, neither well known nor
// made of the context's own words (NIST SP 800-63B-4; ASVS 6.2). No kind of character is asked for, and nothing is trimmed or cut.
func PasswordProblem(password string, own ...string) string {
	switch n := utf8.RuneCountInString(password); {
	case n < 12:
		return "password.short"
	case n > 200:
		return "password.long"
	case mostly(password, own):
		return "password.own"
	case common(password):
		return "password.common"
	}
	return ""
}

// mostly says whether little is left of the password without the context's own words and without digits.
func mostly(password string, own []string) bool {
	rest, found := letters(password), false
	digits := onlyDigits(password)
	for _, w := range own {
		if d := onlyDigits(w); len(d) >= 5 && strings.Contains(digits, d) && len(digits)-len(d) < 4 && len(rest) < 8 {
			return true
		}
		for _, word := range append(FoldedWords(w), Fold(w)) {
			if word = letters(word); len(word) >= 4 && strings.Contains(rest, word) {
				rest, found = strings.ReplaceAll(rest, word, ""), true
			}
		}
	}
	return found && len(rest) < 5
}

// common says whether the password is well known: in the list, one listed word with figures around it or repeated, or a run of keys.
func common(password string) bool {
	list := strings.Split(commonPasswords, "\n")
	listed := func(s string) bool {
		_, ok := slices.BinarySearch(list, s)
		return ok
	}
	lower, word := strings.ToLower(password), letters(password)
	if listed(lower) || listed(word) || fewRunes(password) || run(lower) {
		return true
	}
	for n := 4; n <= len(word)/2; n++ {
		if len(word)%n == 0 && strings.Repeat(word[:n], len(word)/n) == word && (listed(word[:n]) || n == 4) {
			return true
		}
	}
	return false
}

// letters are the folded letters of a text, and nothing else.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, Fold(s))
}

func fewRunes(s string) bool {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen) <= 4
}

// run says whether the text only goes along the keyboard, the alphabet or the figures.
func run(s string) bool {
	for _, row := range []string{"01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertyuiopasdfghjklñzxcvbnm"} {
		if strings.Contains(row, s) {
			return true
		}
	}
	return false
}
