package council

import (
	"slices"
	"unicode/utf8"
)

// telling is the length, in letters, from which a word of a title tells one event from another.
const telling = 4

// A Twin is an activity that looks like the same event as another of its physician: one of them was typed, the other is the credit of an endorsed event. Nobody is counted
// twice unnoticed; which of the two goes is said by a person, never by the program.
type Twin struct {
	Activity
	Number string // of the request with which the twin was sent; "" while it is gathered
}

// LooksLike says whether one of two activities was typed for the event that the other is the credit of: they share a day, and either most telling words of the shorter title stand in
// the other, or both are of one rule of the table on exactly the same days. Of what does not count, refused or undone, nothing is said.
func (a Activity) LooksLike(b Activity) bool {
	if (a.Credit == 0) == (b.Credit == 0) || a.State == ActivityRefused || b.State == ActivityRefused || a.From.IsZero() || b.From.IsZero() {
		return false
	}
	if a.From.After(b.Ended()) || b.From.After(a.Ended()) {
		return false
	}
	return alikeTitles(a.Title, b.Title) || a.Rule == b.Rule && a.From == b.From && a.Ended() == b.Ended()
}

// Twins gives, by the id of each shown activity that has one, its twin among all activities of the physician. Of those in both lists, shown is what is looked at.
func Twins(shown []Activity, all []Twin) map[int64]Twin {
	seen := map[int64]Activity{}
	for _, a := range shown {
		seen[a.ID] = a
	}
	twins := map[int64]Twin{}
	for _, a := range shown {
		for _, t := range all {
			if s, ok := seen[t.ID]; ok {
				t.Activity = s
			}
			if _, has := twins[a.ID]; !has && a.LooksLike(t.Activity) {
				twins[a.ID] = t
			}
		}
	}
	return twins
}

// Hint is the key of the words that stand beside an activity that has the twin, as its reader (physician or reader) needs them.
func (t Twin) Hint() string {
	hint := "credited"
	if t.Credit == 0 {
		hint = "typed"
	}
	if t.Number != "" {
		hint += "_sent"
	}
	return hint
}

func alikeTitles(a, b string) bool {
	shorter, longer := tellingWords(a), tellingWords(b)
	if len(longer) < len(shorter) {
		shorter, longer = longer, shorter
	}
	common := 0
	for _, word := range shorter {
		if slices.Contains(longer, word) {
			common++
		}
	}
	return 2*common > len(shorter)
}

// tellingWords gives each telling word of a title once: not its years, nor the small words between.
func tellingWords(title string) []string {
	var words []string
	for _, word := range FoldedWords(title) {
		if utf8.RuneCountInString(word) >= telling && (word[0] < '0' || word[0] > '9') && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}
