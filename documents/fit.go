package documents

import (
	"math"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/johnfercher/maroto/v2/pkg/props"
)

// glue keeps a particle with the surname that follows it.
var glue = regexp.MustCompile(`(?i)(^| )(de las?|de los|del|de|la|las|los|y|e|von|van|da|dos|san|santa) `)

func glued(s string) string {
	return glue.ReplaceAllStringFunc(s, func(m string) string {
		lead := m[:len(m)-len(strings.TrimLeft(m, " "))]
		return lead + strings.ReplaceAll(strings.TrimLeft(m, " "), " ", string(bind))
	})
}

// fitted is one line at the largest size the width allows, or, below least, two lines cut where the longer is shortest.
// A single endless word shrinks without limit.
func (f *face) fitted(str string, width, most, least float64) (lines []string, size float64) {
	str = f.clean(str)
	size = min(most, most*width/max(f.width(str, most), 1))
	words := strings.Split(glued(str), " ")
	if size >= least || len(words) < 2 {
		return []string{str}, size
	}
	best := math.Inf(1)
	for i := 1; i < len(words); i++ {
		a, b := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		if w := max(f.width(a, kernedFrom), f.width(b, kernedFrom)) / kernedFrom; w < best {
			best, lines = w, []string{a, b}
		}
	}
	return lines, min(least, width/best)
}

// fit writes one line as large as the width allows; below least, two balanced lines. It returns the last baseline.
func (s sheet) fit(x, y, anchor, width float64, f *face, most, least float64, c *props.Color, str string) float64 {
	lines, size := f.fitted(str, width, most, least)
	if len(lines) == 1 {
		s.put(x, y, anchor, f, size, c, lines[0])
		return y
	}
	s.put(x, y-.3*size/ptPerMM, anchor, f, size, c, lines[0])
	s.put(x, y+.82*size/ptPerMM, anchor, f, size, c, lines[1])
	return y + .82*size/ptPerMM
}

// shrink writes one line as large as the width allows, whatever its length.
func (s sheet) shrink(x, y, anchor, width float64, f *face, most float64, c *props.Color, str string) {
	s.fit(x, y, anchor, width, f, most, 0, c, str)
}

// wrap breaks a text into lines no wider than width mm, inside a word only where the word alone is wider.
func wrap(f *face, size, width float64, str string) (lines []string) {
	line := ""
	for _, word := range strings.Split(f.clean(str), " ") {
		joined := strings.TrimLeft(line+" "+word, " ")
		if f.width(joined, size) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; f.width(line, size) > width && utf8.RuneCountInString(line) > 1; {
			head := f.head(line, size, width)
			lines, line = append(lines, head), line[len(head):]
		}
	}
	return append(lines, line)
}

// head is as much of a word as the width takes, one letter at least.
func (f *face) head(word string, size, width float64) string {
	end := 0
	for i, r := range word {
		if next := i + utf8.RuneLen(r); end == 0 || f.width(word[:next], size) <= width {
			end = next
		} else {
			break
		}
	}
	return word[:end]
}

// block writes a text in lines and returns the baseline that follows its last.
func (s sheet) block(x, y, anchor, width float64, f *face, size, lead float64, c *props.Color, str string) float64 {
	for _, l := range wrap(f, size, width, str) {
		s.put(x, y, anchor, f, size, c, l)
		y += lead
	}
	return y
}
