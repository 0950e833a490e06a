package e2e_test

import (
	"fmt"
	"testing"

	"vigencia/e2e/stage"
)

// The activity that is refused at first, and the evidence that it needs.
const lacking = "Adiestramiento en laparoscopia"

// The evaluator gives each activity its verdict beside its evidence: one is refused with a reason, the others are accepted, and the physician is told once.
func (j *journey) activityIsRefused(t *testing.T) {
	p := j.as(t, "evaluator")
	p.Menu("Bandeja")
	p.Reads(j.number, "Castellanos Vera")
	p.Presses("Tomar", j.number)
	p.Reads("Faltan 4 de 4 por revisar.")
	p.Presses(lacking)
	p.Unfolds("Rechazar")
	p.Chooses("Motivo", "No indica las horas")
	p.Types("Nota", "La constancia no dice cuántas horas fueron.", "Motivo")
	p.Presses("Rechazar", "Motivo")
	for left := 3; left > 1; left-- {
		p.Reads(fmt.Sprintf("Faltan %d de 4 por revisar.", left))
		p.Presses("Aceptar")
	}
	p.Reads("Faltan 1 de 4 por revisar.")
	p.Unfolds("Mover a otra actividad")
	p.Reads("Cantidad")
	p.Presses("Aceptar")
	p.Reads("Faltan 0 de 4 por revisar.")
	p.Presses("Enviar 1 prevención")
	p.Opens("/consejo/solicitudes/" + j.number)
	p.Reads("Con prevención")
}

// The specialist reads the reason and the term; what was accepted stays; nothing goes before the refused activity is mended.
func (j *journey) specialistRemedies(t *testing.T) {
	p := j.specialist.on(t)
	mail := j.Post.LetterTo(specialistMail, "te hicimos una prevención")
	if term := fmt.Sprintf("%d días hábiles", j.Profile.Terms.Remedy); !stage.Contains(stage.Plain(mail.Text), "No indica las horas", "no dice cuántas horas", term) {
		t.Errorf("the mail reads: %s", mail.Text)
	}
	p.Opens(mail.Link(t, "/subsanacion"))
	p.Reads("Solventa tu solicitud", "No indica las horas", "Puedes enviar hasta el")
	p.Presses("Guardar y revisar")
	p.Presses("Enviar respuesta")
	p.Reads("Hay un problema")
	p.Presses("Cambiar constancia", lacking)
	p.Attaches("Constancia", scanned(p, "adiestramiento con horas"))
	p.Presses("Subir constancia")
	p.Reads("Ya está corregida.")
	p.Opens("/puntaje")
	p.Reads("Aceptada", "Corregida", "Hay actividades por corregir en tu solicitud "+j.number)
	p.Presses("Ver el plazo y enviar")
	p.Presses("Guardar y revisar")
	p.Presses("Enviar respuesta")
	p.Reads("Recibimos tu respuesta a la prevención")
	j.Post.LetterTo(specialistMail, "Recibimos tu respuesta a la prevención de la solicitud "+j.number)
}

// What was mended is accepted, the evaluator proposes, and a second reader confirms.
func (j *journey) readersJudge(t *testing.T) {
	p := j.as(t, "evaluator")
	p.Opens("/consejo/solicitudes/" + j.number + "/evaluacion")
	p.Reads("Faltan 1 de 4 por revisar.")
	p.Presses("Aceptar")
	p.Reads("Faltan 0 de 4 por revisar.")
	p.Presses("Proponer aprobar")
	reader := j.as(t, "second reader")
	reader.Menu("Bandeja")
	reader.Presses("Abrir", j.number)
	reader.Presses("Leer la propuesta")
	reader.Reads("propone aprobar", "Jefatura de ginecología")
	reader.Presses("Confirmar dictamen")
	reader.Opens("/consejo/solicitudes/" + j.number)
	reader.Reads("Aprobada")
}
