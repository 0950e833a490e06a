package db

import (
	"context"
	"fmt"
	"testing"

	"vigencia/council"
)

// The register of certificates is paged like the other, and only who has a certificate counts.
func TestTheCertifiedArePagedByKeyAndNobodyElse(t *testing.T) {
	s := openInside(t)
	ctx := context.Background()
	for i := range 70 {
		p, err := s.AddPhysician(ctx, council.Physician{Number: fmt.Sprintf("%06d", i+1), Surname1: "Quispe", Surname2: fmt.Sprintf("Mamani %c", 'a'+i%3), Names: "Ana", State: "NL",
			Office: "III", Origin: "roster", Registrations: []council.Registration{{Kind: "specialty", Specialty: "PSIQUIATRÍA"}}}, council.Program())
		if err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			c := council.Certificate{Physician: p.ID, Registration: p.Registrations[0].ID, Series: "diploma", Number: fmt.Sprint(i), Kind: "specialty", Specialty: "PSIQUIATRÍA",
				DecidedOn: council.On(2026, 1, 1), ValidFrom: council.On(2026, 1, 1), ValidTo: council.On(2030, 12, 31), Origin: "imported"}
			if err := s.Order(ctx, council.Outcome{Changes: []council.Change{c}}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, f := range []RegisterFilter{{Surname1: "quis"}, {State: "NL"}, {State: "NL", Surname1: "quispe", Surname2: "mam"}, {Specialty: "psiquiatria"}, {Specialty: "psiquiatria", State: "NL"}, {Names: "ana", State: "NL"}} {
		seen := map[string]bool{}
		for more := true; more; {
			page, err := s.SearchCertified(ctx, f, council.On(2026, 11, 9))
			if err != nil || page.Count != 35 {
				t.Fatalf("%+v: %d %v", f, page.Count, err)
			}
			for _, m := range page.Members {
				if seen[m.Number] || len(m.Certificates) != 1 {
					t.Errorf("%+v: %s again, or with %d certificates", f, m.Number, len(m.Certificates))
				}
				seen[m.Number] = true
				f.After = m.Number
			}
			more = page.More
		}
		if len(seen) != 35 {
			t.Errorf("%+v: %d seen", f, len(seen))
		}
	}
	for _, f := range []RegisterFilter{{State: "JC"}, {Specialty: "cardiologia"}} {
		if page, err := s.SearchCertified(ctx, f, council.On(2026, 11, 9)); err != nil || page.Count != 0 || len(page.Members) != 0 {
			t.Errorf("%+v: %d %v", f, page.Count, err)
		}
	}
}
