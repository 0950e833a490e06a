package e2e_test

import (
	"testing"
	"time"

	"vigencia/e2e/stage"
)

// R16 to R18: who lives in the interior asks for the courier, gets waybill and date, and says that it was collected.
func (j *journey) courierBrings(t *testing.T) {
	p := j.newcomer.on(t)
	p.Menu("Entregas")
	p.Presses("Ver la entrega")
	p.Presses("Solicitar el envío")
	p.Presses("Solicitar el envío")
	p.Reads("Hay un problema", "Elige el archivo. Aún no hay ninguno.")
	p.Types("Sucursal más cercana", "Centro, Mérida")
	p.Attaches("Copia de la cédula profesional", scanned(p, "copia"))
	p.Ticks("Autorizo el envío de mi certificado")
	p.Presses("Solicitar el envío")
	p.Reads("Recibimos tu solicitud de envío.")
	j.Post.LetterTo(newcomerMail, "Recibimos tu solicitud de envío")
	today := time.Now().In(j.Profile.Zone).Format(time.DateOnly)
	certifier := j.as(t, "certifier")
	certifier.Menu("Entregas")
	certifier.Chooses("Estado", "Envío solicitado")
	certifier.Presses("Filtrar")
	certifier.Presses("Ver", j.certificates[0])
	certifier.Types("Número de guía", "1234567890")
	certifier.Types("Llega a la sucursal el", today)
	certifier.Presses("Anotar la guía")
	certifier.Reads("1234567890")
	mail := j.Post.LetterTo(newcomerMail, "va en camino, guía 1234567890")
	if !stage.Contains(mail.Text, "correo no deseado", "5 días hábiles", "Centro, Mérida") {
		t.Errorf("the mail reads: %s", mail.Text)
	}
	certifier.Types("Llegó a la sucursal el", today)
	certifier.Presses("Anotar la llegada a la sucursal")
	certifier.Reads("En la sucursal")
	p.Menu("Entregas")
	p.Presses("Ver la entrega")
	p.Reads("Está en la sucursal Centro, Mérida con la guía 1234567890.")
	p.Presses("Ya lo recogí")
	p.Reads("Ya lo recogiste.")
}

// Anyone who scans the certificate reads the verdict.
func (j *journey) anyoneScansCertificate(t *testing.T) {
	owner := j.newcomer.on(t)
	owner.Menu("Certificados")
	owner.WaitsFor("Descargar")
	content := owner.Downloads("Descargar")
	p := j.person(t)
	p.Opens(stage.Scan(t, content))
	p.Reads("VIGENTE", "Ximena Guadalupe Pech Novelo", j.certificates[0], "Ginecología y Obstetricia")
	p.Menu("Médicos certificados")
	p.Types("Primer apellido", "pech")
	p.Presses("Buscar")
	p.Reads("Ximena Guadalupe Pech Novelo", j.certificates[0])
}
