package e2e_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// The physicians of these journeys: one whom no register has, and one whose certificate is about to end.
const (
	newcomerNumber, newcomerMail     = "9876543", "ximena.pech@correo.example"
	specialistNumber, specialistMail = "6543210", "adriana.castellanos@correo.example"
)

// TestJourneysOfCertification makes the journeys of the council that examines four times: with JavaScript and without, wide and narrow.
func TestJourneysOfCertification(t *testing.T) {
	t.Parallel()
	stage.InEveryWay(t, "cmgo", func(j *stage.Journey) stage.Steps { return (&journey{Journey: j}).certification() })
}

// certification are the journeys of a council that examines, and keeps in force by points.
func (j *journey) certification() stage.Steps {
	return stage.Steps{
		{"the first administrator enters by the printed link", j.FirstAdministrator},
		{"the administrator invites the staff of the council", j.examiners},
		{"the administrator loads the register and the certificates of before", j.register},
		{"a stranger reads what an exam asks and what activities are worth", j.strangerReads},
		{"a stranger looks a specialist up", j.strangerLooksUp},
		{"somebody new registers and enters with a provisional account", j.newcomerRegisters},
		{"two claim one cédula, and nobody gets in until the registrar decides", j.cedulaIsDisputed},
		{"the registrar accepts the documents that are sent", j.documentsAreAccepted},
		{"a specialist of the register claims the account with a forgotten password", j.specialistClaims},
		{"the specialist gathers points and sends them", j.specialistGathers},
		{"an evaluator refuses one of the activities", j.activityIsRefused},
		{"the specialist mends it within the term", j.specialistRemedies},
		{"the evaluator accepts it and a second reader confirms", j.readersJudge},
		{"staff of exams publish a call", j.examinerPublishesCall},
		{"a candidate enrols, pays and gets a pass", j.candidateEnrols},
		{"the exam is held, marked, reviewed and published", j.examIsMarked},
		{"a resident gets no number without título and diploma", j.residentWaitsForNumber},
		{"a lot is printed with accepted photographs", j.lotIsPrinted},
		{"the office hands the certificate over", j.officeHandsOver},
		{"the courier brings it to the interior", j.courierBrings},
		{"anyone scans the certificate", j.anyoneScansCertificate},
	}
}

// register loads one specialist and her certificate, which ends within the year.
func (j *journey) register(t *testing.T) {
	p := j.as(t, "administrator")
	p.loads(council.ImportRoster, j.sheet([]string{"number", "document_kind", "document", "surname1", "surname2", "names", "mobile", "email", "state", "specialty", "rne"},
		specialistNumber, "CURP", "CAVA800312MDFSRD06", "Castellanos", "Vera", "Adriana", "5512345678", specialistMail, "Ciudad de México", "Ginecología y Obstetricia", "11624632"))
	decided := j.Today().AddYears(-5).AddMonths(5)
	p.loads(council.ImportCertificates, j.sheet([]string{"number", "specialty", "rne", "diploma", "decided"},
		specialistNumber, "Ginecología y Obstetricia", "11624632", "9412", decided.Numeric()))
}

// loads sends a spreadsheet, looks it over and applies it.
func (p *person) loads(kind council.ImportKind, text string) {
	p.T.Helper()
	p.Menu(p.Say("menu.staff.roster"))
	p.sendsSheet(kind, text)
	p.WaitsFor(p.Say("import.apply"))
	p.Presses(p.Say("import.apply"))
	p.WaitsFor(p.Say("import.state.applied"))
}

// sheet is a spreadsheet of one line under the headers of keys.
func (j *journey) sheet(keys []string, cells ...string) string {
	heads := make([]string, len(keys))
	for i, k := range keys {
		heads[i] = j.Say("import.column." + k)
	}
	return strings.Join(heads, ";") + "\r\n" + strings.Join(cells, ";") + "\r\n"
}
