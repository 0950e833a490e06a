package council_test

import (
	"strings"
	"testing"

	"vigencia/council"
)

// The vectors of domain/cmgo.md §7.
var curps = []string{"BOXW310820HNERXN09", "HEGG560427MVZRRL04", "SABC560626MDFLRN01"}

func TestR10_ACURPHasItsCheckDigit(t *testing.T) {
	for _, curp := range curps {
		if problem := council.CheckCURP(curp); problem != "" {
			t.Errorf("%s: %s", curp, problem)
		}
		for digit := '0'; digit <= '9'; digit++ {
			other := curp[:17] + string(digit)
			if problem := council.CheckCURP(other); (problem == "") != (other == curp) {
				t.Errorf("%s: %q", other, problem)
			}
		}
	}
	for _, wrong := range []string{"", "BOXW310820HNERXN0", strings.ToLower(curps[0]), "BOXW310820HNERXN*9", strings.Repeat("Ñ", 18)} {
		if council.CheckCURP(wrong) == "" {
			t.Errorf("%q is taken", wrong)
		}
	}
}

func TestR10_ACURPSaysWhenItsHolderWasBorn(t *testing.T) {
	for curp, want := range map[string]string{"BOXW310820HNERXN09": "1931-08-20", "SABC560626MDFLRNA1": "2056-06-26", "SABC560631MDFLRN01": "", "corto": ""} {
		born, ok := council.CURPBirth(curp)
		if ok != (want != "") || ok && born.String() != want {
			t.Errorf("%s: %s, %v", curp, born, ok)
		}
	}
}

func TestR10_ADocumentIsCheckedAsItsKindSays(t *testing.T) {
	kind := council.DocumentKind{Code: "CURP", Label: "CURP", Pattern: "[A-Z0-9]{18}", Check: "curp"}
	if number, problem := kind.Valid(" boxw310820hnerxn09 "); number != curps[0] || problem != "" {
		t.Errorf("%q, %q", number, problem)
	}
	if _, problem := kind.Valid("BOXW310820HNERXN08"); problem != council.ProblemCheck {
		t.Errorf("a wrong digit: %q", problem)
	}
	kind.Check = ""
	if _, problem := kind.Valid("BOXW310820HNERXN08"); problem != "" {
		t.Errorf("unchecked: %q", problem)
	}
}
