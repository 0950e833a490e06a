package e2e_test

import (
	"testing"

	"vigencia/e2e/stage"
)

// R1 to R9: why, how, which documents by case, how many points each activity gives, and what one's own would come to.
func (j *journey) strangerReads(t *testing.T) {
	p := j.person(t)
	p.Opens("/")
	p.Reads("MI EXPEDIENTE", "REGÍSTRATE", "OLVIDASTE TU CONTRASEÑA")
	p.Presses("¿Por qué certificarme?")
	p.Opens("/")
	p.Presses("Examen de certificación")
	p.Reads("Por publicar")
	p.Opens("/")
	p.Presses("Mis documentos")
	p.Reads("Elige tu caso y verás qué documentos necesitas.")
	p.marks("Soy residente")
	p.Reads("Te faltan", "Constancia de residencia", "Puede llegar después")
	p.marks("Identificación oficial", "Cédula de medicina general", "Constancia de residencia")
	p.Reads("Tienes lo necesario para presentar el examen")
	p.Menu("Puntos")
	p.Reads("Tabulador de ejemplo, no es el oficial.", "Puntos por actividad")
	p.Types("Actividad", "congreso")
	p.Presses("Buscar")
	p.Reads("Congreso internacional", "45")
}

// marks ticks answers of the checklist; with a script the page answers each by itself.
func (p *person) marks(labels ...string) {
	p.T.Helper()
	for _, label := range labels {
		if p.Way.Script {
			p.Awaits(label, func() { p.Ticks(label) })
		} else {
			p.Ticks(label)
		}
	}
	if !p.Way.Script {
		p.Presses("Revisar")
	}
}

// Who is certified is found by name and state, with nothing of the person but the certificate.
func (j *journey) strangerLooksUp(t *testing.T) {
	p := j.person(t)
	p.Opens("/")
	p.Menu("Médicos certificados")
	p.Types("Primer apellido", "castellanos")
	p.Chooses("Estado", "Ciudad de México")
	p.Presses("Buscar")
	p.Reads("Castellanos Vera", "9412", "Vigente")
	p.Presses("Adriana Castellanos Vera")
	p.Reads("Ginecología y Obstetricia", "9412")
	for _, private := range []string{"CAVA800312", specialistMail, "5512345678"} {
		if stage.Contains(stage.Plain(p.Sees()), private) {
			t.Errorf("the register shows %s", private)
		}
	}
}
