package stage

import (
	"context"
	"testing"

	"vigencia/council"
)

// AddSpecialist adds to a data folder one physician whose certificate of before is in force, and gives the name and the number of the certificate.
func AddSpecialist(t testing.TB, data string, profile *council.Profile) (name, certificate string) {
	t.Helper()
	ctx := context.Background()
	store := OpenStore(t, data, profile)
	defer func() { Must(t, store.Close()) }()
	p, err := store.AddPhysician(ctx, council.Physician{Number: "4718203", Surname1: "Treviño", Surname2: "Cantú", Names: "Ana Lucía", State: "NL", Office: profile.Offices[0].Code, Origin: "roster",
		Registrations: []council.Registration{{Kind: council.SpecialtyRegistration, Specialty: "Ginecología y Obstetricia"}}}, council.Program())
	Must(t, err)
	c := council.Certificate{Physician: p.ID, Registration: p.Registrations[0].ID, Series: "certificate", Number: "11284", Kind: "exam", Label: "Ginecología y Obstetricia", Specialty: "Ginecología y Obstetricia",
		DecidedOn: council.On(2026, 3, 14), ValidFrom: council.On(2026, 3, 14), ValidTo: council.On(2031, 3, 14), Origin: "imported"}
	Must(t, store.Order(ctx, council.Outcome{Changes: []council.Change{c}}))
	return p.FullName(), c.Number
}
