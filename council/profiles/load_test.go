package profiles_test

import (
	"testing"

	"vigencia/council/profiles"
)

func TestEveryEmbeddedCouncilLoads(t *testing.T) {
	for _, name := range profiles.Names() {
		p, err := profiles.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		t.Log(len(p.Words))
	}
}
