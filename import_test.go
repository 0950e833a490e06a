package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/intake"
)

func TestMain(m *testing.M) {
	if intake.IsChild() {
		os.Exit(intake.Child(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// `vigencia import` brings in a whole roster, only says what it would do when asked to, and keeps nothing of one with a fault (issue 2, 18).
func TestTheCommandImportsARosterOrNothing(t *testing.T) {
	const head = "CMP;Documento;Apellido paterno;Apellido materno;Nombres;Consejo Regional;Estado;Condición;Correo;Especialidad;RNE\r\n"
	const jose, ana = "45301;10203040;Peña;Ávila;José;CR III LIMA;ACTIVO;HÁBIL;jose@correo.pe;PSIQUIATRIA;31000\r\n", "45302;10203041;Soto;Ríos;Ana;CR III LIMA;ACTIVO;HÁBIL;ana@correo.pe;;\r\n"
	data := t.TempDir()
	for _, step := range []struct {
		name, text string
		check      bool
		refused    bool
		kept       int // of the two
	}{
		{"a check", head + jose, true, false, 0},
		{"a roster with a fault in its last line", head + jose + "x;y\r\n", false, true, 0},
		{"a roster", head + jose, false, false, 1},
		{"the next", head + jose + ana, false, false, 2},
	} {
		file := filepath.Join(t.TempDir(), "padron.csv")
		if err := os.WriteFile(file, []byte(step.text), 0o600); err != nil {
			t.Fatal(err)
		}
		command := Import{CouncilFlag: CouncilFlag{Council: "cmp"}, Data: data, Kind: "roster", File: file, AsOf: "2026-11-01", Check: step.check}
		if err := command.Run(context.Background()); (err != nil) != step.refused {
			t.Fatalf("%s: %v", step.name, err)
		}
		if n := members(t, data, "045301", "045302"); n != step.kept {
			t.Errorf("%s: %d members are kept, want %d", step.name, n, step.kept)
		}
	}
	if err := (&Import{CouncilFlag: CouncilFlag{Council: "cmp"}, Data: data, Kind: "roster", File: "x.csv", AsOf: "ayer"}).Run(context.Background()); err == nil {
		t.Error("a date that is none was taken")
	}
}

// members counts those of the numbers that the office of a folder knows.
func members(t *testing.T, data string, numbers ...string) int {
	t.Helper()
	profile, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	store, err := db.Open(context.Background(), db.Options{Folder: data, Profile: profile, Now: time.Now, Guest: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}()
	known := 0
	for _, n := range numbers {
		_, err := store.PhysicianByNumber(context.Background(), n)
		if err == nil {
			known++
		} else if council.CodeOf(err) != council.NotFound {
			t.Fatal(err)
		}
	}
	return known
}
