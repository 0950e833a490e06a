package db

import (
	"context"
	"database/sql"
	"fmt"

	"vigencia/council"
)

// certificateLine looks at one line of the certificates of before and, in a transaction, keeps it. A number that the office has is never written
// over: the same certificate changes nothing, another one is a fault. Where a renewal keeps its number, other periods of the registration bear it too.
func (i *importing) certificateLine(ctx context.Context, row council.SheetRow) error {
	read, faults := i.rules.ReadCertificateRow(i.head, row, i.asOf)
	c := read.Certificate
	refuse := func(column, value, say string, args ...string) {
		faults = append(faults, council.ImportFault{Line: row.Line, Column: column, Value: value, Say: say, Args: append([]string{"Value", value}, args...)})
	}
	p, _, known, err := i.at.known(ctx, read.Member)
	if err != nil {
		return err
	}
	if p.Unproven() {
		i.report.Leave(council.ImportFault{Line: row.Line, Column: "number", Value: p.Number, Say: "import.conflict.unproven", Args: []string{"Value", p.Number, "Name", p.FullName()}})
		return nil
	}
	c = i.held(c, p, known, read.Member, refuse)
	if line, kept := i.numbered(row.Line, c); line > 0 && c.Number != "" {
		refuse("diploma", c.Number, "import.fault.repeated", "Line", fmt.Sprint(line))
	} else {
		c.Kept = kept
	}
	exists, fault, err := i.beside(ctx, &c)
	if err != nil {
		return err
	}
	if fault != "" {
		refuse("diploma", c.Number, fault)
	}
	switch {
	case len(faults) > 0:
		i.report.Refuse(faults...)
		return nil
	case exists:
		i.report.Unchanged++
		return nil
	}
	return i.add(ctx, row.Line, c, p)
}

// add counts a certificate that is new and, in a transaction, keeps it.
func (i *importing) add(ctx context.Context, line int, c council.Certificate, holder council.Physician) error {
	i.report.Added++
	i.report.Sample(council.ImportSample{Line: line, Number: c.Number, Name: holder.ListName(), What: "added"})
	if i.tx == nil {
		return nil
	}
	_, err := addCertificate(ctx, i.tx, c)
	return err
}

// held gives a certificate of before to its holder and to the registration that it is of, or says why it cannot be.
func (i *importing) held(c council.Certificate, p council.Physician, known bool, member string, refuse func(column, value, say string, args ...string)) council.Certificate {
	registration, holds := p.Holds(c)
	switch {
	case !known && member != "":
		refuse("number", member, "import.fault.member")
	case known && !holds:
		refuse("specialty", c.Specialty, "import.fault.registration", "Number", p.Number)
	}
	c.Physician, c.Registration, c.IssuedAt = p.ID, registration.ID, i.s.now()
	if c.RNE == "" {
		c.RNE = registration.Number
	}
	return c
}

// numbered notes the number of a line's certificate and gives the line of the file that bars it, or 0: any that has the number, or, where a renewal keeps it,
// one of the same period or of another registration. kept says that the number is that of an earlier line's certificate.
func (i *importing) numbered(line int, c council.Certificate) (barred int, kept bool) {
	first := i.again(line, "diploma", c.Series, c.Number)
	if first == 0 || i.rules.NumberOnRenewal != council.KeepNumber {
		i.again(line, "period", c.Series, c.Number, c.ValidFrom.String())
		i.again(line, "bearer", c.Series, c.Number, fmt.Sprint(c.Physician, c.Registration))
		return first, false
	}
	if before := i.again(line, "period", c.Series, c.Number, c.ValidFrom.String()); before > 0 {
		return before, false
	}
	if i.again(line, "bearer", c.Series, c.Number, fmt.Sprint(c.Physician, c.Registration)) == 0 {
		return first, false
	}
	return 0, true
}

// beside compares a line's certificate with those of its number that the office has: exists says that it is there already, fault names why it cannot be
// written beside them. Where a renewal keeps the number, other periods of the same registration stand in nobody's way.
func (i *importing) beside(ctx context.Context, c *council.Certificate) (exists bool, fault string, err error) {
	rows, err := i.at.certificate.QueryContext(ctx, c.Series, c.Number)
	if err != nil {
		return false, "", err
	}
	all, err := collect(rows, func(rows *sql.Rows) (council.Certificate, error) { return scanCertificate(rows) })
	for _, old := range all {
		renews := i.rules.NumberOnRenewal == council.KeepNumber && old.Physician == c.Physician && old.Registration == c.Registration && old.ValidFrom != c.ValidFrom
		switch {
		case renews:
			c.Kept = true
		case old.Origin != "imported":
			fault = "import.fault.issued"
		case !old.SameAs(*c):
			fault = "import.fault.differs"
		default:
			exists = true
		}
	}
	return exists, fault, err
}
