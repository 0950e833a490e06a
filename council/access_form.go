package council

import (
	"strings"
	"unicode"
)

// An AccessForm is INGRESE SUS DATOS as it was typed (step 4). Seen is the address whose spelling was already asked about.
type AccessForm struct {
	Number, DocumentKind, Document string
	Surname1, Surname2, Names      string
	Email, Seen, Mobile            string
	State, Specialty               string // codes, where one can register
	Consent                        bool
}

// Read checks what was typed and gives it as an access request, or says at each field what is wrong. A number that is short of zeros is asked about,
// never changed; so is an address whose domain looks like a slip, once.
func (f AccessForm) Read(rules Rules) (AccessRequest, error) {
	var c Check
	a := AccessRequest{Status: AccessWaiting}
	a.Number = f.number(rules, &c)
	a.Document = f.document(rules, &c)
	a.Surname1 = nameOf(f.Surname1, "apellido_paterno", "access.refuse.surname", true, &c)
	a.Surname2 = nameOf(f.Surname2, "apellido_materno", "access.refuse.name_form", false, &c)
	a.Names = nameOf(f.Names, "nombres", "access.refuse.names", true, &c)
	a.Email = f.email(&c)
	if rules.Access.Register {
		a.State, a.Specialty = f.wanted(rules, &c)
	}
	var problem Problem
	if a.Mobile, problem = rules.Mobile.Parse(f.Mobile); problem != "" {
		c.Field("celular", "problem."+string(problem), "Label", rules.Mobile.Label, "Hint", rules.Mobile.Hint)
	}
	if consent, ok := rules.Consent("data"); !ok || !f.Consent {
		c.Field("acepto", "access.refuse.consent")
	} else {
		a.Consent = consent.Code + "/" + consent.Version
	}
	return a, c.Err()
}

func (f AccessForm) number(rules Rules, c *Check) string {
	number, meant, problem := rules.Numbers().Parse(f.Number)
	switch {
	case meant != "":
		c.Field("numero", "problem.suggestion", "Suggestion", meant)
	case problem != "":
		c.Field("numero", "problem."+string(problem), "Label", rules.Number.Label, "Hint", rules.Number.Hint)
	}
	return number
}

func (f AccessForm) document(rules Rules, c *Check) Document {
	for _, k := range rules.Documents {
		if k.Code != f.DocumentKind {
			continue
		}
		number, problem := k.Valid(f.Document)
		if problem != "" {
			c.Field("documento", "problem."+string(problem), "Label", k.Label, "Hint", k.Hint)
		}
		return Document{Kind: k.Code, Number: number}
	}
	c.Field("tipo_documento", "access.refuse.document_kind")
	return Document{}
}

// wanted reads what only those who register say: where they live, and the specialty of their first certificate.
func (f AccessForm) wanted(rules Rules, c *Check) (state, specialty string) {
	if _, ok := rules.State(f.State); !ok && len(rules.States) > 0 {
		c.Field("estado", "access.refuse.state")
	}
	s, ok := rules.Specialty(f.Specialty)
	if !ok || s.Retired {
		c.Field("especialidad", "access.refuse.specialty")
	}
	return f.State, s.Name
}

func (f AccessForm) email(c *Check) string {
	address, meant, problem := ParseEmail(f.Email)
	switch {
	case problem != "":
		c.Field("correo", "problem.email")
	case meant != "" && !strings.EqualFold(f.Seen, address):
		c.Field("correo", "access.refuse.email_slip", "Suggestion", meant)
	}
	return address
}

// nameOf is a name with single spaces: letters of any script, and what stands between them.
func nameOf(typed, field, say string, needed bool, c *Check) string {
	name := strings.Join(strings.Fields(typed), " ")
	letters := strings.ContainsFunc(name, unicode.IsLetter)
	odd := strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" '’´`.-", r)
	})
	switch {
	case name == "" && !needed:
	case !letters:
		c.Field(field, say)
	case odd || len([]rune(name)) > 100:
		c.Field(field, "access.refuse.name_form")
	}
	return name
}

// Consent gives the text of a code that is accepted now.
func (p *Profile) Consent(code string) (Consent, bool) {
	for _, c := range p.Consents {
		if c.Code == code {
			return c, true
		}
	}
	return Consent{}, false
}
