package council

import (
	"strings"
	"testing"
)

func cmpNumber() NumberFormat { return NumberFormat{Label: "CMP", Digits: 6, Lead: "0", Pad: true} }

// Step 4 of the guide: six digits starting with 0.
func TestNumberOfTheCMP(t *testing.T) {
	for _, c := range []struct {
		typed, number, suggestion string
		problem                   Problem
	}{
		{"045218", "045218", "", ""}, {" 045 218 ", "045218", "", ""}, {"045.218", "045218", "", ""}, {"045-218", "045218", "", ""},
		{"０４５２１８", "045218", "", ""},
		{"45218", "", "045218", ProblemTooShort}, {"7", "", "000007", ProblemTooShort},
		{"CMP 45218", "", "045218", ProblemNotDigits}, {"CMP N° 045218", "", "045218", ProblemNotDigits},
		{"", "", "", ProblemEmpty}, {" - ", "", "", ProblemEmpty}, {"María", "", "", ProblemNotDigits}, {"O45218", "", "045218", ProblemNotDigits},
		{"0452181", "", "", ProblemTooLong}, {"100234", "", "", ProblemLead}, {"000000", "", "", ProblemZero}, {"0", "", "", ProblemTooShort},
	} {
		number, suggestion, problem := cmpNumber().Parse(c.typed)
		if number != c.number || suggestion != c.suggestion || problem != c.problem {
			t.Errorf("Parse(%q) = %q, %q, %q", c.typed, number, suggestion, problem)
		}
	}
}

func TestNumbersOf100000AndMoreByASetting(t *testing.T) {
	if number, _, problem := cmpNumber().AnyLead().Parse("100234"); number != "100234" || problem != "" {
		t.Errorf("%q, %q", number, problem)
	}
	if number, _, problem := cmpNumber().AnyLead().Parse("045218"); number != "045218" || problem != "" {
		t.Errorf("%q, %q", number, problem)
	}
}

func TestNumbersOfVaryingLength(t *testing.T) {
	cedula := NumberFormat{Label: "Cédula", Digits: 8, MinDigits: 7}
	for typed, want := range map[string]Problem{"1234567": "", "12345678": "", "123456": ProblemTooShort, "123456789": ProblemTooLong} {
		if _, suggestion, problem := cedula.Parse(typed); problem != want || suggestion != "" {
			t.Errorf("Parse(%q): %q, %q", typed, suggestion, problem)
		}
	}
}

func TestDocumentKinds(t *testing.T) {
	dni := DocumentKind{Code: "dni", Label: "DNI", Pattern: `[0-9]{8}`}
	passport := DocumentKind{Code: "passport", Label: "Pasaporte", Pattern: `[A-Z0-9]{6,12}|[0-9]{5}`}
	for _, c := range []struct {
		kind          DocumentKind
		typed, number string
		problem       Problem
	}{
		{dni, "07654321", "07654321", ""}, {dni, "07 654 321", "07654321", ""}, {dni, "07654321-", "07654321", ""},
		{dni, "7654321", "", ProblemPattern}, {dni, "076543210", "", ProblemPattern}, {dni, "", "", ProblemEmpty}, {dni, "0765432A", "", ProblemPattern},
		{passport, "ab-123456", "AB123456", ""}, {passport, "AB12345678901", "", ProblemPattern}, {passport, "12345\n6x!", "", ProblemPattern},
		{passport, strings.Repeat("A", 50), "", ProblemTooLong}, {DocumentKind{Pattern: "("}, "1", "", ProblemPattern},
	} {
		if number, problem := c.kind.Valid(c.typed); number != c.number || problem != c.problem {
			t.Errorf("%s: Valid(%q) = %q, %q", c.kind.Code, c.typed, number, problem)
		}
	}
	if dni.Faults() != nil || (DocumentKind{Code: "x", Label: "X", Pattern: "("}).Faults() == nil || (DocumentKind{Code: "x"}).Faults() == nil {
		t.Error("the check of a kind")
	}
}

func TestMobileOfPeru(t *testing.T) {
	mobile := PhoneFormat{Country: "51", Digits: 9, Lead: "9"}
	for _, typed := range []string{"987654321", "987 654 321", "+51 987 654 321", "(+51) 987-654-321", "51987654321", "0051987654321", "+0051 987654321"} {
		if number, problem := mobile.Parse(typed); number != "987654321" || problem != "" {
			t.Errorf("Parse(%q) = %q, %q", typed, number, problem)
		}
	}
	for typed, want := range map[string]Problem{
		"": ProblemEmpty, "98765432": ProblemTooShort, "9876543210": ProblemTooLong, "012131400": ProblemLead, "+54 987654321": ProblemTooLong, "98765432x": ProblemNotDigits,
	} {
		if number, problem := mobile.Parse(typed); number != "" || problem != want {
			t.Errorf("Parse(%q) = %q, %q, want %q", typed, number, problem, want)
		}
	}
}

func TestAnyPhone(t *testing.T) {
	for typed, want := range map[string]string{
		"213 1400": "213 1400", "(01)  213-1400  anexo 2601": "(01) 213-1400 anexo 2601", "+52 55 1234 5678": "+52 55 1234 5678", "054-251234 x 12": "054-251234 x 12",
	} {
		if number, problem := ParsePhone(typed); number != want || problem != "" {
			t.Errorf("ParsePhone(%q) = %q, %q", typed, number, problem)
		}
	}
	for typed, want := range map[string]Problem{
		"": ProblemEmpty, "12345": ProblemTooShort, "no tengo": ProblemNotDigits, "1234567890123456": ProblemTooLong, "<b>2131400": ProblemNotDigits,
	} {
		if number, problem := ParsePhone(typed); number != "" || problem != want {
			t.Errorf("ParsePhone(%q) = %q, %q, want %q", typed, number, problem, want)
		}
	}
}

func TestEmail(t *testing.T) {
	for _, c := range []struct{ typed, address, suggestion string }{
		{" maria.quispe@correo.pe ", "maria.quispe@correo.pe", ""}, {"Maria@GMAIL.com", "Maria@gmail.com", ""}, {"a+b@sub.hospital.gob.pe", "a+b@sub.hospital.gob.pe", ""},
		{"maria@gmail.con", "maria@gmail.con", "maria@gmail.com"}, {"maria@gmail.com.pe", "maria@gmail.com.pe", "maria@gmail.com"},
		{"maria@hotmial.com", "maria@hotmial.com", "maria@hotmail.com"}, {"maria@gmial.com", "maria@gmial.com", "maria@gmail.com"},
		{"maria@gmil.com", "maria@gmil.com", "maria@gmail.com"}, {"maria@hotmail.con", "maria@hotmail.con", "maria@hotmail.com"},
		{"maria@clinica.con", "maria@clinica.con", "maria@clinica.com"}, {"maria@hotmial.con", "maria@hotmial.con", "maria@hotmail.com"},
		{"maria@ymail.com", "maria@ymail.com", ""}, {"maria@mail.com", "maria@mail.com", ""}, {"maria@yahoo.com.pe", "maria@yahoo.com.pe", ""},
		{"maria@hotmail.es", "maria@hotmail.es", ""}, {"maria@live.com", "maria@live.com", ""},
	} {
		if address, suggestion, problem := ParseEmail(c.typed); address != c.address || suggestion != c.suggestion || problem != "" {
			t.Errorf("ParseEmail(%q) = %q, %q, %q", c.typed, address, suggestion, problem)
		}
	}
	for _, typed := range []string{
		"maria", "maria@", "@correo.pe", "maria@correo", "maria@correo..pe", "maria@.pe", "ma ria@correo.pe", "maría@correo.pe", "maria@correo.pe, otro@correo.pe",
		"María <maria@correo.pe>", "a@b@correo.pe", "maria.@correo.pe", "maria@-correo.pe", "maria@10.0.0.1", "maria@correo.pe\r\nBcc: x@y.pe", "maria@correo.p",
		strings.Repeat("a", 65) + "@correo.pe", "maria@" + strings.Repeat("a.", 120) + "pe",
	} {
		if address, _, problem := ParseEmail(typed); address != "" || problem != ProblemEmail {
			t.Errorf("ParseEmail(%q) = %q, %q", typed, address, problem)
		}
	}
	if _, _, problem := ParseEmail("  "); problem != ProblemEmpty {
		t.Error(problem)
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, seed := range []string{"045218", "45218", "CMP 45218", "", "+51 987654321", "O45218", "maria@gmail.con", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		number, suggestion, problem := cmpNumber().Parse(typed)
		if (problem == "") != (number != "") || number != "" && (len(number) != 6 || suggestion != "") {
			t.Fatalf("%q: %q, %q, %q", typed, number, suggestion, problem)
		}
		for _, good := range []string{number, suggestion} {
			if again, _, _ := cmpNumber().Parse(good); again != good {
				t.Fatalf("%q gives %q, which gives %q", typed, good, again)
			}
		}
		mobile := PhoneFormat{Country: "51", Digits: 9, Lead: "9"}
		if number, problem := mobile.Parse(typed); (problem == "") != (len(number) == 9) {
			t.Fatalf("%q: %q, %q", typed, number, problem)
		}
		if number, problem := ParsePhone(typed); (problem == "") != (number != "") || len(number) > 40 {
			t.Fatalf("%q: %q, %q", typed, number, problem)
		}
		if address, _, problem := ParseEmail(typed); (problem == "") != (address != "") || strings.ContainsAny(address, "\r\n <>") {
			t.Fatalf("%q: %q, %q", typed, address, problem)
		}
	})
}
