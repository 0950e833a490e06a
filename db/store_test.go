package db_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/mail"
)

// noon is the fixed clock of the tests: Monday 9 November 2026 in Lima.
var noon = time.Date(2026, 11, 9, 17, 0, 0, 0, time.UTC)

func open(t *testing.T, folder string) *db.Store {
	t.Helper()
	profile, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := db.Open(context.Background(), db.Options{Folder: folder, Profile: profile, Sealer: vault, Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestAFolderRemembersItsCouncil(t *testing.T) {
	folder := t.TempDir()
	open(t, folder)
	other, err := profiles.Load("cmp")
	if err != nil {
		t.Fatal(err)
	}
	stranger := *other
	stranger.Key = "otro"
	_, err = db.Open(context.Background(), db.Options{Folder: folder, Profile: &stranger})
	if err == nil || !strings.Contains(err.Error(), `belongs to council "cmp"`) {
		t.Fatalf("opened another council's folder: %v", err)
	}
}

func TestANewOfficeHasTheRulesOfItsProfile(t *testing.T) {
	s := open(t, t.TempDir())
	if len(s.Rules().Tables) == 0 || len(s.Rules().Reasons) == 0 {
		t.Fatal("no table or no reasons were seeded")
	}
	if _, ok := s.Rules().Table(s.Profile().Today(noon)); !ok {
		t.Fatal("no points table applies today")
	}
}
