package council

import (
	"slices"
	"strings"
	"testing"
)

// events are rules of a council that endorses: sixty days ahead, seven hours, eighty percent of the faculty.
func events() Rules {
	r := mexico()
	p := *r.Profile
	p.Specialties = []Specialty{{Code: "GYO", Name: "Ginecología y Obstetricia"}, {Code: "URO", Name: "Urología Ginecológica"}}
	p.Endorsement = EndorsementRules{LeadDays: 60, MinHours: 700, FacultyShare: 80, AnswerDays: 20, OrganiserDays: 5, ListDays: 30, FolioPrefix: "S", Number: "AV-{YEAR}-{N}",
		Organisers: []Choosable{{"hospital", "Hospital"}}, Types: []Choosable{{"course", "Curso"}, {"congress", "Congreso"}}, Scopes: []Choosable{{"national", "Nacional"}},
		Modalities: []Modality{{Code: "in_person", Venue: true}, {Code: "online", Tested: true}}, Roles: []Choosable{{"attendee", "Asistente"}, {"speaker", "Ponente"}, {"coordinator", "Coordinación"}},
		AddUp: []string{"speaker", "coordinator"}, Topics: []Topic{{"birth", "GYO", "Parto"}, {"prolapse", "URO", "Prolapso"}, {"ethics", "", "Ética"}}, Places: []Choosable{{"JC", "Jalisco"}},
		Worth: []EndorsementWorth{{"course", "national", "attendee", "national_course", ""}, {"course", "national", "speaker", "speaker", "evento nacional"}}}
	r.Profile = &p
	twenty := Points(2000)
	r.Tables = []Table{{Version: "t1", Chapters: []Chapter{{Code: "cme"}, {Code: "teaching"}}, Rules: []Rule{
		{Code: "national_course", Chapter: "cme", PerUnit: 100, CapItem: &twenty, MinQuantity: 600}, {Code: "speaker", Chapter: "teaching", Fixed: true, Roles: map[string]Points{"evento nacional": 200}}}}}
	return r
}

// applied is an application with nothing missing, in a status.
func applied(status EndorsementStatus) (Endorsement, EndorsementFacts) {
	e := Endorsement{ID: 3, Organiser: 5, Folio: "S2026-000001", Status: status, Round: 1, Version: 2,
		Occasion: Occasion{From: On(2027, 3, 4), To: On(2027, 3, 5), Begins: "09:00", Ends: "18:00", Modality: "in_person", Place: "JC", Town: "Guadalajara", Venue: "Hospital Civil", Address: "Coronel Calderón 777"},
		Contents: Contents{Title: "Curso de parto", Type: "course", Scope: "national", Hours: 1600, Institution: "Hospital Civil", Responsible: "Ana Ruiz", Email: "ana@hospital.example", Phone: "33 1234 5678",
			Specialty: "GYO", Topics: []string{"birth"}, Audience: "Especialistas", Objectives: "Actualizar"},
		Sessions: []Session{{Day: On(2027, 3, 4), Begins: "09:00", Ends: "10:00", Title: "Inicio"}}, Faculty: []Teacher{{"Eva Luna", "20001"}}}
	if status == EndorsementObserved {
		e.Remarks = []PartRemark{{Round: 1, Part: ProgrammePart, Note: "Faltan horarios"}}
	}
	if status == Endorsed {
		e.Number = "AV-2026-0001"
	}
	return e, EndorsementFacts{Rules: events(), Organiser: Organiser{ID: 5, Status: OrganiserAdmitted}, People: []Account{{ID: 9, Name: "Ana", Email: "ana@hospital.example"}},
		Faculty: []TeacherCheck{{Teacher: e.Faculty[0], Holder: "Eva Luna Paz", InForce: true}}, Folio: e.Folio, Number: "AV-2026-0001", Reason: "se repite", Until: On(2027, 5, 20),
		Remarks: []PartRemark{{Part: ProgrammePart, Note: "Faltan horarios"}}, Answers: []string{"Ya están"}}
}

// TestTheLivesOfAnEndorsementAndOfItsOrganiser walks every state, action and role; testdata/endorsement_lifecycles.golden says what comes of each.
func TestTheLivesOfAnEndorsementAndOfItsOrganiser(t *testing.T) {
	var b strings.Builder
	b.WriteString("# endorsement\n")
	answers(&b, EndorsementLifecycle(), EndorsementStatuses(), func(state EndorsementStatus, action EndorsementAction, role Role) string {
		e, f := applied(state)
		at := midday()
		if action == LapseEndorsement {
			at = e.Occasion.From.Start(f.Rules.Zone)
		}
		out, err := Outcome{}, error(nil)
		switch action {
		case WriteEndorsement:
			out, err = e.Write(FacultyPart, e, as(role), f.Rules, at)
		case AskAmendment:
			becomes := e.Occasion
			becomes.Venue = "Otra sede"
			_, err = e.Amend(becomes, "obra", as(role), f, at)
			out = Outcome{Changes: []Change{e}}
		case DecideAmendment:
			_, err = e.Amended(Amendment{Status: AmendmentAsked, Becomes: e.Occasion}, true, as(role), f, at)
			out = Outcome{Changes: []Change{e}}
		default:
			out, err = e.Apply(action, as(role), f, at)
		}
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(out.Changes[0].(Endorsement).Status)
	})
	b.WriteString("# organiser\n")
	answers(&b, OrganiserLifecycle(), OrganiserStatuses(), func(state OrganiserStatus, action OrganiserAction, role Role) string {
		o := Organiser{ID: 5, Name: "Hospital Civil", Type: "hospital", Place: "JC", Phone: "33 1234 5678", Status: state}
		_, f := applied(Endorsed)
		out, err := Outcome{}, error(nil)
		if action == WriteOrganiser {
			out, err = o.Write(o, as(role), f.Rules, midday())
		} else {
			out, err = o.Apply(action, as(role), OrganiserFacts{Rules: f.Rules, Reason: "no existe"}, midday())
		}
		if err != nil {
			return "✗ " + string(CodeOf(err))
		}
		return "→ " + string(out.Changes[0].(Organiser).Status)
	})
	golden(t, "testdata/endorsement_lifecycles.golden", b.String())
}

func TestPointsOfAnEventComeFromTypeScopeAndHours(t *testing.T) {
	e, f := applied(EndorsementInReview)
	worth, version := f.Rules.Worth(e)
	want := []RolePoints{{Role: "attendee", Rule: "national_course", Computed: 1600, Given: 1600}, {Role: "speaker", Rule: "speaker", As: "evento nacional", Computed: 200, Given: 200}, {Role: "coordinator"}}
	if version != "t1" || !slices.Equal(worth, want) {
		t.Fatalf("%q %+v", version, worth)
	}
	e.Table = version
	if line, ok := f.Rules.WorthLine(e, worth[0]); !ok || line.Counted != 1600 || line.Write(line.Counted) != "16" {
		t.Errorf("the line that explains the points: %+v", line)
	}
	for hours, points := range map[Quantity]Points{500: 0, 600: 600, 2500: 2000} {
		e.Contents.Hours = hours
		if worth, _ := f.Rules.Worth(e); worth[0].Given != points {
			t.Errorf("%s hours give %s, not %s", hours, worth[0].Given, points)
		}
	}
	if got := f.Rules.Endorsement.Together([]RolePoints{{Role: "attendee", Given: 1600}, {Role: "speaker", Given: 200}, {Role: "coordinator", Given: 500}}); got != 2300 {
		t.Errorf("roles together give %s", got)
	}
}

func TestOtherPointsThanTheTableGivesNeedAReason(t *testing.T) {
	e, f := applied(EndorsementInReview)
	f.Points = []RolePoints{{Role: "attendee", Given: 1000}}
	if _, err := e.Apply(Endorse, as(Endorser), f, midday()); CodeOf(err) != Invalid || !strings.Contains(err.Error(), "motivo-attendee") {
		t.Fatalf("points changed without a reason: %v", err)
	}
	f.Points[0].Reason = "Dos sesiones no son de la especialidad"
	out, err := e.Apply(Endorse, as(Endorser), f, midday())
	if err != nil {
		t.Fatal(err)
	}
	got := out.Changes[0].(Endorsement)
	if got.PointsOf("attendee") != 1000 || got.Points[0].Computed != 1600 || got.PointsOf("speaker") != 200 || got.Number == "" || got.Table != "t1" {
		t.Errorf("endorsed with %+v", got.Points)
	}
	if len(out.Documents) != 1 || len(out.Mails) != 1 || !slices.Equal(out.Mails[0].After, []string{out.Documents[0].Key}) {
		t.Errorf("the mail does not bring the paper: %+v %+v", out.Mails, out.Documents)
	}
}

func TestAnApplicationSaysWhichRulesItDoesNotMeet(t *testing.T) {
	e, f := applied(EndorsementDraft)
	if unmet := e.Unmet(f.Rules, f.Faculty, f.Rules.Today(midday())); len(unmet) > 0 {
		t.Fatalf("a good application: %+v", unmet)
	}
	e.Occasion.From, e.Occasion.To, e.Contents.Hours = On(2026, 12, 1), On(2026, 12, 1), 600
	e.Sessions[0].Day = e.Occasion.From
	f.Faculty[0].InForce = false
	var says []string
	for _, u := range e.Unmet(f.Rules, f.Faculty, f.Rules.Today(midday())) {
		says = append(says, u.Say)
	}
	if !slices.Equal(says, []string{"endorsement.unmet.lead", "endorsement.unmet.hours", "endorsement.unmet.faculty"}) {
		t.Errorf("unmet: %v", says)
	}
	if _, err := e.Apply(SubmitEndorsement, as(OrganiserRole), f, midday()); CodeOf(err) != Invalid {
		t.Errorf("sent without saying why: %v", err)
	}
	f.Plea = "El ponente solo puede ese día"
	if _, err := e.Apply(SubmitEndorsement, as(OrganiserRole), f, midday()); err != nil {
		t.Errorf("not sent with a reason: %v", err)
	}
}

func TestAnApplicationIsSentOnlyWhole(t *testing.T) {
	for name, spoil := range map[string]func(*Endorsement, *EndorsementFacts){
		"no name":                   func(e *Endorsement, _ *EndorsementFacts) { e.Contents.Title = "" },
		"no venue":                  func(e *Endorsement, _ *EndorsementFacts) { e.Occasion.Venue = "" },
		"online without a test":     func(e *Endorsement, _ *EndorsementFacts) { e.Occasion.Modality = "online" },
		"no programme":              func(e *Endorsement, _ *EndorsementFacts) { e.Sessions = nil },
		"no faculty":                func(e *Endorsement, _ *EndorsementFacts) { e.Faculty = nil },
		"an organiser in waiting":   func(_ *Endorsement, f *EndorsementFacts) { f.Organiser.Status = OrganiserWaiting },
		"an event that is past":     func(e *Endorsement, _ *EndorsementFacts) { e.Occasion.From = On(2026, 11, 8) },
		"no topics":                 func(e *Endorsement, _ *EndorsementFacts) { e.Contents.Topics = nil },
		"nobody who answers for it": func(e *Endorsement, _ *EndorsementFacts) { e.Contents.Responsible = "" },
	} {
		e, f := applied(EndorsementDraft)
		f.Plea = "urge"
		spoil(&e, &f)
		if _, err := e.Apply(SubmitEndorsement, as(OrganiserRole), f, midday()); CodeOf(err) != Conflict {
			t.Errorf("%s: %v", name, err)
		}
	}
	e, f := applied(EndorsementDraft)
	e.Sessions, f.Programme = nil, true
	if _, err := e.Apply(SubmitEndorsement, as(OrganiserRole), f, midday()); err != nil {
		t.Errorf("a programme in PDF is not enough: %v", err)
	}
}

func TestAPartIsRefusedAtItsField(t *testing.T) {
	for field, spoil := range map[string]func(*Endorsement){
		"hasta":      func(e *Endorsement) { e.Occasion.To = On(2027, 3, 3) },
		"termina":    func(e *Endorsement) { e.Occasion.To, e.Occasion.Ends = e.Occasion.From, "08:00" },
		"temas":      func(e *Endorsement) { e.Contents.Topics = []string{"prolapse"} },
		"correo":     func(e *Endorsement) { e.Contents.Email = "ana" },
		"sesion-1":   func(e *Endorsement) { e.Sessions[0].Day = On(2027, 3, 9) },
		"profesor-1": func(e *Endorsement) { e.Faculty[0].Name = " " },
	} {
		e, f := applied(EndorsementDraft)
		e.Contents.Topics = []string{"birth", "ethics"}
		spoil(&e)
		found := false
		for _, part := range Parts() {
			err := e.CheckPart(part, f.Rules)
			found = found || err != nil && strings.Contains(err.Error(), field+":")
		}
		if !found {
			t.Errorf("%s was taken", field)
		}
	}
}

func TestANameOfTheFacultyIsThatOfTheHolder(t *testing.T) {
	holder := Physician{Surname1: "Núñez", Surname2: "del Prado", Names: "María José"}
	for typed, same := range map[string]bool{"Dra. Maria Jose Nuñez": true, "NÚÑEZ DEL PRADO MARÍA": true, "José Núñez": false, "María Prado": false, "": false} {
		if SamePerson(typed, holder) != same {
			t.Errorf("%q: %v", typed, !same)
		}
	}
}

func TestTheFacultyIsCheckedByNumberNameAndTheFirstDayOfTheEvent(t *testing.T) {
	e, _ := applied(EndorsementDraft)
	e.Faculty = []Teacher{{"Dra. Eva Luna", "20001"}, {"Ana Ruiz", "20001"}, {"Leo Paz", "20002"}, {"Eva Luna", ""}, {"Eva Luna", "99999"}}
	held := []HeldCertificate{{Certificate{Number: "20001", ValidFrom: On(2022, 3, 4), ValidTo: e.Occasion.From}, Physician{Surname1: "Luna", Names: "Eva"}},
		{Certificate{Number: "20002", ValidFrom: On(2022, 3, 3), ValidTo: e.Occasion.From.AddDays(-1)}, Physician{Surname1: "Paz", Names: "Leo"}}}
	var got []string
	for _, c := range e.CheckFaculty(held) {
		got = append(got, c.Holder)
		if c.InForce != (c.Teacher.Name == "Dra. Eva Luna") {
			t.Errorf("%s, %q: in force %v", c.Teacher.Name, c.Teacher.Certificate, c.InForce)
		}
	}
	if !slices.Equal(got, []string{"Eva Luna", "", "Leo Paz", "", ""}) {
		t.Errorf("holders: %q", got)
	}
}
