package e2e_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// A call begins as a draft; what is not published reads so. With a sitting it is published, and anyone reads it.
func (j *journey) examinerPublishesCall(t *testing.T) {
	p := j.as(t, "examiner")
	today := time.Now().In(j.Profile.Zone)
	p.Menu("Exámenes")
	p.Reads("Aún no hay convocatorias.")
	p.Presses("Nueva convocatoria")
	p.Ticks("Certificación por examen")
	p.Chooses("Especialidad", "Ginecología y Obstetricia")
	p.Types("Nombre", "Examen de primavera")
	p.Types("La inscripción abre el", today.Format(time.DateOnly))
	p.Types("La inscripción cierra el", today.AddDate(0, 0, 7).Format(time.DateOnly))
	p.Types("Calificación mínima", "60")
	p.Presses("Guardar")
	p.Reads("Examen de primavera", "Borrador", "por publicar")
	p.Presses("Publicar la convocatoria")
	p.Reads("Hay un problema", "agrega al menos una sede")
	p.Types("Sede", "Centro de convenciones")
	p.Types("Domicilio", "Calle 60, Mérida")
	p.Chooses("Estado", "Yucatán")
	p.Types("Cupo", "20")
	p.Types("Fecha", today.Format(time.DateOnly))
	p.Types("Inicia", "08:00")
	p.Presses("Guardar")
	p.Reads("Centro de convenciones", "0 ocupados de 20")
	p.Presses("Publicar la convocatoria")
	p.Reads("Publicada")
	anyone := j.person(t)
	anyone.Opens("/paginas/examen")
	anyone.Reads("Examen de primavera", "Centro de convenciones")
}

// The candidate holds a seat and sends the proof of payment; staff read it and confirm; the pass comes as a PDF whose QR anyone can scan.
func (j *journey) candidateEnrols(t *testing.T) {
	p := j.newcomer.on(t)
	p.Menu("Exámenes")
	p.Presses("Inscribirme")
	p.Ticks("Centro de convenciones, Yucatán")
	p.Presses("Apartar mi lugar")
	p.Reads("Sube tu comprobante de pago")
	p.Attaches("Comprobante de pago", scanned(p, "pago"))
	p.Presses("Enviar mi comprobante")
	p.Reads("Revisamos tu comprobante y tus documentos")
	staff := j.as(t, "examiner")
	staff.Menu("Exámenes")
	staff.Presses("Examen de primavera")
	staff.Presses("Ver las que esperan")
	staff.Presses(staff.Text("table tbody a"))
	staff.Reads("Ximena Guadalupe Pech Novelo")
	staff.Presses("Confirmar la inscripción")
	staff.Reads("Confirmada")
	j.Post.LetterTo(newcomerMail, "pase")
	p.Menu("Exámenes")
	p.Presses("Certificación por examen: Ginecología y Obstetricia")
	p.WaitsFor("Descargar mi pase")
	j.pass = p.Downloads("Descargar mi pase")
	if text := stage.PDFText(t, j.pass); !stage.Contains(text, "Pech Novelo", "Centro de convenciones") {
		t.Errorf("the pass reads: %s", text)
	}
	anyone := j.person(t)
	anyone.Opens(stage.Scan(t, j.pass))
	anyone.Reads("PASE VÁLIDO", "Ximena Guadalupe Pech Novelo")
}

// At the door the pass is scanned; then the marks of both phases are loaded, reviewed by somebody else and published, and only then the candidate hears of them.
func (j *journey) examIsMarked(t *testing.T) {
	p, other := j.as(t, "examiner"), j.as(t, "second examiner")
	p.Menu("Exámenes")
	p.Presses("Examen de primavera")
	p.Presses("Ingreso")
	p.Types("Código del pase o folio", stage.Scan(t, j.pass))
	p.Presses("Registrar el ingreso")
	p.Reads("Se registró un ingreso.", "1 de 1")
	p.Presses("Cerrar el ingreso")
	for i, phase := range []string{"Conocimientos generales", "Casos clínicos"} {
		j.marksPhase(t, p, phase, i == 0)
		other.Menu("Exámenes")
		other.Presses("Examen de primavera")
		other.Presses("Calificaciones")
		other.Presses(phase)
		other.Reads("82.5")
		other.Presses("Dar por revisadas")
		other.Reads("Revisadas")
		if j.Post.Has(newcomerMail, "Resultado de tu examen: "+phase) {
			t.Error("a result was told before it was published")
		}
		other.Presses("Publicar y avisar a todos")
		other.Reads("Publicadas")
	}
	j.Post.LetterTo(newcomerMail, "Aprobaste")
	candidate := j.newcomer.on(t)
	candidate.Menu("Exámenes")
	candidate.Presses("Certificación por examen: Ginecología y Obstetricia")
	candidate.Reads("Aprobaste el examen", "82.5")
}

// marksPhase sends the marks of a phase as a spreadsheet and loads them; the first time a mark is too high, and nothing is kept.
func (j *journey) marksPhase(t *testing.T, p *person, phase string, wrong bool) {
	t.Helper()
	p.Menu("Exámenes")
	p.Presses("Examen de primavera")
	p.Presses("Calificaciones")
	template, _ := p.Fetches(p.Finds("control", "Descargar la lista de quienes sustentaron").Href)
	lines := strings.Split(strings.TrimSpace(string(template)), "\n")
	folio := strings.FieldsFunc(lines[1], func(c rune) bool { return c == ',' || c == ';' })[0]
	if wrong {
		p.sendsMarks(phase, j.marks(t, folio, "182.5"))
		p.WaitsFor("Hay 1 línea con errores.")
		p.Menu("Exámenes")
		p.Presses("Examen de primavera")
		p.Presses("Calificaciones")
	}
	p.sendsMarks(phase, j.marks(t, folio, "82.5"))
	p.WaitsFor("Cargar las calificaciones")
	p.Presses("Cargar las calificaciones")
	p.WaitsFor("Aplicado")
}

// sendsMarks sends the marks of a phase to be looked over.
func (p *person) sendsMarks(phase, file string) {
	p.T.Helper()
	p.Ticks(phase, "Fase")
	p.Attaches("Archivo CSV o Excel (.xlsx)", file)
	p.Presses("Revisar el archivo")
}

func (j *journey) marks(t *testing.T, folio, mark string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "calificaciones.csv")
	stage.Must(t, os.WriteFile(file, []byte(fmt.Sprintf("Folio;Calificación\r\n%s;%s\r\n", folio, mark)), 0o600))
	return file
}
