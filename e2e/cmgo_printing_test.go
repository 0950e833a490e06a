package e2e_test

import (
	"regexp"
	"testing"
	"time"
)

var certificateForm = regexp.MustCompile(`Tu certificado (\d+)`)

// R12 and R13: printing waits for accepted photographs; the lot goes to the printer, comes back and is signed, and each step is told by mail.
func (j *journey) lotIsPrinted(t *testing.T) {
	certifier, registrar := j.staff["certifier"].on(t), j.staff["registrar"].on(t)
	certifier.menu("Lotes de impresión")
	certifier.presses("Nuevo lote")
	certifier.reads("Por recibir", "No puede imprimirse")
	for _, number := range []string{newcomerNumber, specialistNumber} {
		registrar.opens("/consejo/expedientes/" + number)
		registrar.presses("Registrar fotografías recibidas")
		registrar.reads("Recibidas")
	}
	certifier.menu("Lotes de impresión")
	certifier.presses("Nuevo lote")
	certifier.fillsLot(time.Now().In(j.profile.Zone).Format(time.DateOnly))
	certifier.presses("Mandar a imprimir")
	certifier.reads("En impresión")
	newcomer := certificateForm.FindStringSubmatch(j.post.letterTo(newcomerMail, "está en impresión en CONACEM").subject)
	specialist := certificateForm.FindStringSubmatch(j.post.letterTo(specialistMail, "está en impresión en CONACEM").subject)
	if newcomer == nil || specialist == nil {
		t.Fatal("the mail does not say the number")
	}
	j.certificates = [2]string{newcomer[1], specialist[1]}
	for _, step := range []string{"Anotar como recibido", "Anotar como firmado", "Avisar que está disponible"} {
		certifier.types("Certificados", newcomer[1]+"\n"+specialist[1])
		certifier.presses(step)
		certifier.reads("Se anotaron 2")
	}
	j.post.letterTo(newcomerMail, "está disponible")
	j.post.letterTo(specialistMail, "está disponible")
}

// fillsLot chooses what can be printed and writes what the printer asks.
func (p *person) fillsLot(today string) {
	p.t.Helper()
	p.types("Quien preside el Consejo", "Dra. Elvira Zamudio Ochoa")
	p.types("Responsable del envío", "Patricio Elizondo Mena")
	p.types("Fecha de expedición", today)
	p.types("Libro", "12")
	p.types("Foja", "34")
	p.types("Lugar", "5")
}

// R15: at the office the certificate is handed over to the person, with official identification.
func (j *journey) officeHandsOver(t *testing.T) {
	p := j.staff["office"].on(t)
	p.menu("Entregas")
	p.chooses("Estado", "Disponible")
	p.presses("Filtrar")
	p.presses("Entregar", j.certificates[1])
	p.types("Nombre completo de quien recoge", "Adriana Castellanos Vera")
	p.chooses("Tipo de identificación", "Credencial para votar")
	p.types("Número de identificación", "1234567890123")
	p.presses("Entregar")
	p.reads("Entregado")
	j.post.letterTo(specialistMail, "Entregamos tu certificado")
}
