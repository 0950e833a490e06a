package ui_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vigencia/assets"
)

// templates gives the text of every templ file of the views, by path.
func templates(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".templ" {
			return err
		}
		text, err := os.ReadFile(name)
		out[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil || len(out) < 10 {
		t.Fatal(len(out), err)
	}
	return out
}

// forbidden is what no template may hold, each with the reason.
var forbidden = map[string]*regexp.Regexp{
	"styles belong in assets/css":                        regexp.MustCompile(`\sstyle=|<style`),
	"scripts belong in assets/js":                        regexp.MustCompile(`\son[a-z]+=|hx-on|hx-vals|hx-headers|javascript:`),
	"write data-hx-…, which validators know":             regexp.MustCompile(`\shx-`),
	"templ's own styles and scripts break the policy":    regexp.MustCompile(`(?m)^(css|script) `),
	"htmx's filters of triggers need eval":               regexp.MustCompile(`data-hx-trigger="[^"]*\[`),
	"GET changes nothing: htmx acts stand on real forms": regexp.MustCompile(`<(div|span|td|tr|p)[^>]*data-hx-`),
}

var control = regexp.MustCompile(`<(input|select|textarea)[\s>]`)

// TestTemplatesKeepTheRules: controls only in this package, nothing that the policy of contents refuses anywhere.
func TestTemplatesKeepTheRules(t *testing.T) {
	for name, text := range templates(t) {
		if !strings.HasPrefix(name, "../ui/") && control.MatchString(text) {
			t.Errorf("%s has a raw %s: use the fields of views/ui", name, control.FindString(text))
		}
		for why, pattern := range forbidden {
			if found := pattern.FindString(text); found != "" {
				t.Errorf("%s: %q: %s", name, found, why)
			}
		}
	}
}

var (
	classNames = regexp.MustCompile(`class="([^"]*)"`)
	styled     = regexp.MustCompile(`\.([A-Za-z][\w-]*)`)
)

// TestEveryClassIsStyled: Bootstrap is cut to what is used, so a class that was cut away would do nothing, silently.
func TestEveryClassIsStyled(t *testing.T) {
	css, ok := assets.Find(strings.TrimPrefix(assets.CSS(), assets.Dir))
	if !ok {
		t.Fatal("no stylesheet")
	}
	known := map[string]bool{}
	for _, m := range styled.FindAllStringSubmatch(string(css.Plain), -1) {
		known[m[1]] = true
	}
	for name, text := range templates(t) {
		for _, m := range classNames.FindAllStringSubmatch(text, -1) {
			for _, class := range strings.Fields(m[1]) {
				if !known[class] {
					t.Errorf("%s: the stylesheet has no .%s (Bootstrap's part was cut in assets/build/prune.go)", name, class)
				}
			}
		}
	}
}
