package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A call begins as a draft; what is not published reads so. With a sitting it is published, and anyone reads it.
func (j *journey) examinerPublishesCall(t *testing.T) {
	p := j.staff["examiner"].on(t)
	today := time.Now().In(j.profile.Zone)
	p.menu("Exámenes")
	p.reads("Aún no hay convocatorias.")
	p.presses("Nueva convocatoria")
	p.ticks("Certificación por examen")
	p.chooses("Especialidad", "Ginecología y Obstetricia")
	p.types("Nombre", "Examen de primavera")
	p.types("La inscripción abre el", today.Format(time.DateOnly))
	p.types("La inscripción cierra el", today.AddDate(0, 0, 7).Format(time.DateOnly))
	p.types("Calificación mínima", "60")
	p.presses("Guardar")
	p.reads("Examen de primavera", "Borrador", "por publicar")
	p.presses("Publicar la convocatoria")
	p.reads("Hay un problema", "agrega al menos una sede")
	p.types("Sede", "Centro de convenciones")
	p.types("Domicilio", "Calle 60, Mérida")
	p.chooses("Estado", "Yucatán")
	p.types("Cupo", "20")
	p.types("Fecha", today.Format(time.DateOnly))
	p.types("Inicia", "08:00")
	p.presses("Guardar")
	p.reads("Centro de convenciones", "0 ocupados de 20")
	p.presses("Publicar la convocatoria")
	p.reads("Publicada")
	anyone := j.person(t)
	anyone.opens("/paginas/examen")
	anyone.reads("Examen de primavera", "Centro de convenciones")
}

// The candidate holds a seat and sends the proof of payment; staff read it and confirm; the pass comes as a PDF whose QR anyone can scan.
func (j *journey) candidateEnrols(t *testing.T) {
	p := j.newcomer.on(t)
	p.menu("Exámenes")
	p.presses("Inscribirme")
	p.ticks("Centro de convenciones, Yucatán")
	p.presses("Apartar mi lugar")
	p.reads("Sube tu comprobante de pago")
	p.attaches("Comprobante de pago", scanned(p, "pago"))
	p.presses("Enviar mi comprobante")
	p.reads("Revisamos tu comprobante y tus documentos")
	staff := j.staff["examiner"].on(t)
	staff.menu("Exámenes")
	staff.presses("Examen de primavera")
	staff.presses("Ver las que esperan")
	staff.presses(staff.text("table tbody a"))
	staff.reads("Ximena Guadalupe Pech Novelo")
	staff.presses("Confirmar la inscripción")
	staff.reads("Confirmada")
	j.post.letterTo(newcomerMail, "pase")
	p.menu("Exámenes")
	p.presses("Certificación por examen: Ginecología y Obstetricia")
	p.waitsFor("Descargar mi pase")
	j.pass = p.downloads("Descargar mi pase")
	if text := pdfText(t, j.pass); !contains(text, "Pech Novelo", "Centro de convenciones") {
		t.Errorf("the pass reads: %s", text)
	}
	anyone := j.person(t)
	anyone.opens(scan(t, j.pass))
	anyone.reads("PASE VÁLIDO", "Ximena Guadalupe Pech Novelo")
}

// At the door the pass is scanned; then the marks of both phases are loaded, reviewed by somebody else and published, and only then the candidate hears of them.
func (j *journey) examIsMarked(t *testing.T) {
	p, other := j.staff["examiner"].on(t), j.staff["second examiner"].on(t)
	p.menu("Exámenes")
	p.presses("Examen de primavera")
	p.presses("Ingreso")
	p.types("Código del pase o folio", scan(t, j.pass))
	p.presses("Registrar el ingreso")
	p.reads("Se registró un ingreso.", "1 de 1")
	p.presses("Cerrar el ingreso")
	for i, phase := range []string{"Conocimientos generales", "Casos clínicos"} {
		j.marksPhase(t, p, phase, i == 0)
		other.menu("Exámenes")
		other.presses("Examen de primavera")
		other.presses("Calificaciones")
		other.presses(phase)
		other.reads("82.5")
		other.presses("Dar por revisadas")
		other.reads("Revisadas")
		if j.post.has(newcomerMail, "Resultado de tu examen: "+phase) {
			t.Error("a result was told before it was published")
		}
		other.presses("Publicar y avisar a todos")
		other.reads("Publicadas")
	}
	j.post.letterTo(newcomerMail, "Aprobaste")
	candidate := j.newcomer.on(t)
	candidate.menu("Exámenes")
	candidate.presses("Certificación por examen: Ginecología y Obstetricia")
	candidate.reads("Aprobaste el examen", "82.5")
}

// marksPhase sends the marks of a phase as a spreadsheet and loads them; the first time a mark is too high, and nothing is kept.
func (j *journey) marksPhase(t *testing.T, p *person, phase string, wrong bool) {
	t.Helper()
	p.menu("Exámenes")
	p.presses("Examen de primavera")
	p.presses("Calificaciones")
	template, _ := p.fetches(p.finds("control", "Descargar la lista de quienes sustentaron").Href)
	lines := strings.Split(strings.TrimSpace(string(template)), "\n")
	folio := strings.FieldsFunc(lines[1], func(c rune) bool { return c == ',' || c == ';' })[0]
	if wrong {
		p.sendsMarks(phase, j.marks(t, folio, "182.5"))
		p.waitsFor("Hay 1 línea con errores.")
		p.menu("Exámenes")
		p.presses("Examen de primavera")
		p.presses("Calificaciones")
	}
	p.sendsMarks(phase, j.marks(t, folio, "82.5"))
	p.waitsFor("Cargar las calificaciones")
	p.presses("Cargar las calificaciones")
	p.waitsFor("Aplicado")
}

// sendsMarks sends the marks of a phase to be looked over.
func (p *person) sendsMarks(phase, file string) {
	p.t.Helper()
	p.ticks(phase, "Fase")
	p.attaches("Archivo CSV o Excel (.xlsx)", file)
	p.presses("Revisar el archivo")
}

func (j *journey) marks(t *testing.T, folio, mark string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "calificaciones.csv")
	must(t, os.WriteFile(file, []byte(fmt.Sprintf("Folio;Calificación\r\n%s;%s\r\n", folio, mark)), 0o600))
	return file
}
