package council

import (
	"bytes"
	"crypto/rand"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Issue 4, point 6: a key has twenty digits, its check digits are those of ISO 7064 MOD 97-10, and each draw is another.
func TestAnEventKeyHasTwentyDigitsThatCheck(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		key, err := NewEventKey(rand.Reader)
		n, ok := new(big.Int).SetString(key, 10)
		if err != nil || len(key) != 20 || !ok || new(big.Int).Mod(n, big.NewInt(97)).Int64() != 1 || seen[key] {
			t.Fatalf("%q, %v", key, err)
		}
		seen[key] = true
	}
	if key, err := NewEventKey(bytes.NewReader(make([]byte, 15))); err == nil || key != "" {
		t.Errorf("of too little randomness: %q", key)
	}
	if key, _ := NewEventKey(bytes.NewReader(make([]byte, 16))); key != "00000000000000000098" {
		t.Errorf("of nothing: %q", key)
	}
}

func TestAKeyIsReadAsPeopleGiveIt(t *testing.T) {
	const key = "12345678901234567888"
	for _, typed := range []string{key, "1234 5678 9012 3456 7888", " 1234-5678-9012-3456-7888\n", "1234‐5678–9012\u00a03456.7888", "１２３４５６７８９０１２３４５６７８８８",
		"https://mi.consejo.example/asistencia/12345678901234567888", "HTTPS://MI2.CONSEJO.EXAMPLE/VIGENCIA/ASISTENCIA/12345678901234567888/?x=1#y", "/asistencia/1234-5678-9012-3456-7888"} {
		if got, problem := ParseEventKey(typed); got != key || problem != "" {
			t.Errorf("%q is %q, %q", typed, got, problem)
		}
	}
	for typed, want := range map[string]Problem{"": ProblemEmpty, " - ": ProblemEmpty, "https://mi.example/asistencia/": ProblemNotDigits, "1234": ProblemTooShort, key + "1": ProblemTooLong,
		"1234567890123456782X": ProblemNotDigits, "12345678901234567887": ProblemCheck, strings.Repeat("0", 20): ProblemZero, strings.Repeat("1", 1000): ProblemTooLong} {
		if got, problem := ParseEventKey(typed); got != "" || problem != want {
			t.Errorf("%q is %q, %q; want %q", typed, got, problem, want)
		}
	}
	if got := FormatEventKey(key); got != "1234 5678 9012 3456 7888" {
		t.Errorf("printed as %q", got)
	}
	if got := FormatEventKey("123"); got != "123" {
		t.Errorf("%q", got)
	}
}

// One wrong digit, and two neighbours that changed places, are always found.
func TestCheckDigitsFindASlip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key, err := NewEventKey(bytes.NewReader(rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "bits")))
		if err != nil {
			t.Fatal(err)
		}
		if got, problem := ParseEventKey(FormatEventKey(key)); got != key || problem != "" {
			t.Fatalf("%q is %q, %q", key, got, problem)
		}
		at, digit := rapid.IntRange(0, 19).Draw(t, "at"), byte('0'+rapid.IntRange(0, 9).Draw(t, "digit"))
		wrong := []byte(key)
		wrong[at] = digit
		if _, problem := ParseEventKey(string(wrong)); (problem == "") != (string(wrong) == key) {
			t.Fatalf("%q for %q: %q", wrong, key, problem)
		}
		if at < 19 {
			wrong = []byte(key)
			wrong[at], wrong[at+1] = wrong[at+1], wrong[at]
			if _, problem := ParseEventKey(string(wrong)); (problem == "") != (string(wrong) == key) {
				t.Fatalf("%q for %q: %q", wrong, key, problem)
			}
		}
	})
}
