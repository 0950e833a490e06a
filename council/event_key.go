package council

import (
	"fmt"
	"io"
	"math/big"
	"strings"

	"golang.org/x/text/unicode/norm"
)

const (
	eventKeyDigits = 20
	eventKeyDrawn  = 18 // the others are check digits
)

// NewEventKey draws the key that stands at the door of an event: 18 random digits and two check digits by ISO 7064 MOD 97-10, so that the whole number
// leaves 1 when it is divided by 97. It fails only when the source of randomness does.
func NewEventKey(random io.Reader) (string, error) {
	bits := make([]byte, 16) // twice as many as the digits hold: none of them is likelier
	if _, err := io.ReadFull(random, bits); err != nil {
		return "", fmt.Errorf("random bits for a key: %w", err)
	}
	most := new(big.Int).Exp(big.NewInt(10), big.NewInt(eventKeyDrawn), nil)
	drawn := fmt.Sprintf("%0*d", eventKeyDrawn, new(big.Int).Mod(new(big.Int).SetBytes(bits), most))
	return drawn + fmt.Sprintf("%02d", 98-mod97(drawn+"00")), nil
}

// ParseEventKey reads a key as it was typed, with any spaces, dots or hyphens, or the whole link of the QR, whose last part it is. It gives the twenty digits, or says what
// is wrong: any one digit and any two neighbours that changed places are found by the check digits (ProblemCheck).
func ParseEventKey(typed string) (key string, problem Problem) {
	if len(typed) > typedLimit*4 {
		return "", ProblemTooLong
	}
	key = norm.NFKC.String(strings.TrimSpace(typed))
	if strings.Contains(key, "/") {
		key, _, _ = strings.Cut(key, "?")
		key, _, _ = strings.Cut(key, "#")
		key = strings.TrimRight(key, "/")
		key = key[strings.LastIndex(key, "/")+1:]
	}
	key = plain(strings.NewReplacer("\u2010", "", "\u2011", "", "\u2012", "", "\u2013", "", "\u2014", "", "\n", "", "\r", "").Replace(key))
	if problem = (NumberFormat{Digits: eventKeyDigits}).check(key); problem != "" {
		return "", problem
	}
	if mod97(key) != 1 {
		return "", ProblemCheck
	}
	return key, ""
}

// FormatEventKey writes a key in five groups of four, as it is printed; anything that is not of twenty digits comes back as it is.
func FormatEventKey(key string) string {
	if len(key) != eventKeyDigits {
		return key
	}
	return key[:4] + " " + key[4:8] + " " + key[8:12] + " " + key[12:16] + " " + key[16:]
}

// mod97 is what is left of a number in digits when it is divided by 97.
func mod97(digits string) int {
	rest := 0
	for i := range len(digits) {
		rest = (rest*10 + int(digits[i]-'0')) % 97
	}
	return rest
}
