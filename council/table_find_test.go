package council_test

import (
	"testing"

	"vigencia/council"
)

func TestRulesAreFoundByChapterAndByWords(t *testing.T) {
	table := council.Table{Chapters: []council.Chapter{{Code: "cme", Name: "Educación médica continua"}, {Code: "research", Name: "Investigación"}}, Rules: []council.Rule{
		{Code: "course", Chapter: "cme", Name: "Curso con aval"}, {Code: "congress", Chapter: "cme", Name: "Congreso nacional"},
		{Code: "article", Chapter: "research", Name: "Artículo", Condition: "Revista indexada", Roles: map[string]council.Points{"coautor": 500, "autor": 1000}}}}
	for _, c := range []struct {
		chapter, text string
		want          int
	}{{"", "", 3}, {"cme", "", 2}, {"", "EDUCACION", 2}, {"", "articulo coautor", 1}, {"", "indexada", 1}, {"cme", "artículo", 0}, {"nowhere", "", 0}, {"", "congreso curso", 0}, {"", "  ", 3}} {
		if got := len(table.Find(c.chapter, c.text)); got != c.want {
			t.Errorf("%q %q: %d rules, want %d", c.chapter, c.text, got, c.want)
		}
	}
	if _, ok := table.Chapter("nowhere"); ok {
		t.Error("a chapter of nowhere")
	}
}
