package ui_test

import (
	"testing"

	"vigencia/council"
	"vigencia/views/ui"
)

// TestEveryStateHasAShape walks every state that council knows: a new one without a line in the map fails here.
func TestEveryStateHasAShape(t *testing.T) {
	var codes []string
	for _, s := range council.Standings() {
		codes = append(codes, string(s))
	}
	codes = append(codes, statesOf(council.DeliveryLifecycle())...)
	codes = append(codes, statesOf(council.RequestLifecycle())...)
	codes = append(codes, statesOf(council.AccessLifecycle())...)
	if len(codes) < 15 {
		t.Fatalf("only %d states found", len(codes))
	}
	for _, c := range codes {
		if !ui.Knows(c) {
			t.Errorf("state %q has no shape", c)
		}
	}
}

func statesOf[A, S ~string](table council.Lifecycle[A, S]) []string {
	var out []string
	for _, tr := range table {
		for _, s := range append(tr.From, tr.To) {
			if s != "" {
				out = append(out, string(s))
			}
		}
	}
	return out
}
