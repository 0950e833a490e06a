package db_test

import (
	"context"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// A renewal keeps its number (number_on_renewal: keep): the register of before has it once for each period, of one registration alone.
func TestOldCertificatesOfOneRegistrationShareAKeptNumber(t *testing.T) {
	o, ctx := testoffice.NewOf(t, "cmgo"), context.Background()
	p, other := o.Physician(), o.Physician()
	var head []string
	for _, c := range o.Store.Rules().Columns(council.ImportCertificates) {
		head = append(head, o.Profile.Words.Say("import.column."+c.Key))
	}
	row := func(p council.Physician, number, decided string) []string {
		values := map[string]string{"number": p.Number, "specialty": p.Registrations[0].Specialty, "diploma": number, "decided": decided}
		var cells []string
		for _, c := range o.Store.Rules().Columns(council.ImportCertificates) {
			cells = append(cells, values[c.Key])
		}
		return cells
	}
	in := db.Import{Kind: council.ImportCertificates, AsOf: council.On(2026, 11, 1), Name: "c.csv", Format: "csv", SHA256: strings.Repeat("b", 64), Size: 1}
	newest, oldest := row(p, "9099", "14/03/2022"), row(p, "9099", "14/03/2012")
	if r := apply(t, o.Store, in, sheet(head, newest, oldest)); r.Added != 2 || r.FaultRows != 0 {
		t.Fatalf("%+v", r)
	}
	if r := apply(t, o.Store, in, sheet(head, row(p, "9099", "14/03/2017"), newest)); r.Added != 1 || r.Unchanged != 1 || r.FaultRows != 0 {
		t.Errorf("a period between two that stand: %+v", r)
	}
	for say, rows := range map[string][][]string{
		"import.fault.repeated": {row(p, "9100", "14/03/2022"), row(p, "9100", "14/03/2022")},
		"import.fault.differs":  {row(other, "9099", "14/03/2007")},
	} {
		if r := apply(t, o.Store, in, sheet(head, rows...)); r.FaultRows != 1 || r.Faults[0].Say != say || r.Faults[0].Column != "diploma" {
			t.Errorf("%s: %+v", say, r)
		}
	}
	if r := apply(t, o.Store, in, sheet(head, row(p, "9101", "14/03/2022"), row(other, "9101", "14/03/2017"))); r.FaultRows != 1 || r.Faults[0].Say != "import.fault.repeated" {
		t.Errorf("one number of two physicians: %+v", r)
	}
	if all, err := o.Store.CertificatesOf(ctx, p.ID); err != nil || len(all) != 3 {
		t.Errorf("%d certificates, %v", len(all), err)
	}
}
