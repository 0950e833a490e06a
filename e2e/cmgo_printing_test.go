package e2e_test

import (
	"regexp"
	"testing"
	"time"
)

var certificateForm = regexp.MustCompile(`Tu certificado (\d+)`)

// R12 and R13: printing waits for accepted photographs; the lot goes to the printer, comes back and is signed, and each step is told by mail.
func (j *journey) lotIsPrinted(t *testing.T) {
	certifier, registrar := j.as(t, "certifier"), j.as(t, "registrar")
	certifier.Menu("Lotes de impresión")
	certifier.Presses("Nuevo lote")
	certifier.Reads("Por recibir", "No puede imprimirse")
	for _, number := range []string{newcomerNumber, specialistNumber} {
		registrar.Opens("/consejo/expedientes/" + number)
		registrar.Presses("Registrar fotografías recibidas")
		registrar.Reads("Recibidas")
	}
	certifier.Menu("Lotes de impresión")
	certifier.Presses("Nuevo lote")
	certifier.fillsLot(time.Now().In(j.Profile.Zone).Format(time.DateOnly))
	certifier.Presses("Mandar a imprimir")
	certifier.Reads("En impresión")
	newcomer := certificateForm.FindStringSubmatch(j.Post.LetterTo(newcomerMail, "está en impresión en CONACEM").Subject)
	specialist := certificateForm.FindStringSubmatch(j.Post.LetterTo(specialistMail, "está en impresión en CONACEM").Subject)
	if newcomer == nil || specialist == nil {
		t.Fatal("the mail does not say the number")
	}
	j.certificates = [2]string{newcomer[1], specialist[1]}
	for _, step := range []string{"Anotar como recibido", "Anotar como firmado", "Avisar que está disponible"} {
		certifier.Types("Certificados", newcomer[1]+"\n"+specialist[1])
		certifier.Presses(step)
		certifier.Reads("Se anotaron 2")
	}
	j.Post.LetterTo(newcomerMail, "está disponible")
	j.Post.LetterTo(specialistMail, "está disponible")
}

// fillsLot chooses what can be printed and writes what the printer asks.
func (p *person) fillsLot(today string) {
	p.T.Helper()
	p.Types("Quien preside el Consejo", "Dra. Elvira Zamudio Ochoa")
	p.Types("Responsable del envío", "Patricio Elizondo Mena")
	p.Types("Fecha de expedición", today)
	p.Types("Libro", "12")
	p.Types("Foja", "34")
	p.Types("Lugar", "5")
}

// R15: at the office the certificate is handed over to the person, with official identification.
func (j *journey) officeHandsOver(t *testing.T) {
	p := j.as(t, "office")
	p.Menu("Entregas")
	p.Chooses("Estado", "Disponible")
	p.Presses("Filtrar")
	p.Presses("Entregar", j.certificates[1])
	p.Types("Nombre completo de quien recoge", "Adriana Castellanos Vera")
	p.Chooses("Tipo de identificación", "Credencial para votar")
	p.Types("Número de identificación", "1234567890123")
	p.Presses("Entregar")
	p.Reads("Entregado")
	j.Post.LetterTo(specialistMail, "Entregamos tu certificado")
}
