package public_test

import (
	"net/http"
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/db"
	"vigencia/handlers/testoffice"
)

// registers applies a register with one line for a cédula, and a certificate of before for it when it has a number.
func registers(t *testing.T, o *testoffice.Office, kind council.ImportKind, head, line []string) council.ImportReport {
	t.Helper()
	file := council.SheetFile{Header: head, Line: 1, Rows: func(yield func(council.SheetRow, error) bool) { yield(council.SheetRow{Line: 2, Cells: line}, nil) }}
	i := db.Import{Kind: kind, AsOf: council.On(2026, 11, 1), Name: "registro.csv", Format: "csv", SHA256: strings.Repeat("a", 64), Size: 1}
	report, err := o.Store.ApplyImport(t.Context(), i, file, council.Program(), nil)
	if err != nil || report.FaultRows > 0 {
		t.Fatalf("%+v, %v", report, err)
	}
	return report
}

var (
	registerHead    = []string{"Cédula", "Primer apellido", "Segundo apellido", "Nombre(s)", "Especialidad"}
	certificateHead = []string{"Cédula", "Especialidad", "Certificado", "Fecha de dictamen"}
)

func TestARegisterNeverWritesOverWhoRegistered(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	first := registered(t, o, "9876543", newcomer(o, "9876543"))
	line := []string{"9876543", "Novelo", "Ku", "Marisol", "Ginecología y Obstetricia"}
	report := registers(t, o, council.ImportRoster, registerHead, line)
	if report.Left != 1 || report.Changed+report.Added != 0 || len(report.Conflicts) != 1 || report.Conflicts[0].Line != 2 {
		t.Fatalf("%+v", report)
	}
	p, err := o.Store.PhysicianByNumber(t.Context(), "9876543")
	if err != nil || p.Surname1 != "Pech" || !p.Disputed || !p.RosterOn.IsZero() {
		t.Fatalf("%+v, %v", p, err)
	}
	if a := first.Get("/inicio"); a.Status != http.StatusSeeOther {
		t.Errorf("who registered is still inside: %d", a.Status)
	}
	if to := o.Mail("account_disputed").To; to != p.Email {
		t.Errorf("told %s", to)
	}
	if r := registers(t, o, council.ImportCertificates, certificateHead, []string{"9876543", "Ginecología y Obstetricia", "812", "01/02/2024"}); r.Left != 1 || r.Added != 0 {
		t.Errorf("a certificate of before went to somebody who proved nothing: %+v", r)
	}
	registers(t, o, council.ImportRoster, registerHead, line)
	if n := len(o.Mails("account_disputed")); n != 1 {
		t.Errorf("told %d times", n)
	}
}

// What the register says as it was typed confirms the record and takes nothing from it; it is provisional until its papers are accepted.
func TestARegisterThatAgreesIsTaken(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	registered(t, o, "9876543", newcomer(o, "9876543"))
	report := registers(t, o, council.ImportRoster, registerHead, []string{"9876543", "PECH", "Balam", "Ximena Guadalupe", "Ginecología y Obstetricia"})
	p, err := o.Store.PhysicianByNumber(t.Context(), "9876543")
	if report.Left != 0 || err != nil || p.Disputed || !p.Provisional || p.Surname2 != "Balam" {
		t.Errorf("%+v; %+v, %v", report, p, err)
	}
}

func TestTheRegistrarSettlesADisputeWithTheRegister(t *testing.T) {
	for decision, c := range map[string]struct {
		mail string
		in   int
	}{"keep": {"account_kept", http.StatusSeeOther}, "aside": {"account_displaced", http.StatusUnprocessableEntity}} {
		o := testoffice.NewOf(t, "cmgo")
		registered(t, o, "9876543", newcomer(o, "9876543"))
		line := []string{"9876543", "Novelo", "Ku", "Marisol", "Ginecología y Obstetricia"}
		registers(t, o, council.ImportRoster, registerHead, line)
		registrar := o.As(o.Staff("Rebeca Tovar", council.Registrar).User)
		if a := registrar.Get("/consejo/expedientes"); !a.Says("Hay una cédula en disputa") || !a.Says("Ximena Guadalupe Pech") {
			t.Error(a.Text("main"))
		}
		if a := registrar.Get("/consejo/expedientes/9876543"); !a.Says("¿De quién es la cédula?") {
			t.Error(a.Text("main"))
		}
		if a := registrar.Post("/consejo/expedientes/9876543/disputa", "decision", decision); a.Status != http.StatusUnprocessableEntity || !a.Says("Escribe cómo lo comprobaste") {
			t.Errorf("%s without a note: %d", decision, a.Status)
		}
		if a := registrar.Post("/consejo/expedientes/9876543/disputa", "decision", decision, "nota", "Vino con su cédula."); a.Location != "/consejo/expedientes" {
			t.Fatalf("%s: %d %s", decision, a.Status, a.Text("main"))
		}
		if to := o.Mail(c.mail).To; to != "ximena.pech@correo.example" {
			t.Errorf("%s told %s", decision, to)
		}
		if a := o.Anyone().Post("/ingresar", "usuario", "9876543", "contrasena", testoffice.Passphrase); a.Status != c.in {
			t.Errorf("%s: who registered: %d", decision, a.Status)
		}
		if r := registers(t, o, council.ImportRoster, registerHead, line); (decision == "aside") != (r.Added == 1) {
			t.Errorf("%s and the register again: %+v", decision, r)
		}
	}
}

// While somebody else's request for the number waits, the dispute is decided there.
func TestADisputeOfTwoPersonsIsDecidedInTheirRequest(t *testing.T) {
	o := testoffice.NewOf(t, "cmgo")
	registered(t, o, "9876543", newcomer(o, "9876543"))
	o.Anyone().Post("/solicitar-ingreso", newcomer(o, "9876543", "correo", "otra@correo.example", "apellido_paterno", "Novelo")...)
	registrar := o.As(o.Staff("Rebeca Tovar", council.Registrar).User)
	if a := registrar.Get("/consejo/expedientes/9876543"); !a.Says("Ver la otra solicitud y decidir") {
		t.Error(a.Text("main"))
	}
	if a := registrar.Post("/consejo/expedientes/9876543/disputa", "decision", "aside", "nota", "No vino."); a.Status == http.StatusSeeOther || !a.Says("Decide en esa solicitud") {
		t.Errorf("%d: %s", a.Status, a.Text("main"))
	}
}
