package mail_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// A number is read and copied whole: a narrow screen does not break it at its hyphens. What may be wider than the screen does break.
func TestNumbersAreNotBrokenAtTheirHyphens(t *testing.T) {
	const source = "---\nsubject: Aval {{.Number}}\n---\nEl **{{.Number}}** es otro.\n\n> Folio {{.Number}}\n\n- [{{.Number}}](https://c.example/x)\n"
	for number, whole := range map[string]bool{
		"AV-2026-0012": true, "S2026-000012": true, "GO-12345": true, "023546-2026": true, "1234567-123456": true,
		"1234567-1234567": false, "WWWWW-W12345": false, strings.Repeat("9-", 40) + "9": false, "gineco-obstetra": false, "12345": false,
	} {
		r := render(t, source, map[string]string{"Number": number})
		page, err := goquery.NewDocumentFromReader(strings.NewReader(r.HTML))
		if err != nil {
			t.Fatal(err)
		}
		got := page.Find(`span[style*=nowrap]`).Map(func(_ int, s *goquery.Selection) string { return s.Text() })
		var want []string
		if whole { // in the title, the text, the panel and the link
			want = slices.Repeat([]string{number}, 4)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: unbroken are %q", number, got)
		}
		if page.Find("h1").Text() != "Aval "+number || page.Find("strong").First().Text() != number || page.Find("li a").Text() != number {
			t.Errorf("%s: it reads otherwise:\n%s", number, r.HTML)
		}
	}
}
