package council

import (
	"strings"
	"unicode"
)

// Titled writes a name that the register has in capitals as a sentence does: "CIRUGÍA DE CABEZA Y CUELLO" → "Cirugía de Cabeza y Cuello".
// A name with a small letter in it is left as it is.
func Titled(name string) string {
	if strings.IndexFunc(name, unicode.IsLower) >= 0 {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if i > 0 && isParticle(w) {
			continue
		}
		r := []rune(w)
		r[0] = unicode.ToUpper(r[0])
		words[i] = string(r)
	}
	return strings.Join(words, " ")
}

func isParticle(word string) bool {
	switch word {
	case "de", "del", "la", "las", "los", "el", "en", "y", "e", "o", "u", "con", "para", "por", "a":
		return true
	}
	return false
}
