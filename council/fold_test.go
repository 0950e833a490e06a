package council

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Ñahui": "nahui", "ÑAHUI": "nahui", "N\u0303ahui": "nahui", "D'Angelo": "d angelo", "D’Angelo": "d angelo", "Fernández-Dávila": "fernandez davila",
		"  DE  LA   CRUZ ": "de la cruz", "Güímac": "guimac", "PSIQUIATRÍA": "psiquiatria", "Müller-Groß": "muller gross", "Łukasz Ørsted": "lukasz orsted",
		"Í\u0301ñigo 🩺 Pérez": "inigo perez", "İsmail": "ismail", "": "", "--": "", "Đặng Ðóra": "dang dora", "Æsa Œuvre Yıldız": "aesa oeuvre yildiz", "Ｑｕｉｓｐｅ": "quispe", "Qui\u00adspe": "quispe", "CR III LIMA": "cr iii lima",
	} {
		if got := Fold(name); got != want {
			t.Errorf("Fold(%q) = %q, want %q", name, got, want)
		}
	}
	if got := FoldedWords("Quispe  Mamani, María-José"); !slices.Equal(got, []string{"quispe", "mamani", "maria", "jose"}) {
		t.Error(got)
	}
}

func TestSameName(t *testing.T) {
	for _, same := range [][2]string{{"Ñahui", "NAHUI"}, {"D'Angelo", "DANGELO"}, {"De la Cruz", "DELACRUZ"}, {"Fernández-Dávila", "Fernandez Davila"}} {
		if !SameName(same[0], same[1]) {
			t.Errorf("%q is not %q", same[0], same[1])
		}
	}
	for _, other := range [][2]string{{"Quispe", "Quispes"}, {"", ""}, {"-", " "}, {"María José", "José María"}} {
		if SameName(other[0], other[1]) {
			t.Errorf("%q is %q", other[0], other[1])
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		folded := Fold(name)
		if Fold(folded) != folded || Fold(strings.ToUpper(folded)) != folded && strings.ToLower(strings.ToUpper(folded)) == folded {
			t.Fatalf("%q folds to %q, then to %q", name, folded, Fold(folded))
		}
		if strings.TrimSpace(folded) != folded || strings.Contains(folded, "  ") {
			t.Fatalf("%q folds to %q", name, folded)
		}
	})
}
