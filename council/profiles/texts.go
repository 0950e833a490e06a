package profiles

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"vigencia/council"
)

// front is what stands between two lines of hyphens before the Markdown of a page.
type front struct {
	Title    string `yaml:"title"`
	Official bool   `yaml:"official"`
	Shows    string `yaml:"shows"`
}

func (r *reader) pages() {
	r.profile.Pages = map[string]council.Text{}
	for _, name := range r.list("pages", ".md") {
		b, ok := r.bytes(name)
		if !ok {
			continue
		}
		text, begun := strings.CutPrefix(strings.ReplaceAll(string(b), "\r\n", "\n"), "---\n")
		head, body, ended := strings.Cut(text, "\n---\n")
		if !begun || !ended {
			r.fault("%s:1: a page begins with its title between two lines of hyphens", name)
			continue
		}
		var f front
		if !r.decode(name, []byte(head), 1, &f) {
			continue
		}
		if f.Title == "" {
			r.at(name, "$.title", "the page has no title")
		}
		r.profile.Pages[stem(name)] = council.Text{Name: stem(name), Title: f.Title, HTML: r.markdown(name, body), Official: f.Official, Shows: f.Shows}
	}
}

func (r *reader) steps() {
	r.yaml("steps.yaml", &r.profile.Steps)
	for _, steps := range r.profile.Steps {
		for i := range steps {
			steps[i].Text = r.markdown("steps.yaml", steps[i].Text)
		}
	}
}

// markdown makes HTML of a profile's text. HTML in it is an error: what reaches a page is only what Markdown makes.
func (r *reader) markdown(name, text string) string {
	var html bytes.Buffer
	table := extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)) // a style attribute would break the policy of contents
	if err := goldmark.New(goldmark.WithExtensions(table)).Convert([]byte(text), &html); err != nil {
		r.fault("%s: %v", name, err)
	}
	for mark, fault := range map[string]string{
		"<!-- raw HTML omitted -->": "HTML is not taken in a text", "<img ": "pictures are not taken in a text",
		"<h1": "the title of a page stands in its head: headings begin with ##",
	} {
		if strings.Contains(html.String(), mark) {
			r.fault("%s: %s", name, fault)
		}
	}
	return html.String()
}
