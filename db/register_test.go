package db

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"vigencia/council"
)

// Whatever is asked of the register goes by an index and in its order: nothing is sorted, and the whole table is never read.
func TestEverySearchOfTheRegisterGoesByAnIndex(t *testing.T) {
	s := openInside(t)
	addMember(t, s, "000001", "Quispe", "Mamani", "Ana")
	n := 0
	for _, number := range []string{"", "000001"} {
		for _, first := range []string{"", "qui"} {
			for _, second := range []string{"", "mam"} {
				for _, names := range []string{"", "ana"} {
					for _, specialty := range []string{"", "psiquiatria"} {
						for i, offices := range [][]string{nil, {"III"}, {"III", "V"}, nil, nil} {
							state, certified := []string{"", "", "", "NL", "NL"}[i], i == 4
							for _, after := range []string{"", "000001"} {
								f := RegisterFilter{Number: number, Surname1: first, Surname2: second, Names: names, Specialty: specialty, Offices: offices, State: state, Certified: certified}
								if f.Empty() && len(offices) == 2 {
									continue
								}
								w := s.registerWayOf(f)
								if after != "" {
									if err := s.after(context.Background(), &w, after); err != nil {
										t.Fatal(err)
									}
								}
								for _, line := range s.plan(t, w.page(), append(w.args, 26)...) {
									if strings.Contains(line, "TEMP B-TREE") || strings.HasPrefix(line, "SCAN") && line != "SCAN surnames" && !f.Empty() {
										t.Errorf("%+v: %s", f, line)
									}
								}
								n++
							}
						}
					}
				}
			}
		}
	}
	if n < 250 {
		t.Fatalf("only %d searches were tried", n)
	}
}

func addMember(t testing.TB, s *Store, number, first, second, names string, registrations ...council.Registration) council.Physician {
	t.Helper()
	p, err := s.AddPhysician(context.Background(), council.Physician{Number: number, Surname1: first, Surname2: second, Names: names, Office: "III",
		Membership: "ACTIVO", Standing: "HÁBIL", Origin: "roster", Registrations: registrations}, council.Program())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestTheRegisterIsPagedByKeyWithoutGapsOrRepeats(t *testing.T) {
	s := openInside(t)
	psychiatry := council.Registration{Kind: "specialty", Specialty: "PSIQUIATRÍA"}
	for i := range 60 {
		addMember(t, s, fmt.Sprintf("%06d", i+1), "Quispe", fmt.Sprintf("Mamani %c", 'a'+i%3), "Ana", psychiatry)
	}
	for _, f := range []RegisterFilter{{Surname1: "quis"}, {Surname2: "mamani"}, {Names: "ana"}, {Specialty: "Psiquiatria"}, {Offices: []string{"III"}}} {
		seen := map[string]bool{}
		for pages := 1; ; pages++ {
			page, err := s.SearchRegister(context.Background(), f)
			if err != nil || page.Count != 60 {
				t.Fatalf("%+v: %d %v", f, page.Count, err)
			}
			for _, m := range page.Members {
				if seen[m.Number] {
					t.Fatalf("%+v: %s twice", f, m.Number)
				}
				seen[m.Number] = true
				f.After = m.Number
			}
			if !page.More {
				break
			}
		}
		if len(seen) != 60 {
			t.Errorf("%+v: %d of 60 seen", f, len(seen))
		}
	}
}

// Of each first surname that begins as typed only the second surnames asked for are read, and the pages stay in the order of the names.
func TestTwoSurnamesReadOnlyWhatTheyAskFor(t *testing.T) {
	s := openInside(t)
	n := 0
	for _, first := range []string{"Quispe", "Quiroz", "Quintana", "Quito", "Rojas"} {
		for _, second := range []string{"Mamani", "Flores", "Mayta", "Rojas"} {
			for range 7 {
				n++
				addMember(t, s, fmt.Sprintf("%06d", 997*n%1000), first, second, fmt.Sprintf("Ana %d", n%3))
			}
		}
	}
	for _, f := range []RegisterFilter{{Surname1: "qui", Surname2: "ma"}, {Surname1: "qui", Surname2: "ma", Offices: []string{"III"}}} {
		var seen []string
		for more := true; more; {
			w := s.registerWayOf(f)
			if plan := strings.Join(s.plan(t, w.page(), append(w.args, 26)...), "\n"); !strings.Contains(plan, "folded1=? AND folded2>? AND folded2<?") {
				t.Fatalf("%+v reads more than it has to:\n%s", f, plan)
			}
			page, err := s.SearchRegister(context.Background(), f)
			if err != nil || page.Count != 56 || len(page.Members) == 0 {
				t.Fatalf("%+v finds %d of %d, %v", f, len(page.Members), page.Count, err)
			}
			for _, m := range page.Members {
				seen = append(seen, m.Surname1+" "+m.Surname2+" "+m.Names)
				f.After = m.Number
			}
			more = page.More
		}
		if len(seen) != 56 || !slices.IsSorted(seen) {
			t.Errorf("%+v: %d seen: %q", f, len(seen), seen)
		}
	}
}

func TestTheRegisterForgivesAccentsCaseAndZeros(t *testing.T) {
	s := openInside(t)
	addMember(t, s, "023546", "Ñahui", "Güell de la Cruz", "Íñigo José")
	for _, f := range []RegisterFilter{{Number: "23546"}, {Number: "023546"}, {Surname1: "NAHU"}, {Surname2: "guell de"}, {Names: "inigo"}, {Surname1: "ñahui", Names: "jose"}} {
		if page, err := s.SearchRegister(context.Background(), f); err != nil || len(page.Members) != 1 {
			t.Errorf("%+v finds %d, %v", f, len(page.Members), err)
		}
	}
	for _, f := range []RegisterFilter{{Surname1: "ahui"}, {Surname1: "nahui", Names: "ose"}, {Number: "2354"}, {Surname1: "Ñahui", Offices: []string{"V"}}, {Surname1: "Ñahui", Offices: []string{}}} {
		if page, err := s.SearchRegister(context.Background(), f); err != nil || len(page.Members) != 0 {
			t.Errorf("%+v finds %d, %v", f, len(page.Members), err)
		}
	}
}
