package db_test

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/council/profiles"
	"vigencia/db"
	"vigencia/mail"
)

// staffWith is a staff account with a password.
func staffWith(t *testing.T, s *db.Store, password string) council.Account {
	t.Helper()
	path, err := s.FirstAdminLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	_, key, _ := strings.Cut(path, "clave=")
	a, err := s.TakeFirstAdmin(t.Context(), key, "Ada Admin", "ada@cmp.example", password)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// The time of a refusal is that of one hash, whatever the reason.
func TestEveryRefusalAtTheDoorRunsOneHash(t *testing.T) {
	s := open(t, t.TempDir())
	a := staffWith(t, s, "tres gatos en el tejado")
	for _, user := range []string{a.User, "nadie@cmp.example", "045218", "", "' OR 1=1 --"} {
		before := s.Hashes()
		_, _, err := s.SignIn(t.Context(), user, "otra cosa", "192.0.2.1")
		if council.CodeOf(err) != council.Invalid {
			t.Errorf("%q: %v", user, err)
		}
		if n := s.Hashes() - before; n != 1 {
			t.Errorf("%q: %d hashes", user, n)
		}
	}
}

func TestPasswordsAreKeptAsArgon2id(t *testing.T) {
	s := open(t, t.TempDir())
	a, b := s.HashOf("tres gatos en el tejado"), s.HashOf("tres gatos en el tejado")
	if !strings.HasPrefix(a, "$argon2id$v=19$m=19456,t=2,p=1$") || a == b {
		t.Errorf("%q and %q", a, b)
	}
}

func TestParallelTriesCannotPassTheLimitTogether(t *testing.T) {
	s := open(t, t.TempDir())
	var wg sync.WaitGroup
	var mu sync.Mutex
	passed := 0
	for range 20 {
		wg.Go(func() {
			if s.ReserveTry(t.Context(), "llave", 5, time.Hour) == nil {
				mu.Lock()
				passed++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if passed != 5 {
		t.Errorf("%d of 20 tries passed a limit of 5", passed)
	}
	if err := s.ForgetTries(t.Context(), "llave"); err != nil {
		t.Fatal(err)
	}
	if err := s.ReserveTry(t.Context(), "llave", 5, time.Hour); err != nil {
		t.Errorf("after forgetting: %v", err)
	}
}

// The time of an asked reset is that of its writes: as many for who has an account, who has none and who had the mails of this hour.
func TestAskingForANewPasswordWritesAlikeWhoeverIsAskedFor(t *testing.T) {
	s := open(t, t.TempDir())
	a := staffWith(t, s, "tres gatos en el tejado")
	written := func(user string) int {
		before := s.Written(t)
		if err := s.RequestReset(t.Context(), user, "192.0.2.1"); err != nil {
			t.Fatal(err)
		}
		return s.Written(t) - before
	}
	written(a.User) // the first link; later ones end the one before
	for range 2 {
		known, unknown := written(a.User), written("nadie@cmp.example")
		if known != unknown || known < 3 {
			t.Errorf("%d rows for who has an account, %d for who has none", known, unknown)
		}
	}
	if late, unknown := written(a.User), written("otra@cmp.example"); late != unknown {
		t.Errorf("%d rows after the mails of this hour, %d for who has no account", late, unknown)
	}
	if n := s.Count(t, "SELECT COUNT(*) FROM mails WHERE template = 'password_reset'"); n != 3 {
		t.Errorf("%d mails", n)
	}
}

// In a council whose register is claimed by the forgotten password, too: whoever has no account and claims none is answered with as much work.
func TestAskingForANewPasswordWritesAlikeWhereARegisterIsClaimed(t *testing.T) {
	profile, err := profiles.Load("cmgo")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	vault, err := mail.OpenVault(filepath.Join(folder, "key"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := db.Open(t.Context(), db.Options{Folder: folder, Profile: profile, Sealer: vault, Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := s.AddPhysician(t.Context(), council.Physician{Number: "08000001", Surname1: "Ibáñez", Names: "Sofía", Office: "CDMX", Email: "s@correo.example", Origin: "roster"}, council.Program()); err != nil {
		t.Fatal(err)
	}
	a := staffWith(t, s, "tres gatos en el tejado")
	written := func(user string) int {
		before := s.Written(t)
		if err := s.RequestReset(t.Context(), user, "192.0.2.1"); err != nil {
			t.Fatal(err)
		}
		return s.Written(t) - before
	}
	claim := written("08000001")
	written(a.User) // the first link; later ones end the one before
	for range 2 {
		if known, unknown := written(a.User), written("01234567"); known != unknown || known != claim || known < 3 {
			t.Errorf("%d rows for who has an account, %d for who has none, %d for a claim", known, unknown, claim)
		}
	}
}
