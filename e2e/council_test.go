package e2e_test

import (
	"fmt"
	"testing"
	"time"

	"vigencia/council"
)

// Step 5: somebody whose address the roster does not have is looked at by a registrar, who asks for a proof and then admits.
func (j *journey) registrarAdmits(t *testing.T) {
	p := j.person(t)
	p.opens("/solicitar-ingreso")
	p.asksAccess("031877", "20304050", "Ñahui", "Güell", "José Íñigo", "jose@correo.example")
	p.reads("Recibimos su solicitud de ingreso")
	if mails := j.post.to("jose@correo.example"); len(mails) > 0 && passwordForm.MatchString(mails[len(mails)-1].text) {
		t.Fatal("a stranger got a password")
	}
	registrar := j.staff["Registro"].on(t)
	registrar.menu("Ingresos")
	registrar.reads("Ñahui Güell", "jose@correo.example")
	registrar.presses("Abrir")
	registrar.reads("Lo que escribió, junto al padrón", "Coincide", "20304050")
	registrar.presses("Admitir")
	registrar.reads("Hay un problema", "Elija cómo acreditó su identidad.")
	registrar.ticks("Documento y foto", "Decida")
	registrar.presses("Admitir")
	registrar.reads("Admitida")
	j.entersWithMail(t, p, "jose@correo.example", "031877")
	p.reads("José Íñigo Ñahui Güell")
	p.menu("Cerrar Sesión")
	p.reads("Ingrese al sistema")
}

// The evaluator takes the request, writes what gives points page by page, and observes a page.
func (j *journey) evaluatorObserves(t *testing.T) {
	p := j.staff["Evaluación"].on(t)
	p.menu("Bandeja")
	p.reads(j.number, "Salcedo Rojas")
	p.presses("Tomar", j.number)
	p.reads("Hoja de calificación", "de 20 puntos", "Aún no hay actividades")
	p.seesEFile()
	p.scores("Ejercicio profesional: Ejercicio profesional", "Hospital Nacional, médico asistente", "3", "2")
	p.scores("Grados académicos: Grado de maestría", "Maestría en salud pública", "1", "3")
	p.reads("9.00 de 20 puntos")
	p.unfolds("Observar esta página")
	p.chooses("Motivo", "No indica las horas", "Observar esta página")
	p.types("Nota", "El curso de 2024 no dice cuántas horas fueron.", "Motivo")
	p.presses("Guardar", "Motivo")
	p.reads("El curso de 2024 no dice cuántas horas fueron.")
	p.presses("Enviar 1 observación")
	p.menu("Bandeja")
	p.chooses("Estado", "Observada")
	p.presses("Filtrar")
	p.reads(j.number)
}

// seesEFile waits for the first page of the PDF; without a script there is a link to it, which opens.
func (p *person) seesEFile() {
	p.t.Helper()
	if p.way.script {
		p.reads("expediente para la recertificación")
		return
	}
	if text := pdfText(p.t, p.downloads("Abrir el expediente (PDF)")); !contains(text, "expediente para la recertificación") {
		p.t.Errorf("the e-file reads: %s", text)
	}
}

// scores writes one activity in the sheet.
func (p *person) scores(rule, title, quantity, page string) {
	p.t.Helper()
	const form = "Qué actividad es"
	p.unfolds("Agregar actividad")
	p.chooses("Rubro", rule, form)
	p.types("Qué actividad es", title, form)
	p.types("Cantidad", quantity, form)
	p.types("Desde", time.Now().In(lima).AddDate(-1, 0, 0).Format("02/01/2006"), form)
	p.types("Página", page, form)
	p.presses("Guardar", form)
	p.reads(title)
}

// The evaluator is satisfied with the remedy and proposes to approve; the second reader confirms.
func (j *journey) readersDecide(t *testing.T) {
	p := j.staff["Evaluación"].on(t)
	p.opens("/consejo/solicitudes/" + j.number + "/evaluacion")
	p.reads("Lo que se observó antes", "Adjunto el programa del curso")
	p.seesEFile()
	p.presses("Quedó subsanada")
	p.scores("Grados académicos: Grado de doctorado", "Doctorado en medicina", "1", "4")
	p.scores("Diplomaturas: Diplomatura", "Diplomatura en psiquiatría comunitaria", "24", "5")
	p.reads("22.00 de 20 puntos")
	p.presses("Proponer aprobar")
	reader := j.staff["Segunda lectura"].on(t)
	reader.menu("Bandeja")
	reader.presses("Abrir", j.number)
	reader.presses("Leer la propuesta")
	reader.reads("propone aprobar", "Doctorado en medicina")
	reader.presses("Confirmar dictamen")
	reader.opens("/consejo/solicitudes/" + j.number)
	reader.reads("Aprobada")
}

// Step 14: the certifier issues; the constancia comes attached to the mail, and stands in Recertificaciones.
func (j *journey) certifierIssues(t *testing.T) {
	p := j.staff["Certificados"].on(t)
	p.menu("Diplomas")
	p.reads("Por emitir", j.number)
	p.ticks(j.number)
	p.presses("Emitir lo elegido")
	p.reads("Se emitió 1 certificado.")
	mail := j.post.letterTo(physicianMail, "Su Constancia de Recertificación Médica")
	if len(mail.files) != 1 {
		t.Fatalf("%d files in %s", len(mail.files), mail.subject)
	}
	for _, content := range mail.files {
		j.constancia = content
	}
	from := council.DateOf(time.Now().In(lima))
	to := from.AddYears(5).AddDays(-1)
	if text := pdfText(t, j.constancia); !contains(text, "Salcedo Rojas", "023546", to.Long()) {
		t.Errorf("the constancia reads: %s", text)
	}
	physician := j.physician.on(t)
	physician.menu("Recertificaciones")
	physician.reads("APROBADO Y REVISADO", "Especialidad: PSIQUIATRÍA", from.Numeric(), to.Numeric(), fmt.Sprint(from.Year))
	if got := physician.downloads("Descargar"); string(got) != string(j.constancia) {
		t.Error("the constancia of the page is not that of the mail")
	}
}

// Anyone who scans the QR of the constancia, rendered at 150 dpi, reads the verdict; without the code, the register answers.
func (j *journey) anyoneScans(t *testing.T) {
	p := j.person(t)
	p.opens(scan(t, j.constancia))
	p.reads("VIGENTE", "Salcedo Rojas", "023546")
	p.presses("Conoce a tu médico")
	p.types("Apellido paterno", "salcedo")
	p.presses("Buscar")
	p.reads("Salcedo Rojas")
}

// The diploma is printed, sent to the regional office, received there and handed over; the physician hears of each step.
func (j *journey) regionalOfficeHandsOver(t *testing.T) {
	p := j.staff["Certificados"].on(t)
	p.menu("Entregas")
	p.movesDiploma("Por imprimir", "Marcar como impreso")
	p.movesDiploma("Impreso", "Enviar al Consejo Regional")
	office := j.staff["Consejo Regional"].on(t)
	office.menu("Entregas")
	office.movesDiploma("En camino", "Recibir")
	j.post.letterTo(physicianMail, "Ya puede recoger su diploma")
	office.presses("Entregar")
	office.ticks("El propio médico")
	office.presses("Entregar")
	office.reads("Entregado")
	j.post.letterTo(physicianMail, "fue entregado")
}

// movesDiploma chooses the diploma that stands in a state and moves it on.
func (p *person) movesDiploma(state, action string) {
	p.t.Helper()
	p.chooses("Estado", state)
	p.presses("Filtrar")
	p.waitsFor("Salcedo")
	p.ticks(p.text("table label"))
	p.presses(action)
	p.reads("Se anotó 1 diploma.")
}
