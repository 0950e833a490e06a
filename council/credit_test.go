package council

import (
	"fmt"
	"testing"
)

// Issue 4, point 3: which roles add up is the profile's; of the others the one that gives most counts. What was sent with a request keeps its figure, and the sum never falls.
func TestRolesCountTogetherAsTheProfileSays(t *testing.T) {
	r := EndorsementRules{AddUp: []string{"speaker", "coordinator"}}
	all := []RolePoints{{Role: "attendee", Given: 500}, {Role: "panel", Given: 800}, {Role: "speaker", Given: 300}, {Role: "coordinator", Given: 200}}
	for _, c := range []struct {
		held []RolePoints
		sent map[string]Points
		want map[string]Points
	}{
		{all[:1], nil, map[string]Points{"attendee": 500}},
		{all[:2], nil, map[string]Points{"attendee": 0, "panel": 800}},
		{all, nil, map[string]Points{"attendee": 0, "panel": 800, "speaker": 300, "coordinator": 200}},
		{all[:2], map[string]Points{"attendee": 500}, map[string]Points{"attendee": 500, "panel": 300}},
		{all[:2], map[string]Points{"panel": 800}, map[string]Points{"attendee": 0, "panel": 800}},
		{all[:3], map[string]Points{"speaker": 300}, map[string]Points{"attendee": 0, "panel": 800, "speaker": 300}},
	} {
		if got := r.Counting(c.held, c.sent); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%v with %v sent: %v, not %v", c.held, c.sent, got, c.want)
		}
	}
}

// Issue 4, point 5: a row coincides by number and name together; either alone resembles, and neither is a stranger.
func TestARowStandsToTheRegisterByNumberAndName(t *testing.T) {
	ana := Physician{ID: 7, Number: "1234567", Surname1: "Mora", Surname2: "Ruiz", Names: "Ana Luz"}
	other := Physician{ID: 8, Surname1: "Mora", Surname2: "Ruiz", Names: "Ana"}
	for _, c := range []struct {
		name     string
		numbered Physician
		alike    []Physician
		want     Likeness
		who      int64
	}{
		{"MORA RUIZ, ANA", ana, nil, Coincides, 7},
		{"Dra. Ana Mora", ana, nil, Coincides, 7},
		{"Pedro Gómez", ana, nil, Resembles, 7},
		{"Ana Mora Ruiz", Physician{}, []Physician{ana}, Resembles, 7},
		{"Ana Mora Ruiz", Physician{}, []Physician{ana, other}, Stranger, 0},
		{"Berta Mora Ruiz", Physician{}, []Physician{ana}, Stranger, 0},
		{"Rita Gil", Physician{}, nil, Stranger, 0},
	} {
		if got := (AttendanceRow{Name: c.name}).Against(c.numbered, c.alike); got.Likeness != c.want || got.Physician != c.who {
			t.Errorf("%s: %s of %d, not %s of %d", c.name, got.Likeness, got.Physician, c.want, c.who)
		}
	}
	pairs := Surnames("De la Cruz Pérez, María José")
	if !containsPair(pairs, "de la cruz", "perez") || !containsPair(Surnames("Maria Jose de la Cruz Perez"), "de la cruz", "perez") || len(Surnames("Ana")) != 0 {
		t.Errorf("surnames: %v", pairs)
	}
}

func containsPair(pairs [][2]string, first, second string) bool {
	for _, p := range pairs {
		if p == [2]string{first, second} {
			return true
		}
	}
	return false
}

// Issue 4, point 5: a credit is worth what the endorsement gives, not what the table says of its hours; the caps of the table still hold.
func TestACreditIsWorthWhatTheEndorsementGives(t *testing.T) {
	most := Points(900)
	table := Table{Version: "t", Pass: 1000, Chapters: []Chapter{{Code: "c", Name: "C"}}, Rules: []Rule{{Code: "course", Chapter: "c", PerUnit: 100, MinQuantity: 400, Cap: &most}}}
	credited := Activity{Rule: "course", Quantity: 100, Credit: 3, Given: 700}
	typed := Activity{Rule: "course", Quantity: 100}
	score := table.Score([]Activity{credited, typed, credited}, Date{2026, 1, 1})
	if l := score.Lines; l[0].Counted != 700 || l[1].Counted != 0 || l[2].Counted != 200 || score.Total != 900 {
		t.Errorf("counted %s, %s and %s of %s", l[0].Counted, l[1].Counted, l[2].Counted, score.Total)
	}
}

// A credit needs no file, is accepted as soon as it is sent, and is never corrected by the physician.
func TestACreditIsProvenAndAcceptedByItself(t *testing.T) {
	a := Activity{ID: 1, Rule: "course", State: Claimed, Credit: 3, Given: 700}
	if !a.Proven() || !a.stands() {
		t.Error("a credit asks for a file")
	}
	var out Outcome
	r := Request{ID: 5, Round: 1}
	r.freeze(&out, Ledger{Activities: []Activity{a, {ID: 2, Rule: "course", State: Claimed, Evidence: Evidence{SHA256: "x"}}}})
	first, second := out.Changes[0].(Activity), out.Changes[1].(Activity)
	if first.State != ActivityAccepted || first.Request != 5 || second.State != Claimed {
		t.Errorf("sent, a credit is %s and a claim %s", first.State, second.State)
	}
	if err := a.MayMend(Request{}); said(err) != "ledger.refuse.credited" {
		t.Errorf("a physician corrects a credit: %v", err)
	}
}

// Issue 4, point 6: the constancia of a credit is ordered by its physician, once however often it is asked for, and not of one that was undone.
func TestTheConstanciaOfACreditIsItsPhysicians(t *testing.T) {
	c := Credit{ID: 12, Physician: 7, State: CreditCounted}
	out, err := c.AskPaper(as(PhysicianRole), midday())
	if err != nil || len(out.Documents) != 1 || out.Documents[0] != (DocumentOrder{Key: "attendance/12", Kind: AttendancePaper, Subject: "credit", ID: 12}) || len(out.Events) != 1 {
		t.Errorf("%+v, %v", out, err)
	}
	other, undone := as(PhysicianRole), c
	other.Physician = 8
	undone.State = CreditUndone
	if _, err := c.AskPaper(other, midday()); CodeOf(err) != Forbidden {
		t.Errorf("another physician: %v", err)
	}
	if _, err := c.AskPaper(as(Endorser), midday()); CodeOf(err) != Forbidden {
		t.Errorf("who is no physician: %v", err)
	}
	if _, err := undone.AskPaper(as(PhysicianRole), midday()); CodeOf(err) != Conflict {
		t.Errorf("undone: %v", err)
	}
}
