package council

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// DocumentKind is a kind of identity document that a council accepts (DNI, carné de extranjería, passport). Pattern is a regular
// expression that the whole number must match, in capitals and without spaces, dots or hyphens; Hint tells a person its form.
type DocumentKind struct {
	Code     string `yaml:"code"`
	Label    string `yaml:"label"`
	Pattern  string `yaml:"pattern"`
	Hint     string `yaml:"hint"`
	Check    string `yaml:"check"`    // "curp": the number has a check digit; "" = none is known
	Official bool   `yaml:"official"` // it proves who somebody is, with a photograph: a certificate is handed over against it
}

// Valid gives the number as it is kept, or says what is wrong with it. A pattern that does not compile accepts nothing.
func (k DocumentKind) Valid(typed string) (number string, problem Problem) {
	number = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(strings.TrimSpace(norm.NFKC.String(typed))))
	if number == "" {
		return "", ProblemEmpty
	}
	if len(number) > 40 {
		return "", ProblemTooLong
	}
	pattern, err := k.compile()
	if err != nil || !pattern.MatchString(number) {
		return "", ProblemPattern
	}
	if k.Check == "curp" {
		return accept(number, CheckCURP(number))
	}
	return number, ""
}

// Faults says what is wrong with the kind itself, for the loader of a profile.
func (k DocumentKind) Faults() error {
	if k.Check != "" && k.Check != "curp" {
		return fmt.Errorf("document kind %q: no check is named %q", k.Code, k.Check)
	}
	if k.Code == "" || k.Label == "" || k.Pattern == "" {
		return fmt.Errorf("document kind %q: code, label and pattern are required", k.Code)
	}
	if _, err := k.compile(); err != nil {
		return fmt.Errorf("document kind %q: %w", k.Code, err)
	}
	return nil
}

func (k DocumentKind) compile() (*regexp.Regexp, error) {
	return regexp.Compile(`\A(?:` + k.Pattern + `)\z`)
}

// DocumentLabel names a kind of document as its form does; one that the profile no longer has keeps its code.
func (p *Profile) DocumentLabel(code string) string {
	for _, k := range p.Documents {
		if k.Code == code {
			return k.Label
		}
	}
	return code
}
