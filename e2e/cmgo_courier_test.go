package e2e_test

import (
	"testing"
	"time"
)

// R16 to R18: who lives in the interior asks for the courier, gets waybill and date, and says that it was collected.
func (j *journey) courierBrings(t *testing.T) {
	p := j.newcomer.on(t)
	p.menu("Entregas")
	p.presses("Ver la entrega")
	p.presses("Solicitar el envío")
	p.presses("Solicitar el envío")
	p.reads("Hay un problema", "Elige el archivo. Aún no hay ninguno.")
	p.types("Sucursal más cercana", "Centro, Mérida")
	p.attaches("Copia de la cédula profesional", scanned(p, "copia"))
	p.ticks("Autorizo el envío de mi certificado")
	p.presses("Solicitar el envío")
	p.reads("Recibimos tu solicitud de envío.")
	j.post.letterTo(newcomerMail, "Recibimos tu solicitud de envío")
	today := time.Now().In(j.profile.Zone).Format(time.DateOnly)
	certifier := j.staff["certifier"].on(t)
	certifier.menu("Entregas")
	certifier.chooses("Estado", "Envío solicitado")
	certifier.presses("Filtrar")
	certifier.presses("Ver", j.certificates[0])
	certifier.types("Número de guía", "1234567890")
	certifier.types("Llega a la sucursal el", today)
	certifier.presses("Anotar la guía")
	certifier.reads("1234567890")
	mail := j.post.letterTo(newcomerMail, "va en camino, guía 1234567890")
	if !contains(mail.text, "correo no deseado", "5 días hábiles", "Centro, Mérida") {
		t.Errorf("the mail reads: %s", mail.text)
	}
	certifier.types("Llegó a la sucursal el", today)
	certifier.presses("Anotar la llegada a la sucursal")
	certifier.reads("En la sucursal")
	p.menu("Entregas")
	p.presses("Ver la entrega")
	p.reads("Está en la sucursal Centro, Mérida con la guía 1234567890.")
	p.presses("Ya lo recogí")
	p.reads("Ya lo recogiste.")
}

// Anyone who scans the certificate reads the verdict.
func (j *journey) anyoneScansCertificate(t *testing.T) {
	owner := j.newcomer.on(t)
	owner.menu("Certificados")
	owner.waitsFor("Descargar")
	content := owner.downloads("Descargar")
	p := j.person(t)
	p.opens(scan(t, content))
	p.reads("VIGENTE", "Ximena Guadalupe Pech Novelo", j.certificates[0], "Ginecología y Obstetricia")
	p.menu("Médicos certificados")
	p.types("Primer apellido", "pech")
	p.presses("Buscar")
	p.reads("Ximena Guadalupe Pech Novelo", j.certificates[0])
}
