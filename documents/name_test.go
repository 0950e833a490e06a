package documents_test

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"vigencia/documents"
)

// names as people bear them or type them, and what a reader of the document finds.
var names = map[string]struct{ given, printed string }{
	"64 letters":      {"Dra. María del Rosario Fernández-Dávila y Gutiérrez de la Concha", "Dra. María del Rosario Fernández-Dávila y Gutiérrez de la Concha"},
	"Spanish letters": {"Íñigo Ñahui Güell", "Íñigo Ñahui Güell"},
	"decomposed":      {"I\u0301n\u0303igo N\u0303ahui Gu\u0308ell", "Íñigo Ñahui Güell"},
	"emoji":           {"Ana 👩🏽‍⚕️ Quispe 🎉 Mamani", "Ana Quispe Mamani"},
	"script of CJK":   {"李 Ana Li 小龍", "Ana Li"},
	"other Latin":     {"Nguyễn Thị Łukasz Šťastný", "Nguyên Thi Łukasz Šťastný"},
	"control":         {"Ana\x00\tMaría\r\n\u202EQuispe\u200B\u00AD", "Ana María Quispe"},
	"broken UTF-8":    {"Ana \xff\xfeQuispe", "Ana Quispe"},
	"ligature":        {"Se\ufb01na Ｌópez", "Sefina López"},
	"200 letters":     {strings.Repeat("Fernández-Dávila Ñ. ", 10), strings.TrimSpace(strings.Repeat("Fernández-Dávila Ñ. ", 10))},
	"one endless":     {strings.Repeat("Ñandú", 40), strings.Repeat("Ñandú", 40)},
	"markup":          {"</text>(Ana) \\Quispe\\ %PDF ~ & Hijos", "</text>(Ana) \\Quispe\\ %PDF ~ & Hijos"},
}

func TestAnyNameSurvives(t *testing.T) {
	needs(t, "pdftotext")
	for what, name := range names {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			for kind, make := range kinds(name.given) {
				pdf, err := make()
				file := save(t, must(t, pdf, err))
				if got, want := letters(run(t, "pdftotext", "-raw", file, "-")), letters(name.printed); !strings.Contains(got, want) {
					t.Errorf("%s lacks %q:\n%s", kind, want, got)
				}
				inside(t, kind, run(t, "pdftotext", "-bbox", file, "-"))
			}
		})
	}
}

func TestTheLongestOfEverythingStaysWithinTheFrame(t *testing.T) {
	needs(t, "pdftotext")
	long := strings.Repeat(names["64 letters"].given+" ", 4)
	d, c, f := diploma(long), constancia(long), ficha(long, strings.Repeat("Adjunto diplomados y cursos. ", 90))
	for _, text := range []*string{&d.Title, &d.Award, &d.Registration, &d.Clause, &d.Specialty, &d.Validity, &d.Given, &d.Footer, &d.Seal, &d.Number.Value,
		&c.Title, &c.Opening, &c.Clause, &c.Specialty, &c.Validity, &c.Given, &c.Check, &c.How, &f.Title, &f.Number.Value, &f.Next, &f.Footer} {
		*text = long
	}
	d.Seal, d.Given, c.Given = "SELLO", "Cusco", "Cusco"
	m := certificate(long)
	for _, text := range []*string{&m.Federation, &m.And, &m.Award, &m.Title, &m.As, &m.Clause, &m.Specialty, &m.Validity, &m.Number.Value, &m.Photograph.Label, &m.Photograph.Value, &m.Footer} {
		*text = long
	}
	m.Given, m.Signers[0], m.Facts[0].Value = "Cusco", documents.Signer{Name: long, Post: long}, long
	d.Facts = []documents.Field{{Label: long, Value: long}, {Label: long, Value: long}}
	d.Signers = []documents.Signer{{Name: long, Post: long}, {Name: long, Post: long}}
	c.Signers, c.Fields = d.Signers, append(d.Facts, append(d.Facts, append(d.Facts, d.Facts...)...)...)
	for i := range f.Sections {
		for j := range f.Sections[i].Fields {
			f.Sections[i].Fields[j].Value = long
		}
	}
	for kind, make := range map[string]func() ([]byte, error){
		"diploma":     func() ([]byte, error) { return documents.Diploma(style(), d) },
		"constancia":  func() ([]byte, error) { return documents.Constancia(style(), c) },
		"ficha":       func() ([]byte, error) { return documents.Ficha(style(), f) },
		"certificado": func() ([]byte, error) { return documents.Certificate(style(), m) },
	} {
		pdf, err := make()
		words := run(t, "pdftotext", "-bbox", save(t, must(t, pdf, err)), "-")
		inside(t, kind, words)
		for _, w := range box.FindAllStringSubmatch(words, -1) { // the line above the seal, and above the signatures
			if low := mm(w[4]); w[5] == "Cusco" && low > map[string]float64{"diploma": 148.5, "constancia": 215, "certificado": 150}[kind] {
				t.Errorf("%s: the text reaches %.1f mm", kind, low)
			}
		}
	}
}

func TestANameWithoutAPrintableLetterIsRefused(t *testing.T) {
	for _, name := range []string{"", " \t", "李小龍", "🎉"} {
		d, c := diploma(name), constancia(name)
		if pdf, err := documents.Diploma(style(), d); !errors.Is(err, documents.ErrUnprintable) || pdf != nil {
			t.Errorf("diploma for %q: %v", name, err)
		}
		if pdf, err := documents.Constancia(style(), c); !errors.Is(err, documents.ErrUnprintable) || pdf != nil {
			t.Errorf("constancia for %q: %v", name, err)
		}
	}
}

func FuzzName(f *testing.F) {
	for _, name := range names {
		f.Add(name.given)
	}
	f.Fuzz(func(t *testing.T, name string) {
		pdf, err := documents.Constancia(style(), constancia(name))
		if err != nil && !errors.Is(err, documents.ErrUnprintable) || (err == nil) != (len(pdf) > 0) {
			t.Errorf("%q: %d bytes, %v", name, len(pdf), err)
		}
	})
}

func landscape(kind string) bool { return kind == "diploma" || kind == "certificado" }

// letters drops blanks: a name may stand on two lines, and an endless word is broken in a ficha.
func letters(s string) string { return strings.Join(strings.Fields(s), "") }

var box = regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>`)

// inside fails for a word nearer than 19 mm (of a pass 17.5) to an edge left or right, or outside 17 mm above and 10 mm below.
func inside(t *testing.T, kind, bbox string) {
	t.Helper()
	wide, high := 210.0, 297.0
	if landscape(kind) {
		wide, high = high, wide
	}
	side := 19.0
	if kind == "pase" {
		side = 17.5 // its frame stands at 12
	}
	words := box.FindAllStringSubmatch(bbox, -1)
	if len(words) < 20 {
		t.Fatalf("%s: %d words", kind, len(words))
	}
	for _, w := range words {
		if strings.Trim(w[5], "\u1680\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000") == "" {
			continue
		}
		left, top, right, low := mm(w[1]), mm(w[2]), mm(w[3]), mm(w[4])
		if left < side || right > wide-side || top < 15 || low > high-10 {
			t.Errorf("%s: %q at %.1f–%.1f × %.1f–%.1f mm", kind, w[5], left, right, top, low)
		}
	}
}

func mm(points string) float64 {
	v, err := strconv.ParseFloat(points, 64)
	if err != nil {
		return -1
	}
	return v * 25.4 / 72
}
