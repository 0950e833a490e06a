package council

import (
	"maps"
	"slices"
	"strings"
)

// Find gives the rules of a chapter ("" = of all) that carry every word of a text in their name, their chapter's, their condition or a role,
// accents and case aside; in the order of the table.
func (t Table) Find(chapter, text string) []Rule {
	asked := FoldedWords(text)
	var found []Rule
	for _, r := range t.Rules {
		c, _ := t.Chapter(r.Chapter)
		said := Fold(strings.Join(append(slices.Sorted(maps.Keys(r.Roles)), r.Name, r.Condition, c.Name), " "))
		lacks := func(word string) bool { return !strings.Contains(said, word) }
		if (chapter == "" || r.Chapter == chapter) && !slices.ContainsFunc(asked, lacks) {
			found = append(found, r)
		}
	}
	return found
}

// Chapter finds a chapter by its code.
func (t Table) Chapter(code string) (Chapter, bool) {
	i := slices.IndexFunc(t.Chapters, func(c Chapter) bool { return c.Code == code })
	if i < 0 {
		return Chapter{}, false
	}
	return t.Chapters[i], true
}
