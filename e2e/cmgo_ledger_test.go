package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"vigencia/council"
)

// A claimed activity is what the physician types of it: a post counts by years up to yesterday, an event on its day.
type claimed struct {
	chapter, rubric, title, quantity string
	years                            int
}

// R5 and R9: what was reckoned is carried into the account, the rest is gathered with its evidence, and the page says what is missing until it suffices.
func (j *journey) specialistGathers(t *testing.T) {
	p := j.specialist.on(t)
	p.opens("/puntaje")
	p.reads("Vigencia por puntaje", "Faltan 250 puntos.", "Tabulador de ejemplo.")
	p.opens("/puntos/calculadora")
	p.reckons("Educación médica continua: Congreso internacional", "32", j.today().AddYears(-1).Numeric())
	p.presses("Llevar a mi expediente")
	p.reads("Quedarán en tu puntaje sin constancia")
	p.presses("Llevar estas actividades")
	p.reads("Congreso internacional", "Sin constancia", "45 más sin constancia")
	p.presses("Subir constancia Congreso internacional")
	p.attachesEvidence("congreso")
	for _, c := range []claimed{
		{"Asistencial", "Puesto en una institución, jefatura o directivo", "Jefatura de ginecología", "4", 4},
		{"Académica", "Socio activo de una sociedad de la especialidad, sociedad extranjera", "Sociedad iberoamericana", "4", 4},
	} {
		p.claims(c, j.today())
		p.attachesEvidence(c.title)
	}
	p.reads("Podrás enviar cuando completes 250 puntos")
	p.claims(claimed{"Educación médica continua", "Adiestramiento en servicio de 6 meses o más", "Adiestramiento en laparoscopia", "", 0}, j.today())
	p.attachesEvidence("adiestramiento")
	p.reads("Falta enviar a Mi Expediente: Último certificado")
	p.sendsDocument("Último certificado", "certificado")
	p.opens("/puntaje")
	p.reads("Completaste los puntos y los mínimos.")
	p.presses("Enviar solicitud")
	p.reads("Revisa y envía tu puntaje")
	p.ticks("Declaro que los documentos de mi expediente son verdaderos")
	p.presses("Enviar solicitud")
	p.reads("Recibimos tu solicitud")
	j.number = numberForm.FindString(p.state().Text)
	j.post.letterTo(specialistMail, j.number)
}

// reckons adds an activity to the calculator.
func (p *person) reckons(rubric, quantity, day string) {
	p.t.Helper()
	p.chooses("Actividad", rubric)
	p.types("Cantidad", quantity)
	p.types("Cuándo fue, o cuándo terminó", day)
	p.presses("Agregar al cálculo")
	p.reads("45 de 250 puntos", "Llevar el cálculo a tu cuenta")
}

// claims adds an activity, up to the screen that asks for its evidence.
func (p *person) claims(c claimed, today council.Date) {
	p.t.Helper()
	p.presses("Agregar actividad")
	p.presses(c.chapter)
	p.chooses("Actividad", c.rubric)
	p.types("Nombre, como dice la constancia", c.title)
	p.types("Fecha, o desde cuándo", today.AddYears(-c.years).AddMonths(-1).Numeric())
	if c.years > 0 {
		p.types("Hasta cuándo", today.AddDays(-1).Numeric())
	}
	p.types("Cantidad", c.quantity)
	p.presses("Guardar y seguir")
	p.reads("Los datos ya están guardados.", c.title)
}

// attachesEvidence sends a file that no other activity has.
func (p *person) attachesEvidence(name string) {
	p.t.Helper()
	p.attaches("Constancia", scanned(p, name))
	p.presses("Subir constancia")
	p.reads("La constancia quedó guardada.")
}

// scanned is a PDF of one page in a file of its own.
func scanned(p *person, name string) string {
	p.t.Helper()
	file := filepath.Join(p.t.TempDir(), "documento.pdf")
	must(p.t, os.WriteFile(file, paper(fmt.Sprint(name, p.way), 4000), 0o600))
	return file
}
