package e2e_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/demo/portfolio"
)

const physicianMail = "m.salcedo@correo.example"

// numberForm is the form of a request's number.
var numberForm = regexp.MustCompile(`\b20\d{2}-\d{6}\b`)

var passwordForm = regexp.MustCompile(`Contraseña inicial: \W*(\S+?)\W*\n`)

// Steps 1 to 6: a physician whose address is on file asks for access, gets user and password by mail, chooses her own, and brings her data up to date.
func (j *journey) physicianEnters(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.presses("Solicitar ingreso")
	p.reads("INGRESE SUS DATOS")
	p.asksAccess("23546", "10203040", "Salcedo", "Rojas", "María Fernanda", physicianMail)
	p.reads("Hay un problema", "¿Quiso decir 023546?")
	p.types("Número de colegiatura (CMP)", "023546")
	p.presses("Enviar")
	p.reads("Recibimos su solicitud de ingreso")
	j.entersWithMail(t, p, physicianMail, "023546")
	p.reads("María Fernanda Salcedo Rojas", "CR III LIMA", "ACTIVO")
	p.types("Teléfono", "014567890")
	p.types("Dirección", "Jr. de la Unión 123, Lima")
	p.presses("Actualizar")
	p.reads("Guardamos sus datos.")
	j.physician = p
}

// asksAccess fills the form of step 4 and sends it.
func (p *person) asksAccess(number, document, surname1, surname2, names, email string) {
	p.t.Helper()
	p.types("Número de colegiatura (CMP)", number)
	p.chooses("Tipo de documento", "DNI")
	p.types("Número de documento", document)
	p.types("Apellido paterno", surname1)
	p.types("Apellido materno", surname2)
	p.types("Nombres", names)
	p.types("Correo", email)
	p.types("Celular", "999555210")
	p.ticks("He leído cómo se usan mis datos")
	p.presses("Enviar")
}

// entersWithMail follows the mail with the initial password, and chooses another one.
func (j *journey) entersWithMail(t *testing.T, p *person, address, number string) {
	t.Helper()
	mail := j.post.letterTo(address, "Contraseña inicial")
	found := passwordForm.FindStringSubmatch(mail.text)
	if found == nil {
		t.Fatalf("no password in: %s", mail.text)
	}
	p.opens(mail.link(t, "/ingresar"))
	p.types("Usuario", number)
	p.types("Contraseña", found[1])
	p.ticks("¡Recordarme!")
	p.presses("Ingresar")
	p.reads("Elija su propia contraseña")
	p.types("Contraseña nueva", passphrase)
	p.types("Escríbala otra vez", passphrase)
	p.presses("Guardar mi contraseña")
	p.menu("Inicio")
}

// Steps 7 to 12: Nueva Solicitud, the e-file in one PDF, the answers looked over, Solicitar, the confirmation and the list.
func (j *journey) physicianRequests(t *testing.T) {
	p := j.physician.on(t)
	p.menu("Solicitudes")
	p.reads("Aún no tiene solicitudes")
	p.presses("Nueva Solicitud")
	p.chooses("Tipo de recertificación", "Especialidad: PSIQUIATRÍA")
	p.types("Descripción", "Trabajo en dos hospitales.")
	p.presses("Guardar y continuar")
	p.reads("Suba su expediente", "Incluya solo los que sustentan los 20 puntos")
	p.presses("Subir y continuar")
	p.reads("Hay un problema", "Elija su expediente en PDF. Aún no hay ningún archivo.")
	p.attaches("Expediente", eFile(t, "María Fernanda Salcedo Rojas", 1))
	p.presses("Subir y continuar")
	p.reads("Revise su solicitud", "Especialidad: PSIQUIATRÍA", "Trabajo en dos hospitales.", "023546-")
	p.ticks("Declaro que los documentos de mi expediente son verdaderos")
	p.presses("Solicitar")
	p.reads("Recibimos su solicitud", "Qué sigue", "Le escribiremos con el resultado a más tardar el")
	j.number = numberForm.FindString(p.state().Text)
	j.post.letterTo(physicianMail, "Recibimos su solicitud "+j.number)
	p.menu("Solicitudes")
	p.reads("Especialidad: PSIQUIATRÍA", "Registrada", "CR III LIMA", "Trabajo en dos hospitales.")
	p.chooses("Estado", "Emitido")
	p.presses("Filtrar")
	p.reads("Ninguna solicitud en ese estado")
	p.chooses("Estado", "Todas")
	p.presses("Filtrar")
	p.presses("Ver", j.number)
	p.waitsFor("Ficha de solicitud (PDF)")
	if ficha := pdfText(t, p.downloads("Ficha de solicitud (PDF)")); !contains(ficha, j.number, "023546", "PSIQUIATRÍA") {
		t.Errorf("the ficha reads: %s", ficha)
	}
}

// Steps 16 and 17: the mail says rechazado, subsanable; the physician answers, replaces the file and sends.
func (j *journey) physicianRemedies(t *testing.T) {
	p := j.physician.on(t)
	mail := j.post.letterTo(physicianMail, "rechazado, subsanable")
	p.opens(mail.link(t, "/subsanacion"))
	p.reads("Subsane su solicitud", "No indica las horas")
	p.types("Su respuesta", "Adjunto el programa del curso, con sus horas.")
	p.attaches("Expediente", eFile(t, "María Fernanda Salcedo Rojas", 2))
	p.presses("Guardar y revisar")
	p.reads("Revise su subsanación", "Adjunto el programa del curso, con sus horas.")
	p.presses("Enviar subsanación")
	p.reads("Recibimos su subsanación")
	p.menu("Solicitudes")
	p.reads("En evaluación")
}

// eFile draws the papers of a career in one PDF.
func eFile(t testing.TB, name string, seed uint64) string {
	t.Helper()
	content, err := portfolio.Portfolio(name, portfolio.Career(seed, council.DateOf(time.Now().In(lima))))
	must(t, err)
	file := filepath.Join(t.TempDir(), "expediente.pdf")
	must(t, os.WriteFile(file, content, 0o600))
	return file
}
