package mail_test

import (
	"testing"
	"time"

	"vigencia/mail"
)

func TestAMessageIsTriedForThreeDays(t *testing.T) {
	var total time.Duration
	waits := []time.Duration{}
	for tries := 1; ; tries++ {
		wait, giveUp := mail.Next(tries)
		if giveUp {
			break
		}
		if len(waits) > 0 && wait < waits[len(waits)-1] || wait <= 0 || tries > 100 {
			t.Fatalf("try %d waits %v", tries, wait)
		}
		waits, total = append(waits, wait), total+wait
	}
	if total != 73*time.Hour+21*time.Minute || waits[0] != time.Minute || waits[1] != 5*time.Minute || waits[2] != 15*time.Minute || waits[3] != time.Hour {
		t.Errorf("%v in all: %v", total, waits)
	}
}

func TestMaskedAddressesTellOnlyTheirOwner(t *testing.T) {
	for address, want := range map[string]string{
		"mario@correo.pe": "m•••••o@correo.pe", "ñandú@correo.pe": "ñ•••••ú@correo.pe", "ab@correo.pe": "a•••••@correo.pe", "a@correo.pe": "a•••••@correo.pe",
		"maximiliana.quispe@correo.pe": "m•••••e@correo.pe", "": "•••••", "mario": "•••••", "@correo.pe": "•••••",
	} {
		if got := mail.Mask(address); got != want {
			t.Errorf("%q reads %q, want %q", address, got, want)
		}
	}
}
