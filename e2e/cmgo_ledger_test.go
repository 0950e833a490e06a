package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"vigencia/council"
	"vigencia/e2e/stage"
)

// A claimed activity is what the physician types of it: a post counts by years up to yesterday, an event on its day.
type claimed struct {
	chapter, rubric, title, quantity string
	years                            int
}

// R5 and R9: what was reckoned is carried into the account, the rest is gathered with its evidence, and the page says what is missing until it suffices.
func (j *journey) specialistGathers(t *testing.T) {
	p := j.specialist.on(t)
	p.Opens("/puntaje")
	p.Reads("Vigencia por puntaje", "Faltan 250 puntos.", "Tabulador de ejemplo.")
	p.Opens("/puntos/calculadora")
	p.reckons("Educación médica continua: Congreso internacional", "32", j.Today().AddYears(-1).Numeric())
	p.Presses("Llevar a mi expediente")
	p.Reads("Quedarán en tu puntaje sin constancia")
	p.Presses("Llevar estas actividades")
	p.Reads("Congreso internacional", "Sin constancia", "45 más sin constancia")
	p.Presses("Subir constancia Congreso internacional")
	p.attachesEvidence("congreso")
	for _, c := range []claimed{
		{"Asistencial", "Puesto en una institución, jefatura o directivo", "Jefatura de ginecología", "4", 4},
		{"Académica", "Socio activo de una sociedad de la especialidad, sociedad extranjera", "Sociedad iberoamericana", "4", 4},
	} {
		p.claims(c, j.Today())
		p.attachesEvidence(c.title)
	}
	p.Reads("Podrás enviar cuando completes 250 puntos")
	p.claims(claimed{"Educación médica continua", "Adiestramiento en servicio de 6 meses o más", "Adiestramiento en laparoscopia", "", 0}, j.Today())
	p.attachesEvidence("adiestramiento")
	p.Reads("Falta enviar a Mi Expediente: Último certificado")
	p.sendsDocument("Último certificado", "certificado")
	p.Opens("/puntaje")
	p.Reads("Completaste los puntos y los mínimos.")
	p.Presses("Enviar solicitud")
	p.Reads("Revisa y envía tu puntaje")
	p.Ticks("Declaro que los documentos de mi expediente son verdaderos")
	p.Presses("Enviar solicitud")
	p.Reads("Recibimos tu solicitud")
	j.number = numberForm.FindString(p.Sees())
	j.Post.LetterTo(specialistMail, j.number)
}

// reckons adds an activity to the calculator.
func (p *person) reckons(rubric, quantity, day string) {
	p.T.Helper()
	p.Chooses("Actividad", rubric)
	p.Types("Cantidad", quantity)
	p.Types("Cuándo fue, o cuándo terminó", day)
	p.Presses("Agregar al cálculo")
	p.Reads("45 de 250 puntos", "Llevar el cálculo a tu cuenta")
}

// claims adds an activity, up to the screen that asks for its evidence.
func (p *person) claims(c claimed, today council.Date) {
	p.T.Helper()
	p.Presses("Agregar actividad")
	p.Presses(c.chapter)
	p.Chooses("Actividad", c.rubric)
	p.Types("Nombre, como dice la constancia", c.title)
	p.Types("Fecha, o desde cuándo", today.AddYears(-c.years).AddMonths(-1).Numeric())
	if c.years > 0 {
		p.Types("Hasta cuándo", today.AddDays(-1).Numeric())
	}
	p.Types("Cantidad", c.quantity)
	p.Presses("Guardar y seguir")
	p.Reads("Los datos ya están guardados.", c.title)
}

// attachesEvidence sends a file that no other activity has.
func (p *person) attachesEvidence(name string) {
	p.T.Helper()
	p.Attaches("Constancia", scanned(p, name))
	p.Presses("Subir constancia")
	p.Reads("La constancia quedó guardada.")
}

// scanned is a PDF of one page in a file of its own.
func scanned(p *person, name string) string {
	p.T.Helper()
	file := filepath.Join(p.T.TempDir(), "documento.pdf")
	stage.Must(p.T, os.WriteFile(file, paper(fmt.Sprint(name, p.Way), 4000), 0o600))
	return file
}
