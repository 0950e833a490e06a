package intake_test

import (
	"strings"
	"testing"

	"vigencia/intake"
)

func TestNamedForFindsTheNumberInAName(t *testing.T) {
	for name, want := range map[string]string{
		"023546-2026.pdf":                              "023546",
		"023546-2026":                                  "023546",
		"Expediente 023546-2026 (final).pdf":           "023546",
		"CMP023546-2026.PDF":                           "023546",
		"exp_045218–2026.pdf":                          "045218",
		"../../023546-2026.pdf":                        "023546",
		`C:\Users\Ana\023546-2026.pdf`:                 "023546",
		"023546-2026.pdf\x00.exe":                      "023546",
		"x\r\nSet-Cookie: a=023546-2026.pdf":           "023546",
		"\u202efdp.023546-2026":                        "023546",
		"😀023546-2026😀.pdf":                            "023546",
		strings.Repeat("a", 300) + "1-023546-2026.pdf": "023546",
		"1023546-2026.pdf":                             "",
		"023546-20261.pdf":                             "",
		"23546-2026.pdf":                               "",
		"023546_2026.pdf":                              "",
		"0235462026.pdf":                               "",
		"CON.pdf":                                      "",
		"expediente.pdf":                               "",
		"":                                             "",
		"٠٢٣٥٤٦-٢٠٢٦.pdf":                              "",
	} {
		got, ok := intake.NamedFor(name)
		if got != want || ok != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", name, got, ok, want)
		}
	}
}

func FuzzNamedFor(f *testing.F) {
	f.Add("023546-2026.pdf")
	f.Add("\xff023546-2026")
	f.Fuzz(func(t *testing.T, name string) {
		number, ok := intake.NamedFor(name)
		if ok != (len(number) == 6) || !strings.Contains(name, number) || strings.Trim(number, "0123456789") != "" {
			t.Fatalf("%q: %q, %v", name, number, ok)
		}
	})
}

func TestNeutralDisarmsFormulas(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+51 999": "'+51 999", "-5": "'-5", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1",
		" =1": "' =1", "\ufeff=1": "'\ufeff=1", "＝1": "'＝1", "": "", "PÉREZ-RÍOS": "PÉREZ-RÍOS", "a=1": "a=1", "045218": "045218", "'=1": "'=1",
	} {
		if got := intake.Neutral(cell); got != want {
			t.Errorf("%q: got %q, want %q", cell, got, want)
		}
		if again := intake.Neutral(intake.Neutral(cell)); again != want {
			t.Errorf("%q: twice gives %q", cell, again)
		}
	}
}
