package e2e_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"
	"vigencia/council"
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
	p.types(p.say("field.full_name"), "Rosa Elvira Paredes Luna")
	p.types(p.say("field.email"), "rparedes@consejo.example")
	p.typesPassword(passphrase, "otra frase distinta")
	p.presses(p.say("first_admin.create"))
	p.reads(p.say("shell.error_title"), p.say("password.different"))
	p.typesPassword(passphrase, passphrase)
	p.presses(p.say("first_admin.create"))
	p.setsUpSecondFactor()
	p.reads(p.say("desk.title"))
	j.staff["administrator"] = p
}

// invites has the administrator invite somebody to a role, who takes the invitation.
func (j *journey) invites(t *testing.T, admin *person, name, role, office string) *person {
	t.Helper()
	address := council.Fold(strings.Fields(name)[0]) + "@consejo.example"
	admin.menu(admin.say("menu.staff.accounts"))
	admin.types(admin.say("field.full_name"), name)
	admin.types(admin.say("field.email"), address)
	admin.chooses(admin.say("accounts.role"), role)
	admin.chooses(admin.say("field.office"), office)
	admin.presses(admin.say("accounts.send"))
	admin.reads(name, admin.say("accounts.invited"))
	return j.takesInvitation(t, address)
}

// typesPassword types a new password and its repetition.
func (p *person) typesPassword(password, again string) {
	p.t.Helper()
	p.types(p.say("password.new_label"), password)
	p.types(p.say("password.again_label"), again)
}

// takesInvitation opens the link of the mail, chooses a password and sets up the second factor.
func (j *journey) takesInvitation(t *testing.T, address string) *person {
	t.Helper()
	p := j.person(t)
	p.opens(j.post.letterTo(address, "acceso").link(t, "/invitacion"))
	p.typesPassword(passphrase, passphrase)
	p.presses(p.say("invitation.take"))
	p.setsUpSecondFactor()
	p.reads(p.say("desk.title"))
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
	p.sendsSheet(council.ImportRoster, strings.Replace(roster, "CR III LIMA", "CR XL NINGUNO", 1))
	p.waitsFor("Hay 1 línea con errores.")
	p.reads(`No existe el consejo "CR XL NINGUNO"`, "No se guardó nada.")
	p.menu("Padrón")
	p.sendsSheet(council.ImportRoster, roster)
	p.waitsFor("2 líneas: 2 nuevas")
	p.reads("Salcedo Rojas, María Fernanda")
	p.presses("Aplicar")
	p.waitsFor("Aplicado")
}

// sendsSheet sends a spreadsheet of today to be looked over.
func (p *person) sendsSheet(kind council.ImportKind, text string) {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), string(kind)+".csv")
	must(p.t, os.WriteFile(file, []byte(text), 0o600))
	p.ticks(p.say("import.kind."+string(kind)), p.say("import.what"))
	p.types(p.say("import.as_of"), time.Now().In(p.zone).Format(time.DateOnly))
	p.attaches(p.say("import.file"), file)
	p.presses(p.say("import.do_send"))
}

// setsUpSecondFactor reads the secret, confirms it with a code and notes the recovery codes.
func (p *person) setsUpSecondFactor() {
	p.t.Helper()
	p.reads(p.say("factor.enrol_title"))
	secret := strings.ReplaceAll(p.text("strong.text-break"), " ", "")
	code, err := totp.GenerateCode(secret, time.Now())
	must(p.t, err)
	p.types(p.say("field.code"), code)
	p.presses(p.say("factor.confirm_button"))
	p.reads(p.say("factor.recovery_title"))
	p.presses(p.say("factor.noted"))
}
