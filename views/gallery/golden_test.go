package gallery_test

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the pages of testdata anew")

// content is what changes with every stylesheet or script, and says nothing about a page's markup.
var content = regexp.MustCompile(`\.[0-9a-f]{12}\.|sha384-[A-Za-z0-9+/=]+`)

// TestMarkupIsAsKept compares every page with testdata, one element a line, so that a change to a part is a readable difference.
func TestMarkupIsAsKept(t *testing.T) {
	for name, page := range pages() {
		var b strings.Builder
		if err := page.Render(context.Background(), &b); err != nil {
			t.Fatal(err)
		}
		got := strings.ReplaceAll(content.ReplaceAllString(b.String(), "#"), "><", ">\n<") + "\n"
		file := filepath.Join("testdata", name+".html")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs from %s; if it should, go test ./views/gallery -run Markup -update\n%s", name, file, firstDifference(got, string(want)))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}
