package e2e_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
)

const passphrase = "una frase larga que nadie adivina"

var printedLink = regexp.MustCompile(`https?://\S+/primer-administrador\?clave=\S+`)

// The first administrator opens the link that the program printed, chooses a password and sets up the second factor.
func (j *journey) firstAdministrator(t *testing.T) {
	if !j.office.says("/primer-administrador", 5*time.Second) {
		t.Fatalf("no link for the first administrator:\n%s", j.office.out)
	}
	link := printedLink.FindString(j.office.out.String())
	p := j.person(t)
	p.opens(link)
	p.types("Nombres y Apellidos", "Rosa Elvira Paredes Luna")
	p.types("Correo", "rparedes@cmp.example")
	p.types("Contraseña nueva", passphrase)
	p.types("Escríbala otra vez", "otra frase distinta")
	p.presses("Crear mi acceso")
	p.reads("Hay un problema", "Las dos contraseñas no son iguales")
	p.types("Contraseña nueva", passphrase)
	p.types("Escríbala otra vez", passphrase)
	p.presses("Crear mi acceso")
	p.setsUpSecondFactor()
	p.reads("Hoy en el consejo")
	j.staff["administrator"] = p
}

// setsUpSecondFactor reads the secret, confirms it with a code and notes the recovery codes.
func (p *person) setsUpSecondFactor() {
	p.t.Helper()
	p.reads("Registre su segundo factor")
	secret := strings.ReplaceAll(p.text("strong.text-break"), " ", "")
	code, err := totp.GenerateCode(secret, time.Now())
	must(p.t, err)
	p.types("Código", code)
	p.presses("Confirmar")
	p.reads("Guarde sus códigos de respaldo")
	p.presses("Ya los guardé")
}
