package council

import (
	"fmt"
	"strings"
	"testing"
)

func TestNumbersAreUnusualOnlyAboveTheFiguresOfTheProfile(t *testing.T) {
	rules := SignalRules{People: 100, FacultyPercent: 150, StrangePercent: 30, StrangeRows: 20}
	e := Endorsement{ID: 3, Faculty: make([]Teacher, 4)}
	for _, c := range []struct {
		n    ListCount
		want string
	}{
		{ListCount{}, ""},
		{ListCount{People: 100, Teachers: 6, Rows: 100, Strangers: 30}, ""},
		{ListCount{People: 101, Rows: 101}, "people 101>100"},
		{ListCount{People: 7, Teachers: 7, Rows: 7}, "teachers 7>6"},
		{ListCount{People: 100, Rows: 100, Strangers: 31}, "strangers 31>30"},
		{ListCount{People: 19, Rows: 19, Strangers: 19}, ""},
		{ListCount{People: 200, Teachers: 9, Rows: 210, Strangers: 210}, "people 200>100, teachers 9>6, strangers 100>30"},
	} {
		var got []string
		for _, s := range rules.Unusual(e, c.n) {
			if s.Endorsement != e.ID {
				t.Errorf("%+v is of event %d", s, s.Endorsement)
			}
			got = append(got, fmt.Sprintf("%s %d>%d", s.Kind, s.Figure, s.Usual))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%+v: %v, want %s", c.n, got, c.want)
		}
	}
}

func TestNobodyIsAtTwoVenuesInTheSameHours(t *testing.T) {
	r := events().Endorsement
	at := func(from, to int, begins, ends, modality string) Occasion {
		return Occasion{From: On(2027, 3, from), To: On(2027, 3, to), Begins: begins, Ends: ends, Modality: modality}
	}
	base := at(4, 6, "09:00", "13:00", "in_person")
	for _, c := range []struct {
		what  string
		other Occasion
		want  bool
	}{
		{"the same hours", at(6, 7, "12:59", "18:00", "in_person"), true},
		{"the afternoon", at(4, 6, "13:00", "18:00", "in_person"), false},
		{"another day", at(7, 8, "09:00", "13:00", "in_person"), false},
		{"online", at(4, 6, "09:00", "13:00", "online"), false},
		{"hours past midnight", at(4, 5, "18:00", "12:00", "in_person"), false},
		{"no hours", at(4, 6, "", "", "in_person"), false},
		{"no dates", Occasion{Begins: "09:00", Ends: "13:00", Modality: "in_person"}, false},
	} {
		if r.AtOnce(base, c.other) != c.want || r.AtOnce(c.other, base) != c.want {
			t.Errorf("%s: %v", c.what, !c.want)
		}
	}
}

func TestASignalIsSettledOnceWithANoteAndByNobodyWhomItConcerns(t *testing.T) {
	s := Signal{ID: 4, Kind: SameHours, Endorsement: 3, Other: 2, Physician: 77}
	by := as(Endorser)
	out, err := s.Settle("Estuvo en uno por la mañana", by, midday())
	if err != nil {
		t.Fatal(err)
	}
	got := out.Changes[0].(Signal)
	if got.Note == "" || got.SettledBy != by.Account || got.SettledAt != midday() || len(out.Events) != 1 {
		t.Errorf("%+v", out)
	}
	himself := by
	himself.Physician = 77
	for what, c := range map[string]struct {
		s    Signal
		by   Actor
		note string
		want Code
	}{
		"twice":          {got, by, "x", Conflict},
		"without a note": {s, by, "", Invalid},
		"too long":       {s, by, strings.Repeat("x", MaxNote+1), Invalid},
		"by another":     {s, as(Evaluator), "x", Forbidden},
		"by himself":     {s, himself, "x", Forbidden},
	} {
		if _, err := c.s.Settle(c.note, c.by, midday()); CodeOf(err) != c.want {
			t.Errorf("%s: %v", what, err)
		}
	}
}
