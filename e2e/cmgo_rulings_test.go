package e2e_test

import (
	"fmt"
	"testing"
)

// The activity that is refused at first, and the evidence that it needs.
const lacking = "Adiestramiento en laparoscopia"

// The evaluator gives each activity its verdict beside its evidence: one is refused with a reason, the others are accepted, and the physician is told once.
func (j *journey) activityIsRefused(t *testing.T) {
	p := j.staff["evaluator"].on(t)
	p.menu("Bandeja")
	p.reads(j.number, "Castellanos Vera")
	p.presses("Tomar", j.number)
	p.reads("Faltan 4 de 4 por revisar.")
	p.presses(lacking)
	p.unfolds("Rechazar")
	p.chooses("Motivo", "No indica las horas")
	p.types("Nota", "La constancia no dice cuántas horas fueron.", "Motivo")
	p.presses("Rechazar", "Motivo")
	for left := 3; left > 1; left-- {
		p.reads(fmt.Sprintf("Faltan %d de 4 por revisar.", left))
		p.presses("Aceptar")
	}
	p.reads("Faltan 1 de 4 por revisar.")
	p.unfolds("Mover a otra actividad")
	p.reads("Cantidad")
	p.presses("Aceptar")
	p.reads("Faltan 0 de 4 por revisar.")
	p.presses("Enviar 1 prevención")
	p.opens("/consejo/solicitudes/" + j.number)
	p.reads("Con prevención")
}

// The specialist reads the reason and the term; what was accepted stays; nothing goes before the refused activity is mended.
func (j *journey) specialistRemedies(t *testing.T) {
	p := j.specialist.on(t)
	mail := j.post.letterTo(specialistMail, "te hicimos una prevención")
	if term := fmt.Sprintf("%d días hábiles", j.profile.Terms.Remedy); !contains(plain(mail.text), "No indica las horas", "no dice cuántas horas", term) {
		t.Errorf("the mail reads: %s", mail.text)
	}
	p.opens(mail.link(t, "/subsanacion"))
	p.reads("Solventa tu solicitud", "No indica las horas", "Puedes enviar hasta el")
	p.presses("Guardar y revisar")
	p.presses("Enviar respuesta")
	p.reads("Hay un problema")
	p.presses("Cambiar constancia", lacking)
	p.attaches("Constancia", scanned(p, "adiestramiento con horas"))
	p.presses("Subir constancia")
	p.reads("Ya está corregida.")
	p.opens("/puntaje")
	p.reads("Aceptada", "Corregida", "Hay actividades por corregir en tu solicitud "+j.number)
	p.presses("Ver el plazo y enviar")
	p.presses("Guardar y revisar")
	p.presses("Enviar respuesta")
	p.reads("Recibimos tu respuesta a la prevención")
	j.post.letterTo(specialistMail, "Recibimos tu respuesta a la prevención de la solicitud "+j.number)
}

// What was mended is accepted, the evaluator proposes, and a second reader confirms.
func (j *journey) readersJudge(t *testing.T) {
	p := j.staff["evaluator"].on(t)
	p.opens("/consejo/solicitudes/" + j.number + "/evaluacion")
	p.reads("Faltan 1 de 4 por revisar.")
	p.presses("Aceptar")
	p.reads("Faltan 0 de 4 por revisar.")
	p.presses("Proponer aprobar")
	reader := j.staff["second reader"].on(t)
	reader.menu("Bandeja")
	reader.presses("Abrir", j.number)
	reader.presses("Leer la propuesta")
	reader.reads("propone aprobar", "Jefatura de ginecología")
	reader.presses("Confirmar dictamen")
	reader.opens("/consejo/solicitudes/" + j.number)
	reader.reads("Aprobada")
}
