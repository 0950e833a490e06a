package documents_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"

	"vigencia/documents"
)

func TestADiplomaIsRefusedRatherThanMadeWrong(t *testing.T) {
	for name, spoil := range map[string]func(*documents.Style, *documents.DiplomaValues){
		"no council":      func(s *documents.Style, _ *documents.DiplomaValues) { s.Council = "" },
		"bad colour":      func(s *documents.Style, _ *documents.DiplomaValues) { s.Palette.Accent = "gold" },
		"missing colour":  func(s *documents.Style, _ *documents.DiplomaValues) { s.Palette.Soft = "" },
		"logo no image":   func(s *documents.Style, _ *documents.DiplomaValues) { s.Logo = []byte("GIF89a") },
		"logo cut off":    func(s *documents.Style, _ *documents.DiplomaValues) { s.Logo = logo(t)[:60] },
		"logo empty":      func(s *documents.Style, _ *documents.DiplomaValues) { s.Logo = []byte{} },
		"no time":         func(_ *documents.Style, v *documents.DiplomaValues) { v.At = time.Time{} },
		"no specialty":    func(_ *documents.Style, v *documents.DiplomaValues) { v.Specialty = " " },
		"no number":       func(_ *documents.Style, v *documents.DiplomaValues) { v.Number.Value = "" },
		"no code":         func(_ *documents.Style, v *documents.DiplomaValues) { v.Proof.Code = "" },
		"no address":      func(_ *documents.Style, v *documents.DiplomaValues) { v.Proof.Address = "" },
		"no signer":       func(_ *documents.Style, v *documents.DiplomaValues) { v.Signers = nil },
		"three signers":   func(_ *documents.Style, v *documents.DiplomaValues) { v.Signers = append(v.Signers, v.Signers[0]) },
		"signer, no post": func(_ *documents.Style, v *documents.DiplomaValues) { v.Signers[0].Post = "" },
	} {
		s, v := style(), diploma("Ana Quispe")
		spoil(&s, &v)
		if pdf, err := documents.Diploma(s, v); err == nil || pdf != nil {
			t.Errorf("%s: %d bytes, %v", name, len(pdf), err)
		}
	}
}

func TestAFichaIsRefusedWithMoreThanAPageHolds(t *testing.T) {
	v := ficha("Ana Quispe", "")
	v.Sections = append(v.Sections, append(v.Sections, append(v.Sections, v.Sections...)...)...)
	if pdf, err := documents.Ficha(style(), v); err == nil || pdf != nil {
		t.Errorf("%d bytes, %v", len(pdf), err)
	}
}

func TestALongDescriptionIsCutAndSaysSo(t *testing.T) {
	needs(t, "pdftotext")
	pdf, err := documents.Ficha(style(), ficha("Ana Quispe", strings.Repeat("diplomado ", 60)))
	got := strings.Join(strings.Fields(read(t, must(t, pdf, err))), " ")
	if !strings.Contains(got, "diplomado… completa en el portal") || strings.Count(got, "diplomado") > 40 {
		t.Error(got)
	}
}

func TestTheLogoStandsInPlaceOfTheMedallion(t *testing.T) {
	needs(t, "pdfimages", "qpdf")
	s := style()
	s.Logo = logo(t)
	pdf, err := documents.Diploma(s, diploma("Ana Quispe"))
	file := save(t, must(t, pdf, err))
	run(t, "qpdf", "--check", file)
	if list := run(t, "pdfimages", "-list", file); strings.Count(list, " index ") != 2 || !strings.Contains(list, " 300   300  index ") {
		t.Error(list)
	}
}

func TestOneSignerAndNoSealAreEnough(t *testing.T) {
	needs(t, "pdftotext")
	v := diploma("Ana Quispe")
	v.Signers, v.Seal, v.Facts = v.Signers[:1], "", nil
	pdf, err := documents.Diploma(style(), v)
	if got := read(t, must(t, pdf, err)); strings.Contains(got, "SELLO") || !strings.Contains(got, "Ángela Núñez") {
		t.Error(got)
	}
}

// logo is an opaque picture with a palette.
func logo(t *testing.T) []byte {
	t.Helper()
	img := image.NewPaletted(image.Rect(0, 0, 300, 300), color.Palette{color.White, color.RGBA{0x6B, 0x1A, 0x33, 0xFF}})
	for i := range img.Pix {
		img.Pix[i] = uint8(i / 7 % 2)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
