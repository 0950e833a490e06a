package jobs

import (
	"strconv"

	"vigencia/council"
	"vigencia/documents"
)

// progress says that there is a number and that the certificate is being printed (R13): it stands in until the certificate itself is signed.
func (p printed) progress() documents.ConstanciaValues {
	c := p.Certificate
	field := func(key, value string) documents.Field {
		return documents.Field{Label: p.text("progress." + key), Value: value}
	}
	return documents.ConstanciaValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Title: p.text("progress.title"), Opening: p.text("progress.opening"), Name: p.Physician.FullName(),
		Clause: p.text("progress.clause", "Printer", p.Rules.Printer.Name), Specialty: council.Titled(c.Specialty),
		Fields: []documents.Field{field("licence", p.Physician.Number), field("specialty_licence", c.RNE), field("number", c.Number), field("decided", c.DecidedOn.Numeric()),
			field("from", c.ValidFrom.Numeric()), field("to", c.ValidTo.Numeric())},
		Validity: p.text("progress.validity", "To", c.ValidTo.Long()), Given: p.given(), Signers: p.signing(2), Proof: p.proof(),
		Check: p.text("progress.check"), How: p.text("progress.how", "Site", p.site()),
	}
}

// certificate is the board's certificate, as it was printed and signed.
func (p printed) certificate() documents.CertificateValues {
	c := p.Certificate
	return documents.CertificateValues{
		At: p.Document.OrderedAt.In(p.Rules.Zone), Federation: p.text("certificate.federation"), And: p.text("certificate.and"), Award: p.text("certificate.award"),
		Title: p.text("certificate.title"), As: p.text("certificate.as"), Name: p.Physician.FullName(), Clause: p.text("certificate.clause"), Specialty: council.Titled(c.Specialty),
		Validity: p.text("certificate.validity", "From", c.ValidFrom.Long(), "To", c.ValidTo.Long()), Given: p.given(),
		Photograph: documents.Field{Label: p.text("certificate.photograph"), Value: p.text("certificate.photograph_size")}, Signers: p.signing(3),
		Number: documents.Field{Label: p.text("certificate.number"), Value: c.Number},
		Facts:  []documents.Field{{Label: p.text("certificate.licence"), Value: p.Physician.Number}, {Label: p.text("certificate.entry"), Value: p.entry()}},
		Proof:  p.proof(), Footer: p.text("certificate.footer", "Site", p.site()),
	}
}

// entry is the line of the printer's book: libro, foja, lugar.
func (p printed) entry() string {
	e := p.Delivery.Entry
	if e.IsZero() {
		return ""
	}
	return p.text("certificate.entry_value", "Book", strconv.Itoa(e.Book), "Leaf", strconv.Itoa(e.Leaf), "Place", strconv.Itoa(e.Place))
}

// signing are at most so many of those in office, in the order in which staff keep them.
func (p printed) signing(most int) []documents.Signer {
	all := p.signers()
	return all[:min(most, len(all))]
}
