package db

import (
	"context"
	"fmt"
	"os"
	"testing"

	"vigencia/council"
)

// commonest are surnames that many bear; the register is filled from them and others, in the proportions of a long tail.
var commonest = []string{"QUISPE", "FLORES", "SANCHEZ", "RODRIGUEZ", "GARCIA", "ROJAS", "MAMANI", "GONZALES", "RAMOS", "DIAZ", "HUAMAN", "CHAVEZ", "VASQUEZ", "LOPEZ", "RAMIREZ", "CRUZ", "MENDOZA", "ESPINOZA", "TORRES", "CASTILLO"}

// filled is an office with so many members, written at once.
func filled(b *testing.B, n int) *Store {
	b.Helper()
	s := openInside(b)
	tx, err := s.write.Begin()
	if err != nil {
		b.Fatal(err)
	}
	statement, err := tx.Prepare(`INSERT INTO physicians (number, surname1, surname2, names, folded1, folded2, folded_names, office, membership, standing)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'III', 'ACTIVO', 'HÁBIL')`)
	if err != nil {
		b.Fatal(err)
	}
	for i := range n {
		first, second, name := commonest[i%20], commonest[(i/20)%20]+fmt.Sprint(i%997), fmt.Sprintf("ANA %d", i)
		if i%3 == 0 {
			first = fmt.Sprintf("APELLIDO%d", i)
		}
		if _, err := statement.Exec(fmt.Sprintf("%07d", i), first, second, name, council.Fold(first), council.Fold(second), council.Fold(name)); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkRegisterSearch asks for the 20 commonest surnames by their beginning, and for numbers: over ten thousand and over a million members
// (the million only when VIGENCIA_BENCH is set, because filling it takes a minute).
func BenchmarkRegisterSearch(b *testing.B) {
	sizes := []int{10_000}
	if os.Getenv("VIGENCIA_BENCH") != "" {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		s := filled(b, n)
		b.Run(fmt.Sprintf("surname/%d", n), func(b *testing.B) {
			for i := range b.N {
				if page, err := s.SearchRegister(context.Background(), RegisterFilter{Surname1: commonest[i%20]}); err != nil || len(page.Members) != council.PageSize {
					b.Fatalf("%d %v", len(page.Members), err)
				}
			}
		})
		b.Run(fmt.Sprintf("number/%d", n), func(b *testing.B) {
			for i := range b.N {
				if page, err := s.SearchRegister(context.Background(), RegisterFilter{Number: fmt.Sprintf("%07d", i%n)}); err != nil || len(page.Members) != 1 {
					b.Fatalf("%d %v", len(page.Members), err)
				}
			}
		})
	}
}
