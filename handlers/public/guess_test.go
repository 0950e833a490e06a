package public_test

import (
	"net/http"
	"strconv"
	"testing"

	"vigencia/handlers/testoffice"
)

func TestAPasswordGuessedFromManyNetworksIsTriedTwiceFromEachAndTheOwnerStillEnters(t *testing.T) {
	t.Parallel() // a hundred hashes
	o := testoffice.New(t)
	p := o.Physician()
	o.GivePassword(p.Number)
	guesses, from := 0, 0
	guess := func() int { // from one network more, until it is throttled
		from++
		mallory, n := o.Anyone().From("203.0."+strconv.Itoa(from)+".7"), 0
		for enter(mallory, p.Number, "adivina adivinador").Status != http.StatusTooManyRequests {
			n++
		}
		return n
	}
	for guesses < 100 {
		guesses += guess()
	}
	if n := guess(); n != 2 {
		t.Errorf("after %d guesses from %d networks another has %d tries, want 2", guesses, from-1, n)
	}
	if a := enter(o.Anyone().From("198.51.100.4"), p.Number, testoffice.Passphrase); a.Status != http.StatusSeeOther {
		t.Errorf("the owner is locked out: %d", a.Status)
	}
}
