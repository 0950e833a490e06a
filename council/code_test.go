package council

import (
	"bytes"
	"crypto/rand"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"pgregory.net/rapid"
)

func TestCodeHolds128BitsIn26Symbols(t *testing.T) {
	for bits, want := range map[string]string{
		strings.Repeat("\x00", 16): strings.Repeat("0", 26),
		strings.Repeat("\xff", 16): strings.Repeat("Z", 25) + "W",
	} {
		if code, err := NewCode(strings.NewReader(bits)); err != nil || code != want {
			t.Errorf("%x is %q, %v; want %q", bits, code, err, want)
		}
	}
	seen := map[string]bool{}
	for range 1000 {
		code, err := NewCode(rand.Reader)
		if err != nil || len(code) != 26 || strings.Trim(code, crockford) != "" || seen[code] {
			t.Fatalf("%q, %v", code, err)
		}
		seen[code] = true
	}
}

func TestCodesNeedAllTheirRandomness(t *testing.T) {
	for name, source := range map[string]func(short *bytes.Reader) (string, error){
		"code":  func(r *bytes.Reader) (string, error) { return NewCode(r) },
		"human": func(r *bytes.Reader) (string, error) { return NewHumanCode(r) },
	} {
		if code, err := source(bytes.NewReader(make([]byte, 10))); err == nil || code != "" {
			t.Errorf("%s of 10 bytes: %q", name, code)
		}
	}
	broken := errors.New("no entropy")
	if _, err := NewCode(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestParseCodeForgivesHowItWasTyped(t *testing.T) {
	code := "01J8QZ4T9V0M1XKCDEFGH7NPR0"
	for _, typed := range []string{
		code, strings.ToLower(code), " " + code[:13] + "-" + code[13:] + " ", strings.ReplaceAll(code, "0", "O"),
		strings.ReplaceAll(code, "0", "o"), strings.ReplaceAll(code, "1", "l"), strings.ReplaceAll(code, "1", "I"), code[:5] + "\u2013" + code[5:],
	} {
		if got, ok := ParseCode(typed); !ok || got != code {
			t.Errorf("ParseCode(%q) = %q, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{
		"", code[:25], code + "0", strings.Replace(code, "Q", "U", 1), strings.Replace(code, "Q", "Ñ", 1),
		code[:25] + "1", code + strings.Repeat(" ", 200), "https://cmp.pe/v/" + code,
	} {
		if got, ok := ParseCode(typed); ok || got != "" {
			t.Errorf("ParseCode(%q) = %q, want a refusal", typed, got)
		}
	}
}

func TestHumanCodeIsTypedAndPrinted(t *testing.T) {
	code, err := NewHumanCode(rand.Reader)
	if err != nil || len(code) != 12 {
		t.Fatalf("%q, %v", code, err)
	}
	printed := FormatHumanCode(code)
	if len(printed) != 14 || printed[4] != '-' || printed[9] != '-' || FormatHumanCode("ABC") != "ABC" {
		t.Errorf("printed as %q", printed)
	}
	for _, typed := range []string{printed, strings.ToLower(printed), strings.ReplaceAll(printed, "-", " "), strings.ReplaceAll(printed, "0", "O")} {
		if got, ok := ParseHumanCode(typed); !ok || got != code {
			t.Errorf("ParseHumanCode(%q) = %q, %v", typed, got, ok)
		}
	}
	for _, typed := range []string{"", code[:11], code + code[:1], code[:11] + "U"} {
		if got, ok := ParseHumanCode(typed); ok || got != "" {
			t.Errorf("ParseHumanCode(%q) = %q, want a refusal", typed, got)
		}
	}
}

// Every wrong symbol at every place, and every swap of any two symbols, over codes that hold each symbol at each place.
func TestCheckSymbolFindsEverySlip(t *testing.T) {
	tried := 0
	refused := func(original string, slipped []byte) {
		tried++
		if _, ok := ParseHumanCode(string(slipped)); ok && string(slipped) != original {
			t.Fatalf("%s passes for %s", slipped, original)
		}
	}
	for shift := range 32 {
		bits := make([]byte, 11)
		for i := range bits {
			bits[i] = byte(shift + 3*i)
		}
		code, err := NewHumanCode(bytes.NewReader(bits))
		if err != nil {
			t.Fatal(err)
		}
		for i := range code {
			for _, wrong := range crockford {
				slipped := []byte(code)
				slipped[i] = byte(wrong)
				refused(code, slipped)
			}
			for j := range i {
				slipped := []byte(code)
				slipped[i], slipped[j] = slipped[j], slipped[i]
				refused(code, slipped)
			}
		}
	}
	if tried != 32*12*32+32*66 {
		t.Errorf("tried %d", tried)
	}
}

// The check is a sum, so what it finds does not depend on the rest of the code: here every pair of symbols at every two places.
func TestCheckSymbolFindsEverySwapOfEveryPair(t *testing.T) {
	for i := range 12 {
		for j := range i {
			for _, a := range crockford {
				for _, b := range crockford {
					code, swapped := []byte(strings.Repeat("0", 12)), []byte(strings.Repeat("0", 12))
					code[i], code[j], swapped[i], swapped[j] = byte(a), byte(b), byte(b), byte(a)
					if a != b && syndrome(string(code)) == syndrome(string(swapped)) {
						t.Fatalf("%s and %s have the same check", code, swapped)
					}
				}
			}
		}
	}
}

func TestCodesSurviveTyping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bits := rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "bits")
		code, err := NewCode(bytes.NewReader(bits))
		if got, ok := ParseCode(strings.ToLower(code)); err != nil || !ok || got != code {
			t.Fatalf("%q reads as %q", code, got)
		}
		human, err := NewHumanCode(bytes.NewReader(bits))
		if got, ok := ParseHumanCode(FormatHumanCode(human)); err != nil || !ok || got != human {
			t.Fatalf("%q reads as %q", human, got)
		}
	})
}

func FuzzParseCode(f *testing.F) {
	for _, seed := range []string{"01J8QZ4T9V0M1XKCDEFGH7NPR0", "0000-0000-0000", "", "Ñandú", "o0il-1", "\xff\xfe"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, parse := range []func(string) (string, bool){ParseCode, ParseHumanCode} {
			code, ok := parse(typed)
			if !ok && code != "" || ok && strings.Trim(code, crockford) != "" {
				t.Fatalf("%q gives %q, %v", typed, code, ok)
			}
			if again, still := parse(code); ok && (!still || again != code) {
				t.Fatalf("%q gives %q, which gives %q", typed, code, again)
			}
		}
	})
}
