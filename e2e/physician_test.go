package e2e_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/demo/portfolio"
	"vigencia/e2e/stage"
)

const physicianMail = "m.salcedo@correo.example"

// numberForm is the form of a request's number.
var numberForm = regexp.MustCompile(`\b20\d{2}-\d{6}\b`)

var passwordForm = regexp.MustCompile(`Contraseña inicial: \W*(\S+?)\W*\n`)

// Steps 1 to 6: a physician whose address is on file asks for access, gets user and password by mail, chooses her own, and brings her data up to date.
func (j *journey) physicianEnters(t *testing.T) {
	p := j.person(t)
	p.Opens("/")
	p.Presses("Solicitar ingreso")
	p.Reads("INGRESE SUS DATOS")
	p.asksAccess("23546", "10203040", "Salcedo", "Rojas", "María Fernanda", physicianMail)
	p.Reads("Hay un problema", "¿Quiso decir 023546?")
	p.Types("Número de colegiatura (CMP)", "023546")
	p.Presses("Enviar")
	p.Reads("Recibimos su solicitud de ingreso")
	j.entersWithMail(t, p, physicianMail, "023546")
	p.Reads("María Fernanda Salcedo Rojas", "CR III LIMA", "ACTIVO")
	p.Types("Teléfono", "014567890")
	p.Types("Dirección", "Jr. de la Unión 123, Lima")
	p.Presses("Actualizar")
	p.Reads("Guardamos sus datos.")
	j.physician = p
}

// asksAccess fills the form of step 4 and sends it.
func (p *person) asksAccess(number, document, surname1, surname2, names, email string) {
	p.T.Helper()
	p.Types("Número de colegiatura (CMP)", number)
	p.Chooses("Tipo de documento", "DNI")
	p.Types("Número de documento", document)
	p.Types("Apellido paterno", surname1)
	p.Types("Apellido materno", surname2)
	p.Types("Nombres", names)
	p.Types("Correo", email)
	p.Types("Celular", "999555210")
	p.Ticks("He leído cómo se usan mis datos")
	p.Presses("Enviar")
}

// entersWithMail follows the mail with the initial password, and chooses another one.
func (j *journey) entersWithMail(t *testing.T, p *person, address, number string) {
	t.Helper()
	mail := j.Post.LetterTo(address, "Contraseña inicial")
	found := passwordForm.FindStringSubmatch(mail.Text)
	if found == nil {
		t.Fatalf("no password in: %s", mail.Text)
	}
	p.Opens(mail.Link(t, "/ingresar"))
	p.Types("Usuario", number)
	p.Types("Contraseña", found[1])
	p.Ticks("¡Recordarme!")
	p.Presses("Ingresar")
	p.Reads("Elija su propia contraseña")
	p.Types("Contraseña nueva", stage.Passphrase)
	p.Types("Escríbala otra vez", stage.Passphrase)
	p.Presses("Guardar mi contraseña")
	p.Menu("Inicio")
}

// Steps 7 to 12: Nueva Solicitud, the e-file in one PDF, the answers looked over, Solicitar, the confirmation and the list.
func (j *journey) physicianRequests(t *testing.T) {
	p := j.physician.on(t)
	p.Menu("Solicitudes")
	p.Reads("Aún no tiene solicitudes")
	p.Presses("Nueva Solicitud")
	p.Chooses("Tipo de recertificación", "Especialidad: PSIQUIATRÍA")
	p.Types("Descripción", "Trabajo en dos hospitales.")
	p.Presses("Guardar y continuar")
	p.Reads("Suba su expediente", "Incluya solo los que sustentan los 20 puntos")
	p.Presses("Subir y continuar")
	p.Reads("Hay un problema", "Elija su expediente en PDF. Aún no hay ningún archivo.")
	p.Attaches("Expediente", eFile(t, "María Fernanda Salcedo Rojas", 1))
	p.Presses("Subir y continuar")
	p.Reads("Revise su solicitud", "Especialidad: PSIQUIATRÍA", "Trabajo en dos hospitales.", "023546-")
	p.Ticks("Declaro que los documentos de mi expediente son verdaderos")
	p.Presses("Solicitar")
	p.Reads("Recibimos su solicitud", "Qué sigue", "Le escribiremos con el resultado a más tardar el")
	j.number = numberForm.FindString(p.Sees())
	j.Post.LetterTo(physicianMail, "Recibimos su solicitud "+j.number)
	p.Menu("Solicitudes")
	p.Reads("Especialidad: PSIQUIATRÍA", "Registrada", "CR III LIMA", "Trabajo en dos hospitales.")
	p.Chooses("Estado", "Emitido")
	p.Presses("Filtrar")
	p.Reads("Ninguna solicitud en ese estado")
	p.Chooses("Estado", "Todas")
	p.Presses("Filtrar")
	p.Presses("Ver", j.number)
	p.WaitsFor("Ficha de solicitud (PDF)")
	if ficha := stage.PDFText(t, p.Downloads("Ficha de solicitud (PDF)")); !stage.Contains(ficha, j.number, "023546", "PSIQUIATRÍA") {
		t.Errorf("the ficha reads: %s", ficha)
	}
}

// Steps 16 and 17: the mail says rechazado, subsanable; the physician answers, replaces the file and sends.
func (j *journey) physicianRemedies(t *testing.T) {
	p := j.physician.on(t)
	mail := j.Post.LetterTo(physicianMail, "rechazado, subsanable")
	p.Opens(mail.Link(t, "/subsanacion"))
	p.Reads("Subsane su solicitud", "No indica las horas")
	p.Types("Su respuesta", "Adjunto el programa del curso, con sus horas.")
	p.Attaches("Expediente", eFile(t, "María Fernanda Salcedo Rojas", 2))
	p.Presses("Guardar y revisar")
	p.Reads("Revise su subsanación", "Adjunto el programa del curso, con sus horas.")
	p.Presses("Enviar subsanación")
	p.Reads("Recibimos su subsanación")
	p.Menu("Solicitudes")
	p.Reads("En evaluación")
}

// eFile draws the papers of a career in one PDF.
func eFile(t testing.TB, name string, seed uint64) string {
	t.Helper()
	content, err := portfolio.Portfolio(name, portfolio.Career(seed, council.DateOf(time.Now().In(lima))))
	stage.Must(t, err)
	file := filepath.Join(t.TempDir(), "expediente.pdf")
	stage.Must(t, os.WriteFile(file, content, 0o600))
	return file
}
