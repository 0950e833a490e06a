package documents

import (
	"strings"

	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/breakline"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// A sheet is the pen over one page: millimetres from the top left corner, y is the baseline.
// Without a provider it draws nothing and only measures: layouts run once so, to learn where they end.
type sheet struct {
	to core.Provider
	faces
	inks
	style Style
	code  code
	small code // of a stub
}

// dry is the same sheet, only measuring.
func (s sheet) dry() sheet {
	s.to = nil
	return s
}

// put writes one line; anchor 0 = x is its left end, 0.5 its middle, 1 its right end.
func (s sheet) put(x, y, anchor float64, f *face, size float64, c *props.Color, str string) {
	if s.to == nil {
		return
	}
	runs, width := f.layout(f.clean(str), size)
	for _, r := range runs {
		s.glyphs(x-anchor*width+r.x, y, f, size, c, strings.ReplaceAll(r.text, string(bind), " "))
	}
}

// glyphs writes at a baseline: maroto puts it the font size below the top of a cell, here one that never breaks a line.
func (s sheet) glyphs(x, y float64, f *face, size float64, c *props.Color, str string) {
	if s.to == nil || str == "" {
		return
	}
	s.to.AddText(str, &entity.Cell{X: x, Y: y - size/ptPerMM, Width: 9000, Height: 9000},
		&props.Text{Family: f.name, Size: size, Color: c, Align: align.Left, BreakLineStrategy: breakline.EmptySpaceStrategy})
}

// line draws a level or upright rule w mm thick.
func (s sheet) line(x1, y1, x2, y2, w float64, c *props.Color) {
	if s.to == nil {
		return
	}
	way := orientation.Horizontal
	if x1 == x2 {
		way = orientation.Vertical
	}
	s.to.AddLine(&entity.Cell{X: x1, Y: y1, Width: x2 - x1, Height: y2 - y1},
		&props.Line{Color: c, Style: linestyle.Solid, Thickness: w, Orientation: way, SizePercent: 100})
}

// box draws four rules w mm thick, each ending short mm before its corners.
func (s sheet) box(x1, y1, x2, y2, w, short float64, c *props.Color) {
	for _, y := range []float64{y1, y2} {
		s.line(x1-w/2+short, y, x2+w/2-short, y, w, c)
	}
	for _, x := range []float64{x1, x2} {
		s.line(x, y1+short, x, y2-short, w, c)
	}
}

func (s sheet) image(x, y, w, h float64, png []byte) {
	if s.to == nil {
		return
	}
	s.to.AddImageFromBytes(png, &entity.Cell{X: x, Y: y, Width: w, Height: h}, &props.Rect{Percent: 100, Center: true}, extension.Png)
}

// pair writes a small label and its value below, as many as two lines, and returns the value's last baseline.
func (s sheet) pair(x, y, w float64, f *face, size float64, v Field) float64 {
	s.shrink(x, y, 0, w, s.sans, 6.5, s.soft, strings.ToUpper(v.Label))
	return s.fit(x, y+.6+size*.38, 0, w, f, size, size*.7, s.ink, v.Value)
}
