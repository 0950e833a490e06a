package profiles_test

import (
	"testing"

	"vigencia/council"
	"vigencia/council/profiles"
)

// Mi Expediente and the outbox name each mail that was sent.
func TestEveryMailHasItsName(t *testing.T) {
	for _, name := range profiles.Names() {
		p, err := profiles.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		for mail := range p.Mails {
			if p.Words["mails.template."+mail] == "" {
				t.Errorf("%s: no word names the mail %s", name, mail)
			}
		}
	}
}

// The pages of certificates name each paper that there can be, and so does the file that is downloaded.
func TestEveryPaperHasItsName(t *testing.T) {
	for _, name := range profiles.Names() {
		p, err := profiles.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range append(council.CertificatePapers(), council.Ficha, council.Pass) {
			for _, key := range []string{"document." + string(kind), "document.file." + string(kind)} {
				if p.Words[key] == "" {
					t.Errorf("%s: no word %s", name, key)
				}
			}
		}
	}
}
