package council

import (
	"strconv"
	"strings"
)

// An EarlierCertificate is a line of the certificates of before the system: the member's number, and the certificate without its member.
type EarlierCertificate struct {
	Member      string
	Certificate Certificate
}

// ReadCertificateRow reads one line of the certificates of before. Without a specialty it is of Médico Cirujano. The days in force may be left
// out: they follow from the day of the decision by the rule of the profile.
func (r Rules) ReadCertificateRow(head ImportHead, row SheetRow, asOf Date) (EarlierCertificate, []ImportFault) {
	in := &importRow{rules: r, head: head, row: row}
	e := EarlierCertificate{Member: in.number("number", r.NumberRule(), true)}
	c := Certificate{Number: in.text("diploma", 30, true), Specialty: in.specialty(), RNE: in.number("rne", r.RNE, false),
		DecidedOn: in.day("decided", true, asOf), ValidFrom: in.day("from", false, Date{}), ValidTo: in.day("to", false, Date{}),
		Pickup: in.office("pickup", false), Origin: "imported"}
	of := GeneralRegistration
	if c.Specialty != "" {
		of = SpecialtyRegistration
	}
	if kinds := r.KindsOf(of); len(kinds) > 0 {
		c.Kind, c.Series = kinds[0].Code, kinds[0].Series
		c.Label = Registration{Specialty: c.Specialty}.CertificateLabel(kinds[0])
	} else {
		in.refuse("specialty", "import.fault.kind")
	}
	if c.ValidFrom.IsZero() {
		c.ValidFrom = c.DecidedOn
	}
	if c.ValidTo.IsZero() && !c.ValidFrom.IsZero() {
		c.ValidTo = r.Validity.End(c.ValidFrom)
	}
	if c.ValidTo.Before(c.ValidFrom) {
		in.refuse("to", "import.fault.ends_before")
	}
	if n, err := strconv.ParseInt(c.Number, 10, 64); err == nil && n >= r.SeriesStart(c.Series) {
		in.refuse("diploma", "import.fault.series", "Start", strconv.FormatInt(r.SeriesStart(c.Series), 10))
	}
	e.Certificate = c
	return e, in.faults
}

// Holds gives the member's registration that an earlier certificate is of, matched by specialty.
func (p Physician) Holds(c Certificate) (Registration, bool) {
	for _, r := range p.Registrations {
		if Fold(r.Specialty) == Fold(c.Specialty) {
			return r, true
		}
	}
	return Registration{}, false
}

// SameAs says that two rows are of the same certificate: number, kind and dates; how a name is written does not matter.
func (c Certificate) SameAs(other Certificate) bool {
	return c.Series == other.Series && strings.EqualFold(c.Number, other.Number) && c.Kind == other.Kind && Fold(c.Specialty) == Fold(other.Specialty) &&
		c.Physician == other.Physician && c.DecidedOn == other.DecidedOn && c.ValidFrom == other.ValidFrom && c.ValidTo == other.ValidTo
}
