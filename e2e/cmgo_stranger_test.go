package e2e_test

import "testing"

// R1 to R9: why, how, which documents by case, how many points each activity gives, and what one's own would come to.
func (j *journey) strangerReads(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.reads("MI EXPEDIENTE", "REGÍSTRATE", "OLVIDASTE TU CONTRASEÑA")
	p.presses("¿Por qué certificarme?")
	p.opens("/")
	p.presses("Examen de certificación")
	p.reads("Por publicar")
	p.opens("/")
	p.presses("Mis documentos")
	p.reads("Elige tu caso y verás qué documentos necesitas.")
	p.marks("Soy residente")
	p.reads("Te faltan", "Constancia de residencia", "Puede llegar después")
	p.marks("Identificación oficial", "Cédula de medicina general", "Constancia de residencia")
	p.reads("Tienes lo necesario para presentar el examen")
	p.menu("Puntos")
	p.reads("Tabulador de ejemplo, no es el oficial.", "Puntos por actividad")
	p.types("Actividad", "congreso")
	p.presses("Buscar")
	p.reads("Congreso internacional", "45")
}

// marks ticks answers of the checklist; with a script the page answers each by itself.
func (p *person) marks(labels ...string) {
	p.t.Helper()
	for _, label := range labels {
		before := p.state()
		p.ticks(label)
		if p.way.script {
			p.settles(before, label, false)
		}
	}
	if !p.way.script {
		p.presses("Revisar")
	}
}

// Who is certified is found by name and state, with nothing of the person but the certificate.
func (j *journey) strangerLooksUp(t *testing.T) {
	p := j.person(t)
	p.opens("/")
	p.menu("Médicos certificados")
	p.types("Primer apellido", "castellanos")
	p.chooses("Estado", "Ciudad de México")
	p.presses("Buscar")
	p.reads("Castellanos Vera", "9412", "Vigente")
	p.presses("Adriana Castellanos Vera")
	p.reads("Ginecología y Obstetricia", "9412")
	for _, private := range []string{"CAVA800312", specialistMail, "5512345678"} {
		if contains(plain(p.state().Text), private) {
			t.Errorf("the register shows %s", private)
		}
	}
}
