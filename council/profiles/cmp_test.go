package profiles_test

import (
	"strings"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
)

func loadCMP(t *testing.T) *council.Profile {
	t.Helper()
	p, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func day(t *testing.T, iso string) council.Date {
	t.Helper()
	d, err := council.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The vectors of domain/cmp.md §5.4: national holidays only, day 0 not counted.
func TestWorkingDaysOfPeruFromProfile(t *testing.T) {
	rules := council.Rules{Profile: loadCMP(t)}
	rules.Calendar = rules.Profile.Calendar
	for _, v := range [][3]string{
		{"2019-04-09", "2019-04-22", "2019-05-24"}, {"2022-12-05", "2022-12-16", "2023-01-18"}, {"2024-06-05", "2024-06-17", "2024-07-18"},
		{"2025-04-14", "2025-04-25", "2025-05-29"}, {"2025-07-21", "2025-08-04", "2025-09-05"}, {"2025-12-05", "2025-12-18", "2026-01-22"},
		{"2026-03-30", "2026-04-10", "2026-05-14"}, {"2026-07-20", "2026-08-03", "2026-09-04"}, {"2026-07-25", "2026-08-07", "2026-09-09"},
		{"2026-12-23", "2027-01-05", "2027-02-05"}, {"2025-12-22", "2026-01-02", ""},
	} {
		evening := day(t, v[0]).Start(rules.Zone).Add(20 * time.Hour) // 20:00 in Lima is still that day
		if due := rules.EvaluationTerm(evening, "III").Due.String(); due != v[1] {
			t.Errorf("evaluation from %s ends on %s, not %s", v[0], due, v[1])
		}
		if due := rules.RemedyTerm(evening, "III").Due.String(); v[2] != "" && due != v[2] {
			t.Errorf("remedy from %s ends on %s, not %s", v[0], due, v[2])
		}
	}
}

func TestDaysOfTheStateCountOnlyOnceAdopted(t *testing.T) {
	rules := council.Rules{Profile: loadCMP(t)}
	if len(rules.Profile.Calendar.Special) != 0 || len(rules.Optional) == 0 {
		t.Fatalf("%d special days, %d optional", len(rules.Profile.Calendar.Special), len(rules.Optional))
	}
	rules.Calendar = rules.Profile.Calendar
	rules.Calendar.Special = rules.Optional
	if due := rules.Calendar.Term(day(t, "2025-12-22"), 7, "III").Due.String(); due != "2026-01-06" {
		t.Errorf("with the days of DS 042-2025 it ends on %s", due)
	}
}

func TestCertificatesOfTheCMPLastFiveYearsLessADay(t *testing.T) {
	v := loadCMP(t).Validity
	for from, to := range map[string]string{"2019-04-09": "2024-04-08", "2023-05-29": "2028-05-28", "2024-01-01": "2028-12-31", "2020-02-29": "2025-02-28", "2028-02-29": "2033-02-28"} {
		if end := v.End(day(t, from)).String(); end != to {
			t.Errorf("from %s to %s, not %s", from, end, to)
		}
	}
}

// Step 2 of the guide.
func TestHomeLinksStandInTheOrderOfTheGuide(t *testing.T) {
	p := loadCMP(t)
	var got []string
	for _, l := range p.Home.Links() {
		line := strings.Repeat("- ", l.Depth) + l.Label + " [" + l.Action + "]"
		if l.New {
			line += " (nuevo)"
		}
		got = append(got, line)
		if page, ok := p.Pages[l.Page]; l.Page != "" && (!ok || l.Action == "Ver Pdf" && !page.Official) {
			t.Errorf("%s: the page %q has no place for the council's PDF", l.Label, l.Page)
		}
	}
	want := `Requisitos para la Recertificación [Ver Pdf]
Formato de Solicitud [Ver Pdf]
Solicitar Recertificación Médica Vía Virtual [Iniciar proceso aquí]
- Video: para solicitar tu recertificación médica vía virtual [Ver video]
- Guía para solicitar tu recertificación médica vía virtual [Ver Pdf]
Directiva para recertificación de médicos cirujanos y especialistas en casos especiales [Ver Pdf] (nuevo)
Anexo 01 [Ver Pdf]
Directiva de la evaluación por portafolio para la recertificación del médico cirujano y médico especialista [Ver Pdf]
- Tabla de calificación para la evaluación de portafolio [Ver Pdf]`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	if len(p.Steps["ayuda"]) != 17 {
		t.Errorf("%d steps", len(p.Steps["ayuda"]))
	}
}

// Steps 12 and 14 of the guide.
func TestListsHaveTheColumnsOfTheGuide(t *testing.T) {
	w := loadCMP(t).Words
	for list, columns := range map[string][][2]string{
		"requests": {{"nro", "Nro"}, {"kind", "Tipo de recertificación"}, {"date", "Fecha"}, {"status", "Estado"}, {"pickup", "Recojo de Diploma"},
			{"description", "Descripción"}, {"actions", "Acciones"}},
		"certificates": {{"nro", "Nro"}, {"status", "Estado"}, {"diploma", "Diploma"}, {"kind", "Tipo de recertificación"}, {"decided", "Fecha de Dictamen"},
			{"valid", "Fecha de Validez"}, {"year", "Año"}, {"pickup", "Recojo de Diploma"}, {"constancia", "Constancia"}},
	} {
		for _, c := range columns {
			if got := w.Say("column." + list + "." + c[0]); got != c[1] {
				t.Errorf("%s: %s reads %q", list, c[0], got)
			}
		}
	}
	if got := w.Say("certificate.reviewed"); got != "APROBADO Y REVISADO" {
		t.Error(got)
	}
}

func TestTheCMPHasItsCouncilsSpecialtiesAndNumbers(t *testing.T) {
	p := loadCMP(t)
	main := 0
	for _, s := range p.Specialties {
		if s.Parent == "" && !s.Retired {
			main++
		}
	}
	if len(p.Offices) != 27 || main != 46 {
		t.Errorf("%d councils, %d specialties", len(p.Offices), main)
	}
	if o, _ := p.Office("III"); o.Name != "CR III LIMA" || o.Long != "CONSEJO REGIONAL III LIMA" || !o.Example {
		t.Errorf("%+v", o)
	}
	if number, _, problem := p.Number.Parse("023546"); number != "023546" || problem != "" {
		t.Error(number, problem)
	}
	if _, suggestion, problem := p.Number.Parse("45218"); suggestion != "045218" || problem != council.ProblemTooShort {
		t.Error(suggestion, problem)
	}
	if _, _, problem := p.Number.Parse("123456"); problem != council.ProblemLead {
		t.Error(problem)
	}
	for _, document := range []council.Document{{Kind: "DNI", Number: "07654321"}, {Kind: "CE", Number: "000123456"}, {Kind: "PAS", Number: "XDA123456"}} {
		if !p.ValidDocument(document) {
			t.Errorf("%v is refused", document)
		}
	}
	if k, ok := p.Kind("specialty"); !ok || k.EFile.MaxBytes != 5_242_880 {
		t.Errorf("%+v", k)
	}
	if registration := (council.Registration{Specialty: "Psiquiatría"}); registration.Label(p.Kinds[1]) != "Especialidad: PSIQUIATRÍA" {
		t.Error(registration.Label(p.Kinds[1]))
	}
}

// The sheet of the evaluation that the look draws: 19.00 of 20, with 1.50 lost to the maximum of teaching.
func TestTheExampleTableScoresAsDrawn(t *testing.T) {
	p := loadCMP(t)
	table := p.Tables[0]
	if !table.Example || table.Pass != 2000 {
		t.Fatalf("example %v, pass %s", table.Example, table.Pass)
	}
	from, to := day(t, "2021-11-01"), day(t, "2026-10-01")
	activity := func(rule, role string, quantity council.Quantity) council.Activity {
		return council.Activity{Rule: rule, Role: role, From: from, To: to, Quantity: quantity}
	}
	ethics := activity("course", "", 800)
	ethics.Refused = "el certificado no indica las horas"
	score := table.Score([]council.Activity{activity("work", "", 500), activity("diplomatura", "", 2400), activity("teaching_assistant", "", 300),
		activity("course", "", 4000), activity("congress", "asistente", 100), activity("article", "coautor(a)", 100), ethics}, day(t, "2026-10-29"))
	want := []string{"5", "5", "3", "2", "2", "2", "0"}
	for i, l := range score.Lines {
		if l.Counted.String() != want[i] {
			t.Errorf("%s counts %s, not %s: %s", l.Activity.Rule, l.Counted, want[i], l.Explain(p.Words))
		}
	}
	if score.Total != 1900 || score.Missing != 100 || score.Enough {
		t.Errorf("total %s, missing %s", score.Total, score.Missing)
	}
}
