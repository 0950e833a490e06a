package ui

import "strconv"

// Measure is a quantity against its goal, both also in words.
type Measure struct {
	ID       string
	Value    string // "19", "223.5": plain numbers with a point
	Max      string
	Text     string // "19 de 20"
	Label    string // for readers: "Puntos contados: 19 de 20"
	Complete bool
}

// Sum is a total in large figures.
type Sum struct {
	Figure string // "19.00"
	Of     string // "de 20 puntos"
	Aside  string // "Falta 1.00", "18 en revisión"
	Strong bool   // the aside is what matters
}

// Level is one chapter of points, in hundredths: what counts, what is under review, and the minimum.
type Level struct {
	Counted, Pending, Minimum int64
}

// The minimum always stands at two thirds of the rail, so that the marks of all chapters line up.
const (
	rail = 99.9
	mark = 66.6
)

func (l Level) share(v int64) string {
	if l.Minimum <= 0 || v <= 0 {
		return "0%"
	}
	return strconv.FormatFloat(min(rail, float64(v)/float64(l.Minimum)*mark), 'f', 1, 64) + "%"
}

func (l Level) counted() string { return l.share(l.Counted) }
func (l Level) pending() string { return l.share(l.Counted + l.Pending) }

func (l Level) class() string {
	if l.Counted >= l.Minimum {
		return "k"
	}
	return ""
}

// bar is one column of a small picture, 120 wide and 28 high.
type bar struct {
	x, y, width, height string
	last                bool
}

func (b Bars) bars() []bar {
	top := 1
	for _, c := range b.Counts {
		top = max(top, c)
	}
	out := make([]bar, len(b.Counts))
	step := 120 / float64(max(1, len(b.Counts)))
	for i, c := range b.Counts {
		h := 0.7 + 26.6*float64(c)/float64(top)
		out[i] = bar{number(float64(i) * step), number(28 - h), number(step * 0.78), number(h), i == len(b.Counts)-1}
	}
	return out
}

func (b bar) class() string {
	if b.last {
		return ""
	}
	return "d"
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }
