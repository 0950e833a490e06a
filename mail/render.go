package mail

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	"unicode"
)

// Rendered is a mail as its reader gets it.
type Rendered struct{ Subject, Text, HTML string }

// token is how a value travels through the Markdown parser: as a word without any meaning there, exchanged for the
// value only when the text around it is already understood. So no value can become markup, whatever it contains.
var token = regexp.MustCompile(`vq\d+qv`)

// subjectLimit keeps a subject readable in a list of mails, in characters.
const subjectLimit = 150

// Render puts the values into the text. Every field of the template must be present (it may be empty). A value keeps
// its lines where it is alone in its paragraph or list item (there, one item a line); elsewhere it is one line. A link's
// address must be http or https.
func (t Template) Render(b Brand, values map[string]string) (Rendered, error) {
	r, err := t.render(b, values)
	if err != nil {
		return Rendered{}, fmt.Errorf("mail %s: %w", t.Name, err)
	}
	return r, nil
}

// Preview renders the mail for the staff's eyes: each secret reads "••••", whether or not its value is at hand.
func (t Template) Preview(b Brand, values map[string]string) (Rendered, error) {
	masked := make(map[string]string, len(values))
	for name, value := range values {
		masked[name] = value
	}
	for _, name := range t.Secrets {
		masked[name] = hidden
	}
	return t.Render(b, masked)
}

func (t Template) render(b Brand, values map[string]string) (Rendered, error) {
	if err := b.check(); err != nil {
		return Rendered{}, err
	}
	subject, err := t.fill(t.subject, values)
	if err != nil {
		return Rendered{}, err
	}
	body, err := t.fill(t.body, values)
	if err != nil {
		return Rendered{}, err
	}
	foot, err := b.footer()
	if err != nil {
		return Rendered{}, err
	}
	blocks, err := body.blocks()
	if err != nil {
		return Rendered{}, err
	}
	line := shorten(oneLine(subject.expand(subject.source)), subjectLimit)
	page, err := b.page(line, blocks, foot)
	return Rendered{Subject: line, Text: plain(blocks) + b.signature(foot), HTML: page}, err
}

// filled is a text with tokens in place of values, and what they stand for.
type filled struct {
	source string
	values []string
}

func (t Template) fill(tpl *template.Template, values map[string]string) (filled, error) {
	var f filled
	marked := make(map[string]string, len(values))
	for _, name := range t.fields {
		value, ok := values[name]
		if !ok {
			continue // the template itself refuses it, by name
		}
		if value = clean(value); value != "" {
			marked[name] = "vq" + strconv.Itoa(len(f.values)) + "qv"
			f.values = append(f.values, value)
			continue
		}
		marked[name] = ""
	}
	var out strings.Builder
	err := tpl.Execute(&out, marked)
	f.source = out.String()
	return f, err
}

// expand gives the text with its values.
func (f filled) expand(s string) string {
	return token.ReplaceAllStringFunc(s, func(t string) string {
		i, err := strconv.Atoi(t[2 : len(t)-2])
		if err != nil || i >= len(f.values) {
			return t
		}
		return f.values[i]
	})
}

// clean drops what a reader cannot see and a mail program could misread: control characters, and the marks that turn
// the direction of writing (a name could otherwise read backwards into the text after it).
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n", "\t", " ").Replace(strings.ToValidUTF8(s, "\ufffd"))
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			return -1
		}
		return r
	}, s))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func shorten(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit-1])) + "…"
	}
	return s
}
