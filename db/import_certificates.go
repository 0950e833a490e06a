package db

import (
	"context"
	"fmt"

	"vigencia/council"
)

// certificateLine looks at one line of the certificates of before and, in a transaction, keeps it. A number that the office has is never written
// over: the same certificate changes nothing, another one is a fault.
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
	registration, holds := p.Holds(c)
	switch {
	case !known && read.Member != "":
		refuse("number", read.Member, "import.fault.member")
	case known && !holds:
		refuse("specialty", c.Specialty, "import.fault.registration", "Number", p.Number)
	}
	c.Physician, c.Registration, c.IssuedAt = p.ID, registration.ID, i.s.now()
	if c.RNE == "" {
		c.RNE = registration.Number
	}
	if line := i.again(row.Line, "diploma", c.Series, c.Number); line > 0 && c.Number != "" {
		refuse("diploma", c.Number, "import.fault.repeated", "Line", fmt.Sprint(line))
	}
	old, err := scanCertificate(i.at.certificate.QueryRowContext(ctx, c.Series, c.Number))
	if err != nil && council.CodeOf(err) != council.NotFound {
		return err
	}
	exists := err == nil
	switch {
	case exists && old.Origin != "imported":
		refuse("diploma", c.Number, "import.fault.issued")
	case exists && !old.SameAs(c):
		refuse("diploma", c.Number, "import.fault.differs")
	}
	if len(faults) > 0 {
		i.report.Refuse(faults...)
		return nil
	}
	if exists {
		i.report.Unchanged++
		return nil
	}
	i.report.Added++
	i.report.Sample(council.ImportSample{Line: row.Line, Number: c.Number, Name: p.ListName(), What: "added"})
	if i.tx == nil {
		return nil
	}
	_, err = addCertificate(ctx, i.tx, c)
	return err
}
