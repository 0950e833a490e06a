package council_test

import (
	"strings"
	"testing"

	"vigencia/council"
)

func TestPasswordsThatAreRefused(t *testing.T) {
	own := []string{"Colegio Médico del Perú", "m.salcedo@correo.pe", "045218", "María Fernanda Salcedo Rojas"}
	for password, want := range map[string]string{
		"corta":                  "password.short",
		"ñandúes-7":              "password.short",
		strings.Repeat("á", 201): "password.long",
		"Contraseña2026":         "password.common",
		"password1234":           "password.common",
		"PasswordPassword!":      "password.common",
		"123456789012":           "password.common",
		"aaaaaaaaaaaab":          "password.common",
		"qwertyuiopas":           "password.common",
		"colegiomedico2026":      "password.own",
		"ColegioMédicoPerú":      "password.own",
		"Salcedo045218.":         "password.own",
		"fernandasalcedo":        "password.own",
	} {
		if got := council.PasswordProblem(password, own...); got != want {
			t.Errorf("%q: %q, want %q", password, got, want)
		}
	}
}

func TestPasswordsThatAreTaken(t *testing.T) {
	for _, password := range []string{"tres gatos en el tejado", "  con espacios  ", strings.Repeat("largo texto ", 16), "Nub3-l1sa-verde", "🐈🐕🐎🐖🐓🐇🦊🐻🐼🐨🐯🦁"} {
		if got := council.PasswordProblem(password, "Colegio Médico del Perú", "ana@correo.pe", "045218"); got != "" {
			t.Errorf("%q: %q", password, got)
		}
	}
}
