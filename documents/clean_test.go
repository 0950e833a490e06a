package documents

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func FuzzClean(f *testing.F) {
	for _, s := range []string{"Íñigo Ñahui Güell", "n\u0303", "a\u0301\u0302\u0303", "👩🏽‍⚕️", "\xff", "李", "\u00a0 a\u00a0", strings.Repeat("ﷺ", 300)} {
		f.Add(s)
	}
	all, err := loaded()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, face := range []*face{all.text, all.caps, all.sans} {
			got := face.clean(s)
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) || face.clean(got) != got || utf8.RuneCountInString(got) > 2*longest {
				t.Fatalf("%q → %q → %q", s, got, face.clean(got))
			}
			for _, r := range got {
				if r > 0xFFFF || unicode.IsControl(r) || unicode.Is(unicode.Mn, r) || face.printable(r) != string(r) {
					t.Fatalf("%q → %q holds %q", s, got, r)
				}
			}
			if strings.Contains(got, "  ") || strings.Trim(got, " \u00a0") != got {
				t.Fatalf("%q → %q has spare blanks", s, got)
			}
		}
	})
}

func TestALineIsCutWhereItsLongerHalfIsShortestAndNeverAfterAParticle(t *testing.T) {
	all, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string][2]string{
		"Dra. María del Rosario Fernández-Dávila y Gutiérrez de la Concha": {"Dra. María del Rosario Fernández-Dávila", "y Gutiérrez de la Concha"},
		"Juana Pérez de la Vega y de los Ríos de Castilla":                 {"Juana Pérez de la Vega", "y de los Ríos de Castilla"},
	} {
		lines, size := all.display.fitted(name, 90, 30, 22)
		for i := range lines {
			lines[i] = strings.ReplaceAll(lines[i], string(bind), " ")
			if w := all.display.width(lines[i], size); w > 90.01 {
				t.Errorf("%q is %.1f mm wide", lines[i], w)
			}
		}
		if len(lines) != 2 || lines[0] != want[0] || lines[1] != want[1] {
			t.Errorf("%q", lines)
		}
	}
}

func TestWrapKeepsEveryLetterWithinTheWidth(t *testing.T) {
	all, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"", "Ñ", "uno dos tres cuatro cinco seis siete", strings.Repeat("Ñandú", 60), "a " + strings.Repeat("w", 99) + " b"} {
		for _, width := range []float64{0.1, 5, 30, 500} {
			lines := wrap(all.sans, 10, width, s)
			if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(s, " ", "") {
				t.Errorf("%q in %v mm became %q", s, width, got)
			}
			for _, l := range lines {
				if utf8.RuneCountInString(l) > 1 && all.sans.width(l, 10) > width {
					t.Errorf("%q is wider than %v mm", l, width)
				}
			}
		}
	}
}
