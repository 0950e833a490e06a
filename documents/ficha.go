package documents

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
)

// FichaValues are the words of a request's slip, frozen as it was submitted.
type FichaValues struct {
	At       time.Time // of submission
	Title    string    // "Ficha de solicitud"
	Number   Field     // "Solicitud N.º"; required
	Sections []Section
	Next     string   // heading: "Qué sigue"
	Steps    []string // what follows, numbered on the page
	More     string   // said where a value is cut at 400 letters: "… completa en el portal"
	Proof    Proof
	Footer   string // what the slip does not prove, and where its state is seen
}

// fichaEnd is the lowest mm of the text; longestValue the letters of a value, of which the whole stands in the portal.
const (
	fichaEnd     = 276.0
	longestValue = 400
)

// Ficha makes the slip of a request: long values push what follows, then everything draws nearer, then values are cut, so that
// it stays one page. It refuses as Diploma does, and a form with more sections than a page holds.
func Ficha(style Style, v FichaValues) ([]byte, error) {
	return leaf{
		way: orientation.Vertical, title: v.Title + " " + v.Number.Value, subject: v.Title,
		at: v.At, proof: v.Proof, fonts: plain,
		check: func(s sheet) error { return s.required("title", v.Title, "number", v.Number.Value) },
		draw:  v.draw,
	}.render(style)
}

func (v FichaValues) draw(s sheet) error {
	d, err := v.density(s.dry())
	if err != nil {
		return err
	}
	s.emblem(29, 27, .62)
	s.shrink(42, 23.4, 0, 100, s.caps, 11.5, s.primary, s.style.Council)
	s.shrink(42, 32.6, 0, 100, s.display, 22, s.ink, v.Title)
	s.put(190, 22.6, 1, s.sans, 6.5, s.soft, strings.ToUpper(v.Number.Label))
	s.shrink(190, 32.6, 1, 46, s.display, 24, s.accent, v.Number.Value)
	s.orn(20, 41.5, 170.0/182, s.primary, bandH)
	s.orn(105, 41.5, 170.0/182, s.primary, bandH)
	v.body(s, d)
	s.line(20, 280, 190, 280, .12, s.accent)
	s.shrink(20, 284.4, 0, 170, s.sans, 7.2, s.soft, v.Footer)
	return nil
}

// A density is how near the lines of a ficha stand, and how many a value may have.
type density struct {
	k     float64
	lines int
}

// density is the airiest with which the text ends above the footer.
func (v FichaValues) density(s sheet) (density, error) {
	for _, d := range []density{{1, 99}, {.94, 99}, {.88, 99}, {.82, 99}, {.76, 99}, {.76, 6}, {.72, 3}, {.7, 2}, {.7, 1}, {.6, 1}} {
		if v.body(s, d) <= fichaEnd {
			return d, nil
		}
	}
	return density{}, errors.New("more fields than a page holds")
}

func (v FichaValues) body(s sheet, d density) float64 {
	y := 55.0
	for _, sec := range v.Sections {
		y = s.heading(y, d.k, sec.Title)
		y = v.fields(s, y, d, sec.Fields) + 3*d.k
	}
	y = s.heading(y, d.k, v.Next)
	end := y + 28 + 6.6
	s.qr(161, y+.3, 28)
	s.shrink(175, y+28+6.2, .5, 34, s.bold, 9.2, s.ink, v.Proof.Code)
	for i, t := range v.Steps {
		s.put(20, y+.6, 0, s.bold, 9.6*d.k, s.accent, fmt.Sprint(i+1))
		y = s.block(25.5, y+.6, 0, 122, s.sans, 9.6*d.k, 4.7*d.k, s.ink, t) + d.k
	}
	return max(end, y)
}

// heading returns the baseline of the first label below it.
func (s sheet) heading(y, k float64, title string) float64 {
	s.shrink(20, y, 0, 170, s.caps, 12, s.primary, title)
	s.line(20, y+2.2, 190, y+2.2, .3, s.primary)
	return y + 2.2 + 5.6*k
}

// fields lays labels over values on a grid of six, and returns the baseline that follows the last line.
func (v FichaValues) fields(s sheet, y float64, d density, fields []Field) float64 {
	used, rows := 0, 1
	for _, f := range fields {
		sixths := min(max(f.Sixths, 1), 6)
		if used+sixths > 6 {
			y, used, rows = y+(6.6+4.6*float64(rows))*d.k, 0, 1
		}
		x, w := 20+170*float64(used)/6, 170*float64(sixths)/6-4
		s.shrink(x, y, 0, w, s.sans, 6.5, s.soft, strings.ToUpper(f.Label))
		lines := v.value(s, w, d, f.Value)
		for j, l := range lines {
			s.put(x, y+(4.7+4.6*float64(j))*d.k, 0, s.sans, 10*d.k, s.ink, l)
		}
		used, rows = used+sixths, max(rows, len(lines))
	}
	if used > 0 {
		y += (6.6 + 4.6*float64(rows)) * d.k
	}
	return y
}

// value is the lines of a field, cut where it is longer than a page can bear.
func (v FichaValues) value(s sheet, w float64, d density, str string) []string {
	if r := []rune(s.sans.clean(str)); len(r) > longestValue {
		str = string(r[:longestValue])
		if i := strings.LastIndexByte(str, ' '); i > len(str)-30 {
			str = str[:i]
		}
		str += v.More
	}
	lines := wrap(s.sans, 10*d.k, w, str)
	if len(lines) > d.lines {
		last := []rune(lines[d.lines-1])
		lines = append(lines[:d.lines-1:d.lines-1], string(last[:max(0, len(last)-2)])+"…")
	}
	return lines
}
