package documents_test

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/image"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"

	"vigencia/documents"
)

const person = "Dr. Íñigo Ñahui Güell"

func BenchmarkConstancia(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		pdf, err := documents.Constancia(style(), constancia(person))
		must(b, pdf, err)
	}
}

// BenchmarkBareMaroto sets the texts, fonts and image of a constancia as plain rows of maroto.
func BenchmarkBareMaroto(b *testing.B) {
	fonts := constanciaFonts(b)
	b.ReportAllocs()
	for b.Loop() {
		pdf, err := bareMaroto(constancia(person), fonts)
		must(b, pdf, err)
	}
}

// BenchmarkConstanciaOverBareMaroto makes one of each in turn, so that what else the machine does weighs on both.
func BenchmarkConstanciaOverBareMaroto(b *testing.B) {
	fonts := constanciaFonts(b)
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		pdf, err := documents.Constancia(style(), constancia(person))
		must(b, pdf, err)
		half := time.Now()
		pdf, err = bareMaroto(constancia(person), fonts)
		must(b, pdf, err)
		ours, bare = ours+half.Sub(start), bare+time.Since(half)
	}
	b.ReportMetric(float64(ours)/float64(bare), "ratio")
}

// BenchmarkConstanciasInARow reports the most memory the process ever had: run it alone, with -benchtime=10000x.
func BenchmarkConstanciasInARow(b *testing.B) {
	for b.Loop() {
		pdf, err := documents.Constancia(style(), constancia(person))
		must(b, pdf, err)
	}
	b.ReportMetric(peakMB(b), "MB-peak-RSS")
}

func peakMB(b *testing.B) float64 {
	f, err := os.Open("/proc/self/status")
	if err != nil {
		b.Skip("no /proc")
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if kb, found := strings.CutPrefix(lines.Text(), "VmHWM:"); found {
			n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(kb), " kB"))
			if err != nil {
				b.Fatal(err)
			}
			return float64(n) / 1024
		}
	}
	b.Fatal("no VmHWM")
	return 0
}

func constanciaFonts(b *testing.B) map[string][]byte {
	fonts := map[string][]byte{}
	for _, name := range []string{"text", "italic", "caps", "display", "sans", "ornaments"} {
		ttf, err := os.ReadFile(filepath.Join("fonts", name+".ttf"))
		if err != nil {
			b.Fatal(err)
		}
		fonts[name] = ttf
	}
	return fonts
}

func bareMaroto(v documents.ConstanciaValues, fonts map[string][]byte) ([]byte, error) {
	var custom []*entity.CustomFont
	for name, ttf := range fonts {
		custom = append(custom, &entity.CustomFont{Family: name, Bytes: bytes.Clone(ttf)})
	}
	m := maroto.New(config.NewBuilder().WithCustomFonts(custom).WithCompression(true).
		WithDefaultFont(&props.Font{Family: "text", Size: 10}).WithTitle(v.Title, true).WithAuthor(style().Council, true).Build())
	row := func(family string, size float64, s string) {
		m.AddRows(text.NewRow(size/2, s, props.Text{Family: family, Size: size, Align: align.Center}))
	}
	row("ornaments", 28.3465, "\u2001\u1680\u2008\u2009\u202F\u2004\u205F\u3000")
	row("caps", 15.5, style().Council)
	row("display", 30, v.Title)
	row("italic", 13, v.Opening)
	row("display", 30, v.Name)
	row("italic", 13, v.Clause)
	row("caps", 19, v.Specialty)
	for _, f := range v.Fields {
		row("sans", 6.5, strings.ToUpper(f.Label))
		row("text", 12, f.Value)
	}
	row("display", 21, v.Validity)
	row("italic", 11.5, v.Given)
	for _, g := range v.Signers {
		row("text", 11, g.Name)
		row("italic", 9.5, g.Post)
	}
	qr, err := documents.QR(v.Proof.Address, 8)
	if err != nil {
		return nil, err
	}
	m.AddRows(image.NewFromBytesRow(32, qr, extension.Png))
	row("text", 12, v.Check)
	row("sans", 8, v.How)
	row("sans", 13, v.Proof.Code)
	doc, err := m.Generate()
	if err != nil {
		return nil, err
	}
	return doc.GetBytes(), nil
}
