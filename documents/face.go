package documents

import (
	"bytes"
	"embed"
	"errors"
	"sync"

	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/phpdave11/gofpdf"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

//go:embed fonts/*.ttf
var files embed.FS

const ptPerMM = 72 / 25.4

// kernedFrom is the size in pt from which letters are kerned: below it nobody sees the difference.
const kernedFrom = 12

// A face is a font as embedded, with its metrics: maroto's provider measures nothing.
type face struct {
	name string
	ttf  []byte
	sfnt *sfnt.Font
}

// faces are all our fonts, read only; fonts/README.md tells where they come from.
type faces struct{ text, italic, caps, display, sans, bold, art *face }

var loaded = sync.OnceValues(func() (f faces, err error) {
	gofpdf.SetDefaultCatalogSort(true) // same values, same bytes
	for _, at := range []struct {
		name string
		to   **face
	}{
		{"text", &f.text}, {"italic", &f.italic}, {"caps", &f.caps}, {"display", &f.display},
		{"sans", &f.sans}, {"bold", &f.bold}, {"ornaments", &f.art},
	} {
		b, err1 := files.ReadFile("fonts/" + at.name + ".ttf")
		parsed, err2 := sfnt.Parse(b)
		err = errors.Join(err, err1, err2)
		*at.to = &face{at.name, b, parsed}
	}
	return f, err
})

// custom gives maroto copies: gofpdf writes into the bytes of a font.
func custom(fs []*face) (fonts []*entity.CustomFont) {
	for _, f := range fs {
		fonts = append(fonts, &entity.CustomFont{Family: f.name, Bytes: bytes.Clone(f.ttf)})
	}
	return fonts
}

// A run is a piece of a line, x mm from its start: a line is cut where two letters need kerning.
type run struct {
	x    float64
	text string
}

// layout cuts a clean line into runs and measures it in mm.
func (f *face) layout(s string, size float64) (runs []run, width float64) {
	var buf sfnt.Buffer
	var prev sfnt.GlyphIndex
	from, start, em := 0, 0.0, fixed.I(1000)
	mm := func(v fixed.Int26_6) float64 { return float64(v) / 64000 * size / ptPerMM }
	for i, r := range s {
		g, _ := f.sfnt.GlyphIndex(&buf, r)
		if prev != 0 && size >= kernedFrom {
			if k, err := f.sfnt.Kern(&buf, prev, g, em, font.HintingNone); err == nil && k != 0 {
				runs = append(runs, run{start, s[from:i]})
				width += mm(k)
				from, start = i, width
			}
		}
		advance, _ := f.sfnt.GlyphAdvance(&buf, g, em, font.HintingNone)
		width += mm(advance)
		prev = g
	}
	return append(runs, run{start, s[from:]}), width
}

func (f *face) width(clean string, size float64) float64 {
	_, w := f.layout(clean, size)
	return w
}
