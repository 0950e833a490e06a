package physician

import (
	"testing"

	"vigencia/council"
)

// TestTheRegistrationInUseIsRenewedBeforeOneThatLapsedLongAgo: of a specialist whose first certification as a surgeon ended decades ago,
// Inicio names the specialty.
func TestTheRegistrationInUseIsRenewedBeforeOneThatLapsedLongAgo(t *testing.T) {
	surgeon := council.Choice{Label: "Médico Cirujano", InForceUntil: council.On(1996, 7, 22)}
	for name, c := range map[string]struct {
		until council.Date
		want  string
	}{
		"ended":      {council.On(2026, 10, 12), "Especialidad"},
		"ends soon":  {council.On(2027, 3, 1), "Especialidad"},
		"in force":   {council.On(2030, 3, 1), "Médico Cirujano"},
		"not known":  {council.Date{}, "Médico Cirujano"},
		"older lost": {council.On(1990, 1, 1), "Médico Cirujano"},
	} {
		h := Home{Eligibility: council.Eligibility{Choices: []council.Choice{surgeon, {Label: "Especialidad", InForceUntil: c.until}}}}
		h.Today = council.On(2026, 11, 22)
		h.Rules = council.Rules{Profile: &council.Profile{Terms: council.Terms{Warnings: []int{12, 6, 3, 1}}}}
		if got, due := h.lapsing(); !due || got.Label != c.want {
			t.Errorf("%s: %q, %v", name, got.Label, due)
		}
	}
}
