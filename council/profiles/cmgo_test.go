package profiles_test

import (
	"strings"
	"testing"

	"vigencia/council"
	"vigencia/council/profiles"
)

func loadCMGO(t *testing.T) *council.Profile {
	t.Helper()
	p, err := profiles.Load("cmgo")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The days of rest of domain/cmgo.md §9.1: all that fall on a working weekday, none moved from a weekend.
func TestItem16_DaysOfRestOfMexico(t *testing.T) {
	calendar := loadCMGO(t).Calendar
	for year, want := range map[int][]string{
		2026: {"2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16", "2026-11-16", "2026-12-25"},
		2027: {"2027-01-01", "2027-02-01", "2027-03-15", "2027-09-16", "2027-11-15"},
		2028: {"2028-02-07", "2028-03-20", "2028-05-01", "2028-11-20", "2028-12-25"},
		2030: {"2030-01-01", "2030-02-04", "2030-03-18", "2030-05-01", "2030-09-16", "2030-10-01", "2030-11-18", "2030-12-25"},
	} {
		var got []string
		for d := council.On(year, 1, 1); d.Year == year; d = d.AddDays(1) {
			if !d.Weekend() && !calendar.Works(d, "") {
				got = append(got, d.String())
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d: %v", year, got)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%d: %s, not %s", year, got[i], want[i])
			}
		}
	}
}

// 1 October is a day of rest every six years since 2024, and only then; 1 December no longer is.
func TestItem16_TheHandOverOfThePresidency(t *testing.T) {
	calendar := loadCMGO(t).Calendar
	for iso, rests := range map[string]bool{"2024-10-01": true, "2025-10-01": false, "2026-10-01": false, "2029-10-01": false, "2030-10-01": true, "2036-10-01": true, "2018-10-01": false, "2026-12-01": false, "2030-12-02": false} {
		if d := day(t, iso); !d.Weekend() && calendar.Works(d, "") == rests {
			t.Errorf("%s: rests %v", iso, !rests)
		}
	}
}

// The terms of domain/cmgo.md §9.1: five working days at a branch (R18), the day of arrival not counted; 45 natural days in printing (R13).
func TestItem16_TermsOfMexico(t *testing.T) {
	p := loadCMGO(t)
	for arrival, want := range map[string]string{"2026-03-12": "2026-03-20", "2026-09-14": "2026-09-22", "2026-11-13": "2026-11-23", "2026-06-05": "2026-06-12"} {
		if due := p.Calendar.Term(day(t, arrival), 5, p.Offices[0].Code).Due.String(); due != want {
			t.Errorf("five working days from %s end on %s, not %s", arrival, due, want)
		}
	}
	for from, want := range map[string]string{"2026-03-01": "2026-04-15", "2026-12-01": "2027-01-15"} {
		if due := day(t, from).AddDays(45).String(); due != want {
			t.Errorf("45 natural days from %s end on %s, not %s", from, due, want)
		}
	}
}

// The profile gives those terms to its stages.
func TestItem16_TheStagesHaveTheTermsOfThePage(t *testing.T) {
	want := map[council.DeliveryState]council.DeliveryStage{"in_lot": {Days: 45, Natural: true}, "at_branch": {Days: 5}}
	for _, d := range loadCMGO(t).Delivery {
		if w, ok := want[d.Stage]; ok && (d.Days != w.Days || d.Natural != w.Natural) {
			t.Errorf("%s: %d days, natural %v", d.Stage, d.Days, d.Natural)
		}
		delete(want, d.Stage)
	}
	if len(want) > 0 {
		t.Errorf("no stage for %v", want)
	}
}

func TestCertificatesOfMexicoLastFiveYearsToTheSameDay(t *testing.T) {
	v := loadCMGO(t).Validity
	for from, to := range map[string]string{"2022-03-15": "2027-03-15", "2024-02-29": "2029-02-28", "2023-02-28": "2028-02-28"} {
		if end := v.End(day(t, from)).String(); end != to {
			t.Errorf("from %s to %s, not %s", from, end, to)
		}
	}
}

// What the council's page says that its mails say: the time of printing, where the certificate is, and how a branch hands it over.
func TestR13_R15_R17_TheMailsSayWhatThePageSays(t *testing.T) {
	p := loadCMGO(t)
	for mail, says := range map[string][]string{
		"certificate_in_print": {"en impresión en {{.Printer}}", "45 días naturales"},
		"certificate_issued":   {"constancia de certificado en trámite", "fotografías"},
		"diploma_available":    {"firmado y disponible", "identificación oficial", "interior de la República", "autorizas el envío a la sucursal de DHL que te quede más cerca", "copia de tu cédula profesional", "envios@cmgo.org.mx"},
		"certificate_shipped":  {"{{.Waybill}}", "{{.Arrives}}", "correo no deseado", "únicamente a ti, con identificación oficial", "{{.Days}} días hábiles", "devuelto a las oficinas del Consejo"},
		"branch_reminder":      {"{{.Left}}", "{{.Due}}", "identificación oficial", "Ya lo recogí"},
		"certificate_returned": {"pedir otro envío"},
	} {
		for _, words := range says {
			if !strings.Contains(p.Mails[mail], words) {
				t.Errorf("%s does not say %q", mail, words)
			}
		}
	}
}
