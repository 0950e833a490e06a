package council_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"vigencia/council"
)

func specialist() council.Physician {
	return council.Physician{ID: 7, Number: "8964938", Mobile: "5512345678", Email: "m@correo.example", Registrations: []council.Registration{
		{ID: 70, Physician: 7, Kind: council.SpecialtyRegistration, Specialty: "Ginecología y Obstetricia"},
		{ID: 71, Physician: 7, Kind: council.SpecialtyRegistration, Specialty: "Medicina Materno Fetal"},
	}}
}

// examOrPoints is a council that certifies by exam and renews in two ways.
func examOrPoints() council.Rules {
	of := council.SpecialtyRegistration
	return council.Rules{Profile: &council.Profile{Validity: council.Validity{Years: 5}, Kinds: []council.Kind{
		{Code: "exam", Label: "Examen: {Specialty}", Takes: of, Step: council.First}, {Code: "points", Label: "Puntaje: {Specialty}", Takes: of, Step: council.Renewal},
		{Code: "cases", Label: "Casos: {Specialty}", Takes: of, Step: council.Renewal},
	}, Offices: []council.Office{{Code: "CDMX"}}}}
}

func offered(e council.Eligibility) (labels []string) {
	for _, c := range e.Choices {
		labels = append(labels, c.Value())
	}
	return labels
}

func TestR02_FirstByExamAndAfterwardsByPointsOrCases(t *testing.T) {
	rules, today := examOrPoints(), council.On(2026, 11, 9)
	for name, c := range map[string]struct {
		certificates []council.Certificate
		want         []string
	}{
		"nobody is certified yet": {nil, []string{"70:exam", "71:exam"}},
		"in force":                {[]council.Certificate{{Registration: 70, ValidTo: council.On(2028, 1, 1)}}, []string{"70:points", "70:cases", "71:exam"}},
		"expired":                 {[]council.Certificate{{Registration: 70, ValidTo: council.On(2020, 1, 1)}}, []string{"70:points", "70:cases", "71:exam"}},
		"suspended":               {[]council.Certificate{{Registration: 70, Suspended: true, ValidTo: council.On(2028, 1, 1)}}, []string{"70:points", "70:cases", "71:exam"}},
		"revoked":                 {[]council.Certificate{{Registration: 70, Revoked: true, ValidTo: council.On(2028, 1, 1)}}, []string{"70:exam", "71:exam"}},
	} {
		e := rules.Eligible(specialist(), c.certificates, nil, today)
		if got := offered(e); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestR02_OneOpenRequestForARegistrationAtATime(t *testing.T) {
	open := []council.Request{{Number: "2026-000001", Registration: 70, Kind: "points", Status: council.Submitted}}
	e := examOrPoints().Eligible(specialist(), []council.Certificate{{Registration: 70}}, open, council.On(2026, 11, 9))
	if e.Choices[0].Open != "2026-000001" || e.Choices[1].Open != "2026-000001" || e.Choices[2].Open != "" {
		t.Errorf("%+v", e.Choices)
	}
}

// A council that does not ask of the roster whether a member is ACTIVO and HÁBIL refuses and warns nobody for it.
func TestR02_TheRosterIsAskedOnlyWhatTheProfileAsks(t *testing.T) {
	rules, today := examOrPoints(), council.On(2026, 11, 9)
	if e := rules.Eligible(specialist(), nil, nil, today); !e.Member || !e.Able || e.Stale {
		t.Errorf("%+v", e)
	}
	if err := rules.LockedOut(specialist(), today); err != nil {
		t.Error(err)
	}
	rules.Profile.Membership = council.MembershipRules{Active: true, Able: true}
	rules.Profile.Members = council.MemberWords{Memberships: []string{"Socia", "INACTIVO"}, Standings: []string{"Al día", "VENCIDA"}, ActiveIf: []string{"Socia"}, AbleIf: []string{"Al día"}}
	p := specialist()
	p.RosterOn, p.Membership, p.Standing = today, "SOCIA", "AL DIA"
	if e := rules.Eligible(p, nil, nil, today); !e.Member || !e.Able || rules.LockedOut(p, today) != nil {
		t.Errorf("the words of the profile do not make a member: %+v", e)
	}
	p.Membership, p.Standing = "INACTIVO", "VENCIDA"
	rules.Profile.Terms.RosterFresh = 35
	if e := rules.Eligible(p, nil, nil, today); e.Member || e.Able {
		t.Errorf("%+v", e)
	}
	if rules.LockedOut(p, today) == nil {
		t.Error("who is not ACTIVO may begin")
	}
}

func TestAChoiceThatDoesNotFitIsRefused(t *testing.T) {
	rules, p := examOrPoints(), specialist()
	certified := []council.Certificate{{Registration: 70}}
	typed := council.Answers{Pickup: "CDMX", Contact: council.ContactData{Phone: "55 1234 5678", Email: "m@correo.example"}}
	for value, want := range map[string]string{"70:points": "points", "70:cases": "cases", "71:exam": "exam", "71": "exam", "70": "", "70:exam": "", "71:points": "", "99:exam": "", "": "", "x:y": ""} {
		typed.Registration, typed.Kind = council.ParseChoice(value)
		_, kind, err := rules.CheckAnswers(typed, p, certified, nil)
		if kind.Code != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", value, kind.Code, err)
		}
	}
}

func TestTheInscriptionCertifiesOnlyWhereTheProfileSaysSo(t *testing.T) {
	rules, reg := examOrPoints(), council.Registration{ID: 70, On: council.On(2024, 5, 1)}
	if until, _ := rules.InForceUntil(reg, nil); !until.IsZero() {
		t.Errorf("until %s", until)
	}
	rules.Profile.Validity.Inscription = true
	if until, _ := rules.InForceUntil(reg, nil); until != council.On(2029, 5, 1) {
		t.Errorf("until %s", until)
	}
}

func TestASpecialtyIsNamedAsTheCouncilWritesIt(t *testing.T) {
	r := council.Registration{Specialty: "Psiquiatría"}
	for label, want := range map[string]string{"Examen: {Specialty}": "Examen: Psiquiatría", "Especialidad: {SPECIALTY}": "Especialidad: PSIQUIATRÍA", "Médico Cirujano": "Médico Cirujano"} {
		k := council.Kind{Label: label, Certificate: label}
		if r.Label(k) != want || r.CertificateLabel(k) != want {
			t.Errorf("%q, %q, want %q", r.Label(k), r.CertificateLabel(k), want)
		}
		if lead, ok := k.Lead(); ok != strings.Contains(label, ":") || ok && !strings.HasSuffix(lead, ": ") {
			t.Errorf("%q leads with %q", label, lead)
		}
	}
}

func TestAMomentReadsAsInASentence(t *testing.T) {
	p := &council.Profile{Zone: time.UTC}
	for hour, want := range map[int]string{20: "1 de mayo de 2026 a las 20:02", 8: "1 de mayo de 2026 a las 8:02", 1: "1 de mayo de 2026 a la 1:02", 0: "1 de mayo de 2026 a las 0:02"} {
		if got := p.Moment(time.Date(2026, 5, 1, hour, 2, 0, 0, time.UTC)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
