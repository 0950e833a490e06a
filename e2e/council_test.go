package e2e_test

import (
	"fmt"
	"testing"
	"time"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// Step 5: somebody whose address the roster does not have is looked at by a registrar, who asks for a proof and then admits.
func (j *journey) registrarAdmits(t *testing.T) {
	p := j.person(t)
	p.Opens("/solicitar-ingreso")
	p.asksAccess("031877", "20304050", "Ñahui", "Güell", "José Íñigo", "jose@correo.example")
	p.Reads("Recibimos su solicitud de ingreso")
	if mails := j.Post.To("jose@correo.example"); len(mails) > 0 && passwordForm.MatchString(mails[len(mails)-1].Text) {
		t.Fatal("a stranger got a password")
	}
	registrar := j.as(t, "Registro")
	registrar.Menu("Ingresos")
	registrar.Reads("Ñahui Güell", "jose@correo.example")
	registrar.Presses("Abrir")
	registrar.Reads("Lo que escribió, junto al padrón", "Coincide", "20304050")
	registrar.Presses("Admitir")
	registrar.Reads("Hay un problema", "Elija cómo acreditó su identidad.")
	registrar.Ticks("Documento y foto", "Decida")
	registrar.Presses("Admitir")
	registrar.Reads("Admitida")
	j.entersWithMail(t, p, "jose@correo.example", "031877")
	p.Reads("José Íñigo Ñahui Güell")
	p.Menu("Cerrar Sesión")
	p.Reads("Ingrese al sistema")
}

// The evaluator takes the request, writes what gives points page by page, and observes a page.
func (j *journey) evaluatorObserves(t *testing.T) {
	p := j.as(t, "Evaluación")
	p.Menu("Bandeja")
	p.Reads(j.number, "Salcedo Rojas")
	p.Presses("Tomar", j.number)
	p.Reads("Hoja de calificación", "de 20 puntos", "Aún no hay actividades")
	p.seesEFile()
	p.scores("Ejercicio profesional: Ejercicio profesional", "Hospital Nacional, médico asistente", "3", "2")
	p.scores("Grados académicos: Grado de maestría", "Maestría en salud pública", "1", "3")
	p.Reads("9.00 de 20 puntos")
	p.Unfolds("Observar esta página")
	p.Chooses("Motivo", "No indica las horas", "Observar esta página")
	p.Types("Nota", "El curso de 2024 no dice cuántas horas fueron.", "Motivo")
	p.Presses("Guardar", "Motivo")
	p.Reads("El curso de 2024 no dice cuántas horas fueron.")
	p.Presses("Enviar 1 observación")
	p.Menu("Bandeja")
	p.Chooses("Estado", "Observada")
	p.Presses("Filtrar")
	p.Reads(j.number)
}

// seesEFile waits for the first page of the PDF; without a script there is a link to it, which opens.
func (p *person) seesEFile() {
	p.T.Helper()
	if p.Way.Script {
		p.Reads("expediente para la recertificación")
		return
	}
	if text := stage.PDFText(p.T, p.Downloads("Abrir el expediente (PDF)")); !stage.Contains(text, "expediente para la recertificación") {
		p.T.Errorf("the e-file reads: %s", text)
	}
}

// scores writes one activity in the sheet.
func (p *person) scores(rule, title, quantity, page string) {
	p.T.Helper()
	const form = "Qué actividad es"
	p.Unfolds("Agregar actividad")
	p.Chooses("Rubro", rule, form)
	p.Types("Qué actividad es", title, form)
	p.Types("Cantidad", quantity, form)
	p.Types("Desde", time.Now().In(lima).AddDate(-1, 0, 0).Format("02/01/2006"), form)
	p.Types("Página", page, form)
	p.Presses("Guardar", form)
	p.Reads(title)
}

// The evaluator is satisfied with the remedy and proposes to approve; the second reader confirms.
func (j *journey) readersDecide(t *testing.T) {
	p := j.as(t, "Evaluación")
	p.Opens("/consejo/solicitudes/" + j.number + "/evaluacion")
	p.Reads("Lo que se observó antes", "Adjunto el programa del curso")
	p.seesEFile()
	p.Presses("Quedó subsanada")
	p.scores("Grados académicos: Grado de doctorado", "Doctorado en medicina", "1", "4")
	p.scores("Diplomaturas: Diplomatura", "Diplomatura en psiquiatría comunitaria", "24", "5")
	p.Reads("22.00 de 20 puntos")
	p.Presses("Proponer aprobar")
	reader := j.as(t, "Segunda lectura")
	reader.Menu("Bandeja")
	reader.Presses("Abrir", j.number)
	reader.Presses("Leer la propuesta")
	reader.Reads("propone aprobar", "Doctorado en medicina")
	reader.Presses("Confirmar dictamen")
	reader.Opens("/consejo/solicitudes/" + j.number)
	reader.Reads("Aprobada")
}

// Step 14: the certifier issues; the constancia comes attached to the mail, and stands in Recertificaciones.
func (j *journey) certifierIssues(t *testing.T) {
	p := j.as(t, "Certificados")
	p.Menu("Diplomas")
	p.Reads("Por emitir", j.number)
	p.Ticks(j.number)
	p.Presses("Emitir lo elegido")
	p.Reads("Se emitió 1 certificado.")
	mail := j.Post.LetterTo(physicianMail, "Su Constancia de Recertificación Médica")
	if len(mail.Files) != 1 {
		t.Fatalf("%d files in %s", len(mail.Files), mail.Subject)
	}
	for _, content := range mail.Files {
		j.constancia = content
	}
	from := council.DateOf(time.Now().In(lima))
	to := from.AddYears(5).AddDays(-1)
	if text := stage.PDFText(t, j.constancia); !stage.Contains(text, "Salcedo Rojas", "023546", to.Long()) {
		t.Errorf("the constancia reads: %s", text)
	}
	physician := j.physician.on(t)
	physician.Menu("Recertificaciones")
	physician.Reads("APROBADO Y REVISADO", "Especialidad: PSIQUIATRÍA", from.Numeric(), to.Numeric(), fmt.Sprint(from.Year))
	if got := physician.Downloads("Descargar"); string(got) != string(j.constancia) {
		t.Error("the constancia of the page is not that of the mail")
	}
}

// Anyone who scans the QR of the constancia, rendered at 150 dpi, reads the verdict; without the code, the register answers.
func (j *journey) anyoneScans(t *testing.T) {
	p := j.person(t)
	p.Opens(stage.Scan(t, j.constancia))
	p.Reads("VIGENTE", "Salcedo Rojas", "023546")
	p.Presses("Conoce a tu médico")
	p.Types("Apellido paterno", "salcedo")
	p.Presses("Buscar")
	p.Reads("Salcedo Rojas")
}

// The diploma is printed, sent to the regional office, received there and handed over; the physician hears of each step.
func (j *journey) regionalOfficeHandsOver(t *testing.T) {
	p := j.as(t, "Certificados")
	p.Menu("Entregas")
	p.movesDiploma("Por imprimir", "Marcar como impreso")
	p.movesDiploma("Impreso", "Enviar al Consejo Regional")
	office := j.as(t, "Consejo Regional")
	office.Menu("Entregas")
	office.movesDiploma("En camino", "Recibir")
	j.Post.LetterTo(physicianMail, "Ya puede recoger su diploma")
	office.Presses("Entregar")
	office.Ticks("El propio médico")
	office.Presses("Entregar")
	office.Reads("Entregado")
	j.Post.LetterTo(physicianMail, "fue entregado")
}

// movesDiploma chooses the diploma that stands in a state and moves it on.
func (p *person) movesDiploma(state, action string) {
	p.T.Helper()
	p.Chooses("Estado", state)
	p.Presses("Filtrar")
	p.WaitsFor("Salcedo")
	p.Ticks(p.Text("table label"))
	p.Presses(action)
	p.Reads("Se anotó 1 diploma.")
}
