package db_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
)

var rosterHead = []string{"CMP", "Tipo de documento", "DOCUMENTO", "Apellido Paterno", "Apellido materno", "Nombres", "Consejo Regional", "Estado", "Condicion",
	"Celular", "Correo", "Fecha de colegiatura", "Especialidad", "RNE", "Fecha de RNE"}

// sheet is a spreadsheet in memory, read as the child gives it.
func sheet(head []string, rows ...[]string) council.SheetFile {
	return council.SheetFile{Header: head, Line: 1, Rows: func(yield func(council.SheetRow, error) bool) {
		for i, r := range rows {
			if !yield(council.SheetRow{Line: i + 2, Cells: r}, nil) {
				return
			}
		}
	}}
}

func line(number, surname, email, specialty, rne string) []string {
	return []string{number, "DNI", "40302010", surname, "Rojas", "María", "CR III LIMA", "Activo", "Hábil", "999555210", email, "14/03/2008", specialty, rne, "03/06/2013"}
}

func roster(asOf council.Date) db.Import {
	return db.Import{Kind: council.ImportRoster, AsOf: asOf, Name: "padron.csv", Format: "csv", SHA256: strings.Repeat("a", 64), Size: 1}
}

func apply(t *testing.T, s *db.Store, i db.Import, file council.SheetFile) council.ImportReport {
	t.Helper()
	report, err := s.ApplyImport(context.Background(), i, file, council.Program(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestARosterBringsMembersAndTheirRegistrations(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	file := sheet(rosterHead, line("45218", "Salcedo", "m@correo.pe", "psiquiatria", "20001"), line("045218", "Salcedo", "m@correo.pe", "Cardiología", "20002"), line("045219", "Peña", "", "", ""))
	if r := apply(t, s, roster(council.On(2026, 11, 1)), file); r.FaultRows != 0 || r.Added != 3 || r.Changed != 0 {
		t.Fatalf("%+v", r)
	}
	p, err := s.PhysicianByNumber(ctx, "045218")
	if err != nil || len(p.Registrations) != 3 || p.Office != "III" || p.Standing != "HÁBIL" || p.RosterOn != council.On(2026, 11, 1) {
		t.Fatalf("%+v %v", p, err)
	}
	if i := slices.IndexFunc(p.Registrations, func(r council.Registration) bool { return r.Number == "020001" }); i < 0 || council.Fold(p.Registrations[i].Specialty) != "psiquiatria" {
		t.Errorf("%+v", p.Registrations)
	}
	if on, err := s.RosterDate(ctx); err != nil || on != council.On(2026, 11, 1) {
		t.Errorf("roster of %s, %v", on, err)
	}
	events, err := s.Events(ctx, "import", 1)
	if err != nil || len(events) != 1 || events[0].Payload["rows"] != "3" {
		t.Errorf("%+v %v", events, err)
	}
}

// Decision 11: a row missing in a new roster changes nothing by itself.
func TestARowMissingInANewRosterChangesNothing(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	apply(t, s, roster(council.On(2026, 10, 1)), sheet(rosterHead, line("045218", "Salcedo", "m@correo.pe", "", ""), line("045219", "Peña", "p@correo.pe", "", "")))
	changed := line("045218", "Salcedo", "", "", "")
	changed[8] = "No hábil"
	file := sheet(rosterHead, changed)
	checked, err := s.CheckImport(ctx, council.ImportRoster, council.On(2026, 11, 1), file, nil)
	if err != nil || checked.Changed != 1 || checked.Added != 0 || len(checked.Samples) != 1 || !slices.Equal(checked.Samples[0].Fields, []string{"field.standing"}) {
		t.Fatalf("%+v %v", checked, err)
	}
	apply(t, s, roster(council.On(2026, 11, 1)), file)
	first, _ := s.PhysicianByNumber(ctx, "045218")
	second, err := s.PhysicianByNumber(ctx, "045219")
	if first.Standing != "NO HÁBIL" || first.Email != "m@correo.pe" || first.RosterOn != council.On(2026, 11, 1) {
		t.Errorf("an empty cell changed something, or the standing did not: %+v", first)
	}
	if err != nil || second.Standing != "HÁBIL" || second.RosterOn != council.On(2026, 10, 1) {
		t.Errorf("%+v %v", second, err)
	}
}

func TestARosterKeepsTheContactDataOfWhoHasAnAccount(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	apply(t, s, roster(council.On(2026, 10, 1)), sheet(rosterHead, line("045218", "Salcedo", "m@correo.pe", "", ""), line("045219", "Peña", "p@correo.pe", "", "")))
	p, _ := s.PhysicianByNumber(ctx, "045218")
	if _, err := s.AddAccount(ctx, council.Account{Kind: council.PhysicianAccount, User: p.Number, Name: p.FullName(), Email: p.Email, Physician: p.ID}, council.Program()); err != nil {
		t.Fatal(err)
	}
	r := apply(t, s, roster(council.On(2026, 11, 1)), sheet(rosterHead, line("045218", "Salcedo", "otro@correo.pe", "", ""), line("045219", "Peña", "otra@correo.pe", "", "")))
	own, _ := s.PhysicianByNumber(ctx, "045218")
	other, _ := s.PhysicianByNumber(ctx, "045219")
	if r.Kept != 1 || own.Email != "m@correo.pe" || other.Email != "otra@correo.pe" {
		t.Errorf("kept %d; %s and %s", r.Kept, own.Email, other.Email)
	}
}

func TestAnImportOf20000RowsIsAllOrNothing(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	rows := make([][]string, 20_000)
	for i := range rows {
		rows[i] = line(fmt.Sprintf("%06d", i+1), "Salcedo", "", "", "")
	}
	last := rows[len(rows)-1][6]
	rows[len(rows)-1][6] = "CR XCIX"
	r := apply(t, s, roster(council.On(2026, 11, 1)), sheet(rosterHead, rows...))
	if r.FaultRows != 1 || r.Faults[0].Line != 20_001 || r.Faults[0].Column != "office" {
		t.Fatalf("%d faults: %+v", r.FaultRows, r.Faults)
	}
	if _, err := s.PhysicianByNumber(ctx, "000001"); council.CodeOf(err) != council.NotFound {
		t.Fatalf("the first row stayed: %v", err)
	}
	if on, _ := s.RosterDate(ctx); !on.IsZero() {
		t.Error("a roster that was not applied has a date")
	}
	rows[len(rows)-1][6] = last
	if r := apply(t, s, roster(council.On(2026, 11, 1)), sheet(rosterHead, rows...)); r.Added != 20_000 {
		t.Fatalf("%+v", r)
	}
	if again := apply(t, s, roster(council.On(2026, 11, 2)), sheet(rosterHead, rows...)); again.Unchanged != 20_000 {
		t.Errorf("%d unchanged", again.Unchanged)
	}
}

func TestAnImportThatBreaksOffKeepsNothing(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	whole := sheet(rosterHead, line("045218", "Salcedo", "", "", ""))
	torn := council.SheetFile{Header: rosterHead, Line: 1, Rows: func(yield func(council.SheetRow, error) bool) {
		whole.Rows(yield)
		yield(council.SheetRow{}, errors.New("torn"))
	}}
	if _, err := s.ApplyImport(ctx, roster(council.On(2026, 11, 1)), torn, council.Program(), nil); err == nil {
		t.Fatal("no error")
	}
	if _, err := s.PhysicianByNumber(ctx, "045218"); council.CodeOf(err) != council.NotFound {
		t.Error(err)
	}
}

func TestARosterSaysWhatIsWrongByLine(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	bad := func(column int, value string) []string {
		l := line("045218", "Salcedo", "", "Cardiología", "20002")
		l[column] = value
		return l
	}
	for say, row := range map[string][]string{
		"import.fault.number": bad(0, "1452181"), "import.fault.document": bad(2, "X"), "import.fault.empty": bad(3, ""), "import.fault.office": bad(6, "CR ZZ"),
		"import.fault.email": bad(10, "correo"), "import.fault.date": bad(11, "31/02/2008"), "import.fault.future": bad(11, "01/12/2026"), "import.fault.rne_alone": bad(12, ""),
		"import.fault.document_kind": bad(1, "LE"), "import.fault.long": bad(4, strings.Repeat("a", 81)),
	} {
		r, err := s.CheckImport(ctx, council.ImportRoster, council.On(2026, 11, 1), sheet(rosterHead, row), nil)
		if err != nil || r.FaultRows != 1 || r.Faults[0].Say != say || r.Faults[0].Line != 2 {
			t.Errorf("%s: %+v %v", say, r.Faults, err)
		}
	}
	two := map[string]council.SheetFile{
		"import.fault.repeated":       sheet(rosterHead, line("045218", "Salcedo", "", "", ""), line("045218", "Salcedo", "", "", "")),
		"import.fault.disagrees":      sheet(rosterHead, line("045218", "Salcedo", "", "", ""), line("045218", "Peña", "", "Cardiología", "20002")),
		"import.fault.column_missing": sheet(rosterHead[1:]),
		"import.fault.column_twice":   sheet(append([]string{"CMP"}, rosterHead...)),
	}
	for say, file := range two {
		r, err := s.CheckImport(ctx, council.ImportRoster, council.On(2026, 11, 1), file, nil)
		if err != nil || r.FaultRows != 1 || r.Faults[0].Say != say {
			t.Errorf("%s: %+v %v", say, r.Faults, err)
		}
	}
	r, err := s.CheckImport(ctx, council.ImportRoster, council.On(2026, 11, 1), sheet(rosterHead, line("045218", "Salcedo", "", "Cardiología", "20002"), line("045219", "Peña", "", "Cardiología", "20002")), nil)
	if err != nil || r.FaultRows != 1 || r.Faults[0].Column != "rne" {
		t.Errorf("one RNE of two members: %+v %v", r, err)
	}
}

var certificateHead = []string{"CMP", "Especialidad", "RNE", "Diploma", "Fecha de dictamen", "Vigente desde", "Fecha de validez", "Recojo de diploma"}

// Step 14: certificates of before stand in the register; 09/04/2019 is in force until 08/04/2024.
func TestCertificatesOfBeforeAreImportedAndNeverWrittenOver(t *testing.T) {
	s, ctx := open(t, t.TempDir()), context.Background()
	apply(t, s, roster(council.On(2026, 10, 1)), sheet(rosterHead, line("045218", "Salcedo", "", "Psiquiatría", "20001")))
	in := db.Import{Kind: council.ImportCertificates, AsOf: council.On(2026, 11, 1), Name: "c.csv", Format: "csv", SHA256: strings.Repeat("b", 64), Size: 1}
	good := []string{"45218", "PSIQUIATRIA", "", "35568", "09/04/2019", "", "", "CR III LIMA"}
	if r := apply(t, s, in, sheet(certificateHead, good)); r.Added != 1 || r.FaultRows != 0 {
		t.Fatalf("%+v", r)
	}
	p, _ := s.PhysicianByNumber(ctx, "045218")
	all, err := s.CertificatesOf(ctx, p.ID)
	if err != nil || len(all) != 1 || all[0].ValidTo != council.On(2024, 4, 8) || all[0].Origin != "imported" || all[0].Label != "Especialidad: PSIQUIATRÍA" || all[0].RNE != "020001" {
		t.Fatalf("%+v %v", all, err)
	}
	if r := apply(t, s, in, sheet(certificateHead, good)); r.Unchanged != 1 || r.Added != 0 {
		t.Errorf("the same file again: %+v", r)
	}
	for say, row := range map[string][]string{
		"import.fault.differs":      {"45218", "", "", "35568", "09/04/2019", "", "", ""},
		"import.fault.member":       {"45219", "", "", "35569", "09/04/2019", "", "", ""},
		"import.fault.registration": {"45218", "Cardiología", "", "35570", "09/04/2019", "", "", ""},
		"import.fault.series":       {"45218", "", "", "100001", "09/04/2019", "", "", ""},
		"import.fault.ends_before":  {"45218", "", "", "35571", "09/04/2019", "", "08/04/2018", ""},
	} {
		r := apply(t, s, in, sheet(certificateHead, row))
		if r.FaultRows != 1 || r.Faults[0].Say != say {
			t.Errorf("%s: %+v", say, r.Faults)
		}
	}
	if all, _ := s.CertificatesOf(ctx, p.ID); len(all) != 1 {
		t.Errorf("refused lines left %d certificates", len(all))
	}
}
