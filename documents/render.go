package documents

import (
	"errors"
	"fmt"
	"time"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// A leaf is what a document tells about itself beside its drawing.
type leaf struct {
	way            orientation.Type
	title, subject string
	at             time.Time
	proof          Proof
	fonts          func(faces) []*face
	stub           bool // its code stands twice: again, smaller, on what is cut off
	check          func(sheet) error
	draw           func(sheet) error
}

func serif(f faces) []*face { return []*face{f.text, f.italic, f.caps, f.display, f.sans, f.art} }
func plain(f faces) []*face { return []*face{f.sans, f.bold, f.caps, f.display, f.art} }

// drawing is the one component of a document: a page drawn by hand.
type drawing struct {
	sheet sheet
	draw  func(sheet) error
	err   *error
}

func (d drawing) Render(to core.Provider, _ *entity.Cell) {
	d.sheet.to = to
	*d.err = d.draw(d.sheet)
}
func (drawing) SetConfig(*entity.Config)                      {}
func (drawing) GetHeight(core.Provider, *entity.Cell) float64 { return 1 }
func (drawing) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "drawing"})
}

// render makes one A4 page and reads it back before it counts: maroto prints its own errors into the page, and may panic.
func (l leaf) render(style Style) (pdf []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
		if err != nil {
			pdf, err = nil, fmt.Errorf("document %.60q: %w", l.title, err)
		}
	}()
	s, err := l.prepare(style)
	if err != nil {
		return nil, err
	}
	var drawn error
	m := maroto.New(l.config(s))
	m.AddRows(row.New(1).Add(col.New(12).Add(drawing{s, l.draw, &drawn})))
	doc, err := m.Generate()
	if err != nil {
		return nil, err
	}
	if drawn != nil {
		return nil, drawn
	}
	return l.issue(doc.GetBytes(), style)
}

// prepare refuses what cannot be printed before anything is drawn.
func (l leaf) prepare(style Style) (s sheet, err error) {
	s.style = style
	if s.faces, err = loaded(); err != nil {
		return s, err
	}
	if s.inks, err = style.Palette.inks(); err != nil {
		return s, err
	}
	if l.at.IsZero() {
		return s, errors.New("no time of issue")
	}
	if style.Logo != nil {
		if err := sound(style.Logo); err != nil {
			return s, err
		}
	}
	if err := s.required("council", style.Council, "title", l.title, "code", l.proof.Code); err != nil {
		return s, err
	}
	if s.code, err = encode(l.proof.Address, 8); err != nil {
		return s, err
	}
	if l.stub { // an image of its own: the same one twice makes a dictionary with a key twice
		if s.small, err = encode(l.proof.Address, 6); err != nil {
			return s, err
		}
	}
	return s, l.check(s)
}

// config: gofpdf writes the wall clock without an offset, which readers take for UTC.
func (l leaf) config(s sheet) *entity.Config {
	fonts := l.fonts(s.faces)
	return config.NewBuilder().WithOrientation(l.way).
		WithLeftMargin(0).WithRightMargin(0).WithTopMargin(0).WithBottomMargin(0).
		WithCustomFonts(custom(fonts)).WithDefaultFont(&props.Font{Family: fonts[0].name, Size: 10}).
		WithCompression(true).WithDisableAutoPageBreak(true).
		WithTitle(s.text.clean(l.title), true).WithSubject(s.text.clean(l.subject), true).
		WithAuthor(s.text.clean(s.style.Council), true).WithCreator("Vigencia", true).
		WithCreationDate(l.at.UTC()).Build()
}
