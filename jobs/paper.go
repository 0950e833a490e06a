package jobs

import (
	"strings"

	"vigencia/council"
	"vigencia/db"
	"vigencia/documents"
)

// printed turns the register's values into the words of a paper.
type printed struct {
	db.DocumentValues
	address string
}

// text is a text of the council's papers, in which "~" is a space that binds; a "~" in a value stays.
func (p printed) text(key string, pairs ...string) string {
	bound := council.Words{key: strings.ReplaceAll(p.Rules.Paper.Texts[key], "~", "\u00a0")}
	return bound.Say(key, pairs...)
}

// site is the address of /verificar as people read it.
func (p printed) site() string {
	_, host, ok := strings.Cut(p.address, "://")
	if !ok {
		host = p.address
	}
	return host + "/verificar"
}

func (p printed) proof() documents.Proof {
	return documents.Proof{Address: strings.ToUpper(p.address + p.Document.VerifyPath()), Code: council.FormatHumanCode(p.Document.Human)}
}

func (p printed) signers() []documents.Signer {
	var out []documents.Signer
	for _, s := range p.Signers {
		out = append(out, documents.Signer{Name: s.Name, Post: s.Post})
	}
	return out
}

// subject is what is certified and the clause that leads to it: a specialty, or the profession itself.
func (p printed) subject(specialty, general string) (clause, subject string) {
	if p.Certificate.Specialty == "" {
		return p.text(general), p.text("general")
	}
	return p.text(specialty), council.Titled(p.Certificate.Specialty)
}

func (p printed) given() string {
	return p.text("given", "Town", p.Rules.Site.Town, "Date", p.Rules.Today(p.Document.OrderedAt).Long())
}

func (p printed) constancia() documents.ConstanciaValues {
	c := p.Certificate
	clause, specialty := p.subject("constancia.clause", "constancia.clause_general")
	field := func(key, value string) documents.Field {
		return documents.Field{Label: p.text("constancia." + key), Value: value}
	}
	return documents.ConstanciaValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("constancia.title"), Opening: p.text("constancia.opening"), Name: p.Physician.FullName(),
		Clause: clause, Specialty: specialty,
		Fields: []documents.Field{field("number", p.Physician.Number), field("rne", c.RNE), field("kind", c.Label), field("diploma", c.Number),
			field("decided", c.DecidedOn.Numeric()), field("office", p.Rules.OfficeName(p.Physician.Office))},
		Validity: p.text("constancia.validity", "To", c.ValidTo.Long()), Given: p.given(), Signers: p.signers(), Proof: p.proof(),
		Check: p.text("constancia.check"), How: p.text("constancia.how", "Site", p.site()),
	}
}

func (p printed) diploma() documents.DiplomaValues {
	c := p.Certificate
	clause, specialty := p.subject("diploma.clause", "diploma.clause_general")
	return documents.DiplomaValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("diploma.title"), Award: p.text("diploma.award"), Name: p.Physician.FullName(),
		Registration: p.text("diploma.registration", "Number", p.Physician.Number), Clause: clause, Specialty: specialty,
		Validity: p.text("diploma.validity", "From", c.ValidFrom.Long(), "To", c.ValidTo.Long()), Given: p.given(), Signers: p.signers(),
		Number: documents.Field{Label: p.text("diploma.number"), Value: c.Number},
		Facts: []documents.Field{{Label: p.text("diploma.office"), Value: p.Rules.OfficeName(p.Physician.Office)},
			{Label: p.text("diploma.rne"), Value: c.RNE}},
		Seal: p.text("diploma.seal"), Proof: p.proof(), Footer: p.text("diploma.footer", "Site", p.site()),
	}
}
