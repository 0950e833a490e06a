package council

import (
	"strings"
	"testing"
)

func TestR14_ANumberWaitsForTituloAndDiploma(t *testing.T) {
	f := givenFor(Issue, inState(Approved))
	p := *f.Rules.Profile
	p.Kinds = []Kind{{Code: "general", Series: "diploma", Needs: []string{"titulo", "diploma"}}}
	p.Checklist = Checklist{Slots: []Slot{{Code: "titulo", Label: "Título de médico"}, {Code: "diploma", Label: "Diploma de la especialidad"}}}
	f.Rules.Profile = &p
	f.Accepted = []string{"titulo"}
	_, err := inState(Approved).Apply(Issue, as(Certifier), f, midday())
	refused, ok := err.(*Error)
	if !ok || refused.Code != Conflict || !strings.Contains(strings.Join(refused.Args, " "), "Diploma de la especialidad") || strings.Contains(strings.Join(refused.Args, " "), "Título") {
		t.Fatalf("%v", err)
	}
	f.Accepted = []string{"diploma", "titulo"}
	if _, err := inState(Approved).Apply(Issue, as(Certifier), f, midday()); err != nil {
		t.Errorf("both stand accepted: %v", err)
	}
}

func TestARenewalKeepsItsNumberWhereTheProfileSaysSo(t *testing.T) {
	held := []Certificate{{ID: 1, Registration: 70, Series: "certificate", Number: "183", ValidTo: On(2022, 1, 31)}, {ID: 2, Registration: 70, Series: "certificate", Number: "184", ValidTo: On(2027, 1, 31), Revoked: true},
		{ID: 3, Registration: 71, Series: "certificate", Number: "900", ValidTo: On(2030, 1, 31)}}
	keep, fresh := &Profile{NumberOnRenewal: KeepNumber}, &Profile{NumberOnRenewal: NewNumber}
	if c, ok := keep.Keeps("certificate", held, 70); !ok || c.Number != "183" || !c.Kept {
		t.Errorf("%+v %v", c, ok)
	}
	if _, ok := keep.Keeps("certificate", held, 72); ok {
		t.Error("a first certificate keeps a number")
	}
	if _, ok := fresh.Keeps("certificate", held, 70); ok {
		t.Error("the profile asks for a new number")
	}
}

func TestAnEarlyRenewalBeginsAsTheProfileSays(t *testing.T) {
	for starts, want := range map[string]Date{StartsAtDecision: On(2026, 11, 9), StartsAfterPrevious: On(2027, 3, 2)} {
		f := givenFor(Issue, inState(Approved))
		p := *f.Rules.Profile
		p.Validity = Validity{Years: 5, Starts: starts}
		f.Rules.Profile = &p
		f.Certificates = []Certificate{{ID: 1, Registration: 70, ValidTo: On(2027, 3, 1)}}
		out, err := inState(Approved).Apply(Issue, as(Certifier), f, midday())
		if err != nil {
			t.Fatal(err)
		}
		for _, change := range out.Changes {
			if c, ok := change.(Certificate); ok && (c.ValidFrom != want || c.ValidTo != want.AddYears(5)) {
				t.Errorf("%s: %s to %s", starts, c.ValidFrom, c.ValidTo)
			}
		}
	}
}

func TestNumbersAreWrittenByThePatternOfTheirSeries(t *testing.T) {
	for want, s := range map[string]Series{"42": {Pattern: "{N}"}, "GO-00042": {Pattern: "GO-{N}", Width: 5}, "00042/CM": {Pattern: "{N}/CM", Width: 5}} {
		if got := s.Write(42); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
