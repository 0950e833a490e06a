package council

import (
	"encoding/base32"
	"fmt"
	"io"
	"strings"
)

// crockford is the alphabet of all codes: digits and capitals without I, L, O and U, so that nothing is mistaken for another.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeBytes   = 16
	codeLength  = 26
	humanLength = 12
	typedLimit  = 200
)

// NewCode makes the secret part of a document's address: 128 random bits as 26 capitals and digits (decision 5 of the product). It
// fails only when the source of randomness does.
func NewCode(random io.Reader) (string, error) {
	bits := make([]byte, codeBytes)
	if _, err := io.ReadFull(random, bits); err != nil {
		return "", fmt.Errorf("random bits for a code: %w", err)
	}
	return codeEncoding().EncodeToString(bits), nil
}

// ParseCode reads a code as it was typed or copied: lower case, spaces, hyphens, O for 0, I and L for 1 do not matter. It gives the one
// form in which the code is kept.
func ParseCode(typed string) (code string, ok bool) {
	code, ok = symbols(typed)
	if !ok || len(code) != codeLength || strings.IndexByte(crockford, code[codeLength-1])%4 != 0 { // 26 symbols hold 130 bits: the last two are none of the code's
		return "", false
	}
	return code, true
}

// NewHumanCode makes the code printed for people to type: 11 random symbols and a check symbol, 12 in all.
func NewHumanCode(random io.Reader) (string, error) {
	bits := make([]byte, humanLength-1)
	if _, err := io.ReadFull(random, bits); err != nil {
		return "", fmt.Errorf("random bits for a code: %w", err)
	}
	code := make([]byte, humanLength-1, humanLength)
	for i, b := range bits {
		code[i] = crockford[b%32]
	}
	return string(append(code, crockford[syndrome(string(code)+"0")])), nil
}

// ParseHumanCode reads a human code as ParseCode does, and refuses it when its check symbol does not fit: one wrong symbol, or two
// swapped ones wherever they stand, are always found. It gives the 12 symbols without hyphens, as they are kept.
func ParseHumanCode(typed string) (code string, ok bool) {
	code, ok = symbols(typed)
	if !ok || len(code) != humanLength || syndrome(code) != 0 {
		return "", false
	}
	return code, true
}

// FormatHumanCode gives XXXX-XXXX-XXXX, as it is printed; anything that is not of 12 symbols comes back as it is.
func FormatHumanCode(code string) string {
	if len(code) != humanLength {
		return code
	}
	return code[:4] + "-" + code[4:8] + "-" + code[8:]
}

func codeEncoding() *base32.Encoding {
	return base32.NewEncoding(crockford).WithPadding(base32.NoPadding)
}

// symbols gives what was typed in the alphabet of the codes, or refuses.
func symbols(typed string) (string, bool) {
	if len(typed) > typedLimit {
		return "", false
	}
	var out strings.Builder
	out.Grow(len(typed))
	for _, r := range typed {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		switch r {
		case ' ', '\t', '\r', '\n', '-', '\u00a0', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014':
			continue
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if !strings.ContainsRune(crockford, r) {
			return "", false
		}
		out.WriteRune(r)
	}
	return out.String(), true
}

// syndrome is 0 for a sound code. The symbols are elements of the field of 32, each weighed by another power of the generator:
// a wrong symbol e at place i leaves e·αⁱ ≠ 0, two swapped symbols leave (a+b)(αⁱ+αʲ) ≠ 0. The last symbol weighs 1, so that it is
// the sum of the rest.
func syndrome(code string) int {
	sum := 0
	for i := range len(code) {
		sum = timesAlpha(sum) ^ strings.IndexByte(crockford, code[i])
	}
	return sum
}

// timesAlpha multiplies by the generator of the field, modulo x⁵ + x² + 1.
func timesAlpha(n int) int {
	if n <<= 1; n >= 32 {
		n ^= 0b100101
	}
	return n
}
