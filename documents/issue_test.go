package documents

import (
	"strings"
	"testing"
	"time"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

func TestReadBackFindsWhatMarotoHides(t *testing.T) {
	fonts, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	made := func(pages int, pictures [][]byte, codes ...string) []byte {
		m := maroto.New(config.NewBuilder().WithLeftMargin(0).WithRightMargin(0).WithTopMargin(0).WithBottomMargin(0).
			WithCustomFonts(custom([]*face{fonts.sans})).WithDefaultFont(&props.Font{Family: "sans", Size: 10}).Build())
		draw := func(s sheet) error {
			for _, p := range pictures {
				s.image(10, 10, 30, 30, p)
			}
			for _, c := range codes { // maroto's own
				s.to.AddQrCode(c, &entity.Cell{Width: 30, Height: 30}, &props.Rect{Percent: 100})
			}
			return nil
		}
		m.AddRows(row.New(200).Add(col.New(12).Add(drawing{draw: draw, err: new(error)})))
		for range pages - 1 {
			m.AddRows(row.New(200))
		}
		doc, err := m.Generate()
		if err != nil {
			t.Fatal(err)
		}
		return doc.GetBytes()
	}
	picture, err := QR("HTTPS://A.EXAMPLE/V/1", 4)
	if err != nil {
		t.Fatal(err)
	}
	one := [][]byte{picture}
	good := made(1, one)
	if err := readBack(good, orientation.Vertical, 1); err != nil {
		t.Errorf("a good page: %v", err)
	}
	for name, pdf := range map[string][]byte{
		"an error message": made(1, one, strings.Repeat("X", 9000)),
		"two pages":        made(2, one),
		"no picture":       made(1, nil),
		"cut off":          good[:len(good)-300],
		"cut in a stream":  good[:len(good)/2],
		"empty":            nil,
	} {
		if err := readBack(pdf, orientation.Vertical, 1); err == nil {
			t.Errorf("%s passes", name)
		}
	}
	if err := readBack(good, orientation.Horizontal, 1); err == nil || !strings.Contains(err.Error(), "A4") {
		t.Errorf("a portrait page as landscape: %v", err)
	}
}

func TestAPanicIsAnErrorAndNoDocument(t *testing.T) {
	style := Style{Council: "Consejo", Palette: Palette{"#000000", "#000000", "#000000", "#ffffff", "#333333"}}
	l := leaf{
		way: orientation.Vertical, title: "Constancia", at: time.Unix(0, 0), proof: Proof{"HTTPS://A.EXAMPLE/V/1", "1"}, fonts: plain,
		check: func(sheet) error { return nil },
		draw:  func(sheet) error { panic("from below") },
	}
	if pdf, err := l.render(style); err == nil || pdf != nil || !strings.Contains(err.Error(), "from below") {
		t.Errorf("%d bytes, %v", len(pdf), err)
	}
	l.draw = func(s sheet) error { s.qr(10, 10, 26); return nil }
	if _, err := l.render(style); err != nil {
		t.Errorf("the same without the panic: %v", err)
	}
}
