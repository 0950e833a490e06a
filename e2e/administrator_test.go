package e2e_test

import (
	"os"
	"path/filepath"
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

// The administrator invites staff of every role; each takes the invitation of the mail and sets up a second factor.
func (j *journey) invitations(t *testing.T) {
	admin := j.staff["administrator"].on(t)
	for _, invited := range []struct{ role, name, office string }{
		{"Registro", "Rita Quispe Ramos", "Todo el Colegio"}, {"Evaluación", "Jorge Luis Tello Vega", "Todo el Colegio"},
		{"Segunda lectura", "Carmen Ríos Salas", "Todo el Colegio"}, {"Certificados", "Elena Vargas Soto", "Todo el Colegio"},
		{"Consejo Regional", "Hugo Medina Paz", "CR III LIMA"},
	} {
		address := strings.ToLower(strings.Fields(invited.name)[0]) + "@cmp.example"
		admin.menu("Cuentas")
		admin.types("Nombres y Apellidos", invited.name)
		admin.types("Correo", address)
		admin.chooses("Función", invited.role)
		admin.chooses("Consejo Regional", invited.office)
		admin.presses("Invitar")
		admin.reads(invited.name, "Invitado")
		j.staff[invited.role] = j.takesInvitation(t, address)
	}
}

// takesInvitation opens the link of the mail, chooses a password and sets up the second factor.
func (j *journey) takesInvitation(t *testing.T, address string) *person {
	t.Helper()
	p := j.person(t)
	p.opens(j.post.letterTo(address, "acceso").link(t, "/invitacion"))
	p.types("Contraseña nueva", passphrase)
	p.types("Escríbala otra vez", passphrase)
	p.presses("Activar mi acceso")
	p.setsUpSecondFactor()
	p.reads("Hoy en el consejo")
	return p
}

// roster holds a member whose address is on file and one whose is not.
const roster = "CMP;Tipo de documento;Documento;Apellido paterno;Apellido materno;Nombres;Consejo Regional;Estado;Condición;Correo;Celular;Fecha de colegiatura;Especialidad;RNE;Fecha de RNE\r\n" +
	"023546;DNI;10203040;Salcedo;Rojas;María Fernanda;CR III LIMA;ACTIVO;HÁBIL;m.salcedo@correo.example;999555210;14/03/2008;PSIQUIATRÍA;020001;03/06/2013\r\n" +
	"031877;DNI;20304050;Ñahui;Güell;José Íñigo;CR III LIMA;ACTIVO;HÁBIL;;;02/05/2011;;;\r\n"

// The administrator loads the roster: first a file with a fault, which changes nothing, then the right one, looked over before it is applied.
func (j *journey) roster(t *testing.T) {
	p := j.staff["administrator"].on(t)
	p.menu("Padrón")
	p.reads("Aún no se ha cargado ningún padrón.")
	p.sendsRoster(strings.Replace(roster, "CR III LIMA", "CR XL NINGUNO", 1))
	p.waitsFor("Hay 1 línea con errores.")
	p.reads(`No existe el consejo "CR XL NINGUNO"`, "No se guardó nada.")
	p.menu("Padrón")
	p.sendsRoster(roster)
	p.waitsFor("2 líneas: 2 nuevas")
	p.reads("Salcedo Rojas, María Fernanda")
	p.presses("Aplicar")
	p.waitsFor("Aplicado")
}

func (p *person) sendsRoster(text string) {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), "padron.csv")
	must(p.t, os.WriteFile(file, []byte(text), 0o600))
	p.ticks("Padrón", "Qué contiene")
	p.types("Fecha de los datos", time.Now().In(lima).Format(time.DateOnly))
	p.attaches("Archivo CSV o Excel (.xlsx)", file)
	p.presses("Revisar el archivo")
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
