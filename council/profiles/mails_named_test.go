package profiles_test

import (
	"testing"

	"vigencia/council/profiles"
)

// Mi Expediente and the outbox name each mail that was sent.
func TestEveryMailHasItsName(t *testing.T) {
	for _, council := range profiles.Names() {
		p, err := profiles.Load(council)
		if err != nil {
			t.Fatal(err)
		}
		for name := range p.Mails {
			if p.Words["mails.template."+name] == "" {
				t.Errorf("%s: no word names the mail %s", council, name)
			}
		}
	}
}
