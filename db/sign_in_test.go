package db_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/db"
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
